"""The day in a typed phrase: 昨天, 上周五, 11月20日, 2026-02-13, two days ago."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from deadlines.phrases.phrase import NUMBER, Phrase, number

FIRST_YEAR, LAST_YEAR = 2000, 2100

_RELATIVE = {
    "大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0,
    "明天": 1, "明日": 1, "大后天": 3, "后天": 2, "yesterday": -1, "today": 0, "tomorrow": 1,
    # 昨晚, 今早, last night: the part of the day stays for the clock to read.
    "前": -2, "昨": -1, "今": 0, "明": 1, "last": -1, "": 0, "this": 0,
}  # fmt: skip
_RELATIVE_DAY = (
    r"大?[前后]天|[昨今明][天日]|(?:yesterday|today|tomorrow)(?![a-z])"
    r"|前(?=晚)|[昨今明](?=[早晨上中下晚夜凌])"
    r"|last(?=\s+night)|(?=tonight)|this(?=\s+(?:morning|afternoon|evening))"
)
_DAYS_AWAY = (
    rf"({NUMBER}|[0-9]{{1,6}})\s*(天|个?星期|个?礼拜|周)\s*[之以]?(前|后)"
    r"|([0-9]{1,6}|an?)\s*(day|week)s?\s+ago(?![a-z])"
)
_WEEKDAY = (
    r"(?:(上上|上|本|这|下下|下)个?)?(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?![0-9]))"
    r"|(?:(last|this|next)\s+)?(?:(mon)(?:day)?|(tue)(?:s(?:day)?)?|(wed)(?:nesday)?"
    r"|(thu)(?:r(?:s(?:day)?)?)?|(fri)(?:day)?|(sat)(?:urday)?|(sun)(?:day)?)(?![a-z])"
)
_WEEKS = {
    "上上": -2,
    "上": -1,
    "本": 0,
    "这": 0,
    "下": 1,
    "下下": 2,
    "last": -1,
    "this": 0,
    "next": 1,
}
_FULL_DATE = r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])"
_COMPACT_DATE = r"([0-9]{4})([0-9]{2})([0-9]{2})(?:(?![0-9])|(?=[0-9]{4}(?:[0-9]{2})?(?![0-9])))"
_SHORT_DATE = r"([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9:]|[-/.][0-9])"
# Without 日 only where no numeral can run on: 十一月二十八点 could be the 20th or no day at all.
_DAY_END = r"(?:\s*[日号]|(?=\s|$|[(,上下早晚中凌傍清半深夜午周星礼]))"
_CHINESE_DATE = (
    rf"(?:([0-9]{{4}}|[零一二三四五六七八九]{{4}})\s*年|([去今明])年)?"
    rf"\s*({NUMBER})\s*月\s*({NUMBER}){_DAY_END}"
)
_DAY_OF_MONTH = rf"(?:([上本这下])个?月)?\s*({NUMBER})\s*[日号]"


@dataclass(frozen=True, slots=True)
class TypedDay:
    """The day a phrase names: `dates` has one, or the two that people may mean by it.

    `weekly` marks a weekday with nothing else, where the clock decides between today and a week
    away; `full` a date typed with its year; `compact` one in eight digits.
    """

    dates: tuple[date, ...]
    weekly: bool = False
    full: bool = False
    compact: bool = False


def read_day(phrase: Phrase, today: date, *, prefer_future: bool) -> TypedDay | None:
    """The day that comes next in `phrase`, or None with nothing read.

    A date and a weekday may stand together (周五 11月20日, 11月20日(周五)) and must agree.
    Raises Refusal "time-impossible" (no such date, or the weekday is another), OverflowError.
    """
    start = phrase.at
    first = _weekday(phrase, today, prefer_future=prefer_future)
    if first and first.weekly:
        phrase.take(",")
        named = _calendar_date(phrase, today, prefer_future=prefer_future)
        return _agreed(phrase, start, named, first) if named else first
    day = (
        first
        or _relative(phrase, today)
        or _calendar_date(phrase, today, prefer_future=prefer_future)
    )
    if day is None or first:
        return day
    before = phrase.at
    bracket = phrase.take(r"\(")
    weekday = _weekday(phrase, today, prefer_future=prefer_future)
    if weekday is None or (bracket and not phrase.take(r"\)")):
        phrase.at = before
        return day
    return _agreed(phrase, start, day, weekday)


def _agreed(phrase: Phrase, start: int, day: TypedDay, weekday: TypedDay) -> TypedDay:
    if weekday.weekly:
        same = [each for each in day.dates if each.weekday() == weekday.dates[0].weekday()]
    else:
        same = [each for each in day.dates if each in weekday.dates]
    if not same:
        raise phrase.impossible(start)
    return replace(day, dates=tuple(same))


def _relative(phrase: Phrase, today: date) -> TypedDay | None:
    start = phrase.at
    if found := phrase.take(_RELATIVE_DAY):
        return TypedDay((today + timedelta(_RELATIVE[found[0]]),))
    if found := phrase.take(_DAYS_AWAY):
        count = found[1] or found[4]
        days = 1 if count in ("a", "an") else number(count)
        if found[2] not in (None, "天") or found[5] == "week":
            days *= 7
        day = today + timedelta(days if found[3] == "后" else -days)
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise phrase.impossible(start)
        return TypedDay((day,))
    return None


def _weekday(phrase: Phrase, today: date, *, prefer_future: bool) -> TypedDay | None:
    found = phrase.take(_WEEKDAY)
    if not found:
        return None
    if found[2]:
        weekday = ("一二三四五六日" if not found[2].isdigit() else "1234567").find(found[2])
        weekday %= 7  # 天 is not in the row: -1, which is Sunday
    else:
        weekday = next(i for i in range(7) if found[4 + i])
    onward = timedelta((weekday - today.weekday()) % 7)
    coming = today + onward
    week = found[1] or found[3]
    if not week:
        back = timedelta(7 if onward and not prefer_future else 0)
        return TypedDay((coming - back,), weekly=True)
    monday = today - timedelta(today.weekday())
    dates = {monday + timedelta(7 * _WEEKS[week] + weekday)}
    # By "next Friday" some mean the coming one, others that of the week after; so with "last".
    if week == "this":
        dates.add(coming)
    elif week == "next":
        dates.add(coming if onward else today + timedelta(7))
    elif week == "last":
        dates.add(coming - timedelta(7))
    return TypedDay(tuple(sorted(dates)))


def _calendar_date(phrase: Phrase, today: date, *, prefer_future: bool) -> TypedDay | None:
    start = phrase.at
    full = compact = False
    if found := phrase.take(_FULL_DATE):
        full = True
        day = _date(int(found[1]), int(found[3]), int(found[4]))
    elif found := phrase.take(_COMPACT_DATE):
        full = compact = True
        day = _date(int(found[1]), int(found[2]), int(found[3]))
    elif found := phrase.take(_CHINESE_DATE):
        month, of_month = number(found[3]), number(found[4])
        if found[1]:
            full = True
            day = _date(number(found[1]), month, of_month)
        elif found[2]:
            day = _date(today.year + "去今明".index(found[2]) - 1, month, of_month)
        else:
            day = _nearest(month, of_month, today, prefer_future=prefer_future)
    elif found := phrase.take(_SHORT_DATE):
        day = _nearest(int(found[1]), int(found[2]), today, prefer_future=prefer_future)
    elif found := phrase.take(_DAY_OF_MONTH):
        of_month = number(found[2])
        if found[1]:
            months = {"上": -1, "下": 1}.get(found[1], 0)
        elif prefer_future:
            months = int(of_month < today.day)
        else:
            months = -int(of_month > today.day)
        year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
        day = _date(year, month + 1, of_month)
    else:
        return None
    if day is None:
        raise phrase.impossible(start)
    return TypedDay((day,), full=full, compact=compact)


def _date(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # no such day in that month
        return None


def _nearest(month: int, day: int, today: date, *, prefer_future: bool) -> date | None:
    # Eight years reach a 29 February from anywhere, 2100 (no leap year) included.
    for years in range(9):
        found = _date(today.year + (years if prefer_future else -years), month, day)
        if found and (found >= today if prefer_future else found <= today):
            return found
    return None

"""When a task is due, as notices say it: 12月10日前, 本周五下班前, 3个工作日内, 月底."""

from datetime import date, datetime, timedelta

from deadlines.phrases.calendar_date import choose_dates
from deadlines.phrases.numerals import NUMBER, read_number
from deadlines.phrases.phrase import Phrase
from deadlines.phrases.times import read_from_now, refuse_rest, require_one, start_phrase
from deadlines.phrases.typed_time import TypedTime
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.given_time import DueTime

_LEADS = (
    r"(?:请|务必|须|需|应|限|于|在|最[迟晚]|不[晚迟]于|截[至止](?:时间|日期)?[到至为]?"
    r"|(?:by|before|due|ddl|until|no\s+later\s+than)(?![a-z]))\s*:?"
)
_CLOSERS = (
    r"(?:之前|以前|前|之内|以内|内|为?止|截止|时)?"
    r"(?:完成|报送|上报|报|提交|上交|交|反馈|回复|办结)?[,.)\]]*$"
)
_OFFICE_CLOSES = r"下班|(?:close\s+of\s+business|cob|eod|end\s+of\s+(?:the\s+)?day)(?![a-z])"
_WORKING_DAYS = (
    rf"({NUMBER})\s*个?工作[日天](?=\s*[之以]?[内后])[之以]?[内后]"
    r"|(?:with)?in\s+([0-9]{1,2})\s+(?:working|business)\s+days?(?![a-z])"
)
_DAYS = (
    rf"({NUMBER})\s*(?:([天日]|个?自然日)\s*[之以]?内|(?:个?(星期|礼拜)|(周))\s*[之以]?内|(个月)\s*[之以]?[内后])"
    r"|(?:with)?in\s+([0-9]{1,3}|an?)\s+(?:(day)|(week)|(month))s?(?![a-z])"
)
_UNIT_END = r"(?:底|末|[之以]?内)"
_YEAR_END = (
    rf"([今本当明]|20[0-9]{{2}})?年{_UNIT_END}"
    r"|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|(next)\s+)?year(?![a-z])"
)
_MONTH_END = (
    rf"(?:([本这当下])个?|(?:([明今]|20[0-9]{{2}})年)?({NUMBER}))?月{_UNIT_END}(?:的?最后一天)?"
    r"|(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|(next)\s+)?month(?![a-z])"
)


# What is said of a wrong time gives examples that lie ahead.
_CODES = {"time-empty": "due-empty", "time-unknown": "due-unknown"}


def read_due(text: str, now: datetime, office: Office) -> DueTime:
    """Return when a task is due, as seen from `now` (aware, local to the unit).

    A day alone lasts until the office closes on it, and so does 下班前; 前, 之前 and 内 say no more
    than that. Hours and days are read as by `read_time` looking ahead. Working days are counted
    from the day after today.

    Raises Refusal: those of `read_time`, "due-empty" and "due-unknown" in place of "time-empty"
    and "time-unknown", "time-without-clock" only for 明天下午; "due-passed" (text, at) for a day
    alone on which the office has closed already; "no-working-day".
    """
    try:
        return _read_due(text, now, office)
    except OverflowError:
        raise Refusal("time-impossible", text=text, part=text.strip()) from None
    except Refusal as refusal:
        if refusal.code not in _CODES:
            raise
        raise Refusal(_CODES[refusal.code], **refusal.facts) from None


def _read_due(text: str, now: datetime, office: Office) -> DueTime:
    phrase = start_phrase(text)
    while phrase.take(_LEADS):
        pass
    then = read_from_now(phrase, now, ahead=True)
    if then is not None:
        if now - then > timedelta(seconds=1):  # 2小时前 is no deadline
            phrase.at = 0
            raise refuse_rest(phrase, "")
        phrase.take(_CLOSERS)
        return DueTime(require_one([then], phrase, now.date()))
    said = TypedTime(phrase, now, ahead=True)
    days = _read_counted_day(phrase, now.date(), office)
    if len(days) == 1:
        said.day.take_day(days[0], phrase)
    said.read()
    said.check()
    closes = said.clock.face is None and phrase.take(_OFFICE_CLOSES) is not None
    phrase.take(_CLOSERS)
    days = days or said.day.find_dates(now.date(), ahead=True)
    named = days[0] if days else now.date()
    if said.clock.face is not None:
        return DueTime(require_one(said.find_instants(), phrase, named))
    if not days and not closes and not said.clock.part:
        raise refuse_rest(phrase, "")
    is_noon = said.clock.part == "上午"
    is_vague = said.clock.part and not (closes and said.clock.part in ("上午", "下午"))
    if is_vague and not phrase.rest:
        raise Refusal("time-without-clock", text=text, day=named)
    closing = [_find_closing(office, day, is_noon=is_noon) for day in days or [named]]
    if said.day.is_weekly and closing[0] <= now:
        closing = [_find_closing(office, named + timedelta(7), is_noon=is_noon)]
    at = require_one(closing, phrase, named)
    if at <= now:
        raise Refusal("due-passed", text=text, at=at)
    return DueTime(at, is_close=True)


def _find_closing(office: Office, day: date, *, is_noon: bool) -> datetime:
    """Return when the office closes on a day, or for its midday break."""
    hours = office.schedule.on(day)
    return office.instant_at(day, hours.sessions[0][1] if is_noon else hours.close)


def _read_counted_day(phrase: Phrase, today: date, office: Office) -> tuple[date, ...]:
    """Return the day that is counted from today, or the two it can be; none if none is next."""
    if found := phrase.take(_WORKING_DAYS):
        count = read_number(found[1] or found[2])
        return (office.calendar.add_working_days(today, count),) if count else ()
    if found := phrase.take(_DAYS):
        count = 1 if found[6] in ("a", "an") else read_number(found[1] or found[6])
        if found[5] or found[9]:
            return (_add_months(today, count, today.day),)
        return (today + timedelta(count if found[2] or found[7] else 7 * count),)
    if found := phrase.take(_YEAR_END):
        if (found[1] or "").isdigit():
            return (date(int(found[1]), 12, 31),)
        return (date(today.year + (found[1] == "明" or found[2] == "next"), 12, 31),)
    if found := phrase.take(_MONTH_END):
        if found[3]:
            month = read_number(found[3])
            if not 0 < month < 13:
                raise phrase.refusal_of_part(0)
            if found[2]:
                years_on = {"今": 0, "明": 1}
                year = today.year + years_on[found[2]] if found[2] in years_on else int(found[2])
                return (_find_last_day(year, month),)
            years = range(today.year - 1, today.year + 2)
            return choose_dates([_find_last_day(year, month) for year in years], today, ahead=True)
        return (_add_months(today, int(found[1] == "下" or found[4] is not None), 31),)
    return ()


def _add_months(today: date, count: int, day: int) -> date:
    """Return that day of the month so many months later, or the month's last day."""
    year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
    last = _find_last_day(year, month + 1)
    return last.replace(day=min(day, last.day))


def _find_last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(1)

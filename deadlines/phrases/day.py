"""The day in a typed phrase: 昨天, 上周五, 11月20日, 2026-02-13, Mar 10, two days ago."""

from datetime import date, timedelta

from deadlines.phrases.calendar_date import FIRST_YEAR, LAST_YEAR, CalendarDate, read_calendar_date
from deadlines.phrases.numerals import NUMBER, read_number
from deadlines.phrases.phrase import Phrase
from deadlines.values import dataclass, replace

_RELATIVE = {
    "大前": -3, "前": -2, "昨": -1, "今": 0, "本": 0, "明": 1, "大后": 3, "后": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
    # 昨晚, 今早, last night: the part of the day stays for the clock to read.
    "last": -1, "": 0, "this": 0,
}  # fmt: skip
_RELATIVE_DAY = (
    r"(大?[前后])天|([昨今明])天|([昨今本明])日|(前)日|([前昨今明])儿个?|(yesterday|today|tomorrow)(?![a-z])"
    r"|(前)(?=[晚夜])|([昨今明])(?=[早晨清上中下晚傍夜凌深半午])"
    r"|(last)(?=\s+night)|(?=tonight)|(this)(?=\s+(?:morning|afternoon|evening))"
)
_TWO_AWAY = r"(?:the\s+)?day\s+(before\s+yesterday|after\s+tomorrow)(?![a-z])"
_DAYS_AWAY = (
    rf"({NUMBER}|[0-9]{{1,6}})\s*(天|个?星期|个?礼拜|周)\s*[之以]?(前|后)"
    r"|([0-9]{1,6}|an?)\s*(day|week)s?\s+ago(?![a-z])"
)
_WEEKS_AWAY = r"(上上|上|下下|下)个?(?:周|星期|礼拜)(?=的?(?:这个?时|此时|今天))"
_WEEKDAY = (
    r"(?:(上上|上|本|这|下下|下)个?)?(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?![0-9]))"
    r"|(?:(last|this|next)\s+)?(?:(mon)(?:day)?|(tue)(?:s(?:day)?)?|(wed)(?:nesday)?"
    r"|(thu)(?:r(?:s(?:day)?)?)?|(fri)(?:day)?|(sat)(?:urday)?|(sun)(?:day)?)(?![a-z])\.?"
)
_WEEKS = {
    "上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2, "last": -1, "this": 0, "next": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday as it was said: 0 for Monday, and the week (上, next), empty for none."""

    number: int
    week: str

    def find_dates(self, today: date, *, ahead: bool) -> tuple[date, ...]:
        """Return the day it is seen from `today`, or the two that may be meant by it."""
        onward = timedelta((self.number - today.weekday()) % 7)
        coming = today + onward
        if not self.week:
            return (coming - timedelta(7 if onward and not ahead else 0),)
        monday = today - timedelta(today.weekday())
        dates = {monday + timedelta(7 * _WEEKS[self.week] + self.number)}
        # By "next Friday" some mean the coming one, others that of the week after; so with "last".
        if self.week == "this":
            dates.add(coming)
        elif self.week == "next":
            dates.add(coming if onward else today + timedelta(7))
        elif self.week == "last":
            dates.add(coming - timedelta(7))
        return tuple(sorted(dates))


class TypedDay:
    """The pieces of a day read so far: 今天, a weekday, a date; together they must agree."""

    def __init__(self) -> None:
        self.relative: date | None = None
        self.weekday: Weekday | None = None
        self.date: CalendarDate | None = None
        self.is_word = False
        self.start = self.end = 0

    @property
    def is_said(self) -> bool:
        """Whether any piece was read."""
        return self.end > 0

    @property
    def is_weekly(self) -> bool:
        """Whether there is a weekday and nothing else: the clock decides between two weeks."""
        bare = self.weekday is not None and not self.weekday.week
        return bare and self.relative is None and self.date is None

    @property
    def is_full(self) -> bool:
        """Whether the date was given with its year."""
        return self.date is not None and self.date.year is not None

    def take_day(self, day: date, phrase: Phrase) -> None:
        """Take a day that was counted out: the end of a month, the third working day."""
        self.relative, self.end = day, phrase.at

    def read(self, phrase: Phrase, today: date) -> bool:
        """Read the next piece if it is one of a day; tell whether it was.

        Raises OverflowError for a day out of reach of any calendar.
        """
        start = phrase.at
        readers = (self._read_relative, self._read_weekday, self._read_date)
        if not any(reader(phrase, today) for reader in readers):
            return False
        phrase.take(r"[)\]]")
        if not self.end:
            self.start = start
        self.end = phrase.at
        return True

    def find_dates(self, today: date, *, ahead: bool) -> tuple[date, ...]:
        """Return the day that all pieces name, or the two that may be meant by them.

        None are returned where they contradict each other or there is no such date.
        """
        found = self.find_without_weekday(today, ahead=ahead)
        if self.weekday is None:
            return found
        if self.relative is None and self.date is None:
            return self.weekday.find_dates(today, ahead=ahead)
        if not self.weekday.week:
            return tuple(each for each in found if each.weekday() == self.weekday.number)
        dates = self.weekday.find_dates(today, ahead=ahead)
        return tuple(each for each in found if each in dates)

    def find_without_weekday(self, today: date, *, ahead: bool) -> tuple[date, ...]:
        """Return what the date and 今天 name, whatever weekday was said."""
        if self.date is None:
            is_known = self.relative and FIRST_YEAR <= self.relative.year <= LAST_YEAR
            return (self.relative,) if self.relative and is_known else ()
        dates = self.date.find_dates(today, ahead=ahead)
        if self.relative is None:
            return dates
        return tuple(each for each in dates if each == self.relative)

    def _read_relative(self, phrase: Phrase, today: date) -> bool:
        if self.relative is not None:
            return False
        if found := phrase.take(_TWO_AWAY):
            self.relative = today + timedelta(-2 if found[1].startswith("before") else 2)
        elif found := phrase.take(_WEEKS_AWAY):
            self.relative = today + timedelta(7 * _WEEKS[found[1]])
        elif found := phrase.take(_DAYS_AWAY):
            count = found[1] or found[4]
            days = 1 if count in ("a", "an") else read_number(count)
            if found[2] not in (None, "天") or found[5] == "week":
                days *= 7
            self.relative = today + timedelta(days if found[3] == "后" else -days)
        elif found := phrase.take(_RELATIVE_DAY):
            said = next((group for group in found.groups() if group), "")
            self.relative = today + timedelta(_RELATIVE[said])
        else:
            return False
        self.is_word = found[0].isascii()
        return True

    def _read_weekday(self, phrase: Phrase, _today: date) -> bool:
        found = None if self.weekday else phrase.take(_WEEKDAY)
        if not found:
            return False
        if found[2]:
            weekday = ("一二三四五六日" if not found[2].isdigit() else "1234567").find(found[2])
            weekday %= 7  # 天 is not in the row: -1, which is Sunday
        else:
            weekday = next(i for i in range(7) if found[4 + i])
        self.weekday = Weekday(weekday, found[1] or found[3] or "")
        self.is_word = self.is_word or found[0].isascii()
        return True

    def _read_date(self, phrase: Phrase, _today: date) -> bool:
        if self.date is None:
            start = phrase.at
            self.date = read_calendar_date(phrase)
            read = phrase.text[start : phrase.at]
            self.is_word = self.is_word or (read.isascii() and any(map(str.isalpha, read)))
            return self.date is not None
        if self.date.year is None and self.date.month:
            # Tue Mar 10 16:20:00 +0800 2026
            found = phrase.take(r"(20[0-9]{2})(?![0-9:])")
            if found:
                self.date = replace(self.date, year=int(found[1]))
            return found is not None
        return False

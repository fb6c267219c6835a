"""A calendar date as it is written: 2026-02-13, 26年3月2日, 11月20日, 3.10, 20号, Mar 10."""

from collections.abc import Sequence
from datetime import date, timedelta

from deadlines.phrases.numerals import MONTH_NAME, NUMBER, YEAR, read_month, read_number
from deadlines.phrases.phrase import Phrase
from deadlines.values import dataclass

FIRST_YEAR, LAST_YEAR = 2000, 2100

# A date without its year that is so little ahead is meant, though it has not come yet: to take it
# for last year's would be a year wrong. So is a day of the month.
_SOON = timedelta(31)
_LATELY = timedelta(92)
_SOON_IN_MONTH = timedelta(3)

_SEPARATED = (
    r"([0-9]{4})\s?([-/.·])\s?([0-9]{1,2})\s?\2\s?([0-9]{1,2})(?![0-9])(?:\s*[日号]|\.(?=\s))?"
)
_SPACED = r"(20[0-9]{2})(\s+)([0-9]{1,2})\s+([0-9]{1,2})(?=\s|$)"
_SHORT_YEAR = r"(1[3-9]|[2-9][0-9])([-/.·])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|[-/.·][0-9])"
_YEAR_LAST = r"([0-9]{1,2})([-/.·])([0-9]{1,2})\2([0-9]{4})(?![0-9])"
_COMPACT = r"([0-9]{4})([0-9]{2})([0-9]{2})(?:(?![0-9])|(?=[0-9]{4}(?:[0-9]{2})?(?![0-9])))"
_SHORT = r"([0-9]{1,2})[-/.·]([0-9]{1,2})(?:\s*[日号]|(?![0-9:]|[-/.·][0-9]))"
# Without 日 only where no numeral can run on: 十一月二十八点 could be the 20th or no day at all.
_DAY_END = r"(?:\s*[日号]|(?=\s|$|[(),上下早晚中凌傍清半深夜午周星礼前之以]))"
_CHINESE = (
    rf"(?:(?:([0-9]{{4}}|[0-9]{{2}}|{YEAR}|{YEAR[:-3]}{{2}})\s*年|([前去今明后])年)\s*,?)?"
    rf"\s*({NUMBER}|元)\s*月份?\s*({NUMBER}){_DAY_END}"
)
_DAY_OF_MONTH = rf"(?:([上本这下])个?月的?)?\s*({NUMBER})\s*[日号]"
_ORDINAL = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_NAMED_YEAR = r"(?:[\s,/-]*(20[0-9]{2})(?![0-9])(?::(?=[0-9]{2}:))?)?"
_DAY_FIRST = rf"{_ORDINAL}[\s/-]*(?:of\s+)?({MONTH_NAME})(?![a-z])\.?{_NAMED_YEAR}"
_MONTH_FIRST = rf"({MONTH_NAME})(?![a-z])\.?[\s/-]*{_ORDINAL}(?![0-9:]){_NAMED_YEAR}"


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date as it was said; what was not said is None.

    `years` and `months` count from the present ones (去年, 下月). `is_compact` marks eight digits.
    `swapped` tells of the other reading of 3/10/2026, `has_short_year` that 20/3/26 may begin or
    end with its year.
    """

    month: int | None
    day: int
    year: int | None = None
    years: int | None = None
    months: int | None = None
    is_compact: bool = False
    swapped: bool = False
    has_short_year: bool = False

    def find_dates(self, today: date, *, ahead: bool) -> tuple[date, ...]:
        """Return the date as seen from `today`, or the two it can be; none if there is none.

        Without a year it is the latest not after today, or with `ahead` the next. One that is
        just ahead is never taken for last year's, and by `ahead` one that has passed not long ago
        is either that or the next: both are returned.
        """
        if self.month is None:
            return self._find_in_month(today, ahead=ahead)
        year = self.year if self.years is None else today.year + self.years
        if year is not None:
            both = {_make_date(year, self.month, self.day)}
            if self.swapped:
                both.add(_make_date(year, self.day, self.month))
            near = range(today.year - 1, today.year + 2)
            if self.has_short_year and year not in near and 2000 + self.day in near:
                both.add(_make_date(2000 + self.day, self.month, year - 2000))
            return tuple(sorted(each for each in both if each))
        # A 29 February of years ago is not meant by whoever leaves out the year.
        years = range(today.year - 1, today.year + 2)
        around = [found for each in years if (found := _make_date(each, self.month, self.day))]
        return choose_dates(around, today, ahead=ahead)

    def _find_in_month(self, today: date, *, ahead: bool) -> tuple[date, ...]:
        this = today.year * 12 + today.month - 1
        if self.months is not None:
            year, month = divmod(this + self.months, 12)
            found = _make_date(year, month + 1, self.day)
            return (found,) if found else ()
        around = []
        for each in range(this - 2, this + 3):
            year, month = divmod(each, 12)
            if found := _make_date(year, month + 1, self.day):
                around.append(found)
        return choose_dates(around, today, _SOON_IN_MONTH, ahead=ahead)


def choose_dates(
    around: Sequence[date], today: date, soon: timedelta = _SOON, *, ahead: bool
) -> tuple[date, ...]:
    """Return which of a date's years or months is meant, or the two that can be.

    Looking back, one that is at most `soon` ahead is meant, though it has not come yet.
    """
    past = [each for each in around if each <= today]
    coming = [each for each in around if each >= today]
    if not ahead:
        return tuple(coming[:1] if coming and coming[0] - today <= soon else past[-1:])
    if not past or not coming or today in coming:
        return tuple(coming[:1])
    passed = today - past[-1]
    is_doubtful = passed <= (_LATELY if soon == _SOON else soon)
    return (past[-1], coming[0]) if is_doubtful else (coming[0],)


def read_calendar_date(phrase: Phrase) -> CalendarDate | None:
    """Return the date that comes next in `phrase`, or None with nothing read."""
    if found := phrase.take(_SEPARATED) or phrase.take(_SPACED):
        return CalendarDate(int(found[3]), int(found[4]), int(found[1]))
    if found := phrase.take(_COMPACT):
        return CalendarDate(int(found[2]), int(found[3]), int(found[1]), is_compact=True)
    if found := phrase.take(_YEAR_LAST):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if first > 12:
            return CalendarDate(second, first, year)
        return CalendarDate(first, second, year, swapped=second <= 12)
    if found := phrase.take(_SHORT_YEAR):
        year = 2000 + int(found[1])
        return CalendarDate(int(found[3]), int(found[4]), year, has_short_year=True)
    if found := phrase.take(_CHINESE):
        month = 1 if found[3] == "元" else read_number(found[3])
        years = "前去今明后".index(found[2]) - 2 if found[2] else None
        if not found[1]:
            return CalendarDate(month, read_number(found[4]), years=years)
        year = read_number(found[1])
        return CalendarDate(month, read_number(found[4]), year + 2000 if year < 100 else year)
    if found := phrase.take(_DAY_FIRST):
        return _make_named(found[2], found[1], found[3])
    if found := phrase.take(_MONTH_FIRST):
        return _make_named(found[1], found[2], found[3])
    if found := phrase.take(_SHORT):
        return CalendarDate(int(found[1]), int(found[2]))
    if found := phrase.take(_DAY_OF_MONTH):
        months = {"上": -1, "下": 1}.get(found[1], 0) if found[1] else None
        return CalendarDate(None, read_number(found[2]), months=months)
    return None


def _make_named(month: str, day: str, year: str | None) -> CalendarDate:
    return CalendarDate(read_month(month), int(day), int(year) if year else None)


def _make_date(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:  # no such day in that month
        return None

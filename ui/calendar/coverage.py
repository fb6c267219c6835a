"""Which years have a notice, in a sentence."""

from datetime import date

from deadlines.words import Translate
from deadlines.working_calendar import Layer, WorkingCalendar
from ui.calendar.day_words import DayWords

_PUBLISHED = 11
"""The month in which the State Council's notice for the next year has come out of late years."""


def coverage_words(
    calendar: WorkingCalendar, today: date, translate: Translate
) -> tuple[str, bool]:
    """Return how this year and the next are covered, and whether a notice is wanted by now.

    The next year's is published in November, so that it is not missed before.
    """
    this_year = today.year
    for year in (this_year, this_year + 1):
        if calendar.notice(year) is None:
            text = translate(
                "calendar",
                "{year} 年的放假安排尚未公布，时限按暂定计算；公布后在这里粘贴通知",
            )
            return text.format(year=year), year == this_year or today.month >= _PUBLISHED
    text = translate("calendar", "{year}、{following} 年的放假安排已经载入")
    return text.format(year=this_year, following=this_year + 1), False


def year_words(calendar: WorkingCalendar, year: int, words: DayWords) -> str:
    """Return what decides a year, with its edition."""
    notice = calendar.notice(year)
    if notice is None:
        return words.layer(Layer.STATUTORY)
    edition = " ".join(notice.edition.split())
    return words.layer(calendar.layer(year), edition)

"""Which years have a notice, in a sentence."""

from deadlines.words import Translate
from deadlines.working_calendar import Layer, WorkingCalendar
from ui.calendar.day_words import DayWords


def coverage_words(
    calendar: WorkingCalendar, this_year: int, translate: Translate
) -> tuple[str, bool]:
    """Return how this year and the next are covered, and whether one of them is open."""
    for year in (this_year, this_year + 1):
        if calendar.notice(year) is None:
            text = translate(
                "calendar",
                "{year} 年的放假安排尚未公布，时限按暂定计算；公布后在这里粘贴通知",
            )
            return text.format(year=year), True
    text = translate("calendar", "{year}、{following} 年的放假安排已经载入")
    return text.format(year=this_year, following=this_year + 1), False


def year_words(calendar: WorkingCalendar, year: int, words: DayWords) -> str:
    """Return what decides a year, with its edition."""
    notice = calendar.notice(year)
    if notice is None:
        return words.layer(Layer.STATUTORY)
    edition = " ".join(notice.edition.split())
    return f"{words.layer(calendar.layer(year))}　{edition}"

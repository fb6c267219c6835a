"""A day's list as one sheet of A4, and everything open on as many as it takes."""

from deadlines.control.day import DayList
from deadlines.progress import ignore_progress
from deadlines.records.history import HistoryHead
from ui.control.words import DayListWords
from ui.printing.layout import ReportPages, Table
from ui.printing.pdf import Margins, paint_pages
from ui.printing.style import Style, mm
from ui.wording.voice import Voice

_WIDTHS = (14, 34, 42, 54, 26)
_MOST_LINES = 2
_LEAST_ROOM = mm(14)


def print_day(day_list: DayList, voice: Voice, unit: str, head: HistoryHead | None) -> bytes:
    """Return the list as the content of a .pdf. What does not stand on the sheet is counted."""
    words, pages = DayListWords(voice, day_list), ReportPages(Style())
    pages.text(words.title(), pages.style.title)
    pages.gap(mm(3))
    left_out, translate = 0, voice.words.translate
    by_hand = translate("today", "办理情况")
    for heading, items in words.parts():
        if len(pages.all) == 1 and pages.room > 3 * _LEAST_ROOM:
            pages.heading(heading)
        *names, _ = words.headings()
        table = Table(pages, [*names, by_hand], _WIDTHS, right=(0,), most=_MOST_LINES)
        for item in items:
            if pages.room < 2 * _LEAST_ROOM:
                left_out += 1
            else:
                *cells, _ = words.row(item)  # what is left changes while the sheet lies there
                table.row([*cells, ""])
    if not words.parts():
        pages.text(words.nothing(), pages.style.body)
    pages.gap(mm(3))
    if left_out:
        said = translate("today", "这一页放不下，还有 %n 项，见待办", None, left_out)
        pages.text(said, pages.style.body)
    pages.text(words.foot(), pages.style.body)
    margins = Margins(" ".join(unit.split()) or words.title(), words.made_text(), head)
    return paint_pages(pages, margins, translate, ignore_progress)


def print_open(day_list: DayList, voice: Voice, unit: str, head: HistoryHead | None) -> bytes:
    """Return everything open as the content of a .pdf, with the time it was made."""
    words, pages = DayListWords(voice, day_list), ReportPages(Style())
    translate = voice.words.translate
    title = words.emergency_title()
    pages.text(title, pages.style.title)
    pages.gap(mm(1))
    pages.text(words.made_text(), pages.style.body)
    for heading, items in words.every_part():
        pages.heading(heading)
        *names, _ = words.headings()
        table = Table(pages, [*names, translate("today", "办理情况")], _WIDTHS, right=(0,))
        for item in items:
            *cells, _ = words.row(item, dated=True)
            table.row([*cells, ""])
    pages.gap(mm(3))
    pages.text(words.emergency_foot(), pages.style.body)
    margins = Margins(" ".join(unit.split()) or title, words.made_text(), head)
    return paint_pages(pages, margins, translate, ignore_progress)

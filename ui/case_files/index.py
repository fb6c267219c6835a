"""A year's case files in one folder: what each is called, and the printed index of them."""

from collections.abc import Sequence

from deadlines.file_names import case_file_name
from deadlines.progress import ignore_progress
from deadlines.records.history import HistoryHead
from deadlines.records.record import Record
from ui.printing.layout import ReportPages, Table
from ui.printing.pdf import Margins, paint_pages
from ui.printing.style import Style, mm
from ui.wording.voice import Voice

_WIDTHS = (14, 20, 34, 62, 22, 18)


def year_file_name(record: Record, voice: Voice) -> str:
    """Return the name of a record's case file."""
    return case_file_name(voice.words.translate("case", "卷宗"), record.number, record.title)


def print_index(
    records: Sequence[Record], year: int, voice: Voice, head: HistoryHead | None
) -> bytes:
    """Return the index of a year's case files as the content of a .pdf."""
    pages, words, times = ReportPages(Style()), voice.words, voice.times
    translate = words.translate
    title = translate("case", "{year}年卷宗目录").format(year=year)
    pages.text(title, pages.style.title)
    pages.gap(mm(3))
    headings = (
        translate("case", "编号"),
        translate("case", "卷号"),
        translate("case", "时间"),
        translate("case", "标题"),
        translate("case", "类型"),
        translate("case", "状态"),
    )
    table = Table(pages, headings, _WIDTHS, right=(0,))
    for record in records:
        table.row(
            (
                str(record.number),
                record.volume,
                times.full(record.at),
                " ".join(record.title.split()),
                words.tag(record.kind, record.level),
                words.status(record.status),
            )
        )
    count = translate("case", "共 %n 卷", None, len(records))
    return paint_pages(pages, Margins(title, count, head), translate, ignore_progress)

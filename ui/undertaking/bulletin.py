"""The bulletin of undertakers (通报): its lines for the Word form, and its pages."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from deadlines.progress import ignore_progress
from deadlines.records.history import HistoryHead
from deadlines.undertaking.bulletin import LateWork
from ui.printing.layout import ReportPages, Table
from ui.printing.pdf import Margins, paint_pages
from ui.printing.style import Style, mm
from ui.wording.short import one_line
from ui.wording.voice import Voice

_WIDTHS = (30, 14, 52, 38, 22, 14)


class BulletinWords:
    """Words what undertakers are late with, as of `now` (aware)."""

    def __init__(self, voice: Voice, now: datetime) -> None:
        self._voice, self._now = voice, now
        self._translate = voice.words.translate

    def title(self) -> str:
        """Return the heading."""
        return self._translate("bulletin", "承办情况通报")

    def lead(self, found: Sequence[LateWork]) -> str:
        """Return what is listed, and when it was made."""
        said = self._translate(
            "bulletin",
            "截至 {time}，下列 %n 项已过时限，没有答复，也没有说明原因。",
            None,
            len(found),
        )
        return said.format(time=self._voice.times.full(self._now))

    def headings(self) -> tuple[str, ...]:
        """Return the names of a row's cells."""
        translate = self._translate
        return (
            translate("bulletin", "承办"),
            translate("bulletin", "编号"),
            translate("bulletin", "标题"),
            translate("bulletin", "应办时间"),
            translate("bulletin", "超过"),
            translate("bulletin", "催办"),
        )

    def row(self, work: LateWork) -> tuple[str, ...]:
        """Return a row's cells."""
        one = work.undertaker
        return (
            one.name,
            str(work.record.number),
            one_line(work.record.title),
            self._voice.times.full_due(work.due),
            self._voice.words.span(self._now - work.due),
            str(one.urged),
        )

    def lines(self, found: Sequence[LateWork]) -> Sequence[Mapping[str, str]]:
        """Return the lines of the Word form."""
        names = ("承办", "编号", "标题", "应办时间", "逾期时长", "催办次数")
        return [
            {"序号": str(place), "电话": work.undertaker.phone}
            | dict(zip(names, self.row(work), strict=True))
            for place, work in enumerate(found, 1)
        ]


def print_bulletin(
    found: Sequence[LateWork], now: datetime, voice: Voice, unit: str, head: HistoryHead | None
) -> bytes:
    """Return the bulletin as the content of a .pdf."""
    words, pages = BulletinWords(voice, now), ReportPages(Style())
    pages.text(words.title(), pages.style.title)
    pages.gap(mm(2))
    pages.text(words.lead(found), pages.style.body)
    pages.gap(mm(2))
    table = Table(pages, list(words.headings()), _WIDTHS, right=(1, 5))
    for work in found:
        table.row(list(words.row(work)))
    margins = Margins(" ".join(unit.split()) or words.title(), voice.times.full(now), head)
    return paint_pages(pages, margins, voice.words.translate, ignore_progress)

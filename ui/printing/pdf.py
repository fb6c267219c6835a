"""Laid out pages as a .pdf on A4 in Qt's hand: searchable, numbered, with the head at the foot."""

import re
import unicodedata
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QPen

from deadlines.progress import Progress
from deadlines.records.history import HistoryHead
from deadlines.values import dataclass
from deadlines.wording.nouns import Translate
from ui.printing.layout import BOTTOM, LEFT, RIGHT, TOP, WIDTH, ReportPages
from ui.printing.style import RESOLUTION, Style, mm

_MAP = re.compile(rb"beginbfrange.*?endbfrange", re.DOTALL)
_LIST = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<([0-9A-F]{4})>")

_SIMPLIFIED = {
    0x2E81: 0x5382, 0x2E9F: 0x6BCD, 0x2EA0: 0x6C11, 0x2EA9: 0x738B, 0x2EC4: 0x897F,
    0x2EC5: 0x89C1, 0x2EC9: 0x8D1D, 0x2ECB: 0x8F66, 0x2ED3: 0x957F, 0x2ED4: 0x95E8,
    0x2ED8: 0x9752, 0x2EDA: 0x9875, 0x2EDB: 0x98CE, 0x2EDC: 0x98DE, 0x2EDD: 0x98DF,
    0x2EE2: 0x9A6C, 0x2EE3: 0x9AA8, 0x2EE4: 0x9B3C, 0x2EE5: 0x9C7C, 0x2EE6: 0x9E1F,
    0x2EE7: 0x5364, 0x2EE8: 0x9EA6, 0x2EE9: 0x9EC4, 0x2EEA: 0x9EFE, 0x2EEC: 0x9F50,
    0x2EEE: 0x9F7F, 0x2EF0: 0x9F99, 0x2EF3: 0x9F9F,
}  # fmt: skip
"""The radicals that Unicode says no equivalent of, with the characters they look like."""


def searchable(content: bytes) -> bytes:
    """Return a .pdf of Qt's with the characters that are typed in place of their doubles.

    Every length in the file stays as it is.
    """
    return _MAP.sub(lambda part: _LIST.sub(_mend_codes, part[0]), content)


def _mend_codes(codes: re.Match[bytes]) -> bytes:
    return _CODE.sub(lambda code: b"<%04X>" % _usual_code(int(code[1], 16)), codes[0])


def _usual_code(code: int) -> int:
    if code == ord("\t"):
        return ord(" ")
    if 0x2F00 <= code <= 0x2FD5:
        return ord(unicodedata.normalize("NFKC", chr(code)))
    return _SIMPLIFIED.get(code, code)


_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Margins:
    """What stands on each page beside its content: `title` and `aside` on top, `head` below.

    `head` is the newest entry of the history that the pages were made from, None where that holds
    none; `check --report` finds it in the file.
    """

    title: str
    aside: str
    head: HistoryHead | None


@dataclass(frozen=True, slots=True)
class Printout:
    """Laid out pages, and what stands beside their content."""

    pages: ReportPages
    margins: Margins


def paint_pages(
    pages: ReportPages, margins: Margins, translate: Translate, progress: Progress
) -> bytes:
    """Return the pages as the content of a .pdf; raises Stopped.

    It may run in any thread: nothing of Qt is used that another one has a hand on.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(f"{margins.title} {margins.aside}")
    if margins.head is not None:
        writer.setCreator(margins.head.mark)
    painter = QPainter(writer)
    # A screenshot that is evidence must not come out as a blurred one.
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    try:
        paint_on(painter, writer.newPage, Printout(pages, margins), translate, progress)
    finally:
        painter.end()
    buffer.close()
    return searchable(bytes(buffer.data().data()))


def paint_on(
    painter: QPainter,
    turn: Callable[[], object],
    printout: Printout,
    translate: Translate,
    progress: Progress,
) -> None:
    """Paint the pages one after another, with `turn` between them; raises Stopped."""
    pages = printout.pages
    for number, page in enumerate(pages.all):
        progress(number, len(pages.all))
        if number:
            turn()
        foot = translate("printed", "第 {page} 页，共 {pages} 页").format(
            page=number + 1, pages=len(pages.all)
        )
        _paint_margins(painter, pages.style, printout.margins, foot, translate)
        for paint in page:
            painter.save()
            paint(painter)
            painter.restore()


def _paint_margins(
    painter: QPainter, style: Style, margins: Margins, foot: str, translate: Translate
) -> None:
    painter.save()
    painter.setFont(style.margin)
    painter.setPen(style.colour("muted"))
    top = QRectF(LEFT, mm(12), RIGHT - LEFT, mm(6))
    metrics = painter.fontMetrics()
    room = top.width() - metrics.horizontalAdvance(margins.aside) - mm(8)
    title = metrics.elidedText(margins.title, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(top, _LEFT_MIDDLE, title)
    painter.drawText(top, _RIGHT_MIDDLE, margins.aside)
    painter.setPen(QPen(style.colour("border"), mm(0.2)))
    line = (TOP + top.bottom()) / 2 - mm(1.5)
    painter.drawLine(QPointF(LEFT, line), QPointF(RIGHT, line))
    painter.setPen(style.colour("muted"))
    below = QRectF(0, BOTTOM + mm(3), WIDTH, mm(5))
    painter.drawText(below, _MIDDLE, foot)
    if margins.head is not None:
        said = translate("printed", "经过第 {sequence} 条，校验码 {link}").format(
            sequence=margins.head.sequence, link=margins.head.link
        )
        painter.drawText(below.translated(0, below.height()), _MIDDLE, said)
    painter.restore()

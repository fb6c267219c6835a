"""The report for appraisal as a .pdf on A4, in Qt's own hand: text, tables, charts."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QPen

from deadlines.appraisal import Appraisal
from deadlines.appraisal_heading_words import HeadingWords
from deadlines.appraisal_words import AppraisalWords
from deadlines.progress import Progress, stage
from ui.appraisal.pages import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Pages
from ui.appraisal.parts import Parts
from ui.appraisal.searchable import searchable
from ui.appraisal.style import RESOLUTION, Style, mm
from ui.voice import Voice

_MIDDLE = Qt.AlignmentFlag.AlignCenter
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT_MIDDLE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def printed(made: Appraisal, voice: Voice, progress: Progress) -> bytes:
    """Return the report as the content of a .pdf; raises Stopped.

    It may run in any thread: nothing of Qt is used that another one has a hand on.
    """
    say = AppraisalWords(voice.words, voice.times)
    style = Style()
    pages = Pages(style)
    Parts(pages, made, voice).put(stage(progress, 0.0, 0.7))
    return _painted(pages, made, say, stage(progress, 0.7, 1.0))


def _painted(pages: Pages, made: Appraisal, say: AppraisalWords, progress: Progress) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(f"{say.title(made)} {say.span(made.span)}")
    painter = QPainter(writer)
    try:
        for number, page in enumerate(pages.all):
            progress(number, len(pages.all))
            if number:
                writer.newPage()
            _paint_margins(painter, pages.style, made, say, number + 1, len(pages.all))
            for paint in page:
                painter.save()
                paint(painter)
                painter.restore()
    finally:
        painter.end()
    buffer.close()
    return searchable(bytes(buffer.data().data()))


def _paint_margins(
    painter: QPainter, style: Style, made: Appraisal, say: AppraisalWords, page: int, of: int
) -> None:
    """Paint what stands on each page: the unit and the span on top, the page's number below."""
    painter.save()
    painter.setFont(style.margin)
    painter.setPen(style.colour("muted"))
    top = QRectF(LEFT, mm(12), RIGHT - LEFT, mm(6))
    metrics = painter.fontMetrics()
    span = say.span(made.span)
    room = top.width() - metrics.horizontalAdvance(span) - mm(8)
    title = metrics.elidedText(say.title(made), Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(top, _LEFT_MIDDLE, title)
    painter.drawText(top, _RIGHT_MIDDLE, span)
    painter.setPen(QPen(style.colour("border"), mm(0.2)))
    line = (TOP + top.bottom()) / 2 - mm(1.5)
    painter.drawLine(QPointF(LEFT, line), QPointF(RIGHT, line))
    painter.setPen(style.colour("muted"))
    foot = QRectF(0, BOTTOM + mm(4), WIDTH, HEIGHT - BOTTOM - mm(10))
    text = HeadingWords(say).page().format(page=page, pages=of)
    painter.drawText(foot, _MIDDLE, text)
    painter.restore()

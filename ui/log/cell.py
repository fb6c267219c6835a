"""Paints the cells of the log."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deadlines.records.log_query import LogRow
from deadlines.records.record import RecordStatus
from ui.log.columns import COLUMNS, ShownColumn
from ui.log.highlight import cut_to_width, write_marked
from ui.log.line_text import CellText
from ui.log.model import LogModel
from ui.theme import Theme

_LINE = (
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.AlignmentFlag.AlignAbsolute.value
    | Qt.TextFlag.TextSingleLine.value
    | Qt.TextFlag.TextForceLeftToRight.value
)
_MARKED = (ShownColumn.TITLE, ShownColumn.SOURCE)
_TITLE_SHARE = 0.5
"""How much of its cell a long title takes where something was found in the note."""


class CellDelegate(QStyledItemDelegate):
    """Paints cells in one line each, in the theme's colours.

    The table says before it paints which row the keyboard is at; -1 where it is elsewhere.
    """

    def __init__(self, model: LogModel, texts: CellText, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._texts = texts
        self._theme = theme
        self.focused_row = -1
        self.measure(QFont())

    def measure(self, font: QFont) -> None:
        """Take all measures from a text font."""
        self._font = font
        self._metrics = QFontMetrics(font)
        self.pad = self._metrics.height() * 0.45

    @property
    def row_height(self) -> int:
        """The height of a row, in pixels."""
        return round(self._metrics.height() * 2)

    def width_for(self, column: ShownColumn, text: str) -> int:
        """Return how wide a column is that shows this text whole, in pixels."""
        return round(self._metrics.horizontalAdvance(text) + self._room(column))

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room a cell needs to show its text whole."""
        del option
        line, column = self._model.line(index.row()), COLUMNS[index.column()]
        text = self._texts.text(line, column) if line else ""
        return QSize(self.width_for(column, text), self.row_height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        line, column = self._model.line(index.row()), COLUMNS[index.column()]
        area = QRectF(option.rect)  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option.state, index)  # type: ignore[attr-defined]
        if line is not None:
            painter.setFont(self._font)
            inner = area.adjusted(self.pad, 0, -self.pad, 0)
            if column is ShownColumn.TAG:
                self._paint_tag(painter, inner, line)
            else:
                self._paint_text(painter, inner, line, column)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRectF,
        state: QStyle.StateFlag,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colour, height = self._theme.colour, self._metrics.height()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, colour("accent_soft" if is_chosen else "surface"))
        line = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(line, colour("border"))
        if is_chosen and index.column() == 0:
            painter.fillRect(area.adjusted(0, 0, height / 6 - area.width(), 0), colour("accent"))
        if index.row() != self.focused_row:
            return
        accent = colour("accent")
        painter.fillRect(line, accent)
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), accent)
        if state & QStyle.StateFlag.State_HasFocus:
            # Which cell of the row the keyboard is at matters to users of a screen reader.
            painter.fillRect(line.adjusted(self.pad, -2, -self.pad, 0), accent)

    def _paint_tag(self, painter: QPainter, inner: QRectF, line: LogRow) -> None:
        text, tone = self._texts.text(line, ShownColumn.TAG), self._theme.kind_tone(line.kind)
        height = self._metrics.height()
        pad = height * 0.35
        width = min(self._metrics.horizontalAdvance(text) + 2 * pad + 1, inner.width())
        tag = QRectF(inner.left(), inner.center().y() - height * 0.6, width, height * 1.2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone.soft)
        painter.drawRoundedRect(tag, height * 0.2, height * 0.2)
        self._write_line(painter, tag.adjusted(pad, 0, -pad, 0), tone.text, text)

    def _paint_text(
        self, painter: QPainter, inner: QRectF, line: LogRow, column: ShownColumn
    ) -> None:
        text, words = self._texts.text(line, column), self._model.words
        colour = self._colour(line, column)
        if not words or column not in _MARKED:
            self._write_line(painter, inner, colour, text)
            return
        found = self._texts.found_text(line) if column is ShownColumn.TITLE else ""
        width = inner.width() * _TITLE_SHARE if found else inner.width()
        width = min(width, self._metrics.horizontalAdvance(text) + 1)
        first = QRectF(inner.left(), inner.top(), width, inner.height())
        write_marked(painter, first, self._font, colour, text, words, self._theme)
        if found:
            inner.setLeft(first.right() + 2 * self.pad)
            muted = self._theme.colour("muted")
            write_marked(painter, inner, self._font, muted, found, words, self._theme)

    def _write_line(self, painter: QPainter, area: QRectF, colour: QColor, text: str) -> None:
        painter.setPen(colour)
        painter.drawText(area, _LINE, cut_to_width(text, self._metrics, area.width()))

    def _colour(self, line: LogRow, column: ShownColumn) -> QColor:
        if line.status is RecordStatus.CANCELLED:
            return self._theme.colour("muted")
        if column is ShownColumn.LATE and line.late:
            return self._theme.tone("red").text
        if column in (ShownColumn.NUMBER, ShownColumn.AT, ShownColumn.SOURCE):
            return self._theme.colour("muted")
        if column is ShownColumn.STATUS and line.status is RecordStatus.DONE:
            return self._theme.colour("muted")
        return self._theme.colour("text")

    def _room(self, column: ShownColumn) -> float:
        """Return what a cell needs beside its text."""
        room = 2 * self.pad + 2
        return room + 0.7 * self._metrics.height() if column is ShownColumn.TAG else room

"""The rows of the reminder window: painted, so that thousands open as fast as ten."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen

from deadlines.records.duty import Band, Duty, band_of
from deadlines.records.record import Record
from ui.board.even_list import EvenList
from ui.desk import Desk
from ui.markup import escape
from ui.theme import Theme
from ui.wording.reminders import ReminderWords

Index = QModelIndex | QPersistentModelIndex
LINE, TIME, COLOUR = (Qt.ItemDataRole.UserRole + step for step in range(3))
"""What is owed and by when; the time that is left; the name of that time's colour."""
_COLOURS = {
    Band.OVERDUE: "red_text",
    Band.PAST_TARGET: "purple_text",
    Band.SOON: "orange_text",
}
_MEASURED = 20
"""So many rows decide how wide the window would like to be."""
_PAD, _GAP, _SLACK, _FOCUS = 16, 16, 6, 2


class ReminderModel(QAbstractListModel):
    """Gives each duty's texts when they are asked for: only what is in sight is worded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words, self._now = ReminderWords(desk.voice), desk.register.now
        self.duties: list[tuple[Record, Duty]] = []

    def show(self, duties: Sequence[tuple[Record, Duty]]) -> None:
        """List these duties, from the top."""
        self.beginResetModel()
        self.duties = list(duties)
        self.endResetModel()

    def refresh(self, duties: Sequence[tuple[Record, Duty]]) -> None:
        """Take the same duties as they are now, or the time as it is."""
        self.duties = list(duties)
        if self.duties:
            self.dataChanged.emit(self.index(0), self.index(len(self.duties) - 1))

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many duties there are."""
        return 0 if parent is not None and parent.isValid() else len(self.duties)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's title, its line, its time, or all of it to be read out."""
        record, duty = self.duties[index.row()]
        now = self._now()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.title(record)
        if role == LINE:
            return self._line(duty, now)
        if role == TIME:
            return self._words.countdown(duty, now)
        if role == COLOUR:
            return _COLOURS.get(band_of(duty, now), "text")
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(self._words.title(record))}<br>{escape(duty.rule.words)}</span>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            left, title = self._words.time_left(duty, now), self._words.title(record)
            said = self.tr("{line}　{left}　{title}")
            return said.format(line=self._line(duty, now), left=left, title=title)
        return None

    def _line(self, duty: Duty, now: datetime) -> str:
        owed, due = self._words.owed_text(duty), self._words.due(duty, now)
        return self.tr("{owed}　{due}").format(owed=owed, due=due)


class ReminderPainter:
    """Paints a row: the title over what is owed, and the time that is left at the right."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._theme = theme
        self.measure(font)

    def measure(self, font: QFont) -> None:
        """Follow the font."""
        self._font, self._bold, self._large = QFont(font), QFont(font), QFont(font)
        self._bold.setBold(True)
        self._large.setBold(True)
        self._large.setPointSizeF(font.pointSizeF() * 1.3)
        self._line_height = QFontMetricsF(self._font).height()
        self.row_height = round(self._line_height * 3.2)

    def wanted_width(self, model: ReminderModel) -> int:
        """Return the width at which the first rows can be read whole."""
        lines, times = QFontMetricsF(self._font), QFontMetricsF(self._large)
        widths = [
            lines.horizontalAdvance(str(model.data(model.index(row), LINE)))
            + times.horizontalAdvance(str(model.data(model.index(row), TIME)))
            for row in range(min(len(model.duties), _MEASURED))
        ]
        return round(max(widths, default=0)) + _GAP + 2 * _PAD + _SLACK

    def paint(
        self, painter: QPainter, area: QRectF, index: Index, *, is_chosen: bool, has_focus: bool
    ) -> None:
        """Paint one row."""
        colour = self._theme.colour
        painter.save()
        painter.fillRect(area, colour("accent_soft" if is_chosen else "surface"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), colour("border"))
        if is_chosen:
            painter.fillRect(QRectF(area.left(), area.top(), 3, area.height()), colour("accent"))
        if has_focus:
            painter.setPen(QPen(colour("accent"), _FOCUS))
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        tint = colour(str(index.data(COLOUR)))
        time = str(index.data(TIME))
        width = QFontMetricsF(self._large).horizontalAdvance(time) + 1
        right = QRectF(inner.right() - width, inner.top(), width, inner.height())
        _write(painter, right, self._large, tint, time)
        inner.setRight(right.left() - _GAP)
        top = inner.top() + (inner.height() - 2.3 * self._line_height) / 2
        first = QRectF(inner.left(), top, inner.width(), self._line_height)
        _write(painter, first, self._bold, colour("text"), str(index.data()))
        second = first.translated(0, self._line_height * 1.3)
        is_late = index.data(COLOUR) in ("red_text", "purple_text")
        muted = tint if is_late else colour("muted")
        _write(painter, second, self._font, muted, str(index.data(LINE)))
        painter.restore()


class ReminderList(EvenList):
    """The list of duties, of which one is chosen."""

    def __init__(self, desk: Desk) -> None:
        self.rows = ReminderModel(desk)
        super().__init__(self.rows)
        self._theme = desk.theme
        self.painter = ReminderPainter(desk.theme, self.font())
        self.measure()
        self._colour()
        desk.theme.changed.connect(self._colour)

    def paint_row(self, painter: QPainter, area: QRectF, row: int) -> None:
        """Paint a duty."""
        index, is_current = self.rows.index(row), row == self.currentIndex().row()
        is_chosen = self.selectionModel().isSelected(index)
        has_focus = is_current and self.hasFocus()
        self.painter.paint(painter, area, index, is_chosen=is_chosen, has_focus=has_focus)

    def show_duties(self, duties: Sequence[tuple[Record, Duty]]) -> bool:
        """List these duties, with the same one chosen; returns whether any came, went or moved.

        Where the chosen one has gone, the one in its place is.
        """
        before = [duty.id for _, duty in self.rows.duties]
        after = [duty.id for _, duty in duties]
        if before == after:
            self.rows.refresh(duties)
            return False
        place = max(0, self.currentIndex().row())
        chosen = before[place] if before else None
        self.rows.show(duties)
        if after:
            place = after.index(chosen) if chosen in after else min(place, len(after) - 1)
            self.setCurrentIndex(self.rows.index(place))
        return True

    def chosen_duty(self) -> tuple[Record, Duty] | None:
        """Return the chosen duty; None where none is listed."""
        index = self.currentIndex()
        return self.rows.duties[index.row()] if index.isValid() else None

    def step(self, by: int) -> None:
        """Choose the row so far up or down, and take the keyboard."""
        row = min(max(self.currentIndex().row() + by, 0), len(self.rows.duties) - 1)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row))
        self.setFocus()

    def measure(self) -> None:
        """Follow the font."""
        self.painter.measure(self.font())
        self.set_heights(self.painter.row_height)
        self.verticalScrollBar().setSingleStep(self.painter.row_height)

    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.colour("surface"))
        self.setPalette(palette)
        self.viewport().update()


def _write(painter: QPainter, area: QRectF, font: QFont, colour: QColor, text: str) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)

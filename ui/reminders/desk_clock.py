"""The desk clock: an optional small window on top, with the nearest countdowns."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QWidget

from deadlines.control.open_records import OpenRecords
from deadlines.records.duty import Band, Duty, band_of
from deadlines.records.record import Record
from ui.desk import Desk
from ui.widgets.labels import ElidedLabel
from ui.widgets.layouts import FontFollower
from ui.widgets.window_place import WindowPlace
from ui.wording.reminders import ReminderWords

LINES = 3
_TITLE_WIDTH = 13
"""How many line heights of a title are shown."""
_COLOURS = {
    Band.OVERDUE: "red_text",
    Band.PAST_TARGET: "purple_text",
    Band.SOON: "orange_text",
}


class DeskClock(FontFollower, QWidget):
    """Shows the three nearest duties. It can be dragged, and remembers its place.

    `put_away` tells that the user does not want it any more; a double click or Enter asks for a
    record.
    """

    record_asked = Signal(int, str)
    """record number, duty."""
    put_away = Signal()
    visible_changed = Signal(bool)
    """Whether the window can be seen now, and so needs ticks."""

    def __init__(self, desk: Desk, place: WindowPlace) -> None:
        voice, theme, now = desk.voice, desk.theme, desk.register.now
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint,
        )
        self._words = ReminderWords(voice)
        self._theme, self._place, self._now = theme, place, now
        self._nearest: Sequence[tuple[Record, Duty]] = ()
        self._held: QPoint | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # Panels on X that list utility windows, such as tint2, leave toolbars out.
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeToolBar)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.titles = [ElidedLabel(self) for _ in range(LINES)]
        self.times = [QLabel(self) for _ in range(LINES)]
        self.nothing = QLabel(self.tr("没有待办"), self)
        self.nothing.setProperty("role", "muted")
        self._lay_out()
        theme.changed.connect(self._restyle)
        QGuiApplication.instance().screenRemoved.connect(self._settle)  # type: ignore[union-attr]
        self.setWindowTitle(self.tr("桌面小钟"))
        self.setAccessibleName(self.tr("最近的几项时限"))
        self._show_titles()
        for label in self.times:
            label.clear()
        self.tick()
        self._fit()

    def show_records(self, opened: OpenRecords) -> None:
        """Show the nearest of these records, each by what it owes first."""
        self._nearest = opened.nearest(LINES)
        self._show_titles()
        for position in range(LINES):
            there = position < len(self._nearest)
            self.titles[position].setVisible(there)
            self.times[position].setVisible(there)
        self.nothing.setVisible(not self._nearest)
        self.tick()
        self._fit()

    def tick(self) -> None:
        """Show the times that are left now; called once a second while visible."""
        now = self._now()
        for label, (_, duty) in zip(self.times, self._nearest, strict=False):
            text = self._words.countdown(duty, now)
            if text != label.text():
                label.setText(text)
                palette = label.palette()
                colour = _COLOURS.get(band_of(duty, now), "text")
                palette.setColor(label.foregroundRole(), self._theme.colour(colour))
                label.setPalette(palette)

    def menu(self) -> QMenu:
        """Return the menu of the right button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("收起桌面小钟")).triggered.connect(self._put_away)
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take hold of the window, to drag it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = event.globalPosition().toPoint() - self.frameGeometry().topLeft()
            # Where the compositor alone places windows, it has to do the dragging.
            handle = self.windowHandle()
            if QGuiApplication.platformName().startswith("wayland") and handle is not None:
                handle.startSystemMove()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the mouse."""
        if self._held is not None:
            self.move(event.globalPosition().toPoint() - self._held)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002 - Qt's name
        """Remember the place it was dragged to."""
        if self._held is not None:
            self._held = None
            self._settle()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the record of the line."""
        for position, (record, duty) in enumerate(self._nearest):
            lines = (self.titles[position].geometry(), self.times[position].geometry())
            if any(line.contains(event.position().toPoint()) for line in lines):
                self.record_asked.emit(record.number, duty.name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Show the menu."""
        self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc puts the clock away, Enter asks for the nearest duty's record."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._nearest:
            record, duty = self._nearest[0]
            self.record_asked.emit(record.number, duty.name)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw a line around, since the window has no frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._theme.colour("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the place on the screen."""
        super().showEvent(event)
        if not event.spontaneous():
            self.tick()
            self._fit()
            self.visible_changed.emit(True)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stay on the screen when a longer time or larger letters need more room."""
        super().resizeEvent(event)
        if self._held is None:
            self._settle()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Need no more ticks."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.visible_changed.emit(False)

    def _show_titles(self) -> None:
        for title, (record, duty) in zip(self.titles, self._nearest, strict=False):
            title.show_text(self._words.title(record), self._words.owed_text(duty))

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()

    def _restyle(self) -> None:
        for label in self.times:
            label.clear()
        self.tick()

    def _fit(self) -> None:
        for title in self.titles:
            title.setFixedWidth(_TITLE_WIDTH * self.fontMetrics().height())
        self.adjustSize()
        self._settle()

    def _settle(self) -> None:
        if self.isVisible():
            self._place.settle(self)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        for position in range(LINES):
            title, time = self.titles[position], self.times[position]
            time.setProperty("role", "heading")
            time.setTextFormat(Qt.TextFormat.PlainText)
            for label in (title, time):
                # The mouse is the window's: it drags.
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            grid.addWidget(title, position, 0)
            grid.addWidget(time, position, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.nothing, LINES, 0, 1, 2)

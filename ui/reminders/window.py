"""The reminder window: everything that asks for attention, on top until the user acts on it."""

import time
from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from ui.desk import Desk
from ui.reminders.key_guard import KeyGuard
from ui.reminders.row import ReminderRow
from ui.widgets.window_place import WindowPlace
from ui.wording.reminders import ReminderWords

DEAF_SECONDS = 0.5
_WIDTH = 580
_WIDEST_SHARE = 0.8
"""The part of the screen's width the window takes at most for what its rows say."""
_LARGEST_SHARE = 0.6
"""The part of the screen's height the rows may take before they scroll."""


class ReminderWindow(QWidget):
    """Stays on top without taking the keyboard. Each signal carries the duty it is about.

    Its buttons are deaf for half a second (of `monotonic`) after the window has appeared or a row
    has come or moved; keys do nothing before the user has chosen the window, where a desktop gives
    it the keyboard all the same. Closing it, or Esc, puts it away until the next reminder; its rows
    stay.
    """

    done_asked = Signal(object)
    snooze_asked = Signal(object, object)
    """Duty, datetime: until when."""
    open_asked = Signal(object)
    reason_asked = Signal(object)
    acknowledge_asked = Signal(object)
    visible_changed = Signal(bool)
    """Whether the window can be seen now, and so needs ticks."""

    def __init__(
        self,
        desk: Desk,
        place: WindowPlace,
        *,
        alert_for: QWidget | None = None,
        sound: bool = False,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        voice, theme = desk.voice, desk.theme
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._desk, self._place = desk, place
        self._words = ReminderWords(voice)
        self._alert_for = alert_for
        self._monotonic = monotonic
        self._deaf_until = monotonic()
        self._keys = KeyGuard(self, monotonic)
        self._missed = 0
        self.sound = sound
        self.rows: list[ReminderRow] = []
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self.resize(_WIDTH, 10)
        theme.changed.connect(self._restyle)
        self.setWindowTitle(self.tr("提醒"))
        self.setAccessibleName(self.tr("等待处理的提醒"))
        self._show_missed()

    @property
    def duties(self) -> list[tuple[Record, Duty]]:
        """What is listed, from the top."""
        return [(row.record, row.duty) for row in self.rows]

    @property
    def missed(self) -> int:
        """How many reminders were missed, as the window says until it is put away."""
        return self._missed

    def set_sound(self, on: bool) -> None:  # the settings page's signal
        """Beep when the window comes up, or do not."""
        self.sound = on

    def show_rows(self, duties: Sequence[tuple[Record, Duty]]) -> None:
        """Show these duties, one row each, in this order; with none the window goes away."""
        held = {row.duty.id: row for row in self.rows}
        rows = []
        for record, duty in duties:
            row = held.pop(duty.id, None) or self._new_row(record, duty)
            row.show_duty(record, duty)
            rows.append(row)
        if rows != self.rows:
            self._deafen()
            focused = self._focused_place()
            left = focused is not None and self.rows[focused[0]] not in rows
            self._arrange(rows, list(held.values()))
            if focused is not None and left and rows:
                self._focus(min(focused[0], len(rows) - 1), focused[1])
        if not self.rows:
            self._missed = 0
            self.hide()
        self._show_missed()
        self._fit()

    def add_missed(self, count: int) -> None:
        """Say that so many more reminders were missed, until the window is put away."""
        self._missed += count
        self._show_missed()
        self._fit()

    def summon(self, *, quietly: bool = False) -> None:
        """Come to the front without taking the keyboard; `quietly`: without alert and sound."""
        if not self.rows:
            return
        self._keys.note_appearance()
        self._come_up()
        if quietly:
            return
        if self._alert_for is not None:
            QApplication.alert(self._alert_for)
        if self.sound:
            QApplication.beep()

    def bring_forward(self) -> None:
        """Come to the front and take the keyboard: the user asked for it."""
        self.summon(quietly=True)
        self._keys.expect_switch()
        self.activateWindow()

    def tick(self) -> None:
        """Show the times that are left now; called once a second while visible."""
        for row in self.rows:
            row.tick()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc puts the window away; Up and Down go from row to row."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the place on the screen, deaf for a moment, with the time as it is."""
        super().showEvent(event)
        if event.spontaneous():
            return
        self._deafen()
        if self._focused_place() is None:
            # Else Qt would give the keyboard to the first row's "done" when the window is
            # activated, for the next Enter to press.
            self.setFocus()
        self.tick()
        self._fit()
        self.visible_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the place, and need no more ticks."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._place.notice(self)
            self.visible_changed.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Be put away: the rows stay, what was missed has been read."""
        self._missed = 0
        self._show_missed()
        super().closeEvent(event)

    def _come_up(self) -> None:
        platform = QGuiApplication.platformName()
        was_up = self.isVisible() and not self.isMinimized()
        if self.isMinimized():
            self._deafen()
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        elif was_up and platform.startswith("wayland") and not self.isActiveWindow():
            # A compositor raises no window and keeps none on top: only a new one comes up there.
            self.hide()
        self.show()
        # On X it is on top already, and some window managers activate what raises itself.
        if not (was_up and platform == "xcb"):
            self.raise_()

    def _new_row(self, record: Record, duty: Duty) -> ReminderRow:
        row = ReminderRow(self._desk, record, duty, self._is_deaf, self._list)
        row.done_asked.connect(lambda: self.done_asked.emit(row.duty))
        row.snooze_asked.connect(lambda until: self.snooze_asked.emit(row.duty, until))
        row.open_asked.connect(lambda: self.open_asked.emit(row.duty))
        row.reason_asked.connect(lambda: self.reason_asked.emit(row.duty))
        row.stepped.connect(self._go)
        row.acknowledge_asked.connect(lambda: self.acknowledge_asked.emit(row.duty))
        for button in row.every_button:
            self._keys.watch(button)
        return row

    def _arrange(self, rows: list[ReminderRow], gone: list[ReminderRow]) -> None:
        for row in gone:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for position, row in enumerate(rows):
            self._column.insertWidget(position, row)
            row.show()
        self.rows = rows
        chain = [button for row in rows for button in row.buttons]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(16, 0, 16, 0)
        self._column.setSpacing(0)
        self._column.addStretch()
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list)
        self._scroll.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        self._digest = QLabel(self)
        self._digest.setProperty("role", "muted")
        self._digest.setTextFormat(Qt.TextFormat.PlainText)
        self._digest.setContentsMargins(16, 10, 16, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._digest)

    def _fit(self) -> None:
        """Take the height the rows need, up to a part of the screen's, and stay on the screen."""
        if not self.rows:
            return
        self._list.adjustSize()
        wanted = self._column.sizeHint().height()
        room = self.screen().availableGeometry()
        most = int(room.height() * _LARGEST_SHARE)
        below = 0 if self._digest.isHidden() else self._digest.sizeHint().height()
        margins = self._column.contentsMargins()
        said = max(row.wanted_width() for row in self.rows) + margins.left() + margins.right()
        least = self._column.minimumSize().width()
        width = max(self.width(), least, min(said, int(room.width() * _WIDEST_SHARE)))
        self.resize(width, min(wanted, most) + below)
        if self.isVisible():
            self._place.settle(self)

    def _fit_soon(self) -> None:
        # The rows take up longer texts or larger letters in steps.
        QTimer.singleShot(0, self, self._fit)

    def _show_missed(self) -> None:
        self._digest.setVisible(self._missed > 0)
        self._digest.setText(self._words.missed_line(self._missed))

    def _restyle(self) -> None:
        for row in self.rows:
            row.restyle()
        self._fit_soon()

    def _deafen(self) -> None:
        self._deaf_until = self._monotonic() + DEAF_SECONDS

    def _is_deaf(self) -> bool:
        return self._monotonic() < self._deaf_until

    def _focused_place(self) -> tuple[int, int] | None:
        """Return the row and the button in it that have the keyboard, by their positions."""
        has_keyboard = self.focusWidget()
        for position, row in enumerate(self.rows):
            for number, button in enumerate(row.buttons):
                if button is has_keyboard:
                    return position, number
        return None

    def _focus(self, position: int, number: int) -> None:
        buttons = self.rows[position].buttons
        button = buttons[min(number, len(buttons) - 1)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(button)

    def _go(self, step: int) -> None:
        if not self.rows:
            return
        last = len(self.rows) - 1
        position, number = self._focused_place() or (-1 if step > 0 else last + 1, 0)
        row = self.rows[max(0, min(position + step, last))]
        # No step leads to a button that finishes or silences a duty: to such goes Tab alone.
        self._focus(self.rows.index(row), max(number, row.buttons.index(row.soon)))

"""The reminder window: everything that asks for attention, on top until the user acts on it."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QWidget,
)

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from ui.desk import Desk
from ui.reminders.key_guard import KeyGuard
from ui.reminders.row import ContactBar, DeafButton, RowButtons
from ui.reminders.row_list import ReminderList
from ui.widgets.buttons import push_button
from ui.widgets.layouts import lay_column, lay_row
from ui.widgets.window_place import WindowPlace
from ui.wording.reminders import ReminderWords

DEAF_SECONDS = 0.5
_WIDTH = 580
_MARGIN, _FOOT = 16, 26
"""Pixels beside the buttons, and above and below them."""
_WIDEST_SHARE = 0.8
"""The part of the screen's width the window takes at most for what its rows say."""
_READ_OUT = 3
"""Rows a screen reader says by itself when the window comes up; the others are read in it."""
_LARGEST_SHARE = 0.6
"""The part of the screen's height the rows may take before they scroll."""


class ReminderWindow(QWidget):
    """Stays on top without taking the keyboard. Each signal carries the duty it is about.

    Its rows are painted; the buttons are the chosen row's. While one of the program's own dialogs
    is open, and after a record has been opened from it, it is a strip that hides nothing. Its
    buttons are deaf for half a second (of `monotonic`) after the window has appeared or a row
    has come or moved; keys do nothing before the user has chosen the window, where a desktop gives
    it the keyboard all the same. Closing it, or Esc, puts it away until the next reminder; its rows
    stay.
    """

    open_asked = Signal(object)
    """Duty: its record is to be seen."""
    all_later_asked = Signal()
    """Every duty is to come again later."""
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
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._desk, self._place = desk, place
        self._words = ReminderWords(desk.voice)
        self._alert_for = alert_for
        self._monotonic = monotonic
        self._deaf_until = monotonic()
        self._keys = KeyGuard(self, monotonic)
        self._missed = 0
        self._is_giving_way = False
        self.sound = sound
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self.resize(_WIDTH, 10)
        desk.theme.changed.connect(self._restyle)
        self.setWindowTitle(self.tr("提醒"))
        self.setAccessibleName(self.tr("等待处理的提醒"))
        self._show_missed()

    @property
    def duties(self) -> list[tuple[Record, Duty]]:
        """What is listed, from the top."""
        return list(self.list.rows.duties)

    @property
    def missed(self) -> int:
        """How many reminders were missed, as the window says until it is put away."""
        return self._missed

    def set_sound(self, on: bool) -> None:  # the settings page's signal
        """Beep when the window comes up, or do not."""
        self.sound = on

    def show_rows(self, duties: Sequence[tuple[Record, Duty]]) -> None:
        """Show these duties, one row each, in this order; with none the window goes away."""
        had_keyboard = self.focusWidget() in self.buttons.every_button
        if self.list.show_duties(duties):
            self._deafen()
            if had_keyboard:
                # The row in its place is chosen, and no key presses its buttons unasked.
                self.list.setFocus()
        self._show_chosen()
        if not duties:
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
        if not self.duties:
            return
        self.fold(on=_has_dialog())
        self._keys.note_appearance()
        self._come_up()
        if quietly:
            return
        self._announce()
        if self._alert_for is not None:
            QApplication.alert(self._alert_for)
        if self.sound:
            QApplication.beep()

    def bring_forward(self) -> None:
        """Come to the front and take the keyboard: the user asked for it."""
        self.summon(quietly=True)
        self._keys.expect_switch()
        self.activateWindow()

    def fold(self, *, on: bool) -> None:
        """Be a strip that says how many wait, or the whole window again."""
        if on is not self.strip.isHidden():
            return
        self.strip.setVisible(on)
        self._body.setVisible(not on)
        self._deafen()
        self._fit()

    def tick(self) -> None:
        """Show the times that are left now; called once a second while visible."""
        self.list.viewport().update()
        self.buttons.tick()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc puts the window away."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the place on the screen, deaf for a moment, with the time as it is."""
        super().showEvent(event)
        if event.spontaneous():
            return
        self._deafen()
        # Else Qt would give the keyboard to "done" when the window is activated, for the next
        # Enter to press.
        self.list.setFocus()
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

    def _announce(self) -> None:
        """Let a screen reader say what waits, since the window does not take the keyboard."""
        rows = self.list.rows
        said = [
            str(rows.data(rows.index(row), Qt.ItemDataRole.AccessibleTextRole))
            for row in range(min(len(rows.duties), _READ_OUT))
        ]
        if len(rows.duties) > _READ_OUT:
            said.append(self.tr("共 %n 项等待处理", None, len(rows.duties)))
        self.setAccessibleDescription(self.tr("；").join(said))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        # On Linux Qt passes no alert on to screen readers, only announcements.
        text = self.tr("提醒：{rows}").format(rows=self.accessibleDescription())
        announcement = QAccessibleAnnouncementEvent(self, text)
        announcement.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(announcement)

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

    def _lay_out(self) -> None:
        self.list = ReminderList(self._desk)
        self.list.setAccessibleName(self.tr("等待处理的提醒"))
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        self.buttons = RowButtons(self._desk, self._is_deaf, self)
        self.contacts = ContactBar(self._desk, self._is_deaf, self)
        for button in self.contacts.every_button:
            button.stepped.connect(self.list.step)
        self.buttons.stepped.connect(self.list.step)
        self.buttons.open_asked.connect(self._open)
        self.all_later = DeafButton(self._is_deaf, self)
        self.all_later.setText(self.tr("全部 10 分钟后"))
        self.all_later.setToolTip(self.tr("列出的每一项都稍后提醒"))
        self.all_later.clicked.connect(self.all_later_asked)
        self._digest = QLabel(self)
        self._digest.setProperty("role", "muted")
        self._digest.setTextFormat(Qt.TextFormat.PlainText)
        self._digest.setContentsMargins(16, 0, 16, 10)
        self.strip = push_button("", lambda: self.fold(on=False), self, role="link")
        self.strip.hide()
        self._body = QWidget(self)
        row = lay_row(
            (self.buttons, 1), (self.all_later, Qt.AlignmentFlag.AlignTop), margins=(16, 8, 16, 10)
        )
        calls = lay_row(self.contacts, margins=(16, 8, 16, 0))
        lay_column((self.list, 1), calls, row, self._digest, on=self._body, spacing=0)
        lay_column((self._body, 1), self.strip, on=self, spacing=0)
        for control in (self.list, self.list.viewport(), self.all_later, self.strip):
            self._keys.watch(control)
        for button in (*self.buttons.every_button, *self.contacts.every_button):
            self._keys.watch(button)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusWindowChanged.connect(self._give_way)

    def _open(self, duty: Duty) -> None:
        self.open_asked.emit(duty)
        # So that the record can be seen; the next reminder brings the whole window again.
        self.fold(on=True)

    def _give_way(self) -> None:
        """Be a strip while one of the program's own dialogs is open."""
        if self.isVisible() and _has_dialog():
            self._is_giving_way = True
            self.fold(on=True)
        elif self._is_giving_way:
            self._is_giving_way = False
            self.fold(on=False)

    def _show_chosen(self) -> None:
        chosen = self.list.chosen_duty()
        if chosen is not None:
            self.buttons.show_duty(*chosen)
            had_calls = not self.contacts.isHidden()
            self.contacts.show_duty(*chosen)
            if had_calls is self.contacts.isHidden():
                self._fit_soon()
        count = len(self.list.rows.duties)
        self.all_later.setVisible(count > 1)
        self.strip.setText(self.tr("%n 项等待处理，点开查看", None, count))

    def _fit(self) -> None:
        """Take the height the rows need, up to a part of the screen's, and stay on the screen."""
        if not self.duties:
            return
        room = self.screen().availableGeometry()
        if not self.strip.isHidden():
            self.resize(self.strip.sizeHint().width() + 40, self.strip.sizeHint().height() + 12)
        else:
            self.list.measure()
            wanted = self.list.painter.row_height * len(self.list.rows.duties)
            most = int(room.height() * _LARGEST_SHARE)
            said = self.list.painter.wanted_width(self.list.rows)
            least = self.all_later.sizeHint().width() + 2 * self.buttons.done.sizeHint().width()
            width = max(_WIDTH, least, min(said, int(room.width() * _WIDEST_SHARE)))
            # Buttons and digest take what they need; the list has the rest.
            foot = self.buttons.heightForWidth(width - 2 * _MARGIN - self.all_later.width())
            if not self.contacts.isHidden():
                foot += self.contacts.heightForWidth(width - 2 * _MARGIN)
            foot += _FOOT + (0 if self._digest.isHidden() else self._digest.sizeHint().height())
            self.resize(width, min(wanted, most) + foot)
        if self.isVisible():
            self._place.settle(self)

    def _fit_soon(self) -> None:
        # The rows take up longer texts or larger letters in steps.
        QTimer.singleShot(0, self, self._fit)

    def _show_missed(self) -> None:
        self._digest.setVisible(self._missed > 0)
        self._digest.setText(self._words.missed_line(self._missed))

    def _restyle(self) -> None:
        self.tick()
        self._fit_soon()

    def _deafen(self) -> None:
        self._deaf_until = self._monotonic() + DEAF_SECONDS

    def _is_deaf(self) -> bool:
        return self._monotonic() < self._deaf_until


def _has_dialog() -> bool:
    """Return whether one of the program's own dialogs is open."""
    return QApplication.activeModalWidget() is not None

"""The first start's questions over choices, channels and a platform that are kept in memory."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deadlines.choices import Choices
from tests.support.notes import FakeChannel
from tests.support.unit_ledger import MakeLedger
from tests.ui.settings.bench import FakeAutostart
from ui.first_start.dialog import FirstStart
from ui.notifications.choose import Notifier
from ui.system.autostart import Starts
from ui.theme import Theme, ThemeChoice


class Bench:
    """The dialog, and what its signals said in order."""

    def __init__(self, make_ledger: MakeLedger, app: QApplication, qtbot: QtBot) -> None:
        self.desk = make_ledger()
        self.choices = Choices(self.desk.settings)
        self.autostart, self.schedule = FakeAutostart(), FakeAutostart()
        self.bubble, self.balloon = FakeChannel("freedesktop"), FakeChannel("tray")
        self.theme = Theme(app, ThemeChoice.LIGHT)
        self.dialog = FirstStart(
            self.desk.desk(self.theme),
            Starts(self.autostart, self.schedule),
            Notifier((self.bubble, self.balloon)),
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(self.dialog)
        self.said: list[tuple[str, object]] = []
        dialog = self.dialog
        dialog.unit_changed.connect(lambda name: self.said.append(("unit", name)))
        dialog.office_changed.connect(lambda: self.said.append(("office", None)))
        dialog.kinds_changed.connect(lambda: self.said.append(("kinds", None)))
        self.dialog.open()
        self.dialog.activateWindow()
        assert QTest.qWaitForWindowActive(self.dialog)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        widget = self.dialog.focusWidget()
        assert widget is not None
        return widget

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            QTest.keyClick(self.focus, key)

    def type(self, text: str) -> None:
        """Type where the keyboard is, over what is there."""
        QTest.keyClick(self.focus, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        # An input method commits Chinese text as one event, too.
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(self.focus, event)

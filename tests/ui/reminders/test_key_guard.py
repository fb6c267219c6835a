"""Keys typed for another program, into a reminder window that was given the keyboard."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.reminders.key_guard import PAUSE_SECONDS, UNASKED_SECONDS, KeyGuard

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@dataclass
class Watched:
    """A window with a button, whose seconds pass when the test says so."""

    steady: float = 0.0
    pressed: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.window = QWidget()
        self.button = QPushButton("办结", self.window)
        QVBoxLayout(self.window).addWidget(self.button)
        self.button.clicked.connect(lambda: self.pressed.append(True))
        self.guard = KeyGuard(self.window, lambda: self.steady)
        self.guard.watch(self.button)
        self.window.show()
        self.leave()
        self.guard.note_appearance()

    def activate(self) -> None:
        QCoreApplication.sendEvent(self.window, QEvent(QEvent.Type.WindowActivate))

    def leave(self) -> None:
        QCoreApplication.sendEvent(self.window, QEvent(QEvent.Type.WindowDeactivate))

    def is_pressed(self) -> bool:
        """Press the button by a key; return whether that was heard."""
        self.pressed.clear()
        QTest.keyClick(self.button, Qt.Key.Key_Space)
        return bool(self.pressed)


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    one = Watched()
    qtbot.addWidget(one.window)
    return one


@pytest.mark.parametrize("delay", [0.0, 0.5, UNASKED_SECONDS - 0.1])
def test_a_window_that_was_given_the_keyboard_stays_deaf(watched: Watched, delay: float) -> None:
    """Activated as it came up, the window hears no key, however long nobody types."""
    watched.steady += delay
    watched.activate()
    heard = []
    for seconds in (0.0, 0.5, 2.0, 60.0, 3600.0):
        watched.steady += seconds
        heard.append(watched.is_pressed())
    assert not any(heard)


def test_a_switch_and_a_pause_are_a_choice(watched: Watched) -> None:
    """Switched to later, the window hears keys once none has come for a second."""
    watched.steady += UNASKED_SECONDS
    watched.activate()
    for _ in range(5):  # somebody goes on typing
        watched.steady += PAUSE_SECONDS / 2
        assert not watched.is_pressed()
    watched.steady += PAUSE_SECONDS
    assert watched.is_pressed()
    assert watched.is_pressed()


def test_a_click_is_a_choice(watched: Watched) -> None:
    """Clicked, on a button or beside it, the window hears keys until it loses the keyboard."""
    for place in (watched.window, watched.button):
        watched.activate()
        assert not watched.is_pressed()
        QTest.mouseClick(place, Qt.MouseButton.LeftButton)
        assert watched.is_pressed()
        watched.leave()
        assert not watched.is_pressed()


def test_a_window_that_was_asked_for_hears_after_a_pause(watched: Watched) -> None:
    """Asked for by its notification, the window hears keys after the pause."""
    watched.guard.expect_switch()
    watched.activate()
    assert not watched.is_pressed()
    watched.steady += PAUSE_SECONDS
    assert watched.is_pressed()


def test_another_reminder_leaves_a_chosen_window_chosen(watched: Watched) -> None:
    """Whoever works in the window goes on by keyboard when the next reminder comes."""
    QTest.mouseClick(watched.window, Qt.MouseButton.LeftButton)
    watched.guard.note_appearance()
    assert watched.is_pressed()

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deadlines.refusal import Refusal
from ui.widgets.window_place import WindowPlace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def a_window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(200, 100)
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize("kept", ["-5000,-5000", "9999,9999", "790,790", "0,0", "-30,300"])
def test_never_off_screen(qtbot: QtBot, kept: str) -> None:
    """A place that no screen has any more is moved onto the nearest one."""
    window = a_window(qtbot)
    WindowPlace(lambda: kept, lambda _: None).settle(window)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.frameGeometry())


@pytest.mark.parametrize("kept", ["", "abc", "1", "1,2,3", "1.5,2", "99999999999,1"])
def test_place_that_is_none(qtbot: QtBot, kept: str) -> None:
    """A text that is no place means the corner."""
    window = a_window(qtbot)
    WindowPlace(lambda: kept, lambda _: None).settle(window)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.bottomRight() - window.frameGeometry().bottomRight() == QPoint(16, 16)


def test_window_larger_than_the_screen(qtbot: QtBot) -> None:
    """Of a window larger than the screen the top left corner can be seen."""
    window = a_window(qtbot)
    window.resize(5000, 5000)
    WindowPlace(lambda: "", lambda _: None).settle(window)
    assert window.pos() == QGuiApplication.primaryScreen().availableGeometry().topLeft()


def test_small_move_is_not_the_users(qtbot: QtBot) -> None:
    """A frame that the window manager adds does not count as a choice of the user."""
    saved: list[str] = []
    window = a_window(qtbot)
    place = WindowPlace(lambda: "", saved.append)
    window.show()
    place.settle(window)
    window.move(window.pos() + QPoint(4, 28))
    place.notice(window)
    assert saved == []
    window.move(300, 200)
    place.notice(window)
    assert saved == ["300,200"]


def test_place_that_cannot_be_kept(qtbot: QtBot) -> None:
    """With a full disk the place is forgotten, and nothing else happens."""

    def save(_: str) -> None:
        raise Refusal("disk-full", path="/")

    window = a_window(qtbot)
    window.show()
    place = WindowPlace(lambda: "", save)
    place.choose(QPoint(10, 20))
    place.settle(window)
    assert window.pos() == QPoint(10, 20)

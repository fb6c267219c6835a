"""Notifications by the tray icon's message."""

import sys

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.support.notes import Heard, a_note, show_by
from ui.notifications.base import Sender
from ui.notifications.tray_message import TrayMessageChannel


class FakeTray(QObject):
    """A tray icon that keeps what it was asked to show; the platform of the tests has no tray."""

    messageClicked = Signal()  # noqa: N815 - Qt's name

    def __init__(self, *, visible: bool = True) -> None:
        super().__init__()
        self.visible = visible
        self.place = QRect(0, 0, 24, 24)
        self.messages: list[tuple[str, str, QSystemTrayIcon.MessageIcon]] = []

    def isVisible(self) -> bool:  # noqa: N802 - Qt's name
        return self.visible

    def geometry(self) -> QRect:
        return self.place

    def showMessage(  # noqa: N802 - Qt's name
        self, title: str, body: str, icon: QSystemTrayIcon.MessageIcon, milliseconds: int
    ) -> None:
        assert milliseconds > 0
        self.messages.append((title, body, icon))


class Desk:
    """A desktop whose tray comes and goes."""

    def __init__(self) -> None:
        self.tray: FakeTray | None = FakeTray()
        self.has_tray = True

    def channel(self, platform: str = "linux") -> TrayMessageChannel:
        return TrayMessageChannel(
            lambda: self.tray,  # type: ignore[arg-type, return-value]  # as much of it as is used
            Sender(),
            tray_available=lambda: self.has_tray,
            platform=platform,
        )

    def message(self) -> tuple[str, str]:
        assert self.tray is not None
        title, body, _ = self.tray.messages[-1]
        return title, body


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:  # noqa: ARG001 - for the application
    return Desk()


def test_note_is_shown_by_the_tray(desk: Desk) -> None:
    """A note appears as the tray icon's message."""
    channel = desk.channel()
    heard = show_by(channel)
    assert heard.events == [("shown", "k")]
    assert desk.message() == (a_note().title, a_note().body)


def test_urgent_note_looks_urgent(desk: Desk) -> None:
    """An urgent note has the warning sign."""
    channel = desk.channel()
    channel.show_note(a_note("calm"))
    channel.show_note(a_note("hot", urgent=True))
    assert desk.tray is not None
    icons = [icon for _, _, icon in desk.tray.messages]
    signs = QSystemTrayIcon.MessageIcon
    assert icons == [signs.Information, signs.Warning]


def test_no_tray(desk: Desk) -> None:
    """Without a tray, as on GNOME, the message fails instead of vanishing."""
    desk.has_tray = False
    channel = desk.channel()
    heard = Heard(channel)
    assert channel.trouble() == "no_tray"
    channel.show_note(a_note("k"))
    assert heard.events == [("failed", "k", "no_tray")]


@pytest.mark.skipif(sys.platform == "win32", reason="Qt knows there that none is shown")
@pytest.mark.usefixtures("qtbot")
def test_this_platform_has_no_tray() -> None:
    """Qt says that messages are supported where there is no tray; we ask for the tray."""
    assert QSystemTrayIcon.supportsMessages()
    channel = TrayMessageChannel(lambda: None, Sender())
    assert channel.trouble() == "no_tray"


@pytest.mark.parametrize("tray", [None, FakeTray])
def test_icon_not_shown(desk: Desk, tray: type[FakeTray] | None) -> None:
    """An icon that is missing or hidden shows no message, and Qt would not say so."""
    desk.tray = tray(visible=False) if tray else None
    channel = desk.channel()
    heard = Heard(channel)
    assert channel.trouble() == "tray_hidden"
    channel.show_note(a_note("k"))
    assert heard.events == [("failed", "k", "tray_hidden")]


def test_click_opens_the_note_shown_last(desk: Desk) -> None:
    """A click on the message opens the note that was shown last, once."""
    channel = desk.channel()
    heard = show_by(channel, a_note("a"))
    channel.show_note(a_note("b"))
    assert desk.tray is not None
    desk.tray.messageClicked.emit()
    assert heard.of("acted") == [("b", "open")]


def test_tray_that_comes_back(desk: Desk) -> None:
    """After the tray vanished and came back as another, its clicks are heard."""
    channel = desk.channel()
    heard = show_by(channel, a_note("a"))
    desk.tray = FakeTray()
    channel.show_note(a_note("b"))
    desk.tray.messageClicked.emit()
    assert heard.of("acted") == [("b", "open")]


def test_windows_lengths(desk: Desk) -> None:
    """On Windows title and text are cut to 63 and 255 units, between characters."""
    channel = desk.channel("win32")
    channel.show_note(a_note("k", title="😀" * 100, body="文" * 1000))
    assert desk.message() == ("😀" * 31 + "…", "文" * 254 + "…")


def test_windows_shows_a_note_without_a_body(desk: Desk) -> None:
    """On Windows, where an empty text shows nothing at all, the title takes its place."""
    channel = desk.channel("win32")
    channel.show_note(a_note("k", title="新闻报送", body=""))
    assert desk.message() == ("限时办", "新闻报送")


def test_message_that_the_server_would_show(desk: Desk) -> None:
    """Where Qt would leave the message to the notification server, it is not relied on."""
    assert desk.tray is not None
    desk.tray.place = QRect()
    heard = Heard(channel := desk.channel())
    assert channel.trouble() == "tray_needs_server"
    channel.show_note(a_note("k"))
    assert heard.events == [("failed", "k", "tray_needs_server")]
    assert desk.channel("win32").trouble() is None


def test_texts_are_cleaned(desk: Desk) -> None:
    """Line breaks in the title and controls of the writing direction do no harm."""
    channel = desk.channel()
    channel.show_note(a_note("k", title="a\nb\u202e", body="<b>&\n-x"))
    assert desk.message() == ("a b", "<b>&\n-x")


def test_after_shut_down(desk: Desk) -> None:
    """When the program ends a click on a message left behind does nothing."""
    channel = desk.channel()
    heard = show_by(channel)
    channel.shut_down()
    assert desk.tray is not None
    desk.tray.messageClicked.emit()
    assert heard.of("acted") == []
    assert channel.trouble() == "shut_down"

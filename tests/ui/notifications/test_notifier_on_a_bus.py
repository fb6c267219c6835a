"""The notifier over the real D-Bus channel: what the user gets when the desktop misbehaves."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.support.notes import FakeChannel, Heard, a_note
from tests.support.notification_server import NotificationServer
from ui.notifications.choose import ChannelState, Notifier
from ui.notifications.freedesktop import FreedesktopChannel
from ui.notifications.reasons import code_of

ChannelMaker = Callable[..., FreedesktopChannel]


def test_late_bubble_does_not_stay_beside_the_next_channels(
    qtbot: QtBot, server: NotificationServer, make_channel: ChannelMaker
) -> None:
    """A note the server was too slow for is shown by the next channel, and only by it."""
    tray = FakeChannel("tray")
    notifier = Notifier([make_channel(server.address, patience=0.2), tray])
    heard = Heard(notifier, "delivered", "undelivered")
    server.silent = True
    notifier.notify(a_note("k"))
    qtbot.waitUntil(lambda: heard.events == [("delivered", "k", "tray")])
    server.answer_held()
    server.wait_for(lambda: server.withdrawn == [server.calls[0].given_id])
    assert tray.asked == ["k"]
    assert heard.events == [("delivered", "k", "tray")]


def test_server_that_comes_back_is_used_again(
    qtbot: QtBot, server: NotificationServer, make_channel: ChannelMaker
) -> None:
    """While the server is away the next channel shows the notes; back again, it does itself."""
    notifier = Notifier([make_channel(server.address), FakeChannel("tray")])
    heard = Heard(notifier, "delivered", "undelivered")
    server.quit()
    notifier.notify(a_note("a"))
    qtbot.waitUntil(lambda: heard.of("delivered") == [("a", "tray")])
    away = notifier.report()[0]
    assert (away.state, code_of(away.reason)) == (ChannelState.FAILED, "no_server")
    server.start()
    qtbot.waitUntil(lambda: notifier.report()[0].state is not ChannelState.FAILED)
    notifier.notify(a_note("b"))
    qtbot.waitUntil(lambda: heard.of("delivered")[1:] == [("b", "freedesktop")])


def test_button_reaches_the_notifier(
    qtbot: QtBot, server: NotificationServer, make_channel: ChannelMaker
) -> None:
    """A button clicked on the desktop is told by the notifier."""
    notifier = Notifier([make_channel(server.address)])
    heard = Heard(notifier, "delivered", "acted")
    notifier.notify(a_note("k"))
    qtbot.waitUntil(lambda: heard.of("delivered") == [("k", "freedesktop")])
    server.emit_action(server.calls[0].given_id, "snooze")
    qtbot.waitUntil(lambda: heard.of("acted") == [("k", "snooze")])

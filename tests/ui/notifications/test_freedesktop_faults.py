"""Notifications over D-Bus, with everything that can go wrong there."""

import socket
import sys
import threading
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from pytestqt.qtbot import QtBot

from tests.support.notes import Heard, a_note, show_by
from tests.support.notification_server import NotificationServer
from tests.support.private_bus import PrivateBus
from tests.ui.notifications.conftest import Talk
from ui.notifications import bus_thread
from ui.notifications.base import Sender
from ui.notifications.freedesktop import FreedesktopChannel
from ui.notifications.reasons import code_of

ChannelMaker = Callable[..., FreedesktopChannel]


def failures(heard: Heard) -> dict[str, str]:
    """Return the code of each note's failure, by its key."""
    return {key: code_of(reason) for key, reason in heard.of("failed")}


def test_no_server(qtbot: QtBot, channel: FreedesktopChannel) -> None:
    """Where nothing shows notifications, that is known within a moment."""
    heard = Heard(channel)
    began = time.monotonic()
    channel.show_note(a_note("k"))
    qtbot.waitUntil(lambda: failures(heard) == {"k": "no_server"})
    assert time.monotonic() - began < 2


def test_no_bus(qtbot: QtBot, make_channel: ChannelMaker, tmp_path: Path) -> None:
    """Where the bus's address leads nowhere, that is known within a moment."""
    channel = make_channel(f"unix:path={tmp_path}/none")
    heard = show_by(channel)
    qtbot.waitUntil(lambda: failures(heard) == {"k": "bus_unreachable"})


@pytest.mark.parametrize("address", ["nonsense", "tcp:host=localhost,port=1", "unix:odd", ""])
def test_unusable_address(qtbot: QtBot, make_channel: ChannelMaker, address: str) -> None:
    """An address of a kind we cannot use is a failure like any other."""
    channel = make_channel(address)
    heard = show_by(channel)
    qtbot.waitUntil(lambda: failures(heard) == {"k": "bus_unreachable"})


def test_no_bus_at_all(qtbot: QtBot, make_channel: ChannelMaker) -> None:
    """A session without a bus is known before anything is tried, and harms nobody who tries."""
    channel = make_channel(None)
    heard = Heard(channel)
    assert channel.trouble() == "no_session_bus"
    channel.show_note(a_note("k"))
    assert heard.events == []
    qtbot.waitUntil(lambda: failures(heard) == {"k": "no_session_bus"})


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems(qtbot: QtBot, platform: str) -> None:  # noqa: ARG001 - the application
    """Windows and macOS have no D-Bus notifications."""
    channel = FreedesktopChannel("unix:path=/x", Sender(), platform=platform)
    assert channel.trouble() == "not_this_system"


def test_bus_that_never_greets(
    qtbot: QtBot, make_channel: ChannelMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bus that accepts and says nothing holds up one attempt, not one for each note."""
    monkeypatch.setattr(bus_thread, "_CONNECT_PATIENCE", 0.3)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "mute"))
        listener.listen()
        channel = make_channel(f"unix:path={tmp_path}/mute")
        heard = Heard(channel)
        began = time.monotonic()
        for number in range(20):
            channel.show_note(a_note(f"k{number}"))
        assert time.monotonic() - began < 0.2
        qtbot.waitUntil(lambda: len(heard.of("failed")) == 20)
        assert time.monotonic() - began < 2
        assert set(failures(heard).values()) == {"bus_unreachable"}


def test_slow_server(qtbot: QtBot, server: NotificationServer, make_channel: ChannelMaker) -> None:
    """A note the server shows too late has failed, and the late bubble is taken away again."""
    channel = make_channel(server.address, patience=0.3)
    heard = Heard(channel)
    server.silent = True
    channel.show_note(a_note("k"))
    qtbot.waitUntil(lambda: failures(heard) == {"k": "timeout"})
    assert server.withdrawn == []
    server.answer_held()
    server.wait_for(lambda: server.withdrawn == [server.calls[0].given_id])
    server.silent = False
    channel.show_note(a_note("next"))
    qtbot.waitUntil(lambda: heard.of("shown") == [("next",)])
    assert len(heard.of("failed")) == 1


def test_server_slower_than_anybody_waits(
    qtbot: QtBot, server: NotificationServer, make_channel: ChannelMaker
) -> None:
    """While a server takes ten seconds the window goes on, and the wait ends as it should."""
    channel = make_channel(server.address, patience=0.5)
    server.delay = 10
    heard = Heard(channel)
    ticks: list[float] = []
    ticker = QTimer()
    ticker.setInterval(10)
    ticker.timeout.connect(lambda: ticks.append(time.monotonic()))
    ticker.start()
    began = time.monotonic()
    channel.show_note(a_note("k"))
    assert time.monotonic() - began < 0.1
    qtbot.waitUntil(lambda: failures(heard) == {"k": "timeout"})
    assert 0.5 <= time.monotonic() - began < 2
    assert max(after - before for before, after in pairwise(ticks)) < 0.25


def test_server_that_never_answers(
    qtbot: QtBot, server: NotificationServer, make_channel: ChannelMaker
) -> None:
    """A server that drops the reply is a failure; so is one that answers nothing at all."""
    channel = make_channel(server.address, patience=0.3)
    heard = Heard(channel)
    server.silent = True
    channel.show_note(a_note("a"))
    qtbot.waitUntil(lambda: failures(heard) == {"a": "timeout"})
    server.restart()
    server.deaf = True
    channel.show_note(a_note("b"))
    qtbot.waitUntil(lambda: failures(heard).get("b") == "timeout")
    server.deaf = server.silent = False
    channel.show_note(a_note("c"))
    qtbot.waitUntil(lambda: heard.of("shown") == [("c",)])
    assert [call.title for call in server.calls] == [a_note().title] * 2  # b was never sent


def test_refused_note(talk: Talk) -> None:
    """A server that answers with an error did not show the note, and says why."""
    talk.server.error = "org.freedesktop.Notifications.Error.ExcessNotificationGeneration"
    talk.channel.show_note(a_note("k"))
    talk.wait_until(lambda: failures(talk.heard) == {"k": "refused"})
    assert "ExcessNotificationGeneration" in talk.heard.of("failed")[0][1]


def test_note_withdrawn_on_its_way(talk: Talk) -> None:
    """A note withdrawn before the server answered is closed as soon as it appears."""
    talk.server.silent = True
    talk.channel.show_note(a_note("k"))
    talk.server.wait_for_calls(1)
    talk.channel.withdraw("k")
    talk.server.answer_held()
    talk.server.wait_for(lambda: talk.server.withdrawn == [talk.server.calls[0].given_id])
    assert talk.heard.of("failed") == talk.heard.of("closed") == []


def test_server_restart(talk: Talk) -> None:
    """After the server restarted its old numbers mean nothing, and notes are shown again."""
    talk.show(a_note("old"))
    old = talk.server.calls[0].given_id
    talk.server.restart(first_id=10)
    talk.server.capabilities = ("body",)
    talk.wait_until(lambda: talk.heard.events[1:] == [("closed", "old"), ("revived",)])
    talk.channel.withdraw("old")
    talk.show(a_note("new"))
    talk.server.emit_action(old, "done")
    talk.server.emit_action(talk.server.calls[1].given_id, "done")
    talk.wait_until(lambda: talk.heard.of("acted") == [("new", "done")])
    assert talk.server.calls[1].actions == ()  # it was asked again what it can
    assert talk.server.withdrawn == []


def test_restarted_server_counts_from_one_again(talk: Talk) -> None:
    """A number given again after a restart belongs to the note it was given to last."""
    talk.show(a_note("old"))
    talk.server.restart(first_id=1)
    talk.channel.show_note(a_note("new"))
    talk.wait_until(lambda: len(talk.heard.of("shown")) == 2)
    talk.server.emit_action(1, "done")
    talk.wait_until(lambda: len(talk.heard.of("acted")) > 0)
    assert talk.heard.of("acted") == [("new", "done")]


def test_server_quits_before_it_answers(talk: Talk) -> None:
    """A note the server took down with it has failed at once, not after the whole wait."""
    talk.server.silent = True
    talk.channel.show_note(a_note("k"))
    talk.server.wait_for_calls(1)
    talk.server.quit()
    talk.wait_until(lambda: failures(talk.heard) == {"k": "server_lost"}, timeout=3000)


def test_server_that_comes_late(qtbot: QtBot, bus: PrivateBus, channel: FreedesktopChannel) -> None:
    """A server that starts after the program is noticed when it comes."""
    heard = show_by(channel, a_note("early"))
    qtbot.waitUntil(lambda: failures(heard) == {"early": "no_server"})
    with NotificationServer(bus.address) as server:
        qtbot.waitUntil(lambda: ("revived",) in heard)
        channel.show_note(a_note("late"))
        qtbot.waitUntil(lambda: heard.of("shown") == [("late",)])
        server.emit_action(server.calls[0].given_id, "done")
        qtbot.waitUntil(lambda: heard.of("acted") == [("late", "done")])


def test_bus_lost(talk: Talk, bus: PrivateBus) -> None:
    """When the bus ends its notes are gone; on its return the next note finds it."""
    talk.show(a_note("shown"))
    talk.server.silent = True
    talk.channel.show_note(a_note("asked"))
    talk.server.wait_for_calls(2)
    talk.server.quit()
    talk.wait_until(lambda: ("closed", "shown") in talk.heard)
    bus.stop()
    talk.channel.show_note(a_note("meanwhile"))
    talk.wait_until(lambda: {"asked", "meanwhile"} <= set(failures(talk.heard)))
    assert failures(talk.heard)["meanwhile"] in ("bus_lost", "bus_unreachable")
    bus.start()
    with NotificationServer(bus.address):
        talk.channel.show_note(a_note("again"))
        talk.wait_until(lambda: ("shown", "again") in talk.heard)


def test_bus_lost_with_a_note_on_its_way(talk: Talk, bus: PrivateBus) -> None:
    """A note whose answer was under way when the bus ended has failed at once."""
    talk.server.silent = True
    talk.channel.show_note(a_note("k"))
    talk.server.wait_for_calls(1)
    bus.stop()
    talk.wait_until(
        lambda: failures(talk.heard).get("k") in ("bus_lost", "server_lost"), timeout=3000
    )


@pytest.mark.usefixtures("server")
def test_bug_in_the_thread_leaves_no_note_without_an_answer(
    qtbot: QtBot,
    channel: FreedesktopChannel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """If the thread dies of a bug, its notes fail and the next one starts another thread."""
    from ui.notifications.server_talk import ServerTalk

    surfaced: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", surfaced.append)
    heard = Heard(channel)
    with monkeypatch.context() as broken:
        broken.setattr(ServerTalk, "take_message", lambda *_: 1 // 0)
        channel.show_note(a_note("a"))
        qtbot.waitUntil(lambda: failures(heard) == {"a": "internal"})
        qtbot.waitUntil(lambda: len(surfaced) == 1)
    assert surfaced[0].exc_type is ZeroDivisionError
    channel.show_note(a_note("b"))
    qtbot.waitUntil(lambda: heard.of("shown") == [("b",)])


def test_answers_after_the_channel_is_gone(
    qtbot: QtBot, server: NotificationServer, make_channel: ChannelMaker
) -> None:
    """An answer that comes when Qt has deleted the channel already is dropped in silence."""
    channel = make_channel(server.address)
    server.silent = True
    heard = show_by(channel)
    server.wait_for_calls(1)
    channel.deleteLater()
    QCoreApplication.sendPostedEvents(channel, QEvent.Type.DeferredDelete.value)
    server.answer_held()
    server.emit_closed(server.calls[0].given_id)
    server.silent = False
    other = make_channel(server.address)
    heard_other = Heard(other)
    other.show_note(a_note("other"))
    qtbot.waitUntil(lambda: heard_other.of("shown") == [("other",)])
    assert heard.events == []


def test_jeepney_is_not_loaded_at_the_start() -> None:
    """The D-Bus library is loaded with the first note, not with the program."""
    import subprocess

    code = (
        "import sys; from ui.notifications import freedesktop, plyer_toast, tray_message, choose;"
        "print([m for m in ('jeepney', 'plyer') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"

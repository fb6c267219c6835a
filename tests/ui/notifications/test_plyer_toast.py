"""Notifications by plyer."""

import os
import stat
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.notes import Heard, a_note, show_by
from tests.support.notification_server import NotificationServer
from tests.support.private_bus import require
from ui.notifications.base import Sender
from ui.notifications.plyer_toast import PlyerChannel
from ui.notifications.reasons import code_of, detail_of

KEEPS_ARGUMENTS = """#!/bin/sh
for argument in "$@"; do printf '%s\\0' "$argument"; done > "$0.partial"
mv "$0.partial" "$0.arguments"
"""


@pytest.fixture
def notify_send(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Return what puts a command `notify-send` on the PATH that does as the script says."""

    def install(script: str) -> Path:
        command = tmp_path / "notify-send"
        command.write_text(script, "utf-8")
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
        return command

    return install


@pytest.fixture
def real_notify_send(server: NotificationServer, monkeypatch: pytest.MonkeyPatch) -> None:
    require("notify-send")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", server.address)


def sent_arguments(command: Path) -> list[str]:
    return (command.parent / "notify-send.arguments").read_text("utf-8").split("\0")[:-1]


def test_note_is_shown_by_notify_send(qtbot: QtBot, notify_send: Callable[[str], Path]) -> None:
    """On Linux a note is shown by the command notify-send."""
    command = notify_send(KEEPS_ARGUMENTS)
    channel = PlyerChannel(Sender())
    heard = Heard(channel)
    assert channel.trouble() is None
    channel.show_note(a_note("k"))
    assert heard.events == []
    qtbot.waitUntil(lambda: heard.events == [("shown", "k")])
    arguments = sent_arguments(command)
    assert arguments[:2] == [a_note().title, a_note().body]
    assert arguments[arguments.index("-a") + 1] == "限时办"


def test_no_notify_send(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without notify-send, where plyer would only raise, the channel says what is missing."""
    monkeypatch.setenv("PATH", str(tmp_path))
    channel = PlyerChannel(Sender())
    heard = Heard(channel)
    assert channel.trouble() == "no_notify_send"
    channel.show_note(a_note("k"))
    qtbot.waitUntil(lambda: heard.events == [("failed", "k", "no_notify_send")])


def test_failing_command(qtbot: QtBot, notify_send: Callable[[str], Path]) -> None:
    """A command that fails, which plyer ignores, is a failure with the command's complaint."""
    notify_send("#!/bin/sh\necho 'no server here' >&2\nexit 1\n")
    channel = PlyerChannel(Sender())
    heard = show_by(channel)
    qtbot.waitUntil(lambda: len(heard.of("failed")) == 1)
    ((key, reason),) = heard.of("failed")
    assert (key, code_of(reason), detail_of(reason)) == ("k", "backend_failed", "no server here")


def test_hanging_command(qtbot: QtBot, notify_send: Callable[[str], Path]) -> None:
    """A command that hangs is ended after the wait, and the window goes on meanwhile."""
    notify_send("#!/bin/sh\nexec sleep 60\n")
    channel = PlyerChannel(Sender(), patience=0.3)
    heard = Heard(channel)
    began = time.monotonic()
    channel.show_note(a_note("k"))
    assert time.monotonic() - began < 0.1
    qtbot.waitUntil(lambda: [code_of(event[1]) for event in heard.of("failed")] == ["timeout"])
    assert time.monotonic() - began < 5


def test_command_that_is_no_program(qtbot: QtBot, notify_send: Callable[[str], Path]) -> None:
    """A command that cannot be run is a failure like any other."""
    notify_send("neither a script nor a program")
    channel = PlyerChannel(Sender())
    heard = show_by(channel)
    qtbot.waitUntil(
        lambda: [code_of(event[1]) for event in heard.of("failed")] == ["backend_failed"]
    )


@pytest.mark.usefixtures("real_notify_send")
@pytest.mark.parametrize(
    ("title", "body", "arrived"),
    [
        ("--help", "-x 报送", ("\u200b--help", "\u200b-x 报送")),
        ("--", "--", ("\u200b--", "\u200b--")),
        ("它说 \"好\" 'a' `id` $(id)", "\"'`", ("它说 \"好\" 'a' `id` $(id)", "\"'`")),
        ("<b>&", "<b>&amp;", ("<b>&", "＜b＞＆amp;")),
        ("路径", "C:\\new\\table \\101\n第二行", ("路径", "C:\\new\\table \\101\n第二行")),
        ("", "", ("限时办", "")),
        ("😀\nخبر\u202e", "a\0b\ud800", ("😀 خبر", "ab\ufffd")),
        ("长" * 10_000, "文" * 10_000, ("长" * 119 + "…", "文" * 499 + "…")),
    ],
)
def test_odd_texts_arrive_as_plain_text(
    qtbot: QtBot, server: NotificationServer, title: str, body: str, arrived: tuple[str, str]
) -> None:
    """The real notify-send passes dashes, quotes, markup and backslashes on as they read."""
    channel = PlyerChannel(Sender())
    heard = show_by(channel, a_note("k", title=title, body=body))
    qtbot.waitUntil(lambda: heard.events == [("shown", "k")])
    assert (server.calls[0].title, server.calls[0].body) == arrived


@pytest.mark.usefixtures("real_notify_send")
def test_notify_send_without_a_server(qtbot: QtBot, server: NotificationServer) -> None:
    """The real notify-send where nothing shows notifications is a failure."""
    server.quit()
    channel = PlyerChannel(Sender())
    heard = show_by(channel)
    qtbot.waitUntil(
        lambda: [code_of(event[1]) for event in heard.of("failed")] == ["backend_failed"]
    )


@pytest.mark.parametrize("error", [NotImplementedError("none"), Exception("no centre")])
def test_anything_plyer_raises(
    qtbot: QtBot, notify_send: Callable[[str], Path], error: Exception
) -> None:
    """Whatever plyer raises in its thread becomes a failure with its words."""
    notify_send(KEEPS_ARGUMENTS)

    def broken(*_: object) -> None:
        raise error

    channel = PlyerChannel(Sender(), make_toast=lambda *_: broken)
    heard = show_by(channel)
    qtbot.waitUntil(lambda: len(heard.of("failed")) == 1)
    reason = heard.of("failed")[0][1]
    assert code_of(reason) == "backend_failed"
    assert str(error) in reason


def test_mac_without_its_bridge(qtbot: QtBot) -> None:  # noqa: ARG001 - for the application
    """On macOS plyer needs pyobjus, and the channel says so when it is not there."""
    assert PlyerChannel(Sender(), platform="darwin").trouble() == "no_pyobjus"

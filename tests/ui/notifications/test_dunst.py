"""Notifications over D-Bus, with a real notification server: dunst."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.support.notes import Heard, a_note, show_by
from tests.support.notification_server import NAME
from tests.support.private_bus import PrivateBus, require
from ui.notifications.freedesktop import FreedesktopChannel

if sys.platform != "win32":
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import open_dbus_connection


@pytest.fixture
def display() -> Iterator[str]:
    """Return the name of an X display of the test's own."""
    require("Xvfb")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1024x768x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(10)


class Dunst:
    """A running dunst on the private bus, and what it says about itself."""

    def __init__(self, bus: PrivateBus, display: str) -> None:
        self.environment = bus.environment(DISPLAY=display, XDG_CONFIG_HOME=str(bus.folder))
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._process = subprocess.Popen(["dunst"], env=self.environment, stderr=subprocess.DEVNULL)
        self._bus = open_dbus_connection(bus.address)

    def is_there(self) -> bool:
        reply = self._bus.send_and_get_reply(message_bus.NameHasOwner(NAME), timeout=10)
        return bool(reply.body[0])

    def tell(self, *command: str) -> str:
        run = subprocess.run(
            ["dunstctl", *command],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=20,
        )
        return run.stdout

    def closed_notes(self) -> list[dict[str, Any]]:
        """Return the notifications that are no longer shown, the latest first."""
        entries = json.loads(self.tell("history"))["data"][0]
        return [{name: field["data"] for name, field in entry.items()} for entry in entries]

    def stop(self) -> None:
        self._bus.close()
        self._process.terminate()
        self._process.wait(10)


@pytest.fixture
def dunst(bus: PrivateBus, display: str, qtbot: QtBot) -> Iterator[Dunst]:
    require("dunst", "dunstctl", "dbus-send")
    running = Dunst(bus, display)
    qtbot.waitUntil(running.is_there, timeout=20_000)
    yield running
    running.stop()


def test_dunst_shows_the_note(qtbot: QtBot, dunst: Dunst, channel: FreedesktopChannel) -> None:
    """dunst shows the note as plain text, whatever is in it, and reports that it was closed."""
    heard = Heard(channel)
    title = "-x <b>&amp; 😀 خبر"
    channel.show_note(a_note("k", title=title, body="<b>粗体</b> & <img src=x>\n第二行"))
    qtbot.waitUntil(lambda: heard.of("shown") == [("k",)], timeout=10_000)
    dunst.tell("close-all")
    qtbot.waitUntil(lambda: heard.of("closed") == [("k",)], timeout=10_000)
    (note,) = dunst.closed_notes()
    assert note["appname"] == "限时办"
    assert note["summary"] == title
    assert note["body"] == "&lt;b&gt;粗体&lt;/b&gt; &amp; &lt;img src=x&gt;\n第二行"


def test_click_in_dunst_opens(qtbot: QtBot, dunst: Dunst, channel: FreedesktopChannel) -> None:
    """The default action of dunst opens the note."""
    heard = show_by(channel)
    qtbot.waitUntil(lambda: heard.of("shown") == [("k",)], timeout=10_000)
    dunst.tell("action", "0")
    qtbot.waitUntil(lambda: heard.of("acted") == [("k", "open")], timeout=10_000)


def test_dunst_forgets_a_withdrawn_note(
    qtbot: QtBot, dunst: Dunst, channel: FreedesktopChannel
) -> None:
    """A withdrawn note leaves dunst's screen, and no other does."""
    heard = Heard(channel)
    for key in ("a", "b", "c"):
        channel.show_note(a_note(key, title=f"新闻 {key}", urgent=True))  # alike, it stacks them
    qtbot.waitUntil(lambda: len(heard.of("shown")) == 3, timeout=10_000)
    assert dunst.tell("count", "displayed").strip() == "3"
    channel.withdraw("b")
    qtbot.waitUntil(lambda: dunst.tell("count", "displayed").strip() == "2", timeout=10_000)
    assert heard.of("closed") == []
    channel.shut_down()
    qtbot.waitUntil(lambda: dunst.tell("count", "displayed").strip() == "0", timeout=10_000)


def test_dunst_restart(
    qtbot: QtBot, bus: PrivateBus, display: str, dunst: Dunst, channel: FreedesktopChannel
) -> None:
    """When dunst is killed and started anew, the next note is shown by the new one."""
    heard = show_by(channel, a_note("a"))
    qtbot.waitUntil(lambda: heard.of("shown") == [("a",)], timeout=10_000)
    dunst.stop()
    qtbot.waitUntil(lambda: heard.of("closed") == [("a",)], timeout=10_000)
    again = Dunst(bus, display)
    qtbot.waitUntil(again.is_there, timeout=20_000)
    channel.show_note(a_note("b"))
    qtbot.waitUntil(lambda: ("shown", "b") in heard, timeout=10_000)
    again.tell("action", "0")
    qtbot.waitUntil(lambda: heard.of("acted") == [("b", "open")], timeout=10_000)
    again.stop()

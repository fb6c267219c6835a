"""A private bus with a fake notification server, and the channel that speaks to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from tests.support.notes import Heard
from ui.notifications.base import Note, Sender
from ui.notifications.freedesktop import FreedesktopChannel

if TYPE_CHECKING:
    from tests.support.notification_server import NotificationServer
    from tests.support.private_bus import PrivateBus

ChannelMaker = Callable[..., FreedesktopChannel]


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    from tests.support.private_bus import PrivateBus

    with PrivateBus() as running:
        yield running


@pytest.fixture
def server(bus: PrivateBus) -> Iterator[NotificationServer]:
    from tests.support.notification_server import NotificationServer

    with NotificationServer(bus.address) as running:
        yield running


@pytest.fixture
def make_channel(qtbot: QtBot) -> Iterator[ChannelMaker]:  # noqa: ARG001 - for the application
    made: list[FreedesktopChannel] = []

    def make(address: str | None, patience: float = 5.0) -> FreedesktopChannel:
        channel = FreedesktopChannel(address, Sender(), patience=patience)
        made.append(channel)
        return channel

    yield make
    for channel in made:
        channel.shut_down()


@pytest.fixture
def channel(bus: PrivateBus, make_channel: ChannelMaker) -> FreedesktopChannel:
    return make_channel(bus.address)


class Talk:
    """The channel, the server it speaks to, and what the channel told."""

    def __init__(
        self, server: NotificationServer, channel: FreedesktopChannel, qtbot: QtBot
    ) -> None:
        self.server, self.channel, self.heard = server, channel, Heard(channel)
        self._qtbot = qtbot

    def show(self, *notes: Note) -> None:
        """Show notes, and wait until the channel has told that each is shown, and no other."""
        before = len(self.heard.of("shown"))
        for note in notes:
            self.channel.show_note(note)
        keys = sorted((note.key,) for note in notes)
        self.wait_until(lambda: sorted(self.heard.of("shown")[before:]) == keys)

    def wait_until(self, is_so: Callable[[], bool], timeout: int = 5000) -> None:
        self._qtbot.waitUntil(is_so, timeout=timeout)


@pytest.fixture
def talk(server: NotificationServer, channel: FreedesktopChannel, qtbot: QtBot) -> Talk:
    return Talk(server, channel, qtbot)

"""A private bus with a fake notification server, and the channel that speaks to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from ui.notifications.base import Sender
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

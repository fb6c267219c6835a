"""How long a note takes to the notification server."""

import statistics
import time

from pytestqt.qtbot import QtBot

from tests.support.notes import a_note
from tests.support.notification_server import NotificationServer
from ui.notifications.freedesktop import FreedesktopChannel

SAMPLES = 200


def test_note_arrives_at_once(
    qtbot: QtBot,  # noqa: ARG001 - for the application
    server: NotificationServer,
    channel: FreedesktopChannel,
) -> None:
    """Half of 200 notes are at the server within 50 ms, and asking for one takes no time."""
    channel.show_note(a_note("first"))
    server.wait_for_calls(1)
    delays, waits = [], []
    for number in range(SAMPLES):
        began = time.monotonic()
        channel.show_note(a_note(f"k{number}"))
        waits.append(time.monotonic() - began)
        delays.append(server.wait_for_calls(number + 2)[-1].arrived - began)
    delays.sort()
    assert statistics.median(delays) < 0.050
    assert statistics.median(waits) < 0.005

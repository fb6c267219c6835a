"""A reminder that comes up without the keyboard is told to screen readers."""

from queue import Queue

import pytest
from jeepney import DBusAddress, MatchRule, Message, message_bus, new_method_call
from jeepney.io.threading import open_dbus_router

from tests.e2e.test_main_job import TITLE, User
from tests.support.desktop import Desktop
from tests.support.desktop_texts import let_be_read

pytestmark = pytest.mark.slow

_SPOKEN = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")


def test_a_reminder_is_announced(desktop: Desktop) -> None:
    """The announcement says what is owed, how much time is left, and for which record."""
    let_be_read(desktop)
    registry = DBusAddress(
        "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
    )
    with open_dbus_router(desktop.bus_address) as reader:
        listen = new_method_call(registry, "RegisterEvent", "s", ("object:announcement",))
        reader.send_and_get_reply(listen)
        reader.send_and_get_reply(message_bus.AddMatch(_SPOKEN))
        spoken: Queue[Message] = Queue()
        with reader.filter(_SPOKEN, queue=spoken):
            user = User(desktop)
            user.start("--hidden")
            desktop.wait_tray_icons(1, timeout=30)
            user.log_due_soon()
            message = spoken.get(timeout=30)
    text = message.body[3][1]
    for part in ("提醒：", "反馈处置结果", "剩余", TITLE):
        assert part in text

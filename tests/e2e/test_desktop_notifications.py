"""The virtual desktop's notifications, proved before the program's are tested on it."""

from collections.abc import Callable

import pytest
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow

StartDesktop = Callable[..., Desktop]


def notify(desktop: Desktop, title: str) -> None:
    """Send a notification whether a server is there or not: notify-send looks first."""
    name = "org.freedesktop.Notifications"
    address = DBusAddress("/org/freedesktop/Notifications", name, name)
    call = new_method_call(address, "Notify", "susssasa{sv}i", ("", 0, "", title, "", [], {}, -1))
    with open_dbus_connection(bus=desktop.bus_address) as connection:
        connection.send_and_get_reply(call, timeout=5)


def test_a_notification_is_overheard_and_answered(desktop: Desktop) -> None:
    """What is sent to the notification server is recorded, and its action can be chosen."""
    sender = desktop.start(
        [
            "notify-send",
            "-a",
            "限时办",
            "-A",
            "done=完成",
            "-A",
            "later=稍后",
            "还有 2 小时",
            "[1,done]",
        ]
    )
    sent = desktop.wait_notification("还有 2 小时")
    assert (sent.app_name, sent.body) == ("限时办", "[1,done]")
    assert sent.actions == (("done", "完成"), ("later", "稍后"))
    assert sent.hints["urgency"] == 1
    assert sent.number is not None
    wait_for(desktop.popups, "its bubble")
    desktop.invoke_action(sent.number, "later")
    assert sender.wait_exit() == 0
    assert sender.stdout == "later\n"
    wait_for(
        lambda: any(
            event.what == "closed" and event.number == sent.number
            for event in desktop.notification_events()
        ),
        "its bubble to close",
    )


def test_an_action_that_is_not_offered_cannot_be_chosen(desktop: Desktop) -> None:
    """Choosing an action the notification does not have is an error of the test."""
    desktop.start(["notify-send", "-A", "done=完成", "标题"])
    number = desktop.wait_notification("标题").number
    assert number is not None
    with pytest.raises(TimeoutError, match="'snooze'"):
        desktop.invoke_action(number, "snooze", timeout=0.3)


def test_a_bubble_is_dismissed(desktop: Desktop) -> None:
    """A dismissed notification is closed for the reason that a person did it."""
    desktop.start(["notify-send", "标题"])
    number = desktop.wait_notification("标题").number
    desktop.dismiss_notifications()
    wait_for(
        lambda: [(e.number, e.detail) for e in desktop.notification_events()] == [(number, "2")],
        "its closing",
    )


def test_a_notification_without_a_server_is_refused(start_desktop: StartDesktop) -> None:
    """With no notification server what a program sends is heard, and refused by the bus."""
    desktop = start_desktop(with_notifications=False)
    notify(desktop, "没人听")
    sent = desktop.wait_notification("没人听")
    assert (sent.number, sent.refused) == (None, "org.freedesktop.DBus.Error.ServiceUnknown")


def test_the_notification_server_comes_back(desktop: Desktop) -> None:
    """A notification server that dies and is started again takes notifications again."""
    desktop.kill_notification_server()
    notify(desktop, "第一条")
    assert desktop.wait_notification("第一条").refused
    desktop.start_notification_server()
    notify(desktop, "第二条")
    assert desktop.wait_notification("第二条").number

"""Notifications over D-Bus, with a server that behaves."""

import os

import pytest
from pytestqt.qtbot import QtBot

from tests.support.notes import Heard, a_note
from tests.support.notification_server import FULL, NotificationServer, Stranger
from ui.notifications.freedesktop import FreedesktopChannel
from ui.system.session_bus import session_bus_address


def shown(qtbot: QtBot, heard: Heard, *keys: str) -> None:
    """Wait until the channel told that each of `keys` is shown."""
    qtbot.waitUntil(lambda: {(key,) for key in keys} <= set(heard.of("shown")))


def test_note_is_shown(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A note reaches the desktop with its texts, its buttons and the program's name."""
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    (call,) = server.calls
    assert call.app_name == "限时办"
    assert call.title == "新闻报送 还有 2 小时"
    assert call.body == "《学院召开春季学期工作会议》\n报送:党委宣传部,截止 17:30"
    assert call.actions == (
        ("default", "打开"),
        ("open", "打开"),
        ("done", "完成"),
        ("snooze", "稍后"),
    )
    assert call.hints == {
        "urgency": ("y", 1),
        "category": ("s", "x-duedesk.reminder"),
        "desktop-entry": ("s", "duedesk"),
    }
    assert heard.events == [("shown", "k")]


def test_urgent_note_says_so(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """An urgent note is marked as critical."""
    heard = Heard(channel)
    channel.show_note(a_note("k", urgent=True))
    shown(qtbot, heard, "k")
    assert server.calls[0].hints["urgency"] == ("y", 2)


def test_each_note_is_its_own(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """Several notes stand side by side: none replaces another."""
    heard = Heard(channel)
    keys = [f"k{number}" for number in range(5)]
    for key in keys:
        channel.show_note(a_note(key))
    shown(qtbot, heard, *keys)
    assert [call.replaces_id for call in server.calls] == [0] * 5
    assert len({call.given_id for call in server.calls}) == 5
    assert server.asked == ["GetServerInformation", "GetCapabilities"]


def test_same_note_again_replaces_itself(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A note shown again takes the place of its own bubble, and of no other."""
    heard = Heard(channel)
    channel.show_note(a_note("other"))
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "other", "k")
    channel.show_note(a_note("k", title="还有 1 小时"))
    qtbot.waitUntil(lambda: heard.of("shown").count(("k",)) == 2)
    first = next(
        call for call in server.calls if call.title != "还有 1 小时" and call.given_id == 2
    )
    assert server.calls[-1].replaces_id == first.given_id


@pytest.mark.parametrize("chosen", ["done", "snooze", "open"])
def test_button_is_reported(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel, chosen: str
) -> None:
    """A button the user clicks is reported with the note it belongs to."""
    heard = Heard(channel)
    channel.show_note(a_note("a"))
    channel.show_note(a_note("b"))
    shown(qtbot, heard, "a", "b")
    server.emit_action(server.calls[1].given_id, chosen)
    server.emit_closed(server.calls[1].given_id)
    qtbot.waitUntil(lambda: heard.events[2:] == [("acted", "b", chosen), ("closed", "b")])


def test_a_server_that_draws_the_click_as_a_button_has_it_once(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """Xfce's server, which draws the click on a note as a button, is sent no second one."""
    server.name = "Xfce Notify Daemon"
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    actions = [action for action, _ in server.calls[0].actions]
    assert actions == ["default", "done", "snooze"]


def test_a_token_is_there_while_the_answer_is_heard(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """The desktop's token for a click is Qt's to use while the click is heard, and no longer."""
    tokens: list[str | None] = []
    channel.acted.connect(lambda *_: tokens.append(os.environ.get("XDG_ACTIVATION_TOKEN")))
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    own = server.calls[0].given_id
    server.emit_action(own, "open", "wl-7")
    server.emit_action(own, "done")
    qtbot.waitUntil(lambda: len(tokens) == 2)
    assert tokens == ["wl-7", None]
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_click_on_the_note_opens(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A click on the note itself means open."""
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    server.emit_action(server.calls[0].given_id, "default")
    qtbot.waitUntil(lambda: heard.of("acted") == [("k", "open")])


def test_other_programs_notes_are_not_ours(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A click on another program's notification, or a button we did not offer, does nothing."""
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    own = server.calls[0].given_id
    server.emit_action(own + 1, "default")
    server.emit_closed(own + 1)
    server.emit_action(own, "delete-everything")
    server.emit_raw("ActionInvoked", "s", ("no id",))
    server.emit_raw("NotificationClosed", "ii", (own, 2))
    server.emit_action(own, "done")
    qtbot.waitUntil(lambda: len(heard.of("acted")) > 0)
    assert heard.events == [("shown", "k"), ("acted", "k", "done")]


def test_signals_before_our_reply_are_not_ours(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A click told before our note has its number belongs to somebody else's note."""
    heard = Heard(channel)

    def speak_too_early(note_id: int) -> None:
        server.emit_action(note_id, "done")
        server.emit_closed(note_id)

    server.before_reply = speak_too_early
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    server.emit_action(server.calls[0].given_id, "snooze")
    qtbot.waitUntil(lambda: len(heard.of("acted")) > 0)
    assert heard.events == [("shown", "k"), ("acted", "k", "snooze")]


def test_only_the_server_is_believed(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """Another program that pretends to be the notification server is not listened to."""
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    (call,) = server.calls
    stranger = Stranger(server.address)
    stranger.claim_action(call.sender, call.given_id, "done")
    stranger.close()
    server.emit_action(call.given_id, "snooze")
    qtbot.waitUntil(lambda: len(heard.of("acted")) > 0)
    assert heard.of("acted") == [("k", "snooze")]


def test_closed_note_is_reported_once(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A note the user closed is reported, and its number means nothing afterwards."""
    heard = Heard(channel)
    channel.show_note(a_note("a"))
    channel.show_note(a_note("b"))
    shown(qtbot, heard, "a", "b")
    first, second = (call.given_id for call in server.calls)
    server.emit_closed(first)
    server.emit_closed(first)
    server.emit_action(first, "done")
    server.emit_closed(second)
    qtbot.waitUntil(lambda: len(heard.of("closed")) == 2)
    assert heard.events[2:] == [("closed", "a"), ("closed", "b")]


def test_withdrawn_note_goes(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A note that is withdrawn leaves the screen, and nothing more is told of it."""
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    channel.show_note(a_note("stays"))
    shown(qtbot, heard, "k", "stays")
    channel.withdraw("k")
    channel.withdraw("never shown")
    server.wait_for(lambda: server.withdrawn == [server.calls[0].given_id])
    server.emit_action(server.calls[0].given_id, "done")
    server.emit_closed(server.calls[1].given_id)
    qtbot.waitUntil(lambda: ("closed", "stays") in heard)
    assert heard.events[2:] == [("closed", "stays")]


def test_server_without_buttons(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A server that knows no buttons is sent none."""
    server.capabilities = ("body", "body-markup")
    heard = Heard(channel)
    channel.show_note(a_note("k"))
    shown(qtbot, heard, "k")
    assert server.calls[0].actions == ()


def test_markup_is_escaped_where_it_is_rendered(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A server that renders markup shows `<b>&` as just that; a title is never markup."""
    heard = Heard(channel)
    channel.show_note(a_note("k", title="<b>&", body='<b>& "引号" <img src=x>'))
    shown(qtbot, heard, "k")
    assert server.calls[0].title == "<b>&"
    assert server.calls[0].body == '&lt;b&gt;&amp; "引号" &lt;img src=x&gt;'


def test_plain_text_stays_plain_where_it_is_not(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A server that renders no markup is sent the text as it is."""
    server.capabilities = ("body", "actions")
    heard = Heard(channel)
    channel.show_note(a_note("k", body="<b>&"))
    shown(qtbot, heard, "k")
    assert server.calls[0].body == "<b>&"


def test_server_without_bodies(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A server that shows titles only gets the body in the title."""
    server.capabilities = ("actions",)
    heard = Heard(channel)
    channel.show_note(a_note("k", title="还有 2 小时", body="报送\n党委宣传部"))
    shown(qtbot, heard, "k")
    assert (server.calls[0].title, server.calls[0].body) == ("还有 2 小时 报送 党委宣传部", "")


def test_server_that_cannot_say_what_it_can(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """A server that does not know GetCapabilities is sent plain text without buttons."""
    server.capabilities = None
    heard = Heard(channel)
    channel.show_note(a_note("k", body="<b>&"))
    shown(qtbot, heard, "k")
    assert (server.calls[0].body, server.calls[0].actions) == ("<b>&", ())


@pytest.mark.parametrize(
    ("title", "sent"),
    [
        ("--help", "--help"),
        ("😀👨\u200d👩\u200d👧", "😀👨\u200d👩\u200d👧"),
        ("خبر عاجل", "خبر عاجل"),
        ("a\u202eb\nc\0d\ud800e", "ab cd\ufffde"),
        ("长" * 10_000, "长" * 119 + "…"),
        ("", "限时办"),
        ("\uffff\U0010ffff", "\uffff\U0010ffff"),
    ],
)
def test_odd_texts_arrive_as_plain_text(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel, title: str, sent: str
) -> None:
    """Dashes, emoji, text from right to left, controls and endless texts do no harm."""
    heard = Heard(channel)
    channel.show_note(a_note("k", title=title, body="文" * 10_000))
    shown(qtbot, heard, "k")
    assert server.calls[0].title == sent
    assert server.calls[0].body == "文" * 499 + "…"


def test_notes_go_with_the_program(
    qtbot: QtBot, server: NotificationServer, channel: FreedesktopChannel
) -> None:
    """When the program ends its notes leave the screen: nobody would answer their buttons."""
    heard = Heard(channel)
    channel.show_note(a_note("a"))
    channel.show_note(a_note("b"))
    shown(qtbot, heard, "a", "b")
    channel.shut_down()
    server.wait_for(lambda: len(server.withdrawn) == 2)
    assert channel.trouble() == "shut_down"


def test_address_of_the_session_bus(tmp_path: object) -> None:
    """The bus is the one the session names; without a name and a socket there is none."""
    assert session_bus_address({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}) == "unix:path=/x"
    assert session_bus_address({"XDG_RUNTIME_DIR": str(tmp_path)}) is None
    assert session_bus_address({}) is None


def test_systemds_bus_is_found_without_its_variable(server: NotificationServer) -> None:
    """Started by cron or over ssh, the program finds the bus at its fixed place."""
    folder = server.address.removeprefix("unix:path=").removesuffix("/bus")
    assert session_bus_address({"XDG_RUNTIME_DIR": folder}) == server.address


def test_full_server_is_what_the_tests_think(server: NotificationServer) -> None:
    """The fake server names markup and buttons unless told otherwise."""
    assert server.capabilities == FULL

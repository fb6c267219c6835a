"""Notifications over D-Bus, with a server that behaves."""

import os

import pytest

from tests.support.notes import a_note
from tests.support.notification_server import FULL, NotificationServer, Stranger
from tests.ui.notifications.conftest import Talk
from ui.system.session_bus import session_bus_address


def test_note_is_shown(talk: Talk) -> None:
    """A note reaches the desktop with its texts, its buttons and the program's name."""
    talk.show(a_note("k"))
    (call,) = talk.server.calls
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
    assert talk.heard.events == [("shown", "k")]


def test_urgent_note_says_so(talk: Talk) -> None:
    """An urgent note is marked as critical."""
    talk.show(a_note("k", urgent=True))
    assert talk.server.calls[0].hints["urgency"] == ("y", 2)


def test_each_note_is_its_own(talk: Talk) -> None:
    """Several notes stand side by side: none replaces another."""
    keys = [f"k{number}" for number in range(5)]
    for key in keys:
        talk.show(a_note(key))
    assert [call.replaces_id for call in talk.server.calls] == [0] * 5
    assert len({call.given_id for call in talk.server.calls}) == 5
    assert talk.server.asked == ["GetServerInformation", "GetCapabilities"]


def test_same_note_again_replaces_itself(talk: Talk) -> None:
    """A note shown again takes the place of its own bubble, and of no other."""
    talk.show(a_note("other"), a_note("k"))
    talk.channel.show_note(a_note("k", title="还有 1 小时"))
    talk.wait_until(lambda: talk.heard.of("shown").count(("k",)) == 2)
    first = next(
        call for call in talk.server.calls if call.title != "还有 1 小时" and call.given_id == 2
    )
    assert talk.server.calls[-1].replaces_id == first.given_id


@pytest.mark.parametrize("chosen", ["done", "snooze", "open"])
def test_button_is_reported(talk: Talk, chosen: str) -> None:
    """A button the user clicks is reported with the note it belongs to."""
    talk.show(a_note("a"), a_note("b"))
    talk.server.emit_action(talk.server.calls[1].given_id, chosen)
    talk.server.emit_closed(talk.server.calls[1].given_id)
    talk.wait_until(lambda: talk.heard.events[2:] == [("acted", "b", chosen), ("closed", "b")])


def test_a_server_that_draws_the_click_as_a_button_has_it_once(talk: Talk) -> None:
    """Xfce's server, which draws the click on a note as a button, is sent no second one."""
    talk.server.name = "Xfce Notify Daemon"
    talk.show(a_note("k"))
    actions = [action for action, _ in talk.server.calls[0].actions]
    assert actions == ["default", "done", "snooze"]


def test_a_token_is_there_while_the_answer_is_heard(talk: Talk) -> None:
    """The desktop's token for a click is Qt's to use while the click is heard, and no longer."""
    tokens: list[str | None] = []
    talk.channel.acted.connect(lambda *_: tokens.append(os.environ.get("XDG_ACTIVATION_TOKEN")))
    talk.show(a_note("k"))
    own = talk.server.calls[0].given_id
    talk.server.emit_action(own, "open", "wl-7")
    talk.server.emit_action(own, "done")
    talk.wait_until(lambda: len(tokens) == 2)
    assert tokens == ["wl-7", None]
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_click_on_the_note_opens(talk: Talk) -> None:
    """A click on the note itself means open."""
    talk.show(a_note("k"))
    talk.server.emit_action(talk.server.calls[0].given_id, "default")
    talk.wait_until(lambda: talk.heard.of("acted") == [("k", "open")])


def test_other_programs_notes_are_not_ours(talk: Talk) -> None:
    """A click on another program's notification, or a button we did not offer, does nothing."""
    talk.show(a_note("k"))
    own = talk.server.calls[0].given_id
    talk.server.emit_action(own + 1, "default")
    talk.server.emit_closed(own + 1)
    talk.server.emit_action(own, "delete-everything")
    talk.server.emit_raw("ActionInvoked", "s", ("no id",))
    talk.server.emit_raw("NotificationClosed", "ii", (own, 2))
    talk.server.emit_action(own, "done")
    talk.wait_until(lambda: len(talk.heard.of("acted")) > 0)
    assert talk.heard.events == [("shown", "k"), ("acted", "k", "done")]


def test_signals_before_our_reply_are_not_ours(talk: Talk) -> None:
    """A click told before our note has its number belongs to somebody else's note."""

    def speak_too_early(note_id: int) -> None:
        talk.server.emit_action(note_id, "done")
        talk.server.emit_closed(note_id)

    talk.server.before_reply = speak_too_early
    talk.show(a_note("k"))
    talk.server.emit_action(talk.server.calls[0].given_id, "snooze")
    talk.wait_until(lambda: len(talk.heard.of("acted")) > 0)
    assert talk.heard.events == [("shown", "k"), ("acted", "k", "snooze")]


def test_only_the_server_is_believed(talk: Talk) -> None:
    """Another program that pretends to be the notification server is not listened to."""
    talk.show(a_note("k"))
    (call,) = talk.server.calls
    stranger = Stranger(talk.server.address)
    stranger.claim_action(call.sender, call.given_id, "done")
    stranger.close()
    talk.server.emit_action(call.given_id, "snooze")
    talk.wait_until(lambda: len(talk.heard.of("acted")) > 0)
    assert talk.heard.of("acted") == [("k", "snooze")]


def test_closed_note_is_reported_once(talk: Talk) -> None:
    """A note the user closed is reported, and its number means nothing afterwards."""
    talk.show(a_note("a"), a_note("b"))
    first, second = (call.given_id for call in talk.server.calls)
    talk.server.emit_closed(first)
    talk.server.emit_closed(first)
    talk.server.emit_action(first, "done")
    talk.server.emit_closed(second)
    talk.wait_until(lambda: len(talk.heard.of("closed")) == 2)
    assert talk.heard.events[2:] == [("closed", "a"), ("closed", "b")]


def test_withdrawn_note_goes(talk: Talk) -> None:
    """A note that is withdrawn leaves the screen, and nothing more is told of it."""
    talk.show(a_note("k"), a_note("stays"))
    talk.channel.withdraw("k")
    talk.channel.withdraw("never shown")
    talk.server.wait_for(lambda: talk.server.withdrawn == [talk.server.calls[0].given_id])
    talk.server.emit_action(talk.server.calls[0].given_id, "done")
    talk.server.emit_closed(talk.server.calls[1].given_id)
    talk.wait_until(lambda: ("closed", "stays") in talk.heard)
    assert talk.heard.events[2:] == [("closed", "stays")]


def test_server_without_buttons(talk: Talk) -> None:
    """A server that knows no buttons is sent none."""
    talk.server.capabilities = ("body", "body-markup")
    talk.show(a_note("k"))
    assert talk.server.calls[0].actions == ()


def test_markup_is_escaped_where_it_is_rendered(talk: Talk) -> None:
    """A server that renders markup shows `<b>&` as just that; a title is never markup."""
    talk.show(a_note("k", title="<b>&", body='<b>& "引号" <img src=x>'))
    assert talk.server.calls[0].title == "<b>&"
    assert talk.server.calls[0].body == '&lt;b&gt;&amp; "引号" &lt;img src=x&gt;'


def test_plain_text_stays_plain_where_it_is_not(talk: Talk) -> None:
    """A server that renders no markup is sent the text as it is."""
    talk.server.capabilities = ("body", "actions")
    talk.show(a_note("k", body="<b>&"))
    assert talk.server.calls[0].body == "<b>&"


def test_server_without_bodies(talk: Talk) -> None:
    """A server that shows titles only gets the body in the title."""
    talk.server.capabilities = ("actions",)
    talk.show(a_note("k", title="还有 2 小时", body="报送\n党委宣传部"))
    assert (talk.server.calls[0].title, talk.server.calls[0].body) == (
        "还有 2 小时 报送 党委宣传部",
        "",
    )


def test_server_that_cannot_say_what_it_can(talk: Talk) -> None:
    """A server that does not know GetCapabilities is sent plain text without buttons."""
    talk.server.capabilities = None
    talk.show(a_note("k", body="<b>&"))
    assert (talk.server.calls[0].body, talk.server.calls[0].actions) == ("<b>&", ())


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
def test_odd_texts_arrive_as_plain_text(talk: Talk, title: str, sent: str) -> None:
    """Dashes, emoji, text from right to left, controls and endless texts do no harm."""
    talk.show(a_note("k", title=title, body="文" * 10_000))
    assert talk.server.calls[0].title == sent
    assert talk.server.calls[0].body == "文" * 499 + "…"


def test_notes_go_with_the_program(talk: Talk) -> None:
    """When the program ends its notes leave the screen: nobody would answer their buttons."""
    talk.show(a_note("a"), a_note("b"))
    talk.channel.shut_down()
    talk.server.wait_for(lambda: len(talk.server.withdrawn) == 2)
    assert talk.channel.trouble() == "shut_down"


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

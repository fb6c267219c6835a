"""Which channel shows a note."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.notes import FakeChannel, Heard, a_note
from ui.notifications.choose import ChannelState, Notifier


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Desk:
    """Three channels, the notifier over them and what it told."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.first = FakeChannel("freedesktop")
        self.second = FakeChannel("tray")
        self.third = FakeChannel("plyer")
        self.notifier = Notifier(
            [self.first, self.second, self.third], monotonic=self.clock, retry_after=300
        )
        self.heard = Heard(
            self.notifier, "delivered", "passed_over", "undelivered", "acted", "closed"
        )

    def standing(self) -> dict[str, tuple[ChannelState, str]]:
        return {name: (state, reason) for name, state, reason in self.notifier.report()}


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:  # noqa: ARG001 - for the application
    return Desk()


def test_first_channel_that_can_shows_it(desk: Desk) -> None:
    """A note is shown by the first channel, and by it alone."""
    desk.notifier.notify(a_note("k"))
    assert desk.heard.events == [("delivered", "k", "freedesktop")]
    assert desk.second.asked == desk.third.asked == []


def test_failing_channel_is_replaced_at_once(desk: Desk) -> None:
    """When a channel fails, the next one shows the same note in the same moment."""
    desk.first.fails = "no_server: gone"
    desk.notifier.notify(a_note("k"))
    assert desk.heard.events == [
        ("passed_over", "k", "freedesktop", "no_server: gone"),
        ("delivered", "k", "tray"),
    ]


def test_channel_in_trouble_is_not_asked(desk: Desk) -> None:
    """A channel that knows it cannot show anything is passed over without being asked."""
    desk.first.unusable = "no_session_bus"
    desk.notifier.notify(a_note("k"))
    assert desk.first.asked == []
    assert desk.heard.of("delivered") == [("k", "tray")]


def test_unheard(desk: Desk) -> None:
    """When every channel fails that is told, so that the reminder window is relied on."""
    desk.first.fails = "timeout"
    desk.second.unusable = "no_tray"
    desk.third.fails = "backend_failed"
    desk.notifier.notify(a_note("k"))
    assert desk.heard.of("undelivered") == [("k",)]
    assert [event[1:] for event in desk.heard.of("passed_over")] == [
        ("freedesktop", "timeout"),
        ("tray", "no_tray"),
        ("plyer", "backend_failed"),
    ]
    desk.third.fails = ""
    desk.notifier.reconsider()
    desk.first.unusable = "no_session_bus"
    desk.notifier.notify(a_note("k"))
    assert desk.heard.of("delivered") == [("k", "plyer")]


def test_no_channels_at_all(qtbot: QtBot) -> None:  # noqa: ARG001 - for the application
    """With no channel at all a note is undelivered."""
    notifier = Notifier([])
    heard = Heard(notifier, "undelivered")
    notifier.notify(a_note("k"))
    assert heard.of("undelivered") == [("k",)]


def test_note_is_shown_once(desk: Desk) -> None:
    """A note that is shown, or on its way, is not shown again."""
    desk.notifier.notify(a_note("k"))
    desk.notifier.notify(a_note("k"))
    desk.first.silent = True
    desk.notifier.notify(a_note("slow"))
    desk.notifier.notify(a_note("slow"))
    assert desk.first.asked == ["k", "slow"]
    assert desk.second.asked == []


def test_late_success_of_a_failed_channel_counts_once(desk: Desk) -> None:
    """A channel that failed and then shows the note after all does not deliver it twice."""
    desk.first.silent = True
    desk.notifier.notify(a_note("k"))
    desk.first.failed.emit("k", "timeout")
    desk.first.shown.emit("k")
    desk.first.failed.emit("k", "timeout")
    assert desk.heard.of("delivered") == [("k", "tray")]
    assert desk.second.asked == ["k"]


def test_slow_notes_all_move_on(desk: Desk) -> None:
    """Notes waiting for a channel that fails each move on to the next one."""
    desk.first.silent = True
    for key in ("a", "b", "c"):
        desk.notifier.notify(a_note(key))
    for key in ("a", "b", "c"):
        desk.first.failed.emit(key, "timeout")
    assert desk.heard.of("delivered") == [("a", "tray"), ("b", "tray"), ("c", "tray")]


def test_failed_channel_rests_for_five_minutes(desk: Desk) -> None:
    """A channel that failed is not tried again for five minutes, then it is."""
    desk.first.fails = "timeout"
    desk.notifier.notify(a_note("a"))
    desk.first.fails = ""
    desk.clock.now += 299
    desk.notifier.notify(a_note("b"))
    assert desk.first.asked == ["a"]
    desk.clock.now += 1
    desk.notifier.notify(a_note("c"))
    assert desk.heard.of("delivered") == [("a", "tray"), ("b", "tray"), ("c", "freedesktop")]


def test_reconsider(desk: Desk) -> None:
    """Asked to reconsider, the notifier tries every channel again with the next note."""
    desk.first.fails = "timeout"
    desk.notifier.notify(a_note("a"))
    desk.first.fails = ""
    desk.notifier.reconsider()
    desk.notifier.notify(a_note("b"))
    assert desk.heard.of("delivered") == [("a", "tray"), ("b", "freedesktop")]


def test_channel_that_is_back_is_used(desk: Desk) -> None:
    """A channel that says it is back is used without waiting the five minutes."""
    desk.first.fails = "no_server"
    desk.notifier.notify(a_note("a"))
    desk.first.fails = ""
    desk.first.revived.emit()
    desk.notifier.notify(a_note("b"))
    assert desk.heard.of("delivered") == [("a", "tray"), ("b", "freedesktop")]


def test_answers_are_passed_on(desk: Desk) -> None:
    """What the user does with a note is passed on from whichever channel shows it."""
    desk.notifier.notify(a_note("k"))
    desk.first.acted.emit("k", "done")
    desk.first.closed.emit("k")
    assert desk.heard.events[1:] == [("acted", "k", "done"), ("closed", "k")]


def test_withdraw_goes_to_the_channel_that_has_it(desk: Desk) -> None:
    """A withdrawn note is taken from the channel that shows it, and may be shown anew."""
    desk.first.fails = "timeout"
    desk.notifier.notify(a_note("k"))
    desk.notifier.withdraw("k")
    desk.notifier.withdraw("never seen")
    assert (desk.first.withdrawn, desk.second.withdrawn) == ([], ["k"])
    desk.notifier.notify(a_note("k"))
    assert desk.heard.of("delivered") == [("k", "tray")] * 2


def test_withdrawn_on_its_way(desk: Desk) -> None:
    """A note withdrawn before a channel answered is shown by no other, even if that one fails."""
    desk.first.silent = True
    desk.notifier.notify(a_note("k"))
    desk.notifier.withdraw("k")
    desk.first.failed.emit("k", "timeout")
    assert desk.first.withdrawn == ["k"]
    assert desk.second.asked == []
    assert desk.heard.events == []


def test_report(desk: Desk) -> None:
    """The self-check learns of each channel how it stands and why."""
    assert [line.channel for line in desk.notifier.report()] == ["freedesktop", "tray", "plyer"]
    assert desk.standing()["freedesktop"] == (ChannelState.UNTRIED, "")
    desk.first.fails = "timeout: 5 s"
    desk.third.unusable = "no_notify_send"
    desk.notifier.notify(a_note("k"))
    assert desk.standing() == {
        "freedesktop": (ChannelState.FAILED, "timeout: 5 s"),
        "tray": (ChannelState.WORKS, ""),
        "plyer": (ChannelState.UNAVAILABLE, "no_notify_send"),
    }


def test_send_a_test(desk: Desk) -> None:
    """A test goes through the named channel, even if it rests, and through no other."""
    desk.second.fails = "no_tray"
    desk.notifier.send_test("tray", a_note("t1"))
    assert desk.heard.events == [("passed_over", "t1", "tray", "no_tray"), ("undelivered", "t1")]
    desk.second.fails = ""
    desk.notifier.send_test("tray", a_note("t2"))
    assert desk.heard.of("delivered") == [("t2", "tray")]
    assert desk.first.asked == desk.third.asked == []
    assert desk.standing()["tray"] == (ChannelState.WORKS, "")


def test_shut_down(desk: Desk) -> None:
    """Shutting down shuts down every channel, and a failure then starts no other."""
    desk.first.silent = True
    desk.notifier.notify(a_note("k"))
    desk.notifier.shut_down()
    desk.first.failed.emit("k", "shut_down")
    assert [desk.first.is_shut_down, desk.second.is_shut_down, desk.third.is_shut_down] == [
        True
    ] * 3
    assert desk.second.asked == []


def test_memory_of_shown_notes_is_bounded(desk: Desk) -> None:
    """After a thousand later notes a note is forgotten: the memory does not grow for ever."""
    for number in range(1001):
        desk.notifier.notify(a_note(f"k{number}"))
    desk.notifier.notify(a_note("k1000"))
    assert len(desk.first.asked) == 1001
    desk.notifier.notify(a_note("k0"))
    assert desk.first.asked[-1] == "k0"

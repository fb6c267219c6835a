"""Notifications of Windows 10 and 11: what is handed over, and what comes back."""

import sys
import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.support.notes import Heard, a_note, show_by
from ui.notifications.base import NoteAction, Sender
from ui.notifications.reasons import code_of
from ui.notifications.windows_toast import WindowsToastChannel, toast_xml

BUTTONS = (NoteAction("open", "打开"), NoteAction("done", '已"报"送'), NoteAction("snooze", "稍后"))


class Centre:
    """A notification centre: what it shows, and whether it lets toasts appear."""

    def __init__(self, *, allowed: bool = True, failure: OSError | None = None) -> None:
        self.allowed, self.failure = allowed, failure
        self.asked_for: list[str] = []
        self.toasts: list[tuple[str, Callable[[str | None], None]]] = []
        self.hidden: list[int] = []

    def __call__(self, application_id: str) -> "Centre":
        self.asked_for.append(application_id)
        return self

    def is_allowed(self) -> bool:
        return self.allowed

    def show(self, text: str, tell: Callable[[str | None], None]) -> int:
        if self.failure is not None:
            raise self.failure
        self.toasts.append((text, tell))
        return len(self.toasts) - 1

    def hide(self, toast: int) -> None:
        self.hidden.append(toast)

    def answer(self, number: int, action: str | None) -> None:
        """Answer a toast as Windows does, on a thread of its own."""
        thread = threading.Thread(target=self.toasts[number][1], args=(action,))
        thread.start()
        thread.join()


def channel_on(centre: Centre) -> WindowsToastChannel:
    return WindowsToastChannel(Sender(), platform="win32", make_notifier=centre)


def test_a_note_has_its_buttons() -> None:
    """Title, body and buttons arrive as they read, whatever characters they have."""
    note = a_note("k", title='<b> & "x"', body="一\n]]>\0", actions=BUTTONS, urgent=True)
    toast = ET.fromstring(toast_xml(note, "限时办"))  # noqa: S314 - our own
    assert [text.text for text in toast.iter("text")] == ['<b> & "x"', "一\n]]>"]
    found = [(one.get("arguments"), one.get("content")) for one in toast.iter("action")]
    assert found == [(one.id, one.label) for one in BUTTONS]
    assert (toast.get("scenario"), toast.get("launch")) == ("reminder", "open")


def test_a_note_is_shown_and_answered(qtbot: QtBot) -> None:
    """A note is shown under the program's AppUserModelID; its button is heard once."""
    centre = Centre()
    channel = channel_on(centre)
    heard = show_by(channel, a_note("k", actions=BUTTONS))
    assert (centre.asked_for, heard.events) == (["duedesk"], [("shown", "k")])
    centre.answer(0, "done")
    centre.answer(0, None)
    qtbot.waitUntil(lambda: len(heard.events) > 1)
    assert heard.events[1:] == [("acted", "k", "done")]


def test_a_note_that_the_user_closes(qtbot: QtBot) -> None:
    """A note the user closes is told of; a click on the note itself opens it."""
    centre = Centre()
    channel = channel_on(centre)
    heard = Heard(channel)
    for key in ("one", "two"):
        channel.show_note(a_note(key))
    centre.answer(0, None)
    centre.answer(1, "")
    qtbot.waitUntil(lambda: len(heard.events) == 4)
    assert heard.events[2:] == [("closed", "one"), ("acted", "two", "open")]


def test_a_withdrawn_note_goes(qtbot: QtBot) -> None:
    """Withdrawn, and when the program ends, notes leave the centre, and no answer comes."""
    centre = Centre()
    channel = channel_on(centre)
    heard = Heard(channel)
    for key in ("one", "two"):
        channel.show_note(a_note(key))
    channel.withdraw("one")
    centre.answer(0, "done")
    channel.shut_down()
    qtbot.wait(10)
    assert centre.hidden == [0, 1]
    assert heard.of("acted") == []
    assert channel.trouble() == "shut_down"


@pytest.mark.parametrize(
    ("centre", "reason"),
    [
        (Centre(allowed=False), "refused"),
        (Centre(failure=OSError(-2147221164, "Class not registered")), "backend_failed"),
    ],
)
def test_where_windows_shows_none(qtbot: QtBot, centre: Centre, reason: str) -> None:
    """Turned off by the user, or unknown to Windows: the next channel gets the note."""
    assert qtbot
    channel = channel_on(centre)
    heard = show_by(channel)
    ((key, told),) = heard.of("failed")
    assert (key, code_of(told)) == ("k", reason)


def test_other_systems_have_none(qtbot: QtBot) -> None:
    """Outside Windows there is no such channel."""
    assert qtbot
    assert WindowsToastChannel(Sender(), platform="linux").trouble() == "not_this_system"


@pytest.mark.skipif(sys.platform != "win32", reason="WinRT is a part of Windows")
def test_the_real_centre_answers(qtbot: QtBot) -> None:
    """On Windows the libraries are there, and one answer comes (Wine's: that it has no toasts)."""
    assert qtbot
    channel = WindowsToastChannel(Sender())
    heard = Heard(channel)
    assert channel.trouble() is None
    channel.show_note(a_note("k"))
    assert len(heard.events) == 1
    assert heard.events[0][0] in {"shown", "failed"}
    channel.shut_down()

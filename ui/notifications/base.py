"""What a notification is, and what every way of showing one can do."""

import os
from enum import Enum

from PySide6.QtCore import QObject, Signal

from deadlines.values import dataclass
from ui.background.carrier import Carrier
from ui.environment import activation, lend
from ui.notifications import reasons


class EventKind(Enum):
    """The signal of a channel that an event turns into."""

    SHOWN = "shown"
    FAILED = "failed"
    ACTED = "acted"
    CLOSED = "closed"
    REVIVED = "revived"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; `detail` is the reason of a failure or the action's id.

    `token` is the desktop's, by which a window may come up for an action.
    """

    kind: EventKind
    key: str = ""
    detail: str = ""
    token: str = ""


OPEN = "open"
"""The action that a click on the notification itself stands for."""


@dataclass(frozen=True, slots=True)
class NoteAction:
    """A button: `id` is what `acted` reports, `label` what the user reads, already translated."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Note:
    """A nudge to show. `key` is our own identity of it; the texts are any plain text.

    Each channel makes the texts fit for itself: the caller neither escapes nor cuts them.
    """

    key: str
    title: str
    body: str
    urgent: bool = False
    actions: tuple[NoteAction, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """Who the notes are from: the name shown, the .desktop file's name, the icon's.

    `icon` is a name of the icon theme or a file:// address; empty leaves it to the desktop entry.
    """

    app_name: str = "限时办"
    desktop_entry: str = "duedesk"
    icon: str = ""


class Channel(QObject):
    """One way of showing notes; its signals come in the GUI thread, and nothing here blocks it.

    Every `show_note` is answered by exactly one `shown` or `failed`, unless the note is withdrawn
    first (an answer that is under way then may still come). A reason, of `trouble` and `failed`,
    is one of the codes in `reasons`; `failed` may add a colon and what the system said.
    """

    name = ""

    shown = Signal(str)
    """key: the note was handed to the desktop."""
    failed = Signal(str, str)
    """key, reason: the note is not shown, and will not be later."""
    acted = Signal(str, str)
    """key, action id: the user chose a button, or clicked the note (OPEN)."""
    closed = Signal(str)
    """key: the note is gone, by the user, by time, or with the server; not told after withdraw."""
    revived = Signal()
    """What a failure was due to may be over: the channel is worth another try."""

    def __init__(self) -> None:
        super().__init__()
        self._over = False
        self._carrier = Carrier(self._take_event)

    def trouble(self) -> str | None:
        """Return why no note can be shown now, as far as is known without trying; None if fine."""
        return reasons.SHUT_DOWN if self._over else self._find_trouble()

    def show_note(self, note: Note) -> None:
        """Show `note`; how it went is told by a signal, at once or later."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Take the note off the screen where that is possible; one not shown yet never is."""
        raise NotImplementedError

    def shut_down(self) -> None:
        """Let go of threads and connections; nothing is shown or told afterwards."""
        self._over = True

    def _find_trouble(self) -> str | None:
        """Return the same while the program runs on."""
        raise NotImplementedError

    def _take_event(self, event: Event) -> None:
        """Tell what a thread has handed over by `_carrier`."""
        if self._over:
            return  # it was under way when the program began to go down
        match event.kind:
            case EventKind.SHOWN:
                self.shown.emit(event.key)
            case EventKind.FAILED:
                self.failed.emit(event.key, event.detail)
            case EventKind.ACTED:
                with lend(os.environ, activation(event.token)):
                    self.acted.emit(event.key, event.detail)
            case EventKind.CLOSED:
                self.closed.emit(event.key)
            case EventKind.REVIVED:
                self.revived.emit()

"""Test notifications: sent by one channel each, and what became of them."""

from enum import Enum
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from deadlines.values import dataclass
from ui.notifications.base import Note, NoteAction
from ui.notifications.choose import Notifier


class TrialOutcome(Enum):
    """What is known of a test."""

    SENT = "sent"
    SHOWN = "shown"
    FAILED = "failed"
    CLICKED = "clicked"


@dataclass(frozen=True, slots=True)
class ChannelTrial:
    """A channel's last test; `reason` (a code of `reasons`) tells why it failed."""

    key: str
    outcome: TrialOutcome
    reason: str = ""


class Trials(QObject):
    """Sends tests through the notifier; `changed` carries the channel of which more is known."""

    changed = Signal(str)

    def __init__(self, notifier: Notifier, parent: QObject) -> None:
        super().__init__(parent)
        self._notifier = notifier
        self._trials: dict[str, ChannelTrial] = {}
        notifier.delivered.connect(self._note_delivery)
        notifier.passed_over.connect(self._note_failure)
        notifier.acted.connect(self._note_answer)

    def last_trial(self, channel: str) -> ChannelTrial | None:
        """Return the channel's last test."""
        return self._trials.get(channel)

    def send(self, channel: str) -> None:
        """Send a test by that channel alone; the one before is taken off the screen."""
        before = self._trials.get(channel)
        if before is not None:
            self._notifier.withdraw(before.key)
        # A key is shown once, and each test is to be shown.
        key = f"test-{channel}-{uuid4().hex}"
        self._note(channel, ChannelTrial(key, TrialOutcome.SENT))
        title = self.tr("限时办：测试通知")
        body = self.tr("看到这一条，说明这种通知可用。")
        action = NoteAction("seen", self.tr("看到了"))
        self._notifier.send_test(channel, Note(key, title, body, actions=(action,)))

    def _note_delivery(self, key: str, channel: str) -> None:
        if self._is_last(key, channel):
            self._note(channel, ChannelTrial(key, TrialOutcome.SHOWN))

    def _note_failure(self, key: str, channel: str, reason: str) -> None:
        if self._is_last(key, channel):
            self._note(channel, ChannelTrial(key, TrialOutcome.FAILED, reason))

    def _note_answer(self, key: str, _action: str) -> None:
        for channel, trial in tuple(self._trials.items()):
            if trial.key == key:
                self._note(channel, ChannelTrial(key, TrialOutcome.CLICKED))

    def _is_last(self, key: str, channel: str) -> bool:
        trial = self._trials.get(channel)
        return trial is not None and trial.key == key

    def _note(self, channel: str, trial: ChannelTrial) -> None:
        self._trials[channel] = trial
        self.changed.emit(channel)

"""The notifications of reminders: one for each duty at most, or one digest for many."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from deadlines.records.duty import Duty
from deadlines.reminders.round import Reminder
from deadlines.rules.rule import Kind
from ui.notifications.base import OPEN, Note, NoteAction
from ui.notifications.choose import Notifier
from ui.wording.reminders import ReminderWords
from ui.wording.voice import Voice

DONE, SNOOZE = "done", "snooze"
MOST_NOTES = 3
"""More reminders than this at once come as one digest."""


class ReminderNotes(QObject):
    """Shows reminders through the notifier and tells what the user does with a notification."""

    shown = Signal(object, str)
    """tuple of Reminder, channel name: they were shown by it."""
    acted = Signal(object, str)
    """Duty, action id: OPEN, DONE or SNOOZE."""
    digest_opened = Signal()

    def __init__(
        self, notifier: Notifier, voice: Voice, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notifier, self._voice, self._now = notifier, voice, now
        self._words = ReminderWords(voice)
        self._count = 0
        self._notes: dict[str, tuple[Reminder, ...]] = {}
        self._digest = ""
        self._of_duty: dict[int, str] = {}
        notifier.delivered.connect(self._note_delivery)
        notifier.acted.connect(self._pass_answer)
        notifier.closed.connect(self._forget)
        notifier.undelivered.connect(self._forget)

    def remind(self, reminders: Sequence[Reminder]) -> None:
        """Show reminders: each its own notification, many or several missed ones one digest."""
        digest: Sequence[Reminder] = ()
        single = reminders
        missed = [one for one in reminders if one.is_missed]
        if len(reminders) > MOST_NOTES:
            digest, single = reminders, ()
        elif len(missed) > 1:
            digest, single = missed, [one for one in reminders if not one.is_missed]
        for reminder in reminders:
            self._withdraw_of(reminder.duty.id)
        if digest:
            self._show_digest(digest)
        for reminder in single:
            self._show_one(reminder)

    def tell_together(self, reminders: Sequence[Reminder]) -> None:
        """Show what came while nothing was shown in one notification."""
        if reminders:
            self._show_digest(reminders)

    def keep_only(self, unanswered: Collection[int]) -> None:
        """Withdraw the notifications of duties that no longer ask for attention."""
        for duty in [duty for duty in self._of_duty if duty not in unanswered]:
            self._withdraw_of(duty)
        about = self._notes.get(self._digest, ())
        if self._digest and not any(reminder.duty.id in unanswered for reminder in about):
            self._withdraw(self._digest)

    def _show_one(self, reminder: Reminder) -> None:
        duty = reminder.duty
        title, body = self._words.note(reminder, self._now())
        late = duty.is_late(self._now())
        actions = (
            NoteAction(OPEN, QCoreApplication.translate("ReminderNotes", "打开")),
            NoteAction(DONE, self._voice.words.result(duty.rule)),
            NoteAction(SNOOZE, QCoreApplication.translate("ReminderNotes", "稍后提醒")),
        )
        key = self._new_key(f"duty-{duty.id}")
        self._of_duty[duty.id] = key
        self._notes[key] = (reminder,)
        urgent = late or reminder.record.kind is Kind.INCIDENT
        self._notifier.notify(Note(key, title, body, urgent, actions))

    def _show_digest(self, reminders: Sequence[Reminder]) -> None:
        if self._digest:
            self._withdraw(self._digest)
        title, body = self._words.digest_text(reminders, self._now())
        actions = (NoteAction(OPEN, QCoreApplication.translate("ReminderNotes", "查看")),)
        self._digest = self._new_key("digest")
        self._notes[self._digest] = tuple(reminders)
        urgent = any(one.record.kind is Kind.INCIDENT for one in reminders)
        self._notifier.notify(Note(self._digest, title, body, urgent, actions))

    def _new_key(self, about: str) -> str:
        # A key is shown once, and each reminder is to be shown.
        self._count += 1
        return f"{about}-{self._count}"

    def _note_delivery(self, key: str, channel: str) -> None:
        if key in self._notes:
            self.shown.emit(self._notes[key], channel)

    def _pass_answer(self, key: str, action: str) -> None:
        if key not in self._notes:
            return
        if key == self._digest:
            self.digest_opened.emit()
            return
        duty: Duty = self._notes[key][0].duty
        self.acted.emit(duty, action)

    def _withdraw_of(self, duty: int) -> None:
        if duty in self._of_duty:
            self._withdraw(self._of_duty[duty])

    def _withdraw(self, key: str) -> None:
        self._forget(key)
        self._notifier.withdraw(key)

    def _forget(self, key: str) -> None:
        self._notes.pop(key, None)
        self._of_duty = {duty: held for duty, held in self._of_duty.items() if held != key}
        if key == self._digest:
            self._digest = ""

"""The register: everything that can be done to the records, each with its history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from itertools import islice

from deadlines.clock import Clock
from deadlines.records import handling, owing, undoing
from deadlines.records.changes import changes, to_plain
from deadlines.records.counting import (
    Owed,
    is_given,
    limit_of,
    owed_by,
    recount,
)
from deadlines.records.duty import NO_WORDS, Deed, Duty, DutyState
from deadlines.records.handling import Extension
from deadlines.records.history import Action, Change, HistoryEntry
from deadlines.records.record import (
    Attachment,
    Attempt,
    CaseNote,
    Check,
    Draft,
    Record,
    RecordStatus,
)
from deadlines.records.store import History, RecordStore
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.rule import FoundBy, RuleBook
from deadlines.values import replace

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Concatenate, ParamSpec, TypeVar

    _P = ParamSpec("_P")
    _R = TypeVar("_R")


def _under_lock(
    command: Callable[Concatenate[Register, _P], _R],
) -> Callable[Concatenate[Register, _P], _R]:
    """Let a command read, decide and write inside one transaction.

    The lock is held from before the first line is read, so that what another process writes comes
    wholly before the command, which then decides by it, or wholly after.
    """

    @wraps(command)
    def run_locked(register: Register, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        with register._store.atomic():  # noqa: SLF001  # the decorator is the class's own
            return command(register, *args, **kwargs)

    return run_locked


class Register:
    """Logs, amends, extends, finishes and cancels records; each change with its history entry.

    Every method takes effect wholly or not at all, and raises Refusal with nothing changed. What
    changes a record is `_under_lock`.
    """

    def __init__(
        self,
        store: RecordStore,
        history: History,
        rules: RuleBook,
        office: Office,
        clock: Clock,
    ) -> None:
        self._store = store
        self._history = history
        self.rules = rules
        self.office = office
        self._clock = clock

    def now(self) -> datetime:
        """Return the time in the unit's zone, to the millisecond, as it is stored."""
        now = self._clock.now().astimezone(self.office.zone)
        return now.replace(microsecond=now.microsecond // 1000 * 1000)

    def get(self, number: int) -> Record:
        """Return one record; raises Refusal("unknown-number")."""
        return self._store.get(number)

    def open_records(self) -> Sequence[Record]:
        """Return all open records in order of their number."""
        return self._store.open_records()

    def preview(self, draft: Draft) -> tuple[Owed, ...]:
        """Return the duties the draft would bring about; raises as `log` does."""
        draft = draft.check(self.now())
        rules = self.rules.rules_for(draft.kind, draft.level, draft.finding)
        return tuple(owed_by(draft, rule, self.office) for rule in rules)

    @_under_lock
    def log(self, draft: Draft) -> Record:
        """Log a draft and return its record; raises as `Draft.check` and `due.deadline` do."""
        now = self.now()
        record = self._store.add(owing.new_record(draft.check(now), now, self.rules, self.office))
        self._history.append(Change(record.number, Action.LOGGED, {}, to_plain(record)), now)
        return record

    @_under_lock
    def amend(self, number: int, draft: Draft) -> Record:
        """Change a record's own fields; open duties follow a changed time or way of finding.

        Raises as `log`, and Refusal("amend-kind-or-level").
        """
        old = self._open(number)
        draft = draft.check(self.now())
        new = owing.amend(old, draft, self.rules, self.office)
        return self._save(old, new, Action.AMENDED)

    @_under_lock
    def check(
        self,
        number: int,
        mark: str,
        *,
        done: bool,
        who: str = "",
        at: datetime | None = None,
        text: str = "",
    ) -> Record:
        """Tick or untick one step of the checklist, with who did it, when (default now), its words.

        A message's 批办 starts its written answer anew. Raises Refusal("time-in-future").
        """
        old = self._open(number)
        when = self._past_time(at)
        step = Check(mark, True, who, when, text) if done else Check(mark)
        return self._save(old, handling.check(old, step, self.office), Action.CHECKED)

    @_under_lock
    def acknowledge(self, number: int, name: str) -> Record:
        """Note that a duty has been seen: its reminders stop repeating, it is not done."""
        old = self._open(number)
        duty = replace(handling.open_duty(old, name), acknowledged_at=self.now())
        return self._save(old, old.with_duty(duty), Action.ACKNOWLEDGED)

    @_under_lock
    def finish(
        self,
        number: int,
        name: str = "",
        at: datetime | None = None,
        reason: str = "",
        deed: Deed = NO_WORDS,
    ) -> Record:
        """Finish a duty (the only open one if no name is given) at `at` (aware; default now).

        Duties locked behind it open, from that moment; when nothing is left the record is done.
        Raises Refusal: "which-duty" (several are open), "unknown-duty", "duty-not-open",
        "duty-locked", "time-in-future", "finished-before-start", "late-needs-reason",
        "approval-needs-whom".
        """
        old = self._open(number)
        done_at = self._past_time(at)
        duty = handling.open_duty(old, name)
        new = handling.finish(old, duty, done_at, reason, deed, self.office)
        return self._save(old, new, Action.FINISHED, reason)

    @_under_lock
    def refuse_approval(self, number: int, deed: Deed) -> Record:
        """Close a visit that was not approved; the deed says who refused (`whom`) and why."""
        old = self._open(number)
        new = handling.refuse_approval(old, self.now(), deed)
        return self._save(old, new, Action.APPROVAL_REFUSED, deed.result)

    @_under_lock
    def supplement(self, number: int, name: str, deed: Deed, reason: str = "") -> Record:
        """Give a finished duty its words afterwards, also the reason of a late finish.

        Raises Refusal: "record-cancelled", "unknown-duty", "duty-not-done".
        """
        old = self._standing_record(number)
        duty = old.duty(name)
        if duty.state is not DutyState.DONE:
            raise Refusal("duty-not-done", number=number, duty=name)
        duty = replace(duty, late_reason=reason.strip() or duty.late_reason)
        worded = handling.with_words(duty, deed)
        return self._save(old, old.with_duty(worded), Action.SUPPLEMENTED)

    @_under_lock
    def reopen(self, number: int, name: str, reason: str) -> Record:
        """Take a finished duty up again, with its deadline as it was; needs a reason.

        What waited for it is locked again. Raises Refusal: "record-cancelled", "duty-not-done".
        """
        old = self._standing_record(number)
        new = handling.reopen(old, name)
        handling.require_reason(reason)
        return self._save(old, new, Action.REOPENED, reason)

    @_under_lock
    def raise_level(self, number: int) -> Record:
        """Raise an incident by one level: the duties of the level arise now.

        The duties it had stay until the department takes over. Raises Refusal("not-raisable").
        """
        old = self._open(number)
        new = handling.raise_level(old, self.now(), self.rules, self.office)
        return self._save(old, new, Action.LEVEL_RAISED)

    @_under_lock
    def hand_over(self, number: int, name: str, reason: str) -> Record:
        """Let an open duty end because another office has taken it over; `reason` says who (移交).

        Raises Refusal("reason-needed"), and as `finish` for the duty.
        """
        handling.require_reason(reason)
        old = self._open(number)
        return self._save(old, handling.hand_over(old, name), Action.HANDED_OVER, reason)

    def extension(self, number: int, name: str) -> Extension:
        """Return what extending the duty would bring.

        Raises Refusal: "not-extendable", "already-extended", and as `finish` for the duty.
        """
        return handling.extension(self._open(number), name, self.now(), self.office)

    @_under_lock
    def extend(self, number: int, name: str, reason: str) -> Record:
        """Extend a duty to the rule's cap, counted from the original start; needs a reason.

        After the first deadline has passed the extension counts as late. Raises as `extension`,
        and Refusal("reason-needed").
        """
        handling.require_reason(reason)
        old = self._open(number)
        new = handling.extend(old, name, self.now(), reason, self.office)
        return self._save(old, new, Action.EXTENDED, reason)

    @_under_lock
    def note(self, number: int, text: str, attempt: Attempt | None = None) -> Record:
        """Add a dated note, also to a record that is closed. Raises Refusal("note-empty")."""
        old = self._store.get(number)
        if not text.strip():
            raise Refusal("note-empty")
        note = CaseNote(self.now(), text, old.status is not RecordStatus.OPEN, attempt)
        return self._save(old, replace(old, notes=(*old.notes, note)), Action.NOTED)

    @_under_lock
    def urge(self, number: int, name: str) -> Record:
        """Count that an undertaker was asked once more (催办). Raises Refusal("no-undertaker")."""
        old = self._open(number)
        return self._save(old, handling.urge(old, name), Action.URGED)

    @_under_lock
    def answer(self, number: int, name: str, text: str) -> Record:
        """Note what an undertaker answered, or why it is late; empty takes that back.

        Raises Refusal("no-undertaker").
        """
        old = self._standing_record(number)
        return self._save(old, handling.answer(old, name, text, self.now()), Action.ANSWERED)

    @_under_lock
    def attach(self, number: int, attachment: Attachment) -> Record:
        """Add a file that is already kept; the same bytes under the same name are added once."""
        old = self._store.get(number)
        if any(attachment.is_same_file(kept) for kept in old.attachments):
            return old
        new = replace(old, attachments=(*old.attachments, attachment))
        return self._save(old, new, Action.ATTACHED)

    @_under_lock
    def cancel(self, number: int, reason: str) -> Record:
        """Cancel a record: it stays in the ledger, out of sight; needs a reason."""
        old = self._open(number)
        handling.require_reason(reason)
        return self._save(old, handling.cancel(old), Action.CANCELLED, reason)

    @_under_lock
    def restore(self, number: int) -> Record:
        """Take a cancelled record up again, as it was. Raises Refusal("record-not-cancelled")."""
        old = self._store.get(number)
        new = undoing.undo_cancelling(old, self._history.entries_of(number))
        return self._save(old, new, Action.RESTORED)

    @_under_lock
    def archive(self, number: int) -> Record:
        """Give a record that is done the next volume number of its year. Raises as `archive`."""
        old = self._store.get(number)
        year = old.at.astimezone(self.office.zone).year
        volume = f"{year}-{self._store.last_volume(year) + 1:03}"
        return self._save(old, handling.archive(old, volume, self.now()), Action.ARCHIVED)

    @_under_lock
    def undo(self, since: int = 0, count: int = 1) -> Record:
        """Take back, by new entries, the newest actions after the entry `since` that still stand.

        Return the record of the last of these `count`. Called again it takes the action before
        back, and so on. Logging is taken back by cancelling. A whole import counts as one action,
        while it is the newest. Raises Refusal("nothing-to-undo") where none is left, or the next
        concerns the whole ledger; then none is taken back.
        """
        batch = undoing.batch_of(self._history.newest())
        if batch is not None:
            return undoing.take_back(batch, self._store, self._history, self.now())
        standing = undoing.standing_entries(self._history.newest_first(since))
        return [self._undo_entry(entry) for entry in islice(standing, count)][-1]

    def _undo_entry(self, entry: HistoryEntry) -> Record:
        current = self._store.get(entry.change.record)
        return self._save(
            current, undoing.undo_entry(current, entry), Action.UNDONE, entry.change.action.value
        )

    def newest_entry(self) -> int:
        """Return the sequence of the newest entry of the history, 0 where there is none."""
        newest = self._history.newest()
        return newest.sequence if newest else 0

    def newest_import(self) -> undoing.Batch | None:
        """Return the import that undo would take back; None where it is another action."""
        return undoing.batch_of(self._history.newest())

    def explain(self, duty: Duty) -> Explanation | None:
        """Explain a duty's deadline by the rule it was logged under; None where it has none."""
        start = duty.due if is_given(duty.rule) else duty.start
        if start is None:
            return None
        found = explain(start, duty.rule, self.office, limit_of(duty))
        if found is None or duty.rule.start is duty.rule.event:
            return found
        event = self._store.get(duty.record).event_of(duty.rule.start)
        return replace(found, counted_from=event)

    @_under_lock
    def gain_duties(self, number: int, finding: FoundBy | None) -> Record:
        """Bring those duties to an open record, with the way of finding that the user has named.

        Raises Refusal: "record-cancelled", "record-done".
        """
        old = self._open(number)
        new = owing.gain_duties(old, finding, self.rules, self.office)
        return old if new == old else self._save(old, new, Action.RECOMPUTED)

    def changed_by_counting(
        self, office: Office | None = None, rules: RuleBook | None = None
    ) -> Sequence[tuple[Record, Record]]:
        """Return each open record that other counting would change, as (old, new).

        With `rules`, open duties take the rule that now stands for them; without, each keeps the
        rule it was logged under.
        """
        return recount(self._store.open_records(), office or self.office, rules)

    @_under_lock
    def count_with(
        self, office: Office, rules: RuleBook | None = None
    ) -> Sequence[tuple[Record, Record]]:
        """Count with `office` and new rules from now on; apply and return `changed_by_counting`.

        Each changed record gets its history entry; closed ones keep what they had. Belongs inside
        the transaction that stores the reason for the change.
        """
        changed = self.changed_by_counting(office, rules)
        for old, new in changed:
            self._save(old, new, Action.RECOMPUTED)
        self.office, self.rules = office, rules or self.rules
        return changed

    def _open(self, number: int) -> Record:
        record = self._standing_record(number)
        if record.status is RecordStatus.DONE:
            raise Refusal("record-done", number=number)
        return record

    def _past_time(self, at: datetime | None) -> datetime:
        now = self.now()
        if at is not None and at > now:
            raise Refusal("time-in-future", at=at.astimezone(self.office.zone), now=now)
        return (at or now).astimezone(self.office.zone)

    def _standing_record(self, number: int) -> Record:
        record = self._store.get(number)
        if record.status is RecordStatus.CANCELLED:
            raise Refusal("record-cancelled", number=number)
        return record

    def _save(self, old: Record, new: Record, action: Action, reason: str = "") -> Record:
        saved = self._store.save(new)
        was, now = changes(old, saved)
        change = Change(saved.number, action, was, now, reason.strip())
        self._history.append(change, self.now())
        return saved

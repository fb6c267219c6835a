"""The register: everything that can be done to the records, each with its history."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from deadlines.clock import Clock
from deadlines.records.changes import changes, restore_fields, to_plain
from deadlines.records.counting import (
    Owed,
    duty_under_rules,
    is_given,
    limit_of,
    move_duty,
    new_duty,
    owed_by,
    owed_from,
    recompute_duty,
    unlock_duty,
)
from deadlines.records.duty import Duty, DutyState
from deadlines.records.history import Action, Change
from deadlines.records.import_batch import Batch, batch_of, take_back
from deadlines.records.record import CHECKLISTS, Check, Draft, Mark, Record, RecordStatus
from deadlines.records.store import History, RecordStore
from deadlines.refusal import Refusal
from deadlines.rules.due import Deadline, Office, deadline
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.rule import Kind, Level, Limit, RuleBook

_P = ParamSpec("_P")
_R = TypeVar("_R")


def _under_lock(
    command: "Callable[Concatenate[Register, _P], _R]",
) -> "Callable[Concatenate[Register, _P], _R]":
    """Let a command read, decide and write inside one transaction.

    The lock is held from before the first line is read, so that what another process writes comes
    wholly before the command, which then decides by it, or wholly after.
    """

    @wraps(command)
    def locked(register: "Register", /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        with register._store.atomic():  # noqa: SLF001  # the decorator is the class's own
            return command(register, *args, **kwargs)

    return locked


@dataclass(frozen=True, slots=True)
class Extension:
    """What an extension would bring: both dates, whether it gains time, whether it comes late."""

    old: datetime
    new: Deadline
    total: int
    gains: bool
    after_due: bool


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
        return tuple(
            owed_by(draft, rule, self.office)
            for rule in self.rules.rules_for(draft.kind, draft.level)
        )

    @_under_lock
    def log(self, draft: Draft) -> Record:
        """Log a draft and return its record; raises as `Draft.check` and `due.deadline` do."""
        now = self.now()
        draft = draft.check(now)
        duties = tuple(
            new_duty(owed_by(draft, rule, self.office), draft.at)
            for rule in self.rules.rules_for(draft.kind, draft.level)
        )
        record = Record(
            number=0,
            kind=draft.kind,
            title=draft.title,
            at=draft.at,
            logged_at=now,
            level=draft.level,
            source=draft.source,
            link=draft.link,
            note=draft.note,
            duties=duties,
            checks=tuple(Check(mark) for mark in CHECKLISTS.get(draft.kind, ())),
        )
        record = self._store.add(record)
        self._history.append(Change(record.number, Action.LOGGED, {}, to_plain(record)), now)
        return record

    @_under_lock
    def amend(self, number: int, draft: Draft) -> Record:
        """Change a record's own fields; open duties follow a changed time. Raises as `log`."""
        old = self._open(number)
        draft = draft.check(self.now())
        if draft.kind is not old.kind or draft.level is not old.level:
            raise Refusal("amend-kind-or-level", number=number)
        duties = old.duties
        if draft.at != old.at or draft.due is not None:
            duties = tuple(move_duty(duty, old.at, draft, self.office) for duty in old.duties)
        new = replace(
            old,
            title=draft.title,
            at=old.at if old.kind is Kind.TASK else draft.at,
            source=draft.source,
            link=draft.link,
            note=draft.note,
            duties=duties,
        )
        return self._save(old, new, Action.AMENDED)

    @_under_lock
    def check(self, number: int, mark: Mark, *, done: bool, who: str = "") -> Record:
        """Tick or untick one step of the checklist, with who did it; the time is now."""
        old = self._open(number)
        at = self.now() if done else None
        checks = tuple(
            Check(mark, done, who if done else "", at) if check.mark is mark else check
            for check in old.checks
        )
        return self._save(old, replace(old, checks=checks), Action.CHECKED)

    @_under_lock
    def acknowledge(self, number: int, name: str) -> Record:
        """Note that a duty has been seen: its reminders stop repeating, it is not done."""
        old = self._open(number)
        duty = replace(self._open_duty(old, name), acknowledged_at=self.now())
        return self._save(old, old.with_duty(duty), Action.ACKNOWLEDGED)

    @_under_lock
    def finish(
        self, number: int, name: str = "", at: datetime | None = None, reason: str = ""
    ) -> Record:
        """Finish a duty (the only open one if no name is given) at `at` (aware; default now).

        Duties locked behind it open, from that moment; when nothing is left the record is done.
        Raises Refusal: "which-duty" (several are open), "unknown-duty", "duty-not-open",
        "duty-locked", "time-in-future", "finished-before-start", "late-needs-reason".
        """
        old = self._open(number)
        now = self.now()
        done_at = (at or now).astimezone(self.office.zone)
        duty = self._open_duty(old, name)
        if done_at > now:
            raise Refusal("time-in-future", at=done_at, now=now)
        if done_at < duty.start:
            raise Refusal("finished-before-start", at=done_at, start=duty.start)
        duty = replace(duty, state=DutyState.DONE, done_at=done_at, late_reason=reason.strip())
        if duty.is_late(done_at) and not duty.late_reason:
            raise Refusal("late-needs-reason", number=number, duty=duty.name, due=duty.due)
        duties = tuple(
            duty if d.id == duty.id else unlock_duty(d, duty.name, done_at, self.office)
            for d in old.duties
        )
        return self._save(old, old.with_duties(duties), Action.FINISHED, reason)

    @_under_lock
    def reopen(self, number: int, name: str, reason: str) -> Record:
        """Take a finished duty up again, with its deadline as it was; needs a reason."""
        old = self._store.get(number)
        if old.status is RecordStatus.CANCELLED:
            raise Refusal("record-cancelled", number=number)
        duty = old.duty(name)
        if duty.state is not DutyState.DONE:
            raise Refusal("duty-not-done", number=number, duty=name)
        _require_reason(reason)
        duty = replace(duty, state=DutyState.OPEN, done_at=None, late_reason="")
        new = replace(old.with_duty(duty), status=RecordStatus.OPEN)
        return self._save(old, new, Action.REOPENED, reason)

    @_under_lock
    def raise_level(self, number: int) -> Record:
        """Raise an incident from general to major: the duties of the level arise now.

        The duties it had stay until the department takes over. Raises Refusal("not-general").
        """
        old = self._open(number)
        if old.level is not Level.GENERAL:
            raise Refusal("not-general", number=number)
        now = self.now()
        had = {duty.name for duty in old.duties}
        arising = tuple(
            new_duty(owed_from(now, rule, self.office), now)
            for rule in self.rules.rules_for(old.kind, Level.MAJOR)
            if rule.duty not in had
        )
        new = replace(old, level=Level.MAJOR, duties=old.duties + arising)
        return self._save(old, new, Action.LEVEL_RAISED)

    def extension(self, number: int, name: str) -> Extension:
        """Return what extending the duty would bring.

        Raises Refusal: "not-extendable", "already-extended", and as `finish` for the duty.
        """
        duty = self._open_duty(self._open(number), name)
        limit, total = duty.rule.limit, duty.rule.extended_to
        if limit is None or total is None or duty.due is None:
            raise Refusal("not-extendable", number=number, duty=name)
        if duty.was_due is not None:
            raise Refusal("already-extended", number=number, duty=name, total=total)
        new = deadline(duty.start, Limit(total, limit.reading), self.office)
        return Extension(
            duty.due, new, total, gains=new.due > duty.due, after_due=self.now() > duty.due
        )

    @_under_lock
    def extend(self, number: int, name: str, reason: str) -> Record:
        """Extend a duty to the rule's cap, counted from the original start; needs a reason.

        After the first deadline has passed the extension is marked by its time in the history and
        by the duty's extension reason. Raises as `extension`, and Refusal("reason-needed").
        """
        _require_reason(reason)
        coming = self.extension(number, name)
        old = self._open(number)
        duty = replace(
            old.duty(name),
            due=coming.new.due,
            safe_by=coming.new.safe_by,
            certainty=coming.new.certainty,
            edition=coming.new.edition,
            was_due=coming.old,
            extension_reason=reason.strip(),
            acknowledged_at=None,
        )
        return self._save(old, old.with_duty(duty), Action.EXTENDED, reason)

    @_under_lock
    def cancel(self, number: int, reason: str) -> Record:
        """Cancel a record: it stays in the ledger, out of sight; needs a reason."""
        old = self._open(number)
        _require_reason(reason)
        duties = tuple(
            duty if duty.state is DutyState.DONE else replace(duty, state=DutyState.CANCELLED)
            for duty in old.duties
        )
        new = replace(old, status=RecordStatus.CANCELLED, duties=duties)
        return self._save(old, new, Action.CANCELLED, reason)

    @_under_lock
    def undo(self) -> Record:
        """Take the last action back, by a new entry. Logging is taken back by cancelling.

        A whole import counts as one action. Raises Refusal("nothing-to-undo") when there is no
        entry, or the last one was an undo itself or concerns the whole ledger.
        """
        last = self._history.newest()
        batch = batch_of(last)
        if batch is not None:
            return take_back(batch, self._store, self._history, self.now())
        if last is None or last.change.action not in _UNDOABLE:
            raise Refusal("nothing-to-undo")
        change = last.change
        current = self._store.get(change.record)
        if change.action is Action.LOGGED:
            duties = tuple(replace(d, state=DutyState.CANCELLED) for d in current.duties)
            before = replace(current, status=RecordStatus.CANCELLED, duties=duties)
        else:
            before = restore_fields(current, change.old, change.new)
        return self._save(current, before, Action.UNDONE, change.action.value)

    def newest_import(self) -> Batch | None:
        """Return the import that undo would take back; None where it is another action."""
        return batch_of(self._history.newest())

    def explain(self, duty: Duty) -> Explanation | None:
        """Explain a duty's deadline by the rule it was logged under; None where it has none."""
        start = duty.due if is_given(duty.rule) and duty.due else duty.start
        return explain(start, duty.rule, self.office, limit_of(duty))

    def changed_by_counting(
        self, office: Office | None = None, rules: RuleBook | None = None
    ) -> Sequence[tuple[Record, Record]]:
        """Return each open record that other counting would change, as (old, new).

        With `rules`, open duties take the rule that now stands for them; without, each keeps the
        rule it was logged under.
        """
        office = office or self.office
        changed = []
        for old in self._store.open_records():
            duties = tuple(
                recompute_duty(duty_under_rules(duty, rules), office) for duty in old.duties
            )
            if duties != old.duties:
                changed.append((old, replace(old, duties=duties)))
        return changed

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
        record = self._store.get(number)
        if record.status is RecordStatus.CANCELLED:
            raise Refusal("record-cancelled", number=number)
        if record.status is RecordStatus.DONE:
            raise Refusal("record-done", number=number)
        return record

    def _open_duty(self, record: Record, name: str) -> Duty:
        if not name:
            waiting = record.open_duties
            if len(waiting) != 1:
                known = tuple(duty.name for duty in waiting)
                raise Refusal("which-duty", number=record.number, known=known)
            return waiting[0]
        duty = record.duty(name)
        if duty.state is DutyState.LOCKED:
            until = duty.rule.locked_until
            raise Refusal("duty-locked", number=record.number, duty=name, until=until)
        if duty.state is not DutyState.OPEN:
            raise Refusal("duty-not-open", number=record.number, duty=name)
        return duty

    def _save(self, old: Record, new: Record, action: Action, reason: str = "") -> Record:
        saved = self._store.save(new)
        was, now = changes(old, saved)
        change = Change(saved.number, action, was, now, reason.strip())
        self._history.append(change, self.now())
        return saved


_UNDOABLE = frozenset(
    {
        Action.LOGGED,
        Action.AMENDED,
        Action.CHECKED,
        Action.ACKNOWLEDGED,
        Action.FINISHED,
        Action.REOPENED,
        Action.LEVEL_RAISED,
        Action.EXTENDED,
        Action.CANCELLED,
    }
)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refusal("reason-needed")

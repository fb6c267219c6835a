"""What a row of a ledger that was carried on tells of a record that is known already."""

from collections.abc import Sequence

from deadlines.imports.conversion import Making
from deadlines.imports.told import with_told
from deadlines.records.counting import unlock_duty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.handling import raise_level
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.sheets.entry import Told
from deadlines.values import dataclass, replace

_UNDONE = (DutyState.OPEN, DutyState.LOCKED)


@dataclass(frozen=True, slots=True)
class Update:
    """A known record as it stands, and as it stands with what the row tells besides."""

    old: Record
    new: Record

    @property
    def finished(self) -> tuple[Duty, ...]:
        """The duties that the row says were finished, with their times."""
        had = {duty.name for duty in self.old.duties if duty.state is DutyState.DONE}
        return tuple(
            duty
            for duty in self.new.duties
            if duty.state is DutyState.DONE and duty.name not in had
        )

    @property
    def has_new_words(self) -> bool:
        """Whether the row has words on what was done that the record lacked."""
        return _words_of(self.old) != _words_of(self.new)

    @property
    def has_higher_level(self) -> bool:
        """Whether the row says that the incident became a major one."""
        return self.old.level is not self.new.level


def update_of(known: Record, row: Record, told: Sequence[Told], making: Making) -> Update | None:
    """Return what a row, as the record it would make, tells of a known record besides.

    That is which duties were finished, that the level rose and, also of a closed one, what was
    done; None where it tells nothing new.
    """
    new = known
    if known.status is RecordStatus.OPEN:
        new = _with_progress(known, row, making)
    if known.status is not RecordStatus.CANCELLED:
        new = with_told(new, told, making.now)
    return None if new == known else Update(known, new)


def _with_progress(known: Record, row: Record, making: Making) -> Record:
    new = _with_level(known, row, making)
    told = {duty.name: duty for duty in row.duties if duty.state is DutyState.DONE}
    for duty in sorted(told.values(), key=lambda one: one.done_at or row.at):
        new = _with_finish(new, duty, making)
    if row.status is RecordStatus.DONE:
        # Done without a time for some: as in an import, they are no longer to do.
        duties = tuple(
            replace(duty, state=DutyState.CANCELLED) if duty.state in _UNDONE else duty
            for duty in new.duties
        )
        new = replace(new, duties=duties)
    if not any(duty.state in _UNDONE for duty in new.duties):
        new = replace(new, status=RecordStatus.DONE)
    return new


def _with_level(known: Record, row: Record, making: Making) -> Record:
    """Return the record raised to the row's level, where that is the higher one.

    The duties that arise begin now, or when the first of them was finished.
    """
    had = {duty.name for duty in known.duties}
    done = [duty.done_at for duty in row.duties if duty.done_at and duty.name not in had]
    moment = min([making.now, *done])
    raised = known
    while raised.level is not row.level:
        try:
            raised = raise_level(raised, moment, making.rules, making.office)
        except Refusal:
            return known  # the row's level is the lower one
    return raised


def _with_finish(record: Record, told_duty: Duty, making: Making) -> Record:
    """Return the record with the duty of that name finished, where it is still to do."""
    duty = next((one for one in record.duties if one.name == told_duty.name), None)
    at = told_duty.done_at
    if duty is None or duty.state not in _UNDONE or at is None:
        return record
    if at < duty.start:
        # A sheet shows no seconds: the same minute is not before the start.
        if at.replace(second=0) != duty.start.replace(second=0, microsecond=0):
            return record
        at = duty.start
    done = replace(duty, state=DutyState.DONE, done_at=at)
    if done.is_late(at):
        done = replace(done, late_reason=told_duty.late_reason)
    duties = tuple(
        done if one is duty else unlock_duty(one, done, record.visit.at, making.office)
        for one in record.duties
    )
    return replace(record, duties=duties)


def _words_of(record: Record) -> tuple[object, ...]:
    words = {(duty.name, duty.result, duty.outcome) for duty in record.duties}
    return record.notes, record.checks, words - {(name, "", "") for name, _, _ in words}

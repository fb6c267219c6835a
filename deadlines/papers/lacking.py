"""What the case file of a record that is done still lacks, before it is archived (归档)."""

from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Mark, Record
from deadlines.rules.rule import Kind
from deadlines.values import dataclass


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a case file lacks: evidence, words of finished duties, reasons of late ones, steps."""

    evidence: bool
    words: tuple[Duty, ...]
    reasons: tuple[Duty, ...]
    steps: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.evidence or bool(self.words or self.reasons or self.steps)


def find_lacking(record: Record) -> Lacking:
    """Return what the case file of a record that is done lacks; a patrol needs no words."""
    done = [duty for duty in record.duties if duty.state is DutyState.DONE and duty.done_at]
    return Lacking(
        not record.attachments,
        tuple(duty for duty in done if record.kind is not Kind.PATROL and not _has_words(duty)),
        tuple(duty for duty in done if duty.lacks_reason),
        tuple(
            check.mark for check in record.checks if not check.done and check.mark != Mark.ARCHIVED
        ),
    )


def _has_words(duty: Duty) -> bool:
    return bool(duty.whom or duty.means or duty.result or duty.outcome)

"""What a case file is made from: a record with all that is known of it, as of one moment."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from deadlines.records.history import HistoryEntry, HistoryHead, head_of
from deadlines.records.record import Record
from deadlines.records.register import Register
from deadlines.records.store import History
from deadlines.rules.explanation import Explanation
from deadlines.values import dataclass


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A record and its history, oldest first, as of `made_at` (aware).

    `explanations` are those of its duties' deadlines by the duties' ids; `evidence` tells where the
    file of a hash is kept.
    """

    record: Record
    entries: Sequence[HistoryEntry]
    explanations: Mapping[int, Explanation]
    unit: str
    head: HistoryHead | None
    made_at: datetime
    evidence: Callable[[str], Path]


def case_of(
    number: int,
    register: Register,
    history: History,
    unit: str,
    evidence: Callable[[str], Path],
) -> CaseFile:
    """Return what the case file of a record holds; raises Refusal("unknown-number").

    A deadline that would be counted otherwise today, by other holidays, is not explained.
    """
    record = register.get(number)
    found = {duty.id: register.explain(duty) for duty in record.duties if duty.due}
    explanations = {
        duty.id: explained
        for duty in record.duties
        if (explained := found.get(duty.id)) is not None and explained.due == duty.due
    }
    return CaseFile(
        record,
        history.entries_of(number),
        explanations,
        " ".join(unit.split()),
        head_of(history.newest()),
        register.now(),
        evidence,
    )

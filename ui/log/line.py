"""A line of the log as the page keeps it: short, whatever the record holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from deadlines.log_query import LogRow
from deadlines.record import RecordStatus
from deadlines.rule import Kind, Level
from ui.board.card_text import one_line
from ui.log.marks import folded, spans_of

_LOOKED_THROUGH = 5_000
"""How many characters of a note are looked through for what was searched."""

_BEFORE, _SHOWN = 3, 80
"""Characters of a note shown before what was found, and in all."""


@dataclass(frozen=True, slots=True)
class Line:
    """What the page shows of a record.

    `note` is the part of the note, and `checker` the name, in which a search found what neither
    title nor source have; empty otherwise.
    """

    number: int
    kind: Kind
    level: Level | None
    status: RecordStatus
    title: str
    at: datetime
    due: datetime | None
    due_is_target: bool
    late: bool
    source: str
    note: str
    checker: str


def line_of(row: LogRow, words: Sequence[str]) -> Line:
    """Return the line of a row of the log, found by the folded words."""
    in_sight = folded(row.title[:_LOOKED_THROUGH]) + "\n" + folded(row.source[:_LOOKED_THROUGH])
    missing = [word for word in words if word not in in_sight]
    note = _part_of(row.note, missing)
    return Line(
        number=row.number,
        kind=row.kind,
        level=row.level,
        status=row.status,
        title=one_line(row.title),
        at=row.at,
        due=row.due,
        due_is_target=row.due_is_target,
        late=row.late,
        source=one_line(row.source),
        note=note,
        checker="" if note else _first_with(row.checked_by, missing),
    )


def _part_of(note: str, words: Sequence[str]) -> str:
    if not words or not note:
        return ""
    text = " ".join(note[:_LOOKED_THROUGH].split())
    spans = spans_of(text, words)
    if not spans:
        return ""
    start = max(0, spans[0].start - _BEFORE)
    return ("…" if start else "") + one_line(text[start : start + _SHOWN])


def _first_with(names: Iterable[str], words: Sequence[str]) -> str:
    for name in names:
        if any(word in folded(name) for word in words):
            return one_line(name)
    return ""

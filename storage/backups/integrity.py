"""Whether the file is sound: its pages, its references, and the history's chain."""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum

from deadlines.records.history import FIRST_LINK, Action, link_of
from deadlines.refusal import Refusal
from deadlines.self_check import EvidenceFault, FaultyEvidence
from deadlines.values import dataclass
from storage.database.database import Database, Row, select
from storage.database.own_schema import foreign_parts
from storage.evidence import EvidenceStore
from storage.tables.history import ENTRY_COLUMNS, entry_of
from storage.tables.records import RecordTable
from storage.tables.rows import readable

_PAGE = 1000
_MOST_FAULTS = 100


class Fault(StrEnum):
    """What can be wrong with the chain."""

    CHANGED = "changed"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Break:
    """The first entry at which the chain does not hold, and what is wrong with it.

    A missing entry is one that was removed; the newest ones can be missing too.
    """

    sequence: int
    fault: Fault


@dataclass(frozen=True, slots=True)
class Integrity:
    """What a check found: SQLite's complaints, rows that refer to nothing, the chain.

    Among `orphans` are the parts of a schema that is not the program's.
    `entries` is how many entries of the history hold; `miscounted` tells that the log page's counts
    are wrong.
    """

    pages: tuple[str, ...]
    orphans: tuple[str, ...]
    has_wrong_counts: bool
    entries: int
    broken: Break | None


def check(database: Database) -> Integrity:
    """Check everything, half a minute for a million records. Raises Refusal as Database."""
    pages = _complaints(database)
    if pages:
        # What follows would stumble over the same pages.
        return Integrity(pages, (), has_wrong_counts=False, entries=0, broken=None)
    orphans = (
        *(f"schema {name}" for name in foreign_parts(database.connection)),
        *(f"{table} {row}" for table, row, *_ in database.rows("PRAGMA foreign_key_check")),
    )
    entries, broken = check_chain(database)
    return Integrity((), orphans[:_MOST_FAULTS], _has_wrong_counts(database), entries, broken)


def check_chain(database: Database) -> tuple[int, Break | None]:
    """Return how many entries of the history hold from the first on, and the first break."""
    previous, sequence = FIRST_LINK, 0
    for row in _entries(database):
        sequence += 1
        if row[0] != sequence:
            return sequence - 1, Break(sequence, Fault.MISSING)
        try:
            entry = entry_of(row)
            link = link_of(previous, sequence, entry.at, entry.change)
            holds = entry.previous == previous and entry.link == link
        except (ValueError, TypeError, OverflowError):
            holds = False  # no program wrote this
        if not holds:
            return sequence - 1, Break(sequence, Fault.CHANGED)
        previous = entry.link
    # SQLite remembers the highest number it has given, so an end cut off is noticed too.
    given = database.value("SELECT seq FROM sqlite_sequence WHERE name = 'history'") or 0
    if given > sequence:
        return sequence, Break(sequence + 1, Fault.MISSING)
    return sequence, None


def check_evidence(
    database: Database, store: EvidenceStore
) -> tuple[int, Sequence[FaultyEvidence]]:
    """Return how many files the records point to, and what is wrong with the files.

    A file that was taken back from its record is known to the history, and so no orphan.
    """
    there = store.names()
    holds: dict[str, bool] = {}
    faults, count = [], 0
    for number, file in RecordTable(database).attachments():
        count += 1
        if file.sha256 not in there:
            faults.append(FaultyEvidence(EvidenceFault.MISSING, file.name, number))
            continue
        if file.sha256 not in holds:
            holds[file.sha256] = store.is_whole(file.sha256)
        if not holds[file.sha256]:
            faults.append(FaultyEvidence(EvidenceFault.CHANGED, file.name, number))
    orphans = sorted(there - holds.keys() - _hashes_in_history(database))
    return count, [*faults, *(FaultyEvidence(EvidenceFault.ORPHAN, name) for name in orphans)]


def _hashes_in_history(database: Database) -> set[str]:
    rows = database.rows(
        "SELECT j.value FROM history h, json_each(h.new) j"
        " WHERE h.action = ? AND j.key LIKE 'attachment.%'",
        (Action.ATTACHED.value,),
    )
    with readable(database.path):
        return {str(json.loads(value)[0]) for (value,) in rows}


def _entries(database: Database) -> Iterator[Row]:
    query = select("history", ENTRY_COLUMNS) + " WHERE sequence > ? ORDER BY sequence LIMIT ?"
    after = -1
    # On swapped pages the numbers may go back: the chain breaks there, and reading ends.
    while (rows := database.rows(query, (after, _PAGE))) and rows[-1][0] > after:
        yield from rows
        after = rows[-1][0]


def _complaints(database: Database) -> tuple[str, ...]:
    try:
        rows = database.rows(f"PRAGMA integrity_check({_MOST_FAULTS})")
    except Refusal as refusal:
        if refusal.code != "database-damaged":
            raise
        return (str(refusal.facts.get("part", "")),)
    return tuple(text for (text,) in rows if text != "ok")


def _has_wrong_counts(database: Database) -> bool:
    counted = database.rows("SELECT span, facets, count FROM spans WHERE count > 0 ORDER BY 1, 2")
    there = database.rows(
        "SELECT at >> 31, facets, COUNT(*) FROM records INDEXED BY records_at GROUP BY 1, 2"
        " ORDER BY 1, 2"
    )
    return counted != there

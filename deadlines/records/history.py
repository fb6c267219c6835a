"""The history: an append-only list of what was done, each entry chained to the one before."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum

from deadlines.digest import sha256
from deadlines.refusal import Refusal
from deadlines.values import dataclass

FIRST_LINK = "0" * 64
"""What the first entry is chained to."""

_MARK = "DueDesk history {sequence} {link}"
_PRINTED = r"(?:/Creator ?\(.{0,2}|<dc:description>)DueDesk history (\d{1,15}) ([0-9a-f]{64})"


_LONGEST_PARTICULARS = 100_000


class Action(StrEnum):
    """What was done to a record (or, with record number 0, to the whole ledger)."""

    LOGGED = "logged"
    AMENDED = "amended"
    CHECKED = "checked"
    ACKNOWLEDGED = "acknowledged"
    FINISHED = "finished"
    REOPENED = "reopened"
    LEVEL_RAISED = "level-raised"
    EXTENDED = "extended"
    RECOMPUTED = "recomputed"
    CANCELLED = "cancelled"
    UNDONE = "undone"
    SNOOZED = "snoozed"
    CALENDAR_LOADED = "calendar-loaded"
    RULES_CHANGED = "rules-changed"
    IMPORTED = "imported"
    RESTORED = "restored"
    APPROVAL_REFUSED = "approval-refused"
    SUPPLEMENTED = "supplemented"
    HANDED_OVER = "handed-over"
    OWED = "owed"
    MISSED = "missed"
    NOTED = "noted"
    ATTACHED = "attached"
    ARCHIVED = "archived"
    HANDOVER_GIVEN = "handover-given"
    HANDOVER_TAKEN = "handover-taken"
    CLOSING_CHECKED = "closing-checked"
    URGED = "urged"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing to be written to the history. `old` and `new` hold only the fields that changed.

    Their values are plain JSON; fields of a duty are named `duty.<name>.<field>`.
    """

    record: int
    action: Action
    old: Mapping[str, object]
    new: Mapping[str, object]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A written change: its place in the history, its time (aware, to the millisecond) and link."""

    sequence: int
    at: datetime
    change: Change
    previous: str
    link: str


def link_of(previous: str, sequence: int, at: datetime, change: Change) -> str:
    """Return the SHA-256 link of an entry over the entry before it and all its own fields."""
    body = json.dumps(
        [
            previous,
            sequence,
            round(at.astimezone(UTC).timestamp() * 1000),
            change.record,
            change.action.value,
            dict(change.old),
            dict(change.new),
            change.reason,
        ],
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    try:
        return sha256(body.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise Refusal("text-broken") from error


@dataclass(frozen=True, slots=True)
class HistoryHead:
    """The number and the link of the newest entry: with them a later forgery can be told.

    A history rewritten from an earlier entry on has another link there.
    """

    sequence: int
    link: str

    @property
    def mark(self) -> str:
        """The text that stands in a printed file for `find_head`."""
        return _MARK.format(sequence=self.sequence, link=self.link)


def head_of(newest: HistoryEntry | None) -> HistoryHead | None:
    """Return the head of a history with that newest entry; None where it has none."""
    return HistoryHead(newest.sequence, newest.link) if newest else None


def find_head(content: bytes) -> HistoryHead | None:
    """Return the head that the content of a .pdf or an .xlsx carries; None where there is none.

    A .pdf writes its particulars in UTF-16.
    """
    text = _particulars(content) if content.startswith(b"PK") else content.replace(b"\0", b"")
    found = re.search(_PRINTED, text.decode("latin-1"))
    return HistoryHead(int(found[1]), found[2]) if found else None


def _particulars(content: bytes) -> bytes:
    """Return what an .xlsx says of itself; nothing where it cannot be read."""
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(content)) as book, book.open("docProps/core.xml") as part:
            return part.read(_LONGEST_PARTICULARS)
    except (BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, EOFError):
        return b""

"""What was understood of a typed line or a pasted text, part by part."""

from datetime import datetime
from enum import StrEnum

from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.rules.given_time import DueTime
from deadlines.rules.rule import FoundBy, Kind, Level
from deadlines.values import dataclass


class Part(StrEnum):
    """What a piece of the text says."""

    KIND = "kind"
    LEVEL = "level"
    FINDING = "finding"
    TIME = "time"
    POSTED = "posted"
    SOURCE = "source"
    LINK = "link"
    TITLE = "title"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Piece:
    """Where in the text a part stands, from `start` up to `end`."""

    part: Part
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Snippet:
    """The parts of a record that a text gives; what it does not give is None or empty.

    `pieces` are where they stand, in their order. `doubt` is why no record can be made of it yet.
    """

    kind: Kind | None = None
    level: Level | None = None
    finding: FoundBy | None = None
    time: DueTime | None = None
    posted: datetime | None = None
    source: str = ""
    link: str = ""
    title: str = ""
    note: str = ""
    pieces: tuple[Piece, ...] = ()
    doubt: Refusal | None = None

    def make_draft(self) -> Draft:
        """Return the record to be logged; raises Refusal for the first part in doubt."""
        if self.doubt is not None:
            raise self.doubt
        if self.kind is None:
            raise Refusal("line-without-kind")
        if self.time is None:
            raise Refusal("line-without-due" if self.kind is Kind.TASK else "line-without-time")
        return Draft(
            self.kind,
            self.title,
            self.time.at,
            self.level,
            self.source,
            self.link,
            self.note,
            finding=self.finding,
            posted=self.posted,
        )

"""What became of a note, as one thread tells it to another."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The signal of a channel that an event turns into."""

    SHOWN = "shown"
    FAILED = "failed"
    ACTED = "acted"
    CLOSED = "closed"
    REVIVED = "revived"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened; `detail` is the reason of a failure or the action's id."""

    kind: Kind
    key: str = ""
    detail: str = ""

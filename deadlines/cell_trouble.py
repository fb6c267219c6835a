"""What cannot be read in a cell or a row, and what had to be assumed, as codes and facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field


class Unreadable(Exception):
    """A cell that cannot be read; `code` and `facts` are worded by `ImportWords`."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the person should know of a row: what was assumed, or why it cannot be read.

    `column` is the cell's column from 0, -1 where it is about the whole row.
    """

    code: str
    column: int = -1
    facts: Mapping[str, object] = field(default_factory=dict)

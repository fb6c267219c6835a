"""What a cell of a ledger names: a kind, a level, where the matter stands."""

from functools import lru_cache

from deadlines.ledger_entry import Standing
from deadlines.rule import Kind, Level
from deadlines.sheet import Cell
from deadlines.sheet_names import (
    CANCELLED_WORDS,
    DONE_WORDS,
    KINDS,
    LEVELS,
    OPEN_WORDS,
    plain,
)

_KINDS = {name: kind for kind, names in KINDS.items() for name in names.split()}
_HEADS = ("舆情", "事件", "类", "信息")


@lru_cache(maxsize=1024)
def kind_called(text: str) -> Kind | None:
    """Return the kind people call so; None for a name that is no kind's."""
    name = plain(text)
    if name in _KINDS:
        return _KINDS[name]
    shortened = [_KINDS.get(name.removesuffix(tail)) for tail in _HEADS if name.endswith(tail)]
    if any(shortened):
        return next(kind for kind in shortened if kind)
    found = {kind for word, kind in _KINDS.items() if len(word) > 1 and word in name}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1024)
def level_called(text: str) -> Level | None:
    """Return the level people call so; None for a name that is no level's."""
    name = plain(text)
    return next((level for level, shape in reversed(LEVELS) if shape.search(name)), None)


def standing_of(cell: Cell) -> Standing:
    """Return where the matter stands by the words of a cell."""
    if not isinstance(cell, str):
        if isinstance(cell, bool):
            return Standing.DONE if cell else Standing.OPEN
        return Standing.UNSAID
    text = cell.strip().lower()
    if CANCELLED_WORDS.search(text) and len(text) < 12:
        return Standing.CANCELLED
    if OPEN_WORDS.search(text):
        return Standing.OPEN
    if DONE_WORDS.search(text):
        return Standing.DONE
    return Standing.UNSAID

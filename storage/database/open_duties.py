"""Whether an open duty is due in a span of time, asked of the file without the rest of a ledger."""

from datetime import datetime
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.instants import to_ms
from storage.database.opening import open_database

_DUE = (
    "SELECT EXISTS (SELECT 1 FROM duties INDEXED BY duties_open"
    " WHERE state = 'open' AND due > ?1 AND coalesce(safe_by, due) > ?1"
    " AND coalesce(safe_by, due) <= ?2)"
)


def is_due_between(file: Path, first: datetime, last: datetime) -> bool:
    """Return whether a duty is due, or safe by, after `first` and by `last`.

    A file that cannot be read has nothing due: the program tells what is wrong when it starts.
    """
    try:
        with open_database(file, readonly=True) as database:
            return bool(database.value(_DUE, (to_ms(first), to_ms(last))))
    except Refusal:
        return False

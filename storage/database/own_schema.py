"""Whether a file's schema is ours to the letter: nothing added that would act on its own."""

import sqlite3
from contextlib import closing

_PARTS = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
_OF_A_LIBRARY = frozenset(
    {
        *(f"search_{part}" for part in ("config", "content", "data", "docsize", "idx")),
        "_sqlite_migrations",
    }
)
"""Tables that libraries make, in words that change with their versions: known by name only."""


def foreign_parts(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of tables, indices, views and triggers that are not as ours, or lacking.

    The file has this program's schema number. Raises sqlite3.Error where it cannot be read.
    """
    import sqlite_utils

    from storage.database.migrations import migrations

    with closing(sqlite3.connect(":memory:")) as ours:
        migrations().apply(sqlite_utils.Database(ours))
        known = _parts(ours)
    found = _parts(connection)
    return tuple(sorted({name for _, name, _ in found ^ known}))


def _parts(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    return {
        (kind, name, "" if name in _OF_A_LIBRARY else sql or "")
        for kind, name, sql in connection.execute(_PARTS)
    }

"""Whether a database file is wholly sound, for tests that have damaged or written one."""

from storage.backups.integrity import Integrity, check
from storage.database.database import Database


def is_sound(database: Database) -> bool:
    """Return whether a check finds nothing wrong, however many entries there are."""
    found = check(database)
    return found == Integrity(
        pages=(),
        orphans=(),
        has_wrong_counts=False,
        entries=found.entries,
        broken=None,
    )

"""The environment's storage errors as refusals; every other database error is a mistake of ours."""

import errno
import sqlite3
import sys
from pathlib import Path

from deadlines.refusal import Refusal

_REFUSALS = {
    sqlite3.SQLITE_BUSY: "database-busy",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "database-readonly",
    sqlite3.SQLITE_PERM: "folder-not-writable",
    sqlite3.SQLITE_CANTOPEN: "folder-not-writable",
    sqlite3.SQLITE_CORRUPT: "database-damaged",
    sqlite3.SQLITE_NOTADB: "database-damaged",
    sqlite3.SQLITE_FORMAT: "database-damaged",
    sqlite3.SQLITE_IOERR: "disk-error",
}

_DISK_FULL = {sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP}
"""The shared memory file beside the log cannot grow: the disk is full."""

_DAMAGED = {sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS}


def refusal_for(error: Exception, path: Path, platform: str = sys.platform) -> Refusal | None:
    """Return the refusal for an error of the environment, or None where the mistake is ours."""
    if isinstance(error, UnicodeEncodeError):
        return Refusal("text-broken")
    if isinstance(error, UnicodeDecodeError):
        return damage_refusal(path, "text")
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Python itself raises this one, without a code, for text that is no UTF-8.
        return damage_refusal(path, "text") if "decode to UTF-8" in str(error) else None
    if code in _DISK_FULL:
        return Refusal("disk-full", path=path)
    if code in _DAMAGED:
        return damage_refusal(path, "short")
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_CANTOPEN and platform == "win32" and path.is_file():
        # Held open by a scanner or a sync program that shares it with nobody.
        return Refusal("database-busy", path=path)
    name = _REFUSALS.get(primary)
    if name == "database-damaged":
        return damage_refusal(path, "pages")
    return Refusal(name, path=path) if name else None


def refusal_for_file(error: OSError, path: Path) -> Refusal:
    """Return the refusal for a folder or file that could not be made, copied or moved."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refusal("disk-full", path=path)
    return Refusal("folder-not-writable", path=path)


def damage_refusal(path: Path, part: str) -> Refusal:
    """Return the refusal for a damaged database; `part` says, for the log file, what is wrong."""
    return Refusal("database-damaged", path=path, part=part)

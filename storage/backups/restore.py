"""Putting a backup back, with the replaced file kept, and setting a damaged file aside."""

import shutil
import sqlite3
import stat
from collections.abc import Iterable
from datetime import datetime
from glob import escape
from pathlib import Path

from deadlines.refusal import Refusal
from storage.backups.integrity import check_chain
from storage.database.address import sqlite_address
from storage.database.database import APPLICATION, BUSY_SECONDS, SCHEMA, Database
from storage.database.errors import refusal_for_file
from storage.database.folder import (
    file_beside,
    flush,
    free_name,
    is_handover,
    part_of,
    prepare_file,
    prepare_folder,
)
from storage.database.opening import open_database
from storage.database.own_schema import foreign_parts
from storage.database.safe_copy import copy, is_sound_file, pour
from storage.evidence import EvidenceStore
from storage.tables.records import RecordTable
from storage.temporary import temporary_folder

_REPLACED = "replaced"
_SIDE_FILES = ("-wal", "-shm")
_LOST = ("database-damaged", "database-missing", "database-foreign", "ledger-none")


def restore(
    backup: Path, path: Path, now: datetime, *, busy_seconds: float = BUSY_SECONDS
) -> Path | None:
    """Put a backup in the place of the database at `path`.

    The evidence that lies beside the backup comes along, as far as it is missing here.
    What it replaces is kept beside it under a name with the date of `now` in its zone; that path
    is returned, None where there was nothing. A database that is open elsewhere is replaced in one
    transaction, which those who have it open see. The backup's file itself is not touched.

    Raises Refusal: "backup-not-found", "file-not-readable", "backup-foreign" (another program's
    file, or none), "backup-is-handover", "backup-damaged", "backup-altered"
    (`names`: parts of its schema that are not ours, or lacking),
    "backup-newer" (`found`, `known`), "restore-onto-itself"; and as Database.
    """
    path, backup = path.absolute(), backup.absolute()
    prepare_folder(path.parent, path.name)
    part = part_of(path)
    _require_readable(backup)
    try:
        if path.exists() and backup.samefile(path):
            raise Refusal("restore-onto-itself", path=path)
        try:
            wanted = _unpack_backup(backup, part)
            # Before the ledger, so that no record ever points to a file that is still to come.
            evidence = EvidenceStore.beside(path)
            added = evidence.add_missing(EvidenceStore.beside(backup), wanted)
            try:
                return _replace(part, path, now, busy_seconds)
            except BaseException:
                evidence.remove(added)
                raise
        finally:
            _remove(part)
    except OSError as error:
        raise refusal_for_file(error, path) from error


def set_aside(path: Path, now: datetime) -> Path | None:
    """Move a database with its WAL to a name with the date of `now`; return it, None if missing.

    Nothing of it is lost, and the next start finds no file there. Raises Refusal("database-busy")
    where another process has it open and the system does not let it be moved.
    """
    if not any(file.exists() for file in (path, file_beside(path, "-wal"))):
        return None
    aside = _dated_path(path, now, "damaged")
    try:
        for suffix in ("", *_SIDE_FILES):
            if file_beside(path, suffix).exists():
                file_beside(path, suffix).rename(file_beside(aside, suffix))
        flush(path.parent)
    except PermissionError as error:
        raise Refusal("database-busy", path=path) from error
    except OSError as error:
        raise refusal_for_file(error, path) from error
    return aside


def replaced_files(path: Path) -> Iterable[Path]:
    """Return the files that what was restored at `path` has replaced."""
    return path.parent.glob(f"{escape(path.stem)}-{_REPLACED}-*{escape(path.suffix)}")


def is_good(path: Path) -> bool:
    """Return whether the file is a backup that this program can restore, and read to its end."""
    try:
        examine(path)
        with temporary_folder() as folder:
            copied = Path(folder, "backup.sqlite")
            shutil.copyfile(path, copied)
            with open_database(copied) as database:
                _refuse_foreign_parts(database.connection, path)
                for _ in RecordTable(database).records(open_only=False, kind=None):
                    pass  # read, but not all of them at once
                return check_chain(database)[1] is None
    except (Refusal, OSError):
        return False


def _require_readable(backup: Path) -> None:
    """Refuse a backup that is not there, or that the system does not let be read."""
    try:
        # A pipe is not opened: that would wait for its writer.
        if not stat.S_ISREG(backup.stat().st_mode):
            raise Refusal("backup-not-found", path=backup)
        with backup.open("rb"):
            return
    except FileNotFoundError as error:
        raise Refusal("backup-not-found", path=backup) from error
    except OSError as error:
        raise Refusal("file-not-readable", path=backup, detail=error.strerror) from error


def _unpack_backup(backup: Path, part: Path) -> frozenset[str]:
    """Copy the backup, bring the copy up to this program's schema, leave one plain file.

    Returns the hashes of the evidence that its records point to.
    """
    if is_handover(backup):
        raise Refusal("backup-is-handover", path=backup)
    _remove(part)
    _copy_privately(backup, part)
    if file_beside(backup, "-wal").exists():
        _copy_privately(file_beside(backup, "-wal"), file_beside(part, "-wal"))
    try:
        examine(part)
    except Refusal as refusal:
        raise Refusal(refusal.code, **{**refusal.facts, "path": backup}) from None
    with open_database(part) as database:
        _refuse_foreign_parts(database.connection, backup)
        return frozenset(file.sha256 for _, file in RecordTable(database).attachments())


def _copy_privately(source: Path, target: Path) -> None:
    prepare_file(target)  # else it would be open to all where the data folder is
    shutil.copyfile(source, target)


def examine(path: Path) -> None:
    """Make sure that the file is a ledger of this program, whole, and not newer than it.

    Raises Refusal: "backup-foreign", "backup-damaged", "backup-newer" (`found`, `known`).
    """
    try:
        connection = sqlite3.connect(sqlite_address(path, "mode=ro"), uri=True)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (found,) = connection.execute("PRAGMA user_version").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        header = path.read_bytes()[:16] if path.is_file() else b""
        code = "backup-damaged" if header == b"SQLite format 3\0" else "backup-foreign"
        raise Refusal(code, path=path) from error
    if application != APPLICATION:
        raise Refusal("backup-foreign", path=path)
    if found > SCHEMA:
        raise Refusal("backup-newer", path=path, found=found, known=SCHEMA)
    if not is_sound_file(path):
        raise Refusal("backup-damaged", path=path)


def _refuse_foreign_parts(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a ledger with parts that no program of ours has made: they would act on each write."""
    names = foreign_parts(connection)
    if names:
        raise Refusal("backup-altered", path=path, names=", ".join(names))


def _replace(part: Path, path: Path, now: datetime, busy_seconds: float) -> Path | None:
    try:
        database = open_database(path, must_exist=True, busy_seconds=busy_seconds)
    except Refusal as refusal:
        if refusal.code not in _LOST:
            raise
    else:
        with database:
            aside = _keep(database, now)
            if aside:
                try:
                    _overwrite(database, part)
                except BaseException:
                    aside.unlink(missing_ok=True)  # nothing was replaced
                    raise
                return aside
    aside = set_aside(path, now)
    flush(part)
    part.replace(path)
    flush(path.parent)
    return aside


def _keep(database: Database, now: datetime) -> Path | None:
    """Copy the database aside; None where it is too damaged for a copy that passes the check."""
    aside = _dated_path(database.path, now, _REPLACED)
    try:
        copy(database.connection, aside)
    except Refusal as refusal:
        if refusal.code not in ("backup-damaged", "database-damaged"):
            raise
        return None
    return aside


def _overwrite(database: Database, part: Path) -> None:
    source = sqlite3.connect(part)
    try:
        pour(source, database.connection, database.path)
    finally:
        source.close()


def _dated_path(path: Path, now: datetime, why: str) -> Path:
    return free_name(path.with_name(f"{path.stem}-{why}-{now:%Y-%m-%d_%H%M%S}{path.suffix}"))


def _remove(path: Path) -> None:
    for suffix in ("", *_SIDE_FILES):
        file_beside(path, suffix).unlink(missing_ok=True)

"""The data folder and its files: made private to the user, and kept so."""

import os
import stat
import sys
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.errors import refusal_for_file

MAGIC = b"\x89DUEDESK\r\n\x1a\n"


def is_handover(path: Path) -> bool:
    """Tell whether the file begins as a handover file does."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


BACKUPS = "backups"
"""The folder beside the database that holds its backups."""

UNPACKED = "handover-*.part"
"""Folders in the data folder that handovers are made and unpacked in; a kill leaves one."""

_FOLDER_MODE, _FILE_MODE = 0o700, 0o600


def prepare_folder(folder: Path, file: str = "") -> None:
    """Make the folder, private to the user on POSIX, or close an existing one of ours to others.

    It is ours if it is empty or holds `file`: another folder that somebody puts the data into is
    left as open as it is. Raises Refusal: "folder-not-writable" and "disk-full", with `path`.
    """
    try:
        folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        if (folder / file).is_file() or not any(folder.iterdir()):
            _set_mode(folder, _FOLDER_MODE)
    except OSError as error:
        raise refusal_for_file(error, folder) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Refusal("folder-not-writable", path=folder)


def prepare_file(path: Path) -> None:
    """Make the file, empty and private to the user on POSIX, or close an existing one to others.

    Raises Refusal: "folder-not-writable", "database-readonly" and "disk-full", with `path`.
    """
    try:
        # An existing file is never opened here: closing it again would drop the locks that
        # another connection of this process holds on it (POSIX locks belong to the process).
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _FILE_MODE))
            flush(path.parent)
        _set_mode(path, _FILE_MODE)
    except FileExistsError:
        return  # another process made it in between, the same way
    except OSError as error:
        raise refusal_for_file(error, path) from error
    if not os.access(path, os.R_OK | os.W_OK):
        raise Refusal("database-readonly", path=path)


def flush(path: Path) -> None:
    """Make sure that what was written to the file, or named in the folder, is on disk."""
    if sys.platform == "win32" and path.is_dir():
        return  # Windows opens no folders, and writes names through by itself
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def beside(path: Path, suffix: str) -> Path:
    """Return the file SQLite keeps beside a database: `suffix` is "-wal" or "-shm"."""
    return path.with_name(path.name + suffix)


def part_of(path: Path) -> Path:
    """Return where this process makes a file before it gets its name."""
    return path.with_name(f"{path.name}.{os.getpid()}.part")


def free_name(path: Path) -> Path:
    """Return the path, or one numbered after it where that is taken."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def _set_mode(path: Path, mode: int) -> None:
    if sys.platform == "win32":
        return  # a user's profile there is closed to others already
    found = path.stat()
    is_shared = found.st_mode & stat.S_ISVTX  # a place such as /tmp stays open to all
    is_ours = found.st_uid == os.getuid()
    if is_ours and not is_shared and stat.S_IMODE(found.st_mode) != mode:
        path.chmod(mode)

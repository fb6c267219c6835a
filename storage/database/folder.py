"""The data folder and its files: made private to the user, and kept so."""

import os
import re
import stat
import sys
from contextlib import suppress
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.errors import refusal_for_file

MAGIC = b"\x89DUEDESK\r\n\x1a\n"


def is_handover(path: Path) -> bool:
    """Return whether the file begins as a handover file does."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


BACKUPS = "backups"
"""The folder beside the database that holds its backups."""

EVIDENCE = "evidence"
"""The folder beside the database, and beside its backups, that holds the files kept as evidence."""

UNPACKED = "handover-*.part"
"""Folders in the data folder that handovers are made and unpacked in; a kill leaves one."""

_PART = r".+\.(\d{1,9})\.part(?:-journal|-wal|-shm)?"
_PRIVATE, _EXECUTE = 0o700, 0o100
_OTHERS = 0o077
_SYNCHRONIZE, _ACCESS_DENIED = 0x100000, 5
"""Windows' names for the right to wait for a process, and the error of having no right to it."""


def prepare_folder(folder: Path, file: str = "") -> None:
    """Make the folder, private to the user on POSIX, or close an existing one of ours to others.

    It is ours if it is empty or holds `file`: another folder that the user puts the data into is
    left as open as it is. Raises Refusal: "folder-not-writable" and "disk-full", with `path`.
    """
    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        if (folder / file).is_file() or not any(folder.iterdir()):
            _close_to_others(folder)
    except OSError as error:
        raise refusal_for_file(error, folder) from error
    require_writable(folder)


def require_writable(folder: Path) -> None:
    """Refuse a folder whose owner may not write to it; raises Refusal("folder-not-writable")."""
    if not os.access(folder, os.W_OK | os.X_OK) or _is_protected(folder):
        raise Refusal("folder-not-writable", path=folder)


def prepare_file(path: Path) -> None:
    """Make the file, empty and private to the user on POSIX, or close an existing one to others.

    One that is closed to writing stays so. Raises Refusal: "folder-not-writable",
    "database-readonly" and "disk-full", with `path`.
    """
    try:
        # An existing file is never opened here: closing it again would drop the locks that
        # another connection of this process holds on it (POSIX locks belong to the process).
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE & ~_EXECUTE))
            flush(path.parent)
        _close_to_others(path)
        is_closed = not os.access(path, os.R_OK | os.W_OK) or _is_protected(path)
    except FileExistsError:
        return  # another process made it in between, the same way
    except OSError as error:
        raise refusal_for_file(error, path) from error
    if is_closed:
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


def file_beside(path: Path, suffix: str) -> Path:
    """Return the file SQLite keeps beside a database: `suffix` is "-wal" or "-shm"."""
    return path.with_name(path.name + suffix)


def part_of(path: Path) -> Path:
    """Return where this process makes a file before it gets its name."""
    return path.with_name(f"{path.name}.{os.getpid()}.part")


def drop_parts(file: Path) -> None:
    """Drop what killed processes have left of the files they were making; no others' are touched.

    `file` is the database: what lies half-made beside it, among its backups and its evidence.
    """
    backups = file.parent / BACKUPS
    for folder in (file.parent, backups, file.parent / EVIDENCE, backups / EVIDENCE):
        for name in _names_in(folder):
            found = re.fullmatch(_PART, name) if ".part" in name else None
            if found and not _is_running(int(found[1])):
                with suppress(OSError):  # on Windows: still open, so not a rest
                    (folder / name).unlink()


def has_unpacked(folder: Path) -> bool:
    """Return whether a handover has been unpacked there that has not been taken in yet."""
    head, end = UNPACKED.split("*")
    return any(name.startswith(head) and name.endswith(end) for name in _names_in(folder))


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - what pathlib has for it takes thrice as long
    except OSError:
        return []  # not there


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        import ctypes  # here, as few starts find anything left

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # os.kill would end the process
        kernel.OpenProcess.restype = ctypes.c_void_p
        handle = ctypes.c_void_p(kernel.OpenProcess(_SYNCHRONIZE, False, process))
        if not handle:
            return ctypes.get_last_error() == _ACCESS_DENIED  # another user's
        has_ended = kernel.WaitForSingleObject(handle, 0) == 0
        kernel.CloseHandle(handle)
        return not has_ended
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True  # another user's
    return True


def free_name(path: Path) -> Path:
    """Return the path, or one numbered after it where that is taken."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found


def _close_to_others(path: Path) -> None:
    """Take others' permissions away; what the owner may not do is never given back."""
    if sys.platform == "win32":
        return  # a user's profile there is closed to others already
    found = path.stat()
    mode = stat.S_IMODE(found.st_mode)
    is_shared = found.st_mode & stat.S_ISVTX  # a place such as /tmp stays open to all
    if found.st_uid == os.getuid() and not is_shared and mode & _OTHERS:
        path.chmod(mode & ~_OTHERS)


def _is_protected(path: Path) -> bool:
    """Return whether the owner has closed it to writing, which the system does not hold root to."""
    return sys.platform != "win32" and not path.stat().st_mode & stat.S_IWUSR

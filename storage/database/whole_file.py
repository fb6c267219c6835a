"""Files for other programs, written whole or not at all."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from deadlines.refusal import Refusal
from storage.database.folder import flush, part_of

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"}
)


def is_reserved(path: Path, platform: str = sys.platform) -> bool:
    """Return whether the name is a device's on Windows, whatever its ending: con, NUL.xlsx."""
    stem = path.name.partition(".")[0].rstrip(" ").lower()
    return platform == "win32" and stem in _RESERVED


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to write to; its file takes the target's place at the end.

    When the block fails, or the file cannot take the place, an older target stays as it was and
    nothing is left beside it. Links are followed, so that a link stays one.

    Raises Refusal, each with `path`: "name-reserved" (CON and the like, on Windows), "file-in-use"
    (another program holds the target open, on Windows), "file-not-writable" (also with `detail`),
    "not-a-file" (a folder, a pipe, a device), "no-folder" and "disk-full".
    """
    part: Path | None = None
    try:
        if is_reserved(target):
            raise Refusal("name-reserved", path=target)
        place = Path(os.path.realpath(target))
        part = part_of(place)
        if place.exists() and not place.is_file():
            raise Refusal("not-a-file", path=target)
        if not place.parent.is_dir():
            raise Refusal("no-folder", path=place.parent)
        if place.exists() and not os.access(place, os.W_OK):
            # A file closed to writing is meant to stay, though renaming over it would work.
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        yield part
        flush(part)
        _keep_mode(place, part)
        part.replace(place)
        with suppress(OSError):  # the file is there already; not every file system flushes folders
            flush(place.parent)
    except OSError as error:
        raise _refusal(error, target) from error
    finally:
        with suppress(OSError):
            if part is not None:
                part.unlink(missing_ok=True)


def save_whole(target: Path, content: bytes) -> None:
    """Write a file as a whole; raises Refusal as `whole_file`."""
    with whole_file(target) as part:
        part.write_bytes(content)


def _keep_mode(old: Path, new: Path) -> None:
    if sys.platform != "win32" and old.exists():
        new.chmod(old.stat().st_mode & 0o777)


def _refusal(error: OSError, target: Path) -> Refusal:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return Refusal("disk-full", path=target)
    # Windows: a file that is open elsewhere is no file without permission (5), or "in use" (32).
    if getattr(error, "winerror", None) in (5, 32, 33) and target.exists():
        return Refusal("file-in-use", path=target)
    return Refusal("file-not-writable", path=target, detail=error.strerror or str(error))

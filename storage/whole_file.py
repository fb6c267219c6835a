"""Files that appear only when they are whole: written beside their name, then renamed."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from deadlines.errors import Refusal
from storage.folder import flush, part_of

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a file beside `target` to write; when the block ends well it takes the name.

    If anything goes wrong the old file is as it was and the new one gone. Raises Refusal:
    "export-no-folder", "export-not-a-file", "export-in-use" (another program holds the file open),
    "export-not-writable", "disk-full" and "export-failed", with `path`.
    """
    try:
        # A link stays a link: what it names is replaced.
        real = target.resolve()
        if real.exists() and not real.is_file():
            raise Refusal("export-not-a-file", path=target)
        if not real.parent.is_dir():
            raise Refusal("export-no-folder", path=real.parent)
        part = part_of(real)
        try:
            part.unlink(missing_ok=True)
            yield part
            flush(part)
            if real.exists():
                shutil.copymode(real, part)
            _rename(part, real, target)
            flush(real.parent)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise _refusal(error, target) from error


def _rename(part: Path, real: Path, target: Path) -> None:
    try:
        part.replace(real)
    except PermissionError as error:
        # The part could be written beside it: on Windows a program such as Excel holds the file.
        raise Refusal("export-in-use", path=target) from error


def _refusal(error: OSError, target: Path) -> Refusal:
    if error.errno in _FULL:
        return Refusal("disk-full", path=target)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return Refusal("export-not-writable", path=target)
    return Refusal("export-failed", path=target, detail=error.strerror or str(error))

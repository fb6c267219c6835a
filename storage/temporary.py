"""Folders of the program's own among the system's temporary files."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

TYPE_CHECKING = False  # as `typing` has it
if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

_PREFIX = "duedesk-part-"
_KEPT = timedelta(days=1)
"""Nothing that is made there takes so long."""


def temporary_folder() -> TemporaryDirectory[str]:
    """Return a folder that goes with its block, and that `drop_leftovers` knows."""
    from tempfile import TemporaryDirectory

    return TemporaryDirectory(prefix=_PREFIX)


def drop_leftovers(now: datetime) -> None:
    """Drop the folders that killed processes of this user have left; nobody else's, no new ones."""
    from tempfile import gettempdir

    for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):
            found = folder.lstat()
            is_own = not hasattr(os, "getuid") or found.st_uid == os.getuid()
            age = now.timestamp() - found.st_mtime
            if stat.S_ISDIR(found.st_mode) and is_own and age > _KEPT.total_seconds():
                shutil.rmtree(folder, ignore_errors=True)

"""Word forms: the shipped templates, the unit's own instead of them, and the filled-in files."""

import errno
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from deadlines.errors import Refusal
from deadlines.progress import Progress, unwatched
from deadlines.record_fields import Fields
from storage.folder import part_of

FOLDER = "forms"


class Documents:
    """Finds templates and writes forms; a template in the unit's folder stands for the shipped."""

    def __init__(self, shipped: Path, data_folder: Path) -> None:
        self._shipped = shipped
        self.folder = data_folder / FOLDER

    def is_own(self, name: str) -> bool:
        """Tell whether the unit has its own template of that file name."""
        return (self.folder / name).is_file()

    def template(self, name: str) -> Path:
        """Return the template in force; raises Refusal("form-missing")."""
        for folder in (self.folder, self._shipped):
            if (folder / name).is_file():
                return folder / name
        raise Refusal("form-missing", path=self._shipped / name)

    def place_copies(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Copy the shipped templates that the unit has not got yet to its folder; return which.

        Raises Refusal: "disk-full", "paper-not-writable".
        """
        missing = tuple(name for name in names if not self.is_own(name))
        for name in missing:
            original, copy = self._shipped / name, self.folder / name
            _written(copy, partial(shutil.copyfile, original))
        return missing

    def fill(self, name: str, fields: Fields, target: Path, progress: Progress = unwatched) -> Path:
        """Fill a form in and write it to `target`, wholly or not at all; return `target`.

        Raises Refusal: those of the template (see `storage.form_filler`), "form-open",
        "paper-not-writable", "disk-full"; and Stopped.
        """
        content = self._filled(name, fields, progress)
        progress(0, 0)
        _written(target, lambda part: part.write_bytes(content))
        return target

    def check(self, name: str, fields: Fields, progress: Progress = unwatched) -> None:
        """Fill a form in without keeping it; raises Refusal where its template is wrong."""
        self._filled(name, fields, progress)

    def _filled(self, name: str, fields: Fields, progress: Progress) -> bytes:
        from storage.form_filler import filled
        from storage.form_package import read_package

        file = self.template(name)
        return filled(read_package(file), fields, file, progress)


def _written(target: Path, write: Callable[[Path], object]) -> None:
    """Write a file beside its place and move it there; raises Refusal."""
    # LibreOffice lets others replace a file it has open, and then writes its own over it.
    if (target.parent / f".~lock.{target.name}#").exists():
        raise Refusal("form-open", path=target)
    part = part_of(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write(part)
        with part.open("rb+") as opened:
            os.fsync(opened.fileno())
        part.replace(target)
    except OSError as error:
        raise _refusal(error, target, part) from error
    finally:
        _removed(part)


def _refusal(error: OSError, target: Path, part: Path) -> Refusal:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Refusal("disk-full", path=target)
    if isinstance(error, PermissionError) and part.exists() and target.exists():
        return Refusal("form-open", path=target)  # Word on Windows holds on to what it shows
    return Refusal("paper-not-writable", path=target, detail=error.strerror or "")


def _removed(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        pass  # the folder has gone, or nothing may be removed there: the first error is said

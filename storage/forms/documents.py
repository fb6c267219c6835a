"""Word forms: the shipped templates, the unit's own instead of them, and the filled-in files."""

from pathlib import Path

from deadlines.papers.fields import Fields
from deadlines.progress import Progress, ignore_progress
from deadlines.refusal import Refusal
from storage.database.whole_file import save_whole

FOLDER = "forms"


class Documents:
    """Finds templates and writes forms; a template in the unit's folder stands for the shipped."""

    def __init__(self, shipped: Path, data_folder: Path) -> None:
        self._shipped = shipped
        self.folder = data_folder / FOLDER

    def is_own(self, name: str) -> bool:
        """Return whether the unit has its own template of that file name."""
        return (self.folder / name).is_file()

    def template(self, name: str) -> Path:
        """Return the template in force; raises Refusal("form-missing")."""
        for folder in (self.folder, self._shipped):
            if (folder / name).is_file():
                return folder / name
        raise Refusal("form-missing", path=self._shipped / name)

    def place_copies(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Copy the shipped templates that the unit has not got yet to its folder; return which.

        Raises Refusal: "form-missing", "disk-full", "file-not-writable".
        """
        missing = tuple(name for name in names if not self.is_own(name))
        for name in missing:
            content = self._read_template(self._shipped / name)
            self._make_folder()
            _save_form(self.folder / name, content)
        return missing

    def fill(
        self, name: str, fields: Fields, target: Path, progress: Progress = ignore_progress
    ) -> Path:
        """Fill a form in and write it to `target`, wholly or not at all; return `target`.

        Raises Refusal: those of the template (see `storage.forms.filler`), "file-in-use",
        "file-not-writable", "disk-full"; and Stopped.
        """
        content = self._fill_template(name, fields, progress)
        progress(0, 0)
        _save_form(target, content)
        return target

    def save(self, target: Path, content: bytes) -> Path:
        """Write a paper made elsewhere, wholly or not at all; return `target`. Raises Refusal."""
        save_whole(target, content)
        return target

    def check(self, name: str, fields: Fields, progress: Progress = ignore_progress) -> None:
        """Fill a form in without keeping it; raises Refusal where its template is wrong."""
        self._fill_template(name, fields, progress)

    def _read_template(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except OSError:
            raise Refusal("form-missing", path=file) from None

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refusal(
                "file-not-writable", path=self.folder, detail=error.strerror or ""
            ) from error

    def _fill_template(self, name: str, fields: Fields, progress: Progress) -> bytes:
        from storage.forms.filler import fill_form
        from storage.forms.package import read_package

        file = self.template(name)
        return fill_form(read_package(file), fields, file, progress)


def _save_form(target: Path, content: bytes) -> None:
    # LibreOffice lets others replace a file it has open, and then writes its own over it.
    if (target.parent / f".~lock.{target.name}#").exists():
        raise Refusal("file-in-use", path=target)
    save_whole(target, content)

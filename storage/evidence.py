"""The files kept as evidence: named by their SHA-256, in a folder beside the ledger.

A file is there whole or not at all, is never written to again, and is never run from here: it has
neither its own name nor an ending, and it may not be executed.
"""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from deadlines.records.record import Attachment
from deadlines.refusal import Refusal
from storage.database.errors import refusal_for_file
from storage.database.folder import EVIDENCE, flush, part_of, prepare_file, prepare_folder

if TYPE_CHECKING:
    from mimetypes import MimeTypes

LARGEST = 50 * 1024 * 1024
"""No file is larger, in bytes."""

_PIECE = 1024 * 1024
_READ_ONLY, _WRITABLE = 0o400, 0o600
_HASH = re.compile(r"[0-9a-f]{64}")
_UNKNOWN_TYPE = "application/octet-stream"


def is_evidence_name(name: str) -> bool:
    """Return whether a file of that name can be evidence: a SHA-256 and nothing else."""
    return _HASH.fullmatch(name) is not None


@cache
def _media_types() -> "MimeTypes":
    """Return Python's own list without the system's, so that every machine says the same."""
    from mimetypes import MimeTypes

    return MimeTypes()


class EvidenceStore:
    """The evidence in one folder: a ledger's, or that which lies beside a backup."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def beside(cls, file: Path) -> "EvidenceStore":
        """Return the store that belongs to a ledger or a backup: the folder beside it."""
        return cls(file.absolute().parent / EVIDENCE)

    def examine(self, source: Path) -> None:
        """Make sure that a file can be kept.

        Raises Refusal: "evidence-not-a-file", "evidence-empty" and "evidence-too-large" (`most`,
        in MB), with `path`.
        """
        try:
            # Never a device or a pipe: reading one may wait for ever, or never end.
            if not source.is_file():
                raise Refusal("evidence-not-a-file", path=source)
            _require_size(source.stat().st_size, source)
        except OSError as error:
            raise _refusal_unreadable(error, source) from error

    def keep_file(self, source: Path, at: datetime) -> Attachment:
        """Keep a copy of a file of the user's, added at `at` (aware, to the millisecond).

        Raises Refusal as `examine` and `keep`, and "file-not-readable".
        """
        self.examine(source)
        return self._keep(_pieces(source), source, at)

    def keep(self, content: bytes, name: str, at: datetime) -> Attachment:
        """Keep bytes under a name, as of a pasted picture; it is on disk when this returns.

        Raises Refusal: "evidence-empty", "evidence-too-large", "disk-full", "folder-not-writable".
        """
        return self._keep([content], Path(name), at)

    def path(self, sha256: str) -> Path:
        """Return where the file with that hash is, or would be."""
        return self.folder / sha256

    def names(self) -> frozenset[str]:
        """Return the hashes that the files are named by."""
        try:
            names = [file.name for file in self.folder.iterdir()]
            return frozenset(name for name in names if is_evidence_name(name))
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            raise refusal_for_file(error, self.folder) from error

    def is_whole(self, sha256: str) -> bool:
        """Return whether the file is there, with the very bytes its name says."""
        import hashlib

        digest = hashlib.sha256()
        try:
            for piece in _pieces(self.path(sha256)):
                digest.update(piece)
        except Refusal:
            return False
        return digest.hexdigest() == sha256

    def add_missing(
        self, other: "EvidenceStore", wanted: Collection[str] | None = None
    ) -> Sequence[Path]:
        """Copy what the other store has and this one lacks; return the new files.

        With `wanted` only these hashes. What is damaged there is not taken: it would pass for the
        evidence. Raises Refusal: "disk-full", "folder-not-writable".
        """
        missing = other.names() - self.names()
        added = []
        for sha256 in sorted(missing if wanted is None else missing.intersection(wanted)):
            if other.is_whole(sha256):
                self._store(_pieces(other.path(sha256)), other.path(sha256))
                added.append(self.path(sha256))
        return added

    def remove(self, added: Iterable[Path]) -> None:
        """Remove files that `add_missing` has just brought, where their ledger did not come."""
        for path in added:
            with suppress(OSError):
                path.chmod(_WRITABLE)  # Windows removes no file that is closed to writing
                path.unlink()

    def _keep(self, pieces: Iterable[bytes], source: Path, at: datetime) -> Attachment:
        sha256, size = self._store(pieces, source)
        # A name that is no text, as another system may have left it, is shown as far as it goes.
        name = os.fsencode(source.name).decode("utf-8", "replace")
        media_type = _media_types().guess_type(name)[0] or _UNKNOWN_TYPE
        return Attachment(sha256, name, size, media_type, at)

    def _store(self, pieces: Iterable[bytes], source: Path) -> tuple[str, int]:
        """Write a file that gets its name only when it is whole; return its hash and its size."""
        import hashlib  # half a megabyte that most sessions need not have

        prepare_folder(self.folder)
        part = part_of(self.folder / os.urandom(8).hex())
        digest, size = hashlib.sha256(), 0
        try:
            prepare_file(part)
            with part.open("wb") as kept:
                for piece in pieces:
                    size += len(piece)
                    _require_size(size, source, is_whole=False)
                    digest.update(piece)
                    kept.write(piece)
            _require_size(size, source)
            self._name(part, digest.hexdigest())
        except OSError as error:
            raise refusal_for_file(error, self.folder) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        return digest.hexdigest(), size

    def _name(self, part: Path, sha256: str) -> None:
        place = self.path(sha256)
        if self.is_whole(sha256):
            return
        flush(part)
        part.chmod(_READ_ONLY)
        if place.exists():  # damaged; Windows replaces no file that is closed to writing
            place.chmod(_WRITABLE)
        part.replace(place)
        flush(self.folder)


def _require_size(size: int, source: Path, *, is_whole: bool = True) -> None:
    if size > LARGEST:
        raise Refusal("evidence-too-large", path=source, most=LARGEST // 1024**2)
    if is_whole and not size:
        raise Refusal("evidence-empty", path=source)


def _pieces(source: Path) -> Iterator[bytes]:
    try:
        with source.open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    except OSError as error:
        raise _refusal_unreadable(error, source) from error


def _refusal_unreadable(error: OSError, source: Path) -> Refusal:
    return Refusal("file-not-readable", path=source, detail=error.strerror or str(error))

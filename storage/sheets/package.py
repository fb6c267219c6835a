"""A packed spreadsheet (.xlsx is a zip file), opened with care: nothing is trusted or unpacked.

Nothing is ever written to disk, no address in the file is followed, and no part is read beyond
what the file's directory says of it.
"""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from xml.parsers import expat

from deadlines.progress import Progress, ignore_progress
from deadlines.refusal import Refusal
from storage.sheets.limits import LARGEST_DECLARED, LARGEST_INFLATED, MOST_PARTS, SizeCheck

Attributes = dict[str, str]


def relation_id(attributes: Attributes) -> str:
    """Return the name of the relation that an element refers to; empty for none."""
    return next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), "")


def walk_markup(
    part: str,
    chunks: Iterable[bytes],
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Call `start`, `end` and `text` for all there is in a part, names without their prefixes.

    Raises Refusal: "sheet-damaged" (broken markup, entities of its own).
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    names: dict[str, str] = {}

    def bare(name: str) -> str:
        names[name] = name.rpartition(":")[2]
        return names[name]

    def start_element(name: str, attributes: Attributes) -> None:
        start(names.get(name) or bare(name), attributes)

    def end_element(name: str) -> None:
        if end is not None:
            end(names.get(name) or bare(name))

    def refuse_doctype(*_: object) -> None:
        raise Refusal("sheet-damaged", part=part)

    parser.StartElementHandler = start_element
    if end is not None:
        parser.EndElementHandler = end_element
    if text is not None:
        parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise Refusal("sheet-damaged", part=part) from error


_CHUNK = 1 << 18
_LONGEST_TAG = 2_000_000
"""Bytes of a tag, or of a text, that goes on from one piece to the next."""
_TAIL = 66_000
"""Bytes at the end of a zip file within which its directory's own record lies."""
_END, _END64 = b"PK\x05\x06", b"PK\x06\x06"
_LARGEST_DIRECTORY = 4_000_000
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


class Package:
    """The parts of one file. Raises Refusal "sheet-…" for whatever is not an honest spreadsheet."""

    def __init__(self, path: Path, tally: SizeCheck, progress: Progress = ignore_progress) -> None:
        self._tally, self._progress = tally, progress
        self._read = 0
        _check_directory(path)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
            raise Refusal("sheet-damaged", part=path.name) from error
        try:
            self._parts = self._check_members()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def names(self) -> frozenset[str]:
        """The parts there are, in lower case and with slashes: names differ in no other way."""
        return frozenset(self._parts)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a part, inflated, a piece at a time; raises Refusal."""
        unbroken = 0
        for chunk in self._inflate(name):
            self._tally.add_bytes(len(chunk))
            # The parser starts again from the beginning of a tag or text that it has not whole.
            begin = chunk.rfind(b"<")
            unbroken = unbroken + len(chunk) if begin < 0 else len(chunk) - begin
            if unbroken > _LONGEST_TAG:
                raise Refusal("sheet-damaged", part=name)
            yield chunk

    def count(self, name: str, sign: bytes) -> int:
        """Return how often a sign stands in a part, much quicker than reading it as markup."""
        found = size = 0
        for chunk in self._inflate(name):
            found += chunk.count(sign)
            size += len(chunk)
            if size > LARGEST_INFLATED:
                raise Refusal("sheet-bomb", most=LARGEST_INFLATED // 1_000_000)
        return found

    def _inflate(self, name: str) -> Iterator[bytes]:
        info = self._parts.get(name)
        if info is None:
            raise Refusal("sheet-damaged", part=name)
        try:
            with self._zip.open(info) as part:
                while chunk := part.read(_CHUNK):
                    self._read += len(chunk)
                    self._progress(self._read, 0)
                    yield chunk
        except (
            zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError,
            struct.error,
        ) as error:  # fmt: skip
            raise Refusal("sheet-damaged", part=name) from error

    def _check_members(self) -> dict[str, zipfile.ZipInfo]:
        infos = self._zip.infolist()
        if len(infos) > MOST_PARTS or sum(info.file_size for info in infos) > LARGEST_DECLARED:
            raise Refusal("sheet-bomb", most=LARGEST_DECLARED // 1_000_000)
        for info in infos:
            name = _plain_name(info)
            if ":" in name or ".." in name.split("/") or "\0" in name:
                raise Refusal("sheet-unsafe-path", text=name)
            if info.flag_bits & _ENCRYPTED:
                raise Refusal("sheet-encrypted")
            if info.compress_type not in _KNOWN:
                raise Refusal("sheet-damaged", part=name)
        return {_plain_name(info): info for info in infos}


def _plain_name(info: zipfile.ZipInfo) -> str:
    """Return a part's name as all programs understand it, also one written on Windows."""
    return info.orig_filename.replace("\\", "/").lstrip("/").lower()


def _check_directory(path: Path) -> None:
    """Refuse a directory too large to be read, before anything reads it."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) - end < 22:
        raise Refusal("sheet-damaged", part=path.name)
    (length,) = struct.unpack_from("<L", tail, end + 12)
    end64 = tail.rfind(_END64, 0, end)
    if end64 >= 0 and end - end64 >= 48:
        (length,) = struct.unpack_from("<Q", tail, end64 + 40)
    elif length == 0xFFFFFFFF:
        raise Refusal("sheet-damaged", part=path.name)
    if length > _LARGEST_DIRECTORY:
        raise Refusal("sheet-bomb", most=LARGEST_DECLARED // 1_000_000)

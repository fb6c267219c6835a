"""The text of a notice's file, for the calendar page and the command line; no Qt in here."""

from pathlib import Path
from typing import BinaryIO

from deadlines.errors import Refusal

_LARGEST = 4_000_000
"""Bytes: what a notice may have at the most, in the widest of the encodings."""
_ENCODINGS = ("utf-8-sig", "gb18030", "utf-16")


def text_of(path: Path) -> str:
    """Return a file's text; raises Refusal as `text_in`."""
    try:
        with path.open("rb") as file:
            return text_in(file, path)
    except OSError as error:
        raise Refusal("file-not-readable", path=path, detail=error.strerror or "") from None


def text_in(stream: BinaryIO, name: Path) -> str:
    """Return the text of an open file or of standard input: UTF-8, else GB 18030, else UTF-16.

    Raises Refusal: "file-not-readable" (path, detail), "file-not-text" (path), "notice-too-large"
    (size, limit, in bytes).
    """
    try:
        content = stream.read(_LARGEST + 1)
    except OSError as error:
        raise Refusal("file-not-readable", path=name, detail=error.strerror or "") from None
    if len(content) > _LARGEST:
        raise Refusal("notice-too-large", size=len(content), limit=_LARGEST)
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refusal("file-not-text", path=name)

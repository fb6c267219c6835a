"""The text of a notice's file, for the calendar page and the command line; no Qt in here."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from deadlines.refusal import Refusal

_LARGEST = 4_000_000
"""Bytes: what a notice may have at the most, in the widest of the encodings."""
_BINARY = getattr(os, "O_BINARY", 0)
_ENCODINGS = ("utf-8-sig", "gb18030", "utf-16")


def text_of(path: Path) -> str:
    """Return a file's text; raises Refusal as `text_in`, and "file-not-regular" (path).

    What is no ordinary file, as a pipe or a device, is not read: it may never end. Nor is one that
    is too large, whatever it would hold.
    """
    try:
        # A pipe nobody writes to would be waited for as soon as it is opened.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _BINARY)
        with open(handle, "rb") as file:  # noqa: PTH123  # the handle is open already
            found = os.fstat(handle)
            if stat.S_ISDIR(found.st_mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if not stat.S_ISREG(found.st_mode):
                raise Refusal("file-not-regular", path=path)
            if found.st_size > _LARGEST:
                raise Refusal("notice-too-large", size=found.st_size, limit=_LARGEST)
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

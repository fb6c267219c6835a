"""The file system inside an old .xls: its streams, each read within the file's own size.

xlrd reads it, too, but follows its directory as a tree without noting what it has visited: sixty
entries that point at one another keep it busy for ever (xlrd 2.0.2, compdoc._build_family_tree).
"""

import struct
from collections.abc import Iterator, Mapping

from deadlines.refusal import Refusal

_FREE = 0xFFFFFFFA
"""Sector numbers from here on are no sectors."""
_ENTRY = 128
_MOST_STREAMS = 4_000
_STREAM = 2
_BOOKS = ("workbook", "book")
_BEGINS = (b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")
"""The first bytes of a workbook of any version, read where no stream bears its usual name."""
_OTHERS = {"worddocument": "doc", "powerpoint document": "ppt"}


def read_workbook_stream(content: bytes) -> bytes:
    """Return the stream of the workbook, whatever its name.

    Raises Refusal: "sheet-damaged", "sheet-encrypted", "sheet-macros", "sheet-not-a-sheet".
    """
    try:
        return _workbook(_Streams(content))
    except (struct.error, IndexError, ValueError) as error:
        raise Refusal("sheet-damaged", part="Workbook") from error


def _workbook(streams: "_Streams") -> bytes:
    names = streams.places
    if "encryptedpackage" in names:
        raise Refusal("sheet-encrypted")
    if "_vba_project" in names:
        raise Refusal("sheet-macros")
    for name in (*_BOOKS, *names):
        if name in names and (stream := streams.read(name))[:2] in _BEGINS:
            return stream
    if not set(_BOOKS).isdisjoint(names):
        raise ValueError
    found = next((_OTHERS[name] for name in names if name in _OTHERS), "ole")
    raise Refusal("sheet-not-a-sheet", found=found)


class _Streams:
    """The streams: where each begins and how long it is, by its name in lower case."""

    def __init__(self, content: bytes) -> None:
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if not 7 <= shift <= 16 or not 4 <= mini_shift <= shift:
            raise ValueError
        self._content, self._size, self._mini_size = content, 1 << shift, 1 << mini_shift
        tables, directory = struct.unpack_from("<LL", content, 44)
        self._cutoff, mini_table = struct.unpack_from("<LL", content, 56)
        self._table = self._sector_table(tables)
        entries = self._read_chain(directory)
        (root,) = struct.unpack_from("<L", entries, 116)
        self._minis = _numbers(self._read_chain(mini_table))
        self._mini_store = self._read_chain(root)
        self.places: Mapping[str, tuple[int, int]] = dict(_name_entries(entries))

    def read(self, name: str) -> bytes:
        """Return a stream's bytes."""
        first, length = self.places[name]
        if length >= self._cutoff:
            return self._read_chain(first)[:length]
        size = self._mini_size
        chain = _chain(first, self._minis)
        return b"".join(self._mini_store[n * size : (n + 1) * size] for n in chain)[:length]

    def _sector_table(self, count: int) -> tuple[int, ...]:
        numbers = list(struct.unpack_from("<109L", self._content, 76))
        more, more_count = struct.unpack_from("<LL", self._content, 68)
        for _ in range(min(more_count, len(self._content) // self._size)):
            if more >= _FREE:
                break
            *found, more = _numbers(self._sector(more))
            numbers += found
        used = [number for number in numbers if number < _FREE][:count]
        return _numbers(b"".join(map(self._sector, dict.fromkeys(used))))

    def _sector(self, number: int) -> bytes:
        return self._content[(number + 1) * self._size : (number + 2) * self._size]

    def _read_chain(self, first: int) -> bytes:
        return b"".join(map(self._sector, _chain(first, self._table)))


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}L", data[: len(data) // 4 * 4])


def _chain(first: int, links: tuple[int, ...]) -> Iterator[int]:
    count = 0
    while first < _FREE:
        yield first
        first, count = links[first], count + 1
        if count > len(links):
            raise ValueError


def _name_entries(entries: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    if len(entries) > _MOST_STREAMS * _ENTRY:
        raise ValueError
    for place in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        length, kind = struct.unpack_from("<HB", entries, place + 64)
        name = entries[place : place + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        if kind == _STREAM:
            yield name.lower(), struct.unpack_from("<LL", entries, place + 116)

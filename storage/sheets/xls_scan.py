"""A look into an old .xls before it is read: how far its cells reach, what is merged or hidden.

The library that reads the values makes room for every cell between the first and the last one, so
that two cells in far corners would take all memory.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Merge
from storage.sheets.limits import MOST_CELLS

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08


def text_lengths(parts: Sequence[bytes]) -> list[int]:
    """Return the length of each shared text; `parts` are its record and those that go on with it.

    Raises struct.error, IndexError and ValueError where they break off.
    """
    return _Texts(parts).lengths()


class _Texts:
    def __init__(self, parts: Sequence[bytes]) -> None:
        self._parts = parts
        self._part, self._place = 0, 8

    def lengths(self) -> list[int]:
        count = struct.unpack_from("<L", self._parts[0], 4)[0]
        found: list[int] = []
        for _ in range(count):
            if self._at_end() and not self._next():
                break
            length, flags = struct.unpack("<HB", self._take(3))
            runs = struct.unpack("<H", self._take(2))[0] if flags & _RICH else 0
            extra = struct.unpack("<L", self._take(4))[0] if flags & _EXTENDED else 0
            self._skip_characters(length, wide=bool(flags & _WIDE))
            self._skip(4 * runs + extra)
            found.append(length)
        return found

    def _at_end(self) -> bool:
        return self._place >= len(self._parts[self._part])

    def _next(self) -> bool:
        self._part, self._place = self._part + 1, 0
        return self._part < len(self._parts)

    def _take(self, count: int) -> bytes:
        data = self._parts[self._part][self._place : self._place + count]
        self._place += count
        return data

    def _skip(self, count: int) -> None:
        while count:
            there = min(count, len(self._parts[self._part]) - self._place)
            self._place += there
            count -= there
            if count and not self._next():
                raise ValueError

    def _skip_characters(self, count: int, *, wide: bool) -> None:
        while count:
            size = 2 if wide else 1
            there = min(count, (len(self._parts[self._part]) - self._place) // size)
            self._place += there * size
            count -= there
            if count:
                if not self._next():
                    raise ValueError
                # A text that goes on in the next record says again how wide its characters are.
                wide = bool(self._take(1)[0] & _WIDE)


_FREE = 0xFFFFFFFA
"""Sector numbers from here on are no sectors."""
_ENTRY = 128
_MOST_RECORDS = 6_000_000
_BOUND, _BEGIN, _MERGED, _ROW, _PASSWORD, _DATE_1904 = 0x85, 0x809, 0xE5, 0x208, 0x2F, 0x22
_STRINGS, _GOES_ON, _SHARED, _DIMENSIONS = 0xFC, 0x3C, 0xFD, 0x200
_MOST_CHARACTERS = 50_000_000
_SHORTEST = 3
"""Bytes that the shortest text of an .xls takes."""
_LONG_DIMENSIONS = 14
_CELLS = frozenset({0x06, 0x201, 0x203, 0x204, 0x205, 0xFD, 0x27E, 0xBD, 0xBE, 0xD6})
_MANY = frozenset({0xBD, 0xBE})
_FORMULA, _TRUTH = 0x06, 0x205
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
}  # fmt: skip
_HIDDEN = 0x20


@dataclass
class Extent:
    """One sheet: how many rows and columns its cells span, its merged ranges and hidden rows."""

    top: int = 1 << 30
    left: int = 1 << 30
    bottom: int = -1
    right: int = -1
    merges: list[Merge] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    """What #REF! and the like stand in, by row (as the person sees it) and column (from 0)."""

    @property
    def size(self) -> int:
        """How many cells lie between the first and the last."""
        if self.bottom < 0:
            return 0
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


def scan(content: bytes) -> tuple[list[Extent], bool]:
    """Return the sheets in the order of the file, and whether its dates count from 1904.

    Raises Refusal "sheet-damaged" and "sheet-encrypted".
    """
    try:
        return _scan(_stream(content))
    except (struct.error, IndexError, ValueError) as error:
        raise Refusal("sheet-damaged", part="Workbook") from error


def _scan(stream: bytes) -> tuple[list[Extent], bool]:
    places: list[int] = []
    sheets: dict[int, Extent] = {}
    current: Extent | None = None
    from_1904 = False
    texts: list[bytes] = []
    lengths: list[int] | None = None
    characters, before = 0, 0
    for place, kind, data in _records(stream):
        if kind == _GOES_ON and before in (_STRINGS, _GOES_ON) and texts:
            texts.append(data)
            before = kind
            continue
        before = kind
        if kind == _BEGIN:
            current = sheets.setdefault(place, Extent()) if place in places else None
        elif kind == _BOUND:
            places.append(struct.unpack_from("<L", data)[0])
        elif kind == _PASSWORD:
            raise Refusal("sheet-encrypted")
        elif kind == _DATE_1904:
            from_1904 = bool(data and data[0])
        elif kind == _STRINGS:
            # Room is made for as many texts as it says there are.
            if struct.unpack_from("<L", data, 4)[0] * _SHORTEST > len(stream):
                raise ValueError
            texts.append(data)
        elif kind == _DIMENSIONS:
            _refuse_room(data)
        elif current is None:
            continue
        elif kind in _CELLS:
            row, first = struct.unpack_from("<HH", data)
            last = struct.unpack_from("<H", data, len(data) - 2)[0] if kind in _MANY else first
            if kind == _SHARED:
                # The library makes a copy of the text for every cell.
                lengths = text_lengths(texts) if lengths is None and texts else lengths or []
                index = struct.unpack_from("<L", data, 6)[0]
                characters += lengths[index] if index < len(lengths) else 0
                if characters > _MOST_CHARACTERS:
                    raise Refusal("sheet-bomb", most=_MOST_CHARACTERS // 1_000_000)
            error = _error(kind, data)
            if error:
                current.errors[row + 1, first] = error
            current.top, current.bottom = min(current.top, row), max(current.bottom, row)
            current.left, current.right = min(current.left, first), max(current.right, last)
        elif kind == _ROW:
            row, options = struct.unpack_from("<H", data)[0], data[12]
            if options & _HIDDEN:
                current.hidden.add(row + 1)
        elif kind == _MERGED:
            for index in range(struct.unpack_from("<H", data)[0]):
                top, bottom, left, right = struct.unpack_from("<HHHH", data, 2 + 8 * index)
                current.merges.append(Merge(top + 1, left, bottom + 1, right))
    return [sheets.get(place, Extent()) for place in places], from_1904


def _refuse_room(data: bytes) -> None:
    """Refuse a sheet that says it has more cells than are read: room is made for them all."""
    form = "<LLHH" if len(data) >= _LONG_DIMENSIONS else "<HHHH"
    top, bottom, left, right = struct.unpack_from(form, data)
    if bottom < top or right < left or (bottom - top) * (right - left) > MOST_CELLS:
        raise Refusal("sheet-too-many-cells", most=MOST_CELLS)


def _error(kind: int, data: bytes) -> str:
    """Return the error that a cell holds; empty for none."""
    if kind == _TRUTH and data[7]:
        return _ERRORS.get(data[6], "#N/A")
    if kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        return _ERRORS.get(data[8], "#N/A")
    return ""


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    place, count = 0, 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, place)
        if kind == 0 and length == 0:
            place += 4
            count += 1
            if count > _MOST_RECORDS:
                raise Refusal("sheet-too-many-cells", most=_MOST_RECORDS)
            continue
        yield place, kind, stream[place + 4 : place + 4 + length]
        place += 4 + length
        count += 1
        if count > _MOST_RECORDS:
            raise Refusal("sheet-too-many-cells", most=_MOST_RECORDS)


def _stream(content: bytes) -> bytes:
    """Return the stream of the workbook out of the file's own little file system."""
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    if not 7 <= shift <= 16 or not 4 <= mini_shift <= shift:
        raise ValueError
    size, mini_size = 1 << shift, 1 << mini_shift
    (tables,) = struct.unpack_from("<L", content, 44)
    (directory,) = struct.unpack_from("<L", content, 48)
    cutoff, mini_table = struct.unpack_from("<LL", content, 56)
    more, more_count = struct.unpack_from("<LL", content, 68)

    def sector(number: int) -> bytes:
        return content[(number + 1) * size : (number + 2) * size]

    numbers = [n for n in struct.unpack_from("<109L", content, 76) if n < _FREE]
    seen = 0
    while more < _FREE and seen < min(more_count, len(content) // size):
        part = struct.unpack(f"<{size // 4}L", sector(more))
        numbers += [n for n in part[:-1] if n < _FREE]
        more, seen = part[-1], seen + 1
    table: list[int] = []
    for number in numbers[:tables]:
        table += struct.unpack(f"<{size // 4}L", sector(number))

    def chain(first: int, links: list[int]) -> Iterator[int]:
        steps = 0
        while first < _FREE:
            yield first
            first, steps = links[first], steps + 1
            if steps > len(links):
                raise ValueError

    entries = b"".join(sector(number) for number in chain(directory, table))
    root = entries[:_ENTRY]
    for place in range(0, len(entries), _ENTRY):
        entry = entries[place : place + _ENTRY]
        (length,) = struct.unpack_from("<H", entry, 64)
        name = entry[: max(0, length - 2)].decode("utf-16-le", "replace")
        if name in ("Workbook", "Book"):
            first, whole = struct.unpack_from("<LL", entry, 116)
            if whole >= cutoff:
                return b"".join(sector(number) for number in chain(first, table))[:whole]
            minis = b"".join(sector(number) for number in chain(mini_table, table))
            links = list(struct.unpack(f"<{len(minis) // 4}L", minis))
            (begin,) = struct.unpack_from("<L", root, 116)
            store = b"".join(sector(number) for number in chain(begin, table))
            return b"".join(
                store[n * mini_size : (n + 1) * mini_size] for n in chain(first, links)
            )[:whole]
    raise ValueError

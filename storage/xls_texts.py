"""How long the shared texts of an old .xls are, without reading them."""

import struct
from collections.abc import Sequence

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

"""Old .xls workbooks, put together record by record, honest ones and others."""

import struct
from collections.abc import Sequence
from pathlib import Path


def broken_xls(path: Path) -> Path:
    """An old .xls of which only the beginning is right."""
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    path.write_bytes(
        head + "Workbook".encode("utf-16-le") + bytes((n * 7919 + 13) % 256 for n in range(100_000))
    )
    return path


XlsRecord = tuple[int, bytes]


def an_xls(
    path: Path,
    *records: XlsRecord,
    book: Sequence[XlsRecord] = (),
    version: int = 0x600,
    name: str = "Workbook",
    sheets: int = 1,
) -> Path:
    """Write an old .xls of one sheet with these records, `book` before it, and no more.

    `sheets` is how often the sheet is named, `name` that of the stream it lies in.
    """
    return in_ole(path, xls_stream(*records, book=book, version=version, sheets=sheets), name)


def xls_stream(
    *records: XlsRecord, book: Sequence[XlsRecord] = (), version: int = 0x600, sheets: int = 1
) -> bytes:
    """Return the stream of a workbook, as a file before Excel 5 is."""
    begin = [struct.pack("<HHHHLL", version, kind, 0, 1996, 0, 6) for kind in (5, 0x10)]
    title = b"\x01\x00S" if version >= 0x600 else b"\x01S"
    length = 4 + len(begin[0]) + sum(4 + len(data) for _, data in book) + 4
    length += sheets * (4 + 6 + len(title))
    bound = struct.pack("<LH", length, 0) + title
    return b"".join(
        struct.pack("<HH", kind, len(data)) + data
        for kind, data in [
            (0x809, begin[0]), *book, *[(0x85, bound)] * sheets, (0x0A, b""),
            (0x809, begin[1]), *records, (0x0A, b""),
        ]
    )  # fmt: skip


def in_ole(path: Path, stream: bytes, name: str = "Workbook", *, tangled: bool = False) -> Path:
    """Write a file of one stream, and of 60 more that point at one another where `tangled`."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // 512)
    stream = stream.ljust(sectors * 512, b"\0")
    entries = _entry("Root Entry", 5, 0xFFFFFFFE, 0, 1)
    entries += _entry(name, 2, 0, len(stream), -1, beside=2 if tangled else -1)
    if tangled:
        count = 60
        for number in range(2, count + 2):
            entries += _entry(f"x{number}", 1, 0, 0, -1, beside=min(number + 1, count + 1))
    pages = -(-len(entries) // 512)
    # The sectors: the workbook, its directory, and the tables of sectors at the end.
    tables = -(-(sectors + pages + 200) // 127)
    chain = [*range(1, sectors), 0xFFFFFFFE, *range(sectors + 1, sectors + pages), 0xFFFFFFFE]
    chain += [0xFFFFFFFD] * tables
    chain += [0xFFFFFFFF] * (128 * tables - len(chain))
    places = [sectors + pages + number for number in range(tables)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<9L", 0, tables, sectors, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<109L", *(places + [0xFFFFFFFF] * 109)[:109])
    path.write_bytes(
        b"".join((head, stream.ljust(sectors * 512, b"\0"), entries.ljust(pages * 512, b"\0"),
                  struct.pack(f"<{len(chain)}L", *chain)))
    )  # fmt: skip
    return path


def _entry(name: str, kind: int, first: int, size: int, child: int, beside: int = -1) -> bytes:
    text = name.encode("utf-16-le")
    family = struct.pack("<BBlll", kind, 1, beside, beside, child)
    place = struct.pack("<LLL", first, size, 0)
    return text.ljust(64, b"\0") + struct.pack("<H", len(text) + 2) + family + bytes(36) + place


def far_xls(path: Path) -> Path:
    """Two cells of an old .xls at its far corners."""
    number = struct.pack("<d", 1.0)
    cells = [(0x203, struct.pack("<HHH", row, row // 512, 0) + number) for row in (0, 65535)]
    return an_xls(path, *cells)


def claiming_xls(path: Path) -> Path:
    """An old .xls that claims to have sixteen million cells."""
    return an_xls(path, (0x200, struct.pack("<LLHHH", 0, 65536, 0, 256, 0)))


def many_texts_xls(path: Path) -> Path:
    """An old .xls that claims to have four thousand million texts."""
    return an_xls(path, book=[(0xFC, struct.pack("<LL", 0xFFFFFFFF, 0xFFFFFFFF))])


def tangled_xls(path: Path) -> Path:
    """An old .xls whose directory is a tree of sixty levels, each twice below the one above it."""
    return in_ole(path, xls_stream(), tangled=True)


def wide_rows_xls(path: Path) -> Path:
    """An old .xls with one cell in the last column of each of its rows."""
    cell = struct.pack("<d", 1.0)
    return an_xls(path, *[(0x203, struct.pack("<HHH", n, 255, 0) + cell) for n in range(65_536)])


def bracket_formats_xls(path: Path) -> Path:
    """An old .xls with thousands of formats of brackets that nobody closes."""
    code = struct.pack("<HHB", 164, 8_000, 0) + b"[" * 8_000
    return an_xls(path, book=[(0x41E, code)] * 800)


def one_sheet_often_xls(path: Path) -> Path:
    """An old .xls of a thousand sheets, all in one place, with rows that hold nothing."""
    row = (0x208, struct.pack("<HHHHHHL", 1, 0, 9, 0, 0, 0, 0x20))
    return an_xls(path, *[row] * 100_000, sheets=1_000)


def linked_xls(path: Path) -> Path:
    """An old .xls with addresses behind all its cells, a thousand times: none of them is read."""
    link = (0x1B8, struct.pack("<HHHH", 0, 65_535, 0, 255) + bytes(24))
    return an_xls(path, *[link] * 1_000)

"""Old .xls workbooks of all versions and code pages, and what else bears that name."""

import struct
from contextlib import suppress
from datetime import datetime, time
from pathlib import Path
from random import Random

import pytest

from deadlines.progress import Stopped
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import CellError, Sheet
from storage.sheets.spreadsheet import read_spreadsheet
from tests.support.old_workbooks import XlsRecord, an_xls, in_ole, xls_stream

BIFF5 = 0x500


def only_sheet(path: Path) -> Sheet:
    (sheet,) = read_spreadsheet(path).sheets
    return sheet


def refused(path: Path) -> str:
    with pytest.raises(Refusal) as caught:
        read_spreadsheet(path)
    return caught.value.code


def code_page(number: int) -> XlsRecord:
    return 0x42, struct.pack("<H", number)


def label(row: int, column: int, text: str, encoding: str = "utf-16-le") -> XlsRecord:
    """A text in a cell: of Excel 97 where the encoding is UTF-16, else of Excel 5."""
    data = text.encode(encoding)
    if encoding == "utf-16-le":
        return 0x204, struct.pack("<HHHHB", row, column, 0, len(text), 1) + data
    return 0x204, struct.pack("<HHHH", row, column, 0, len(data)) + data


def number(row: int, column: int, value: float, style: int = 0) -> XlsRecord:
    return 0x203, struct.pack("<HHHd", row, column, style, value)


def a_format(key: int, code: str) -> XlsRecord:
    return 0x41E, struct.pack("<HHB", key, len(code), 0) + code.encode()


def a_style(key: int) -> XlsRecord:
    return 0xE0, struct.pack("<HHHBBBBLLH", 0, key, 0, 0, 0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize("page", [None, 936, 1200, 1252, 950, 65001, 1])
def test_texts_of_excel_97_do_not_depend_on_the_code_page(tmp_path: Path, page: int | None) -> None:
    """They are UTF-16, whatever page the file names."""
    book = [code_page(page)] if page is not None else []
    path = an_xls(tmp_path / "a.xls", label(0, 0, "标题"), book=book)
    assert only_sheet(path).rows[0].cells == ("标题",)


@pytest.mark.parametrize(
    ("page", "encoding"),
    [(936, "gb18030"), (None, "gb18030"), (0, "gb18030"), (950, "big5"), (932, "shift-jis")],
)
def test_texts_of_excel_5_are_of_the_file_s_code_page(
    tmp_path: Path, page: int | None, encoding: str
) -> None:
    """Where it names none, they are Chinese, as the office's old programs wrote them."""
    book = [code_page(page)] if page is not None else []
    records = [label(0, 0, "標題", encoding), label(0, 1, "日", encoding)]
    path = an_xls(tmp_path / "a.xls", *records, book=book, version=BIFF5, name="Book")
    assert only_sheet(path).rows[0].cells == ("標題", "日")


@pytest.mark.parametrize("name", ["Workbook", "WORKBOOK", "Book", "book", "工作簿"])
def test_the_workbook_is_found_under_any_name(tmp_path: Path, name: str) -> None:
    """Programs write its stream under names of their own."""
    path = an_xls(tmp_path / "a.xls", number(2, 1, 7.0), name=name)
    (row,) = only_sheet(path).rows
    assert (row.number, row.cells) == (3, (None, 7.0))


def test_a_workbook_without_a_file_system_around_it_is_read(tmp_path: Path) -> None:
    """Some programs write the bare stream."""
    path = tmp_path / "a.xls"
    path.write_bytes(xls_stream(label(0, 0, "标题")))
    assert only_sheet(path).rows[0].cells == ("标题",)


def test_a_sheet_of_excel_2_is_read(tmp_path: Path) -> None:
    """It has one sheet and nothing around it."""
    text = "标题".encode("gb18030")
    records = [
        (0x09, struct.pack("<HH", 2, 0x10)),
        (0x04, struct.pack("<HH3sB", 0, 0, b"\0\0\0", len(text)) + text),
        (0x02, struct.pack("<HH3sH", 1, 0, b"\0\0\0", 7)),
        (0x0A, b""),
    ]
    path = tmp_path / "a.xls"
    path.write_bytes(b"".join(struct.pack("<HH", k, len(d)) + d for k, d in records))
    assert [row.cells for row in only_sheet(path).rows] == [("标题",), (7.0,)]


@pytest.mark.parametrize(("flag", "day"), [(0, datetime(2026, 3, 5)), (1, datetime(2030, 3, 6))])
def test_dates_hidden_rows_and_merged_cells_are_told(
    tmp_path: Path, flag: int, day: datetime
) -> None:
    """A date is one by its format, and counted from the day the file names."""
    book = [(0x22, struct.pack("<H", flag)), a_format(164, "yyyy/m/d"), a_style(0), a_style(164),
            a_style(20)]  # fmt: skip
    records = [
        (0x208, struct.pack("<HHHHHHL", 1, 0, 9, 0, 0, 0, 0x20)),
        number(0, 0, 46086.0, style=1), number(0, 1, 0.5, style=2), number(0, 2, 46086.0),
        label(1, 1, "乙"),
        (0x205, struct.pack("<HHHBB", 2, 1, 0, 0x17, 1)),
        (0x205, struct.pack("<HHHBB", 2, 2, 0, 1, 0)),
        (0xE5, struct.pack("<HHHHH", 1, 0, 1, 0, 0)),
    ]  # fmt: skip
    sheet = only_sheet(an_xls(tmp_path / "a.xls", *records, book=book))
    assert sheet.from_1904 == bool(flag)
    assert [(row.cells, row.hidden, set(row.filled)) for row in sheet.rows] == [
        ((day, time(12), 46086.0), False, set()),
        ((day, "乙"), True, {0}),
        ((None, CellError("#REF!"), True), False, set()),
    ]


def test_a_picture_of_wps_is_no_text(tmp_path: Path) -> None:
    """Its formula, which only WPS knows, is not taken for what the cell says."""
    path = an_xls(tmp_path / "a.xls", label(0, 0, '=DISPIMG("ID_1",1)'), label(0, 1, "标题"))
    assert only_sheet(path).rows[0].cells == (CellError("", "picture"), "标题")


def test_a_workbook_with_a_password_is_named(tmp_path: Path) -> None:
    """Its texts cannot be read."""
    path = an_xls(tmp_path / "a.xls", book=[(0x2F, struct.pack("<HHH", 0, 1, 2))])
    assert refused(path) == "sheet-encrypted"
    assert refused(in_ole(tmp_path / "b.xls", b"x" * 5000, "EncryptedPackage")) == "sheet-encrypted"


@pytest.mark.parametrize(
    ("content", "code", "found"),
    [
        (b"<html><p>1</p></html>", "sheet-file-empty", None),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook/>", "sheet-not-a-sheet", "xml"),
        (b"\x01\x00\x02\x00" * 200, "sheet-not-a-sheet", "binary"),
        (b"%PDF-1.7", "sheet-not-a-sheet", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600, "sheet-damaged", None),
    ],
)
def test_what_is_no_workbook_is_named(
    tmp_path: Path, content: bytes, code: str, found: str | None
) -> None:
    """What is no workbook, under the name of one, gets a sentence that fits."""
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    with pytest.raises(Refusal) as caught:
        read_spreadsheet(path)
    assert (caught.value.code, caught.value.facts.get("found")) == (code, found)


def test_a_text_document_is_named(tmp_path: Path) -> None:
    """An old Word file lies in a file system of the same kind."""
    with pytest.raises(Refusal) as caught:
        read_spreadsheet(in_ole(tmp_path / "a.xls", b"x" * 5000, "WordDocument"))
    assert caught.value.facts["found"] == "doc"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", ["\t", ","])
def test_a_text_under_the_name_of_a_workbook_is_read(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    """Web systems hand out their tables like that, and Excel opens them."""
    path = tmp_path / "导出.xls"
    path.write_bytes(f"标题{separator}时间\r\n开学{separator}3月5日\r\n".encode(encoding))
    assert [row.cells for row in only_sheet(path).rows] == [("标题", "时间"), ("开学", "3月5日")]


def test_half_a_workbook_is_refused(tmp_path: Path) -> None:
    """A copy that broke off is not taken for a shorter ledger."""
    records = [label(row, 0, "标题" * 50) for row in range(400)]
    whole = an_xls(tmp_path / "a.xls", *records).read_bytes()
    for part in (600, 5_000, len(whole) // 2, len(whole) - 1_500):
        path = tmp_path / "b.xls"
        path.write_bytes(whole[:part])
        assert refused(path) == "sheet-damaged", part


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    """The user's cancel is asked about while records are read."""

    def stop(done: int, total: int) -> None:
        del done, total
        raise Stopped

    records = [number(row, 0, 1.0) for row in range(9_000)]
    with pytest.raises(Stopped):
        read_spreadsheet(an_xls(tmp_path / "a.xls", *records), stop)


@pytest.mark.parametrize("seed", range(40))
def test_no_damage_breaks_the_reader(tmp_path: Path, seed: int) -> None:
    """A workbook with some bytes changed is read or refused, and never an error of the program."""
    draw = Random(seed)
    path = tmp_path / "a.xls"
    records = [label(row, 0, "标题") for row in range(40)] + [number(1, 1, 46086.0, style=1)]
    an_xls(path, *records, book=[a_format(164, "yyyy/m/d"), a_style(0), a_style(164)])
    content = bytearray(path.read_bytes())
    for _ in range(draw.choice((1, 3, 12))):
        content[draw.randrange(len(content))] = draw.randrange(256)
    path.write_bytes(content)
    with suppress(Refusal):
        read_spreadsheet(path)

"""Spreadsheets of every kind become the same plain cells."""

import shutil
import subprocess
from contextlib import suppress
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deadlines.progress import Stopped
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import CellError, Sheet
from storage.sheets.spreadsheet import read_spreadsheet
from tests.support.hostile_sheets import a_package, a_sheet
from tests.support.sheets import write_book
from tests.support.slow import examples

ROOT = Path(__file__).parents[3]


def only_sheet(path: Path) -> Sheet:
    (sheet,) = read_spreadsheet(path).sheets
    return sheet


def cells(path: Path) -> list[tuple[object, ...]]:
    return [row.cells for row in only_sheet(path).rows]


def test_a_workbook_s_sheets_rows_and_numbers_are_those_of_excel(tmp_path: Path) -> None:
    """Empty rows are left out, but each row keeps the number a person sees."""
    rows: list[list[object]] = [["标题", None, 3], [], ["", datetime(2026, 3, 5, 9, 30)]]
    book = read_spreadsheet(write_book(tmp_path / "台账.xlsx", 三月=rows, 空=[]))
    assert book.name == "台账.xlsx"
    (sheet,) = book.sheets
    assert sheet.name == "三月"
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("标题", None, 3.0)),
        (3, (None, datetime(2026, 3, 5, 9, 30))),
    ]


def test_styles_errors_truths_and_clocks_are_told_apart(tmp_path: Path) -> None:
    """A number is a date only where its format shows one; an error is no text."""
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for column, (value, code) in enumerate(
        [(46086.5, "yyyy-mm-dd hh:mm"), (46086, 'm"月"d"日"'), (0.5, "h:mm"), (46086, "0.00"),
         (46086, '"D"0'), (46086, "[Red]0"), (46086, "General")]
    ):  # fmt: skip
        sheet.write_number(0, column, value, book.add_format({"num_format": code}))
    sheet.write_boolean(1, 0, True)
    sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
    sheet.write_formula(1, 2, '="a"&"b"', None, "ab")
    sheet.write_rich_string(1, 3, "粗", book.add_format({"bold": True}), "体", "字")
    book.close()
    assert cells(path) == [
        (
            datetime(2026, 3, 5, 12), datetime(2026, 3, 5), time(12), 46086.0,
            46086.0, 46086.0, 46086.0,
        ),
        (True, CellError("#DIV/0!"), "ab", "粗体字"),
    ]  # fmt: skip


def test_a_merged_cell_stands_for_the_rows_below_it(tmp_path: Path) -> None:
    """A date over three rows is the date of all three."""
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    sheet.merge_range("A1:A3", "3月5日")
    sheet.write_column("B1", ["甲", "乙", "丙"])
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.write_url("C1", "https://example.org/a", string="链接")
    book.close()
    rows = only_sheet(path).rows
    assert [row.cells[:2] for row in rows] == [("3月5日", "甲"), ("3月5日", "乙"), ("3月5日", "丙")]
    assert [row.hidden for row in rows] == [False, True, False]
    assert [sorted(row.filled) for row in rows] == [[], [0], [0]]
    assert rows[0].links == {2: "https://example.org/a"}


def test_dates_that_count_from_1904_are_right(tmp_path: Path) -> None:
    """A workbook made on an old Mac counts its days from another one."""
    import xlsxwriter

    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path), {"date_1904": True})
    sheet = book.add_worksheet()
    sheet.write_datetime(0, 0, datetime(2026, 3, 5), book.add_format({"num_format": "yyyy-m-d"}))
    book.close()
    assert only_sheet(path).from_1904
    assert cells(path) == [(datetime(2026, 3, 5),)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_text_file_s_encoding_and_separator_are_found_out(
    tmp_path: Path, encoding: str, separator: str
) -> None:
    """However a table was saved as text, its cells are the same."""
    rows = [["标题", "日期"], ['“开学”，含"引号"', "3月5日"], ["两\n行", "2026.3.6"]]
    quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row] for row in rows]
    path = tmp_path / "a.csv"
    path.write_bytes("\r\n".join(map(separator.join, quoted)).encode(encoding))
    assert cells(path) == [tuple(row) for row in rows]


def test_a_row_of_a_text_file_has_excel_s_number(tmp_path: Path) -> None:
    """A cell of several lines is one row, and empty lines count."""
    path = tmp_path / "a.csv"
    path.write_text('标题,日期\n"两\n行",3月5日\n\n末,3月6日\n', encoding="utf-8")
    assert [row.number for row in only_sheet(path).rows] == [1, 2, 4]


def test_excel_s_own_line_names_the_separator(tmp_path: Path) -> None:
    """`sep=;` in the first line is an order, not a record."""
    path = tmp_path / "a.csv"
    path.write_text("sep=;\n标题;日期\n甲,乙;3月5日\n", encoding="utf-8")
    assert [(row.number, row.cells) for row in only_sheet(path).rows] == [
        (2, ("标题", "日期")),
        (3, ("甲,乙", "3月5日")),
    ]


@pytest.mark.slow
def test_an_old_xls_is_read_as_the_xlsx_it_was_made_from(tmp_path: Path) -> None:
    """Values, merged cells and row numbers are the same."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    shutil.copy(ROOT / "data" / "ledger_example.xlsx", tmp_path)
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
         "--convert-to", "xls", "ledger_example.xlsx"],
        cwd=tmp_path, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    new, old = (
        read_spreadsheet(tmp_path / f"ledger_example.{ending}") for ending in ("xlsx", "xls")
    )
    assert [sheet.name for sheet in old.sheets] == [sheet.name for sheet in new.sheets]
    for one, other in zip(old.sheets, new.sheets, strict=True):
        assert [(r.number, r.cells) for r in one.rows] == [(r.number, r.cells) for r in other.rows]
        assert one.merges == other.merges


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    """The user's cancel ends the reading at its next step."""

    def stop(done: int, total: int) -> None:
        del done, total
        raise Stopped

    with pytest.raises(Stopped):
        read_spreadsheet(a_package(tmp_path / "a.xlsx", a_sheet("<row/>")), stop)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    """There is a sentence for it, not an error."""
    with pytest.raises(Refusal) as caught:
        read_spreadsheet(tmp_path / "none.xlsx")
    assert caught.value.code == "file-not-readable"


def test_another_ending_is_refused(tmp_path: Path) -> None:
    """What is no spreadsheet by its name is not opened."""
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(Refusal) as caught:
        read_spreadsheet(path)
    assert caught.value.code == "sheet-ending"


@settings(max_examples=examples(60), suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["ledger_example.xlsx", "ledger_example_gbk.csv"]), st.data())
def test_no_damage_breaks_the_reader(name: str, data: st.DataObject) -> None:
    """A file with some bytes changed is read or refused, and never an error of the program."""
    content = bytearray((ROOT / "data" / name).read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    with TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        with suppress(Refusal):
            read_spreadsheet(path)

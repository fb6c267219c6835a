"""Workbooks of many programs: what their cells, their parts and their dates mean."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Cell, CellError, Sheet
from storage.sheets.spreadsheet import read_spreadsheet
from tests.support.hostile_sheets import a_package, a_sheet

FORMULA, PICTURE = CellError("", "formula"), CellError("", "picture")
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DATES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def only_sheet(path: Path) -> Sheet:
    (sheet,) = read_spreadsheet(path).sheets
    return sheet


def first_row(path: Path) -> tuple[Cell, ...]:
    return only_sheet(path).rows[0].cells


def a_book(properties: str = "", after: str = "") -> str:
    return (
        f'<workbook>{properties}<sheets><sheet name="台账" r:id="rId1"/></sheets>{after}</workbook>'
    )


def repacked(path: Path, parts: dict[str, str]) -> Path:
    """Write a package of those parts alone."""
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def plain_parts(row: str = '<c t="s"><v>0</v></c>') -> dict[str, str]:
    return {
        "[Content_Types].xml": "<Types/>",
        _BOOK: a_book(),
        _RELATIONS: f'<Relationships><Relationship Id="rId1" Type="{_KINDS}/worksheet"'
        f' Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{_KINDS}/sharedStrings"'
        ' Target="sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": a_sheet(f"<row>{row}</row>"),
        "xl/sharedStrings.xml": "<sst><si><t>标题</t></si></sst>",
    }


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("<c><f>A1</f></c>", FORMULA),
        ("<c><f>A1</f><v/></c>", FORMULA),
        ("<c><f>A1</f><v></v></c>", FORMULA),
        ('<c><f t="shared" si="0"/></c>', FORMULA),
        ("<c><f>A1</f><v>0</v></c>", 0.0),
        ('<c t="str"><f>A1</f><v></v></c>', None),
        ('<c t="str"><f>A1</f><v>甲</v></c>', "甲"),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', CellError("#DIV/0!")),
        ("<c><v>3</v></c>", 3.0),
    ],
)
def test_a_formula_that_was_never_computed_is_told(tmp_path: Path, cell: str, value: Cell) -> None:
    """A script writes formulas without results; one whose result is no text is none of them."""
    path = a_package(tmp_path / "a.xlsx", a_sheet(f"<row>{cell}<c><v>1</v></c></row>"))
    assert first_row(path) == (value, 1.0)


def test_a_nought_that_a_program_wrote_for_every_formula_is_no_result(tmp_path: Path) -> None:
    """Such a file asks to be computed as it is opened; its other values are right."""
    row = "<row><c><f>A2</f><v>0</v></c><c><f>A3</f><v>7</v></c><c><v>0</v></c></row>"
    book = a_book(after='<calcPr calcId="1" fullCalcOnLoad="1"/>')
    path = a_package(tmp_path / "a.xlsx", a_sheet(row), {_BOOK: book})
    assert first_row(path) == (FORMULA, 7.0, 0.0)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('<c t="inlineStr"><v>旧</v><is><t>新</t></is></c>', "新"),
        ('<c t="inlineStr"><is><r><t>食</t></r><r><t>堂</t></r></is><v>食堂</v></c>', "食堂"),
        ('<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウ</t></rPh></is></c>', "東京"),
        ('<c t="str"><v>新</v><is><t>旧</t></is></c>', "新"),
        ('<c t="inlineStr"><v>新</v></c>', "新"),
        ("<c><is><t>新</t></is></c>", "新"),
    ],
)
def test_a_text_written_twice_is_read_once(tmp_path: Path, cell: str, text: str) -> None:
    """Some programs write a cell's text inside the cell and as its value."""
    assert first_row(a_package(tmp_path / "a.xlsx", a_sheet(f"<row>{cell}</row>"))) == (text,)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("_x0041_", "A"),
        ("a_x000D_b", "a\rb"),
        ("_xD83D__xDE00_", "😀"),
        ("_x005F_x0041_", "_x0041_"),
        ("_xD83D_a", "a"),
        ("_x4E2D__x6587_", "中文"),
        ("_x00_", "_x00_"),
    ],
)
def test_excel_s_escapes_are_what_they_mean(tmp_path: Path, written: str, text: str) -> None:
    """A character beyond the first 65,536 is escaped as two halves."""
    row = f'<row><c t="inlineStr"><is><t>{written}</t></is></c></row>'
    assert first_row(a_package(tmp_path / "a.xlsx", a_sheet(row))) == (text,)


@pytest.mark.parametrize("name", ["DISPIMG", "_xlfn.DISPIMG"])
def test_a_picture_of_wps_is_no_text(tmp_path: Path, name: str) -> None:
    """Its formula, which only WPS knows, is not taken for what the cell says."""
    call = f'{name}("ID_0A1B",1)'
    cells = f'<c t="str"><f>{call}</f><v>={call}</v></c>'
    row = f'<row>{cells}<c t="inlineStr"><is><t>={call}</t></is></c></row>'
    assert first_row(a_package(tmp_path / "a.xlsx", a_sheet(row))) == (PICTURE, PICTURE)
    text = tmp_path / "a.csv"
    text.write_text(f'标题,截图\n停水,"={call.replace(chr(34), chr(34) * 2)}"\n', encoding="utf-8")
    assert only_sheet(text).rows[1].cells == ("停水", PICTURE)


@pytest.mark.parametrize(
    ("properties", "day"),
    [
        ('<workbookPr date1904="1"/>', 2030),
        ('<workbookPr date1904="true"/><ext><x15:workbookPr chartTracking="1"/></ext>', 2030),
        ('<ext><x15:workbookPr chartTrackingRefBase="1"/></ext><workbookPr date1904="1"/>', 2030),
        ('<mc:A><mc:Choice><workbookPr date1904="1"/></mc:Choice><workbookPr/></mc:A>', 2030),
        ('<workbookPr date1904="0"/>', 2026),
        ("<workbookPr/><ext><x15:workbookPr/></ext>", 2026),
        ("", 2026),
    ],
)  # fmt: skip
def test_the_day_dates_count_from_is_the_file_s(tmp_path: Path, properties: str, day: int) -> None:
    """A second element of that name, of newer versions, says nothing about it."""
    row = '<row><c s="1"><v>46086</v></c></row>'
    more = {_BOOK: a_book(properties), "xl/styles.xml": _DATES}
    (cell,) = first_row(a_package(tmp_path / "a.xlsx", a_sheet(row), more))
    assert isinstance(cell, datetime)
    assert cell.year == day


@pytest.mark.parametrize(
    "names",
    [
        {},
        {"xl/sharedStrings.xml": "xl/SharedStrings.xml"},
        {name: name.lower() for name in plain_parts()},
        {name: name.upper() for name in plain_parts()},
        {name: name.replace("/", "\\") for name in plain_parts()},
        {name: f"/{name}" for name in plain_parts()},
    ],
)
def test_parts_are_found_under_any_spelling_of_their_names(
    tmp_path: Path, names: dict[str, str]
) -> None:
    """In capitals or not, with slashes of Windows, with one at the beginning."""
    parts = {names.get(name, name): content for name, content in plain_parts().items()}
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            info = zipfile.ZipInfo("x")
            info.filename = name
            package.writestr(info, content)
    assert first_row(path) == ("标题",)


@pytest.mark.parametrize(
    "target",
    ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml",
     "worksheets\\sheet1.xml", "Worksheets/Sheet1.xml", "worksheets/sheet%31.xml"],
)  # fmt: skip
def test_a_part_is_found_wherever_the_book_says_it_lies(tmp_path: Path, target: str) -> None:
    """By an address from the top, from the book, with signs written as numbers."""
    parts = plain_parts()
    parts[_RELATIONS] = parts[_RELATIONS].replace("worksheets/sheet1.xml", target)
    assert first_row(repacked(tmp_path / "a.xlsx", parts)) == ("标题",)


def test_a_book_in_another_folder_with_other_names_is_read(tmp_path: Path) -> None:
    """What a part is, its relation says, not its name; strict files name other addresses."""
    kinds = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{kinds}/officeDocument"'
        ' Target="content/book.xml"/></Relationships>',
        "content/book.xml": a_book(),
        "content/_rels/book.xml.rels": "<x:Relationships>"
        f'<x:Relationship Id="rId1" Type="{kinds}/worksheet" Target="one.xml"/>'
        f'<x:Relationship Id="rId2" Type="{kinds}/sharedStrings" Target="/texts.xml"/>'
        "</x:Relationships>",
        "content/one.xml": '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c>'
        '<x:c t="d"><x:v>2026-03-05T09:30:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        "texts.xml": "<x:sst><x:si><x:t>标题</x:t></x:si></x:sst>",
    }
    row = first_row(repacked(tmp_path / "a.xlsx", parts))
    assert row == ("标题", datetime(2026, 3, 5, 9, 30))


def test_a_chart_is_no_sheet(tmp_path: Path) -> None:
    """A book's sheets may be charts, dialogs and macros, too."""
    parts = plain_parts()
    parts[_RELATIONS] = parts[_RELATIONS].replace("/worksheet", "/chartsheet", 1)
    with pytest.raises(Refusal) as caught:
        read_spreadsheet(repacked(tmp_path / "a.xlsx", parts))
    assert caught.value.code == "sheet-file-empty"


def test_a_link_over_rows_is_behind_each_of_them(tmp_path: Path) -> None:
    """Only the rows that there are have one, however far the link goes."""
    cells = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
    sheet = a_sheet(cells.format(2) + cells.format(900)).replace(
        "</sheetData>", '</sheetData><hyperlink ref="A2:A1048576" location="甲!A1"/>'
    )
    rows = only_sheet(a_package(tmp_path / "a.xlsx", sheet)).rows
    assert [row.links for row in rows] == [{0: "#甲!A1"}, {0: "#甲!A1"}]

"""Files that somebody might be sent as a ledger and that must do no harm, made when needed."""

import struct
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.support.old_workbooks import (
    bracket_formats_xls,
    broken_xls,
    claiming_xls,
    far_xls,
    linked_xls,
    many_texts_xls,
    one_sheet_often_xls,
    tangled_xls,
    wide_rows_xls,
)

MOST_SECONDS, MOST_MEGABYTES = 5.0, 300.0
TRY = """
import sys, time
from pathlib import Path
from deadlines.refusal import Refusal
from deadlines.sheets.header import find_header
from storage.sheets.spreadsheet import read_spreadsheet
try:
    book = read_spreadsheet(Path(sys.argv[1]))
    if all(find_header(sheet) is None for sheet in book.sheets):
        raise Refusal("sheet-no-table")
except Refusal as refusal:
    # Not ru_maxrss, which goes on from the process that started this one.
    status = Path("/proc/self/status").read_text()
    megabytes = int(status.partition("VmHWM:")[2].split()[0]) / 1_000
    print(refusal.code, time.process_time(), megabytes)
"""
"""A program that reads the file it is given and prints the refusal, seconds, and megabytes."""

_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
)
_BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
)
_SHEET = "xl/worksheets/sheet1.xml"
_HEAD, _FOOT = "<worksheet><sheetData>", "</sheetData></worksheet>"


def a_sheet(rows: str) -> str:
    """Return a sheet's XML around its rows."""
    return f"{_HEAD}{rows}{_FOOT}"


def a_package(
    path: Path, sheet: str | bytes = a_sheet(""), more: Mapping[str, str | bytes] | None = None
) -> Path:
    """Write an .xlsx with that one sheet and other parts by their names."""
    parts = {
        "[Content_Types].xml": _TYPES,
        "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _RELATIONS,
        _SHEET: sheet,
        **(more or {}),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def bomb(path: Path) -> Path:
    """A sheet of 3 GB of blanks, which its directory admits."""
    name = "xl/worksheets/sheet2.xml"
    with (
        zipfile.ZipFile(a_package(path), "a", zipfile.ZIP_DEFLATED, compresslevel=9) as package,
        package.open(name, "w", force_zip64=True) as part,
    ):
        for _ in range(3000):
            part.write(b" " * 1_000_000)
    return path


def lying_bomb(path: Path) -> Path:
    """A sheet of 600 MB of blanks whose directory says that it is a small one."""
    content = _HEAD.encode() + b" " * 600_000_000 + _FOOT.encode()
    a_package(path, content)
    data = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            if struct.unpack_from("<L", data, start + place)[0] == len(content):
                struct.pack_into("<L", data, start + place, 5_000)
            start += 4
    path.write_bytes(data)
    return path


def full_bomb(path: Path) -> Path:
    """A sheet of 400 MB of rows, more than is read."""
    row = '<row><c t="inlineStr"><is><t>标题</t></is></c></row>'
    return a_package(path, a_sheet(row * 6_000_000))


def tags_bomb(path: Path) -> Path:
    """A sheet of many million tags that hold nothing."""
    return a_package(path, a_sheet("<row>" + "<c/>" * 40_000_000 + "</row>"))


def far_cell(path: Path) -> Path:
    """Two cells at the corners of the largest sheet there is."""
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )
    return a_package(path, a_sheet(rows))


def shared_bomb(path: Path) -> Path:
    """One long text that two million cells refer to."""
    cells = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>' * 100_000
    text = f"<sst><si><t>{'长' * 90_000}</t></si></sst>"
    return a_package(path, a_sheet(cells), more={"xl/sharedStrings.xml": text})


def laughs(path: Path) -> Path:
    """Entities that grow a billionfold."""
    entities = '<!ENTITY a "haha">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9)
    )
    rows = "<row><c t='inlineStr'><is><t>&j;</t></is></c></row>"
    return a_package(path, f"<!DOCTYPE x [{entities}]>{a_sheet(rows)}")


def long_shared_bomb(path: Path) -> Path:
    """A few long texts, each of which thousands of cells refer to."""
    texts = "".join(f"<si><t>{n}{'长' * 30_000}</t></si>" for n in range(100))
    rows = "".join(f'<row><c t="s"><v>{n % 100}</v></c></row>' for n in range(190_000))
    return a_package(path, a_sheet(rows), more={"xl/sharedStrings.xml": f"<sst>{texts}</sst>"})


def linked_bomb(path: Path) -> Path:
    """Addresses behind all rows, a hundred thousand times."""
    rows = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'
    links = "".join(f'<hyperlink ref="A{n}:IV{n + 2_000}" location="S!A1"/>' for n in range(99_999))
    content = "".join(map(rows.format, range(1, 20_000)))
    sheet = a_sheet(content).replace(
        "</worksheet>", f"<hyperlinks>{links}</hyperlinks></worksheet>"
    )
    return a_package(path, sheet)


def bracket_formats(path: Path) -> Path:
    """Formats of numbers that are nothing but brackets that nobody closes."""
    formats = "".join(f'<numFmt numFmtId="{n}" formatCode="{"[" * 90_000}"/>' for n in range(9))
    more = {
        "xl/styles.xml": f'<styleSheet>{formats}<cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>'
    }
    return a_package(path, a_sheet('<row><c s="0"><v>45000</v></c></row>'), more)


def long_tag(path: Path) -> Path:
    """A cell whose place is 50 million letters."""
    return a_package(path, a_sheet(f'<row><c r="{"A" * 50_000_000}2"><v>1</v></c></row>'))


def one_sheet_often(path: Path) -> Path:
    """A book of a hundred thousand sheets, all in one part."""
    sheets = '<sheet name="S" r:id="rId1"/>' * 100_000
    return a_package(
        path, more={"xl/workbook.xml": f"<workbook><sheets>{sheets}</sheets></workbook>"}
    )


def merged_bomb(path: Path) -> Path:
    """Merged cells over everything, a thousand times."""
    rows = "".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(1, 20_000))
    ranges = '<mergeCell ref="A1:XFD1048576"/>' * 1_000
    sheet = f"{_HEAD}{rows}</sheetData><mergeCells>{ranges}</mergeCells></worksheet>"
    return a_package(path, sheet)


def many_parts(path: Path) -> Path:
    """A package of a hundred thousand empty parts."""
    with zipfile.ZipFile(a_package(path), "a") as package:
        for index in range(100_000):
            package.writestr(f"xl/{index}", "")
    return path


def macros(path: Path) -> Path:
    """A sheet with a macro and with a link to another file."""
    return a_package(
        path,
        more={"xl/vbaProject.bin": b"\0", "xl/externalLinks/externalLink1.xml": "<externalLink/>"},
    )


def external(path: Path) -> Path:
    """A sheet with a link to another file."""
    return a_package(path, more={"xl/externalLinks/externalLink1.xml": "<externalLink/>"})


def traversing(path: Path) -> Path:
    """A package with a part that would land outside its folder."""
    return a_package(path, more={"../../../etc/cron.d/x": "x"})


def truncated(path: Path) -> Path:
    """Half an .xlsx."""
    whole = a_package(path, a_sheet("<row/>" * 1000)).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def broken_xml(path: Path) -> Path:
    """A package whose sheet's markup breaks off."""
    return a_package(path, f"{_HEAD}<row><c><v>1")


def garbage(path: Path) -> Path:
    """Bytes of nothing."""
    path.write_bytes(bytes((i * 7919 + 13) % 256 for i in range(100_000)))
    return path


def a_picture(path: Path) -> Path:
    """A picture named like a sheet."""
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    return path


def a_document(path: Path) -> Path:
    """A Word document named like a sheet."""
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("word/document.xml", "<document/>")
    return path


def plain_text(path: Path) -> Path:
    """A text named like a sheet."""
    path.write_text("标题,发生时间\n开学典礼,2026-03-05\n", encoding="utf-8")
    return path


def an_empty_file(path: Path) -> Path:
    """Nothing at all."""
    path.write_bytes(b"")
    return path


def wide_csv(path: Path) -> Path:
    """A table of a million columns."""
    path.write_text("标题" + ",列" * 1_000_000 + "\n", encoding="utf-8")
    return path


def wide_many_csv(path: Path) -> Path:
    """A table of 45 MB of separators, an open quote at the end of each line."""
    path.write_text(("," * 900_000 + '"\n') * 50, encoding="utf-8")
    return path


def long_cell_csv(path: Path) -> Path:
    """A cell of ten million characters."""
    path.write_text("标题,日期\n" + "长" * 10_000_000 + ",2026-03-05\n", encoding="utf-8")
    return path


def long_field_csv(path: Path) -> Path:
    """A cell of 300,000 characters, more than Python's reader takes."""
    path.write_text("标题,日期\n" + "长" * 300_000 + ",2026-03-05\n", encoding="utf-8")
    return path


def open_quote_csv(path: Path) -> Path:
    """A quote that nobody closes."""
    rows = "第一件,2026-03-05\n" * 100_000
    path.write_text(f'标题,日期\n"开学,2026-03-05\n{rows}', encoding="utf-8")
    return path


def binary_csv(path: Path) -> Path:
    """A program named like a table."""
    path.write_bytes(b"\x7fELF" + bytes(range(256)) * 100)
    return path


def long_csv(path: Path) -> Path:
    """A table of more rows than are read."""
    path.write_text("标题,日期\n" + "件,2026-03-05\n" * 2_000_000, encoding="utf-8")
    return path


def line_ends_csv(path: Path) -> Path:
    """A table of 49 million line ends."""
    path.write_bytes("标题,日期\n".encode() + b"\n" * 49_000_000)
    return path


HOSTILE: dict[str, tuple[str, Callable[[Path], Path]]] = {
    "bomb.xlsx": ("sheet-bomb", bomb),
    "lying.xlsx": ("sheet-damaged", lying_bomb),
    "full.xlsx": ("sheet-bomb", full_bomb),
    "tags.xlsx": ("sheet-too-many-cells", tags_bomb),
    "far.xlsx": ("sheet-too-many-columns", far_cell),
    "shared.xlsx": ("sheet-bomb", shared_bomb),
    "shared-long.xlsx": ("sheet-bomb", long_shared_bomb),
    "linked.xlsx": ("sheet-too-many-cells", linked_bomb),
    "formats.xlsx": ("sheet-no-table", bracket_formats),
    "tag.xlsx": ("sheet-damaged", long_tag),
    "one-sheet.xlsx": ("sheet-damaged", one_sheet_often),
    "laughs.xlsx": ("sheet-damaged", laughs),
    "merged.xlsx": ("sheet-too-many-cells", merged_bomb),
    "parts.xlsx": ("sheet-bomb", many_parts),
    "macros.xlsx": ("sheet-macros", macros),
    "external.xlsx": ("sheet-external-links", external),
    "traversing.xlsx": ("sheet-unsafe-path", traversing),
    "truncated.xlsx": ("sheet-damaged", truncated),
    "broken.xlsx": ("sheet-damaged", broken_xml),
    "garbage.xlsx": ("sheet-not-a-sheet", garbage),
    "picture.xlsx": ("sheet-not-a-sheet", a_picture),
    "document.xlsx": ("sheet-not-a-sheet", a_document),
    "text.xlsx": ("sheet-not-a-sheet", plain_text),
    "empty.xlsx": ("sheet-file-empty", an_empty_file),
    "wide.csv": ("sheet-row-too-long", wide_csv),
    "wide-many.csv": ("sheet-csv-quote", wide_many_csv),
    "cell.csv": ("sheet-row-too-long", long_cell_csv),
    "field.csv": ("sheet-row-too-long", long_field_csv),
    "quote.csv": ("sheet-csv-quote", open_quote_csv),
    "binary.csv": ("sheet-not-a-sheet", binary_csv),
    "long.csv": ("sheet-too-many-rows", long_csv),
    "lines.csv": ("sheet-too-many-rows", line_ends_csv),
    "far.xls": ("sheet-no-table", far_xls),
    "claiming.xls": ("sheet-file-empty", claiming_xls),
    "tangled.xls": ("sheet-file-empty", tangled_xls),
    "wide-rows.xls": ("sheet-too-many-cells", wide_rows_xls),
    "formats.xls": ("sheet-file-empty", bracket_formats_xls),
    "one-sheet.xls": ("sheet-too-many-cells", one_sheet_often_xls),
    "linked.xls": ("sheet-file-empty", linked_xls),
    "texts.xls": ("sheet-damaged", many_texts_xls),
    "broken.xls": ("sheet-damaged", broken_xls),
}
"""Each file's name with the reason it is refused for, and what makes it."""

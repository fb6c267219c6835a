"""Pages of tables under the name of a workbook, as school systems export their ledgers."""

import time
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Sheet
from storage.sheets.spreadsheet import read_spreadsheet

_PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv="Content-Type" content="text/html; charset={charset}">
<title>导出</title><style>td {{ mso-number-format:"\\@" }}</style><script>var x = "<td>";</script>
</head><body><table border=1>
<tr><th colspan=3>学院舆情台账</th></tr>
<tr><th>类型<th>标题<th>发生时间</tr>
<tr><td rowspan="2">舆情</td><td>食堂&nbsp;涨价<br>有截图</td><td x:num>2026-03-12 09:30</td></tr>
<tr><td><a href="https://example.org/a?b=1&amp;c=2">操场
 积水</a></td><td>2026-03-13 10:00</td></tr>
<tr style="display:none"><td>新闻</td><td>运动会</td><td>2026-03-14 08:00</td></tr>
</table></body></html>"""


def sheet_of(path: Path) -> Sheet:
    [sheet] = read_spreadsheet(path).sheets
    return sheet


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("gb2312", "gb18030"), ("utf-8", "utf-8"), ("utf-8", "utf-8-sig"), ("unicode", "utf-16")],
)
def test_a_page_is_read_as_a_workbook(tmp_path: Path, charset: str, encoding: str) -> None:
    """Merged cells, links, breaks and hidden rows are what they are in a workbook."""
    path = tmp_path / "导出.xls"
    path.write_bytes(_PAGE.format(charset=charset).encode(encoding))
    rows = sheet_of(path).rows
    assert [row.cells for row in rows] == [
        ("学院舆情台账", None, None),
        ("类型", "标题", "发生时间"),
        ("舆情", "食堂 涨价\n有截图", "2026-03-12 09:30"),
        ("舆情", "操场 积水", "2026-03-13 10:00"),
        ("新闻", "运动会", "2026-03-14 08:00"),
    ]
    assert rows[3].filled == {0}
    assert rows[3].links == {1: "https://example.org/a?b=1&c=2"}
    assert [row.hidden for row in rows] == [False] * 4 + [True]


def test_a_table_in_a_table_is_read_by_itself(tmp_path: Path) -> None:
    """A page laid out by tables gives the rows of the ledger in it, each once."""
    path = tmp_path / "a.xls"
    path.write_text("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", encoding="utf-8")
    assert [row.cells for row in sheet_of(path).rows] == [("a", "b"), ("c",)]


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<table><tr>" + "<td colspan=200>x" * 2, "sheet-too-many-columns"),
        ("<table>" + "<tr><td rowspan=9999>x" * 30_000, "sheet-too-many-c"),
        ("<table><tr><td>" + "x" * 200_000, "sheet-bomb"),
        ("<table><tr><td>" + "<b>" * 3_100_000, "sheet-too-many-cells"),
        ("<html>" + "<table>" * 100_000, ""),
        ("<html>" + "<!--" * 100_000, ""),
        ("<table><tr><td " + "a=" * 1_000_000, ""),
        ("<table><tr><td>" + "&#x0;&lt" * 10_000 + "</table>", ""),
        ("<html>" + "<div>" * 200_000 + "<table><tr><td>x", ""),
    ],
    ids=range(9),
)
def test_hostile_pages_end_soon(tmp_path: Path, page: str, code: str) -> None:
    """A page made to keep a reader busy is read or refused in little time."""
    path = tmp_path / "a.xls"
    path.write_text(page, encoding="utf-8")
    began, refused = time.process_time(), ""
    try:
        read_spreadsheet(path)
    except Refusal as refusal:
        refused = refusal.code
    assert time.process_time() - began < 5
    assert refused.startswith(code)


def test_a_page_of_another_script_is_refused(tmp_path: Path) -> None:
    """Big5 would come out as other signs."""
    path = tmp_path / "a.xls"
    path.write_bytes("<meta charset=big5><table><tr><td>舆情".encode("big5", "replace"))
    with pytest.raises(Refusal) as refused:
        read_spreadsheet(path)
    assert refused.value.code == "sheet-encoding"

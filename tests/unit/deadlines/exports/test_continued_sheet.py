"""The sheet of long texts is known by its headings, and read whatever became of its numbers."""

from deadlines.exports.long_text import Part, is_continued, joined, parts_in


def test_the_sheet_is_known_by_its_headings() -> None:
    """Either language's headings tell the sheet from all others."""
    assert is_continued(["编号", "栏目", "段", "内容", "写法"])
    assert is_continued(["No.", "Column", "Part", "What it holds", "Form"])
    assert not is_continued(["编号", "类型", "级别", "标题", "发生时间"])
    assert not is_continued([])


def test_parts_belong_to_a_record_and_a_column() -> None:
    """Rows in any order, with numbers as a spreadsheet gives them, are put in their place."""
    rows: list[list[object]] = [
        [7.0, "说明", 3.0, "丙", ""],
        ["7", "说明", "2", "乙"],
        ["合计"],
        [8, "标题", 2, "x", None],
    ]
    parts = parts_in(rows)
    assert joined("甲", parts[7, "说明"]) == "甲乙丙"
    assert parts[8, "标题"] == [Part(2, "x")]
    assert len(parts) == 2

"""Where a search's words are marked."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from storage.log.search_text import fold, words
from ui.log.highlight import cut_to_width, mark_colours, spans_of, visible_spans, words_of
from ui.theme import Theme, ThemeChoice


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("食堂饭菜价格上涨", "价格", ["价格"]),
        ("食堂饭菜价格上涨", "上涨 食堂", ["食堂", "上涨"]),
        ("Open Day at the LIBRARY", "library", ["LIBRARY"]),
        ("ＡＢＣ学院", "abc", ["ＡＢＣ"]),
        ("Straße 12", "STRASSE", ["Straße"]),
        ("食堂食堂", "食堂", ["食堂食堂"]),
        ("aaa", "aa", ["aaa"]),
        ("😀食堂", "食堂", ["食堂"]),
        ("الرسالة الأولى", "الأولى", ["الأولى"]),
        ("开学 典礼", "开学典礼", ["开学 典礼"]),
        ("<b>食堂</b>", "<b>", ["<b>"]),
        ("食堂", "", []),
        ("食堂", "图书馆", []),
    ],
)
def test_every_word_is_marked(text: str, query: str, marked: list[str]) -> None:
    """Each word is marked wherever it stands, in any width and case."""
    spans = spans_of(text, words_of(query))
    assert [text[start : start + length] for start, length in spans] == marked


@pytest.mark.parametrize(
    "query", ["学院 网络", "ABC", "a", "１２", "ﬁ", "é", "😀", " \t", "\u200fة"]
)
@pytest.mark.parametrize(
    "text", ["学院ａｂｃ网络abc", "ﬁne café 12 １２", "😀 é\u200f ة", "a\nb  a", ""]
)
def test_marks_agree_with_the_search(text: str, query: str) -> None:
    """A word is marked in a text exactly where the search in the ledger finds it there."""
    found = [word in fold(text) for word in words(query)]
    assert [bool(spans_of(text, (word,))) for word in words_of(query)] == found


def test_what_is_cut_off_is_not_marked(qapp: QApplication) -> None:
    """A title that is cut shows marks up to where it is cut, and none on the ellipsis."""
    text = "食堂" + "很长的标题" * 40 + "食堂"
    shown = cut_to_width(text, QFontMetrics(QFont(qapp.font())), 200)
    assert shown.endswith("…")
    assert visible_spans(text, shown, words_of("食堂")) == ((0, 2),)
    assert visible_spans(text, "食…", words_of("食堂")) == ((0, 1),)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: QColor, second: QColor) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_marks_are_readable(qapp: QApplication, choice: ThemeChoice) -> None:
    """Marked text stands out from its ground as WCAG asks, and the ground from the table's."""
    theme = Theme(qapp, choice)
    ground, text = mark_colours(theme)
    assert contrast(ground, text) >= 4.5
    for around in ("surface", "accent_soft"):
        assert contrast(ground, theme.colour(around)) >= 1.08

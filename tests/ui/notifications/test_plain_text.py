"""How a note's texts are made fit to show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.notifications.plain_text import (
    balloon_texts,
    cut_to_units,
    escape_markup,
    guard_option,
    lines,
    title_line,
    without_markup,
)

FAMILY = "👨\u200d👩\u200d👧\u200d👦"  # one character to a reader, 11 UTF-16 units
ANY_TEXT = st.text(st.characters())


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_title_is_one_line() -> None:
    """Line breaks of every kind in a title become one space."""
    assert title_line("新闻\r\n报送\u2028还有\n\n 2 小时\n", 120) == "新闻 报送 还有 2 小时"


def test_body_keeps_its_lines() -> None:
    """A body keeps its line breaks, whatever kind they were written in."""
    assert lines("一\r\n二\r三\u2029四", 500) == "一\n二\n三\n四"


def test_controls_are_left_out() -> None:
    """Control characters and half surrogate pairs never reach the desktop."""
    assert lines("a\0b\x1b[31mc\x7f\ud83d!\t.", 500) == "ab[31mc\ufffd! ."


@pytest.mark.parametrize("control", ["\u202e", "\u202d", "\u202b", "\u2067", "\u2068", "\u2069"])
def test_bidi_controls_are_left_out(control: str) -> None:
    """A control of the writing direction in a title cannot turn round what follows it."""
    assert title_line(f"exe.{control}gnp 还有 2 小时", 120) == "exe.gnp 还有 2 小时"


def test_text_from_right_to_left_stays() -> None:
    """Arabic and Hebrew text is shown as it was written."""
    assert title_line("خبر שלום", 120) == "خبر שלום"


def test_long_text_ends_in_an_ellipsis() -> None:
    """A title of 10,000 characters is cut to its limit, with an ellipsis at its end."""
    assert title_line("舆" * 10_000, 120) == "舆" * 119 + "…"


def test_short_text_is_not_cut() -> None:
    """A text just as long as the limit is shown whole."""
    assert cut_to_units("舆" * 120, 120) == "舆" * 120
    assert cut_to_units("😀" * 60, 120) == "😀" * 60


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("😀" * 40, 63, "😀" * 31 + "…"),
        ("😀" * 40, 64, "😀" * 31 + "…"),
        ("x" + FAMILY * 3, 14, "x" + FAMILY + "…"),
        ("x" + FAMILY * 3, 12, "x…"),
        ("abe\u0301fg", 5, "abe\u0301…"),
        ("abe\u0301fg", 4, "ab…"),
        ("word next", 6, "word…"),
    ],
)
def test_cut_falls_between_characters(text: str, limit: int, kept: str) -> None:
    """A cut never leaves half an emoji, a torn family or a letter without its accent."""
    assert cut_to_units(text, limit) == kept


def test_one_endless_character_is_cut_all_the_same() -> None:
    """A letter with a thousand accents does not get past the limit."""
    assert units(cut_to_units("a" + "\u0301" * 1000, 63)) <= 63
    assert units(cut_to_units("😀" + "\u200d😀" * 1000, 62)) <= 62


@given(ANY_TEXT, st.integers(1, 80))
def test_every_text_fits_and_can_be_sent(text: str, limit: int) -> None:
    """Whatever the text, what is shown is within the limit, valid and free of controls."""
    for shown in (lines(text, limit), title_line(text, limit)):
        assert units(shown) <= limit
        shown.encode("utf-8")
        assert "\0" not in shown
        assert "\n" not in title_line(text, limit)


@given(ANY_TEXT)
def test_balloon_fits_windows(text: str) -> None:
    """A Windows balloon gets at most 63 and 255 units, and never an empty text."""
    title, body = balloon_texts(text, text * 5, "限时办")
    assert 0 < units(title) <= 63
    assert 0 < units(body) <= 255


def test_balloon_without_a_body_shows_its_title() -> None:
    """On Windows a note without a body shows its title there, under the program's name."""
    assert balloon_texts("新闻报送", "", "限时办") == ("限时办", "新闻报送")


def test_markup_is_escaped() -> None:
    """For a server that renders markup the characters of markup are escaped."""
    assert escape_markup("<b>&amp;") == "&lt;b&gt;&amp;amp;"


def test_markup_is_made_harmless_without_escaping() -> None:
    """For a server nobody can ask, markup is turned into full-width characters."""
    assert without_markup('<img src="x">&') == '＜img src="x"＞＆'


@pytest.mark.parametrize("text", ["-x", "--help", "-"])
def test_a_leading_dash_is_no_option(text: str) -> None:
    """A text that begins with a dash is not taken for an option, and reads the same."""
    made = guard_option(text)
    assert not made.startswith("-")
    assert made.endswith(text)
    assert guard_option("新闻-x") == "新闻-x"

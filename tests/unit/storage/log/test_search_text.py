"""What is typed into the search is found in any text, and marked where it stands."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from storage.log.search_text import expression, fold, tokens, words
from ui.log.highlight import spans_of, words_of

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
TEXT = "信息学院举行ABC-2026年开学典礼(第3届)①ﬁle㎡ 开\n学"


@pytest.mark.parametrize(
    "query",
    [
        "学",
        "abc",
        "ＡＢＣ－２０２６",
        "26年开",
        "典礼 信息",
        "(第",
        "（第３",
        "1fi",
        "M2",
        "开学",
        "开 学",
    ],
)
def test_width_and_case_do_not_matter(query: str) -> None:
    """A word is found however it is typed, and spaces inside a text do not part it."""
    assert words(query)
    assert all(word in fold(TEXT) for word in words(query))


@given(ANY_TEXT, st.integers(0), st.integers(1, 8))
@example(TEXT, 3, 5)
def test_any_part_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    """Whatever is copied out of a text is found in it, through the pairs the index holds."""
    start %= len(text) + 1
    held = f" {tokens([text], [])} "
    for word in words(text[start : start + length]):
        assert word in fold(text)
        phrase = expression([word], []).strip('"*')
        assert f" {phrase}" in held


@given(ANY_TEXT, ANY_TEXT)
@example(TEXT, "ＡＢＣ 典礼 没有 ㎡")
def test_what_is_found_is_marked(text: str, query: str) -> None:
    """The log marks a word in a text exactly where the search finds the text by it."""
    assert len(words_of(query)) == len(words(query))
    for typed, word in zip(words_of(query), words(query), strict=True):
        assert bool(spans_of(text, [typed])) is (word in fold(text))


def test_broken_and_private_characters_are_no_words() -> None:
    """Half a character, a control or a private sign in the query is left out."""
    assert words("\ud800 \0 \ue000 \ue001a") == (fold("a"),)

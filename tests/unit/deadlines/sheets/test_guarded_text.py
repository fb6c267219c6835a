"""Texts in a CSV file stay texts, and come back as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.sheets.sheet import guard, unguard


@given(
    st.text()
    | st.text(alphabet="=+-@'\t\r\n 0123456789.:/e月日", max_size=8)
    | st.lists(st.sampled_from(("_", "x0041", "\0", "\x1f", "'", "x005F", "_x")), max_size=8).map(
        "".join
    )
)
def test_a_text_comes_back(text: str) -> None:
    """Whatever a text begins with, one guard is put before it and one is taken away."""
    assert unguard(guard(text)) == text


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-5℃低温天气", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "'quoted", "00123",
     "2026-3-5", "3/5", "3月5日", "12:30", "1e5", "95%", "TRUE", "5 Mar", "Mar-5", "¥100",
     "110101199001011234"],
)  # fmt: skip
def test_what_a_spreadsheet_would_take_for_something_else_is_guarded(text: str) -> None:
    """A formula, a number, a date: Excel gets it with an apostrophe before it."""
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    ["", "学院举行开学典礼", "3月5日学院举行典礼", "“引号”", "a=1", "http://a.b/c", "第5届", " x"],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    """A guard stands only where it is needed."""
    assert guard(text) == text


def test_control_characters_are_coded() -> None:
    """A CSV file is text to every program: no character in it ends a text or means binary."""
    assert guard("前\0后") == "'前_x0000_后"
    assert guard("'_x0041_") == "''_x005F_x0041_"
    assert guard("_x0041_") == "_x0041_"

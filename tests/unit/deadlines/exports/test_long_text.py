"""A text that no cell holds goes on elsewhere and comes back whole."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.exports.long_text import CONTINUED, MOST, joined, split

LARGEST_CELL = 32_767


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(
    st.text(st.sampled_from("中a😀\n_x005F\\\uffff\ufffe;"), max_size=60),
    st.sampled_from((1, 400, 700, 2000)),
)
def test_a_text_comes_back_from_its_parts(text: str, times: int) -> None:
    """However long it is and whatever is in it, a text is put together again from its parts."""
    long = text * times
    cell, parts = split(long)
    shuffled = list(parts)
    Random(1).shuffle(shuffled)
    assert joined(cell, shuffled) == long
    assert all(units(piece) <= LARGEST_CELL for piece in (cell, *(part.text for part in parts)))


def test_a_usual_text_has_its_cell_alone() -> None:
    """What fits is not touched, up to the last character that does."""
    assert split("标题") == ("标题", ())
    assert split("长" * MOST) == ("长" * MOST, ())
    cell, parts = split("长" * (MOST + 1))
    assert cell == "长" * MOST + CONTINUED
    assert [part.text for part in parts] == ["长"]


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff", "_x005F_x0041_", "_x0041\0"])
def test_what_a_spreadsheet_cannot_hold_is_kept_escaped(sign: str) -> None:
    """Signs that the file format has no place for are shown as a box, and kept exactly beside."""
    cell, parts = split(f"前{sign}后")
    assert "\ufffe" not in cell
    assert "\uffff" not in cell
    assert parts[0].is_escaped
    assert joined(cell, parts) == f"前{sign}后"

"""A text that no cell holds goes on elsewhere."""

from hypothesis import given
from hypothesis import strategies as st

from deadlines.exports.long_text import CONTINUED, MOST, split

LARGEST_CELL = 32_767


@given(
    st.text(st.sampled_from("中a😀\n_x005F\\;"), max_size=60),
    st.sampled_from((1, 400, 700, 2000)),
)
def test_no_character_of_a_long_text_is_left_out(text: str, times: int) -> None:
    """However long it is, a text stands in its cell and its parts, each short enough for Excel."""
    long = text * times
    cell, parts = split(long)
    assert cell.removesuffix(CONTINUED) + "".join(parts) == long
    assert all(len(piece.encode("utf-16-le")) // 2 <= LARGEST_CELL for piece in (cell, *parts))


def test_a_usual_text_has_its_cell_alone() -> None:
    """What fits is not touched, up to the last character that does."""
    assert split("标题") == ("标题", ())
    assert split("长" * MOST) == ("长" * MOST, ())
    assert split("长" * (MOST + 1)) == ("长" * MOST + CONTINUED, ("长",))


def test_what_a_spreadsheet_cannot_hold_is_shown_as_such() -> None:
    """Signs that the file format has no place for stand as the sign for what cannot be shown."""
    assert split("前\ufffe后\uffff") == ("前\ufffd后\ufffd", ())

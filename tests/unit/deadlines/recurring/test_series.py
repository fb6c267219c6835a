"""What is kept of a series, and a text that is none."""

from datetime import date

from deadlines.records.record import Undertaker
from deadlines.recurring.pattern import Every, Move, Pattern
from deadlines.recurring.series import Series, read_series, series_text


def test_a_series_is_kept_whole() -> None:
    """All of a series comes back from the text that keeps it."""
    pattern = Pattern(Every.TERM, date(2026, 3, 31), Move.AFTER)
    ones = (Undertaker("团委", "62330001"),)
    series = Series(3, pattern, "总结", 600, "通知", "https://x", "两份", ("盖章",), ones, True)
    assert read_series(series_text((series,))) == (series,)


def test_a_text_that_is_no_series_is_none() -> None:
    """A kept text that cannot be read, as one of a newer program, counts as no series."""
    for text in ("", "[", "[1]", '[{"number": 1}]', "null", '{"every": 1}'):
        assert read_series(text) == ()

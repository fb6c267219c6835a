"""Users' texts in few characters."""

from ui.wording.short import isolate


def test_only_what_is_written_from_the_right_is_isolated() -> None:
    """Arabic and Hebrew do not turn the words around them; other titles carry no hidden marks."""
    assert isolate("食堂 canteen 12😡") == "食堂 canteen 12😡"
    for title in ("مقصف", "食堂 מזנון", "١٢"):
        assert isolate(title) == f"\u2068{title}\u2069"

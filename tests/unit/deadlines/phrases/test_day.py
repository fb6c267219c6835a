"""Dates as people type them after --from and --to."""

from datetime import date

import pytest

from deadlines.phrases.times import read_date
from deadlines.refusal import Refusal

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("2026/3/5", date(2026, 3, 5)),
        ("2026年3月5日", date(2026, 3, 5)),
        ("11月20日", date(2026, 11, 20)),
        ("昨天", date(2026, 11, 22)),
        ("today", TODAY),
    ],
)
def test_a_date_is_understood(text: str, day: date) -> None:
    """A date may be written as in the rest of the program."""
    assert read_date(text, TODAY) == day


@pytest.mark.parametrize("text", ["", "明年", "2026-11-20 16:00", "2026-02-30", "x" * 1000])
def test_what_is_no_date_is_refused(text: str) -> None:
    """Anything else is refused."""
    with pytest.raises(Refusal) as refused:
        read_date(text, TODAY)
    assert refused.value.code in ("date-unknown", "time-impossible")

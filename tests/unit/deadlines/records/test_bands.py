"""The band an open duty stands in."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from deadlines.records.duty import Band, band_of
from tests.support.builders import SHANGHAI, a_duty, a_rule

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("minutes", "by_rule", "by_target"),
    [
        (-1, Band.OVERDUE, Band.PAST_TARGET),
        (0, Band.SOON, Band.SOON),
        (120, Band.SOON, Band.SOON),
        (121, Band.TODAY, Band.TODAY),
        (15 * 60, Band.LATER, Band.LATER),
    ],
)
def test_overdue_means_the_rule(minutes: int, by_rule: Band, by_target: Band) -> None:
    """A passed target has a band of its own, between overdue and soon; it is never overdue."""
    due = NOW + timedelta(minutes=minutes)
    limited = a_duty(start=NOW - timedelta(hours=5), due=due)
    target = replace(limited, rule=replace(a_rule(), limit=None, target=30))
    assert band_of(limited, NOW) is by_rule
    assert band_of(target, NOW) is by_target
    bands = list(Band)
    assert bands.index(Band.OVERDUE) < bands.index(Band.PAST_TARGET) < bands.index(Band.SOON)

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from resources.catalogue import chinese

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 23, 9, 57, 27, tzinfo=SHANGHAI)
TIMES = TimeWords(chinese(), SHANGHAI)


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (timedelta(hours=23, minutes=59, seconds=59), "23小时59分"),
        (timedelta(hours=1, minutes=4, seconds=33), "1小时04分"),
        (timedelta(minutes=59, seconds=59), "00:59:59"),
        (timedelta(seconds=1), "00:00:01"),
        (timedelta(microseconds=1), "00:00:01"),
        (timedelta(0), "00:00:00"),
        (timedelta(days=1, hours=14, minutes=2), "1天 14:02"),
        (-timedelta(minutes=47, seconds=12), "逾期 00:47:12"),
        (-timedelta(days=3, minutes=1), "逾期 3天 00:01"),
    ],
)
def test_a_countdown_reads_zero_only_at_the_deadline(left: timedelta, text: str) -> None:
    """The remaining time is rounded up to the second, and a passed limit is called late."""
    assert TIMES.remaining(NOW + left, NOW) == text


def test_a_passed_target_is_not_called_late() -> None:
    """A target that has passed is called one, never a missed limit."""
    due = NOW - timedelta(minutes=5)
    assert TIMES.remaining(due, NOW, is_target=True) == "超目标 00:05:00"


@pytest.mark.parametrize(
    ("due", "text"),
    [
        ("2026-11-23T11:12:00", "今天 11:12"),
        ("2026-11-24T00:00:00", "今天 24:00"),
        ("2026-11-24T17:30:00", "明天 17:30"),
        ("2026-11-25T17:30:00", "周三 17:30"),
        ("2026-11-22T09:10:00", "昨天 09:10"),
        ("2026-12-31T17:30:00", "12-31 17:30"),
        ("2027-01-04T17:30:00", "2027-01-04 17:30"),
        ("2026-11-23T11:12:05", "今天 11:12:05"),
    ],
)
def test_a_deadline_is_said_as_people_do(due: str, text: str) -> None:
    """A deadline is said by its day as seen from today; midnight is the day before's 24:00."""
    assert TIMES.due(datetime.fromisoformat(due).replace(tzinfo=SHANGHAI), NOW) == text


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(minutes=6), "6 分"),
        (timedelta(hours=5, minutes=12), "5 小时 12 分"),
        (timedelta(hours=12), "12 小时"),
        (timedelta(days=1, hours=14), "1 天 14 小时"),
        (timedelta(0), "0 分"),
    ],
)
def test_a_length_of_time_is_said_in_two_units(span: timedelta, text: str) -> None:
    """A length of time is said in its two largest units."""
    assert Words(chinese()).span(span) == text

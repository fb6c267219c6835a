"""The time given for a record, whole or as a phrase."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from deadlines.phrases.times import read_time
from deadlines.refusal import Refusal
from deadlines.rules.given_time import read_past

TEXTS = (
    "2026-11-30 10:00",
    "2026-11-30T10:00",
    " 2026-11-30T10:00:05 ",
    "2026-11-30T1:00",
    "2026-11-30 01:30",
    "2026-03-29 02:30",
    "2026-10-25 02:30",
    "2026-02-30 10:00",
    "2026-11-30 24:00",
    "2026-11-30 25:00",
    "1999-11-30 10:00",
    "2000-01-01 00:00",
    "2100-12-31 23:59",
    "2101-01-01 00:00",
    "2026-11-30_10:00",
    "2026-11-30T10:00Z",
    "2026-11-30T10:00+08",
    "2026-11-30 10:00 左右",
    "２０２６-11-30 10:00",
    "2026/11/30 10:00",
    "昨晚11点12",
    "",
)


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Europe/Berlin"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_whole_time_means_what_the_phrase_means(text: str, zone: str) -> None:
    """A date with its clock is read as it is among all other phrases, and refused as there."""
    now = datetime(2026, 11, 30, 12, tzinfo=ZoneInfo(zone))
    found = []
    for read in (read_past, read_time):
        try:
            found.append(read(text, now).isoformat())
        except Refusal as refusal:
            found.append(f"{refusal.code} {dict(refusal.facts)}")
    assert found[0] == found[1]

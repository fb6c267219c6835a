import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.calendar.notice import Certainty, Notice
from deadlines.calendar.office_hours import OfficeHours, Schedule, Season
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import OwnDay, WorkingCalendar
from deadlines.calendar.written_hours import read_hours
from deadlines.refusal import Refusal
from deadlines.rules.due import Office, deadline
from deadlines.rules.explanation import explain
from deadlines.rules.rule import UNIT_OF, DutyRule, Kind, Limit, Reading, Start, Unit

DATA = Path(__file__).parents[3] / "data"
VECTORS = json.loads((DATA / "working_day_vectors.json").read_text(encoding="utf-8"))
SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICIAL = official_notices()
OFFICE = Office(SHANGHAI, Schedule(), WorkingCalendar(OFFICIAL))
COUNTING = [reading for reading in Reading if UNIT_OF[reading] is not Unit.NONE]
# Strictly later events could be due earlier where the clock reading counts a day off as midnight.
EVENTS = st.datetimes(
    datetime(2007, 1, 1), datetime(2030, 12, 31), timezones=st.just(SHANGHAI)
).map(lambda instant: instant.replace(microsecond=0))


def rule_of(limit: Limit) -> DutyRule:
    return DutyRule("test", Kind.NEWS, "submit", Start.HAPPENED, "", "words", limit)


def due(at: str, reading: Reading, amount: int = 1, office: Office = OFFICE) -> datetime:
    return deadline(datetime.fromisoformat(at), Limit(amount, reading), office).due


@pytest.mark.parametrize("case", VECTORS["vectors"], ids=lambda c: f"{c['reading']}-{c['at']}")
def test_each_computed_case_comes_out(case: dict[str, Any]) -> None:
    """Every reading gives the deadline that was computed for it from the official notices."""
    limit = Limit(case["n"], Reading(case["reading"]))
    found = deadline(datetime.fromisoformat(case["at"]), limit, OFFICE)
    assert found.due == datetime.fromisoformat(case["due"])
    assert found.safe_by == found.due
    assert found.certainty is Certainty.OFFICIAL


@pytest.mark.parametrize("case", VECTORS["provisional"], ids=lambda c: f"{c['kind']}-{c['at']}")
def test_a_year_without_a_notice_is_provisional(case: dict[str, Any]) -> None:
    """A deadline that falls in a year without a notice says so and names a safe time."""
    limit = Limit(case["n"], Reading(case["reading"]))
    found = deadline(datetime.fromisoformat(case["at"]), limit, OFFICE)
    assert found.due == datetime.fromisoformat(case["due"])
    assert found.certainty is Certainty.PROVISIONAL
    assert found.safe_by <= found.due


def test_all_cases_are_there() -> None:
    """The computed cases are all 810, with every reading that counts among them."""
    assert len(VECTORS["vectors"]) == 810
    assert len(VECTORS["provisional"]) == 6
    assert {case["reading"] for case in VECTORS["vectors"]} == {r.value for r in COUNTING}


@pytest.mark.parametrize(
    ("at", "safe_by"),
    [
        ("2026-12-31T10:00+08:00", "2027-01-02T17:30+08:00"),
        ("2026-12-25T10:00+08:00", "2026-12-26T17:30+08:00"),
        ("2027-02-04T10:00+08:00", "2027-02-09T17:30+08:00"),
        ("2027-05-02T10:00+08:00", "2027-05-03T17:30+08:00"),
        ("2027-03-10T10:00+08:00", "2027-03-11T17:30+08:00"),
    ],
)
def test_the_safe_time_counts_every_possible_make_up_day(at: str, safe_by: str) -> None:
    """The safe time counts weekend days near a holiday, and days in lieu, as maybe worked."""
    limit = Limit(1, Reading.NEXT_WORKING_DAY_CLOSE)
    found = deadline(datetime.fromisoformat(at), limit, OFFICE)
    assert found.certainty is Certainty.PROVISIONAL
    assert found.safe_by == datetime.fromisoformat(safe_by)


@pytest.mark.parametrize(
    ("at", "certainty"),
    [
        ("2026-12-24T10:00+08:00", Certainty.OFFICIAL),
        ("2026-12-25T10:00+08:00", Certainty.PROVISIONAL),
        ("2026-12-28T10:00+08:00", Certainty.PROVISIONAL),
    ],
)
def test_late_december_waits_for_the_next_notice(at: str, certainty: Certainty) -> None:
    """26 to 31 December is provisional until the next year's notice is known."""
    limit = Limit(1, Reading.NEXT_WORKING_DAY_CLOSE)
    assert deadline(datetime.fromisoformat(at), limit, OFFICE).certainty is certainty


def test_a_loaded_notice_settles_the_year() -> None:
    """Once the year's notice is loaded its deadlines are official and follow it."""
    days = {datetime(2027, 1, day).date(): "元旦" for day in (1, 2, 3)}
    notice = Notice(2027, "notice of 2027", days, {})
    office = Office(SHANGHAI, Schedule(), WorkingCalendar(OFFICIAL, {2027: notice}))
    found = deadline(
        datetime.fromisoformat("2026-12-31T10:00+08:00"),
        Limit(1, Reading.NEXT_WORKING_DAY_CLOSE),
        office,
    )
    assert found.certainty is Certainty.OFFICIAL
    assert found.edition == "notice of 2027"
    assert found.due == datetime.fromisoformat("2027-01-04T17:30+08:00")


@pytest.mark.parametrize("hidden", range(2007, 2027))
def test_the_safe_time_is_never_too_late(hidden: int) -> None:
    """With a year's notice hidden, no safe time of that year is later than the official deadline.

    One working day, every day of the year, at 10:00 and at 20:00, by each working-day reading.
    """
    known = {year: notice for year, notice in OFFICIAL.items() if year != hidden}
    blind = Office(SHANGHAI, Schedule(), WorkingCalendar(known))
    readings = [r for r in COUNTING if Limit(1, r).unit is Unit.WORKING_DAYS]
    day = datetime(hidden, 1, 1, 10, tzinfo=SHANGHAI)
    # The last days need the next year's notice to have an official deadline at all.
    last = datetime(hidden, 12, 20 if hidden == 2026 else 31, 20, tzinfo=SHANGHAI)
    while day <= last:
        for at in (day, day.replace(hour=20)):
            for reading in readings:
                limit = Limit(1, reading)
                official = deadline(at, limit, OFFICE).due
                assert deadline(at, limit, blind).safe_by <= official, (at, reading)
        day += timedelta(days=1)


def test_the_deadline_at_midnight_is_the_next_day() -> None:
    """A deadline at 24:00 is the next day's 00:00:00."""
    found = due("2026-03-09T10:00+08:00", Reading.NEXT_WORKING_DAY_MIDNIGHT)
    assert found == datetime(2026, 3, 11, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("2026-07-01T16:00+08:00", "2026-07-02T18:00+08:00"),
        ("2026-09-30T16:00+08:00", "2026-10-08T17:30+08:00"),
        ("2026-04-30T16:00+08:00", "2026-05-06T18:00+08:00"),
    ],
)
def test_summer_hours_close_later(at: str, expected: str) -> None:
    """The office hours of the day it is due decide when its office closes."""
    summer = Season((5, 1), (9, 30), read_hours("08:00-12:00, 15:00-18:00"))
    office = Office(SHANGHAI, Schedule(OfficeHours(), (summer,)), OFFICE.calendar)
    found = due(at, Reading.NEXT_WORKING_DAY_CLOSE, office=office)
    assert found == datetime.fromisoformat(expected)


def test_office_hours_may_begin_at_half_past() -> None:
    """Office hours of 8:30 to 12:00 and 14:00 to 18:00 are counted to the minute."""
    hours = read_hours("8:30-12:00,14:00-18:00")
    office = Office(SHANGHAI, Schedule(hours), OFFICE.calendar)
    found = due("2026-03-09T16:45+08:00", Reading.OFFICE_HOURS, office=office)
    assert found == datetime.fromisoformat("2026-03-10T16:45+08:00")
    assert hours.minutes == 450


def test_an_office_open_all_day_loses_no_minute() -> None:
    """An office open from 00:00 to 24:00 passes midnight without losing a minute."""
    office = Office(SHANGHAI, Schedule(read_hours("00:00-24:00")), OFFICE.calendar)
    found = due("2026-03-09T23:59:30+08:00", Reading.OFFICE_HOURS, office=office)
    assert found == datetime.fromisoformat("2026-03-10T23:59:30+08:00")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "office-hours"),
        ("8-12", "office-hours"),
        ("9:60-10:00", "office-hours"),
        ("12:00-12:00", "office-hours-order"),
        ("14:00-18:00,08:00-12:00", "office-hours-order"),
    ],
)
def test_odd_office_hours_are_refused(text: str, code: str) -> None:
    """Office hours that are empty, out of order or no times are refused."""
    with pytest.raises(Refusal) as refused:
        read_hours(text)
    assert refused.value.code == code


@pytest.mark.parametrize("amount", [0, -1, 1001])
def test_a_limit_out_of_range_is_refused(amount: int) -> None:
    """A limit of zero, or beyond all measure, is refused."""
    with pytest.raises(Refusal) as refused:
        due("2026-03-09T10:00+08:00", Reading.CLOCK_HOURS, amount)
    assert refused.value.code == "limit-out-of-range"


def test_a_calendar_without_working_days_ends_with_a_refusal() -> None:
    """Where every day is off the search ends, and says so, instead of going on for ever."""
    first = datetime(2026, 1, 1).date()
    closed = {first + timedelta(days=i): OwnDay(working=False) for i in range(1500)}
    office = Office(SHANGHAI, Schedule(), WorkingCalendar(OFFICIAL, {}, closed))
    for reading in (Reading.NEXT_WORKING_DAY_CLOSE, Reading.OFFICE_HOURS):
        with pytest.raises(Refusal) as refused:
            due("2026-03-09T10:00+08:00", reading, office=office)
        assert refused.value.code == "no-working-day"


@given(at=EVENTS, reading=st.sampled_from(COUNTING), amount=st.integers(1, 30))
def test_due_is_never_before_the_event(at: datetime, reading: Reading, amount: int) -> None:
    """Nothing is due before it has happened, nor safe before that."""
    found = deadline(at, Limit(amount, reading), OFFICE)
    assert at <= found.safe_by <= found.due


@given(
    at=EVENTS,
    later=st.timedeltas(timedelta(), timedelta(days=20)),
    reading=st.sampled_from(COUNTING),
)
def test_a_later_event_is_never_due_earlier(
    at: datetime, later: timedelta, reading: Reading
) -> None:
    """What happens later is due later or at the same time, by every reading."""
    limit = Limit(3, reading)
    first, second = deadline(at, limit, OFFICE), deadline(at + later, limit, OFFICE)
    assert first.due <= second.due
    assert first.safe_by <= second.safe_by


@given(at=EVENTS, reading=st.sampled_from(COUNTING), amount=st.integers(1, 20))
def test_a_longer_limit_is_never_due_earlier(at: datetime, reading: Reading, amount: int) -> None:
    """One more hour or day of limit never brings the deadline forward."""
    shorter = deadline(at, Limit(amount, reading), OFFICE)
    longer = deadline(at, Limit(amount + 1, reading), OFFICE)
    assert shorter.due <= longer.due


@given(at=EVENTS, reading=st.sampled_from(COUNTING), offset=st.integers(-3, 12))
def test_an_added_holiday_never_makes_it_earlier(
    at: datetime, reading: Reading, offset: int
) -> None:
    """A day that the unit closes never brings a deadline forward."""
    day = at.date() + timedelta(days=offset)
    closed = WorkingCalendar(OFFICIAL, {}, {day: OwnDay(working=False)})
    limit = Limit(2, reading)
    before = deadline(at, limit, OFFICE)
    after = deadline(at, limit, Office(SHANGHAI, Schedule(), closed))
    assert before.due <= after.due


@given(at=EVENTS, reading=st.sampled_from(COUNTING), amount=st.integers(1, 12))
def test_the_explanation_counts_the_limit(at: datetime, reading: Reading, amount: int) -> None:
    """The days an explanation counts are as many as the limit says; hours add up to it."""
    limit = Limit(amount, reading)
    found = explain(at, rule_of(limit), OFFICE)
    assert found is not None
    assert found.due == deadline(at, limit, OFFICE).due
    counted = [day.ordinal for day in found.days if day.is_counted]
    elapsed = found.due.astimezone(UTC) - at.astimezone(UTC)
    if reading is Reading.NEXT_FULL_HOUR:
        assert timedelta(hours=amount) < elapsed <= timedelta(hours=amount + 1)
    elif reading in (Reading.CLOCK_HOURS, Reading.CLOCK_24H, Reading.EXACT_HOURS):
        assert elapsed == timedelta(hours=amount * (1 if limit.unit is Unit.HOURS else 24))
    elif reading is Reading.OFFICE_HOURS:
        assert found.office_minutes == amount * 450
        assert counted[-1] in (amount, amount + 1)
    else:
        assert counted == list(range(1, amount + 1))
    for day in found.days:
        if day.is_counted and limit.unit is Unit.WORKING_DAYS:
            assert day.day.working


@pytest.mark.parametrize("zone", ["UTC", "America/New_York", "Asia/Shanghai"])
def test_the_machine_zone_does_not_matter(zone: str) -> None:
    """Whatever zone the machine is set to, all computed cases come out."""
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "import tests.conftest\n"
        "from tests.unit.deadlines.rules import test_due as t\n"
        "for case in t.VECTORS['vectors']: t.test_each_computed_case_comes_out(case)\n"
        "for case in t.VECTORS['provisional']:"
        " t.test_a_year_without_a_notice_is_provisional(case)\n"
        "t.test_a_later_event_is_never_due_earlier()\n"
    )
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        env={"TZ": zone, "PATH": ""},
        cwd=Path(__file__).parents[4],
    )


@given(
    at=st.datetimes(datetime(2010, 1, 1), datetime(2025, 12, 31)),
    reading=st.sampled_from(COUNTING),
)
def test_a_zone_with_summer_time_is_counted_in_its_own_time(at: datetime, reading: Reading) -> None:
    """In a zone with summer time nothing is due before it happened, and hours are real hours."""
    new_york = Office(ZoneInfo("America/New_York"), Schedule(), OFFICE.calendar)
    event = at.replace(tzinfo=UTC)
    found = deadline(event, Limit(2, reading), new_york)
    assert found.due >= event
    if reading is Reading.CLOCK_HOURS:
        assert found.due - event == timedelta(hours=2)

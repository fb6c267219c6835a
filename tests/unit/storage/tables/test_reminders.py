"""Reminders are written once, and what became of them is known."""

from dataclasses import replace
from datetime import timedelta

import pytest

from deadlines.records.duty import DutyState
from deadlines.reminders.log import DueStep, ShownReminder, UnansweredDuty
from storage.database.database import Database
from storage.tables.records import RecordTable
from storage.tables.reminders import ReminderTable
from tests.support.builders import MONDAY, a_duty, a_record

HOUR = timedelta(hours=1)


@pytest.fixture
def store(database: Database) -> RecordTable:
    return RecordTable(database)


@pytest.fixture
def log(database: Database, store: RecordTable) -> ReminderTable:
    for _ in range(3):
        store.add(a_record())
    return ReminderTable(database)


def test_a_reminder_is_recorded_once(log: ReminderTable) -> None:
    """A call recorded before is not returned again; another step or instant is another call."""
    first, second = DueStep(1, "2h before", MONDAY), DueStep(2, "2h before", MONDAY)
    assert log.record([first, second], MONDAY) == [first, second]
    third, fourth = DueStep(1, "at due", MONDAY), DueStep(1, "2h before", MONDAY + HOUR)
    assert log.record([first, third, second, fourth, third], MONDAY) == [third, fourth]
    assert log.record([], MONDAY) == []


def test_an_instant_between_milliseconds_is_recorded_once(log: ReminderTable) -> None:
    """A share of a time that ends between two milliseconds is one call, and is covered."""
    call = DueStep(1, "33%", MONDAY + timedelta(microseconds=333_333))
    assert log.record([call], MONDAY) == [call]
    assert log.record([call], MONDAY) == []


def test_covered_is_the_latest_step_of_open_duties(log: ReminderTable, store: RecordTable) -> None:
    """For each open duty the latest instant counts, in whatever order they were recorded."""
    log.record(
        [DueStep(1, "b", MONDAY + HOUR), DueStep(1, "a", MONDAY), DueStep(2, "a", MONDAY)], MONDAY
    )
    assert log.last_recorded() == {1: MONDAY + HOUR, 2: MONDAY}
    record = store.get(2)
    store.save(replace(record, duties=(a_duty(id=2, done_at=MONDAY),)))
    assert log.last_recorded() == {1: MONDAY + HOUR}


def test_calling_are_the_duties_nobody_acted_on(log: ReminderTable, store: RecordTable) -> None:
    """Duties call since their oldest unanswered reminder, the oldest first, until acted on."""
    log.record([DueStep(1, "a", MONDAY + HOUR), DueStep(1, "b", MONDAY + 2 * HOUR)], MONDAY)
    log.record([DueStep(2, "a", MONDAY), DueStep(3, "a", MONDAY + HOUR)], MONDAY)
    assert log.unanswered_duties() == [
        UnansweredDuty(2, MONDAY, 1),
        UnansweredDuty(1, MONDAY + HOUR, 2),
        UnansweredDuty(3, MONDAY + HOUR, 1),
    ]
    log.act(1, "snoozed", MONDAY)
    store.save(replace(store.get(2), duties=(a_duty(id=2, state=DutyState.CANCELLED),)))
    assert log.unanswered_duties() == [UnansweredDuty(3, MONDAY + HOUR, 1)]
    log.record([DueStep(1, "c", MONDAY + 3 * HOUR)], MONDAY)
    assert log.unanswered_duties()[-1] == UnansweredDuty(1, MONDAY + 3 * HOUR, 1)


def test_what_became_of_a_reminder_is_kept(database: Database, log: ReminderTable) -> None:
    """The file says when and how a reminder was shown and what the user did first."""
    call = DueStep(1, "a", MONDAY)
    log.record([call, DueStep(1, "b", MONDAY)], MONDAY)
    log.mark_shown([call], "freedesktop", MONDAY + HOUR)
    log.act(1, "done", MONDAY + 2 * HOUR)
    log.act(1, "opened", MONDAY + 3 * HOUR)
    at = round(MONDAY.timestamp() * 1000)
    rows = database.rows("SELECT rung, shown_at, channel, action, acted_at FROM reminders")
    assert rows == [
        ("a", at + 3_600_000, "freedesktop", "done", at + 7_200_000),
        ("b", None, None, "done", at + 7_200_000),
    ]


def test_a_record_tells_which_reminders_were_shown(log: ReminderTable) -> None:
    """The reminders of a record's duties that were shown come in that order, no others."""
    first, second, other = (
        DueStep(1, "b", MONDAY),
        DueStep(1, "a", MONDAY + HOUR),
        DueStep(2, "a", MONDAY),
    )
    log.record([first, second, other, DueStep(1, "not shown", MONDAY)], MONDAY)
    log.mark_shown([second, other], "tray", MONDAY + 2 * HOUR)
    log.mark_shown([first], "freedesktop", MONDAY + HOUR)
    assert log.shown_for(1) == [
        ShownReminder(MONDAY + HOUR, "b", "freedesktop"),
        ShownReminder(MONDAY + 2 * HOUR, "a", "tray"),
    ]
    assert log.shown_for(3) == []


def test_a_snooze_is_kept_until_it_ends(log: ReminderTable, store: RecordTable) -> None:
    """A snooze can be moved and forgotten, and does not outlive its duty."""
    log.snooze(1, MONDAY)
    log.snooze(1, MONDAY + HOUR)
    log.snooze(2, MONDAY)
    log.snooze(3, MONDAY)
    log.end_snooze(3)
    store.save(replace(store.get(2), duties=(a_duty(id=2, done_at=MONDAY),)))
    assert log.snoozes() == {1: MONDAY + HOUR}


def test_ten_thousand_open_duties_use_the_indexes(database: Database, log: ReminderTable) -> None:
    """The questions asked at each tick never walk all reminders."""
    queries: list[str] = []
    database.connection.set_trace_callback(queries.append)
    log.last_recorded()
    log.unanswered_duties()
    database.connection.set_trace_callback(None)
    for query in queries:
        plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {query}")]
        assert not [step for step in plan if step.startswith("SCAN r")]
        assert any("duties_open" in step for step in plan)


def test_what_a_wrong_clock_has_recorded_ahead_is_recorded_anew(database: Database) -> None:
    """A step brought up by a clock hours ahead is new at its own time; one minutes ahead is not."""
    record = RecordTable(database).add(a_record(duties=(a_duty(),)))
    log, (duty,) = ReminderTable(database), record.duties
    step = DueStep(duty.id, "at due", MONDAY)
    assert log.record([step], MONDAY + timedelta(hours=8)) == [step]
    log.mark_shown([step], "window", MONDAY + timedelta(hours=8))
    log.act(duty.id, "done", MONDAY + timedelta(hours=8))
    assert log.record([step], MONDAY) == [step]
    assert [one.duty for one in log.unanswered_duties()] == [duty.id]
    assert log.record([step], MONDAY) == []
    assert log.record([step], MONDAY - timedelta(minutes=4)) == []

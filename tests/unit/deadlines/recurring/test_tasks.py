"""Recurring tasks: begun, entered by their days, moved by a notice, changed and stopped."""

from datetime import date, datetime, timedelta

import pytest

from deadlines.calendar.working_calendar import OwnDay
from deadlines.records.duty import DutyState
from deadlines.records.history import Action
from deadlines.records.record import Draft, Record, Undertaker
from deadlines.recurring.pattern import Every, Move, Pattern
from deadlines.recurring.tasks import EnteredTask, RecurringTasks
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.builders import MONDAY, SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger

FRIDAY = date(2026, 11, 27)


def at(day: str, time: str = "09:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{time}").replace(tzinfo=SHANGHAI)


def tasks_of(ledger: UnitLedger) -> RecurringTasks:
    return ledger.ledger.recurring


def begin(ledger: UnitLedger, pattern: Pattern, minute: int | None = None) -> Record:
    now = ledger.plain.now()
    draft = Draft(
        Kind.TASK,
        "周报",
        now + timedelta(days=9),
        steps=("盖章",),
        undertakers=(Undertaker("办公室", by=now),),
    )
    return tasks_of(ledger).begin(draft, pattern, minute)


def dues(*records: Record) -> list[str]:
    found = []
    for record in records:
        due = record.duties[0].due
        assert due is not None
        found.append(f"{due.astimezone(SHANGHAI):%m-%d %H:%M}")
    return found


def test_the_first_is_there_at_once_and_the_next_comes_by_its_date(
    make_ledger: MakeLedger,
) -> None:
    """A weekly task is there for its first Friday, the next one two days before."""
    ledger = make_ledger(MONDAY)
    first = begin(ledger, Pattern(Every.WEEK, FRIDAY))
    assert dues(first) == ["11-27 17:30"]
    assert [step.mark for step in first.checks] == ["盖章"]
    assert first.undertakers[0].by is not None
    ledger.plain.finish(first.number)
    ledger.clock.jump(at("2026-12-01"))
    assert tasks_of(ledger).enter() == ()
    ledger.clock.jump(at("2026-12-02"))
    (entered,) = tasks_of(ledger).enter()
    assert (dues(entered.record), entered.skipped) == (["12-04 17:30"], ())
    assert entered.record.undertakers == (Undertaker("办公室"),)
    assert tasks_of(ledger).enter() == ()
    ledger.plain.finish(entered.record.number)  # before its day


def test_two_months_away_bring_one_task(make_ledger: MakeLedger) -> None:
    """After an absence each series has one task, the newest; the days between are named."""
    ledger = make_ledger(MONDAY)
    begin(ledger, Pattern(Every.WEEK, FRIDAY))
    begin(ledger, Pattern(Every.WORKING_DAY, date(2026, 11, 23)), 600)
    ledger.clock.jump(at("2027-01-25"))
    weekly, daily = tasks_of(ledger).enter()
    assert dues(weekly.record, daily.record) == ["01-22 17:30", "01-25 10:00"]
    assert (weekly.skipped[0], weekly.skipped[-1]) == (date(2026, 12, 4), date(2027, 1, 15))
    assert tasks_of(ledger).enter() == ()
    (entry,) = ledger.history.entries_of(weekly.record.number)
    assert entry.change.action is Action.OWED
    assert entry.change.new["skipped"] == [day.isoformat() for day in weekly.skipped]


@pytest.mark.slow
@pytest.mark.parametrize("minute", [None, 600])
@pytest.mark.parametrize("every", list(Every))
@pytest.mark.parametrize("move", list(Move))
def test_a_task_is_due_where_its_day_goes(
    make_ledger: MakeLedger, every: Every, move: Move, minute: int | None
) -> None:
    """What is entered is due on the moved day, at its minute or when the office closes."""
    ledger = make_ledger(at("2026-01-05"))
    pattern = Pattern(every, date(2026, 1, 31), move)
    first = begin(ledger, pattern, minute)
    records = [first]
    for _ in range(400):
        ledger.clock.jump(ledger.plain.now() + timedelta(days=1))
        records += [one.record for one in tasks_of(ledger).enter()]
    calendar = ledger.office.calendar
    for record in records:
        assert record.turn is not None
        day = pattern.due_day(record.turn.day, calendar)
        expected = (
            ledger.office.close(day) if minute is None else ledger.office.instant_at(day, 600)
        )
        assert record.duties[0].due == expected


def test_a_notice_moves_the_task_and_lists_it(make_ledger: MakeLedger) -> None:
    """A day that becomes a day off moves the open task to the working day before it."""
    ledger = make_ledger(MONDAY)
    task = begin(ledger, Pattern(Every.WEEK, FRIDAY))
    keeper = ledger.ledger.calendar_keeper
    ((old, new),) = keeper.moved_by_own_day(FRIDAY, OwnDay(False, "校庆"))
    assert dues(old, new) == ["11-27 17:30", "11-26 17:30"]
    keeper.set_own_day(FRIDAY, OwnDay(False, "校庆"))
    assert dues(ledger.store.get(task.number)) == ["11-26 17:30"]
    keeper.set_own_day(FRIDAY, None)
    assert dues(ledger.store.get(task.number)) == ["11-27 17:30"]


def test_a_task_of_a_series_takes_a_time_of_its_own(make_ledger: MakeLedger) -> None:
    """One that is edited keeps its moved day; one given another time has that, whatever comes."""
    ledger = make_ledger(MONDAY)
    task = begin(ledger, Pattern(Every.WEEK, FRIDAY))
    due = task.duties[0].due
    same = Draft(Kind.TASK, "另一题", task.at, due=due, steps=("盖章",))
    assert ledger.plain.amend(task.number, same).duties[0].due == due
    later = at("2026-11-30", "12:00")
    moved = Draft(Kind.TASK, "另一题", task.at, due=later, steps=("盖章",))
    assert ledger.plain.amend(task.number, moved).duties[0].due == later
    ledger.ledger.calendar_keeper.set_own_day(FRIDAY, OwnDay(False, "校庆"))
    assert ledger.store.get(task.number).duties[0].due == later
    assert ledger.ledger.keeping.findings()


def test_two_processes_enter_a_task_once(make_ledger: MakeLedger) -> None:
    """What another process enters between the look and the lock is not entered again."""
    ledger = make_ledger(MONDAY)
    begin(ledger, Pattern(Every.WEEK, FRIDAY))
    ledger.clock.jump(at("2026-12-03"))
    mine, others = tasks_of(ledger), tasks_of(ledger)
    atomic = ledger.store.atomic
    entered: list[EnteredTask] = []

    def let_in():  # type: ignore[no-untyped-def]
        ledger.store.atomic = atomic  # type: ignore[method-assign]
        entered.extend(others.enter())
        return atomic()

    ledger.store.atomic = let_in  # type: ignore[method-assign]
    assert mine.enter() == []
    assert dues(*(one.record for one in entered)) == ["12-04 17:30"]


def test_a_clock_that_was_wrong_holds_nothing_up(make_ledger: MakeLedger) -> None:
    """A task entered by a clock years ahead does not keep those of the present from coming."""
    ledger = make_ledger(MONDAY)
    begin(ledger, Pattern(Every.WEEK, FRIDAY))
    ledger.clock.jump(at("2028-06-01"))
    assert len(tasks_of(ledger).enter()) == 1
    ledger.clock.jump(at("2026-12-03"))
    assert dues(*(one.record for one in tasks_of(ledger).enter())) == ["12-04 17:30"]


def test_series_that_cannot_be_read_are_not_written_over(make_ledger: MakeLedger) -> None:
    """What a newer program has kept stays as it is: nothing is begun over it."""
    ledger = make_ledger(MONDAY)
    ledger.choose(series='[{"number": 1, "every": "leap-year"}]')
    with pytest.raises(Refusal, match="series-unreadable"):
        begin(ledger, Pattern(Every.WEEK, FRIDAY))
    assert tasks_of(ledger).enter() == ()
    assert "leap-year" in ledger.choices["series"]
    assert ledger.store.open_records() == []


def test_a_series_is_changed_and_stopped(make_ledger: MakeLedger) -> None:
    """A change is for the coming tasks; a stopped series brings none, and goes on when it may."""
    ledger = make_ledger(MONDAY)
    first = begin(ledger, Pattern(Every.WEEK, FRIDAY))
    tasks = tasks_of(ledger)
    draft = Draft(Kind.TASK, "月报", ledger.plain.now())
    tasks.change(1, draft, Pattern(Every.MONTH_END, FRIDAY), None)
    (series,) = tasks.all
    assert (series.title, tasks.next_day(series)) == ("月报", date(2026, 11, 30))
    assert ledger.store.get(first.number).title == "周报"
    tasks.stop(1)
    ledger.clock.jump(at("2026-12-30"))
    assert tasks.enter() == ()
    tasks.stop(1, stopped=False)
    ((record, skipped),) = [(one.record, one.skipped) for one in tasks.enter()]
    assert (dues(record), skipped) == (["12-31 17:30"], (date(2026, 11, 30),))
    assert record.open_duties[0].state is DutyState.OPEN

"""The patrol that each working day owes by itself."""

from datetime import date, datetime, timedelta

import pytest

from deadlines.patrol.daily import DailyPatrols
from deadlines.patrol.days import is_added_later
from deadlines.patrol.plan import PatrolPlan, SensitivePeriod, read_channels, read_periods
from deadlines.records.duty import DutyState
from deadlines.records.history import Action
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.reminders.planning import Planner
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.round import ReminderRound
from deadlines.rules.rule import Kind
from storage.ledger import Ledger
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger

TITLE = "日常巡查"
DAY = timedelta(days=1)
MONDAY = datetime(2026, 3, 2, 8, 5, tzinfo=SHANGHAI)
CHANNELS = PatrolPlan(("官网", "公众号", "微博"))


def daily(unit: UnitLedger, plan: PatrolPlan = PatrolPlan()) -> DailyPatrols:  # noqa: B008
    return DailyPatrols(unit.plain, unit.store, unit.history, plan)


def patrols(unit: UnitLedger) -> list[Record]:
    return list(unit.store.records(open_only=False, kind=Kind.PATROL))


def test_a_working_day_owes_one_by_itself(make_ledger: MakeLedger) -> None:
    """At the start of a working day its patrol stands open, due when the office closes."""
    unit = make_ledger(MONDAY)
    record = daily(unit).enter(TITLE).record
    assert record is not None
    assert [duty.name for duty in record.open_duties] == ["patrol"]
    assert record.open_duties[0].due == datetime(2026, 3, 2, 17, 30, tzinfo=SHANGHAI)


def test_entering_again_brings_nothing(make_ledger: MakeLedger) -> None:
    """Two starts, or two programs, enter one patrol."""
    unit = make_ledger(MONDAY)
    daily(unit).enter(TITLE)
    assert daily(unit).enter(TITLE).record is None
    daily(unit).tick(TITLE)
    assert daily(unit).enter(TITLE).record is None
    assert len(patrols(unit)) == 1


def test_two_programs_enter_one(make_ledger: MakeLedger) -> None:
    """A second program on the same file finds what the first has entered, ticked or missed."""
    unit = make_ledger(MONDAY)
    with Ledger.open(unit.ledger.file, unit.clock, SHANGHAI).database as database:
        other = Ledger(database, unit.clock, SHANGHAI)
        for each in (unit.ledger, other):
            each.patrols.enter(TITLE)
        other.patrols.tick(TITLE)
        with pytest.raises(Refusal, match="patrol-done"):
            unit.ledger.patrols.tick(TITLE)
        unit.clock.advance(DAY)
        assert other.patrols.enter(TITLE).record is not None
        assert unit.ledger.patrols.enter(TITLE).record is None
    assert len(patrols(unit)) == 2


def test_a_withdrawn_one_is_not_entered_again(make_ledger: MakeLedger) -> None:
    """Who withdrew today's patrol finds no other at the next start."""
    unit = make_ledger(MONDAY)
    record = daily(unit).enter(TITLE).record
    assert record is not None
    unit.plain.cancel(record.number, "今天停网")
    assert daily(unit).enter(TITLE).record is None


@pytest.mark.parametrize(
    ("day", "is_owed"),
    [
        (date(2026, 2, 14), True),  # a make-up working Saturday
        (date(2026, 2, 16), False),  # Spring Festival
        (date(2026, 3, 7), False),
        (date(2026, 3, 9), True),
    ],
    ids=str,
)
def test_days_off_owe_none(make_ledger: MakeLedger, day: date, is_owed: bool) -> None:
    """Make-up days owe a patrol, weekends and holidays do not."""
    unit = make_ledger(datetime(day.year, day.month, day.day, 9, 0, tzinfo=SHANGHAI))
    assert (daily(unit).enter(TITLE).record is not None) is is_owed


def test_each_channel_is_ticked_by_itself(make_ledger: MakeLedger) -> None:
    """With channels named, the patrol is done once each of them is."""
    unit = make_ledger(MONDAY)
    each = daily(unit, CHANNELS)
    record = each.enter(TITLE).record
    assert record is not None
    assert [(d.name, d.rule.title) for d in record.duties] == [
        ("patrol", "官网"), ("patrol_2", "公众号"), ("patrol_3", "微博"),
    ]  # fmt: skip
    record = each.tick(TITLE, "公众号")
    assert [duty.rule.title for duty in record.open_duties] == ["官网", "微博"]
    with pytest.raises(Refusal, match="patrol-done"):
        each.tick(TITLE, "公众号")
    with pytest.raises(Refusal, match="unknown-channel"):
        each.tick(TITLE, "抖音")
    assert each.tick(TITLE).status is RecordStatus.DONE
    with pytest.raises(Refusal, match="patrol-done"):
        each.tick(TITLE)


def test_a_sensitive_period_owes_it_on_days_off_and_several_times(make_ledger: MakeLedger) -> None:
    """In a sensitive period a Saturday owes two, each due that Saturday, and each tick is one."""
    saturday = date(2026, 3, 7)
    plan = PatrolPlan((), (SensitivePeriod(date(2026, 3, 3), date(2026, 3, 12), 2),))
    unit = make_ledger(datetime(2026, 3, 7, 9, 0, tzinfo=SHANGHAI))
    each = daily(unit, plan)
    record = each.enter(TITLE).record
    assert record is not None
    assert [d.name for d in record.duties] == ["patrol", "patrol_2"]
    assert {d.due for d in record.duties} == {unit.office.close(saturday)}
    # Counting anew, as after other office hours, leaves it on its day.
    unit.plain.count_with(unit.office)
    assert {d.due for d in unit.plain.get(record.number).duties} == {unit.office.close(saturday)}
    assert len(each.tick(TITLE).open_duties) == 1
    assert each.tick(TITLE).open_duties == ()


def test_an_unticked_one_is_missed_the_next_day(make_ledger: MakeLedger) -> None:
    """The day after, it is closed as missed, told of once, and takes no undo of the user's."""
    unit = make_ledger(MONDAY)
    first = daily(unit).enter(TITLE).record
    assert first is not None
    unit.clock.advance(DAY)
    found = daily(unit).enter(TITLE)
    assert found.missed == (MONDAY.date(),)
    missed = unit.plain.get(first.number)
    assert missed.status is RecordStatus.CANCELLED
    assert unit.history.entries_of(first.number)[-1].change.action is Action.MISSED
    assert daily(unit).enter(TITLE).missed == ()
    with pytest.raises(Refusal, match="nothing-to-undo"):
        unit.plain.undo()


def test_a_missed_one_is_entered_afterwards_with_a_reason(make_ledger: MakeLedger) -> None:
    """补记 takes the missed record up again; without a reason it is refused."""
    unit = make_ledger(MONDAY)
    daily(unit).enter(TITLE)
    unit.clock.advance(DAY)
    daily(unit).enter(TITLE)
    with pytest.raises(Refusal, match="reason-needed"):
        daily(unit).add_late(MONDAY.date(), TITLE, " ")
    record = daily(unit).add_late(MONDAY.date(), TITLE, "当天外出，手机巡查过")
    assert (record.number, record.status) == (1, RecordStatus.DONE)
    assert record.duties[0].late_reason == "当天外出，手机巡查过"
    with pytest.raises(Refusal, match="patrol-done"):
        daily(unit).add_late(MONDAY.date(), TITLE, "再记一次")


def test_days_without_the_program_have_no_records(make_ledger: MakeLedger) -> None:
    """Off from Monday's tick to Friday: three days are told as missed, one can be entered."""
    unit = make_ledger(MONDAY)
    daily(unit).tick(TITLE)
    unit.clock.sleep(4 * DAY)
    found = daily(unit).enter(TITLE)
    assert found.missed == tuple(date(2026, 3, day) for day in (3, 4, 5))
    assert len(patrols(unit)) == 2
    at = datetime(2026, 3, 4, 16, 0, tzinfo=SHANGHAI)
    with pytest.raises(Refusal, match="reason-needed"):
        daily(unit).tick(TITLE, at=at)
    record = daily(unit).tick(TITLE, at=at, reason="当天程序未开")
    assert record.duties[0].done_at == at
    assert is_added_later(record, SHANGHAI)
    assert not record.duties[0].is_late(unit.plain.now())


def test_a_time_to_come_is_refused(make_ledger: MakeLedger) -> None:
    """Nobody has patrolled tomorrow."""
    unit = make_ledger(MONDAY)
    with pytest.raises(Refusal, match="time-in-future"):
        daily(unit).tick(TITLE, at=MONDAY + DAY)


def test_a_year_of_patrols(make_ledger: MakeLedger) -> None:
    """Exactly one owed patrol with its three reminders each working day, none on days off."""
    unit = make_ledger(datetime(2026, 1, 1, 8, 0, tzinfo=SHANGHAI))
    round_ = ReminderRound(unit.ledger.reminders, Planner(unit.office, QuietHours()))
    heard: dict[int, list[str]] = {}
    owed: set[date] = set()
    for _ in range(365):
        today = unit.plain.now().date()
        record = daily(unit).enter(TITLE).record
        if record is not None:
            owed.add(today)
        round_.load(unit.plain.open_records(), unit.plain.now())
        end = unit.office.instant_at(today, 24 * 60) - timedelta(minutes=1)
        while (ahead := round_.next_instant()) is not None and ahead <= end:
            unit.clock.jump(max(ahead, unit.clock.now()))
            for one in round_.beat(unit.plain.now()):
                heard.setdefault(one.duty.id, []).extend(step.name for step in one.steps)
        unit.clock.jump(unit.office.instant_at(today, 24 * 60) + timedelta(hours=8))
    calendar = unit.office.calendar
    days = [date(2026, 1, 1) + n * DAY for n in range(365)]
    assert owed == {day for day in days if calendar.is_working(day)}
    kept = patrols(unit)
    assert len(kept) == len(owed)
    assert {tuple(names) for names in heard.values()} == {
        ("2h before", "30min before", "at due"),
    }
    assert len(heard) == len(owed)
    assert all(d.state is DutyState.CANCELLED for r in kept[:-1] for d in r.duties)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2027-03-03 至 2027-03-12 2次", SensitivePeriod(date(2027, 3, 3), date(2027, 3, 12), 2)),
        (
            "2027年3月3日-2027年3月12日，每天 3 次",
            SensitivePeriod(date(2027, 3, 3), date(2027, 3, 12), 3),
        ),
        ("2027-06-04", SensitivePeriod(date(2027, 6, 4), date(2027, 6, 4))),
        ("2027/6/4 to 2027/6/6", SensitivePeriod(date(2027, 6, 4), date(2027, 6, 6))),
    ],
)
def test_periods_as_people_write_them(text: str, period: SensitivePeriod) -> None:
    """A period is read, and what it is kept as is read again."""
    assert SensitivePeriod.parse(text) == SensitivePeriod.parse(str(period)) == period


@pytest.mark.parametrize(
    "text",
    ["两会期间", "2027-02-30", "2027-03-12 至 2027-03-03", "2027-03-03 99次", "2027-03-03 0次"],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    """A day there is not, an end before its start, or no number of times is refused."""
    with pytest.raises(Refusal, match="sensitive-period"):
        read_periods(text)


def test_channels_as_people_write_them() -> None:
    """Names may be parted by commas or lines; each counts once."""
    assert read_channels(" 官网、公众号，微博\n官网 ;") == ("官网", "公众号", "微博")


def test_a_patrol_takes_no_time(make_ledger: MakeLedger) -> None:
    """It is made at a moment of its day: the hours since midnight are no time it took."""
    unit = make_ledger(MONDAY)
    (duty,) = daily(unit).tick(TITLE).duties
    assert duty.done_at == MONDAY
    assert duty.time_taken() is None

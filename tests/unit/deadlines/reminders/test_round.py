import sys
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deadlines.records.duty import DutyState
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.reminders.log import AHEAD, DueStep
from deadlines.reminders.planning import SNOOZE, Planner
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.round import MOST_AT_ONCE, Reminder, ReminderRound
from deadlines.rules.ladder import Ladder, parse_step
from tests.support.builders import a_duty, a_record, a_rule
from tests.support.shipped import SHANGHAI, shipped_office
from tests.support.slow import examples
from tests.support.unit_ledger import MakeLedger

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
NINE = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
STEPS = ("2h before", "30min before", "at due")
NO_QUIET = Planner(shipped_office(), QuietHours(0, 0))


def a_ladder(*steps: str, every: int = 0, from_start: bool = False) -> Ladder:
    return Ladder(tuple(map(parse_step, steps)), every, from_start, quiet=True)


def record_due(number: int, due: datetime, ladder: Ladder, start: datetime = NINE) -> Record:
    rule = a_rule(ladder=ladder)
    duty = a_duty(rule, id=number, record=number, start=start, due=due)
    return a_record(number=number, at=start, logged_at=start, duties=(duty,))


class Bench:
    """A round over the log of a ledger, with a clock; `beat` as often as the program would."""

    def __init__(
        self, make_ledger: MakeLedger, *records: Record, planner: Planner = NO_QUIET
    ) -> None:
        self.unit = make_ledger(NINE)
        self.clock, self.log = self.unit.clock, self.unit.ledger.reminders
        self.unit.add(*records)
        self.records = {record.number: record for record in records}
        self.planner = planner
        self.heard: list[Reminder] = []
        self.heard_at: list[tuple[DueStep, datetime]] = []
        self.start()

    @property
    def now(self) -> datetime:
        return self.clock.now().astimezone(SHANGHAI)

    def start(self) -> None:
        """Start the program anew over the same log."""
        self.round = ReminderRound(self.log, self.planner)
        self.round.load(self.records.values(), self.now)

    def beat(self) -> tuple[Reminder, ...]:
        reminders = self.round.beat(self.now)
        self.heard += reminders
        self.heard_at += [(step, self.now) for one in reminders for step in one.steps]
        return reminders

    def run(self, span: timedelta) -> list[Reminder]:
        """Let time pass with the program running: it beats at each instant it asked for."""
        until, found = self.now + span, list(self.beat())
        while True:
            ahead = self.round.next_instant()
            if ahead is None or ahead > until:
                self.clock.advance(until - self.now)
                return found + list(self.beat())
            assert ahead > self.now, "a beat left something due"
            self.clock.advance(ahead - self.now)
            found += self.beat()

    def put(self, record: Record) -> None:
        self.records[record.number] = record
        self.unit.store.save(record)
        self.round.plan_record(record, self.now)

    def change(self, number: int, **fields: object) -> None:
        """Change the one duty of a record."""
        record = self.records[number]
        duty = replace(record.duties[0], **fields)  # type: ignore[arg-type]
        self.put(replace(record, duties=(duty,)))

    def step_names(self, *reminders: Reminder) -> list[str]:
        return [call.name for reminder in reminders for call in reminder.steps]


def test_each_step_comes_once_at_its_time(make_ledger: MakeLedger) -> None:
    """A program that runs brings up every step once, in order, recorded at its instant."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS, every=900)))
    heard = bench.run(4 * HOUR + 31 * MINUTE)
    assert bench.step_names(*heard) == [*STEPS, "repeat 1", "repeat 2"]
    assert not any(reminder.is_missed for reminder in heard)
    assert [line.at - line.step.instant for line in bench.unit.reminder_lines(1)] == [
        timedelta(0)
    ] * 5


def test_reminder_is_recorded_before_it_is_handed_out(make_ledger: MakeLedger) -> None:
    """If the program dies while a beat hands its reminder out, the log has it already."""
    bench = Bench(make_ledger, record_due(1, NINE + 2 * HOUR, a_ladder(*STEPS)))
    bench.clock.advance(2 * HOUR)
    (reminder,) = bench.round.beat(bench.now)
    assert [line.step.name for line in bench.unit.reminder_lines(1)] == [
        call.name for call in reminder.steps
    ]
    bench.start()
    assert bench.beat() == ()
    assert [duty.id for _, duty in bench.round.unanswered_duties()] == [1]


def test_very_many_come_some_at_a_time(make_ledger: MakeLedger) -> None:
    """A program killed while it brings up very many has recorded each once, and loses none.

    What it had recorded waits for an answer after the next start; the others come then.
    """
    numbers = range(1, 3 * MOST_AT_ONCE)
    bench = Bench(
        make_ledger, *(record_due(n, NINE + 2 * HOUR, a_ladder("at due")) for n in numbers)
    )
    bench.clock.advance(2 * HOUR)
    first = {one.duty.id for one in bench.beat()}
    assert len(first) == MOST_AT_ONCE
    bench.start()
    assert {duty.id for _, duty in bench.round.unanswered_duties()} == first
    assert bench.round.has_due(bench.now)
    rest = [one.duty.id for _ in range(2) for one in bench.beat()]
    assert not bench.round.has_due(bench.now)
    assert sorted([*first, *rest]) == list(numbers)
    lines = [line.step.duty for number in numbers for line in bench.unit.reminder_lines(number)]
    assert lines == list(numbers)


def test_asleep_over_one_step(make_ledger: MakeLedger) -> None:
    """A step slept over comes on waking, and is marked as missed."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS)))
    bench.clock.sleep(3 * HOUR)
    (reminder,) = bench.beat()
    assert (bench.step_names(reminder), reminder.is_missed) == (["2h before"], True)


def test_asleep_over_the_deadline(make_ledger: MakeLedger) -> None:
    """A night slept over all steps and repeats brings one reminder, the repeats as the latest."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS, every=900)))
    bench.clock.sleep(10 * HOUR + 5 * MINUTE)
    (reminder,) = bench.beat()
    assert bench.step_names(reminder) == [*STEPS, "repeat 24"]
    assert reminder.is_missed
    assert bench.beat() == ()
    assert bench.round.next_instant() == NINE + 10 * HOUR + 15 * MINUTE


def test_step_that_comes_on_time_beside_missed_ones_is_not_missed(make_ledger: MakeLedger) -> None:
    """Who wakes the machine just as a step comes due is reminded as usual."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS)))
    bench.clock.sleep(4 * HOUR)
    (reminder,) = bench.beat()
    assert bench.step_names(reminder) == list(STEPS)
    assert not reminder.is_missed


def test_dead_over_a_deadline(make_ledger: MakeLedger) -> None:
    """A program that was off over a deadline brings up what it missed at its next start."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS)))
    bench.run(2 * HOUR)
    bench.clock.sleep(DAY)
    bench.start()
    (reminder,) = bench.beat()
    assert bench.step_names(reminder) == ["30min before", "at due"]
    assert reminder.is_missed
    bench.start()
    assert bench.beat() == ()


def test_early_beat_brings_nothing(make_ledger: MakeLedger) -> None:
    """A beat that comes a moment early brings nothing up and loses nothing."""
    bench = Bench(make_ledger, record_due(1, NINE + 2 * HOUR, a_ladder("at due")))
    bench.clock.advance(2 * HOUR - timedelta(milliseconds=3))
    assert bench.beat() == ()
    assert bench.round.next_instant() == NINE + 2 * HOUR
    bench.clock.advance(timedelta(milliseconds=3))
    assert bench.step_names(*bench.beat()) == ["at due"]


def test_reminder_sixty_days_ahead(make_ledger: MakeLedger) -> None:
    """A reminder two months ahead comes at its instant."""
    bench = Bench(make_ledger, record_due(1, NINE + 60 * DAY, a_ladder("at due")))
    assert bench.round.next_instant() == NINE + 60 * DAY
    assert bench.run(60 * DAY - MINUTE) == []
    assert bench.step_names(*bench.run(MINUTE)) == ["at due"]


def test_clock_set_back_an_hour(make_ledger: MakeLedger) -> None:
    """An hour lived twice shows nothing twice, and loses nothing after it."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder(*STEPS, every=900)))
    assert bench.step_names(*bench.run(2 * HOUR + 35 * MINUTE)) == ["2h before", "30min before"]
    bench.clock.jump(bench.now - 2 * HOUR)
    bench.round.set_back(bench.now)
    heard = bench.run(3 * HOUR)
    assert bench.step_names(*heard) == ["at due", "repeat 1", "repeat 2"]


def test_clock_set_forward_a_day_and_back(make_ledger: MakeLedger) -> None:
    """What the wrong day has brought up early comes at its own time once the clock is right."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder(*STEPS, every=900)))
    bench.clock.jump(NINE + DAY)
    assert bench.step_names(*bench.beat()) == [*STEPS, "repeat 84"]
    bench.clock.jump(NINE + HOUR)
    bench.round.set_back(bench.now)
    heard = bench.run(2 * HOUR + 16 * MINUTE)
    assert bench.step_names(*heard) == ["30min before", "at due", "repeat 1"]
    assert not any(reminder.is_missed for reminder in heard)


@pytest.mark.parametrize("is_restarted", [False, True])
def test_clock_eight_hours_ahead_at_login(make_ledger: MakeLedger, is_restarted: bool) -> None:
    """A clock that two systems on one machine put ahead eats none of the reminders to come."""
    steps = ("6h before", "2h before", "1h before", "30min before", "10min before", "at due")
    bench = Bench(make_ledger, record_due(1, NINE + 10 * HOUR, a_ladder(*steps, every=900)))
    bench.clock.advance(3 * HOUR + 50 * MINUTE)
    bench.clock.jump(bench.now + 8 * HOUR)
    bench.start()
    assert bench.step_names(*bench.beat())[:6] == list(steps)
    bench.clock.jump(bench.now - 8 * HOUR + MINUTE)
    if is_restarted:
        bench.start()
    else:
        bench.round.set_back(bench.now)
    heard = bench.run(6 * HOUR + 25 * MINUTE)
    assert bench.step_names(*heard) == [*steps, "repeat 1"]
    assert not any(reminder.is_missed for reminder in heard)


def test_clock_some_minutes_ahead(make_ledger: MakeLedger) -> None:
    """A clock that was ahead by as little as a server corrects brings nothing up twice."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder(*STEPS)))
    bench.clock.jump(NINE + HOUR + 4 * MINUTE)
    assert bench.step_names(*bench.beat()) == ["2h before"]
    bench.clock.jump(NINE + HOUR - MINUTE)
    bench.round.set_back(bench.now)
    assert bench.step_names(*bench.run(HOUR)) == []


def test_clock_set_back_while_the_program_is_off(make_ledger: MakeLedger) -> None:
    """A start with a clock behind the log's last entry plans from the present on."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder("at due", every=900)))
    bench.clock.jump(NINE + DAY)
    bench.beat()
    bench.clock.jump(NINE + 3 * HOUR)
    bench.start()
    assert bench.step_names(*bench.run(15 * MINUTE)) == ["repeat 1"]


def test_record_logged_by_a_wrong_clock(make_ledger: MakeLedger) -> None:
    """A record that was logged in the future, by a clock that was wrong, reminds all the same."""
    late = record_due(1, NINE + 3 * HOUR, a_ladder(*STEPS))
    bench = Bench(make_ledger, replace(late, logged_at=NINE + DAY))
    assert bench.step_names(*bench.run(3 * HOUR)) == list(STEPS)


def test_snooze_set_by_a_wrong_clock(make_ledger: MakeLedger) -> None:
    """A snooze that reaches past the deadline after the clock was set back ends at it."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder("2h before", every=900)))
    bench.clock.jump(NINE + DAY)
    bench.beat()
    bench.round.snooze(1, bench.now + 10 * MINUTE, bench.now)
    bench.clock.jump(NINE + 2 * HOUR)
    bench.round.set_back(bench.now)
    assert bench.round.next_instant() == NINE + 3 * HOUR
    assert bench.step_names(*bench.run(HOUR)) == [SNOOZE]


def test_other_time_zone(make_ledger: MakeLedger) -> None:
    """A user who travels hears each reminder at the same instant."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder(*STEPS)))
    heard: list[Reminder] = []
    for zone in ("+00:00", "-11:00", "+08:00"):
        offset = datetime.fromisoformat(f"2026-01-01T00:00:00{zone}").tzinfo
        bench.clock.advance(HOUR)
        heard += bench.round.beat(bench.clock.now().astimezone(offset))
    assert bench.step_names(*heard) == list(STEPS)


def test_snooze_silences_and_ends(make_ledger: MakeLedger) -> None:
    """A snoozed duty is silent, asks no attention, and calls again at the end of the snooze."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS)))
    bench.run(2 * HOUR)
    bench.round.snooze(1, bench.now + 10 * MINUTE, bench.now)
    assert bench.round.unanswered_duties() == ()
    assert bench.run(9 * MINUTE) == []
    assert bench.step_names(*bench.run(MINUTE)) == [SNOOZE]
    assert [duty.id for _, duty in bench.round.unanswered_duties()] == [1]
    assert [line.action for line in bench.unit.reminder_lines(1)] == [SNOOZE, None]


def test_snooze_outlives_a_restart(make_ledger: MakeLedger) -> None:
    """A snooze goes on over a restart, and ends once."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS)))
    bench.run(2 * HOUR)
    bench.round.snooze(1, bench.now + 30 * MINUTE, bench.now)
    bench.clock.sleep(10 * MINUTE)
    bench.start()
    assert bench.run(19 * MINUTE) == []
    assert bench.step_names(*bench.run(MINUTE)) == [SNOOZE]
    bench.start()
    assert bench.run(MINUTE) == []


def test_snooze_never_passes_the_deadline(make_ledger: MakeLedger) -> None:
    """A snooze asked for beyond the deadline ends at it."""
    bench = Bench(make_ledger, record_due(1, NINE + HOUR, a_ladder("30min before", "at due")))
    bench.run(30 * MINUTE)
    bench.round.snooze(1, bench.now + DAY, bench.now)
    assert bench.round.next_instant() == NINE + HOUR
    assert bench.step_names(*bench.run(30 * MINUTE)) == [SNOOZE]


def test_deadline_moved_into_a_snooze(make_ledger: MakeLedger) -> None:
    """A snooze that the deadline has been moved into ends at the new deadline."""
    bench = Bench(make_ledger, record_due(1, NINE + 4 * HOUR, a_ladder(*STEPS)))
    bench.run(2 * HOUR)
    bench.round.snooze(1, NINE + 4 * HOUR, bench.now)
    bench.change(1, due=NINE + 3 * HOUR, safe_by=NINE + 3 * HOUR)
    assert bench.log.snoozes()[1] == bench.round.next_instant() == NINE + 3 * HOUR


@pytest.mark.parametrize("snoozed", [False, True])
def test_deadline_moved_into_the_past(snoozed: bool, make_ledger: MakeLedger) -> None:
    """A deadline that is moved into the past calls at once, even if later steps were heard."""
    bench = Bench(make_ledger, record_due(1, NINE + 6 * HOUR, a_ladder("2h before", "at due")))
    bench.run(5 * HOUR)
    if snoozed:
        bench.round.snooze(1, bench.now + 10 * MINUTE, bench.now)
    bench.change(1, due=NINE + 3 * HOUR, safe_by=NINE + 3 * HOUR)
    assert bench.round.next_instant() == bench.now
    assert len(bench.beat()) == 1
    assert bench.beat() == ()


def test_extended_duty_asks_no_more(make_ledger: MakeLedger) -> None:
    """A deadline moved ahead answers its reminders; the ladder stands on the new one."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder("1h before", "at due")))
    bench.run(2 * HOUR)
    bench.change(1, due=NINE + DAY, safe_by=NINE + DAY)
    assert bench.round.unanswered_duties() == ()
    assert bench.round.next_instant() == NINE + 23 * HOUR


def test_finished_duty_asks_no_more(make_ledger: MakeLedger) -> None:
    """A finished duty reminds no more, and the log says how its reminders were answered."""
    bench = Bench(make_ledger, record_due(1, NINE + 3 * HOUR, a_ladder("1h before", "at due")))
    bench.run(2 * HOUR)
    bench.change(1, state=DutyState.DONE, done_at=bench.now)
    assert bench.round.unanswered_duties() == ()
    assert bench.round.next_instant() is None
    assert [line.action for line in bench.unit.reminder_lines(1)] == ["done"]


def test_acknowledged_duty_asks_no_more_for_now(make_ledger: MakeLedger) -> None:
    """Acknowledging stops the repeats of an at-once duty; its target still calls."""
    ladder = a_ladder("at due", every=300, from_start=True)
    bench = Bench(make_ledger, record_due(1, NINE + 30 * MINUTE, ladder))
    bench.run(11 * MINUTE)
    bench.change(1, acknowledged_at=bench.now)
    assert bench.round.unanswered_duties() == ()
    assert bench.step_names(*bench.run(HOUR)) == ["at due"]


def test_reopened_duty_that_came_due_meanwhile(make_ledger: MakeLedger) -> None:
    """A duty taken up again after its deadline says so at once, and only then repeats."""
    bench = Bench(make_ledger, record_due(1, NINE + HOUR, a_ladder("at due", every=3600)))
    bench.change(1, state=DutyState.DONE, done_at=NINE)
    assert bench.run(HOUR + 10 * MINUTE) == []
    bench.change(1, state=DutyState.OPEN, done_at=None)
    assert bench.step_names(*bench.beat()) == ["at due"]
    assert bench.round.next_instant() == NINE + 2 * HOUR


def test_rest_of_a_record_is_left_alone(make_ledger: MakeLedger) -> None:
    """Changing one record leaves the plans of the others as they were."""
    ladder = a_ladder("at due")
    bench = Bench(
        make_ledger, record_due(1, NINE + HOUR, ladder), record_due(2, NINE + 2 * HOUR, ladder)
    )
    bench.change(1, state=DutyState.DONE, done_at=NINE)
    assert bench.round.next_instant() == NINE + 2 * HOUR


def test_full_disk_loses_nothing(make_ledger: MakeLedger) -> None:
    """What cannot be recorded stays due, is known as waiting, and comes once it can be."""
    bench = Bench(make_ledger, record_due(1, NINE + HOUR, a_ladder("at due")))
    bench.clock.advance(HOUR)
    bench.unit.protect()
    with pytest.raises(Refusal, match="database-readonly"):
        bench.beat()
    assert [duty.id for _, duty in bench.round.waiting(bench.now)] == [1]
    bench.unit.protect(on=False)
    assert bench.step_names(*bench.beat()) == ["at due"]
    assert bench.round.waiting(bench.now) == ()


def test_shown_reminders_are_marked(make_ledger: MakeLedger) -> None:
    """The log says by which channel and when a reminder was shown."""
    bench = Bench(make_ledger, record_due(1, NINE + HOUR, a_ladder("at due")))
    heard = bench.run(HOUR)
    bench.round.note_shown(heard, "window", bench.now)
    (line,) = bench.unit.reminder_lines(1)
    assert (line.channel, line.shown_at) == ("window", NINE + HOUR)


MOVES = st.one_of(
    st.tuples(st.just("advance"), st.integers(1, 400)),
    st.tuples(st.just("sleep"), st.integers(1, 3000)),
    st.tuples(st.just("jump"), st.integers(-600, 3000)),
    st.tuples(st.just("restart"), st.just(0)),
    st.tuples(st.just("act"), st.integers(0, 2)),
    st.tuples(st.just("snooze"), st.integers(5, 150)),
    st.tuples(st.just("full disk"), st.integers(1, 200)),
)
NIGHTS = QuietHours()
SAME_FOLDER = HealthCheck.function_scoped_fixture
"""Each example opens a ledger of its own."""


def three_records() -> tuple[Record, ...]:
    loud = Ladder(tuple(map(parse_step, ("1h before", "10min before", "at due"))), 900, quiet=False)
    return (
        record_due(1, NINE + 8 * HOUR, loud),
        record_due(2, NINE + 20 * HOUR, a_ladder("50%", *STEPS, every=7200)),
        record_due(3, NINE + 30 * MINUTE, Ladder((parse_step("at due"),), 300, from_start=True)),
    )


class Life:
    """One user's day with the program, checked at every step."""

    def __init__(self, make_ledger: MakeLedger) -> None:
        self.bench = Bench(make_ledger, *three_records(), planner=Planner(shipped_office(), NIGHTS))
        self.silent_until: dict[int, datetime] = {}
        self.went_back = False

    def live(self, move: str, amount: int) -> None:
        bench = self.bench
        if move == "advance":
            bench.run(amount * MINUTE)
        elif move == "sleep":
            bench.clock.sleep(amount * MINUTE)
        elif move == "jump":
            bench.clock.jump(bench.now + amount * MINUTE)
            if amount < 0:
                bench.round.set_back(bench.now)
                self.went_back = True
                self.silent_until = dict(bench.log.snoozes())
        elif move == "restart":
            bench.start()
        elif move == "act":
            bench.log.act(amount + 1, "open", bench.now)
        elif move == "snooze":
            duty = amount % 3 + 1
            bench.round.snooze(duty, bench.now + amount * MINUTE, bench.now)
            self.silent_until[duty] = bench.log.snoozes()[duty]
        else:
            self._live_with_a_full_disk(amount)
        bench.beat()
        self._check_that_nothing_comes_twice()
        self._check_that_nothing_is_lost()

    def _live_with_a_full_disk(self, amount: int) -> None:
        bench = self.bench
        bench.unit.protect()
        bench.clock.advance(amount * MINUTE)
        try:
            assert bench.beat() == ()
        except Refusal:
            assert bench.round.waiting(bench.now)
        bench.unit.protect(on=False)

    def _check_that_nothing_comes_twice(self) -> None:
        heard: dict[DueStep, datetime] = {}
        for step, at in self.bench.heard_at:
            # By the clock as it is now the first time was minutes before the step's own.
            assert step not in heard or heard[step] > at + AHEAD, "shown twice"
            heard[step] = at
        for line in self.bench.unit.reminder_lines():
            assert line.step in heard, "recorded and not handed out"

    def _check_that_nothing_is_lost(self) -> None:
        bench = self.bench
        ahead = bench.round.next_instant()
        assert ahead is not None
        assert ahead > bench.now
        for number, record in bench.records.items():
            duty = record.duties[0]
            until = self.silent_until.get(number)
            if until is not None and until > bench.now:
                assert duty.id not in {d.id for _, d in bench.round.unanswered_duties()}
                continue
            if self.went_back:
                continue
            latest = max(
                (line.step.instant for line in bench.unit.reminder_lines(duty.id)), default=NINE
            )
            for step in duty.rule.ladder.timed_steps(duty.start, duty.due or NINE):
                held = NIGHTS.holding(step.instant.astimezone(SHANGHAI))
                if step.instant <= bench.now and not (duty.rule.ladder.quiet and held):
                    assert step.instant <= latest, f"{step.name} is lost"


@pytest.mark.skipif(
    sys.platform == "win32", reason="Wine keeps each look at an open file, here 20,000 of them"
)
@settings(max_examples=examples(250), suppress_health_check=[SAME_FOLDER])
@given(moves=st.lists(MOVES, max_size=14))
def test_nothing_lost_nothing_twice(make_ledger: MakeLedger, moves: list[tuple[str, int]]) -> None:
    """Whatever sleeps, jumps, restarts and full disks come, each reminder comes, and comes once."""
    life = Life(make_ledger)
    for move, amount in moves:
        life.live(move, amount)


@settings(max_examples=examples(100), suppress_health_check=[SAME_FOLDER])
@given(moves=st.lists(MOVES.filter(lambda move: move[0] not in ("snooze", "act")), max_size=10))
def test_after_all_every_step_was_recorded(
    make_ledger: MakeLedger, moves: list[tuple[str, int]]
) -> None:
    """Once the last deadline is long past, every step of every ladder stands in the log."""
    life = Life(make_ledger)
    for move, amount in moves:
        life.live(move, amount)
    life.bench.clock.jump(NINE + 100 * DAY)
    life.live("restart", 0)
    for number, record in life.bench.records.items():
        steps = {step.name for step in record.duties[0].rule.ladder.steps}
        assert steps <= {line.step.name for line in life.bench.unit.reminder_lines(number)}

"""What is owed at once is never silent for long, whatever the user and the clock do."""

import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import RecordStatus
from deadlines.refusal import Refusal
from deadlines.reminders.log import DueStep
from deadlines.reminders.planning import Planner
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.round import ReminderRound
from deadlines.reminders.snooze import snoozes_of
from deadlines.rules.rule import Kind, Level
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger

MINUTE = timedelta(minutes=1)
MOST_SILENT = timedelta(minutes=10)
A_BEAT = timedelta(seconds=60)
"""The program reads the clock at least this often, and learns then what became of it."""
NOW = datetime(2026, 11, 22, 23, 15, tzinfo=SHANGHAI)


class RunningProgram:
    """The round over a unit's ledger, told of every change as the program tells it.

    `heard` holds, for each duty, the steady seconds at which it called last.
    """

    def __init__(self, unit: UnitLedger) -> None:
        self.unit, self.clock = unit, unit.clock
        self.heard: dict[int, float] = {}
        self.steps: list[DueStep] = []
        unit.register.changed.connect(self._follow)
        self.start()

    @property
    def now(self) -> datetime:
        return self.unit.register.now()

    @property
    def steady(self) -> float:
        return self.clock.read().steady

    def start(self) -> None:
        """Start the program anew on the same ledger."""
        self.unit.register.reload()
        self.round = ReminderRound(
            self.unit.ledger.reminders, Planner(self.unit.office, QuietHours())
        )
        self.round.load(self.unit.register.open_records(), self.now)
        # Its window comes up with what has not been answered.
        for _, duty in self.round.unanswered_duties():
            self.heard[duty.id] = self.steady
        self.beat()

    def beat(self) -> None:
        for reminder in self.round.beat(self.now):
            self.heard[reminder.duty.id] = self.steady
            self.steps += reminder.steps

    def run(self, span: timedelta) -> None:
        """Let time pass with the program running: it beats when it asked to, and each minute."""
        until = self.now + span
        while self.now < until:
            ahead = min(until, self.now + A_BEAT, self.round.next_instant() or until)
            self.clock.advance(max(ahead - self.now, timedelta(milliseconds=1)))
            self.beat()
            self.assert_never_silent()

    def acknowledge(self, duty: Duty) -> None:
        self.unit.register.acknowledge(duty.record, duty.name)
        self.note_press(duty)

    def snooze(self, duty: Duty, until: datetime) -> None:
        self.round.snooze(duty.id, until, self.now)
        self.note_press(duty)

    def note_press(self, duty: Duty) -> None:
        """Count from now how long the duty is silent: the user has just been at it."""
        self.heard[duty.id] = self.steady

    def at_once(self) -> list[Duty]:
        return [
            duty
            for record in self.unit.plain.open_records()
            for duty in record.open_duties
            if duty.rule.is_at_once
        ]

    def assert_never_silent(self) -> None:
        for duty in self.at_once():
            silent = self.steady - self.heard.setdefault(duty.id, self.steady)
            assert timedelta(seconds=silent) <= MOST_SILENT + A_BEAT, f"{duty.name} is silent"

    def _follow(self, record: object) -> None:
        self.round.plan_record(record, self.now)  # type: ignore[arg-type]


def test_acknowledged_duty_comes_back_past_its_target(make_ledger: MakeLedger) -> None:
    """Who is calling the head already is asked again after ten minutes, past the target too."""
    program = RunningProgram(make_ledger(NOW))
    record = program.unit.log()
    program.start()
    program.run(38 * MINUTE)
    assert program.now > (record.duty("report_head").due or NOW)
    program.acknowledge(record.duty("report_head"))
    assert [duty.name for _, duty in program.round.unanswered_duties()] == []
    program.steps.clear()
    program.run(9 * MINUTE)
    assert program.steps == []
    program.run(1 * MINUTE)
    assert [step.name for step in program.steps] == ["snooze"]
    program.acknowledge(record.duty("report_head"))
    program.run(30 * MINUTE)


@pytest.mark.parametrize("past", [5, 40], ids=["before its target", "past its target"])
def test_no_snooze_of_it_lasts_longer(make_ledger: MakeLedger, past: int) -> None:
    """Whatever the menu offers or another part asks for, ten minutes are the longest."""
    program = RunningProgram(make_ledger(NOW))
    duty = program.unit.log().duty("report_head")
    program.start()
    program.run(past * MINUTE)
    assert max(one.until for one in snoozes_of(duty, program.now)) <= program.now + MOST_SILENT
    program.snooze(duty, program.now + timedelta(hours=2))
    program.run(45 * MINUTE)


def test_clock_that_goes_through_an_hour_twice(make_ledger: MakeLedger) -> None:
    """Set back by an hour, the program calls at once, and goes on every five minutes."""
    program = RunningProgram(make_ledger(NOW))
    program.unit.log()
    program.start()
    program.run(62 * MINUTE)
    program.clock.jump(program.now - 60 * MINUTE)
    program.round.set_back(program.now)
    program.beat()
    before = len(program.steps)
    program.run(50 * MINUTE)
    assert len(program.steps) >= before + 9


def test_clock_that_goes_through_the_same_minutes_again_and_again(make_ledger: MakeLedger) -> None:
    """Set ahead and back three times, it calls each time it comes by."""
    program = RunningProgram(make_ledger(NOW))
    program.unit.log()
    program.start()
    for _ in range(3):
        program.clock.jump(NOW + 8 * MINUTE)
        program.run(A_BEAT)
        program.clock.jump(NOW - 3 * MINUTE)
        program.round.set_back(program.now)
        program.beat()
        program.run(12 * MINUTE)


class AtOnceMachine(RuleBasedStateMachine):
    """All orders of buttons, clock jumps, sleep and restarts over incidents."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.unit = UnitLedger(Path(self.folder.name), NOW)
        self.program = RunningProgram(self.unit)
        self.once: set[DueStep] = set()

    def teardown(self) -> None:
        self.unit.ledger.close()
        self.folder.cleanup()

    def _one(self, pick: int) -> Duty | None:
        duties = self.program.at_once()
        return duties[pick % len(duties)] if duties else None

    @precondition(lambda self: len(self.program.at_once()) < 4)
    @rule(level=st.sampled_from([Level.GENERAL, Level.MAJOR]))
    def log(self, level: Level) -> None:
        record = self.unit.log(Kind.INCIDENT, level=level)
        self.program.unit.register.reload()
        self.program.round.load(self.unit.register.open_records(), self.program.now)
        assert record.status is RecordStatus.OPEN

    @rule(minutes=st.integers(1, 45))
    def wait(self, minutes: int) -> None:
        self.program.run(minutes * MINUTE)

    @rule(pick=st.integers(0, 9))
    def acknowledge(self, pick: int) -> None:
        duty = self._one(pick)
        if duty is not None:
            self.program.acknowledge(duty)

    @rule(pick=st.integers(0, 9), choice=st.integers(0, 9))
    def snooze(self, pick: int, choice: int) -> None:
        duty = self._one(pick)
        if duty is not None:
            offered = snoozes_of(duty, self.program.now)
            self.program.snooze(duty, offered[choice % len(offered)].until)

    @rule(pick=st.integers(0, 9))
    def open(self, pick: int) -> None:
        duty = self._one(pick)
        if duty is not None:
            self.program.round._log.act(duty.id, "open", self.program.now)

    @rule(pick=st.integers(0, 9), how=st.sampled_from(["finish", "hand over", "withdraw"]))
    def end(self, pick: int, how: str) -> None:
        duty = self._one(pick)
        if duty is None:
            return
        if how == "withdraw":
            self.unit.register.cancel(duty.record, "重复登记")
        elif how == "hand over":
            self.unit.register.hand_over(duty.record, duty.name, "党委宣传部已接手")
        else:
            try:
                self.unit.register.finish(duty.record, duty.name)
            except Refusal as refusal:
                assert refusal.code == "finished-before-start"  # noqa: PT017  # a clock set back
        self.program.heard.pop(duty.id, None)

    @rule(pick=st.integers(0, 9))
    def reopen(self, pick: int) -> None:
        done = [
            duty
            for record in self.unit.store.records(open_only=False, kind=None)
            if record.status is not RecordStatus.CANCELLED
            for duty in record.duties
            if duty.state is DutyState.DONE
        ]
        if done:
            duty = done[pick % len(done)]
            self.unit.register.reopen(duty.record, duty.name, "误点")
            self.program.heard[duty.id] = self.program.steady

    @rule(minutes=st.integers(1, 600))
    def sleep(self, minutes: int) -> None:
        self.program.clock.sleep(minutes * MINUTE)
        self.program.run(A_BEAT)

    @rule(seconds=st.integers(6, 12 * 3600))
    def set_back(self, seconds: int) -> None:
        self.program.clock.jump(self.program.now - timedelta(seconds=seconds))
        self.program.round.set_back(self.program.now)
        self.program.beat()

    @rule(minutes=st.integers(1, 2000))
    def set_ahead(self, minutes: int) -> None:
        self.program.clock.jump(self.program.now + minutes * MINUTE)
        self.program.run(A_BEAT)

    @rule()
    def restart(self) -> None:
        self.program.start()

    @invariant()
    def is_never_silent(self) -> None:
        self.program.assert_never_silent()

    @invariant()
    def loses_nothing(self) -> None:
        """Each open at-once duty waits for an answer, or has its next reminder planned."""
        ahead = self.program.round.next_instant()
        if self.program.at_once():
            assert ahead is not None
            assert ahead <= self.program.now + MOST_SILENT

    @invariant()
    def shows_nothing_twice(self) -> None:
        """No step at the same instant is brought up twice, unless a clock had brought it early."""
        self.program.beat()
        lines = self.unit.reminder_lines()
        assert len({line.step for line in lines}) == len(lines)
        assert {line.step for line in lines} == set(self.program.steps)


def test_no_order_of_buttons_silences_it() -> None:
    """Buttons, clock jumps, sleep and restarts in some orders: never silent for ten minutes."""
    run_state_machine_as_test(
        AtOnceMachine, settings=settings(max_examples=5, stateful_step_count=25, deadline=None)
    )


@pytest.mark.slow
def test_no_order_of_buttons_silences_it_in_5000_steps() -> None:
    """The same in five thousand steps."""
    run_state_machine_as_test(
        AtOnceMachine, settings=settings(max_examples=100, stateful_step_count=50, deadline=None)
    )

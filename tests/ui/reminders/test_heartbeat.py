from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from deadlines.clock import SystemClock
from tests.support.manual_clock import ManualClock
from ui.reminders.heartbeat import Heartbeat

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=SHANGHAI)
SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


class Bench:
    """A heart on a clock moved by hand; `expire` is its timer running out."""

    def __init__(self, wall: datetime = NOON) -> None:
        self.clock = ManualClock(wall)
        self.ahead: datetime | None = None
        self.heart = Heartbeat(self.clock, lambda: self.ahead, SHANGHAI)
        self.beats: list[datetime] = []
        self.told: list[tuple[str, object]] = []
        self.heart.beat.connect(self.beats.append)
        for name in ("woke", "set_back", "new_day"):
            getattr(self.heart, name).connect(self._teller(name))

    def _teller(self, name: str) -> Callable[[object], None]:
        return lambda carried: self.told.append((name, carried))

    @property
    def waits(self) -> timedelta:
        """How long the timer is set for."""
        return timedelta(milliseconds=self.heart._timer.interval())

    def start(self) -> None:
        self.heart.start()
        self.expire()

    def expire(self) -> None:
        self.heart._timer.stop()
        self.heart._timer.timeout.emit()

    def run(self, span: timedelta) -> None:
        """Let time pass as the timer would see it."""
        until = self.clock.now() + span
        while self.clock.now() + self.waits <= until:
            self.clock.advance(self.waits)
            self.expire()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:  # noqa: ARG001 - for the application
    bench = Bench()
    yield bench
    bench.heart.stop()


def test_first_beat_comes_at_once(bench: Bench, qtbot: QtBot) -> None:
    """A heart that starts beats from the event loop at once."""
    with qtbot.waitSignal(bench.heart.beat, timeout=2000):
        bench.heart.start()
    assert bench.beats == [NOON]


def test_one_wake_up_a_minute_when_nothing_is_due(bench: Bench) -> None:
    """With nothing planned the program wakes once a minute."""
    bench.start()
    bench.run(HOUR / 2)
    assert len(bench.beats) == 31


def test_beat_at_the_planned_instant(bench: Bench) -> None:
    """The beat comes at the planned instant, between the minutes."""
    bench.ahead = NOON + timedelta(seconds=90)
    bench.start()
    bench.run(timedelta(seconds=90))
    assert bench.beats[-1] == bench.ahead


def test_wait_is_rounded_up(bench: Bench) -> None:
    """An instant between two milliseconds is waited for, so that its beat is never early."""
    bench.ahead = NOON + timedelta(microseconds=10_400)
    bench.start()
    assert bench.waits == timedelta(milliseconds=11)


def test_instant_sixty_days_ahead(bench: Bench) -> None:
    """An instant beyond what a timer holds is waited for a minute at a time."""
    bench.ahead = NOON + timedelta(days=60)
    bench.start()
    assert bench.waits == MINUTE
    bench.clock.sleep(timedelta(days=60) - 5 * SECOND)
    bench.expire()
    assert bench.waits == 5 * SECOND


def test_timer_that_fires_early_waits_again(bench: Bench) -> None:
    """A timer that runs out before its instant only waits for what is left."""
    bench.ahead = NOON + 10 * SECOND
    bench.start()
    bench.clock.advance(timedelta(seconds=9.997))
    bench.expire()
    assert bench.beats == [NOON]
    assert bench.waits == timedelta(milliseconds=3)


def test_waking_from_sleep_is_told(bench: Bench) -> None:
    """After a sleep the program learns how long it was, and then beats."""
    bench.start()
    bench.clock.advance(20 * SECOND)
    bench.clock.sleep(HOUR)
    bench.expire()
    assert bench.told == [("woke", HOUR)]
    assert bench.beats[-1] == NOON + HOUR + 20 * SECOND


def test_clock_set_back_is_told(bench: Bench) -> None:
    """A clock set back an hour is told, and the next wake-up is a minute away at most."""
    bench.ahead = NOON + 10 * MINUTE
    bench.start()
    bench.clock.jump(NOON - HOUR)
    bench.expire()
    assert bench.told == [("set_back", HOUR)]
    assert bench.beats[-1] == NOON - HOUR
    assert bench.waits == MINUTE


def test_clock_set_back_between_beats(bench: Bench) -> None:
    """Plans that change right after the clock was set back do not put off the next wake-up."""
    bench.start()
    bench.clock.jump(NOON - HOUR)
    bench.heart.hurry()
    assert bench.waits == MINUTE


@pytest.mark.parametrize("drift", [4 * SECOND, -4 * SECOND])
def test_small_corrections_are_not_told(bench: Bench, drift: timedelta) -> None:
    """A clock that a time server corrects by a few seconds has neither slept nor been set."""
    bench.start()
    bench.clock.advance(30 * SECOND)
    bench.clock.jump(bench.clock.now() + drift)
    bench.expire()
    assert bench.told == []


def test_new_day_begins_at_midnight_of_the_zone(bench: Bench) -> None:
    """A beat comes at the unit's midnight and tells the new day."""
    bench.clock.jump(datetime(2026, 3, 2, 23, 59, 30, tzinfo=SHANGHAI))
    bench.start()
    bench.run(MINUTE)
    assert bench.told == [("new_day", date(2026, 3, 3))]
    assert datetime(2026, 3, 3, tzinfo=SHANGHAI) in bench.beats


def test_machine_in_another_zone(bench: Bench) -> None:
    """Whatever zone the clock tells its time in, days are the unit's."""
    bench.clock.jump(datetime(2026, 3, 2, 15, 59, 50, tzinfo=UTC))
    bench.start()
    bench.run(20 * SECOND)
    assert bench.told == [("new_day", date(2026, 3, 3))]
    assert bench.beats[-1].tzinfo is SHANGHAI


def test_hurry_takes_up_new_plans(bench: Bench) -> None:
    """A plan made between two beats is waited for from then on."""
    bench.start()
    bench.clock.advance(10 * SECOND)
    bench.ahead = NOON + 15 * SECOND
    bench.heart.hurry()
    assert bench.waits == 5 * SECOND


def test_hurrying_does_not_put_off_the_minute(bench: Bench) -> None:
    """However often plans change, the clock is looked at once a minute."""
    bench.start()
    for _ in range(5):
        bench.clock.advance(10 * SECOND)
        bench.heart.hurry()
    assert bench.waits == 10 * SECOND


def test_what_stays_due_is_tried_again_without_haste(bench: Bench) -> None:
    """Where a beat leaves something due, as with a full disk, the next try is seconds away."""
    bench.ahead = NOON
    bench.start()
    assert bench.waits == 5 * SECOND


def test_nothing_beats_after_stop(bench: Bench) -> None:
    """A stopped heart does not beat, even if a beat itself stopped it or plans change later."""
    bench.heart.beat.connect(bench.heart.stop)
    bench.start()
    bench.heart.hurry()
    assert not bench.heart._timer.isActive()


def test_beats_are_punctual(qtbot: QtBot) -> None:
    """On the machine's own clock a beat comes within some milliseconds after its instant."""
    clock = SystemClock()
    late: list[float] = []
    ahead = [clock.now() + timedelta(milliseconds=120 + 35 * i) for i in range(6)]
    heart = Heartbeat(clock, lambda: ahead[0] if ahead else None, UTC)

    def beat(now: datetime) -> None:
        while ahead and ahead[0] <= now:
            late.append((clock.now() - ahead.pop(0)) / timedelta(milliseconds=1))

    heart.beat.connect(beat)
    heart.start()
    qtbot.waitUntil(lambda: not ahead, timeout=10_000)
    heart.stop()
    assert len(late) == 6
    assert min(late) >= 0
    # The machine may be busy; the typical beat is what counts.
    assert sorted(late)[2] < 20

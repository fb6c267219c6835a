"""A reminder log in memory that keeps what the one on disk keeps: instants to the millisecond."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from deadlines.refusal import Refusal
from deadlines.reminders.log import DueStep, ShownReminder, UnansweredDuty

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Line:
    """One recorded reminder, and what became of it."""

    call: DueStep
    at: datetime
    channel: str = ""
    shown_at: datetime | None = None
    action: str = ""


class MemoryReminderLog:
    """Implements `deadlines.records.store.ReminderLog`.

    `is_open` tells which duties are, `record_of` whose they are; while `full` is set every write
    is refused as by a full disk.
    """

    def __init__(
        self,
        is_open: Callable[[int], bool] = lambda _: True,
        record_of: Callable[[int], int] = lambda duty: duty,
    ) -> None:
        self._is_open, self._record_of = is_open, record_of
        self.lines: dict[tuple[int, str, int], Line] = {}
        self.kept_snoozes: dict[int, int] = {}
        self.full = False

    def last_recorded(self) -> dict[int, datetime]:
        latest: dict[int, int] = {}
        for duty, _, instant in self.lines:
            if self._is_open(duty):
                latest[duty] = max(instant, latest.get(duty, instant))
        return {duty: _from_ms(instant) for duty, instant in latest.items()}

    def record(self, steps: Sequence[DueStep], at: datetime) -> list[DueStep]:
        if not steps:
            return []
        self._refuse_if_full()
        new = [call for call in steps if _key(call) not in self.lines]
        self.lines |= {_key(call): Line(call, at) for call in new}
        return new

    def mark_shown(self, steps: Sequence[DueStep], channel: str, at: datetime) -> None:
        self._refuse_if_full()
        for call in steps:
            line = self.lines[_key(call)]
            line.channel, line.shown_at = channel, at

    def unanswered(self) -> list[UnansweredDuty]:
        waiting: dict[int, list[int]] = {}
        for (duty, _, instant), line in self.lines.items():
            if not line.action and self._is_open(duty):
                waiting.setdefault(duty, []).append(instant)
        found = [
            UnansweredDuty(duty, _from_ms(min(some)), len(some)) for duty, some in waiting.items()
        ]
        return sorted(found, key=lambda one: (one.since, one.duty))

    def act(self, duty: int, action: str, at: datetime) -> None:  # noqa: ARG002 - the port's shape
        self._refuse_if_full()
        for line in self.lines_of(duty):
            line.action = line.action or action

    def snooze(self, duty: int, until: datetime) -> None:
        self._refuse_if_full()
        self.kept_snoozes[duty] = _to_ms(until)

    def snoozes(self) -> dict[int, datetime]:
        return {duty: _from_ms(ms) for duty, ms in self.kept_snoozes.items() if self._is_open(duty)}

    def end_snooze(self, duty: int) -> None:
        self._refuse_if_full()
        self.kept_snoozes.pop(duty, None)

    def shown_for(self, record: int) -> list[ShownReminder]:
        shown = [
            ShownReminder(line.shown_at, line.call.name, line.channel)
            for line in self.lines.values()
            if line.shown_at is not None and self._record_of(line.call.duty) == record
        ]
        return sorted(shown, key=lambda one: one.at)

    def lines_of(self, duty: int) -> list[Line]:
        """Return the duty's lines in the order they were recorded."""
        return [line for (key, _, _), line in self.lines.items() if key == duty]

    def step_names(self, duty: int) -> list[str]:
        """Return the names of the duty's recorded steps, in order."""
        return [line.call.name for line in self.lines_of(duty)]

    def _refuse_if_full(self) -> None:
        if self.full:
            raise Refusal("disk-full", path="/nowhere")


def _key(call: DueStep) -> tuple[int, str, int]:
    return call.duty, call.name, _to_ms(call.instant)


def _to_ms(at: datetime) -> int:
    return ((at - _EPOCH) // timedelta(microseconds=1) + 500) // 1000


def _from_ms(ms: int) -> datetime:
    return _EPOCH + timedelta(milliseconds=ms)

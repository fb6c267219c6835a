"""When to remind: steps as offsets from the deadline, so that moving it moves them."""

import re
from datetime import UTC, datetime, timedelta
from operator import itemgetter

from deadlines.refusal import Refusal
from deadlines.values import dataclass

_STEP = re.compile(
    r"(?:(?P<percent>\d{1,2})%|(?P<amount>\d{1,4})(?P<unit>min|h|d) before|(?P<due>at due))"
)
_BY_INSTANT = itemgetter(0)
_DAY = 86_400
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
_UNITS = {"min": 60, "h": 3600, "d": 86400}


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a ladder: a share of the time from start to due, or a time before due.

    `name` is what a rule file writes and what the reminder log keeps: `50%`, `2h before`, `at due`.
    """

    name: str
    percent: int = 0
    before: int = 0

    def instant(self, start: datetime, due: datetime) -> datetime:
        """Return the step's instant for a duty that runs from `start` to `due`, in UTC.

        Shares and times before are elapsed time, whatever a zone's clocks do between.
        """
        due = due.astimezone(UTC)
        if self.percent:
            begin = start.astimezone(UTC)
            return begin + (due - begin) * self.percent / 100
        return due - timedelta(seconds=self.before)


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step of one duty's ladder at its instant, in UTC."""

    name: str
    instant: datetime


@dataclass(frozen=True, slots=True)
class Ladder:
    """The reminders of one rule.

    `steps` come before and at the deadline. `every` repeats, in seconds: after the deadline, or
    with `from_start` from the record's start until the user acknowledges. `office_hours` keeps
    the repeats inside office hours; `quiet` lets quiet hours hold every reminder back.
    """

    steps: tuple[Step, ...] = ()
    every: int = 0
    from_start: bool = False
    office_hours: bool = False
    quiet: bool = True

    def timed_steps(self, start: datetime, due: datetime) -> tuple[TimedStep, ...]:
        """Return the steps up to the deadline in order of time, those before `start` left out."""
        start, due = start.astimezone(UTC), due.astimezone(UTC)
        found = [(step.instant(start, due), step.name) for step in self.steps]
        found.sort(key=_BY_INSTANT)
        return tuple([TimedStep(name, instant) for instant, name in found if instant >= start])

    def repeats_until(self, start: datetime, due: datetime, now: datetime) -> int:
        """Return how many repeats lie at or before `now`; 0 where the ladder has none.

        The k-th lies k times `every` after the origin: one instant and one name for each repeat,
        whatever the clock did between.
        """
        if not self.every:
            return 0
        passed = now.astimezone(UTC) - self.origin(start, due)
        return max(0, passed // timedelta(seconds=self.every))

    def origin(self, start: datetime, due: datetime) -> datetime:
        """Return what repeats are counted from, in UTC: a multiple of `every` on the clock.

        So what is late at the same time repeats together. It lies at the deadline or after it; at
        the start or before it, so that the first repeat does not come later for it.
        """
        begin = (start if self.from_start else due).astimezone(UTC)
        if not self.every or self.every >= _DAY:
            return begin
        beat = timedelta(seconds=self.every)
        past = (begin - _EPOCH) % beat
        if not past:
            return begin
        return begin - past if self.from_start else begin + (beat - past)


def repeat_name(k: int) -> str:
    """Return the name of the k-th repeat, as the reminder log keeps it."""
    return f"repeat {k}"


def parse_step(text: str) -> Step:
    """Read `50%`, `2h before`, `30min before`, `1d before` or `at due`.

    Raises Refusal("ladder-step") for anything else, and for a share or time of zero.
    """
    found = _STEP.fullmatch(text.strip())
    if not found:
        raise Refusal("ladder-step", text=text)
    if found["due"]:
        return Step("at due")
    if found["percent"]:
        percent = int(found["percent"])
        if percent == 0:
            raise Refusal("ladder-step", text=text)
        return Step(f"{percent}%", percent=percent)
    seconds = int(found["amount"]) * _UNITS[found["unit"]]
    if seconds == 0:
        raise Refusal("ladder-step", text=text)
    return Step(f"{int(found['amount'])}{found['unit']} before", before=seconds)


def parse_every(text: str) -> int:
    """Read a repeat such as `15min` or `2h`, in seconds; raises Refusal("ladder-step")."""
    found = re.fullmatch(r"(\d{1,3})(min|h)", text.strip())
    if not found or int(found[1]) == 0:
        raise Refusal("ladder-step", text=text)
    return int(found[1]) * _UNITS[found[2]]

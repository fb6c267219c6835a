"""What happened in the demo's college, told in any order and entered in the order of time."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from operator import itemgetter

from deadlines.record import Draft, Mark
from deadlines.register import Register

BEIJING = timezone(timedelta(hours=8))


def at(day: str, time: str) -> datetime:
    """Return a time of the sample's year: "11-23", "09:10"."""
    return datetime.fromisoformat(f"2026-{day}T{time}").replace(tzinfo=BEIJING)


class Case:
    """A record of the sample; it has its number once the diary has been entered."""

    def __init__(self, diary: "Diary", draft: Draft) -> None:
        self._diary, self._draft = diary, draft
        self._number = 0

    def finish(self, when: datetime, duty: str, reason: str = "") -> None:
        """Let a duty be done at `when`, with a reason where that is late."""
        self._diary.note(when, lambda it: it.finish(self._number, duty, reason=reason))

    def check(self, when: datetime, mark: Mark) -> None:
        """Let a step of the checklist be ticked at `when`."""
        self._diary.note(when, lambda it: it.check(self._number, mark, done=True))

    def log(self, register: Register) -> None:
        """Log the record."""
        self._number = register.log(self._draft).number


class Diary:
    """Collects what happened; `enter` logs it, each at its own moment."""

    def __init__(self) -> None:
        self._notes: list[tuple[datetime, Callable[[Register], object]]] = []

    def log(self, when: datetime, draft: Draft) -> Case:
        """Let a record be logged at `when`."""
        case = Case(self, draft)
        self.note(when, case.log)
        return case

    def note(self, when: datetime, act: Callable[[Register], object]) -> None:
        """Let something be done at `when`."""
        self._notes.append((when, act))

    def enter(self, register: Register, set_clock: Callable[[datetime], None]) -> None:
        """Do all of it, the earliest first; `set_clock` sets the register's clock."""
        for when, act in sorted(self._notes, key=itemgetter(0)):
            set_clock(when)
            act(register)

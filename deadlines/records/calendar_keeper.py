"""Changes to the working calendar: a notice loaded, a day of the unit's own; and what they move.

From 1 November until the next year's notice is loaded, loading it is owed as a task.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay, WorkingCalendar
from deadlines.records.counting import arise_duty
from deadlines.records.handling import LOAD_NOTICE
from deadlines.records.history import Action, Change
from deadlines.records.owing import enter_owed
from deadlines.records.record import Record, RecordStatus, Turn
from deadlines.records.register import Register
from deadlines.records.store import History, RecordStore
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.ladder import Ladder, parse_step
from deadlines.rules.rule import Kind
from deadlines.values import replace

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any, Protocol
else:
    Protocol = object

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_NOTICES = 1_000_000_000
"""The number of the series of these tasks; those the user begins have small ones."""
_WORDS = "程序提出，不是规定：下一年放假安排公布后及时载入，时限才不按暂定计算"
_LADDER = Ladder(
    tuple(map(parse_step, ("30d before", "14d before", "7d before", "1d before", "at due"))),
    every=int(_DAY.total_seconds()),
)


class CalendarStore(Protocol):
    """Keeps the notices the user loaded and the unit's own days."""

    def notices(self) -> Mapping[int, Notice]:
        """Return the loaded notices by year."""

    def save_notice(self, notice: Notice) -> None:
        """Keep a notice as the loaded one of its year."""

    def own_days(self) -> Mapping[date, OwnDay]:
        """Return the unit's own days."""

    def save_own_day(self, day: date, own: OwnDay | None) -> None:
        """Keep one of the unit's own days, or forget it with None."""


def notice_fields(notice: Notice) -> dict[str, Any]:
    """Return a notice as the history writes it down: all that it says."""
    return {
        "year": notice.year,
        "edition": notice.edition,
        "amends": notice.amends,
        "off": {day.isoformat(): name for day, name in notice.off.items()},
        "work": {day.isoformat(): name for day, name in notice.work.items()},
    }


Moved = Sequence[tuple[Record, Record]]
"""Open records whose deadlines change, each as it was and as it will be."""


class CalendarKeeper:
    """Keeps the loaded notices and the unit's own days, and the register's calendar with them."""

    def __init__(
        self,
        calendar: CalendarStore,
        store: RecordStore,
        history: History,
        register: Register,
        official: Mapping[int, Notice],
    ) -> None:
        self._calendar, self._store, self._history = calendar, store, history
        self._register, self._official = register, official

    def notice_in_force(self, year: int) -> Notice | None:
        """Return the notice that decides `year` now, loaded or official."""
        return self._register.office.calendar.notice(year)

    def is_poorer(self, notice: Notice) -> bool:
        """Return whether `notice` would replace a fuller one; ask the user before it does."""
        from deadlines.notices.amendment import is_poorer

        old = self.notice_in_force(notice.year)
        return old is not None and not notice.amends and is_poorer(notice, old)

    def is_changed_by(self, notice: Notice) -> bool:
        """Return whether the notice works or closes any day that now is the other way."""
        now, then = self._register.office.calendar, self.calendar_with(notice)
        first = date(notice.year - 1, 12, 1)
        days = [first + _DAY * step for step in range(31 + 366)]
        return self.notice_in_force(notice.year) is None or any(
            now.is_working(day) is not then.is_working(day) for day in days
        )

    def moved_by(self, notice: Notice) -> Moved:
        """Return the open records the notice would change, without changing anything."""
        return self._register.changed_by_counting(
            self._office({notice.year: self._whole_notice(notice)}, {})
        )

    def calendar_with(self, notice: Notice) -> WorkingCalendar:
        """Return the calendar as it would be with the notice, without changing anything.

        Raises Refusal("notice-amends-nothing") for an amendment to a year without a notice.
        """
        return self._office({notice.year: self._whole_notice(notice)}, {}).calendar

    def moved_by_own_day(self, day: date, own: OwnDay | None) -> Moved:
        """Return the open records a day of the unit's own would change, without changing anything.

        None leaves the day to the notices again. Raises Refusal("no-working-day") where a deadline
        would find none within 400 days.
        """
        return self._register.changed_by_counting(self._office({}, {day: own}))

    def load(self, notice: Notice) -> Moved:
        """Keep a notice as its year's; an amendment is laid over the notice it amends.

        Raises Refusal("notice-amends-nothing") for an amendment to a year without a notice.
        """
        whole = self._whole_notice(notice)
        with self._store.atomic():
            self._calendar.save_notice(whole)
            new = notice_fields(whole)
            change = Change(0, Action.CALENDAR_LOADED, {}, new)
            self._history.append(change, self._register.now())
            moved = self._register.count_with(self._office({}, {}))
            self._tick_loaded()
            return moved

    def owe_notice(self, title: str, note: str) -> bool:
        """Enter the task to load the notice that is missing by now, and tick what is loaded.

        The `title` has a place for the `year`. Each year's is entered once, by however many
        processes; one that was withdrawn stays so. Tells whether anything is other now.
        """
        if self._owed_year() is None and not self._loaded_tasks():
            return False
        with self._store.atomic():
            self._tick_loaded()
            year = self._owed_year()
            if year is not None:
                record = self._task(year, title.format(year=year), note)
                enter_owed(record, self._store, self._history, self._register.now())
        return True

    def set_own_day(self, day: date, own: OwnDay | None) -> Moved:
        """Close or work a day as the unit's own, or leave it to the notices again with None."""
        with self._store.atomic():
            self._calendar.save_own_day(day, own)
            new = {"day": day.isoformat(), "working": own.working, "name": own.name} if own else {}
            change = Change(0, Action.CALENDAR_LOADED, {"day": day.isoformat()}, new)
            self._history.append(change, self._register.now())
            return self._register.count_with(self._office({}, {}))

    def _owed_year(self) -> int | None:
        """Return the year whose notice is missing and whose task has not been entered."""
        year = self._register.office.calendar.missing_year(self._register.now().date())
        known = {task.turn and task.turn.day.year for task in self._tasks()}
        return None if year in known else year

    def _tasks(self) -> Sequence[Record]:
        return self._store.records_of_series(_NOTICES)

    def _loaded_tasks(self) -> list[Record]:
        calendar, now = self._register.office.calendar, self._register.now()
        return [
            task
            for task in self._tasks()
            if task.status is RecordStatus.OPEN and task.at <= now
            if task.turn and calendar.notice(task.turn.day.year)
        ]

    def _tick_loaded(self) -> None:
        for task in self._loaded_tasks():
            self._register.finish(task.number, LOAD_NOTICE)

    def _task(self, year: int, title: str, note: str) -> Record:
        """Return the task of a year: a target, by the last working day of the year before."""
        office, now = self._register.office, self._register.now()
        rule = self._register.rules.rules_for(Kind.TASK)[0]
        start = office.instant_at(now.date(), 0)
        target = (self._notice_due(year, now) - start) // _MINUTE
        rule = replace(
            rule, duty=LOAD_NOTICE, words=_WORDS, limit=None, target=target, ladder=_LADDER
        )
        duty = arise_duty(start, rule, office)
        turn = Turn(_NOTICES, date(year, 1, 1))
        return Record(0, Kind.TASK, title, start, now, note=note, duties=(duty,), turn=turn)

    def _notice_due(self, year: int, now: datetime) -> datetime:
        """Return when the last working day before the year closes; past it, the next one."""
        office = self._register.office
        due = office.close(office.calendar.last_working(date(year, 1, 1) - _DAY))
        return due if due > now else office.close(office.calendar.next_working(now.date()))

    def _whole_notice(self, notice: Notice) -> Notice:
        if not notice.amends:
            return notice
        from deadlines.notices.amendment import amend

        base = self.notice_in_force(notice.year)
        if base is None:
            raise Refusal("notice-amends-nothing", year=notice.year)
        return amend(base, notice)

    def _office(self, notices: Mapping[int, Notice], own: Mapping[date, OwnDay | None]) -> Office:
        loaded = {**self._calendar.notices(), **notices}
        changed = {**self._calendar.own_days(), **own}
        days = {day: kept for day, kept in changed.items() if kept is not None}
        calendar = WorkingCalendar(self._official, loaded, days)
        return replace(self._register.office, calendar=calendar)

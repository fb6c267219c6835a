"""The tasks that recurring series owe by themselves: begun, entered by their days, stopped."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from deadlines.choices import Settings
from deadlines.records.changes import to_plain
from deadlines.records.counting import new_duty, owed_from
from deadlines.records.history import Action, Change
from deadlines.records.owing import enter_owed
from deadlines.records.record import Check, Draft, Record, RecordStatus, Turn
from deadlines.records.register import Register
from deadlines.records.store import History, RecordStore
from deadlines.recurring.pattern import Every, Move, Pattern
from deadlines.recurring.series import Series, parse_series, read_series, series_text
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, Limit, Reading
from deadlines.values import dataclass, replace

_KEPT = "series"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EnteredTask:
    """A task that was entered, and the days of its series skipped before it."""

    record: Record
    skipped: tuple[date, ...]


class RecurringTasks:
    """The unit's series. What writes reads, decides and writes under one lock."""

    def __init__(
        self, register: Register, store: RecordStore, history: History, settings: Settings
    ) -> None:
        self._register, self._store, self._history = register, store, history
        self._settings = settings

    @property
    def all(self) -> tuple[Series, ...]:
        """All series in the order they were begun, the stopped ones among them."""
        return read_series(self._settings.read(_KEPT, ""))

    def find(self, number: int) -> Series | None:
        """Return the series of that number; None where there is none."""
        return next((one for one in self.all if one.number == number), None)

    def begin(self, draft: Draft, pattern: Pattern, minute: int | None) -> Record:
        """Begin a series and enter its first task at once; raises as `Draft.check` does."""
        draft = draft.check(self._register.now())
        with self._store.atomic():
            known = self._to_change()
            number = max((one.number for one in known), default=0) + 1
            series = Series.of_draft(number, draft, pattern, minute)
            self._settings.write(_KEPT, series_text((*known, series)))
            day = next(pattern.days_after(pattern.first - _DAY, self._register.office.calendar))
            record = replace(self._record(series, day), undertakers=draft.undertakers)
            record, now = self._store.add(record), self._register.now()
            self._history.append(Change(record.number, Action.LOGGED, {}, to_plain(record)), now)
            return record

    def change(self, number: int, draft: Draft, pattern: Pattern, minute: int | None) -> None:
        """Change what the coming tasks of a series say and when they come; those there are stay.

        Raises as `Draft.check`.
        """
        draft = draft.check(self._register.now())
        self._change(number, lambda one: Series.of_draft(one.number, draft, pattern, minute))

    def stop(self, number: int, *, stopped: bool = True) -> None:
        """Let no more tasks of a series come, or let them come again."""
        self._change(number, lambda one: replace(one, is_stopped=stopped))

    def follow_undo(self, record: Record) -> None:
        """Forget the series of a record whose logging was taken back, where it is its only one."""
        turn = record.turn
        if turn is None or record.status is not RecordStatus.CANCELLED:
            return
        with self._store.atomic():
            if list(self._store.days_of_series(turn.series)) == [turn.day]:
                left = tuple(one for one in self.all if one.number != turn.series)
                self._settings.write(_KEPT, series_text(left))

    def enter(self) -> Sequence[EnteredTask]:
        """Enter what is owed by today, of each series one task at most.

        After an absence that is the newest; the days before it are skipped and named. Entering
        again, also from another process, brings nothing more.
        """
        if not any(self._owed_days(series) for series in self.all):
            return ()
        with self._store.atomic():
            found = [(series, self._owed_days(series)) for series in self.all]
            return [
                EnteredTask(self._enter(self._record(series, days[-1]), days[:-1]), days[:-1])
                for series, days in found
                if days
            ]

    def next_day(self, series: Series) -> date | None:
        """Return when the next task of a series that is not stopped is due."""
        if series.is_stopped:
            return None
        try:
            day = self.next_named_day(series)
            return series.pattern.due_day(day, self._register.office.calendar)
        except Refusal:  # no working day is left in the calendar
            return None

    def next_named_day(self, series: Series) -> date:
        """Return the day of the next task before it is moved; raises as the calendar does."""
        after = max(self._days(series), default=self._today - _DAY)
        return next(series.pattern.days_after(after, self._register.office.calendar))

    @property
    def _today(self) -> date:
        return self._register.now().date()

    def _days(self, series: Series) -> list[date]:
        """Return the days that have a task and were to have one by now, and the first one.

        What a clock that was wrong has entered far ahead does not hold up what comes before.
        """
        calendar, pattern = self._register.office.calendar, series.pattern
        days = sorted(self._store.days_of_series(series.number))
        return days[:1] + [
            day for day in days[1:] if pattern.enters_on(day, calendar) <= self._today
        ]

    def _owed_days(self, series: Series) -> tuple[date, ...]:
        """Return the days that are owed and have no task, oldest first."""
        if series.is_stopped:
            return ()
        every = set(self._store.days_of_series(series.number))
        after = max(self._days(series), default=series.pattern.first - _DAY)
        calendar = self._register.office.calendar
        try:
            owed = [day for day, _ in series.pattern.owed_days(after, self._today, calendar)]
        except Refusal:  # no working day is left in the calendar
            return ()
        return tuple(day for day in owed if day not in every)

    def _record(self, series: Series, day: date) -> Record:
        """Return the task of a day, not stored yet.

        Its start, from which its day is counted, is 0:00 of the day it is entered, or the minute it
        is due at of the day before.
        """
        office, now, pattern = self._register.office, self._register.now(), series.pattern
        due = pattern.due_day(day, office.calendar)
        begun = min(self._today, due, day) - _DAY * (series.minute is not None)
        start = counted = office.instant_at(begun, series.minute or 0)
        if pattern.every is Every.MONTH_END or pattern.move is Move.BEFORE:
            limit = Limit((day - begun).days + 1, Reading.GIVEN_DAY_OR_BEFORE)
        elif pattern.move is Move.AFTER:
            limit = Limit((day - begun).days + 1, Reading.GIVEN_DAY_OR_AFTER)
        else:
            limit = Limit(1, Reading.AT_GIVEN_TIME)
            minute = series.minute
            counted = office.close(day) if minute is None else office.instant_at(day, minute)
        rule = replace(self._register.rules.rules_for(Kind.TASK)[0], limit=limit)
        return Record(
            0,
            Kind.TASK,
            series.title,
            now,
            now,
            source=series.source,
            link=series.link,
            note=series.note,
            duties=(new_duty(owed_from(counted, rule, office), start),),
            checks=tuple(map(Check, series.steps)),
            turn=Turn(series.number, day),
            undertakers=series.undertakers,
        )

    def _enter(self, record: Record, skipped: tuple[date, ...]) -> Record:
        return enter_owed(record, self._store, self._history, self._register.now(), skipped)

    def _to_change(self) -> tuple[Series, ...]:
        """Return all series; raises Refusal where they cannot be read and so would be lost."""
        return parse_series(self._settings.read(_KEPT, ""))

    def _change(self, number: int, changed: Callable[[Series], Series]) -> None:
        with self._store.atomic():
            after = tuple(
                changed(one) if one.number == number else one for one in self._to_change()
            )
            self._settings.write(_KEPT, series_text(after))

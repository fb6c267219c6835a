"""Keeps the roster; a change of people opens a task, to have it put on record (变更备案)."""

from collections.abc import Callable

from deadlines.choices import Settings
from deadlines.records.record import Draft, Record, RecordStatus
from deadlines.records.register import Register
from deadlines.records.store import RecordStore
from deadlines.refusal import Refusal
from deadlines.roster.roster import Person, Roster, parse_roster, read_roster, roster_text
from deadlines.rules.rule import Kind
from deadlines.values import replace

_KEPT = "roster"
_TASK = "roster-task"
"""The number of the task that the last change has opened."""
_DAYS = 3
"""In how many working days a change is to be filed: the program's own limit."""


class RosterKeeper:
    """Reads and changes the roster. What writes reads, decides and writes under one lock."""

    def __init__(self, register: Register, store: RecordStore, settings: Settings) -> None:
        self._register, self._store, self._settings = register, store, settings

    @property
    def roster(self) -> Roster:
        """The roster as it stands."""
        return read_roster(self._settings.read(_KEPT, ""))

    def keep_students(self, students: int) -> None:
        """Keep how many students the unit has."""
        self._change(lambda roster: replace(roster, students=students))

    def add(self, person: Person, title: str, said: str) -> Record:
        """Add somebody; return the task that files it, whose note is what is `said`.

        An open task of an earlier change gets the note. Raises Refusal: "person-twice", and as
        `Person.check`.
        """
        person = person.check()

        def add_person(roster: Roster) -> Roster:
            if any(one.name == person.name and one.role is person.role for one in roster.people):
                raise Refusal("person-twice", text=person.name)
            return roster.with_people((*roster.people, person))

        return self._change_people(add_person, title, said)

    def replace(self, old: Person, new: Person, title: str, said: str) -> Record:
        """Put somebody in another's place, or change what is known; as `add`."""
        new = new.check()

        def replace_person(roster: Roster) -> Roster:
            others = list(roster.people)
            if old not in others:
                raise Refusal("person-gone", text=old.name)
            others[others.index(old)] = new
            if sum(one.name == new.name and one.role is new.role for one in others) > 1:
                raise Refusal("person-twice", text=new.name)
            return roster.with_people(tuple(others))

        return self._change_people(replace_person, title, said)

    def remove(self, person: Person, title: str, said: str) -> Record:
        """Take somebody off the roster; as `add`. Raises Refusal("person-gone")."""

        def without(roster: Roster) -> Roster:
            if person not in roster.people:
                raise Refusal("person-gone", text=person.name)
            return roster.with_people(tuple(one for one in roster.people if one != person))

        return self._change_people(without, title, said)

    def _change_people(self, change: Callable[[Roster], Roster], title: str, said: str) -> Record:
        with self._store.atomic():
            self._change(change)
            known = self._open_task()
            if known is not None:
                return self._register.note(known.number, said)
            office, today = self._register.office, self._register.now().date()
            due = office.close(office.calendar.add_working_days(today, _DAYS))
            task = self._register.log(Draft(Kind.TASK, title, due, note=said))
            self._settings.write(_TASK, str(task.number))
            return task

    def _change(self, change: Callable[[Roster], Roster]) -> None:
        with self._store.atomic():
            kept = self._settings.read(_KEPT, "")
            self._settings.write(_KEPT, roster_text(change(parse_roster(kept))))

    def _open_task(self) -> Record | None:
        number = self._settings.read(_TASK, "")
        if not number.isdigit():
            return None
        try:
            task = self._store.get(int(number))
        except Refusal:
            return None
        return task if task.status is RecordStatus.OPEN and task.kind is Kind.TASK else None

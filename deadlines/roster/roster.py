"""The unit's people for the network (队伍): who they are, and how many there are to be."""

import json
from enum import StrEnum
from typing import Any

from deadlines.refusal import Refusal
from deadlines.values import dataclass, replace

STUDENTS_EACH = 200
"""A unit has one commentator for so many students, and one for the rest."""
LONGEST = 200
MOST_STUDENTS = 1_000_000


class Role(StrEnum):
    """What somebody is: a commentator of one of three levels, a correspondent, an officer."""

    CORE = "core"
    BACKBONE = "backbone"
    BASE = "base"
    CORRESPONDENT = "correspondent"
    OFFICER = "officer"


COMMENTATORS = (Role.CORE, Role.BACKBONE, Role.BASE)


@dataclass(frozen=True, slots=True)
class Person:
    """One of the unit's own people. No member of the public ever is one."""

    role: Role
    name: str
    gender: str = ""
    party: str = ""
    post: str = ""
    phone: str = ""

    def check(self) -> "Person":
        """Return the person with its texts in order.

        Raises Refusal: "person-without-name", "text-too-long".
        """
        texts = {
            name: " ".join(getattr(self, name).split())
            for name in ("name", "gender", "party", "post", "phone")
        }
        if not texts["name"]:
            raise Refusal("person-without-name")
        if max(map(len, texts.values())) > LONGEST:
            raise Refusal("text-too-long", most=LONGEST)
        return Person(self.role, **texts)


@dataclass(frozen=True, slots=True)
class Roster:
    """The people in the order of their roles, and how many students the unit has."""

    people: tuple[Person, ...] = ()
    students: int = 0

    @property
    def needed(self) -> int:
        """How many commentators there are to be (应配)."""
        return -(-self.students // STUDENTS_EACH)

    @property
    def present(self) -> int:
        """How many there are (实有)."""
        return sum(person.role in COMMENTATORS for person in self.people)

    @property
    def missing(self) -> int:
        """How many are missing (缺)."""
        return max(0, self.needed - self.present)

    def with_people(self, people: tuple[Person, ...]) -> "Roster":
        """Return the roster with these people, by role and then as they stand."""
        order = list(Role)
        return replace(self, people=tuple(sorted(people, key=lambda one: order.index(one.role))))


def read_students(text: str) -> int:
    """Return the number of students; raises Refusal: "not-a-number", "too-many-students"."""
    text = text.strip() or "0"
    if not (text.isascii() and text.isdigit()):
        raise Refusal("not-a-number", text=text)
    if len(text) > len(str(MOST_STUDENTS)) or int(text) > MOST_STUDENTS:
        raise Refusal("too-many-students", most=MOST_STUDENTS)
    return int(text)


def parse_roster(text: str) -> Roster:
    """Return the roster of a text that `roster_text` wrote, an empty one of none.

    Raises Refusal("roster-unreadable") for another: it is not to be written over.
    """
    if not text:
        return Roster()
    try:
        kept: Any = json.loads(text)
        people = tuple(Person(Role(role), *map(str, rest)) for role, *rest in kept["people"])
        return Roster(people, int(kept["students"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal("roster-unreadable") from error


def read_roster(text: str) -> Roster:
    """Return the roster of a text, an empty one where it cannot be read."""
    try:
        return parse_roster(text)
    except Refusal:
        return Roster()


def roster_text(roster: Roster) -> str:
    """Return it as a text to be kept."""
    people = [
        [one.role.value, one.name, one.gender, one.party, one.post, one.phone]
        for one in roster.people
    ]
    return json.dumps({"people": people, "students": roster.students}, ensure_ascii=False)

"""The roster: how many are to be, who they are, and the task that a change opens."""

import pytest

from deadlines.records.record import RecordStatus
from deadlines.refusal import Refusal
from deadlines.roster.keeper import RosterKeeper
from deadlines.roster.roster import Person, Role, Roster, read_roster, read_students, roster_text
from tests.support.builders import MONDAY
from tests.support.unit_ledger import MakeLedger, UnitLedger

CORE = Person(Role.CORE, "周同学", "女", "共青团员", "学生会", "0001")
OFFICER = Person(Role.OFFICER, "吴老师")


def keeper_of(ledger: UnitLedger) -> RosterKeeper:
    return ledger.ledger.roster


@pytest.mark.parametrize(
    ("students", "needed"), [(0, 0), (1, 1), (199, 1), (200, 1), (201, 2), (4001, 21)]
)
def test_one_commentator_for_each_two_hundred_students(students: int, needed: int) -> None:
    """One for each 200 students and one for the rest; officers and correspondents do not count."""
    roster = Roster((CORE, OFFICER), students)
    assert (roster.needed, roster.present) == (needed, 1)
    assert roster.missing == max(0, needed - 1)


@pytest.mark.parametrize("text", ["二百", "-1", "2.5", "1000001", "9" * 30])
def test_a_number_of_students_that_is_none_is_refused(text: str) -> None:
    """Only a plain number of students is taken."""
    with pytest.raises(Refusal):
        read_students(text)


def test_the_roster_is_kept_whole() -> None:
    """All of it comes back from the text that keeps it; another text is an empty roster."""
    roster = Roster((CORE, OFFICER), 201)
    assert read_roster(roster_text(roster)) == roster
    for text in ("", "[", "[]", '{"people": [["x", "y"]], "students": 1}', "null"):
        assert read_roster(text) == Roster()


def test_a_change_opens_one_task(make_ledger: MakeLedger) -> None:
    """The first change lists a task, later ones are noted in it while it is open."""
    ledger = make_ledger(MONDAY)
    keeper = keeper_of(ledger)
    task = keeper.add(OFFICER, "备案", "新增 吴老师")
    keeper.add(CORE, "备案", "新增 周同学")
    same = keeper.replace(CORE, Person(Role.BASE, "周同学"), "备案", "调整 周同学")
    assert same.number == task.number
    assert [note.text for note in same.notes] == ["新增 周同学", "调整 周同学"]
    assert [one.role for one in keeper.roster.people] == [Role.BASE, Role.OFFICER]
    ledger.plain.finish(task.number)
    other = keeper.remove(OFFICER, "备案", "退出 吴老师")
    assert other.number != task.number
    assert other.status is RecordStatus.OPEN
    assert [one.name for one in keeper.roster.people] == ["周同学"]


def test_a_roster_that_cannot_be_read_is_not_written_over(make_ledger: MakeLedger) -> None:
    """What a newer program has kept stays as it is, and no task is opened."""
    ledger = make_ledger(MONDAY)
    ledger.choose(roster='{"people": [["guest", "x"]], "students": 1}')
    with pytest.raises(Refusal, match="roster-unreadable"):
        keeper_of(ledger).add(CORE, "备案", "新增")
    assert "guest" in ledger.choices["roster"]
    assert ledger.store.open_records() == []


def test_what_cannot_be_is_refused_with_nothing_changed(make_ledger: MakeLedger) -> None:
    """Nobody without a name, nobody twice in a role, nobody who is gone; no task then."""
    ledger = make_ledger(MONDAY)
    keeper = keeper_of(ledger)
    keeper.add(CORE, "备案", "新增")
    before = keeper.roster
    for command, code in (
        (lambda: keeper.add(Person(Role.CORE, " "), "备案", "x"), "person-without-name"),
        (lambda: keeper.add(Person(Role.CORE, "周同学"), "备案", "x"), "person-twice"),
        (lambda: keeper.remove(OFFICER, "备案", "x"), "person-gone"),
        (lambda: keeper.replace(OFFICER, CORE, "备案", "x"), "person-gone"),
        (lambda: keeper.add(Person(Role.CORE, "长" * 201), "备案", "x"), "text-too-long"),
    ):
        with pytest.raises(Refusal, match=code):
            command()
    assert keeper.roster == before
    (task,) = ledger.store.open_records()
    assert task.notes == ()

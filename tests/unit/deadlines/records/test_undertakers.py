"""Who undertakes a record, how often they were urged, what they answered; a task's own steps."""

from datetime import timedelta

import pytest

from deadlines.records.record import Draft, Mark, Undertaker
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.builders import MONDAY
from tests.support.unit_ledger import MakeLedger

OFFICE, LEAGUE = Undertaker("办公室", "0001", MONDAY + timedelta(days=1)), Undertaker("团委")
DRAFT = Draft(
    Kind.TASK,
    "报材料",
    MONDAY + timedelta(days=9),
    steps=("盖章", "纸质送达"),
    undertakers=(OFFICE, LEAGUE),
)


def test_urging_is_counted_and_taken_back_one_by_one(make_ledger: MakeLedger) -> None:
    """Each urging counts for the one urged; undo takes the last one back."""
    register = make_ledger(MONDAY).plain
    number = register.log(DRAFT).number
    register.urge(number, "办公室")
    register.urge(number, "办公室")
    register.undo()
    assert [one.urged for one in register.get(number).undertakers] == [1, 0]
    with pytest.raises(Refusal, match="no-undertaker"):
        register.urge(number, "后勤处")


def test_who_stays_keeps_urgings_and_answer(make_ledger: MakeLedger) -> None:
    """Edited undertakers keep what was urged and answered; one who is left out is gone."""
    register = make_ledger(MONDAY).plain
    number = register.log(DRAFT).number
    register.urge(number, "团委")
    register.answer(number, "团委", "周三报")
    changed = Draft(
        Kind.TASK, "报材料", MONDAY + timedelta(days=9), undertakers=(Undertaker("团委", "0002"),)
    )
    (one,) = register.amend(number, changed).undertakers
    assert (one.name, one.phone, one.urged, one.answer) == ("团委", "0002", 1, "周三报")
    register.undo()
    assert [one.name for one in register.get(number).undertakers] == ["办公室", "团委"]


def test_a_ticked_step_stays_ticked_where_steps_are_edited(make_ledger: MakeLedger) -> None:
    """A task's own steps are ticked like those of the regulation, and keep it through an edit."""
    ledger = make_ledger(MONDAY)
    number = ledger.plain.log(DRAFT).number
    ledger.plain.check(number, "盖章", done=True, who="张老师")
    changed = Draft(Kind.TASK, "报材料", DRAFT.at, steps=("电子版", "盖章"))
    ledger.plain.amend(number, changed)
    found = ledger.store.get(number).checks
    assert [(step.mark, step.done, step.who) for step in found] == [
        ("电子版", False, ""),
        ("盖章", True, "张老师"),
    ]


@pytest.mark.parametrize("kind", [Kind.NEWS, Kind.INCIDENT, Kind.MEDIA])
def test_other_kinds_have_neither(make_ledger: MakeLedger, kind: Kind) -> None:
    """Only messages and tasks are undertaken, only tasks have steps of their own."""
    register = make_ledger(MONDAY).plain
    with pytest.raises(Refusal, match="undertakers-not-for-kind"):
        register.log(Draft(kind, "标题", MONDAY, undertakers=(LEAGUE,)))
    with pytest.raises(Refusal, match="steps-not-for-kind"):
        register.log(Draft(kind, "标题", MONDAY, steps=(str(Mark.ASSIGNED),)))

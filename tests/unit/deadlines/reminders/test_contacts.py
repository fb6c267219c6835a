"""Whom to call for what is owed at once."""

from dataclasses import replace

import pytest

from deadlines.records.duty import Duty
from deadlines.records.record import Attempt, CaseNote, Record
from deadlines.refusal import Refusal
from deadlines.reminders.contacts import (
    Contact,
    contacts_for,
    find_reached,
    next_contact,
    read_contacts,
)
from tests.support.builders import MONDAY, a_duty, a_record, a_rule

WANG = Contact("王强", "院长", "本单位", "13800000000")
LI = Contact("李敏", "副院长", "机电学院", "010-62780000")
ZHAO = Contact("赵老师", "", "宣传部", "62781234")
ANY = Contact("值班", "", "", "110 1234")


@pytest.mark.parametrize(
    ("line", "contact"),
    [
        ("王强，院长，本单位，13800000000", WANG),
        ("王强, 院长, 本单位, 13800000000", WANG),
        ("王强\t院长\t本单位\t13800000000", WANG),
        ("王强 院长 本单位 13800000000", WANG),
        ("值班，110 1234", ANY),
        ("赵老师，，宣传部，62781234", ZHAO),
        ("Wang Qiang, dean, +86 (10) 6278-0000",
         Contact("Wang Qiang", "dean", "", "+86 (10) 6278-0000")),
        ("陈主任，主任，６２７８１２３４转８０１",
         Contact("陈主任", "主任", "", "６２７８１２３４转８０１")),
    ],
)  # fmt: skip
def test_a_contact_is_a_line(line: str, contact: Contact) -> None:
    """Name, position, unit and phone are read as they are written, and written so again."""
    assert read_contacts(line) == (contact,)
    assert read_contacts(str(contact)) == (contact,)


@pytest.mark.parametrize(
    "line", ["王强", "王强，院长", "，院长，1380000", "a，b，c，d，13800000000"]
)
def test_a_line_without_a_number_is_refused(line: str) -> None:
    """What is no contact is named; nothing of the text is taken."""
    with pytest.raises(Refusal) as refused:
        read_contacts(f"{WANG}\n{line}")
    assert (refused.value.code, refused.value.facts["text"]) == ("contact-line", line)


def owed_to(recipient: str) -> Duty:
    return a_duty(replace(a_rule(), recipient=recipient))


@pytest.mark.parametrize(
    ("recipient", "called"),
    [
        ("本单位主要负责人", [WANG, LI]),
        ("党委宣传部", [ZHAO]),
        ("学校党委或党委宣传部", [ZHAO]),
        ("校长办公室", [ANY]),
    ],
)
def test_those_of_the_recipient_are_called(recipient: str, called: list[Contact]) -> None:
    """A duty owed to an office leads to its people in their order, else to those without a unit."""
    everybody = (WANG, ZHAO, LI, ANY)
    assert list(contacts_for(owed_to(recipient), everybody, "机电学院")) == called
    assert list(contacts_for(owed_to("校长办公室"), (WANG, ZHAO), "")) == [WANG, ZHAO]


def tried(*names: str, reached: str = "") -> Record:
    notes = [CaseNote(MONDAY, "x", False, Attempt(name, name == reached)) for name in names]
    return replace(a_record(), notes=tuple(notes))


def test_the_next_is_the_one_tried_least_often() -> None:
    """After no answer the next in the list comes, after the last the first again."""
    two = (WANG, LI)
    assert next_contact(tried(), two) is WANG
    assert next_contact(tried("王强"), two) is LI
    assert next_contact(tried("王强", "李敏"), two) is WANG
    assert next_contact(tried(), ()) is None


def test_only_who_was_reached_counts_as_told() -> None:
    """Somebody else's number that answered says nothing for this duty."""
    assert find_reached(tried("王强"), (WANG,)) is None
    assert find_reached(tried("赵老师", reached="赵老师"), (WANG,)) is None
    found = find_reached(tried("王强", reached="王强"), (WANG,))
    assert found is not None
    assert found.at == MONDAY

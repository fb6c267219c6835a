from datetime import date, datetime

import pytest

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger

WEDNESDAY = datetime(2026, 11, 25, 9, 0, tzinfo=SHANGHAI)
THURSDAY = date(2026, 11, 26)
CLOSED = OwnDay(working=False, name="校庆")


def test_an_own_day_tells_what_it_would_move(make_ledger: MakeLedger) -> None:
    """Closing a day lists the records it would move, as keeping it moves them, and no more."""
    desk = make_ledger(WEDNESDAY)
    record = desk.log(Kind.NEWS, "甲")
    moved = desk.ledger.calendar_keeper.moved_by_own_day(THURSDAY, CLOSED)
    assert [(old.number, new.duties[0].due) for old, new in moved] == [
        (1, datetime(2026, 11, 27, 17, 30, tzinfo=SHANGHAI))
    ]
    assert (desk.store.get(1), desk.calendar.own_days()) == (record, {})
    assert list(desk.ledger.calendar_keeper.set_own_day(THURSDAY, CLOSED)) == list(moved)
    assert desk.store.get(1) == moved[0][1]


def test_giving_an_own_day_back_tells_what_it_would_move(make_ledger: MakeLedger) -> None:
    """Leaving a day to the notices again is told beforehand too."""
    desk = make_ledger(WEDNESDAY)
    record = desk.log(Kind.NEWS, "甲")
    desk.ledger.calendar_keeper.set_own_day(THURSDAY, CLOSED)
    ((_, new),) = desk.ledger.calendar_keeper.moved_by_own_day(THURSDAY, None)
    assert new.duties == record.duties
    assert desk.calendar.own_days() == {THURSDAY: CLOSED}
    assert desk.ledger.calendar_keeper.moved_by_own_day(date(2026, 11, 28), None) == []


def test_the_calendar_with_a_notice_is_a_look_ahead(make_ledger: MakeLedger) -> None:
    """The calendar with a notice has its days and the unit's own; nothing is kept."""
    desk = make_ledger(WEDNESDAY)
    desk.ledger.calendar_keeper.set_own_day(THURSDAY, CLOSED)
    saturday = date(2027, 2, 20)
    notice = Notice(2027, "试", {date(2027, 2, 5): "春节"}, {saturday: "春节"})
    calendar = desk.ledger.calendar_keeper.calendar_with(notice)
    assert calendar.is_working(saturday)
    assert not calendar.is_working(THURSDAY)
    assert not desk.plain.office.calendar.is_working(saturday)
    assert desk.calendar.notices() == {}


def test_an_amendment_needs_a_notice_to_amend(make_ledger: MakeLedger) -> None:
    """An amendment to a year without a notice has no calendar."""
    desk = make_ledger(WEDNESDAY)
    notice = Notice(2027, "试", {date(2027, 5, 4): "劳动节"}, {}, amends=True)
    with pytest.raises(Refusal, match="notice-amends-nothing"):
        desk.ledger.calendar_keeper.calendar_with(notice)

from datetime import date, datetime

import pytest

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.memory_calendar import CalendarDesk
from tests.support.memory_desk import SHANGHAI

WEDNESDAY = datetime(2026, 11, 25, 9, 0, tzinfo=SHANGHAI)
THURSDAY = date(2026, 11, 26)
CLOSED = OwnDay(working=False, name="校庆")


def test_an_own_day_tells_what_it_would_move() -> None:
    """Closing a day lists the records it would move, as keeping it moves them, and no more."""
    desk = CalendarDesk(WEDNESDAY)
    record = desk.log(Kind.NEWS, "甲")
    moved = desk.keeper.moved_by_own_day(THURSDAY, CLOSED)
    assert [(old.number, new.duties[0].due) for old, new in moved] == [
        (1, datetime(2026, 11, 27, 17, 30, tzinfo=SHANGHAI))
    ]
    assert (desk.store.get(1), desk.calendar.own) == (record, {})
    assert list(desk.keeper.set_own_day(THURSDAY, CLOSED)) == list(moved)
    assert desk.store.get(1) == moved[0][1]


def test_giving_an_own_day_back_tells_what_it_would_move() -> None:
    """Leaving a day to the notices again is told beforehand too."""
    desk = CalendarDesk(WEDNESDAY)
    record = desk.log(Kind.NEWS, "甲")
    desk.keeper.set_own_day(THURSDAY, CLOSED)
    ((_, new),) = desk.keeper.moved_by_own_day(THURSDAY, None)
    assert new.duties == record.duties
    assert desk.calendar.own == {THURSDAY: CLOSED}
    assert desk.keeper.moved_by_own_day(date(2026, 11, 28), None) == []


def test_the_calendar_with_a_notice_is_a_look_ahead() -> None:
    """The calendar with a notice has its days and the unit's own; nothing is kept."""
    desk = CalendarDesk(WEDNESDAY)
    desk.keeper.set_own_day(THURSDAY, CLOSED)
    saturday = date(2027, 2, 20)
    notice = Notice(2027, "试", {date(2027, 2, 5): "春节"}, {saturday: "春节"})
    calendar = desk.keeper.calendar_with(notice)
    assert calendar.is_working(saturday)
    assert not calendar.is_working(THURSDAY)
    assert not desk.plain.office.calendar.is_working(saturday)
    assert desk.calendar.loaded == {}


def test_an_amendment_needs_a_notice_to_amend() -> None:
    """An amendment to a year without a notice has no calendar."""
    desk = CalendarDesk(WEDNESDAY)
    notice = Notice(2027, "试", {date(2027, 5, 4): "劳动节"}, {}, amends=True)
    with pytest.raises(Refusal, match="notice-amends-nothing"):
        desk.keeper.calendar_with(notice)

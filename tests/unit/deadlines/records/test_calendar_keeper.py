from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime
from threading import Barrier

import pytest

from deadlines.calendar.notice import Notice
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import OwnDay, WorkingCalendar
from deadlines.records.duty import Deed
from deadlines.records.record import RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.self_check import Severity
from storage.ledger import Ledger
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


TITLE, NOTE = "载入{year}年放假安排", "公布后载入"
NEXT = Notice(2027, "试", {date(2027, 2, 5): "春节"}, {})


def test_the_missing_notice_is_owed_from_november(make_ledger: MakeLedger) -> None:
    """From 1 November one task stands until the year's last working day; entered once, it stays."""
    desk = make_ledger(datetime(2026, 10, 31, 23, 59, tzinfo=SHANGHAI))
    keeper = desk.ledger.calendar_keeper
    assert not keeper.owe_notice(TITLE, NOTE)
    desk.clock.jump(datetime(2026, 11, 1, 0, 0, tzinfo=SHANGHAI))
    assert keeper.owe_notice(TITLE, NOTE)
    desk.clock.jump(datetime(2027, 1, 5, 9, 0, tzinfo=SHANGHAI))
    assert not keeper.owe_notice(TITLE, NOTE)
    (task,) = desk.ledger.open_records()
    (duty,) = task.duties
    assert (task.title, task.kind, task.note) == ("载入2027年放假安排", Kind.TASK, NOTE)
    assert duty.due == datetime(2026, 12, 31, 17, 30, tzinfo=SHANGHAI)
    assert duty.is_target
    assert not duty.is_late(desk.ledger.now())
    states = {one.name: one.state for one in desk.ledger.keeping.findings()}
    assert (states["figures"], states["history"]) == (Severity.GOOD, Severity.GOOD)


def test_two_programs_owe_it_once(make_ledger: MakeLedger) -> None:
    """Programs that look at the same moment, and one started later, enter one task together."""
    desk = make_ledger(WEDNESDAY)
    together = Barrier(3)

    def owe(_: int) -> bool:
        other = Ledger.open(desk.ledger.file, desk.clock, SHANGHAI)
        keeper = other.calendar_keeper
        together.wait()
        entered = keeper.owe_notice(TITLE, NOTE)
        other.close()
        return entered

    with ThreadPoolExecutor(3) as pool:
        assert sum(pool.map(owe, range(3))) >= 1
    assert [record.number for record in desk.ledger.open_records()] == [1]
    assert not desk.ledger.calendar_keeper.owe_notice(TITLE, NOTE)


def test_loading_the_notice_finishes_it(make_ledger: MakeLedger) -> None:
    """Loading another year leaves it; loading its own ticks it, after its target too."""
    desk = make_ledger(WEDNESDAY)
    keeper = desk.ledger.calendar_keeper
    keeper.owe_notice(TITLE, NOTE)
    keeper.load(replace(NEXT, year=2028, off={date(2028, 1, 25): "春节"}))
    assert len(desk.ledger.open_records()) == 1
    desk.clock.jump(datetime(2027, 1, 4, 9, 0, tzinfo=SHANGHAI))
    keeper.load(NEXT)
    task = desk.store.get(1)
    assert task.status is RecordStatus.DONE
    assert task.duties[0].done_at == desk.ledger.now()
    assert not keeper.owe_notice(TITLE, NOTE)


def test_a_notice_that_came_with_the_program_finishes_it(make_ledger: MakeLedger) -> None:
    """A new version that knows the year ticks the task at its first look."""
    desk = make_ledger(WEDNESDAY)
    keeper = desk.ledger.calendar_keeper
    keeper.owe_notice(TITLE, NOTE)
    office = desk.ledger.register.office
    official = {**official_notices(), 2027: NEXT}
    desk.ledger.register.office = replace(office, calendar=WorkingCalendar(official))
    assert keeper.owe_notice(TITLE, NOTE)
    assert desk.store.get(1).status is RecordStatus.DONE


def test_it_is_not_finished_without_the_notice_or_a_reason(make_ledger: MakeLedger) -> None:
    """Done without loading is refused until it is said why; so is a withdrawal, and it stays."""
    desk = make_ledger(WEDNESDAY)
    keeper, register = desk.ledger.calendar_keeper, desk.ledger.register
    keeper.owe_notice(TITLE, NOTE)
    with pytest.raises(Refusal, match="holidays-not-loaded"):
        register.finish(1)
    register.finish(1, deed=Deed(result="学校另行安排"))
    assert desk.store.get(1).status is RecordStatus.DONE
    assert not keeper.owe_notice(TITLE, NOTE)
    register.reopen(1, "load_notice", "还要载入")
    with pytest.raises(Refusal, match="reason-needed"):
        register.cancel(1, " ")
    register.cancel(1, "不用")
    assert not keeper.owe_notice(TITLE, NOTE)


def test_a_year_that_began_without_a_notice_owes_it_soon(make_ledger: MakeLedger) -> None:
    """First started in a year without a notice, the task is due the next working day."""
    desk = make_ledger(datetime(2027, 3, 1, 9, 0, tzinfo=SHANGHAI))
    desk.ledger.calendar_keeper.owe_notice(TITLE, NOTE)
    assert desk.store.get(1).duties[0].due == datetime(2027, 3, 2, 17, 30, tzinfo=SHANGHAI)

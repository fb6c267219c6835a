"""The closing check: its time, what it looks at, who signed, and the days without one."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from deadlines.choices import Choices
from deadlines.control.closing import (
    ClosingList,
    closing_list,
    day_to_check,
    missing_days,
    sign,
    signed_checks,
)
from deadlines.records.duty import DutyState
from deadlines.records.history import Action, Change
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, an_office
from tests.support.unit_ledger import MakeLedger

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
EVENING = MONDAY.replace(hour=17, minute=10)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of March 2026; the 2nd is a Monday, the office is open 8:00 to 17:30."""
    return datetime(2026, 3, day, hour, minute, tzinfo=SHANGHAI)


def due_at(
    number: int,
    due: datetime,
    state: DutyState = DutyState.OPEN,
    *,
    done_at: datetime | None = None,
) -> Record:
    """Return a record with one duty due then."""
    duty = replace(a_duty(), id=number, due=due, safe_by=due, state=state, done_at=done_at)
    return replace(a_record(duties=(duty,)), number=number)


def numbers(found: ClosingList) -> Sequence[Sequence[int]]:
    """Return the records' numbers in each list."""
    lists = (found.done, found.open, found.overnight)
    return [[item.record.number for item in one] for one in lists]


@pytest.mark.parametrize(
    ("now", "day"),
    [
        (at(2, 7, 59), date(2026, 2, 28)),  # a Saturday that is worked
        (at(2, 8), None),
        (at(2, 17, 9), None),
        (at(2, 17, 10), date(2026, 3, 2)),
        (at(3, 0, 30), date(2026, 3, 2)),
        (at(3, 8), None),
        (at(7, 12), date(2026, 3, 6)),
        (at(9, 7, 59), date(2026, 3, 6)),
    ],
)
def test_a_day_is_checked_from_twenty_minutes_before_closing_until_the_opening(
    now: datetime, day: date | None
) -> None:
    """After midnight and over a weekend it is still the day the office last closed on."""
    assert day_to_check(now, an_office()) == day
    assert day_to_check(now.astimezone(UTC), an_office()) == day


def test_what_was_due_is_looked_at_whether_done_or_not() -> None:
    """Done and open duties of the day, late ones, and those before the next opening."""
    midnight, opening = at(3, 0), at(3, 8)
    done = DutyState.DONE
    records = [
        due_at(1, at(2, 12), done, done_at=at(1, 9)),
        due_at(2, midnight, done, done_at=EVENING),
        due_at(3, at(1, 12), done, done_at=at(2, 9)),
        due_at(4, at(1, 12), done, done_at=at(1, 9)),
        due_at(5, opening, done, done_at=at(2, 9)),
        due_at(6, at(1, 12)),
        due_at(7, midnight),
        due_at(8, midnight + MINUTE),
        due_at(9, opening),
        due_at(10, opening + MINUTE),
        due_at(11, at(2, 12), DutyState.CANCELLED),
    ]
    found = closing_list(MONDAY.date(), reversed(records), an_office())
    assert numbers(found) == [[3, 1, 2], [6, 7], [8, 9]]


def test_a_signed_check_stands_in_the_chain(make_ledger: MakeLedger) -> None:
    """Who signed, when, and for which duties is an entry of record 0; the day's last one counts."""
    unit = make_ledger(EVENING)
    office, now = unit.office, EVENING
    found = closing_list(MONDAY.date(), [due_at(1, at(2, 12))], office)
    for name in ("张  三", "李四"):
        unit.history.append(sign(found, name, now, office), now)
    entries = unit.history.entries_of(0)
    assert [entry.change.new["name"] for entry in entries] == ["张 三", "李四"]
    assert entries[0].change.new["open"] == ["1.submit"]
    (check,) = signed_checks(entries).values()
    assert (check.day, check.name, check.at) == (MONDAY.date(), "李四", now)


def test_a_check_has_a_name_and_its_time() -> None:
    """Without a name, before its time, or after the next opening it is refused."""
    office = an_office()
    found = closing_list(MONDAY.date(), [], office)
    for name, now, code in (
        ("  ", EVENING, "closing-no-name"),
        ("张三", EVENING - MINUTE, "closing-too-late"),
        ("张三", at(3, 8), "closing-too-late"),
    ):
        with pytest.raises(Refusal) as refused:
            sign(found, name, now, office)
        assert refused.value.code == code


def test_a_working_day_without_a_check_is_missing_once_it_is_over() -> None:
    """Days off, days signed, days before the beginning and the day itself are not."""
    office, since = an_office(), date(2026, 3, 3)
    signed = {date(2026, 3, 4)}
    assert missing_days(since, signed, at(7, 12), office) == [date(2026, 3, 3), date(2026, 3, 5)]
    assert missing_days(since, signed, at(9, 8), office) == [
        date(2026, 3, 3), date(2026, 3, 5), date(2026, 3, 6),
    ]  # fmt: skip
    assert missing_days(at(9, 8).date(), signed, at(9, 18), office) == []
    assert len(missing_days(date(2020, 1, 1), signed, at(31, 8), office)) < 31


def test_other_entries_of_the_ledger_are_no_checks(make_ledger: MakeLedger) -> None:
    """An import stands under record 0, too."""
    unit = make_ledger(EVENING)
    unit.history.append(Change(0, Action.IMPORTED, {}, {"count": 1}), EVENING)
    assert signed_checks(unit.history.entries_of(0)) == {}


def test_the_records_of_a_day_are_read(make_ledger: MakeLedger) -> None:
    """The store gives the records with a duty due or finished that day, and no others."""
    unit = make_ledger(EVENING)
    done = DutyState.DONE
    records = [
        due_at(0, at(2, 12), done, done_at=at(1, 9)),
        due_at(0, at(3, 0), done, done_at=at(3, 9)),
        due_at(0, at(1, 12), done, done_at=at(2, 9)),
        due_at(0, at(1, 12), done, done_at=at(1, 9)),
        due_at(0, at(2, 12)),
    ]
    unit.add(*(replace(record, number=0) for record in records))
    found = unit.store.records_done(at(2, 0), at(3, 0))
    assert [record.number for record in found] == [1, 2, 3]


def test_the_self_check_tells_of_days_without_a_check(make_ledger: MakeLedger) -> None:
    """It is off, has begun, is missing a day, or was last signed then."""
    unit = make_ledger(EVENING)

    def code() -> str:
        found = {one.name: one for one in unit.ledger.keeping.findings()}
        return found["closing"].code

    choices, found = Choices(unit.settings), closing_list(MONDAY.date(), [], unit.office)
    assert code() == "closing-off"
    choices.begin_closing_checks(MONDAY.date())
    assert code() == "closing-first"
    unit.history.append(sign(found, "张三", EVENING, unit.office), EVENING)
    assert code() == "closing-signed"
    unit.clock.advance(2 * DAY)
    assert code() == "closing-missing"
    choices.keep_closing_since(None)
    choices.begin_closing_checks(MONDAY.date())
    assert code() == "closing-off"

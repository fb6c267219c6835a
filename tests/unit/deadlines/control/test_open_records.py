"""The open records keep their duties in order whatever single record changes."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from deadlines.control.day import day_list
from deadlines.control.open_records import DayCounts, OpenRecords
from deadlines.records.duty import DutyState
from deadlines.records.record import Record, RecordStatus
from tests.support.builders import MONDAY, a_duty, a_record, an_office

HOUR = timedelta(hours=1)


def test_nearest_records() -> None:
    """The nearest records come first, each once, those without a deadline left out."""
    far = a_record(number=1, duties=(a_duty(id=1, due=MONDAY + HOUR), a_duty(id=2, due=MONDAY)))
    near = a_record(number=2, duties=(a_duty(id=3, due=MONDAY - HOUR),))
    endless = a_record(number=3, duties=(a_duty(id=4, due=None),))
    opened = OpenRecords([far, near, endless])
    found = [(record.number, duty.id) for record, duty in opened.nearest(5)]
    assert found == [(2, 3), (1, 2)]
    assert len(opened.nearest(1)) == 1


def test_single_changes_leave_what_reading_all_anew_would() -> None:
    """Records that come, change, end and are taken up again are found as if all were read anew."""
    random, known = Random(5), dict[int, Record]()
    opened = OpenRecords([])
    opened.nearest(1)
    for _ in range(400):
        number = random.randrange(1, 25)
        duties = tuple(
            a_duty(
                id=10 * number + place,
                due=None if due is None else MONDAY + due * HOUR,
                safe_by=None if due is None else MONDAY + (due - random.randrange(9)) * HOUR,
                state=random.choice((DutyState.OPEN, DutyState.OPEN, DutyState.DONE)),
            )
            for place in range(random.randrange(3))
            for due in [random.choice((None, *range(-30, 60)))]
        )
        status = random.choice((RecordStatus.OPEN, RecordStatus.OPEN, RecordStatus.DONE))
        record = replace(a_record(number=number, duties=duties), status=status)
        opened.take(record)
        known.pop(number, None)
        if status is RecordStatus.OPEN:
            known[number] = record
        records = [known[number] for number in sorted(known)]
        assert opened.records == records
        assert opened.nearest(30) == OpenRecords(records).nearest(30)
        assert opened.due_by(MONDAY) == OpenRecords(records).due_by(MONDAY)
        listed = day_list(records, MONDAY, an_office())
        counts = DayCounts(*(len(one) for one in (listed.past, listed.today, listed.overnight)))
        assert opened.count_day(MONDAY, listed.opening) == counts

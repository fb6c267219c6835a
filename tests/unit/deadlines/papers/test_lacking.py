"""What a case file lacks is listed before it is archived."""

from dataclasses import replace
from datetime import timedelta

from deadlines.papers.lacking import find_lacking
from deadlines.records.duty import DutyState
from deadlines.records.record import CHECKLISTS, Attachment, Check, Mark, RecordStatus
from deadlines.rules.rule import Kind
from tests.support.builders import MONDAY, a_duty, a_record

LATE = MONDAY + timedelta(days=30)
FILE = Attachment("0" * 64, "截图.png", 3, "image/png", MONDAY)


def test_all_that_is_missing_is_named() -> None:
    """Evidence, words and reasons of finished duties, and steps; a duty not done owes none."""
    done = replace(a_duty(state=DutyState.DONE, done_at=LATE), id=1)
    open_duty = replace(a_duty(), id=2)
    checks = (Check(Mark.REGISTERED, True), Check(Mark.ASSIGNED), Check(Mark.ARCHIVED))
    record = a_record(kind=Kind.MESSAGE, duties=(done, open_duty), checks=checks)
    found = find_lacking(record)
    assert found.evidence
    assert found.words == found.reasons == (done,)
    assert found.steps == (Mark.ASSIGNED,)


def test_a_complete_case_file_lacks_nothing() -> None:
    """With evidence, one word a duty, the reason and all steps there is nothing to list."""
    duty = a_duty(state=DutyState.DONE, done_at=LATE, late_reason="等审批表")
    record = a_record(
        duties=(replace(duty, means="电话"),),
        checks=tuple(Check(mark, True) for mark in CHECKLISTS[Kind.NEWS]),
        status=RecordStatus.DONE,
    )
    assert not find_lacking(replace(record, attachments=(FILE,)))

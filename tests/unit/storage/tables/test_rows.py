"""Rows as the file holds them."""

import pytest

from storage.tables.rows import (
    DUTY_COLUMNS,
    RECORD_COLUMNS,
    duty_of,
    duty_row,
    record_of,
    record_row,
)
from tests.support.builders import a_duty, a_record

RECORD_TEXTS = ("title", "source", "link", "note", "volume")
DUTY_TEXTS = (
    "edition", "late_reason", "extension_reason", "whom", "means", "result", "outcome",
)  # fmt: skip
IN_LISTS = {
    "checks": '[["first_review",true,7,null]]',
    "visit": '["晚报",7,"",null]',
    "notes": "[[0,7,false]]",
    "attachments": '[["0",7,9,"image/png",0]]',
    "undertakers": '[["团委",7,null,0,"",null]]',
}


@pytest.mark.parametrize("column", RECORD_TEXTS)
def test_a_records_text_that_is_none_is_damage(column: str) -> None:
    """What a flipped bit makes of a text, bytes or a number, is refused where it is read."""
    for wrong in (b"\xe5\xad\x97", 7):
        row = list(record_row(a_record()))
        row[RECORD_COLUMNS.index(column)] = wrong
        with pytest.raises(TypeError):
            record_of(tuple(row), ())


@pytest.mark.parametrize("column", IN_LISTS)
def test_a_text_in_a_list_that_is_none_is_damage(column: str) -> None:
    """So is a number among the texts of a checklist, a note, a file or an undertaker."""
    row = list(record_row(a_record()))
    row[RECORD_COLUMNS.index(column)] = IN_LISTS[column]
    with pytest.raises(TypeError):
        record_of(tuple(row), ())


@pytest.mark.parametrize("column", DUTY_TEXTS)
def test_a_dutys_text_that_is_none_is_damage(column: str) -> None:
    """So it is with a duty's texts."""
    duty = a_duty()
    for wrong in (b"\xe5\xad\x97", 7):
        row = list(duty_row(duty, 1, 1))
        row[DUTY_COLUMNS.index(column)] = wrong
        with pytest.raises(TypeError):
            duty_of(tuple(row), duty.rule)

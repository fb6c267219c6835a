"""What a line keeps of a record, and what its cells say."""

from datetime import UTC, datetime

import pytest

from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from tests.support.log_rows import a_row
from tests.ui.log.desk import TEXTS
from ui.log.columns import ShownColumn
from ui.log.highlight import words_of
from ui.log.line_text import line_of


def test_a_title_is_one_short_line() -> None:
    """A title keeps its line breaks out of the table, and a long one is cut."""
    assert line_of(a_row(title="第一行\n第二行\u202e"), ()).title == "第一行 第二行"
    assert len(line_of(a_row(title="长" * 20_000), ()).title) < 1000


def test_a_line_keeps_no_long_note() -> None:
    """A note of two hundred thousand characters leaves nothing behind that was not found."""
    assert line_of(a_row(note="说明" * 100_000), ()).note == ""


def test_a_note_tells_why_a_record_was_found() -> None:
    """Where only the note has the word, the part of it around the word is shown."""
    line = line_of(a_row(title="典礼", note="联系人在外出差，\n请后勤处处长签字"), words_of("处长"))
    assert "处长" in line.note
    assert line.note.startswith("…")
    assert TEXTS.found_text(line) == f"说明：{line.note}"


def test_a_checker_tells_why_a_record_was_found() -> None:
    """Where only a name in the checklist has the word, the name is shown."""
    line = line_of(a_row(title="典礼", checked_by=("李老师", "王编辑")), words_of("编辑"))
    assert TEXTS.found_text(line) == "审校：王编辑"


def test_a_title_with_all_words_needs_no_reason() -> None:
    """Where title and source have all words, the note is not shown."""
    row = a_row(title="开学典礼", source="微博", note="微博上的开学典礼", checked_by=("开学",))
    assert TEXTS.found_text(line_of(row, words_of("典礼 微博"))) == ""


def test_times_are_whole_dates_in_the_units_zone() -> None:
    """Times are written out with year, day and clock, as in Shanghai."""
    line = line_of(a_row(at=datetime(2026, 11, 20, 7, 30, tzinfo=UTC)), ())
    assert TEXTS.text(line, ShownColumn.AT) == "2026-11-20 15:30"


def test_a_deadline_at_midnight_is_the_day_befores_24_00() -> None:
    """A deadline at midnight reads as the day before's 24:00."""
    line = line_of(a_row(due=datetime(2026, 11, 20, 16, 0, tzinfo=UTC)), ())
    assert TEXTS.text(line, ShownColumn.DUE) == "2026-11-20 24:00"


def test_a_target_is_called_one() -> None:
    """The app's own target is never shown as the rule's limit."""
    row = a_row(due=datetime(2026, 11, 20, 7, 30, tzinfo=UTC), due_is_target=True)
    assert TEXTS.text(line_of(row, ()), ShownColumn.DUE) == "目标 2026-11-20 15:30"


@pytest.mark.parametrize(
    ("status", "late", "is_target", "text"),
    [
        (RecordStatus.DONE, False, False, "按时"),
        (RecordStatus.DONE, True, False, "逾期"),
        (RecordStatus.OPEN, True, False, "逾期"),
        (RecordStatus.OPEN, False, False, "—"),
        (RecordStatus.CANCELLED, False, False, "—"),
        (RecordStatus.DONE, False, True, "—"),
    ],
)
def test_on_time_is_said_of_what_is_done(
    status: RecordStatus, late: bool, is_target: bool, text: str
) -> None:
    """Only a done record with a limit was on time; an open one is late or undecided."""
    line = line_of(a_row(status=status, late=late, due_is_target=is_target), ())
    assert TEXTS.text(line, ShownColumn.LATE) == text


def test_a_record_without_a_deadline_says_so() -> None:
    """Without a due time there is a dash, and no word of being on time."""
    line = line_of(a_row(due=None), ())
    assert [TEXTS.text(line, column) for column in (ShownColumn.DUE, ShownColumn.LATE)] == [
        "—",
        "—",
    ]


def test_a_screen_reader_hears_the_column_and_the_cell() -> None:
    """A cell is read with its column's name; an empty one says that there is nothing."""
    row = a_row(7, kind=Kind.INCIDENT, level=Level.MAJOR, late=True, source="")
    line = line_of(row, ())
    spoken = [
        TEXTS.spoken_text(line, column)
        for column in (ShownColumn.NUMBER, ShownColumn.TAG, ShownColumn.LATE)
    ]
    assert spoken == ["编号：7", "类型·级别：舆情·较大", "按时：逾期"]
    assert TEXTS.spoken_text(line, ShownColumn.SOURCE) == "来源：无"
    assert TEXTS.spoken_header(ShownColumn.DUE, descending=True) == "到期，降序"

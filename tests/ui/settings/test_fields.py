"""The unit's name, the office hours and the quiet hours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from deadlines.reminders.quiet import QuietHours
from deadlines.rules.rule import Kind
from tests.ui.settings.bench import MONDAY, Bench, MakeBench

LONGER = "08:00-12:00, 14:00-18:00"
SUMMER = "05-01..09-30 08:00-12:00, 15:00-18:00"


def retype(field: QLineEdit, text: str) -> None:
    """Replace a field's text as a user does, and press Enter."""
    write(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def write(field: QLineEdit, text: str) -> None:
    """Replace a field's text as a user does."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.insert(text)  # QTest has keys for English only


def with_news(make_bench: MakeBench) -> Bench:
    """Return a bench with one open news record, due at the close of the next working day."""
    bench = make_bench()
    bench.desk.log(Kind.NEWS, "第一行\n<b>第二行</b>", MONDAY)
    return bench


def test_a_unit_name_is_kept_with_enter(make_bench: MakeBench) -> None:
    """The unit's name is kept on one line and told to the window."""
    bench = make_bench()
    bench.page.unit.name.setText(" 机电 工程学院 ")
    QTest.keyClick(bench.page.unit.name, Qt.Key.Key_Return)
    assert bench.desk.choices["unit"] == "机电 工程学院"
    assert bench.said == [("unit", "机电 工程学院")]
    assert bench.page.unit.name.text() == "机电 工程学院"


def test_a_unit_name_is_kept_when_the_page_goes(make_bench: MakeBench) -> None:
    """What is still in the field when the program ends is not lost."""
    bench = make_bench()
    bench.page.unit.name.setText("马克思主义学院")
    bench.page.hide()
    assert bench.desk.choices["unit"] == "马克思主义学院"


def test_escape_puts_a_kept_text_back(make_bench: MakeBench) -> None:
    """Esc forgets what was typed."""
    bench = make_bench(choices={"unit": "图书馆"})
    write(bench.page.unit.name, "abc")
    QTest.keyClick(bench.page.unit.name, Qt.Key.Key_Escape)
    assert bench.page.unit.name.text() == "图书馆"
    assert bench.desk.choices == {"unit": "图书馆"}


def test_a_choice_that_cannot_be_kept_says_why(make_bench: MakeBench) -> None:
    """On a full disk the field keeps the typed text and says that it was not saved."""
    bench = make_bench()
    bench.desk.protect()
    write(bench.page.unit.name, "abc")
    QTest.keyClick(bench.page.unit.name, Qt.Key.Key_Return)
    assert "只读" in bench.page.unit.row.error.text()
    assert bench.page.unit.row.error.isVisible()
    assert bench.page.unit.name.text() == "abc"
    bench.desk.protect(on=False)
    QTest.keyClick(bench.page.unit.name, Qt.Key.Key_Return)
    assert bench.desk.choices["unit"] == "abc"
    assert not bench.page.unit.row.error.isVisible()


@pytest.mark.parametrize("text", ["8点到下班", "12:00-08:00", "08:00-12:00, 11:00-17:00", "x", " "])
def test_wrong_office_hours_are_refused_while_typing(make_bench: MakeBench, text: str) -> None:
    """Hours that cannot be read are named under the field and never kept."""
    bench = make_bench()
    write(bench.page.office.usual, text)
    assert f"办公时间“{text.strip()}" in bench.page.office.usual_row.error.text()
    assert bench.page.office.usual_row.error.isVisible()
    QTest.keyClick(bench.page.office.usual, Qt.Key.Key_Return)
    bench.page.hide()
    assert bench.desk.choices == {}
    assert bench.said == []


def test_half_typed_hours_are_not_kept(make_bench: MakeBench) -> None:
    """Hours are taken when the user is done, not at each key: 08:00-12:00 is but a beginning."""
    bench = make_bench()
    write(bench.page.office.usual, "08:00-12:00")
    assert bench.desk.choices == {}
    QTest.keyClicks(bench.page.office.usual, ", 14:00-18:00")
    QTest.keyClick(bench.page.office.usual, Qt.Key.Key_Return)
    assert bench.desk.choices["office-hours"] == LONGER
    assert bench.said == [("office", None)]


def test_office_hours_are_shown_as_they_are_read(make_bench: MakeBench) -> None:
    """Hours typed in another shape are kept in the usual one."""
    bench = make_bench()
    retype(bench.page.office.usual, "8:00~12:00 14:00~18:00")
    assert bench.page.office.usual.text() == LONGER


def test_hours_that_move_deadlines_are_asked_about(make_bench: MakeBench) -> None:
    """Before open deadlines move, old and new are listed; nothing is kept until that is agreed."""
    bench = with_news(make_bench)
    retype(bench.page.office.usual, LONGER)
    panel = bench.page.office.moved
    assert panel.isVisible()
    assert "第一行 <b>第二行</b>" in panel.lines.text()
    assert "2026-03-03 周二 17:30 → 2026-03-03 周二 18:00" in panel.lines.text()
    assert panel.lines.textFormat() is Qt.TextFormat.PlainText
    assert bench.desk.choices == {}
    panel.apply.click()
    assert bench.desk.choices["office-hours"] == LONGER
    assert bench.said == [("office", None)]
    assert not panel.isVisible()


def test_moved_deadlines_can_be_declined(make_bench: MakeBench) -> None:
    """Declining leaves the hours as they were."""
    bench = with_news(make_bench)
    retype(bench.page.office.usual, LONGER)
    bench.page.office.moved.cancel.click()
    assert bench.page.office.usual.text() == "08:00-12:00, 14:00-17:30"
    assert not bench.page.office.moved.isVisible()
    assert (bench.desk.choices, bench.said) == ({}, [])


def test_leaving_the_page_does_not_agree(make_bench: MakeBench) -> None:
    """A question about moved deadlines waits; it is not answered by going away."""
    bench = with_news(make_bench)
    retype(bench.page.office.usual, LONGER)
    bench.page.hide()
    assert bench.desk.choices == {}
    bench.page.show()
    assert bench.page.office.moved.isVisible()


def test_typing_on_takes_the_question_back(make_bench: MakeBench) -> None:
    """The question is about the hours in the field, and goes when they change."""
    bench = with_news(make_bench)
    retype(bench.page.office.usual, LONGER)
    QTest.keyClick(bench.page.office.usual, Qt.Key.Key_Backspace)
    assert not bench.page.office.moved.isVisible()


def test_many_moved_records_are_counted(make_bench: MakeBench) -> None:
    """The list shows some of the records that move, and says how many more there are."""
    bench = make_bench()
    for number in range(11):
        bench.desk.log(Kind.NEWS, f"新闻{number}", MONDAY)
    retype(bench.page.office.usual, LONGER)
    panel = bench.page.office.moved
    assert panel.heading.text().startswith("11 件")
    assert panel.lines.text().endswith("另有 3 件")


def test_seasons_are_kept_line_by_line(make_bench: MakeBench) -> None:
    """Each line is one season; empty lines are left out."""
    bench = make_bench()
    bench.page.office.seasons.setPlainText(f"\n  {SUMMER}\n\n11-01..02-28 08:30-12:00, 14:00-17:00")
    bench.page.hide()
    assert bench.desk.choices["seasons"].splitlines() == [
        SUMMER,
        "11-01..02-28 08:30-12:00, 14:00-17:00",
    ]
    assert bench.said == [("office", None)]


def test_seasons_are_typed_and_shown_as_people_write_them(make_bench: MakeBench) -> None:
    """5.1-9.30 with 上午 and 下午 is read, and shown as the office would write it."""
    bench = make_bench()
    bench.page.office.seasons.setFocus()
    bench.page.office.seasons.setPlainText("5.1-9.30 上午8:00—12:00，下午3:00-6:00")
    bench.page.hide()
    assert bench.desk.choices["seasons"] == SUMMER
    bench.page.show()
    assert bench.page.office.seasons.text() == "5月1日至9月30日 08:00-12:00, 15:00-18:00"


def test_a_wrong_season_does_not_hold_up_the_usual_hours(make_bench: MakeBench) -> None:
    """The usual hours are kept although a season cannot be read, which stays to be mended."""
    bench = make_bench()
    bench.page.office.seasons.setPlainText("夏天 08:00-12:00")
    assert "没有写明起止日期" in bench.page.office.seasons_row.error.text()
    retype(bench.page.office.usual, LONGER)
    assert bench.desk.choices == {"office-hours": LONGER, "seasons": ""}
    assert bench.page.office.seasons.text() == "夏天 08:00-12:00"
    assert bench.page.office.seasons_row.error.isVisible()


def test_seasons_are_kept_when_the_field_is_left(make_bench: MakeBench) -> None:
    """Tab leaves the field of several lines, and keeps them."""
    bench = make_bench()
    bench.page.office.seasons.setFocus()
    QTest.keyClicks(bench.page.office.seasons, SUMMER)
    QTest.keyClick(bench.page.office.seasons, Qt.Key.Key_Tab)
    assert bench.desk.choices["seasons"] == SUMMER


@pytest.mark.parametrize(
    ("typed", "kept", "quiet"),
    [
        ("23:00-6:30", "23:00-06:30", QuietHours(23 * 60, 6 * 60 + 30)),
        ("", "", QuietHours(0, 0)),
        ("12:00-14:00", "12:00-14:00", QuietHours(720, 840)),
    ],
)
def test_quiet_hours_are_kept(
    make_bench: MakeBench, typed: str, kept: str, quiet: QuietHours
) -> None:
    """Quiet hours are kept and told to the reminders; an empty field means none."""
    bench = make_bench()
    assert bench.page.reminder.quiet.text() == "22:00-07:00"
    retype(bench.page.reminder.quiet, typed)
    assert bench.desk.choices["quiet-hours"] == kept
    assert bench.said == [("quiet", quiet)]


def test_wrong_quiet_hours_are_refused(make_bench: MakeBench) -> None:
    """Quiet hours that cannot be read are refused under their field and not kept."""
    bench = make_bench()
    retype(bench.page.reminder.quiet, "22-7")
    assert "看不懂免打扰时间“22-7”" in bench.page.reminder.quiet_row.error.text()
    assert (bench.desk.choices, bench.said) == ({}, [])


def test_kept_texts_that_cannot_be_read_are_no_choices(make_bench: MakeBench) -> None:
    """A page over choices of a newer program opens with the usual values and changes nothing."""
    wrong = {"office_hours": "?", "seasons": "?", "quiet_hours": "?"}
    wrong |= {"text_points": "huge", "theme": "pink", "language": "la"}
    bench = make_bench(choices=wrong)
    kept = bench.desk.choices
    assert bench.page.office.usual.text() == "08:00-12:00, 14:00-17:30"
    assert bench.page.reminder.quiet.text() == "22:00-07:00"
    assert bench.page.look.points.value == 0
    bench.page.hide()
    assert bench.desk.choices == kept

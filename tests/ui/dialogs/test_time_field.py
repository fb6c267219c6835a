"""The field for a time in words, and the texts that are given back exactly."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from deadlines.phrases.times import read_time
from deadlines.refusal import Refusal
from deadlines.rules.due_time import read_due
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.dialogs.time_field import TimeField
from ui.theme import LIGHT, Theme
from ui.widgets.text_boxes import TextBox


@pytest.fixture
def desk(make_ledger: MakeLedger) -> UnitLedger:
    return make_ledger()


@pytest.fixture
def field(qtbot: QtBot, desk: UnitLedger, theme: Theme) -> TimeField:
    field = TimeField(desk.desk(theme), read_time)
    qtbot.addWidget(field)
    return field


def test_an_empty_field_says_what_to_write(field: TimeField) -> None:
    """Without a time the field asks for one, and refuses as such when it is sent."""
    assert field.echo.text().startswith("请填写时间")
    with pytest.raises(Refusal) as refused:
        field.require()
    assert refused.value.code == "time-empty"


def test_a_year_is_echoed_only_when_it_is_another(field: TimeField) -> None:
    """The echo has the year where it differs from the present one."""
    field.line.setText("2026-01-05 9:30")
    assert field.echo.text() == "= 01-05 周一 09:30"
    field.line.setText("2025-12-31 9:30:15")
    assert field.echo.text() == "= 2025-12-31 周三 09:30:15"


def test_what_can_be_read_in_two_ways_is_not_guessed(field: TimeField) -> None:
    """An ambiguous time is refused with both meanings."""
    field.line.setText("3点")
    assert field.instant is None
    assert "有歧义" in field.echo.text()


def test_a_known_instant_is_kept_to_the_millisecond(field: TimeField) -> None:
    """An instant that was filled in and not edited comes back as it was."""
    instant = datetime(2026, 11, 1, 8, 15, 30, 125_000, tzinfo=SHANGHAI)
    field.set_instant(instant)
    assert field.line.text() == "2026-11-01 08:15:30"
    assert field.require() == instant


def test_a_refusal_goes_with_the_next_change(field: TimeField) -> None:
    """A time that was refused for another reason is said to be, until it is edited."""
    field.line.setText("昨天9:00")
    field.show_refusal(Refusal("time-empty", text=""))
    assert field.echo.text().startswith("请填写时间")
    field.line.setText("昨天9:01")
    assert field.echo.text() == "= 11-21 周六 09:01"


def test_now_is_the_minute_of_the_click(desk: UnitLedger, field: TimeField) -> None:
    """The button fills in the minute in which it is pressed."""
    desk.clock.advance(timedelta(minutes=5, seconds=59))
    field.now_button.click()
    assert field.line.text() == "2026-11-22 23:20"


@pytest.mark.parametrize("text", ["a\r\nb", "a\rb", "a\u2028b", "a\u2029b", "\u00a0", "", "\n"])
def test_a_text_that_is_not_edited_comes_back_as_it_was(qtbot: QtBot, text: str) -> None:
    """Whatever signs a stored text has, showing it in a field does not change them."""
    box = TextBox(3)
    qtbot.addWidget(box)
    box.set_text(text)
    assert box.text() == text
    assert not box.is_changed()


def test_an_edited_text_keeps_its_line_breaks(qtbot: QtBot) -> None:
    """Editing one place of a text leaves line breaks and no-break spaces elsewhere."""
    box = TextBox(3)
    qtbot.addWidget(box)
    box.set_text("a\n\u00a0b")
    box.insertPlainText("c")
    assert box.text() == "ca\n\u00a0b"
    assert box.is_changed()


@pytest.mark.parametrize(
    ("typed", "written", "understood"),
    [
        ("昨晚11点12", "2026-02-14 23:12", datetime(2026, 2, 14, 23, 12, tzinfo=SHANGHAI)),
        ("", "2026-02-14 ", None),
    ],
)
def test_a_day_is_chosen_from_the_month(
    field: TimeField, typed: str, written: str, understood: datetime | None
) -> None:
    """The day goes into the text, which stays what counts; a time of day that stands is kept."""
    field.line.setText(typed)
    days = field.open_days()
    assert days.isVisible()
    days.clicked.emit(QDate(2026, 2, 14))
    assert not days.isVisible()
    assert (field.line.text(), field.instant) == (written, understood)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("12月10日", "2026-12-04"),  # a day alone stays one: its close of office
        ("12月10日18点前", "2026-12-04 18:00"),
        ("12月10日24:00", "2026-12-04 24:00"),
        ("", "2026-12-04"),
    ],
)
def test_the_day_of_a_deadline_is_chosen(
    qtbot: QtBot, desk: UnitLedger, theme: Theme, typed: str, written: str
) -> None:
    """A deadline without a time of day gets none from the month."""
    office = desk.plain.office
    field = TimeField(
        desk.desk(theme), read_time, read_due=lambda text, now: read_due(text, now, office)
    )
    qtbot.addWidget(field)
    field.line.setText(typed)
    days = field.open_days()
    if typed:
        assert days.selectedDate() == QDate(2026, 12, 10)
    days.clicked.emit(QDate(2026, 12, 4))
    assert field.line.text() == written
    assert field.instant is not None


def test_the_month_shows_which_days_are_worked(field: TimeField) -> None:
    """Days off are red and say why; a weekend day that is made up is no day off."""
    days = field.open_days()
    days.setCurrentPage(2026, 2)

    def mark(day: int) -> tuple[str, str]:
        form = days.dateTextFormat(QDate(2026, 2, day))
        return form.foreground().color().name(), form.toolTip()

    red = LIGHT.red_text
    assert mark(17) == (red, "春节")
    assert mark(14) == ("#000000", "调休上班")
    assert mark(7)[0] == red
    assert mark(13)[1] == "工作日"


def test_esc_leaves_the_text_as_it_is(field: TimeField, qtbot: QtBot) -> None:
    """The month is put away without a choice."""
    field.line.setText("昨晚11点12")
    days = field.open_days()
    qtbot.keyClick(days, Qt.Key.Key_Escape)
    assert not days.isVisible()
    assert field.line.text() == "昨晚11点12"

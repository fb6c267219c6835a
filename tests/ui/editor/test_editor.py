"""Logging and amending a record in its dialog."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from deadlines.phrases.times import read_time
from deadlines.records.record import Record
from deadlines.rules.rule import FoundBy, Kind, Level
from tests.support.builders import SHANGHAI
from tests.support.prefix_translator import untranslated
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.dialogs.typed_dialog import Question
from ui.editor.editor import Editor
from ui.theme import Theme, ThemeChoice
from ui.widgets.text_boxes import TextBox

CTRL = Qt.KeyboardModifier.ControlModifier
TITLE = "食堂饭菜价格上涨的不实截图传播"


class Opened:
    """An editor on the screen, and the records it told of."""

    def __init__(self, editor: Editor) -> None:
        self.editor, self.form = editor, editor.form
        self.logged: list[Record] = []
        editor.logged.connect(self.logged.append)
        editor.open()

    def type_time(self, text: str) -> None:
        self.form.time.line.setText(text)

    def paste_title(self, text: str) -> None:
        paste(self.form.title, text)

    def question(self) -> Question:
        return self.editor.findChildren(Question)[-1]


def paste(box: TextBox, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    box.insertFromMimeData(data)


@pytest.fixture(autouse=True)
def _gone(qapp: QApplication) -> Iterator[None]:
    """Delete the test's windows, which later changes of the theme would style again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Opener:
    """Opens editors over a ledger."""

    def __init__(self, desk: UnitLedger, theme: Theme) -> None:
        self.desk, self._theme, self.window = desk, theme, QWidget()

    def __call__(self, kind: Kind = Kind.INCIDENT, record: Record | None = None) -> Opened:
        return Opened(Editor(self.desk.desk(self._theme), kind, read_time, record, self.window))


@pytest.fixture
def open_editor(qtbot: QtBot, make_ledger: MakeLedger, theme: Theme) -> Opener:
    opener = Opener(make_ledger(), theme)
    qtbot.addWidget(opener.window)
    return opener


def test_an_incident_logged_in_the_dialog_starts_its_deadlines(
    qtbot: QtBot, open_editor: Opener
) -> None:
    """Ctrl+Enter logs what was typed, tells of the record and closes."""
    dialog = open_editor()
    QTest.keyClicks(dialog.form.title, "screenshot")
    dialog.type_time("昨晚11点12")
    dialog.form.note.setPlainText("旧图")
    dialog.editor.activateWindow()
    qtbot.waitUntil(dialog.editor.isActiveWindow)
    QTest.keyClick(dialog.form.note, Qt.Key.Key_Return, CTRL)
    assert not dialog.editor.isVisible()
    assert dialog.logged == [open_editor.desk.store.get(1)]
    assert dialog.logged[0].title == "screenshot"
    assert dialog.logged[0].note == "旧图"
    assert dialog.logged[0].level is Level.GENERAL
    assert dialog.logged[0].at == datetime(2026, 11, 21, 23, 12, tzinfo=SHANGHAI)


def test_the_preview_says_what_will_be_owed_and_why(open_editor: Opener) -> None:
    """While a time is typed the dialog lists the deadlines it brings, each with its sum."""
    dialog = open_editor()
    dialog.type_time("2026-11-22 23:12")
    assert dialog.form.preview.heading.text() == "将产生 3 项时限"
    assert dialog.form.preview.texts() == (
        "目标 今天 23:42（周日）　报本单位主要负责人　= 11-22 23:12 + 30 分",
        "目标 今天 23:42（周日）　报党委宣传部　= 11-22 23:12 + 30 分",
        "明天 11:12（周一）　反馈处置结果 → 党委宣传部　= 11-22 23:12 + 12 小时",
    )


def test_a_major_incident_brings_other_duties(open_editor: Opener) -> None:
    """Choosing the higher level changes the preview, and is what gets logged."""
    dialog = open_editor()
    dialog.form.title.setPlainText(TITLE)
    dialog.form.own.levels.button(Level.MAJOR).click()
    dialog.form.own.ways.button(FoundBy.TOLD).click()
    duties = [line.split("　")[1] for line in dialog.form.preview.texts()]
    assert duties == [
        "报本单位主要负责人", "上报学校党委或党委宣传部", "反馈处置结果 → 党委宣传部",
    ]  # fmt: skip
    dialog.editor.confirm_button.click()
    assert open_editor.desk.store.get(1).level is Level.MAJOR


def test_amending_keeps_who_found_it(open_editor: Opener) -> None:
    """Saving another title leaves the way of finding, and the duties that came of it."""
    record = open_editor.desk.log(Kind.INCIDENT, "旧标题")
    before = open_editor.desk.store.get(record.number).duties
    dialog = open_editor(record=record)
    dialog.form.title.setPlainText("新标题")
    dialog.editor.confirm_button.click()
    stored = open_editor.desk.store.get(record.number)
    assert (stored.title, stored.finding, stored.duties) == ("新标题", FoundBy.TOLD, before)


def test_a_message_asks_for_its_posting(open_editor: Opener) -> None:
    """The public answer runs from the time that was typed; without one from the receipt."""
    dialog = open_editor(Kind.MESSAGE)
    dialog.form.title.setPlainText("路灯不亮")
    dialog.form.own.posted_at.line.setText("2026-11-20 9:00")
    dialog.editor.confirm_button.click()
    stored = open_editor.desk.store.get(1)
    assert stored.posted == datetime(2026, 11, 20, 9, 0, tzinfo=SHANGHAI)
    assert stored.duty("reply_public").start == stored.posted


def test_a_visit_has_its_medium_and_time(open_editor: Opener) -> None:
    """The wished time of a visit may lie ahead and is kept with who wishes to come."""
    dialog = open_editor(Kind.MEDIA)
    dialog.form.title.setPlainText("省报采访")
    dialog.form.own.visit_at.line.setText("11月25日15点")
    dialog.editor.confirm_button.click()
    assert open_editor.desk.store.get(1).visit.at == datetime(2026, 11, 25, 15, 0, tzinfo=SHANGHAI)


def test_a_news_item_explains_its_reading(open_editor: Opener) -> None:
    """A limit that is no plain sum is explained by the sentence of its reading."""
    dialog = open_editor(Kind.NEWS)
    dialog.type_time("2026-11-20 15:30")
    assert dialog.form.preview.texts() == (
        (
            "明天 17:30（周一）　报送稿件和审批表 → 党委宣传部　"
            "计算：1 个工作日，从次日起数工作日，至最后一个工作日下班时止"
        ),
    )


def test_locked_duties_say_what_they_wait_for(open_editor: Opener) -> None:
    """A duty that opens only after another one names that one instead of a time."""
    lines = open_editor(Kind.MEDIA).form.preview.texts()
    assert lines[1] == "待前一步完成　取得采访批准 → 党委宣传部　待“联系党委宣传部”完成后"
    assert lines[2] == "待前一步完成　安排采访 → 来访媒体　待“取得采访批准”完成后"


def test_a_deadline_in_a_year_without_a_notice_is_shown_as_provisional(open_editor: Opener) -> None:
    """While the next year's holidays are unknown the preview gives the safe time too."""
    open_editor.desk.clock.jump(datetime(2026, 12, 30, 11, tzinfo=SHANGHAI))
    line = open_editor(Kind.MESSAGE).form.preview.texts()[0]
    assert line.startswith("暂定 周一 17:30（2027-01-04）")
    assert "稳妥时间：2027-01-02 周六 17:30" in line


def test_what_was_understood_is_echoed(open_editor: Opener) -> None:
    """The typed time is said back as a date, and a phrase that is not understood is refused."""
    dialog = open_editor()
    dialog.type_time("昨晚11点12")
    assert dialog.form.time.echo.text() == "= 11-21 周六 23:12"
    dialog.type_time("昨晚左右")
    assert "看不懂时间" in dialog.form.time.echo.text()
    assert dialog.form.preview.texts() == ()
    assert dialog.form.preview.heading.text() == "填写时间后，这里列出将产生的时限"


def test_a_time_ahead_is_refused_while_it_is_typed(open_editor: Opener) -> None:
    """Something that has happened cannot have happened tomorrow."""
    dialog = open_editor()
    dialog.form.title.setPlainText(TITLE)
    dialog.type_time("2026-11-23 09:00")
    assert "还没有到" in dialog.form.time.echo.text()
    dialog.editor.accept()
    assert dialog.editor.isVisible()
    assert dialog.editor.focusWidget() is dialog.form.time.line
    assert "还没有到" in dialog.editor.error.text()


def test_a_relative_time_keeps_the_meaning_it_had_when_typed(open_editor: Opener) -> None:
    """Ten minutes ago is counted from when that was typed, not from when the form was sent."""
    dialog = open_editor()
    dialog.form.title.setPlainText(TITLE)
    dialog.type_time("10分钟前")
    open_editor.desk.clock.advance(timedelta(minutes=7))
    dialog.editor.accept()
    assert open_editor.desk.store.get(1).at == datetime(2026, 11, 22, 23, 5, tzinfo=SHANGHAI)


def test_the_button_for_now_fills_in_the_present_minute(open_editor: Opener) -> None:
    """现在 writes the present minute into the field."""
    dialog = open_editor()
    dialog.type_time("x")
    open_editor.desk.clock.advance(timedelta(minutes=3, seconds=20))
    dialog.form.time.now_button.click()
    assert dialog.form.time.line.text() == "2026-11-22 23:18"
    assert dialog.form.time.instant == datetime(2026, 11, 22, 23, 18, tzinfo=SHANGHAI)


def test_a_missing_title_keeps_everything_else(open_editor: Opener) -> None:
    """A refusal is said in the dialog, the cursor goes to the field, and nothing typed is lost."""
    dialog = open_editor()
    dialog.form.note.setPlainText("旧图")
    dialog.editor.accept()
    assert dialog.editor.isVisible()
    assert dialog.editor.error.text() == "请填写标题"
    assert dialog.editor.focusWidget() is dialog.form.title
    assert dialog.form.note.text() == "旧图"
    assert dialog.logged == []


def test_a_disk_that_refuses_leaves_the_typed_text_for_another_try(open_editor: Opener) -> None:
    """When the disk cannot be written the dialog says so and stays, and then stores the same."""
    dialog = open_editor()
    dialog.form.title.setPlainText(TITLE)
    open_editor.desk.protect()
    dialog.editor.accept()
    assert dialog.editor.isVisible()
    assert "只读" in dialog.editor.error.text()
    assert open_editor.desk.history.newest() is None
    open_editor.desk.protect(on=False)
    dialog.editor.accept()
    assert not dialog.editor.isVisible()
    assert open_editor.desk.store.get(1).title == TITLE


def test_a_very_long_title_with_line_breaks_is_stored_exactly(open_editor: Opener) -> None:
    """A pasted title of 10,000 characters keeps every one, line breaks and no-break spaces too."""
    title = ("第一行\u00a0“引号”\t<b>&amp;\n\n" * 1000)[:10_000]
    dialog = open_editor()
    dialog.paste_title(title)
    dialog.editor.accept()
    assert open_editor.desk.store.get(1).title == title


def test_a_long_title_takes_at_most_three_lines(open_editor: Opener) -> None:
    """The title's field grows with its text to three lines and then scrolls."""
    dialog = open_editor()
    one = dialog.form.title.height()
    dialog.paste_title("一二三\n四五六")
    two = dialog.form.title.height()
    dialog.paste_title("\n七\n八\n九")
    assert one < two < dialog.form.title.height() < 3 * one
    assert dialog.form.title.has_more_lines()


def test_enter_in_the_title_moves_on(open_editor: Opener) -> None:
    """Enter and Tab leave the title without a line break and without logging anything."""
    dialog = open_editor()
    QTest.keyClicks(dialog.form.title, "x")
    QTest.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert dialog.form.title.text() == "x"
    assert dialog.editor.focusWidget() is dialog.form.time.line
    QTest.keyClick(dialog.form.time.line, Qt.Key.Key_Return)
    assert dialog.editor.isVisible()
    assert open_editor.desk.history.newest() is None


def test_escape_closes_an_untouched_dialog(open_editor: Opener) -> None:
    """With neither title nor note typed Esc just closes."""
    dialog = open_editor()
    QTest.keyClick(dialog.editor, Qt.Key.Key_Escape)
    assert not dialog.editor.isVisible()


def test_escape_asks_before_typed_text_is_given_up(open_editor: Opener) -> None:
    """With something typed Esc asks, and only a yes closes."""
    dialog = open_editor()
    dialog.form.note.setPlainText("旧图")
    QTest.keyClick(dialog.editor, Qt.Key.Key_Escape)
    assert dialog.question().text() == "放弃已填写的内容？"
    dialog.question().no_button.click()
    assert dialog.editor.isVisible()
    QTest.keyClick(dialog.editor, Qt.Key.Key_Escape)
    dialog.question().yes_button.click()
    assert dialog.editor.result() == QDialog.DialogCode.Rejected
    assert not dialog.editor.isVisible()


def test_a_task_is_asked_for_its_deadline(open_editor: Opener) -> None:
    """For a task the time is when it is due; there is no button for now and no past is needed."""
    dialog = open_editor(Kind.TASK)
    assert dialog.form.time.line.text() == ""
    assert dialog.form.time.now_button.isHidden()
    assert dialog.form.time.line.accessibleName() == "完成期限"
    dialog.form.title.setPlainText("报表")
    dialog.type_time("2026-11-27 24:00")
    assert dialog.form.time.echo.text() == "= 11-27 周五 24:00"
    dialog.editor.accept()
    record = open_editor.desk.store.get(1)
    assert record.duties[0].due == datetime(2026, 11, 28, tzinfo=SHANGHAI)
    assert record.at == open_editor.desk.clock.now()


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("12月10日前", "= 12-10 周四 17:30（按下班时间）"),
        ("下周五下班前", "= 11-27 周五 17:30（按下班时间）"),
        ("３个工作日内", "= 11-25 周三 17:30（按下班时间）"),
        ("12月10日18点前", "= 12-10 周四 18:00"),
    ],
)
def test_a_task_takes_a_date_as_a_notice_gives_it(
    open_editor: Opener, text: str, echo: str
) -> None:
    """A day alone is that day's close of office, which the form says before it is logged."""
    dialog = open_editor(Kind.TASK)
    dialog.form.title.setPlainText("报表")
    dialog.type_time(text)
    assert dialog.form.time.echo.text() == echo
    dialog.editor.accept()
    assert open_editor.desk.store.get(1).duties[0].due == dialog.form.time.instant


def test_a_wrong_deadline_is_answered_with_examples_that_lie_ahead(open_editor: Opener) -> None:
    """What is no deadline, and none at all, is refused with deadlines as examples."""
    dialog = open_editor(Kind.TASK)
    for text in ("", "尽快"):
        dialog.type_time(text)
        assert "“本周五下班前”" in dialog.form.time.echo.text()
        assert "昨" not in dialog.form.time.echo.text()
    dialog.form.title.setPlainText("报表")
    dialog.editor.accept()
    assert dialog.editor.isVisible()
    assert dialog.editor.focusWidget() is dialog.form.time.line


def test_only_incidents_have_levels(open_editor: Opener) -> None:
    """The level is offered for incidents and for nothing else."""
    assert open_editor(Kind.INCIDENT).form.own.levels.isVisible()
    assert not open_editor(Kind.NEWS).form.own.levels.isVisible()


def test_amending_leaves_untouched_fields_as_they_were(open_editor: Opener) -> None:
    """Saving an amendment changes what was edited and not one character more."""
    at = datetime(2026, 11, 20, 9, 30, 15, 250_000, tzinfo=SHANGHAI)
    title, note = "第一行\r\n第二行\u2028\u00a0完", "a\rb"
    old = open_editor.desk.log(
        Kind.NEWS, title, at, source="校报", link="https://example.org", note=note
    )
    dialog = open_editor(Kind.NEWS, old)
    dialog.form.fill(old, old.at)
    dialog.form._source.setText("院报")
    dialog.editor.accept()
    new = open_editor.desk.store.get(1)
    assert (new.title, new.note, new.at, new.link) == (title, note, at, old.link)
    assert new.source == "院报"
    assert new.duties == old.duties


def test_amending_the_time_shows_and_moves_the_deadline(open_editor: Opener) -> None:
    """A corrected time is previewed as the deadline it will give, and gives it."""
    old = open_editor.desk.log(Kind.NEWS, at=datetime(2026, 11, 20, 9, tzinfo=SHANGHAI))
    dialog = open_editor(Kind.NEWS, old)
    dialog.type_time("2026-11-19 09:00")
    assert dialog.form.preview.heading.text() == "修改后的时限"
    assert dialog.form.preview.texts()[0].startswith("11-20 17:30（周五）")
    dialog.editor.accept()
    due = open_editor.desk.store.get(1).duties[0].due
    assert due == datetime(2026, 11, 20, 17, 30, tzinfo=SHANGHAI)


def test_amending_shows_only_what_is_still_open(open_editor: Opener) -> None:
    """A duty that is done keeps its time, so an amendment does not list it."""
    open_editor.desk.log()
    open_editor.desk.plain.finish(1, "report_head")
    dialog = open_editor(Kind.INCIDENT, open_editor.desk.store.get(1))
    assert len(dialog.form.preview.texts()) == 1
    assert not dialog.form.own.levels.isEnabled()


def test_a_task_is_amended_by_its_deadline(open_editor: Opener) -> None:
    """Amending a task shows and changes when it is due, and leaves when it was logged."""
    dialog = open_editor(Kind.TASK)
    dialog.form.title.setPlainText("报表")
    dialog.type_time("2026-11-27 17:30")
    dialog.editor.accept()
    logged_at = open_editor.desk.store.get(1).at
    open_editor.desk.clock.advance(timedelta(hours=1))
    again = open_editor(Kind.TASK, open_editor.desk.store.get(1))
    assert again.form.time.line.text() == "2026-11-27 17:30"
    again.type_time("2026-11-30 17:30")
    again.editor.accept()
    record = open_editor.desk.store.get(1)
    assert record.duties[0].due == datetime(2026, 11, 30, 17, 30, tzinfo=SHANGHAI)
    assert record.at == logged_at


def test_an_amendment_asks_before_a_changed_note_is_given_up(open_editor: Opener) -> None:
    """Esc closes an amendment at once unless its title or note was changed."""
    record = open_editor.desk.log(note="旧图")
    untouched = open_editor(Kind.INCIDENT, record)
    untouched.editor.reject()
    assert not untouched.editor.isVisible()
    changed = open_editor(Kind.INCIDENT, record)
    changed.form.note.setPlainText("新图")
    changed.editor.reject()
    assert changed.editor.isVisible()


def test_the_dialog_fits_the_screen_with_letters_of_double_size(
    theme: Theme, open_editor: Opener
) -> None:
    """On a small screen with large letters the fields scroll and the buttons stay in sight."""
    theme.choose(ThemeChoice.LIGHT, 24)
    try:
        dialog = open_editor(Kind.MEDIA)
        screen = dialog.editor.screen().availableGeometry()
        assert dialog.editor.width() <= screen.width()
        assert dialog.editor.height() <= screen.height()
        assert dialog.editor.rect().contains(dialog.editor.confirm_button.geometry())
    finally:
        theme.choose(ThemeChoice.LIGHT)


@pytest.mark.usefixtures("prefixed")
def test_the_dialog_speaks_the_language_that_is_chosen(open_editor: Opener) -> None:
    """Every text of the dialog is translated."""
    dialog = open_editor()
    dialog.form.title.setPlainText(TITLE)
    assert untranslated(dialog.editor) == []
    assert dialog.form.title.text() == TITLE


def test_the_head_who_was_told_already_is_logged_with_it(open_editor: Opener) -> None:
    """One form takes an incident and when the head was told; before it was found is refused."""
    opened = open_editor(Kind.INCIDENT)
    opened.form.title.setPlainText(TITLE)
    opened.type_time("2026-11-22 20:00")
    told = opened.form.own.told_at.line
    told.setText("2026-11-22 19:00")
    opened.editor.accept()
    assert opened.logged == []
    told.setText("2026-11-22 20:05")
    opened.editor.accept()
    [record] = opened.logged
    assert [duty.name for duty in record.duties if duty.done_at] == ["report_head"]
    assert record.duty("report_head").done_at == datetime(2026, 11, 22, 20, 5, tzinfo=SHANGHAI)


def test_a_sign_asks_for_no_telling_of_the_head(open_editor: Opener) -> None:
    """A sign owes the head nothing: the field goes, and what was typed there counts for nothing."""
    opened = open_editor(Kind.INCIDENT)
    opened.form.title.setPlainText(TITLE)
    opened.type_time("2026-11-22 20:00")
    opened.form.own.told_at.line.setText("2026-11-22 20:05")
    opened.form.own.levels.choose(Level.SIGN)
    opened.form.own.levels.changed.emit()
    assert not opened.form.own.told_at.isVisible()
    opened.editor.accept()
    assert not [duty for duty in opened.logged[0].duties if duty.done_at]

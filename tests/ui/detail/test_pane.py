"""The pane that shows one record and acts on it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deadlines.records.duty import DutyState
from deadlines.records.history import HistoryEntry
from deadlines.records.record import Mark, Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.reminders.log import ShownReminder
from deadlines.rules.rule import Kind, Level
from tests.support.builders import SHANGHAI
from tests.support.prefix_translator import untranslated
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.detail.pane import DetailPane
from ui.dialogs.finishing import FinishDialog
from ui.dialogs.reason_dialogs import CancelDialog, ExtendDialog, LateDialog, ReopenDialog
from ui.dialogs.step_dialog import StepDialog
from ui.dialogs.typed_dialog import Question
from ui.theme import Theme, ThemeChoice

Shown = TypeVar("Shown", bound=QWidget)
FOUND = datetime(2026, 11, 22, 23, 12, tzinfo=SHANGHAI)
BEFORE_HOLIDAY = datetime(2026, 2, 13, 16, 0, tzinfo=SHANGHAI)


class Bench:
    """A pane over a register in memory, and all it asked of others."""

    def __init__(self, qtbot: QtBot, theme: Theme, desk: UnitLedger) -> None:
        self.desk = desk
        self.reminders: list[ShownReminder] = []
        self.opened: list[QUrl] = []
        self.snoozed: list[tuple[int, datetime]] = []
        self.amended: list[Record] = []
        self.history_refusal: Refusal | None = None
        self.pane = DetailPane(
            desk.desk(theme),
            self.history,
            lambda _: self.reminders,
            open_url=self.open_url,
        )
        self.pane.snooze_asked.connect(lambda duty, until: self.snoozed.append((duty, until)))
        self.pane.amend_asked.connect(self.amended.append)
        qtbot.addWidget(self.pane)
        self.pane.resize(430, 700)
        self.pane.show()

    def history(self, number: int) -> Sequence[HistoryEntry]:
        if self.history_refusal is not None:
            raise self.history_refusal
        return self.desk.history.entries_of(number)

    def open_url(self, url: QUrl) -> bool:
        self.opened.append(url)
        return True

    def fact(self, name: str) -> str:
        return self.pane.facts.text(name)

    def click(self, name: str) -> None:
        self.pane.buttons.button(name).click()

    def offered(self) -> set[str]:
        names = ("finish", "snooze", "acknowledge", "finish_at", "extend", "reopen", "amend")
        buttons = self.pane.buttons
        return {name for name in (*names, "cancel") if buttons.button(name).isVisible()}

    def show(self, kind: Kind = Kind.INCIDENT, *, duty: str = "", **draft: Any) -> None:
        """Log a record, the first, and show it."""
        self.desk.log(kind, **draft)
        self.pane.show_record(1, duty)

    def dialog(self, kind: type[Shown]) -> Shown:
        found = [part for part in self.pane.findChildren(kind) if part.isVisible()]
        assert found, f"no {kind.__name__} is open"
        return found[-1]


@pytest.fixture(autouse=True)
def _gone(qapp: QApplication) -> Iterator[None]:
    """Delete the test's windows, which later changes of the theme would style again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, make_ledger: MakeLedger) -> Bench:
    return Bench(qtbot, theme, make_ledger(FOUND + timedelta(minutes=2)))


@pytest.fixture
def holiday(qtbot: QtBot, theme: Theme, make_ledger: MakeLedger) -> Bench:
    return Bench(qtbot, theme, make_ledger(BEFORE_HOLIDAY))


def test_without_a_record_the_pane_says_what_it_is_for(bench: Bench) -> None:
    """Before anything is chosen the pane invites to choose."""
    assert bench.pane.number == 0
    assert bench.offered() == set()
    bench.pane.tick()


def test_an_incident_is_shown_with_all_that_matters(bench: Bench) -> None:
    """Level, start with its weekday, source, deadline and the reasons are on the pane."""
    bench.desk.log(at=FOUND, source="微博", link="https://example.org/1", note="旧图")
    bench.desk.plain.finish(1, "report_head")
    bench.desk.clock.jump(datetime(2026, 11, 23, 9, 57, 27, tzinfo=SHANGHAI))
    bench.pane.show_record(1)
    assert bench.pane.title.text() == "食堂饭菜价格上涨的不实截图传播"
    assert bench.fact("level") == "一般（本单位自行处置）"
    assert bench.fact("start") == "昨天 23:12（周日，非工作日）"
    assert bench.fact("source") == "微博"
    assert bench.fact("due") == "今天 11:12　剩余 1小时14分"
    assert bench.fact("note") == "旧图"
    assert bench.pane.why.heading.text() == "▸ 为什么是这个时间？"
    assert not bench.pane.why.lines.isVisible()
    bench.pane.why.heading.click()
    assert bench.pane.why.lines.isVisible()
    assert "计算：12 小时，按自然时间连续计算" in bench.pane.why.lines.text()
    assert bench.pane.steps.texts() == (
        "☑ 报本单位主要负责人　11-22 23:14（用时 2 分）",
        "☐ 反馈处置结果　今天 11:12 前",
    )


def test_a_tick_renews_only_the_remaining_time(bench: Bench) -> None:
    """Each second the countdown moves on, past the deadline it counts what is overdue."""
    bench.show(at=FOUND, duty="feedback")
    bench.desk.clock.jump(datetime(2026, 11, 23, 11, 11, 59, tzinfo=SHANGHAI))
    bench.pane.tick()
    assert bench.pane.facts.remaining.text() == "剩余 00:00:01"
    bench.desk.clock.advance(timedelta(seconds=2))
    bench.pane.tick()
    assert bench.pane.facts.remaining.text() == "逾期 00:00:01"


def test_the_duty_that_was_asked_for_is_the_one_in_front(bench: Bench) -> None:
    """The pane opens on the named duty, else on the one due first, and a click changes it."""
    bench.show(at=FOUND)
    assert bench.pane.duty == "report_head"
    bench.pane.show_record(1, "feedback")
    assert bench.pane.duty == "feedback"
    bench.pane.steps.button("report_head").click()
    assert bench.pane.duty == "report_head"
    assert bench.fact("due").startswith("今天 23:42")


def test_finishing_a_duty_moves_on_to_the_next(bench: Bench) -> None:
    """The main button finishes the duty in front and shows the next one to do."""
    bench.show(at=FOUND)
    assert bench.pane.buttons.button("finish").text() == "✓ 已报告"
    bench.click("finish")
    assert bench.desk.store.get(1).duty("report_head").state is DutyState.DONE
    assert bench.pane.duty == "feedback"
    assert bench.pane.buttons.button("finish").text() == "✓ 已反馈"


def test_ctrl_d_finishes(qtbot: QtBot, bench: Bench) -> None:
    """Ctrl+D does what the main button does."""
    bench.show(at=FOUND)
    bench.pane.activateWindow()
    qtbot.waitUntil(bench.pane.isActiveWindow)
    QTest.keyClick(bench.pane, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bench.desk.store.get(1).duty("report_head").state is DutyState.DONE)


def test_a_late_finish_asks_for_the_reason(bench: Bench) -> None:
    """Past the deadline a duty is finished with a reason, as of the click."""
    bench.desk.log(at=FOUND)
    bench.desk.plain.finish(1, "report_head")
    bench.desk.clock.jump(datetime(2026, 11, 23, 12, 0, tzinfo=SHANGHAI))
    bench.pane.show_record(1)
    bench.click("finish")
    dialog = bench.dialog(LateDialog)
    dialog.accept()
    assert "请填写未按时完成的原因" in dialog.error.text()
    bench.desk.clock.advance(timedelta(minutes=10))
    dialog.reason.setPlainText("等进货单据")
    dialog.accept()
    duty = bench.desk.store.get(1).duty("feedback")
    assert duty.done_at == datetime(2026, 11, 23, 12, 0, tzinfo=SHANGHAI)
    assert duty.late_reason == "等进货单据"
    assert bench.fact("status") == "已办结"
    assert bench.fact("done") == (
        "2026-11-23 周一 12:00，用时 12 小时 48 分　逾期 48 分。原因：等进货单据"
    )


def test_a_target_that_was_missed_is_no_lateness(bench: Bench) -> None:
    """Past the app's own target no reason is asked for, and the pane calls it a target."""
    bench.desk.log(at=FOUND)
    bench.desk.clock.advance(timedelta(hours=2))
    bench.pane.show_record(1, "report_head")
    assert bench.pane.facts.remaining.text().startswith("超目标")
    bench.click("finish")
    assert bench.desk.store.get(1).duty("report_head").state is DutyState.DONE
    bench.pane.show_record(1, "report_head")
    assert "超过目标 1 小时 32 分" in bench.fact("done")


def test_finishing_at_another_time(bench: Bench) -> None:
    """A duty done earlier is finished as of the time that is typed."""
    bench.desk.log(at=FOUND)
    bench.desk.clock.advance(timedelta(minutes=20))
    bench.pane.show_record(1)
    bench.click("finish_at")
    dialog = bench.dialog(FinishDialog)
    dialog.time.line.setText("23:20")
    dialog.accept()
    done_at = bench.desk.store.get(1).duty("report_head").done_at
    assert done_at == datetime(2026, 11, 22, 23, 20, tzinfo=SHANGHAI)


def test_a_record_logged_late_is_marked(bench: Bench) -> None:
    """An entry made more than an hour after the event says by how much."""
    bench.desk.log(at=FOUND - timedelta(hours=3))
    bench.show(at=FOUND)
    assert "登记晚于发现 3 小时" in bench.fact("start")
    bench.pane.show_record(2)
    assert "登记晚于" not in bench.fact("start")


def test_raising_the_level_is_confirmed_first(bench: Bench) -> None:
    """A general incident becomes a major one only after a yes, and the new duty arises."""
    bench.show(at=FOUND)
    bench.pane.facts.raise_button.click()
    question = bench.dialog(Question)
    assert bench.desk.store.get(1).level is Level.GENERAL
    question.yes_button.click()
    assert bench.desk.store.get(1).level is Level.MAJOR
    assert bench.fact("level") == "较大（本单位不能自行处置）"
    assert not bench.pane.facts.raise_button.isVisible()
    assert "上报学校党委或党委宣传部" in " ".join(bench.pane.steps.texts())


def test_a_link_opens_on_a_click(bench: Bench) -> None:
    """An http or https address opens in the browser, and only when it is clicked."""
    bench.show(at=FOUND, source="微博", link=" https://example.org/a?b=1&c=二 ")
    assert bench.opened == []
    bench.pane.facts.link_button.click()
    assert [url.host() for url in bench.opened] == ["example.org"]


@pytest.mark.parametrize(
    "link",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "example.org",
        "https://a.example 见第二页",
        "smb://server/share",
    ],
)
def test_what_is_no_web_address_stays_text(bench: Bench, link: str) -> None:
    """Any other link is shown as it was typed and opens nothing."""
    bench.show(at=FOUND, link=link)
    assert not bench.pane.facts.link_button.isVisible()
    assert bench.fact("source") == link


def test_markup_and_ampersands_are_shown_as_they_are(bench: Bench) -> None:
    """A title or note that looks like markup is text, to its last character."""
    title = "<img src=x> & <b>价格</b>\n第二行"
    bench.show(title=title, at=FOUND, note="<a href='x'>点</a>", source="<i>微博</i>")
    assert bench.pane.title.toPlainText() == title
    assert bench.fact("source") == "<i>微博</i>"
    assert bench.fact("note") == "<a href='x'>点</a>"


def test_a_title_of_ten_thousand_characters_scrolls(bench: Bench) -> None:
    """A very long title takes some lines of the pane and no more width than it has."""
    bench.show(title="x" * 10_000, at=FOUND, source="y" * 500)
    assert bench.pane.title.has_more_lines()
    assert bench.pane.title.height() < 150
    assert bench.pane.title.width() <= bench.pane.width()


def test_a_snooze_can_be_chosen_and_never_passes_the_deadline(bench: Bench) -> None:
    """The menu offers short waits and ends at the deadline; the choice is handed on."""
    bench.show(at=FOUND)
    bench.pane.buttons.menu.aboutToShow.emit()
    texts = [action.text() for action in bench.pane.buttons.menu.actions()]
    assert texts == ["10 分钟后（今天 23:24）"]
    bench.pane.buttons.menu.actions()[0].trigger()
    assert bench.snoozed == [(1, datetime(2026, 11, 22, 23, 24, tzinfo=SHANGHAI))]


def test_only_duties_at_once_are_acknowledged(bench: Bench) -> None:
    """What is owed at once can be acknowledged, again and again: it reminds until it is done."""
    bench.show(at=FOUND, duty="feedback")
    assert "acknowledge" not in bench.offered()
    bench.pane.show_record(1, "report_head")
    bench.click("acknowledge")
    assert bench.desk.store.get(1).duty("report_head").acknowledged_at == bench.desk.clock.now()
    assert "acknowledge" in bench.offered()
    assert bench.pane.steps.texts()[0].endswith("正在联系")


def test_a_message_may_be_extended_with_a_reason(holiday: Bench) -> None:
    """Extending shows both dates, takes a reason, and keeps the old date in sight."""
    holiday.desk.log(Kind.MESSAGE, at=datetime(2026, 2, 9, 9, tzinfo=SHANGHAI))
    holiday.desk.clock.jump(datetime(2026, 2, 10, 9, tzinfo=SHANGHAI))
    holiday.pane.show_record(1, "reply_office")
    assert "extend" not in holiday.offered()
    holiday.pane.show_record(1, "reply_public")
    holiday.click("extend")
    dialog = holiday.dialog(ExtendDialog)
    dialog.reason.setPlainText("要会签")
    dialog.accept()
    assert holiday.fact("due").startswith("周六 17:30")
    assert holiday.fact("was") == "2026-02-12 周四 17:30。延长的理由：要会签"
    assert "extend" not in holiday.offered()


def test_a_refused_extension_is_said_on_the_pane(holiday: Bench) -> None:
    """When another process extended the duty meanwhile, the pane says so and shows it."""
    holiday.show(Kind.MESSAGE, duty="reply_public")
    holiday.desk.plain.extend(1, "reply_public", "要会签")
    holiday.click("extend")
    assert "已经延长过" in holiday.pane.error.text()
    assert holiday.pane.error.isVisible()
    assert "extend" not in holiday.offered()


def test_a_make_up_working_day_is_marked(holiday: Bench) -> None:
    """A Saturday that is worked in exchange is shown as one."""
    holiday.desk.clock.jump(datetime(2026, 2, 14, 10, tzinfo=SHANGHAI))
    holiday.show(Kind.NEWS)
    assert holiday.fact("start") == "今天 10:00（周六，调休上班）"


def test_a_provisional_deadline_gives_the_safe_time(holiday: Bench) -> None:
    """Until the next year's notice is loaded, a deadline is provisional and has a safe time."""
    holiday.desk.clock.jump(datetime(2026, 12, 30, 11, tzinfo=SHANGHAI))
    holiday.show(Kind.MESSAGE)
    assert holiday.fact("due").startswith("周一 17:30（暂定）")
    assert holiday.fact("safe") == "2027-01-02 周六 17:30"


def test_a_deadline_of_another_calendar_is_not_explained_by_todays(bench: Bench) -> None:
    """When the office hours have changed since, the pane says so and leaves out the days."""
    bench.desk.log(Kind.NEWS, at=FOUND)
    bench.desk.plain.finish(1)
    late_close = bench.desk.with_office_hours("08:00-12:00, 14:00-18:00")
    bench.desk.plain.office = late_close
    bench.pane.show_record(1)
    assert "按现在的日历会是 2026-11-23 周一 18:00" in bench.pane.why.warning.text()
    assert "第1个工作日" not in bench.pane.why.lines.text()


def test_a_duty_without_a_time_gives_the_rules_words(holiday: Bench) -> None:
    """A duty that has no limit shows what the rule says, and offers no snooze."""
    holiday.desk.log(Kind.MEDIA)
    holiday.desk.plain.finish(1, "contact_department")
    holiday.pane.show_record(1, "approval")
    assert holiday.fact("due") == ""
    assert holiday.fact("basis") == "经批准后方可安排采访"
    assert not holiday.pane.why.isVisible()
    assert "snooze" not in holiday.offered()
    assert holiday.pane.steps.texts()[2] == "– 安排采访　待“取得采访批准”完成后"


def test_a_check_is_ticked_with_a_name(holiday: Bench) -> None:
    """Ticking a review asks in its row who did it; it is ticked once Enter has stored both."""
    holiday.show(Kind.NEWS)
    checklist = holiday.pane.checklist
    checklist.box(Mark.FIRST_REVIEW).click()
    line = checklist.line(Mark.FIRST_REVIEW)
    assert line.isVisible()
    assert not checklist.box(Mark.FIRST_REVIEW).isChecked()
    QTest.keyClicks(line, "Zhang")
    QTest.keyClick(line, Qt.Key.Key_Return)
    check = holiday.desk.store.get(1).checks[0]
    assert (check.done, check.who) == (True, "Zhang")
    assert checklist._rows[Mark.FIRST_REVIEW].label.text() == "Zhang　02-13 16:00"
    assert checklist.box(Mark.FIRST_REVIEW).isChecked()
    assert not line.isVisible()


def step_dialog(bench: Bench, mark: Mark) -> StepDialog:
    bench.pane.checklist.box(mark).click()
    return bench.pane.findChildren(StepDialog)[-1]


def test_a_step_of_a_message_takes_its_words(holiday: Bench) -> None:
    """批办 is noted with whose opinion it is, when it was given and its words; they are shown."""
    holiday.show(Kind.MESSAGE, at=BEFORE_HOLIDAY - timedelta(hours=6))
    dialog = step_dialog(holiday, Mark.ASSIGNED)
    assert dialog.windowTitle() == "批办"
    assert not holiday.pane.checklist.box(Mark.ASSIGNED).isChecked()
    dialog.who.setText("王书记")
    dialog.time.line.setText("2026-02-13 15:30")
    dialog.text.set_text("请后勤处牵头，三日内办理")
    dialog.accept()
    check = holiday.desk.store.get(1).checks[1]
    at = datetime(2026, 2, 13, 15, 30, tzinfo=SHANGHAI)
    assert (check.done, check.who, check.at, check.text) == (
        True, "王书记", at, "请后勤处牵头，三日内办理",
    )  # fmt: skip
    assert holiday.desk.store.get(1).duty("reply_office").start == at
    assert holiday.pane.checklist._rows[Mark.ASSIGNED].label.text() == (
        "王书记　02-13 15:30\n请后勤处牵头，三日内办理"
    )


def test_the_words_of_a_step_can_be_changed(holiday: Bench) -> None:
    """修改 shows what was noted; what is left untouched stays, also the time."""
    holiday.desk.log(Kind.MESSAGE, at=BEFORE_HOLIDAY - timedelta(hours=6))
    at = BEFORE_HOLIDAY - timedelta(hours=1)
    holiday.desk.plain.check(1, Mark.HANDLED, done=True, who="后勤处、学工处", at=at, text="已核实")
    holiday.pane.show_record(1)
    holiday.pane.checklist._rows[Mark.HANDLED].words.click()
    dialog = holiday.pane.findChildren(StepDialog)[-1]
    assert (dialog.who.text(), dialog.text.text()) == ("后勤处、学工处", "已核实")
    assert not dialog.is_typed()
    dialog.text.set_text("已核实并整改")
    dialog.accept()
    check = holiday.desk.store.get(1).checks[2]
    assert (check.who, check.at, check.text) == ("后勤处、学工处", at, "已核实并整改")


def test_a_step_in_the_future_is_refused(holiday: Bench) -> None:
    """A step cannot have been taken tomorrow; the dialog says so and keeps its words."""
    holiday.show(Kind.MESSAGE, at=BEFORE_HOLIDAY - timedelta(hours=6))
    dialog = step_dialog(holiday, Mark.ANSWERED)
    dialog.text.set_text("已在留言板答复")
    dialog.time.line.setText("2026-02-14 10:00")
    dialog.accept()
    assert dialog.isVisible()
    assert "还没有到" in dialog.error.text()
    assert dialog.text.text() == "已在留言板答复"
    assert not holiday.desk.store.get(1).checks[4].done


def test_a_name_is_taken_by_going_on(qtbot: QtBot, holiday: Bench) -> None:
    """A typed name is kept with its tick when another box is ticked, by mouse and by Tab."""
    holiday.show(Kind.NEWS)
    holiday.pane.activateWindow()
    qtbot.waitUntil(holiday.pane.isActiveWindow)
    checklist = holiday.pane.checklist
    checklist.box(Mark.FIRST_REVIEW).click()
    checklist.line(Mark.FIRST_REVIEW).insert("张三")
    QTest.mouseClick(checklist.box(Mark.SECOND_REVIEW), Qt.MouseButton.LeftButton)
    checklist.line(Mark.SECOND_REVIEW).insert("李四")
    QTest.keyClick(checklist.line(Mark.SECOND_REVIEW), Qt.Key.Key_Tab)
    checks = holiday.desk.store.get(1).checks
    assert [(one.done, one.who) for one in checks[:3]] == [
        (True, "张三"),
        (True, "李四"),
        (False, ""),
    ]
    assert not checklist.is_asking


def test_a_step_remembers_who_did_it_last(holiday: Bench) -> None:
    """The next item's step comes with the last name given for it, and that one only."""
    holiday.desk.log(Kind.NEWS)
    holiday.desk.log(Kind.NEWS, "第二条")
    holiday.pane.show_record(1)
    checklist = holiday.pane.checklist
    checklist.box(Mark.FIRST_REVIEW).click()
    checklist.line(Mark.FIRST_REVIEW).insert("张三")
    holiday.pane.show_record(2)
    assert holiday.desk.store.get(1).checks[0].who == "张三"
    checklist.box(Mark.SECOND_REVIEW).click()
    assert checklist.line(Mark.SECOND_REVIEW).text() == ""
    checklist.box(Mark.FIRST_REVIEW).click()
    assert checklist.line(Mark.FIRST_REVIEW).text() == "张三"
    QTest.keyClick(checklist.line(Mark.FIRST_REVIEW), Qt.Key.Key_Return)
    assert holiday.desk.store.get(2).checks[0].who == "张三"


def test_the_form_is_attached_by_nobody(holiday: Bench) -> None:
    """That the approval form is there is ticked at once, without a name."""
    holiday.show(Kind.NEWS)
    holiday.pane.checklist.box(Mark.FORM_ATTACHED).click()
    assert holiday.desk.store.get(1).checks[6].done
    assert not holiday.pane.is_asking


def test_a_tick_that_cannot_be_kept_is_not_shown(holiday: Bench) -> None:
    """Where the disk refuses the tick the box stays empty, and the pane says why."""
    holiday.show(Kind.NEWS)
    checklist = holiday.pane.checklist
    checklist.box(Mark.FIRST_REVIEW).click()
    checklist.line(Mark.FIRST_REVIEW).insert("张三")
    holiday.desk.protect()
    QTest.keyClick(checklist.line(Mark.FIRST_REVIEW), Qt.Key.Key_Return)
    assert not checklist.box(Mark.FIRST_REVIEW).isChecked()
    assert holiday.pane.error.isVisible()
    holiday.desk.protect(on=False)


def test_escape_leaves_a_check_unticked(holiday: Bench) -> None:
    """Esc while the name is asked leaves everything as it was."""
    holiday.show(Kind.NEWS)
    checklist = holiday.pane.checklist
    checklist.box(Mark.FIRST_PROOF).click()
    QTest.keyClick(checklist.line(Mark.FIRST_PROOF), Qt.Key.Key_Escape)
    assert not checklist.box(Mark.FIRST_PROOF).isChecked()
    assert not checklist.line(Mark.FIRST_PROOF).isVisible()
    assert not holiday.desk.store.get(1).checks[3].done


def test_unticking_takes_a_check_back_at_once(holiday: Bench) -> None:
    """A tick that was wrong is taken back by another click."""
    holiday.desk.log(Kind.NEWS)
    holiday.desk.plain.check(1, Mark.FORM_ATTACHED, done=True)
    holiday.pane.show_record(1)
    box = holiday.pane.checklist.box(Mark.FORM_ATTACHED)
    assert box.isChecked()
    box.click()
    assert not holiday.desk.store.get(1).checks[6].done


def test_a_name_being_typed_survives_a_change_by_others(holiday: Bench) -> None:
    """When another process writes to the ledger, a half-typed name stays in its field."""
    holiday.show(Kind.NEWS)
    checklist = holiday.pane.checklist
    checklist.box(Mark.FIRST_REVIEW).click()
    QTest.keyClicks(checklist.line(Mark.FIRST_REVIEW), "Zha")
    holiday.desk.register.reload()
    assert checklist.line(Mark.FIRST_REVIEW).text() == "Zha"
    assert checklist.line(Mark.FIRST_REVIEW).isVisible()


def test_news_without_its_checks_is_sent_only_after_a_warning(holiday: Bench) -> None:
    """Submitting with reviews missing names them and asks; it is a warning, not a refusal."""
    holiday.desk.log(Kind.NEWS)
    for mark in list(Mark)[:5]:
        holiday.desk.plain.check(1, mark, done=True)
    holiday.pane.show_record(1)
    holiday.click("finish")
    question = holiday.dialog(Question)
    assert "三校、审批表已附" in question.text()
    assert holiday.desk.store.get(1).status is RecordStatus.OPEN
    question.yes_button.click()
    assert holiday.desk.store.get(1).status is RecordStatus.DONE


def test_cancelling_takes_a_reason(bench: Bench) -> None:
    """A record is cancelled with a reason; then nothing can be done about it any more."""
    bench.show(at=FOUND)
    bench.click("cancel")
    dialog = bench.dialog(CancelDialog)
    dialog.accept()
    assert dialog.error.text() == "请填写原因"
    dialog.reason.setPlainText("重复登记")
    dialog.accept()
    assert bench.desk.store.get(1).status is RecordStatus.CANCELLED
    assert bench.fact("status") == "已作废"
    assert bench.offered() == set()
    assert not bench.pane.facts.raise_button.isVisible()
    bench.click("restore")
    assert bench.desk.store.get(1).status is RecordStatus.OPEN
    assert {"finish", "amend", "cancel"} <= bench.offered()


def test_a_finished_duty_is_taken_up_again_with_a_reason(bench: Bench) -> None:
    """A duty finished by mistake is opened again, with its deadline as it was."""
    bench.desk.log(at=FOUND)
    bench.desk.plain.finish(1, "report_head")
    bench.pane.show_record(1, "report_head")
    assert bench.offered() == {"reopen", "amend", "cancel"}
    bench.click("reopen")
    dialog = bench.dialog(ReopenDialog)
    dialog.reason.setPlainText("点错了")
    dialog.accept()
    assert bench.desk.store.get(1).duty("report_head").state is DutyState.OPEN
    assert "finish" in bench.offered()


def test_archiving_says_what_is_missing_and_numbers_the_record(bench: Bench) -> None:
    """A record that is done is archived after a look at what its case file lacks."""
    bench.show(Kind.TASK, at=FOUND + timedelta(hours=20))
    assert not bench.pane.buttons.button("archive").isVisible()
    bench.desk.plain.finish(1, "complete")
    bench.pane.show_record(1)
    bench.click("archive")
    question = bench.dialog(Question)
    assert "证据" in question.text()
    question.agreed.emit()
    assert bench.desk.store.get(1).volume == "2026-001"
    assert bench.fact("status") == "已办结，已归档：第 2026-001 卷"
    assert not bench.pane.buttons.button("archive").isVisible()
    question.close()


def test_amending_is_handed_on(bench: Bench) -> None:
    """The button for amending asks for the editor with the record shown."""
    record = bench.desk.log(at=FOUND)
    bench.pane.show_record(1)
    bench.click("amend")
    assert bench.amended == [record]


def test_the_course_tells_what_was_done_the_newest_last(bench: Bench) -> None:
    """History and reminders stand in one list by their time, in words, with their reasons."""
    bench.desk.log(at=FOUND)
    bench.desk.clock.advance(timedelta(minutes=4))
    bench.desk.plain.finish(1, "report_head")
    bench.desk.clock.jump(datetime(2026, 11, 23, 9, 30, tzinfo=SHANGHAI))
    bench.desk.plain.reopen(1, "report_head", "点错了")
    at = datetime(2026, 11, 23, 9, 12, tzinfo=SHANGHAI)
    bench.reminders = [ShownReminder(at, "2h before", "freedesktop")]
    bench.pane.show_record(1)
    assert bench.pane.course.texts() == (
        ("11-22 23:14", "登记", ""),
        ("11-22 23:18", "完成：报本单位主要负责人", ""),
        ("11-23 09:12", "提醒：剩余 2 小时（系统通知）", ""),
        ("11-23 09:30", "重新办理：报本单位主要负责人", "点错了"),
    )


def test_a_course_of_hundreds_shows_the_newest_first(bench: Bench) -> None:
    """A night of reminders does not bury the record; the older ones come on request."""
    bench.desk.log(at=FOUND)
    bench.reminders = [
        ShownReminder(FOUND + timedelta(minutes=5 * k), f"repeat {k}", "window")
        for k in range(1, 201)
    ]
    bench.pane.show_record(1)
    course = bench.pane.course
    assert len(course.texts()) == 60
    assert course.more_button.text() == "显示更早的 141 条"
    course.more_button.click()
    assert len(course.texts()) == 201
    assert not course.more_button.isVisible()


def test_the_pane_follows_changes_made_elsewhere(bench: Bench) -> None:
    """What the board, the reminder window or another process does shows at once."""
    bench.show(at=FOUND)
    bench.desk.register.finish(1, "report_head")
    assert bench.pane.steps.texts()[0].startswith("☑")
    bench.desk.plain.cancel(1, "重复")
    bench.desk.register.reload()
    assert bench.fact("status") == "已作废"


def test_a_record_that_is_gone_leaves_an_empty_pane(bench: Bench) -> None:
    """After a backup without the record was restored the pane shows nothing."""
    backup = bench.desk.ledger.keeping.make()
    bench.show(at=FOUND)
    bench.desk.ledger.keeping.restore(backup)
    bench.desk.register.reload()
    assert bench.pane.number == 0


def test_a_disk_that_cannot_be_read_leaves_the_rest_of_the_pane(bench: Bench) -> None:
    """When the history cannot be read the pane says so and still shows the record."""
    bench.desk.log(at=FOUND)
    bench.history_refusal = Refusal("folder-not-writable", path=Path("台账"))
    bench.pane.show_record(1)
    assert bench.pane.error.isVisible()
    assert bench.fact("due")


def test_a_disk_that_cannot_be_written_changes_nothing(bench: Bench) -> None:
    """When finishing cannot be stored the pane says so and the duty stays open."""
    bench.show(at=FOUND)
    bench.desk.protect()
    bench.click("finish")
    assert "只读" in bench.pane.error.text()
    assert bench.desk.store.get(1).duty("report_head").state is DutyState.OPEN
    bench.desk.protect(on=False)
    bench.click("finish")
    assert not bench.pane.error.isVisible()


@pytest.mark.usefixtures("prefixed")
@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_speaks_the_language_that_is_chosen(bench: Bench, kind: Kind) -> None:
    """Every text of the pane that is the program's own is translated."""
    bench.show(kind, title="title", note="note", source="source", link="https://example.org")
    assert untranslated(bench.pane) == []


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_pane_never_grows_wider_than_it_is_given(
    theme: Theme, bench: Bench, choice: ThemeChoice
) -> None:
    """With letters of double size everything wraps or scrolls inside the pane's width."""
    theme.choose(choice, 20)
    bench.show(at=FOUND, source="微博" * 20, note="说明" * 300)
    bench.pane.resize(430, 600)
    QApplication.processEvents()
    parts: list[Callable[[], QWidget]] = [
        lambda: bench.pane.title,
        lambda: bench.pane.facts,
        lambda: bench.pane.buttons,
        lambda: bench.pane.course,
    ]
    assert all(part().width() <= 430 for part in parts)
    theme.choose(ThemeChoice.LIGHT)

"""The small dialogs: a late finish, another time, an extension, a cancelling, a yes-or-no."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from deadlines.phrases.times import read_time
from deadlines.records.duty import DutyState
from deadlines.records.record import Record
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.prefix_translator import untranslated
from tests.support.unit_ledger import MakeLedger
from ui.dialogs.finishing import FinishDialog, Finishing
from ui.dialogs.reason_dialogs import CancelDialog, ExtendDialog, LateDialog, ReopenDialog
from ui.dialogs.typed_dialog import Question, TypedDialog
from ui.theme import Theme

MONDAY = datetime(2026, 2, 9, 9, 0, tzinfo=SHANGHAI)


class Bench:
    """A window with a message record received on a Monday, and dialogs over it."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot, theme: Theme) -> None:
        self.desk = make_ledger(MONDAY)
        self.theme = theme
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.record = self.desk.log(Kind.MESSAGE, "家长咨询 <b>住宿</b>\n第二行")

    @property
    def stored(self) -> Record:
        return self.desk.store.get(1)

    def at(self, day: int, hour: int) -> None:
        self.desk.clock.jump(MONDAY.replace(day=day, hour=hour))

    def finish_dialog(self) -> FinishDialog:
        dialog = FinishDialog(
            self.desk.desk(self.theme),
            read_time,
            self.stored,
            self.stored.duty("reply_public"),
            self.window,
        )
        dialog.open()
        return dialog

    def extend_dialog(self) -> ExtendDialog:
        duty = self.stored.duty("reply_public")
        dialog = ExtendDialog(self.desk.desk(self.theme), self.stored, duty, self.window)
        dialog.open()
        return dialog

    def cancel_dialog(self) -> CancelDialog:
        dialog = CancelDialog(self.desk.desk(self.theme), self.stored, self.window)
        dialog.open()
        return dialog

    def question(self, over: QWidget) -> Question:
        return over.findChildren(Question)[-1]


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, theme: Theme, make_ledger: MakeLedger
) -> Iterator[Bench]:
    yield Bench(make_ledger, qtbot, theme)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_another_time_in_time_needs_no_reason(bench: Bench) -> None:
    """A duty finished yesterday, before its deadline, is stored so without a reason."""
    bench.at(12, 18)
    dialog = bench.finish_dialog()
    assert dialog.reason.isVisible()
    dialog.time.line.setText("昨天16:00")
    assert not dialog.reason.isVisible()
    dialog.accept()
    duty = bench.stored.duty("reply_public")
    assert duty.done_at == datetime(2026, 2, 11, 16, 0, tzinfo=SHANGHAI)
    assert duty.late_reason == ""


def test_the_time_is_now_unless_another_is_typed(bench: Bench) -> None:
    """The dialog starts with now, so that Ctrl+Enter finishes the duty at once."""
    bench.desk.clock.advance(timedelta(hours=3))
    dialog = bench.finish_dialog()
    assert dialog.time.line.text() == "现在"
    dialog.accept()
    assert bench.stored.duty("reply_public").done_at == MONDAY + timedelta(hours=3)


def test_another_time_past_the_deadline_needs_a_reason(bench: Bench) -> None:
    """A time past the deadline asks for a reason, and the typed time stays while it is missing."""
    bench.at(13, 9)
    dialog = bench.finish_dialog()
    dialog.time.line.setText("昨天18:00")
    dialog.accept()
    assert dialog.isVisible()
    assert "请填写未按时完成的原因" in dialog.error.text()
    assert dialog.focusWidget() is dialog.reason
    dialog.reason.setPlainText("等会签")
    dialog.accept()
    duty = bench.stored.duty("reply_public")
    assert duty.done_at == datetime(2026, 2, 12, 18, 0, tzinfo=SHANGHAI)
    assert duty.late_reason == "等会签"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("2026-02-08 09:00", "早于起算时间"), ("2026-02-20 09:00", "还没有到"), ("某天", "看不懂")],
)
def test_an_impossible_time_is_refused_in_the_dialog(bench: Bench, typed: str, said: str) -> None:
    """A time before the start, ahead of now or in no words the program knows changes nothing."""
    bench.at(10, 9)
    dialog = bench.finish_dialog()
    dialog.time.line.setText(typed)
    dialog.accept()
    assert said in dialog.error.text()
    assert dialog.focusWidget() is dialog.time.line
    assert dialog.time.line.text() == typed
    assert bench.stored.duty("reply_public").state is DutyState.OPEN


def test_an_extension_shows_both_dates(bench: Bench) -> None:
    """Before extending the user sees the old and the new deadline."""
    lines = bench.extend_dialog()._lines.text().splitlines()
    assert lines == [
        "答复留言人",
        "原到期：2026-02-12 周四 17:30",
        "延长后：2026-02-14 周六 17:30（合计 5 日，从原起算时间算起）",
    ]


def test_an_extension_that_gains_nothing_says_so(bench: Bench) -> None:
    """Where a holiday makes both dates fall on one day the dialog warns, and still extends."""
    bench.desk.clock.jump(datetime(2026, 2, 13, 9, tzinfo=SHANGHAI))
    bench.desk.log(Kind.MESSAGE)
    record = bench.desk.store.get(2)
    dialog = ExtendDialog(
        bench.desk.desk(bench.theme),
        record,
        record.duty("reply_public"),
        bench.window,
    )
    assert dialog._warning.text() == "延长后到期时间不变（末日遇假期）"
    dialog.reason.setPlainText("要会签")
    dialog.accept()
    assert bench.desk.store.get(2).duty("reply_public").extension_reason == "要会签"


def test_an_extension_after_the_deadline_is_called_late(bench: Bench) -> None:
    """Once the deadline has passed the dialog says that the extension will be recorded as late."""
    bench.at(13, 9)
    dialog = bench.extend_dialog()
    assert dialog._warning.text() == "原时限已过，这次延长将记为逾期后延长"


def test_a_reason_of_blanks_is_none(bench: Bench) -> None:
    """A reason has to say something."""
    dialog = bench.extend_dialog()
    dialog.reason.setPlainText(" \n　")
    dialog.accept()
    assert dialog.error.text() == "请填写原因"
    assert bench.stored.duty("reply_public").was_due is None


def test_a_disk_that_refuses_leaves_the_reason_in_its_field(bench: Bench) -> None:
    """What was typed for a reason outlives a disk that cannot be written."""
    dialog = bench.cancel_dialog()
    dialog.reason.setPlainText("重复登记")
    bench.desk.protect()
    dialog.accept()
    assert "只读" in dialog.error.text()
    assert dialog.reason.text() == "重复登记"
    bench.desk.protect(on=False)
    dialog.accept()
    assert not dialog.isVisible()
    assert bench.stored.status.value == "cancelled"


def test_ctrl_enter_confirms(qtbot: QtBot, bench: Bench) -> None:
    """Ctrl+Enter confirms from inside the reason; Enter alone makes a new line of it."""
    dialog = bench.cancel_dialog()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClicks(dialog.reason, "a")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.reason, "b")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert [entry.change.reason for entry in bench.desk.history.entries_of(1)][-1] == "a\nb"


def test_escape_gives_up_a_typed_reason_only_after_a_yes(bench: Bench) -> None:
    """Esc closes an empty dialog, and asks before a typed reason is lost."""
    empty = bench.cancel_dialog()
    QTest.keyClick(empty, Qt.Key.Key_Escape)
    assert not empty.isVisible()
    typed = bench.cancel_dialog()
    typed.reason.setPlainText("重复")
    QTest.keyClick(typed, Qt.Key.Key_Escape)
    question = bench.question(typed)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert typed.isVisible()
    typed.reject()
    bench.question(typed).yes_button.click()
    assert not typed.isVisible()


def test_a_title_of_markup_is_shown_as_text_on_one_line(bench: Bench) -> None:
    """The record's title heads a dialog as plain text, without its line breaks."""
    dialog = bench.cancel_dialog()
    labels = dialog.findChildren(QLabel)
    assert "家长咨询 <b>住宿</b> 第二行" in [label.text() for label in labels]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_finishing_in_time_asks_nothing(bench: Bench) -> None:
    """A duty that is in time and needs no checks is finished by the click."""
    finishing = Finishing(bench.desk.desk(bench.theme), bench.window)
    finishing.finish(bench.stored, bench.stored.duty("reply_office"))
    assert bench.stored.duty("reply_office").state is DutyState.DONE
    assert bench.window.findChildren(TypedDialog) == []


def test_finishing_what_another_process_has_finished_is_refused(qtbot: QtBot, bench: Bench) -> None:
    """When the duty is no longer open, the reason is told and nothing is asked."""
    finishing = Finishing(bench.desk.desk(bench.theme), bench.window)
    seen = bench.stored
    bench.desk.plain.finish(1, "reply_office")
    with qtbot.waitSignal(finishing.refused) as told:
        finishing.finish(seen, seen.duty("reply_office"))
    assert told.args is not None
    assert "已经不是待办" in told.args[0]


@pytest.mark.usefixtures("prefixed")
def test_every_dialog_speaks_the_language_that_is_chosen(bench: Bench) -> None:
    """Every text of every dialog is translated."""
    bench.at(13, 9)
    bench.desk.plain.finish(1, "reply_office", reason="x")
    record = bench.desk.log(Kind.MESSAGE, "title", at=MONDAY)
    shared = (bench.desk.desk(bench.theme), record)
    open_duty = record.duty("reply_public")
    dialogs: list[TypedDialog] = [
        CancelDialog(*shared, bench.window),
        ExtendDialog(*shared, open_duty, bench.window),
        ReopenDialog(*shared, open_duty, bench.window),
        LateDialog(*shared, open_duty, bench.desk.plain.now(), bench.window),
        FinishDialog(
            bench.desk.desk(bench.theme),
            read_time,
            record,
            open_duty,
            bench.window,
        ),
    ]
    for dialog in dialogs:
        dialog.show()
    assert [text for dialog in dialogs for text in untranslated(dialog)] == []
    assert all("§" in dialog.windowTitle() for dialog in dialogs)

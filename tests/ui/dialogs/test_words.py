"""The words of a finished duty: asked with its time, added afterwards, never made up."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from deadlines.phrases.times import read_time
from deadlines.records.duty import Deed
from deadlines.rules.rule import Kind
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.detail.pane import DetailPane
from ui.dialogs.finishing import FinishDialog
from ui.dialogs.words_dialog import WordsDialog
from ui.theme import Theme


@pytest.fixture
def unit(make_ledger: MakeLedger) -> UnitLedger:
    ledger = make_ledger()
    ledger.log(Kind.INCIDENT)
    return ledger


def finishing(unit: UnitLedger, theme: Theme, qtbot: QtBot, name: str) -> FinishDialog:
    record = unit.plain.get(1)
    dialog = FinishDialog(unit.desk(theme), read_time, record, record.duty(name))
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def wording(unit: UnitLedger, theme: Theme, qtbot: QtBot, name: str) -> WordsDialog:
    record = unit.plain.get(1)
    dialog = WordsDialog(unit.desk(theme), record, record.duty(name))
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_the_words_go_with_the_finish(unit: UnitLedger, theme: Theme, qtbot: QtBot) -> None:
    """Whom, means and result typed beside the time are kept with the duty."""
    dialog = finishing(unit, theme, qtbot, "report_head")
    dialog.fields.whom.setText(" 王院长 ")
    dialog.fields.means.setText("电话")
    dialog.fields.result.set_text("要求核实")
    assert dialog.is_typed()
    dialog.accept()
    duty = unit.plain.get(1).duty("report_head")
    assert (duty.whom, duty.means, duty.result) == ("王院长", "电话", "要求核实")


def test_all_of_them_may_be_left_out(unit: UnitLedger, theme: Theme, qtbot: QtBot) -> None:
    """Nothing typed is nothing kept: what was chosen before is offered, never filled in."""
    finishing(unit, theme, qtbot, "report_head").accept()
    first = wording(unit, theme, qtbot, "report_head")
    first.fields.whom.setText("王院长")
    first.fields.means.setText("当面")
    first.accept()
    dialog = finishing(unit, theme, qtbot, "feedback")
    assert dialog.fields.means.placeholderText() == "例如：当面"
    dialog.accept()
    duty = unit.plain.get(1).duty("feedback")
    assert (duty.whom, duty.means, duty.result) == ("", "", "")


def test_words_are_added_afterwards(unit: UnitLedger, theme: Theme, qtbot: QtBot) -> None:
    """A finished duty of a closed record takes words, and the reason nobody gave."""
    unit.plain.finish(1, "report_head", deed=Deed("王院长"))
    unit.clock.jump(unit.plain.now() + timedelta(hours=20))
    unit.plain.finish(1, "feedback", reason="出差")
    dialog = wording(unit, theme, qtbot, "feedback")
    assert not dialog.reason.isVisible()
    assert not dialog.is_typed()
    dialog.fields.result.set_text("已删除")
    dialog.accept()
    duty = unit.plain.get(1).duty("feedback")
    assert (duty.result, duty.late_reason) == ("已删除", "出差")
    assert unit.history.entries_of(1)[-1].change.action == "supplemented"


def test_only_messages_have_an_outcome(unit: UnitLedger, theme: Theme, qtbot: QtBot) -> None:
    """已解决, 列入计划, 解释说明 and 转办 are offered for messages."""
    incident = finishing(unit, theme, qtbot, "report_head")
    assert not incident.fields.outcome.isVisible()
    number = unit.log(Kind.MESSAGE, "路灯").number
    record = unit.plain.get(number)
    dialog = FinishDialog(unit.desk(theme), read_time, record, record.duty("reply_public"))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.fields.outcome.isVisible()
    dialog.fields.outcome.setText("列入计划")
    dialog.accept()
    assert unit.plain.get(number).duty("reply_public").outcome == "列入计划"


def test_the_details_show_the_words(unit: UnitLedger, theme: Theme, qtbot: QtBot) -> None:
    """To whom, how and with what result stands beside the finish, with a button to add to it."""
    unit.plain.finish(1, "report_head", deed=Deed("王院长", "电话", "要求核实"))
    pane = DetailPane(unit.desk(theme), unit.history.entries_of)
    qtbot.addWidget(pane)
    pane.resize(430, 900)
    pane.show()
    pane.show_record(1, "report_head")
    assert (pane.facts.text("told"), pane.facts.text("result")) == ("王院长，电话", "要求核实")
    pane.buttons.button("words").click()
    (dialog,) = pane.findChildren(WordsDialog)
    assert dialog.fields.whom.text() == "王院长"
    dialog.reject()

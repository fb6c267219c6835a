"""The reasons nobody gave are asked for from the statistics, one late duty after another."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.records.record import RecordStatus
from tests.support.builders import a_duty, a_record
from tests.support.unit_ledger import MakeLedger
from tests.ui.statistics.desk import DAY, HOUR, NOVEMBER, a_fact
from ui.dialogs.words_dialog import WordsDialog
from ui.statistics.page import MissingReasons
from ui.theme import Theme, ThemeChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_missing_reasons_are_asked_one_by_one(
    make_ledger: MakeLedger, qapp: QApplication, qtbot: QtBot
) -> None:
    """Each late finish without a reason is asked about in turn, and nothing else."""
    unit = make_ledger()
    due = NOVEMBER + DAY
    late = a_duty(start=NOVEMBER, due=due, done_at=due + 3 * HOUR)
    unit.add(*[a_record(at=NOVEMBER, status=RecordStatus.DONE, duties=(late,)) for _ in range(2)])
    button = MissingReasons(unit.desk(Theme(qapp, ThemeChoice.LIGHT)))
    qtbot.addWidget(button)
    facts = [a_fact(number, late.rule, took=DAY + 3 * HOUR) for number in (1, 2, 99)]
    given = a_fact(3, late.rule, took=DAY + timedelta(hours=3), reason="出差")
    button.show_facts([*facts, given, a_fact(4, late.rule)])
    assert button.text() == "补填未按时原因…（3 项）"
    button.click()
    for reason in ("审批领导出差", "系统故障"):
        [dialog] = [
            one
            for one in qapp.topLevelWidgets()
            if isinstance(one, WordsDialog) and one.isVisible()
        ]
        dialog.reason.set_text(reason)
        dialog.accept()
    reasons = [unit.register.get(number).duties[0].late_reason for number in (1, 2)]
    assert reasons == ["审批领导出差", "系统故障"]
    button.show_facts([given])
    assert button.isHidden()

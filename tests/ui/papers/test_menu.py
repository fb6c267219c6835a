"""The button 生成 and its menu, in the detail pane."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deadlines.papers.form import INCIDENT_FORM, NEWS_FORM
from deadlines.rules.rule import Kind
from tests.support.unit_ledger import MakeLedger
from ui.detail.pane import DetailPane
from ui.papers.menu import Paper
from ui.theme import Theme


class Bench:
    """A pane, and what it asked for."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot, theme: Theme) -> None:
        self.desk = make_ledger()
        self.asked: list[tuple[int, str]] = []
        self.pane = DetailPane(self.desk.desk(theme), self.desk.history.entries_of)
        self.pane.paper_asked.connect(lambda record, name: self.asked.append((record.number, name)))
        qtbot.addWidget(self.pane)
        self.pane.resize(430, 700)
        self.pane.show()

    def texts(self) -> list[str]:
        actions = self.pane.buttons.papers.actions()
        return [a.text() for a in actions if not a.isSeparator() and a.isVisible()]


def test_the_menu_fits_the_kind(qtbot: QtBot, theme: Theme, make_ledger: MakeLedger) -> None:
    """Each kind of record is offered its own forms, beside what all have."""
    bench = Bench(make_ledger, qtbot, theme)
    bench.desk.log(Kind.INCIDENT)
    bench.desk.log(Kind.NEWS, "新闻")
    bench.desk.log(Kind.PATROL, "巡查")
    ends = ["表格模板…", "可用字段…"]
    bench.pane.show_record(1)
    assert bench.texts() == [
        "复制汇报文字",
        "复制时限单",
        "卷宗（PDF）…",
        "舆情处置情况反馈表…",
        *ends,
    ]
    bench.pane.show_record(2)
    assert bench.texts() == [
        "复制汇报文字",
        "复制时限单",
        "卷宗（PDF）…",
        "媒体信息发布审批表…",
        *ends,
    ]
    bench.pane.show_record(3)
    assert bench.texts() == ["复制汇报文字", "复制时限单", "卷宗（PDF）…", *ends]


def test_choosing_asks_for_the_paper(qtbot: QtBot, theme: Theme, make_ledger: MakeLedger) -> None:
    """What is chosen goes out with the record that is shown."""
    bench = Bench(make_ledger, qtbot, theme)
    bench.desk.log(Kind.INCIDENT)
    bench.desk.log(Kind.NEWS, "新闻")
    for number in (1, 2):
        bench.pane.show_record(number)
        bench.pane.buttons.papers.forms[0].trigger()
    assert bench.asked == [(1, INCIDENT_FORM.file), (2, NEWS_FORM.file)]


def test_the_briefing_has_a_key(qtbot: QtBot, theme: Theme, make_ledger: MakeLedger) -> None:
    """Ctrl+Shift+C asks for the briefing of the record shown, and for nothing while none is."""
    bench = Bench(make_ledger, qtbot, theme)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    bench.pane.activateWindow()
    qtbot.waitUntil(bench.pane.isActiveWindow)
    QTest.keyClick(bench.pane, Qt.Key.Key_C, keys)
    assert bench.asked == []
    bench.desk.log(Kind.INCIDENT)
    bench.pane.show_record(1)
    QTest.keyClick(bench.pane, Qt.Key.Key_C, keys)
    assert bench.asked == [(1, Paper.BRIEFING)]
    bench.desk.register.cancel(1, "误登")
    QTest.keyClick(bench.pane, Qt.Key.Key_C, keys)
    assert bench.asked == [(1, Paper.BRIEFING)]


def test_a_finished_record_still_has_papers(
    qtbot: QtBot, theme: Theme, make_ledger: MakeLedger
) -> None:
    """A record that is done can be put on paper; one that was withdrawn cannot."""
    bench = Bench(make_ledger, qtbot, theme)
    bench.desk.log(Kind.TASK, "报送人员变更", bench.desk.plain.now())
    bench.pane.show_record(1)
    bench.desk.register.finish(1, "complete")
    assert bench.pane.buttons.button("papers").isVisible()
    bench.desk.log(Kind.TASK, "误登", bench.desk.plain.now())
    bench.desk.register.cancel(2, "误登")
    bench.pane.show_record(2)
    assert not bench.pane.buttons.button("papers").isVisible()

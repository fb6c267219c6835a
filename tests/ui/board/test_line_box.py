"""The box that logs a record from one typed line."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from deadlines.rules.rule import Kind
from tests.support.whole_app import WholeApp
from ui.board.line_box import OneLineBox


def box_of(whole_app: WholeApp) -> OneLineBox:
    """Return the box, with the keyboard in it."""
    box = whole_app.app.window.board.line_box
    box.begin()
    return box


def chips_of(box: OneLineBox) -> list[str]:
    """Return what the chips in sight say."""
    return [chip.text() for chip in box.chips if not chip.isHidden()]


def test_each_part_is_shown_while_it_is_typed(whole_app: WholeApp) -> None:
    """What is understood stands below the line, and what is still missing is said."""
    box = box_of(whole_app)
    QTest.keyClicks(box.line, "incident Weibo")
    assert chips_of(box) == ["类型 舆情", "来源 Weibo"]
    assert "没有看出时间" in box.doubt.text()
    box.line.setText("舆情 昨晚11点12 较大 微博 食堂涨价截图")
    assert chips_of(box) == [
        "类型 舆情",
        "级别 较大",
        "时间 11-22 周日 23:12",
        "来源 微博",
        "标题 食堂涨价截图",
    ]
    assert box.doubt.text() == "按 Enter 登记；没有写的按“本单位发现或接报”登记"
    box.line.setText("舆情 昨晚11点12 学校通知 食堂涨价截图")
    assert box.doubt.text() == "按 Enter 登记；没有写的按“一般”登记"
    box.line.setText("新闻 昨晚11点12 运动会")
    assert box.doubt.text() == "按 Enter 登记"
    box.line.setText("新闻 昨晚11点12 运动会 较大")
    assert box.doubt.text() == "只有舆情分级别"


def test_enter_logs_the_line_and_reads_the_deadline_back(whole_app: WholeApp) -> None:
    """The record is logged, shown and read back with an undo; the box is ready for the next."""
    box, window = box_of(whole_app), whole_app.app.window
    box.line.setText("舆情 昨晚11点12 微博 食堂涨价截图")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    record = whole_app.ledger.register.get(window.detail.number)
    assert (record.kind, record.title, record.source) == (Kind.INCIDENT, "食堂涨价截图", "微博")
    assert f"登记第 {record.number} 号" in window.done.text.whole
    assert "共 3 项" in window.done.text.whole
    assert (box.line.text(), chips_of(box)) == ("", [])
    window.undo_asked.emit()
    assert not whole_app.ledger.register.get(record.number).open_duties


def test_a_line_in_doubt_stays_and_says_why(whole_app: WholeApp) -> None:
    """Enter logs nothing that is in doubt, and nothing typed is lost."""
    box, before = box_of(whole_app), whole_app.ledger.history.newest()
    box.line.setText("舆情 微博 食堂涨价截图")
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert box.line.text() == "舆情 微博 食堂涨价截图"
    assert "没有看出时间" in box.doubt.text()
    assert whole_app.ledger.history.newest() == before
    QTest.keyClick(box.line, Qt.Key.Key_Escape)
    assert (box.line.text(), box.doubt.isHidden()) == ("", True)


def test_several_pasted_lines_are_a_form(whole_app: WholeApp) -> None:
    """A chat message that is pasted into the line is not squeezed into it: a form is offered."""
    box = box_of(whole_app)
    QApplication.clipboard().setText("张老师 23:15\n食堂涨价了")
    asked: list[bool] = []
    box.paste_asked.connect(lambda: asked.append(True))
    QTest.keyClick(box.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (asked, box.line.text()) == ([True], "")

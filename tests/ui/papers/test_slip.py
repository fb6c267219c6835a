"""The slip says what is owed by when, so that it can be passed on and read on any day."""

import sys
from datetime import timedelta

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMessageBox

from deadlines.records.history import find_head, head_of
from deadlines.rules.rule import Kind
from tests.support.unit_ledger import SUNDAY_NIGHT
from tests.ui.papers.desk import PaperDesk
from ui.papers.menu import Paper
from ui.papers.slip import slip_text


def test_the_slip_is_copied_and_shown(desk: PaperDesk) -> None:
    """Each open duty stands on it with its whole date and its rule; what was copied is seen."""
    desk.make(Paper.SLIP)
    (text,) = desk.copied
    assert desk.shown(QMessageBox).text() == text
    voice, record = desk.memory.voice, desk.record
    assert record.open_duties
    for duty in record.open_duties:
        assert duty.due is not None
        assert f"{voice.words.duty(duty.rule)}：" in text
        assert voice.times.full_due(duty.due) in text
        assert duty.rule.words in text
    assert "今天" not in text
    assert voice.times.full(SUNDAY_NIGHT) in text


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' own dialog wants a screen")
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_slip_is_printed(desk: PaperDesk) -> None:
    """From what was copied a button leads to the printer; the paper carries the head, too."""
    desk.make(Paper.SLIP)
    box = desk.shown(QMessageBox)
    (button,) = [one for one in box.buttons() if one.text() == "打印…"]
    button.click()
    dialog, file = desk.shown(QPrintDialog), desk.folder / "slip.pdf"
    assert dialog.windowTitle() == "打印时限单"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(file))
    dialog.accepted.emit(dialog.printer())
    assert find_head(file.read_bytes()) == head_of(desk.memory.history.newest())
    dialog.close()


def test_what_is_done_is_not_on_it(desk: PaperDesk) -> None:
    """A finished duty leaves the slip, and a record without any says so."""
    memory = desk.memory
    news = memory.log(Kind.NEWS, "运动会", SUNDAY_NIGHT - timedelta(hours=1))
    assert "最迟" in slip_text(news, memory.voice, SUNDAY_NIGHT)
    gone = memory.register.cancel(news.number, "重复")
    assert "没有未办的事项" in slip_text(gone, memory.voice, SUNDAY_NIGHT)

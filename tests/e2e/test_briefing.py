"""The text of a briefing goes from the program into another one."""

import sys
from pathlib import Path

import pytest

from tests.support.desktop import Desktop
from tests.support.program_words import program
from tests.support.used_ledger import end_first_start

pytestmark = pytest.mark.slow

PASTE = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit
application = QApplication([])
box = QPlainTextEdit()
box.setWindowTitle("chat")
box.textChanged.connect(lambda: print(box.toPlainText(), flush=True))
box.show()
application.exec()
"""


def test_a_briefing_is_pasted_into_another_program(desktop: Desktop) -> None:
    """Ctrl+Shift+C beside a record, then Ctrl+V in a chat: the text is there, and complete."""
    folder = Path(desktop.home) / "data"
    end_first_start(folder)
    desktop.start([*program(), "--data-dir", str(folder)])
    window = desktop.wait_window("^限时办 DueDesk$", timeout=30)
    desktop.wait_tray_icons(1, timeout=30)
    desktop.focus(window)
    desktop.key("ctrl+1")
    editor = desktop.wait_window("^登记新闻")
    desktop.focus(editor)
    desktop.type_text("学院举办讲座")
    desktop.key("Tab", "ctrl+a")
    desktop.type_text("刚刚")
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记新闻")
    desktop.focus(window)
    desktop.key("ctrl+shift+c")
    desktop.wait_window("^汇报文字")
    chat = desktop.start([sys.executable, "-c", PASTE])
    desktop.focus(desktop.wait_window("^chat", timeout=30))
    desktop.key("ctrl+v")
    said = chat.wait_output("【新闻报送】.*")[0]
    assert said.startswith("【新闻报送】我单位新闻《学院举办讲座》，")
    assert said.endswith("前报送党委宣传部。")

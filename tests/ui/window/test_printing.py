"""Ctrl+P prints what the window shows."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication

from deadlines.records.history import find_head, head_of
from tests.support.whole_app import WholeApp
from ui.i18n import translate
from ui.printing.dialog import print_out
from ui.window.nav import Page
from ui.window.printing import Printing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "saved states")


@pytest.fixture(scope="module")
def whole(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    app = WholeApp(qapp, tmp_path_factory.mktemp("printing"))
    yield app
    app.end()


def test_what_is_printed_goes_by_where_the_keys_are(whole: WholeApp) -> None:
    """The board, the list that the log shows, or the case file of the record in the details."""
    window = whole.app.window
    printing = window.findChild(Printing)
    assert isinstance(printing, Printing)
    window.show_page(Page.BOARD)
    window.board.setFocus()
    assert printing.lay_out().margins.title.endswith("待办清单")
    window.show_page(Page.LOG)
    assert printing.lay_out().margins.title.endswith("台账")
    window.show_detail(1)
    assert window.detail.pane is not None
    window.detail.pane.buttons.button("papers").setFocus()
    case = printing.lay_out().margins
    assert "卷宗" in case.title
    assert case.aside == "第 1 号"


def test_a_file_printed_to_is_searchable_and_carries_the_head(
    whole: WholeApp, tmp_path: Path
) -> None:
    """The dialog's .pdf is one as all of the program's, which the check compares."""
    window = whole.app.window
    printing = window.findChild(Printing)
    assert isinstance(printing, Printing)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    print_out(printing.lay_out(), printer, translate, whole.ledger.documents.save)
    content = (tmp_path / "a.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert find_head(content) == head_of(whole.ledger.history.newest())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' own dialog wants a screen")
def test_the_keys_open_the_dialog(whole: WholeApp, tmp_path: Path) -> None:
    """It says what it is about to print, and prints once it is answered."""
    window = whole.app.window
    printing = window.findChild(Printing)
    assert isinstance(printing, Printing)
    printing.print()
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.windowTitle().startswith("打印：")
    file = tmp_path / "a.pdf"
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(file))
    assert not file.exists()
    dialog.accepted.emit(dialog.printer())
    assert file.read_bytes().startswith(b"%PDF-")
    dialog.reject()

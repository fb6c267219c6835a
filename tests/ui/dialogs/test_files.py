from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.files import ask_for_target, write_or_ask


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """The window that asks."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_a_new_file_is_written_at_once(window: QWidget, tmp_path: Path) -> None:
    """Where there is no file yet nothing is asked."""
    written: list[Path] = []
    assert write_or_ask(window, tmp_path / "a.csv", written.append) is None
    assert written == [tmp_path / "a.csv"]


@pytest.mark.parametrize("is_agreed", [True, False])
def test_a_file_that_is_there_is_asked_about(
    window: QWidget, tmp_path: Path, is_agreed: bool
) -> None:
    """A file of the user's own is named, and replaced only once they agree."""
    file, written = tmp_path / "台账.xlsx", list[Path]()
    file.write_text("mine")
    question = write_or_ask(window, file, written.append)
    assert question is not None
    assert str(file) in question.text()
    (question.yes_button if is_agreed else question.no_button).click()
    assert written == ([file] if is_agreed else [])


def test_the_file_dialog_does_not_ask_about_the_name_as_typed(window: QWidget) -> None:
    """The question is about the file that would be written, with its ending."""
    dialog = ask_for_target(window, "导出", ("PDF (*.pdf)",), "a.pdf", lambda _: None)
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)

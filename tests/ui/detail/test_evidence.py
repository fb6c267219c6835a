"""Notes and evidence in the details: typed, pasted, dropped, shown and opened."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.unit_ledger import MakeLedger, refusing
from ui.detail.evidence import EvidenceBox, is_openable
from ui.detail.pane import DetailPane
from ui.theme import Theme


class Bench:
    """A pane with its evidence over a ledger on disk."""

    def __init__(self, make_ledger: MakeLedger, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.unit, self.qtbot, self.folder = make_ledger(), qtbot, folder
        self.opened: list[Path] = []
        desk = self.unit.desk(theme)
        self.pane = DetailPane(desk, self.unit.history.entries_of)
        self.store = self.unit.ledger.evidence
        self.box = EvidenceBox(desk, self.store, open_path=self._open)
        self.pane.add_evidence(self.box)
        qtbot.addWidget(self.pane)
        self.pane.resize(430, 900)
        self.pane.show()
        self.number = self.unit.log(Kind.INCIDENT).number
        self.pane.show_record(self.number)

    def file(self, name: str, content: bytes = b"content") -> Path:
        found = self.folder / name
        found.write_bytes(content)
        return found

    def names(self) -> list[str]:
        """Return the names of what is kept with the record."""
        return [file.name for file in self.unit.plain.get(self.number).attachments]

    def wait_for(self, count: int) -> None:
        """Wait until so many files are kept."""
        self.qtbot.waitUntil(lambda: len(self.names()) == count)

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return True


@pytest.fixture
def bench(make_ledger: MakeLedger, qtbot: QtBot, theme: Theme, tmp_path: Path) -> Bench:
    return Bench(make_ledger, qtbot, theme, tmp_path)


def a_picture() -> QImage:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.setPixelColor(7, 9, QColor("blue"))
    return image


def test_a_pasted_screenshot_is_kept_to_the_pixel(bench: Bench) -> None:
    """Ctrl+V beside a record keeps the picture, shows a thumbnail, and opens a copy of it."""
    QGuiApplication.clipboard().setImage(a_picture())
    bench.pane.activateWindow()
    bench.qtbot.waitUntil(bench.pane.isActiveWindow)
    QTest.keyClick(bench.pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    bench.wait_for(1)
    (kept,) = bench.unit.plain.get(bench.number).attachments
    assert kept.name.startswith("截图-20261122-")
    stored = QImage(str(bench.store.path(kept.sha256)))
    assert stored.convertToFormat(QImage.Format.Format_RGB32) == a_picture()
    (button,) = bench.box.thumbnails
    assert not button.icon().isNull()
    button.click()
    (opened,) = bench.opened
    assert (opened.name, opened.parent != bench.store.folder) == (kept.name, True)
    assert opened.read_bytes() == bench.store.path(kept.sha256).read_bytes()


def test_text_in_a_field_is_pasted_there(bench: Bench) -> None:
    """While a note is being typed Ctrl+V pastes into it, and nothing is kept."""
    QGuiApplication.clipboard().setText("已联系")
    bench.pane.activateWindow()
    bench.qtbot.waitUntil(bench.pane.isActiveWindow)
    bench.pane.notes.line.setFocus()
    QTest.keyClick(bench.pane.notes.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.pane.notes.line.text() == "已联系"
    assert bench.names() == []


def test_files_are_dropped_and_chosen(bench: Bench) -> None:
    """Several files fall on the box, or come by its button; each is kept under its name."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(bench.file(name))) for name in ("a.txt", "b.xlsx")])
    copy, left, none = (
        Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    enter = QDragEnterEvent(bench.box.rect().center(), copy, data, left, none)
    QApplication.sendEvent(bench.box, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(bench.box, QDropEvent(QPointF(5, 5), copy, data, left, none))
    bench.wait_for(2)
    bench.box.add_button.click()
    (dialog,) = bench.box.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(bench.file("c.pdf", b"other"))])
    dialog.close()
    bench.wait_for(3)
    assert bench.names() == ["a.txt", "b.xlsx", "c.pdf"]


def test_it_stays_with_the_record_it_was_meant_for(bench: Bench) -> None:
    """Another record chosen meanwhile gets nothing."""
    other = bench.unit.log(Kind.NEWS, "另一件").number
    bench.box.add_files([bench.file("a.txt")])
    bench.pane.show_record(other)
    bench.wait_for(1)
    assert bench.unit.plain.get(other).attachments == ()
    assert bench.box.thumbnails == []


def test_what_cannot_be_kept_is_said(bench: Bench) -> None:
    """An empty file, an empty clipboard, a lost file and a record that cannot be written."""
    bench.box.add_files([bench.file("空.txt", b"")])
    assert "空的" in bench.pane.error.text()
    QGuiApplication.clipboard().setText("只有文字")
    bench.box.paste()
    assert "没有图片或文件" in bench.pane.error.text()
    bench.box.add_files([bench.file("a.txt")])
    bench.wait_for(1)
    (kept,) = bench.unit.plain.get(bench.number).attachments
    lost = bench.store.path(kept.sha256)
    lost.chmod(0o600)  # Windows removes no file that is closed to writing
    lost.unlink()
    bench.box.thumbnails[0].click()
    assert "已不在证据文件夹里" in bench.pane.error.text()
    assert bench.opened == []


@pytest.mark.parametrize("name", ["run.exe", "a.sh", "b.bat", "c.lnk", "d.html", "e", "f.svg"])
def test_what_might_be_run_is_only_shown_in_its_folder(bench: Bench, name: str) -> None:
    """A click on a program or a page opens the folder with its copy, and never the file."""
    bench.box.add_files([bench.file(name)])
    bench.wait_for(1)
    bench.box.thumbnails[0].click()
    (opened,) = bench.opened
    assert opened.is_dir()
    assert [file.name for file in opened.iterdir()] == [name]
    assert not is_openable(Path(name))


def test_a_note_is_kept_with_enter(bench: Bench) -> None:
    """Enter keeps the note with its time; the line is empty for the next one."""
    line = bench.pane.notes.line
    line.insert("已电话联系发布者")
    QTest.keyClick(line, Qt.Key.Key_Return)
    (note,) = bench.unit.plain.get(bench.number).notes
    assert (note.text, line.text()) == ("已电话联系发布者", "")
    assert "已电话联系发布者" in bench.pane.notes.lines.text()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert len(bench.unit.plain.get(bench.number).notes) == 1


def test_a_note_that_is_being_typed_is_not_lost(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stays while another record is looked at, and when it cannot be written."""
    other = bench.unit.log(Kind.NEWS, "另一件").number
    line = bench.pane.notes.line
    line.insert("写到一半")
    bench.pane.show_record(other)
    assert line.text() == ""
    bench.pane.show_record(bench.number)
    assert line.text() == "写到一半"
    full = Refusal("disk-full", path=bench.folder)
    monkeypatch.setattr(bench.unit.plain, "note", refusing(full))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "写到一半"
    assert bench.pane.error.isVisible()


def test_a_note_after_the_end_is_marked(bench: Bench) -> None:
    """A record that is done takes notes and says that they came later."""
    task = bench.unit.log(Kind.TASK, "报材料", bench.unit.plain.now()).number
    bench.unit.register.finish(task, "complete")
    bench.pane.show_record(task)
    bench.pane.notes.line.insert("回执已收到")
    bench.pane.notes.button.click()
    assert "补记" in bench.pane.notes.lines.text()

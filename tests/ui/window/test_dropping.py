import json
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from deadlines.rules.rule import Kind
from tests.support.slow import slow_but
from tests.support.whole_app import WholeApp
from ui.app.app import App
from ui.calendar.notice_dialog import NoticeDialog
from ui.importing.dialog import ImportDialog
from ui.window.dropping import MOST, Claim
from ui.window.nav import Page

DATA = Path(__file__).parents[2] / "data"
USUAL = (Page.BOARD, Page.CALENDAR)
"""The pages that are tried each time; the others are slow."""
NOTICE = {
    "year": 2027,
    "days": [
        {"name": "元旦", "date": "2027-01-01", "isOffDay": True},
        {"name": "春节", "date": "2027-02-05", "isOffDay": True},
        {"name": "春节", "date": "2027-02-20", "isOffDay": False},
    ],
}


@pytest.fixture
def app(whole_app: WholeApp) -> App:
    return whole_app.app


def notice_file(folder: Path, name: str = "2027.json", year: int = 2027) -> Path:
    file = folder / name
    file.write_text(json.dumps(NOTICE).replace("2027", str(year)), "utf-8")
    return file


def dropped(*files: Path, text: str = "", addresses: tuple[str, ...] = ()) -> QMimeData:
    data = QMimeData()
    urls = [QUrl.fromLocalFile(str(file)) for file in files] + [QUrl(a) for a in addresses]
    if urls:
        data.setUrls(urls)
    if text:
        data.setText(text)
    return data


def drag(app: App, data: QMimeData) -> bool:
    """Drag over the window and let go; tell whether the window took it."""
    window = app.window
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entered = QDragEnterEvent(QPoint(9, 9), copy, data, left, none)
    QApplication.sendEvent(window, entered)
    if entered.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, data, left, none))
        QApplication.processEvents()
    return entered.isAccepted()


def dialog(app: App) -> NoticeDialog | None:
    found = [one for one in app.window.findChildren(NoticeDialog) if one.isVisible()]
    return found[-1] if found else None


def said(app: App) -> str:
    box = app.dropping.message
    return box.text() if box else ""


@pytest.mark.parametrize("page", slow_but(USUAL.__contains__, Page))
def test_a_notice_dropped_on_any_page_is_shown_before_it_is_kept(
    app: App, tmp_path: Path, page: Page
) -> None:
    """The calendar page comes up with the notice's preview; only its button keeps the notice."""
    app.window.show_page(page)
    assert drag(app, dropped(notice_file(tmp_path)))
    asked = dialog(app)
    assert asked is not None
    assert app.window.nav.marked is Page.CALENDAR
    calendar = app.window._register.register.office.calendar
    assert calendar.notice(2027) is None
    asked.accept()
    QApplication.processEvents()
    notice = app.window._register.register.office.calendar.notice(2027)
    assert notice is not None
    assert len(notice.off) == 2


@pytest.mark.parametrize("name", ["空.json", "文章.txt", "表.ics"])
def test_a_file_that_is_no_notice_is_told_in_a_sentence(
    app: App, tmp_path: Path, name: str
) -> None:
    """The dialog says what is wrong with the file, and nothing can be kept of it."""
    file = tmp_path / name
    file.write_text("{}" if name.endswith("json") else "今天天气很好。", "utf-8")
    drag(app, dropped(file))
    asked = dialog(app)
    assert asked is not None
    assert asked.understood.isVisible()
    asked.accept()
    assert asked.isVisible()
    asked.text.set_text("")
    asked.reject()


@pytest.mark.parametrize(
    ("name", "content"), [("图.png", b"\x89PNG\r\n\x1a\n\0\0"), ("备份.sqlite", b"SQLite\0\xff")]
)
def test_a_file_of_another_kind_is_told_so(
    app: App, tmp_path: Path, name: str, content: bytes
) -> None:
    """What nothing here can use is named, with what can be dropped; no dialog opens."""
    file = tmp_path / name
    file.write_bytes(content)
    drag(app, dropped(file))
    assert name in said(app)
    assert "放假安排" in said(app)
    assert dialog(app) is None


def test_a_notice_by_its_content_needs_no_ending(app: App, tmp_path: Path) -> None:
    """A notice under another name is one all the same."""
    drag(app, dropped(notice_file(tmp_path, "download")))
    assert dialog(app) is not None


def test_a_folder_is_told_to_be_opened(app: App, tmp_path: Path) -> None:
    """A folder is not searched: it is said what to do."""
    folder = tmp_path / "放假"
    folder.mkdir()
    notice_file(folder)
    drag(app, dropped(folder))
    assert "放假" in said(app)
    assert "文件夹" in said(app)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_does_not_stop_the_window(app: App, tmp_path: Path) -> None:
    """What is no ordinary file is not opened: nobody would ever write into it."""
    pipe = tmp_path / "notice.json"
    os.mkfifo(pipe)
    drag(app, dropped(pipe))
    assert "notice.json" in said(app)


def test_several_files_come_one_after_the_other(app: App, tmp_path: Path) -> None:
    """By their names; what cannot be used is said first, and the next comes when one is closed."""
    later, sooner = notice_file(tmp_path, "2028.json", 2028), notice_file(tmp_path)
    stranger = tmp_path / "图.png"
    stranger.write_bytes(b"\x89PNG\0\xff")
    drag(app, dropped(later, stranger, sooner))
    assert "图.png" in said(app)
    assert dialog(app) is None
    box = app.dropping.message
    assert box is not None
    box.accept()
    for year in (2027, 2028):
        QApplication.processEvents()
        asked = dialog(app)
        assert asked is not None
        assert asked._read_chosen().notice.year == year
        asked.accept()
    QApplication.processEvents()
    assert dialog(app) is None
    office = app.window._register.register.office
    assert [office.calendar.notice(year) is not None for year in (2027, 2028)] == [True, True]


def test_very_many_files_are_not_taken(app: App, tmp_path: Path) -> None:
    """A whole folder's files selected by mistake open nothing."""
    files = [notice_file(tmp_path, f"{number}.json") for number in range(MOST + 1)]
    drag(app, dropped(*files))
    assert str(MOST + 1) in said(app)
    assert dialog(app) is None


def test_a_dropped_text_is_read_as_a_notice(app: App) -> None:
    """Text selected on a web page and dropped is put into the dialog."""
    drag(app, dropped(text=json.dumps(NOTICE)))
    asked = dialog(app)
    assert asked is not None
    assert asked._read_chosen().notice.year == 2027
    asked.text.set_text("")
    asked.reject()


def test_a_link_is_not_followed(app: App) -> None:
    """A link dragged from a browser is not opened: the program never goes online."""
    address = "https://example.edu.cn/2027.json"
    drag(app, dropped(text=address, addresses=(address,)))
    assert "不联网" in said(app)
    assert dialog(app) is None


def test_nothing_is_taken_while_a_form_is_open(app: App, tmp_path: Path) -> None:
    """Over an open dialog the window takes nothing; what was typed there stays."""
    editor = app.actions.open_editor(Kind.NEWS)
    assert not drag(app, dropped(notice_file(tmp_path)))
    assert dialog(app) is None
    editor.reject()
    app.window.show_page(Page.CALENDAR)
    first = app.pages.calendar.open_notice(json.dumps(NOTICE))
    assert not drag(app, dropped(notice_file(tmp_path, "2028.json", 2028)))
    assert dialog(app) is first
    assert first._read_chosen().notice.year == 2027
    first.text.set_text("")
    first.reject()


@pytest.mark.parametrize("name", ["ledger_example.xlsx", "ledger_example_gbk.csv"])
def test_a_dropped_ledger_opens_the_import(app: App, qtbot: QtBot, name: str) -> None:
    """A spreadsheet of records is read into the import's preview; nothing is written yet."""
    before = len(app.window._register.open_records())
    drag(app, dropped(DATA / name))
    (asked,) = app.window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: asked.is_idle and asked.import_button.isEnabled(), timeout=20_000)
    assert app.window.nav.marked is Page.LOG
    assert dialog(app) is None
    assert len(app.window._register.open_records()) == before
    asked.reject()


def test_a_table_of_holidays_is_no_ledger(app: App, tmp_path: Path) -> None:
    """A .csv goes by what is in it: days off open the notice's dialog, not the import."""
    file = tmp_path / "放假.csv"
    file.write_text("date,name,kind\n2027-01-01,元旦,休\n2027-02-20,春节,班\n", "utf-8")
    drag(app, dropped(file))
    asked = dialog(app)
    assert asked is not None
    assert app.window.findChildren(ImportDialog) == []
    asked.text.set_text("")
    asked.reject()


class Pictures:
    """A taker of pictures, as another part of the program might add it."""

    def __init__(self, parent: QWidget) -> None:
        self.taken: list[str] = []
        self._parent = parent

    def claim(self, file: Path) -> Claim:
        return Claim.SURE if file.suffix == ".png" else Claim.NO

    def take(self, file: Path) -> QDialog:
        self.taken.append(file.name)
        dialog = QDialog(self._parent)
        dialog.setModal(True)
        return dialog


def test_another_kind_of_file_can_be_added(app: App, tmp_path: Path) -> None:
    """A part of the program that takes another kind gets the files of it, and only those."""
    pictures = Pictures(app.window)
    app.dropping.add(pictures)
    picture = tmp_path / "图.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0")
    drag(app, dropped(picture))
    assert pictures.taken == ["图.png"]
    assert said(app) == ""


def test_an_unreadable_file_is_told_with_its_name(app: App, tmp_path: Path) -> None:
    """A file that has gone by the time it is looked at is named."""
    drag(app, dropped(tmp_path / "gone.json"))
    assert "gone.json" in said(app)

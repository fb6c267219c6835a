"""From the record's menu to the paper: the form is made where it was asked for, or says why not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from deadlines.file_names import form_file_name
from deadlines.papers.form import INCIDENT_FORM
from deadlines.refusal import Refusal
from tests.support.word_file import a_word_file, texts_of
from tests.ui.papers.desk import PaperDesk
from ui.papers.forms_dialog import FormsDialog
from ui.papers.menu import Paper
from ui.papers.papers import MadeBox, RefusedBox


def test_a_form_is_made_and_opened(qtbot: QtBot, desk: PaperDesk) -> None:
    """The file's name is offered, the form is made there, and can be opened at once."""
    desk.make(INCIDENT_FORM.file)
    (offered,) = desk.shown(QFileDialog).selectedFiles()
    assert offered.endswith("舆情处置情况反馈表-20261122-食堂饭菜价格上涨的不实截图传播.docx")
    file = desk.choose("表.docx")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(MadeBox)))
    assert "我院" in "\n".join(texts_of(file))
    box = desk.shown(MadeBox)
    assert str(file) in box.text()
    box.open_button.click()
    assert desk.opened == [file]


def test_the_folder_is_opened_and_remembered(qtbot: QtBot, desk: PaperDesk) -> None:
    """The form's folder opens too, and the next form is offered there."""
    desk.make(INCIDENT_FORM.file)
    desk.choose("表.docx")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(MadeBox)))
    desk.shown(MadeBox).folder_button.click()
    assert desk.opened == [desk.folder]
    desk.make(INCIDENT_FORM.file)
    dialog = desk.shown(QFileDialog)
    assert dialog.directory().absolutePath() == desk.folder.as_posix()
    dialog.close()


def test_a_form_that_cannot_be_written_is_tried_again(qtbot: QtBot, desk: PaperDesk) -> None:
    """While the file is open elsewhere nothing is lost: once it is closed, try again."""
    lock = desk.folder / ".~lock.表.docx#"
    lock.touch()
    desk.make(INCIDENT_FORM.file)
    file = desk.choose("表.docx")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(RefusedBox)))
    box = desk.shown(RefusedBox)
    assert str(file) in box.text()
    assert "请先在 Excel 等程序里关闭它" in box.text()
    lock.unlink()
    box.retry_button.click()
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(MadeBox)))
    assert file.exists()


def test_a_wrong_template_is_told_and_cannot_be_tried_again(qtbot: QtBot, desk: PaperDesk) -> None:
    """A mistake in the unit's own template is said with its place; trying again is no help."""
    desk.documents.folder.mkdir(parents=True)
    (desk.documents.folder / INCIDENT_FORM.file).write_bytes(a_word_file("时间：{{发现时见}}"))
    desk.make(INCIDENT_FORM.file)
    file = desk.choose("表.docx")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(RefusedBox)))
    box = desk.shown(RefusedBox)
    assert "“时间：{{发现时见}}”一处：没有“发现时见”这个字段，是不是“发现时间”？" in box.text()
    assert not box.retry_button.isVisible()
    assert not file.exists()


def test_a_history_that_cannot_be_read_is_said(desk: PaperDesk) -> None:
    """Where the disk refuses the record's history, no form is begun."""

    def refuse(_: int) -> list[object]:
        raise Refusal("database-busy")

    desk.memory.history.entries_of = refuse  # type: ignore[method-assign,assignment]
    desk.make(INCIDENT_FORM.file)
    assert "占用" in desk.shown(RefusedBox).text()


def test_copies_are_placed_and_their_folder_opens(desk: PaperDesk) -> None:
    """The unit's folder gets copies to edit, and the list says which forms are the unit's own."""
    desk.make(Paper.TEMPLATES)
    dialog = desk.shown(FormsDialog)
    assert {state.text() for state in dialog.states} == {"程序自带"}
    dialog.place_button.click()
    assert {state.text() for state in dialog.states} == {"本单位模板"}
    assert desk.opened == [desk.documents.folder]
    desk.opens = False
    dialog.place_button.click()
    assert str(desk.documents.folder) in dialog.error.text()


def test_all_templates_are_checked(qtbot: QtBot, desk: PaperDesk) -> None:
    """Each template is tried, and the wrong one says what is wrong with it."""
    desk.documents.folder.mkdir(parents=True)
    (desk.documents.folder / INCIDENT_FORM.file).write_bytes(a_word_file("{{完全不同的名字}}"))
    desk.make(Paper.TEMPLATES)
    dialog = desk.shown(FormsDialog)
    dialog.check_button.click()
    qtbot.waitUntil(lambda: all(s.text() not in ("程序自带", "本单位模板") for s in dialog.states))
    said = [state.text() for state in dialog.states]
    assert sum(text.startswith("✓") for text in said) == 5
    assert sum("没有“完全不同的名字”这个字段" in text for text in said) == 1


def test_the_units_data_are_kept(desk: PaperDesk) -> None:
    """What is the same on every form is typed once; where it cannot be kept, that is said."""
    desk.make(Paper.TEMPLATES)
    dialog = desk.shown(FormsDialog)
    field = dialog.fields["filler"]
    field.setText(" 李老师 ")
    field.done.emit()
    assert desk.memory.choices["paper-filler"] == "李老师"
    desk.memory.protect()
    field.setText("王老师")
    field.done.emit()
    assert "只读" in dialog.error.text()
    assert field.text() == "王老师"
    desk.memory.protect(on=False)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("标题", "表-20261123-标题.docx"),
        ('甲/乙\\丙:丁*戊?"己<庚>辛|壬', "表-20261123-甲_乙_丙_丁_戊__己_庚_辛_壬.docx"),
        ("两行\n标题\t。..  ", "表-20261123-两行 标题 。.docx"),
        ("\u202e反\u200b向", "表-20261123-反向.docx"),
        ("\u3000", "表-20261123.docx"),
    ],
)
def test_a_files_name_is_safe(title: str, expected: str) -> None:
    """A title becomes part of a name that Windows takes, too."""
    assert form_file_name("表", date(2026, 11, 23), title) == expected


@given(st.text(max_size=400))
def test_any_title_gives_a_name(title: str) -> None:
    """Whatever the title, the name is short enough and has no sign that a system forbids."""
    name = form_file_name("网络评论员新闻通讯员网络信息员登记表", date(2026, 11, 23), title)
    assert len(name.encode()) < 240
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert not name.removesuffix(".docx").endswith((" ", "."))


def test_a_case_file_is_made_from_the_menu(qtbot: QtBot, desk: PaperDesk) -> None:
    """Its name is offered, the .pdf is made there with the record in it, and can be opened."""
    desk.make(Paper.CASE_FILE)
    (offered,) = desk.shown(QFileDialog).selectedFiles()
    assert offered.endswith("卷宗-1-食堂饭菜价格上涨的不实截图传播.pdf")
    file = desk.choose("卷宗.pdf")
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(MadeBox)))
    assert file.read_bytes().startswith(b"%PDF-")
    desk.shown(MadeBox).open_button.click()
    assert desk.opened == [file]

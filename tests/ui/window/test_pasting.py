"""The clipboard's text as a new record."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from deadlines.rules.rule import Kind
from tests.support.whole_app import WholeApp
from ui.editor.editor import Editor

MESSAGE = "张老师 23:15\n昨天23:12微博上有人发食堂涨价截图。\n评论很多 https://weibo.com/1/abc"


def paste(whole_app: WholeApp, text: str) -> None:
    """Copy a text, and press the keys that log it."""
    QApplication.clipboard().setText(text)
    whole_app.app.window.paste_asked.emit()


def choose(whole_app: WholeApp, name: str) -> None:
    """Choose a kind from the menu that asks."""
    menus = whole_app.app.window.findChildren(QMenu)
    (menu,) = [each for each in menus if each.accessibleName() == "登记为" and each.isVisible()]
    (action,) = [each for each in menu.actions() if each.text().endswith(name)]
    action.trigger()
    menu.hide()


def editor_of(whole_app: WholeApp) -> Editor:
    """Return the form that is open."""
    (editor,) = whole_app.app.window.findChildren(Editor)
    return editor


def test_a_copied_message_fills_the_form(whole_app: WholeApp) -> None:
    """Title, time, source, link and note stand in the form; who sent it does not."""
    paste(whole_app, MESSAGE)
    choose(whole_app, "舆情")
    form = editor_of(whole_app).form
    assert form.title.text() == "昨天23:12微博上有人发食堂涨价截图"
    assert form.time.line.text() == "2026-11-22 23:12"
    assert (form.source, form.link) == ("微博", "https://weibo.com/1/abc")
    assert form.note.text() == "评论很多"


def test_a_time_that_nobody_said_is_asked(whole_app: WholeApp) -> None:
    """A message without a time leaves the field empty, not at the present time."""
    paste(whole_app, "舆情\n张老师 23:15\n微博上有人发食堂涨价截图")
    form = editor_of(whole_app).form
    assert (form.time.line.text(), form.time.instant) == ("", None)


def test_a_task_asks_when_it_is_due(whole_app: WholeApp) -> None:
    """The time of a post is no deadline."""
    paste(whole_app, MESSAGE)
    choose(whole_app, "其他事项")
    form = editor_of(whole_app).form
    assert form.time.instant is None
    form.title.clear()
    form.note.clear()
    editor_of(whole_app).reject()


def test_a_notice_is_a_task_with_its_deadline(whole_app: WholeApp) -> None:
    """A copied notice that is logged as a task is due when it says."""
    paste(whole_app, "任务\n请各单位于11月27日17:00前报送自查表。")
    assert editor_of(whole_app).form.time.line.text() == "2026-11-27 17:00"


def test_an_empty_clipboard_is_said(whole_app: WholeApp) -> None:
    """Where nothing was copied no form opens."""
    paste(whole_app, "  ")
    assert "剪贴板里没有文字" in whole_app.status
    assert not whole_app.app.window.findChildren(Editor)


def test_only_the_kinds_of_the_unit_are_offered(whole_app: WholeApp) -> None:
    """A kind that the unit does not log is not asked for."""
    whole_app.ledger.settings.write("kinds-aside", Kind.NEWS.value)
    paste(whole_app, MESSAGE)
    menus = [each for each in whole_app.app.window.findChildren(QMenu) if each.isVisible()]
    assert not any(action.text().endswith("新闻") for action in menus[0].actions())
    menus[0].hide()


def test_the_tray_leads_to_the_line(whole_app: WholeApp) -> None:
    """From the tray the window comes up with the cursor in the line over the board."""
    window = whole_app.app.window
    window.hide()
    whole_app.app.tray.line_asked.emit()
    assert window.isVisible()
    assert window.focusWidget() is window.board.line_box.line


def copy_picture(text: str = "") -> None:
    """Put a picture on the clipboard, alone as a screenshot or with a text as from a chat."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF8800)
    data = QMimeData()
    data.setImageData(image)
    if text:
        data.setText(text)
    QApplication.clipboard().setMimeData(data)


def test_a_picture_becomes_evidence_of_a_new_record(whole_app: WholeApp) -> None:
    """A copied screenshot opens the form; once that is logged, it is kept with the record."""
    copy_picture()
    whole_app.app.window.paste_asked.emit()
    choose(whole_app, "舆情")
    editor = editor_of(whole_app)
    assert editor.pictures.label.text() == "截图 1 张，登记后存为证据"
    editor.form.title.setPlainText("食堂涨价截图")
    editor.accept()
    (record,) = [
        one for one in whole_app.ledger.register.open_records() if one.title == "食堂涨价截图"
    ]
    (file,) = record.attachments
    assert whole_app.ledger.evidence.is_whole(file.sha256)
    assert file.media_type == "image/png"
    whole_app.app.window.undo_asked.emit()
    assert whole_app.ledger.store.get(record.number).attachments == ()


def test_a_message_with_a_picture_fills_the_form_and_brings_it(whole_app: WholeApp) -> None:
    """The picture stands in the form, can be taken out, and is kept as evidence once logged."""
    copy_picture(MESSAGE)
    for kept in (False, True):
        whole_app.app.window.paste_asked.emit()
        choose(whole_app, "新闻")
        editor = whole_app.app.window.findChildren(Editor)[-1]
        assert editor.form.title.text() == "昨天23:12微博上有人发食堂涨价截图"
        assert (len(editor.pictures.pngs), editor.pictures.isVisible()) == (1, True)
        assert not editor.pictures.last.pixmap().isNull()
        if not kept:
            editor.pictures.remove_button.click()
        editor.accept()
        record = whole_app.ledger.register.open_records()[-1]
        assert len(record.attachments) == kept


def test_a_picture_is_pasted_into_the_form_and_the_line(whole_app: WholeApp) -> None:
    """Ctrl+V in a field of the form takes a picture; in the one line it opens the form."""
    ctrl = Qt.KeyboardModifier.ControlModifier
    editor = whole_app.app.actions.open_editor(Kind.NEWS)
    copy_picture()
    QTest.keyClick(editor.form.title, Qt.Key.Key_V, ctrl)
    QTest.keyClick(editor.form.time.line, Qt.Key.Key_V, ctrl)
    assert len(editor.pictures.pngs) == 2
    assert editor.is_typed()
    editor.pictures.remove_button.click()
    assert not editor.pictures.isVisible()
    editor.reject()
    QTest.keyClick(whole_app.app.window.board.line_box.line, Qt.Key.Key_V, ctrl)
    choose(whole_app, "新闻")
    assert [len(one.pictures.pngs) for one in whole_app.app.window.findChildren(Editor)] == [0, 1]


def test_a_text_with_a_picture_is_a_text_for_a_field(whole_app: WholeApp) -> None:
    """What is pasted into a field of the form is the text."""
    editor = whole_app.app.actions.open_editor(Kind.NEWS)
    copy_picture("开放日")
    QTest.keyClick(editor.form.title, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (editor.form.title.text(), editor.pictures.pngs) == ("开放日", [])

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, Qt, QUrl
from PySide6.QtGui import QImage, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from deadlines.rules.rule import Kind
from tests.support.slow import slow_but
from tests.ui.manual.conftest import Bench
from ui.dialogs.typed_dialog import Question
from ui.environment import Language
from ui.manual.window import ManualWindow
from ui.theme import ThemeChoice
from ui.window.nav import Page

PICTURE = QTextDocument.ResourceType.ImageResource.value


USUAL = (Page.BOARD, Page.SETTINGS)
"""The pages that are tried each time; the others are slow."""


def press_f1(qtbot: QtBot, bench: Bench) -> ManualWindow:
    """Press the key where the keyboard is; return the manual."""
    window = QApplication.activeWindow()
    assert window is not None
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
    return bench.manual


@pytest.mark.parametrize("page", slow_but(USUAL.__contains__, Page))
def test_f1_opens_the_chapter_of_the_page(bench: Bench, qtbot: QtBot, page: Page) -> None:
    """F1 opens the manual at the chapter of the page that is open; the program goes on."""
    window = bench.app.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_page(page)
    window.nav.buttons[page].setFocus()
    manual = press_f1(qtbot, bench)
    assert manual.isVisible()
    assert f"page-{page}" in manual.chapter.anchors
    assert not manual.isModal()
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("kind", [Kind.NEWS, Kind.INCIDENT, Kind.MESSAGE, Kind.MEDIA, Kind.TASK])
def test_f1_in_the_editor_tells_of_that_kind(bench: Bench, qtbot: QtBot, kind: Kind) -> None:
    """F1 works while a form is open, tells of that kind of record, and leaves the form open."""
    editor = bench.app.actions.open_editor(kind)
    qtbot.waitUntil(editor.isActiveWindow)
    editor.form.title.setFocus()
    manual = press_f1(qtbot, bench)
    assert manual.isVisible()
    assert f"kind-{kind}" in manual.chapter.anchors
    assert editor.isVisible()
    assert QApplication.activeModalWidget() is editor
    manual.search.setFocus()
    qtbot.keyClicks(manual.search, "CSV")
    assert manual.search.text() == "CSV"
    editor.reject()


def test_the_manual_can_be_opened_by_the_mouse(bench: Bench, qtbot: QtBot) -> None:
    """A button under the pages' names opens the manual at the page that is open."""
    bench.app.window.show_page(Page.RULES)
    qtbot.mouseClick(bench.app.helper.button, Qt.MouseButton.LeftButton)
    assert "page-rules" in bench.manual.chapter.anchors


def test_a_second_f1_moves_the_same_window(bench: Bench) -> None:
    """The manual is one window: asked for another place it goes there, and back again."""
    bench.app.helper.open("page-log")
    first = bench.manual
    bench.app.helper.open("readings")
    assert bench.manual is first
    assert first.chapter.name == "13-readings"
    first.go_back()
    assert "page-log" in first.chapter.anchors
    first.go_forward()
    assert first.chapter.name == "13-readings"


def test_a_place_in_a_chapter_is_scrolled_to(bench: Bench) -> None:
    """A place far down a chapter is shown at the top of the pane."""
    bench.app.helper.open("reading-exact-hours")
    assert bench.manual.browser.verticalScrollBar().value() > 500
    bench.app.helper.open("readings")
    assert bench.manual.browser.verticalScrollBar().value() < 50


def test_a_place_that_is_nowhere_opens_the_beginning(bench: Bench) -> None:
    """Where nothing is told of something yet, the manual opens at its first chapter."""
    bench.app.helper.open("no-such-place")
    assert bench.manual.chapter.name == "01-first-day"


def test_links_between_chapters_are_followed(bench: Bench) -> None:
    """A link to another chapter's place goes there."""
    bench.app.helper.open("first-day")
    bench.manual.browser.anchorClicked.emit(QUrl("15-november.md#notice-format"))
    assert bench.manual.chapter.name == "15-november"
    assert bench.manual.browser.verticalScrollBar().value() > 0


def test_every_place_can_be_scrolled_to(bench: Bench) -> None:
    """All anchors of all chapters, also those in tables and lists, are in the laid out text."""
    bench.app.helper.open()
    manual = bench.manual
    for number in range(manual.contents.count()):
        manual.contents.setCurrentRow(number)
        formats = formats_in(manual.browser.document())
        found = {name for each in formats for name in each.anchorNames()}
        assert set(manual.chapter.anchors) <= found, manual.chapter.name
        text = manual.browser.toPlainText()
        assert "<a id" not in text
        assert "\ue000" not in text


def test_an_address_is_opened_only_after_a_yes(qtbot: QtBot, bench: Bench) -> None:
    """A link that leads out is asked about; with no the browser is not opened, with yes it is."""
    opened: list[QUrl] = []
    manual = ManualWindow(resources.path("help"), Language.CHINESE, bench.theme, opened.append)
    qtbot.addWidget(manual)
    for is_yes in (False, True):
        manual.browser.anchorClicked.emit(QUrl("https://example.edu.cn/"))
        question = manual.findChildren(Question)[-1]
        assert "https://example.edu.cn/" in question.text()
        (question.yes_button if is_yes else question.no_button).click()
        assert len(opened) == is_yes
        question.deleteLater()
        QApplication.sendPostedEvents(question, QEvent.Type.DeferredDelete.value)


def test_only_the_manuals_own_pictures_are_read(bench: Bench, tmp_path: Path) -> None:
    """A picture elsewhere, on this machine or the network, is not read, whatever a text says."""
    elsewhere = tmp_path / "board-zh.png"
    elsewhere.write_bytes((resources.path("help/pictures") / "board-zh.png").read_bytes())
    bench.app.helper.open()
    browser = bench.manual.browser
    assert isinstance(browser.loadResource(PICTURE, QUrl("../pictures/board-zh.png")), QImage)
    for name in (
        elsewhere.as_uri(),
        str(elsewhere),
        "https://example.edu.cn/pictures/board-zh.png",
        "../pictures/../../icons/app-16.png",
        "../pictures/../pictures/board-zh.png",
        "pictures/board-zh.png",
        "../pictures/none.png",
    ):
        assert browser.loadResource(PICTURE, QUrl(name)) == QByteArray(), name


def test_pictures_are_shown_and_never_wider_than_the_pane(bench: Bench) -> None:
    """The page's picture is shown; in a narrow window it becomes narrower."""
    bench.app.helper.open("page-board")
    manual = bench.manual
    for width in (1200, 700):
        manual.resize(width, 600)
        QApplication.processEvents()
        document = manual.browser.document()
        formats = formats_in(document)
        widths = [each.toImageFormat().width() for each in formats if each.isImageFormat()]
        assert len(widths) == 1
        assert 200 < widths[0] <= min(manual.browser.viewport().width(), 880)
        assert document.size().width() <= manual.browser.viewport().width()


def test_the_language_is_followed_where_the_reader_is(bench: Bench) -> None:
    """With another language the same chapter is shown in it, contents and all."""
    bench.app.helper.open("page-calendar")
    manual = bench.manual
    assert manual.browser.toPlainText().startswith("日历")
    bench.speak(Language.ENGLISH)
    manual = bench.manual
    assert manual.windowTitle().startswith("Manual")
    assert manual.browser.toPlainText().startswith("Calendar")
    assert manual.contents.item(0).text() == "The first day"
    assert bench.app.helper.button.text() == "? Manual"


def test_the_theme_is_followed(bench: Bench) -> None:
    """In the dark theme tables and marks are laid out anew in its colours."""
    bench.app.helper.open("keys")
    before = bench.manual.browser.toHtml()
    bench.theme.choose(ThemeChoice.DARK)
    assert bench.manual.browser.toHtml() != before
    bench.theme.choose(ThemeChoice.LIGHT)


def test_the_search_goes_through_all_chapters(bench: Bench) -> None:
    """A text found elsewhere is gone to; contents show where and how often; Esc ends it."""
    bench.app.helper.open("page-board")
    manual = bench.manual
    manual.search.setText("口令")
    assert manual.chapter.name != "04-board"
    assert manual.browser.textCursor().selectedText() == "口令"
    shown = [
        manual.contents.item(row).text()
        for row in range(manual.contents.count())
        if not manual.contents.item(row).isHidden()
    ]
    assert any(text.startswith("人员变动") and text.endswith("）") for text in shown)
    assert len(shown) < manual.contents.count()
    visited = {manual.chapter.name}
    for _ in range(20):
        manual.find_next()
        assert manual.browser.textCursor().selectedText() == "口令"
        visited.add(manual.chapter.name)
    assert len(visited) == len(shown)
    manual.find_next(back=True)
    assert manual.browser.textCursor().selectedText() == "口令"


def test_esc_ends_the_search_then_closes(bench: Bench, qtbot: QtBot) -> None:
    """The first Esc clears the search, the second closes the manual; the program stays."""
    bench.app.helper.open()
    manual = bench.manual
    manual.search.setText("没有这样的话")
    assert manual.found.text() == "共 0 处"
    qtbot.keyClick(manual, Qt.Key.Key_Escape)
    assert manual.search.text() == ""
    assert manual.isVisible()
    qtbot.keyClick(manual, Qt.Key.Key_Escape)
    assert not manual.isVisible()
    assert bench.app.window.isVisible()


def test_every_control_has_a_name(bench: Bench) -> None:
    """Each control of the manual says what it is to those who hear it."""
    bench.app.helper.open()
    manual = bench.manual
    for control in (manual.search, manual.contents, manual.browser):
        assert control.accessibleName()
    for button in (manual.back, manual.forward, bench.app.helper.button):
        assert button.text()


def test_tab_goes_over_the_links_and_on(bench: Bench, qtbot: QtBot) -> None:
    """Tab goes from link to link of the chapter, Enter follows one, and Tab leaves at the end."""
    bench.app.helper.open("first-day")
    manual = bench.manual
    qtbot.waitUntil(manual.isActiveWindow)
    manual.browser.setFocus()
    links = manual.chapter.text.count("](")
    for _ in range(links):
        qtbot.keyClick(manual.browser, Qt.Key.Key_Tab)
        assert manual.focusWidget() is manual.browser
    qtbot.keyClick(manual.browser, Qt.Key.Key_Tab)
    assert manual.focusWidget() is not manual.browser
    manual.browser.setFocus()
    qtbot.keyClick(manual.browser, Qt.Key.Key_Tab)
    qtbot.keyClick(manual.browser, Qt.Key.Key_Return)
    assert manual.chapter.name != "01-first-day"


def formats_in(document: QTextDocument) -> list[QTextCharFormat]:
    """The formats of all pieces of text."""
    found, block = [], document.begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            found.append(piece.fragment().charFormat())
            piece += 1
        block = block.next()
    return found

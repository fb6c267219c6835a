"""Language and theme, switched while everything is open: nothing stays as it was."""

import re
from collections.abc import Collection

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.every_window import WINDOWS, open_window
from tests.support.said import texts_of, without_data
from tests.support.whole_app import WholeApp
from tests.ui.conftest import MakeWholeApp
from ui.environment import Language
from ui.theme import ThemeChoice
from ui.window.nav import Page

# The offscreen platform has no tray of its own to listen to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")

CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]")
GIVEN = ("Question", "WorkDialog", "MadeBox", "RefusedBox", "OutcomeBox", "rescue")
"""Open for one answer, over the page with the switch; their texts are given by who asks."""
TYPED = {
    "RuleEditor": {"QPlainTextEdit.text"},
    "NoticeDialog": {"TextBox.text"},
    "FinishDialog": {"QLineEdit.text"},
    "BriefingDialog": {"TextBox.text"},
    "TemplateDialog": {"TextBox.text", "ReadingText.text", "QListWidget.cell"},
    "FieldsDialog": {"QTableWidget.cell", "QHeaderView.cell"},
}
"""What is filled in for the user to change, what is made of it, and the names of its fields."""
FIELD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
"""A field as it stands in a template: its name is Chinese in every language."""
OWN_NAMES = {"中文"}
"""A language by its own name."""
SIZE = QSize(1280, 800)
PAINTED = [
    (name, language)
    for name in WINDOWS
    for language in Language
    if name.split()[0] in ("page", "detail", "editor", "desk", "reminders", "FirstStart")
    and name != "page check"  # what it finds depends on the moment
    # The English legend is longer, which leaves the months under it at another place.
    and (name, language) != ("page calendar", Language.ENGLISH)
]


def settle() -> None:
    """Let the program come to rest."""
    for _ in range(8):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def left_in_chinese(whole_app: WholeApp, window: QWidget, typed: Collection[str] = ()) -> set[str]:
    """Return the texts of the program itself that are Chinese in an English window."""
    strip = without_data(whole_app)
    texts = {(where, text) for where, text in texts_of(window) if where not in typed}
    return {
        f"{where}: {text}"
        for where, text in texts
        if CHINESE.search(FIELD.sub("", strip(text))) and text not in OWN_NAMES
    }


@pytest.mark.parametrize("name", [name for name in WINDOWS if name not in GIVEN])
def test_no_chinese_stays_in_an_english_window(whole_app: WholeApp, name: str) -> None:
    """Switched to English while it is open, a window has Chinese only in records and rules."""
    window = open_window(whole_app, name)
    whole_app.translators.choose(Language.ENGLISH)
    settle()
    assert left_in_chinese(whole_app, window, TYPED.get(name, ())) == set()


def test_all_that_is_open_follows_the_language(whole_app: WholeApp) -> None:
    """With every page, the reminders, the clock and the tray open, all follow, and come back."""
    app = whole_app.app
    for page in Page:
        app.window.show_page(page)
        settle()
    app._show_share()  # it comes by itself, a moment after the start
    windows = [open_window(whole_app, name) for name in ("reminders", "desk clock", "tray menu")]
    windows.append(open_window(whole_app, "detail message"))
    settle()
    before = [list(texts_of(window)) for window in windows]
    whole_app.translators.choose(Language.ENGLISH)
    settle()
    for window in windows:
        assert left_in_chinese(whole_app, window) == set()
    tooltip = without_data(whole_app)(app.tray.icon.toolTip())
    assert CHINESE.search(tooltip) is None
    whole_app.translators.choose(Language.CHINESE)
    settle()
    assert [list(texts_of(window)) for window in windows] == before


def picture(window: QWidget) -> QImage:
    """Return what a window looks like once it has come to rest."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()
    return window.grab().toImage()


@pytest.mark.slow
@pytest.mark.parametrize(("name", "language"), PAINTED)
def test_a_switched_window_looks_as_a_new_one(
    make_whole_app: MakeWholeApp, name: str, language: Language
) -> None:
    """A window switched to the dark theme looks as one opened in it; in English as opened so."""
    QApplication.setCursorFlashTime(0)

    def shown(*, live: bool) -> QImage:
        whole_app = make_whole_app()
        whole_app.app.window.resize(SIZE)

        def switch() -> None:
            whole_app.translators.choose(language)
            whole_app.app._theme.choose(ThemeChoice.DARK)

        if live:
            window = open_window(whole_app, name)
            settle()
            switch()
        else:
            switch()
            window = open_window(whole_app, name)
        image = picture(window)
        whole_app.app.window.hide()
        return image

    assert shown(live=True) == shown(live=False)

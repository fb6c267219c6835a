"""Language and theme, switched while everything is open: nothing stays as it was."""

import re
from collections.abc import Collection, Iterable
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deadlines.demo import SAMPLE_NOW
from deadlines.records.record import Draft, Mark, RecordStatus
from deadlines.rules.rule import Kind
from tests.support.every_window import WINDOWS, open_window
from tests.support.said import texts_of, without_data
from tests.support.slow import slow_but
from tests.support.whole_app import WholeApp
from tests.ui.conftest import MakeWholeApp
from ui.editor.editor import Editor
from ui.environment import Language
from ui.settings.page import SettingsPage
from ui.theme import ThemeChoice
from ui.window.nav import Page

# The offscreen platform has no tray of its own to listen to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")

CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]")
GIVEN = ("Question", "WorkDialog", "MadeBox", "RefusedBox", "OutcomeBox", "rescue")
"""Open for one answer, over the page with the switch; their texts are given by who asks."""
USUAL = ("page board", "page settings", "page calendar")
"""The windows that are tried each time; the others are slow."""
TYPED = {
    "RuleEditor": {"QPlainTextEdit.text"},
    "NoticeDialog": {"TextBox.text"},
    "FinishDialog": {"QLineEdit.text"},
    "BriefingDialog": {"TextBox.text"},
    "TemplateDialog": {"TextBox.text", "ReadingText.text", "QListWidget.cell"},
    "FieldsDialog": {"QTableWidget.cell", "QHeaderView.cell"},
    "RosterDialog": {"ColumnList.cell", "QHeaderView.cell"},
    "AnswerDialog": {"TextBox.name", "PlainLabel.text"},
}
"""What is filled in for the user to change, what is made of it, and names of fields and people."""
FIELD = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
"""A field as it stands in a template: its name is Chinese in every language."""
CLOCK = re.compile(r"\d\d:\d\d:\d\d")
"""A time that is left, which goes on meanwhile."""
OWN_NAMES = {"中文"}
"""A language by its own name."""
SIZE = QSize(1280, 800)
PAINTED = [
    (name, language)
    for name in WINDOWS
    for language in Language
    if name.split()[0] in ("page", "detail", "editor", "desk", "reminders", "FirstStart")
    and name != "page check"  # what it finds depends on the moment
    # How a theme is followed does not depend on the language: English is tried on two windows.
    and (language is Language.CHINESE or name in ("page settings", "detail message"))
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


@pytest.mark.parametrize(
    "name",
    slow_but(USUAL.__contains__, (name for name in WINDOWS if name not in GIVEN)),
)
def test_no_chinese_stays_in_an_english_window(whole_app: WholeApp, name: str) -> None:
    """After a switch to English, a window has Chinese only in records and rules."""
    whole_app.speak(Language.ENGLISH)
    window = open_window(whole_app, name)
    assert left_in_chinese(whole_app, window, TYPED.get(name, ())) == set()


def test_all_that_is_open_follows_the_language(whole_app: WholeApp) -> None:
    """With every page, the reminders, the clock and the tray open, all follow, and come back."""
    app = whole_app.app

    def windows(pages: Iterable[Page] = Page) -> list[QWidget]:
        app.window.resize(SIZE)  # a new window keeps to the tests' small screen, which cuts texts
        for page in pages:
            app.window.show_page(page)
            settle()
        app.reminding.window.close()  # what was missed has been read
        app.share.show()  # it comes by itself, a moment after the start
        found = [open_window(whole_app, name) for name in ("reminders", "desk clock", "tray menu")]
        found.append(open_window(whole_app, "detail message"))
        settle()
        return found

    def texts() -> list[list[tuple[str, str]]]:
        return [
            # A day's line in the calendar is cut to the room there is; the reminders are described
            # when they are announced, not when a language changes.
            [
                (where, CLOCK.sub("", text))
                for where, text in texts_of(window)
                if where not in ("LineButton.text", "ReminderWindow.description")
            ]
            # What the self-check finds depends on the moment.
            for window in windows(page for page in Page if page is not Page.CHECK)
        ]

    app.greet()  # as the program does after its start: today's patrol is owed from then on
    settle()
    before = texts()
    app.tray.menu.close()
    whole_app.speak(Language.ENGLISH)
    for window in windows():
        assert left_in_chinese(whole_app, window) == set()
    tooltip = without_data(whole_app)(app.tray.icon.toolTip())
    assert CHINESE.search(tooltip) is None
    app.tray.menu.close()
    whole_app.speak(Language.CHINESE)
    for now, then in zip(texts(), before, strict=True):
        assert sorted(now) == sorted(then)


def test_what_is_in_sight_stays(whole_app: WholeApp) -> None:
    """Page, record, search, place and size are the same in the windows of another language."""
    app = whole_app.app
    old = app.window
    record = whole_app.ledger.register.open_records()[-2]
    old.show_record(record.number)
    old.top.search.setText("学院")
    old.show_page(Page.SETTINGS)
    old.resize(700, 560)
    old.move(40, 30)
    settle()
    place = old.geometry()
    whole_app.speak(Language.ENGLISH)
    window = app.window
    assert window is not old
    assert window.isVisible()
    assert window.nav.marked is Page.SETTINGS
    assert window.detail.number == record.number
    assert window.top.search.text() == "学院"
    assert window.geometry() == place
    page = window.page(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert not page.look.language.visibleRegion().isEmpty()


def test_what_is_put_away_stays_so(whole_app: WholeApp) -> None:
    """A window in the taskbar, and reminders put away, are not brought up by another language."""
    app = whole_app.app
    settle()
    app.window.showMinimized()
    app.reminding.window.close()
    whole_app.speak(Language.ENGLISH)
    assert app.window.isMinimized()
    assert not app.reminding.window.isVisible()
    assert app.reminding.window.windowTitle() == "Reminders"


def test_reminders_in_sight_stay(whole_app: WholeApp) -> None:
    """What calls for attention, and how much was missed, is told in the other language at once."""
    app = whole_app.app
    app._register.log(Draft(Kind.TASK, "报表", SAMPLE_NOW, due=SAMPLE_NOW + timedelta(minutes=1)))
    app.reminding.desk._beat(SAMPLE_NOW + timedelta(minutes=2))
    app.reminding.window.add_missed(3)
    settle()
    assert app.reminding.window.isVisible()
    count, missed = len(app.reminding.window.duties), app.reminding.window.missed
    whole_app.speak(Language.ENGLISH)
    window = app.reminding.window
    assert window.isVisible()
    assert len(window.duties) == count
    assert window.missed == missed
    assert left_in_chinese(whole_app, window) == set()


def test_the_chosen_language_is_spoken(whole_app: WholeApp) -> None:
    """The choice on the settings page changes the windows; the ledger is not opened again."""
    app = whole_app.app
    app.window.show_page(Page.SETTINGS)
    page = app.window.page(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.look.language.chosen.emit(Language.ENGLISH.value)
    settle()
    assert app.window.nav.buttons[Page.BOARD].text().startswith("To do")
    assert app.window.nav.marked is Page.SETTINGS
    number = whole_app.ledger.register.open_records()[0].number
    app._register.cancel(number, "x")
    app.window.undo_asked.emit()
    assert whole_app.ledger.register.get(number).status is RecordStatus.OPEN


@pytest.mark.parametrize("is_kept", [True, False])
def test_the_change_waits_for_a_form(whole_app: WholeApp, *, is_kept: bool) -> None:
    """What is typed in an open form stays; with the form closed, the language changes."""
    app = whole_app.app
    app.window.hide()
    editor = app.actions.open_editor(Kind.NEWS)  # from the tray: it stands by itself
    editor.form.title.set_text("讲座")
    app.window.show()
    whole_app.speak(Language.ENGLISH)
    QTest.qWait(300)
    assert editor.isVisible()
    assert editor.form.title.text() == "讲座"
    assert whole_app.status == "先关闭打开的窗口、填完正在填的内容，再换界面语言"
    if is_kept:
        editor.accept()
    else:
        editor.done(Editor.DialogCode.Rejected)
    QTest.qWait(300)
    settle()
    assert app.window.nav.buttons[Page.BOARD].text().startswith("To do")
    titles = [one.title for one in whole_app.ledger.register.open_records()]
    assert ("讲座" in titles) is is_kept


def test_the_change_waits_for_a_name(whole_app: WholeApp) -> None:
    """A name being typed beside a record's step is waited for, too."""
    app = whole_app.app
    window = open_window(whole_app, "detail news")
    pane = app.window.detail.pane
    assert pane is not None
    pane.checklist.box(Mark.THIRD_PROOF).click()
    assert pane.is_asking
    pane.checklist.line(Mark.THIRD_PROOF).setText("王")
    whole_app.speak(Language.ENGLISH)
    assert app.window is window
    pane.checklist.line(Mark.THIRD_PROOF).returnPressed.emit()
    QTest.qWait(300)
    settle()
    assert app.window is not window


def test_the_manual_stays_open(whole_app: WholeApp) -> None:
    """The manual shows the same chapter in the other language."""
    whole_app.app.helper.open("page-calendar")
    whole_app.speak(Language.ENGLISH)
    manual = whole_app.app.helper.window
    assert manual is not None
    assert manual.isVisible()
    assert manual.browser.toPlainText().startswith("Calendar")
    # The window that was taken down hears of nothing more.
    whole_app.app._theme.choose(ThemeChoice.DARK)
    settle()
    whole_app.app._theme.choose(ThemeChoice.LIGHT)


@pytest.mark.slow
def test_nothing_of_the_old_windows_is_left(whole_app: WholeApp) -> None:
    """After a switch there are as many windows as before, and they hear of each change once."""
    for page in Page:
        whole_app.app.window.show_page(page)
    whole_app.speak(Language.ENGLISH)
    for page in Page:
        whole_app.app.window.show_page(page)
    settle()
    before = len(QApplication.allWidgets())
    whole_app.speak(Language.CHINESE)
    whole_app.speak(Language.ENGLISH)
    for page in Page:
        whole_app.app.window.show_page(page)
    settle()
    assert len(QApplication.allWidgets()) <= before


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
    """A window switched to the dark theme looks as one opened in it."""
    QApplication.setCursorFlashTime(0)

    def shown(*, live: bool) -> QImage:
        whole_app = make_whole_app()
        whole_app.app.window.resize(SIZE)

        whole_app.speak(language)
        if not live:
            whole_app.app._theme.choose(ThemeChoice.DARK)
        window = open_window(whole_app, name)
        if live:
            settle()
            whole_app.app._theme.choose(ThemeChoice.DARK)
        image = picture(window)
        whole_app.app.window.hide()
        return image

    assert shown(live=True) == shown(live=False)

"""What was just finished is asked to whom, how and with what result, without taking the keys."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from deadlines.records.duty import DutyState
from deadlines.records.record import Draft, Record
from deadlines.rules.rule import Kind
from tests.support.whole_app import WholeApp
from ui.window.words_asker import WordsAsker

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "saved states")


@pytest.fixture(scope="module")
def whole(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[WholeApp]:
    app = WholeApp(qapp, tmp_path_factory.mktemp("words"), filled=False)
    yield app
    app.end()


@pytest.fixture
def asker(whole: WholeApp) -> Iterator[WordsAsker]:
    asker = whole.app.window.findChild(WordsAsker)
    assert isinstance(asker, WordsAsker)
    yield asker
    if asker.dialog is not None:
        asker.dialog.close_committed()
    QApplication.processEvents()


def log(whole: WholeApp, kind: Kind) -> Record:
    """Log a record of five minutes ago."""
    now = whole.app.window._register.now()
    return whole.app.window._register.log(Draft(kind, "样例", now - timedelta(minutes=5)))


def finish(whole: WholeApp, number: int, duty: str) -> None:
    """Finish as the reminder window, the tray and a notification do."""
    whole.app.window._register.finish(number, duty)


def test_words_are_typed_and_kept_by_enter(whole: WholeApp, asker: WordsAsker) -> None:
    """The window is there without having taken the keys; Enter keeps what was typed."""
    record = log(whole, Kind.INCIDENT)
    finish(whole, record.number, "report_head")
    dialog = asker.dialog
    assert dialog is not None
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not dialog.isModal()
    dialog.fields.whom.setText("李书记")
    QTest.keyClick(dialog.fields.whom, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert asker.dialog is None
    kept = whole.ledger.store.get(record.number).duty("report_head")
    assert (kept.whom, kept.state) == ("李书记", DutyState.DONE)


def test_enter_alone_leaves_all_out(whole: WholeApp, asker: WordsAsker) -> None:
    """Nothing typed, nothing written: the history has the finish and no more."""
    record = log(whole, Kind.MESSAGE)
    finish(whole, record.number, "reply_public")
    assert asker.dialog is not None
    before = whole.ledger.history.newest()
    QTest.keyClick(asker.dialog.fields.whom, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert asker.dialog is None
    assert whole.ledger.history.newest() == before


def test_undo_takes_the_question_away(whole: WholeApp, asker: WordsAsker) -> None:
    """What is open again has no words to be asked for."""
    record = log(whole, Kind.INCIDENT)
    finish(whole, record.number, "report_head")
    assert asker.dialog is not None
    whole.app.window._register.undo()
    assert asker.dialog is None


def test_what_has_no_words_is_not_asked(whole: WholeApp, asker: WordsAsker) -> None:
    """A news item is submitted, the department called, without a question."""
    for kind, duty in ((Kind.NEWS, "submit"), (Kind.MEDIA, "contact_department")):
        finish(whole, log(whole, kind).number, duty)
        assert asker.dialog is None

"""A form that was being filled in outlives a crash of the program."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.rules.rule import FoundBy, Kind, Level
from tests.support.whole_app import WholeApp
from ui.dialogs.typed_dialog import Question
from ui.editor.editor import Editor
from ui.editor.kept_forms import FormOffer, KeptForms


def kept(whole: WholeApp) -> dict[str, dict[str, str]]:
    return KeptForms(whole.ledger.settings).read()


def type_incident(whole: WholeApp, qtbot: QtBot, title: str) -> Editor:
    """Fill in half of an incident's form, and wait until it is kept."""
    editor = whole.app.actions.open_editor(Kind.INCIDENT)
    editor.form.title.setPlainText(title)
    editor.form.time.line.setText("半小时前")
    editor.form.own.levels.choose(Level.MAJOR)
    editor.form.own.ways.choose(FoundBy.TOLD)
    editor.form.note.setPlainText("某生发帖\n转发30次")
    qtbot.waitUntil(lambda: any(form["title"] == title for form in kept(whole).values()))
    return editor


def offer(whole: WholeApp) -> Question:
    """Offer what is kept, as the next start does."""
    app = whole.app
    FormOffer(app.window, app._front.desk, app.actions.open_editor)
    QApplication.processEvents()
    (question,) = (one for one in app.window.findChildren(Question) if one.isVisible())
    return question


def test_a_half_typed_form_comes_back_as_it_was(whole_app: WholeApp, qtbot: QtBot) -> None:
    """All that was typed is there again, the time as it was meant then."""
    editor = type_incident(whole_app, qtbot, "食堂传言")
    meant = editor.form.time.instant
    assert meant is not None
    editor.hide()  # a crash closes nothing
    whole_app.clock.set(whole_app.clock.now() + timedelta(hours=3))
    question = offer(whole_app)
    assert question.text().startswith("上次有一份舆情没有填完：食堂传言")
    question.yes_button.click()
    again = next(one for one in whole_app.app.actions.editors if one is not editor)
    assert isinstance(again, Editor)
    form = again.form
    assert (form.title.text(), form.note.text()) == ("食堂传言", "某生发帖\n转发30次")
    assert form.time.instant == meant
    assert (form.own.level, form.own.finding) == (Level.MAJOR, FoundBy.TOLD)
    again.accept()
    assert kept(whole_app) == {}


def test_what_was_stored_or_given_up_is_not_offered(whole_app: WholeApp, qtbot: QtBot) -> None:
    """A form that was logged, and one that its user has given up, leave nothing behind."""
    type_incident(whole_app, qtbot, "登记的").accept()
    assert kept(whole_app) == {}
    type_incident(whole_app, qtbot, "放弃的").reject()
    (question,) = (
        one for one in QApplication.topLevelWidgets()
        if isinstance(one, Question) and one.isVisible()
    )  # fmt: skip
    question.yes_button.click()
    assert kept(whole_app) == {}


def test_later_keeps_it(whole_app: WholeApp, qtbot: QtBot) -> None:
    """Esc and "later" lose nothing: the form is offered at the start after, too."""
    type_incident(whole_app, qtbot, "食堂传言").hide()
    offer(whole_app).no_button.click()
    assert len(kept(whole_app)) == 1
    assert offer(whole_app).isVisible()


def test_an_amendment_goes_on_with_its_record(whole_app: WholeApp, qtbot: QtBot) -> None:
    """A form over a record comes back over that record."""
    record = next(one for one in whole_app.app._register.open_records() if one.kind is Kind.NEWS)
    editor = whole_app.app.actions.open_editor(Kind.NEWS, record)
    editor.form.note.setPlainText("补充说明")
    qtbot.waitUntil(lambda: bool(kept(whole_app)))
    editor.hide()
    offer(whole_app).yes_button.click()
    again = next(one for one in whole_app.app.actions.editors if one is not editor)
    assert isinstance(again, Editor)
    again.accept()
    assert whole_app.ledger.register.get(record.number).note == "补充说明"


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": 1}', '{"a": {"kind": "other"}}'])
def test_a_damaged_setting_is_no_form(whole_app: WholeApp, text: str) -> None:
    """Whatever stands in the setting, the program starts and offers nothing."""
    whole_app.ledger.settings.write("forms", text)
    assert kept(whole_app) == {}

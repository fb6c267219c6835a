"""The field for undertakers: the unit's people are offered while a name is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deadlines.phrases.times import read_time
from deadlines.roster.roster import Person, Role, Roster, roster_text
from deadlines.rules.rule import Kind
from tests.support.builders import MONDAY
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.editor.editor import Editor
from ui.theme import Theme
from ui.undertaking.field import UndertakerField

PEOPLE = (
    Person(Role.CORE, "周老师", phone="62330001"),
    Person(Role.OFFICER, "周老师", phone="62330001"),
    Person(Role.BASE, "吴同学"),
)


@pytest.fixture
def field(make_ledger: MakeLedger, theme: Theme, qtbot: QtBot) -> UndertakerField:
    ledger = make_ledger(MONDAY)
    ledger.settings.write("roster", roster_text(Roster(PEOPLE)))
    field = UndertakerField(ledger.desk(theme))
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.line.setFocus()
    return field


def offered(field: UndertakerField) -> list[str]:
    """Return the names in the list under the field."""
    model = field.completer.completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_name_of_the_roster_is_offered_and_chosen_by_keys(field: UndertakerField) -> None:
    """The one being typed is completed with its phone; who stands before and after it stays."""
    field.line.setText("后勤处，周老；团委")
    field.line.setCursorPosition(4)
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    assert offered(field) == ["周老师 62330001"]  # by any part of it
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    field.line.insert("，")
    QTest.keyClick(field.line, Qt.Key.Key_Delete)
    assert offered(field) == []
    QTest.keyClicks(field.line, "6233")
    assert offered(field) == ["周老师 62330001"]
    popup = field.completer.popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.line.text() == "后勤处，周老师 62330001；团委"
    assert [one.name for one in field.read()] == ["后勤处", "周老师", "团委"]


def opened_task(ledger: UnitLedger, theme: Theme, qtbot: QtBot) -> Editor:
    """Open the form of a new task in a unit with a roster."""
    ledger.settings.write("roster", roster_text(Roster(PEOPLE)))
    editor = Editor(ledger.desk(theme), Kind.TASK, read_time)
    editor.open()
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def test_tab_leaves_the_line_where_no_list_is_open(
    make_ledger: MakeLedger, theme: Theme, qtbot: QtBot
) -> None:
    """Without the list of names Tab goes on, too, once."""
    editor = opened_task(make_ledger(MONDAY), theme, qtbot)
    line = editor.form.own.undertakers.line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert editor.focusWidget() not in (line, None)


def test_the_list_of_names_takes_no_key(
    make_ledger: MakeLedger, theme: Theme, qtbot: QtBot
) -> None:
    """With the names below the line Tab goes on, and Ctrl+Enter confirms."""
    ledger = make_ledger(MONDAY)
    editor = opened_task(ledger, theme, qtbot)
    editor.form.title.setPlainText("报材料")
    editor.form.time.line.setText("3月5日")
    field = editor.form.own.undertakers
    field.line.setFocus()
    QTest.keyClicks(field.line, "6233")
    popup = field.completer.popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert not popup.isVisible()
    qtbot.waitUntil(editor.isActiveWindow)
    assert not field.line.hasFocus()
    field.line.setFocus()
    field.line.clear()
    QTest.keyClicks(field.line, "6")
    with qtbot.waitSignal(editor.logged):
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (record,) = ledger.plain.open_records()
    assert [one.name for one in record.undertakers] == ["周老师"]


def test_a_name_outside_the_roster_stays_as_it_is(field: UndertakerField) -> None:
    """Nothing is forced: whoever is typed undertakes it."""
    field.line.setText("团委 3月5日")
    QTest.keyClicks(field.line, " 17:00")
    assert offered(field) == []
    assert [one.name for one in field.read()] == ["团委"]

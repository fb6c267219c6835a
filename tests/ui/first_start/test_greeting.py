"""When the first start's questions are asked."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.whole_app import WholeApp
from tests.ui.conftest import MakeWholeApp
from ui.first_start.dialog import FirstStart

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def asked(whole_app: WholeApp) -> FirstStart | None:
    """Return the questions over the window, once the program has come to rest."""
    for _ in range(3):
        QApplication.processEvents()
    found = [one for one in whole_app.app.window.findChildren(FirstStart) if one.isVisible()]
    return found[0] if found else None


def greeted(make: MakeWholeApp) -> tuple[WholeApp, FirstStart]:
    """Start on a new ledger and return the questions."""
    whole_app = make(filled=False)
    whole_app.app.greet()
    dialog = asked(whole_app)
    assert dialog is not None
    return whole_app, dialog


def test_a_new_ledger_is_asked_about_once(make_whole_app: MakeWholeApp) -> None:
    """Over a new ledger's window the questions come; once skipped, never again."""
    whole_app, dialog = greeted(make_whole_app)
    dialog.reject()
    assert not whole_app.app._choices.is_first_start
    whole_app.app.greet()
    whole_app.app.window.hide()
    whole_app.app.bring_up()
    assert asked(whole_app) is None


def test_a_hidden_start_asks_when_the_window_is_seen(make_whole_app: MakeWholeApp) -> None:
    """Started in the tray, the questions wait for the window, and come once."""
    whole_app = make_whole_app(filled=False)
    whole_app.app.window.hide()
    whole_app.app.greet()
    assert asked(whole_app) is None
    whole_app.app.bring_up()
    dialog = asked(whole_app)
    assert dialog is not None
    whole_app.app.window.hide()
    whole_app.app.bring_up()
    assert asked(whole_app) is dialog


def test_a_ledger_with_records_is_not_asked_about(make_whole_app: MakeWholeApp) -> None:
    """Where there are records nothing is asked, not even once they all are withdrawn."""
    whole_app = make_whole_app(filled=False)
    register = whole_app.ledger.register
    draft = Draft(Kind.TASK, "报送表格", register.now() + timedelta(days=1))
    register.cancel(register.log(draft).number, "不需要了")
    whole_app.app.greet()
    assert asked(whole_app) is None
    assert not whole_app.app._choices.is_first_start


def test_the_answers_are_in_force_at_once(make_whole_app: MakeWholeApp) -> None:
    """Title, buttons, hours and the empty board follow the answers while they are given."""
    whole_app, dialog = greeted(make_whole_app)
    window = whole_app.app.window
    dialog.unit.name.setText("文学院")
    dialog.office.usual.setText("08:00-12:00, 14:00-18:00")
    dialog.go_on()
    dialog.kinds.boxes[Kind.INCIDENT].click()
    dialog.kinds.boxes[Kind.PATROL].click()
    dialog.go_on()
    dialog.go_on()
    assert window.windowTitle() == "文学院"
    assert "18:00" in str(whole_app.ledger.register.office.schedule.usual)
    assert not window.top.buttons[Kind.INCIDENT].isVisible()
    for record in whole_app.ledger.register.open_records():  # what a day of November owes
        whole_app.app._register.cancel(record.number, "已载入")
    said = [one.text() for one in window.board.empty.findChildren(QLabel) if one.isVisible()]
    assert said == [
        "没有待办事项。",
        "按 Ctrl+1 登记新闻",
        "登记后，要办的事按时限先后列在这里，到时提醒。",
    ]


def test_a_program_that_ends_keeps_what_was_typed(make_whole_app: MakeWholeApp) -> None:
    """Ended while the questions are open, what was typed is kept and the rest asked again."""
    whole_app, dialog = greeted(make_whole_app)
    dialog.unit.name.setText("文学院")
    QApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
    assert whole_app.app._choices.unit == "文学院"
    assert whole_app.app._choices.is_first_start


def test_a_full_disk_is_no_reason_to_fail(
    make_whole_app: MakeWholeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the end of the questions cannot be kept, they are only asked again next time."""
    whole_app, dialog = greeted(make_whole_app)

    def refuse(name: str, value: str) -> None:
        raise Refusal("disk-full", path=name + value)

    with monkeypatch.context() as patched:
        patched.setattr(whole_app.ledger.settings.__class__, "write", lambda _, n, v: refuse(n, v))
        dialog.reject()
    assert whole_app.app._choices.is_first_start

"""One click is one step: what is finished in the pane, and what takes it back."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from deadlines.records.duty import DutyState
from deadlines.records.record import Draft, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, Level
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.detail.pane import DetailPane
from ui.dialogs.approval_dialog import ApprovalDialog
from ui.dialogs.reason_dialogs import HandOverDialog
from ui.dialogs.typed_dialog import Question
from ui.theme import Theme, ThemeChoice
from ui.window.done_bar import DoneBar, DoneTeller

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=SHANGHAI)
OpenPane = Callable[..., DetailPane]


@pytest.fixture
def ledger(make_ledger: MakeLedger) -> UnitLedger:
    return make_ledger(NOW)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)  # type: ignore[arg-type]


@pytest.fixture
def open_pane(qtbot: QtBot, theme: Theme, ledger: UnitLedger) -> OpenPane:
    """Open the pane on record 1, in the room a laptop of 1366×768 leaves it."""

    def open_pane(duty: str = "") -> DetailPane:
        pane = DetailPane(ledger.desk(theme), ledger.history.entries_of)
        qtbot.addWidget(pane)
        pane.resize(430, 590)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        pane.show_record(1, duty)
        return pane

    return open_pane


def done(ledger: UnitLedger) -> list[str]:
    return [d.name for d in ledger.store.get(1).duties if d.state is DutyState.DONE]


def approval_of(pane: DetailPane) -> ApprovalDialog:
    found = pane.findChild(ApprovalDialog)
    assert isinstance(found, ApprovalDialog)
    return found


@pytest.mark.parametrize("kind", [Kind.INCIDENT, Kind.MESSAGE, Kind.MEDIA])
def test_a_double_click_finishes_one_duty(
    ledger: UnitLedger, open_pane: OpenPane, kind: Kind
) -> None:
    """The second click of a double click, and any in the second after it, does nothing."""
    ledger.log(kind)
    button = open_pane().buttons.button("finish")
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(button, left)
    QTest.mouseDClick(button, left)
    QTest.mouseClick(button, left)
    assert len(done(ledger)) == 1


def test_a_major_incident_is_not_ended_by_keys_pressed_fast(
    qtbot: QtBot, ledger: UnitLedger, open_pane: OpenPane
) -> None:
    """Ctrl+D three times, and Space on the button, finish one duty; a second later the next."""
    ledger.log(level=Level.MAJOR)
    pane = open_pane()
    button = pane.buttons.button("finish")
    button.setFocus()
    for _ in range(3):
        QTest.keyClick(pane, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pane.focusWidget() or pane, Qt.Key.Key_Space)
    assert len(done(ledger)) == 1
    assert pane.focusWidget() is not button
    qtbot.waitUntil(button.isEnabled, timeout=3000)
    assert not button.hasFocus()
    QTest.keyClick(pane, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert len(done(ledger)) == 2


@pytest.mark.parametrize("kind", Kind)
def test_a_button_that_goes_leaves_the_keyboard_to_no_other(
    ledger: UnitLedger, open_pane: OpenPane, kind: Kind
) -> None:
    """After the last step, and after 知悉, no other button has the keyboard."""
    record = ledger.log(kind)
    for duty in record.open_duties[1:]:
        ledger.plain.finish(1, duty.name)
    pane = open_pane()
    for name in ("acknowledge", "finish"):
        button = pane.buttons.button(name)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        for question in pane.findChildren(Question):
            question.yes_button.click()
        assert button.hasFocus() or not isinstance(pane.focusWidget(), QPushButton), name


def test_two_clicks_note_one_attempt(ledger: UnitLedger, open_pane: OpenPane) -> None:
    """The second of two fast clicks on 未接 is not for the next contact."""
    ledger.choose(contacts="王强，院长，本单位，13800000000\n李敏，副院长，本单位，13900000000")
    ledger.log()
    contacts = open_pane().contacts
    QTest.mouseClick(contacts.missed, Qt.MouseButton.LeftButton)
    QTest.mouseClick(contacts.missed, Qt.MouseButton.LeftButton)
    assert len(ledger.store.get(1).notes) == 1


def test_a_step_in_another_window_rests_this_one(ledger: UnitLedger, open_pane: OpenPane) -> None:
    """What the reminder window or a card's menu has finished is not followed by a click here."""
    ledger.log()
    pane = open_pane()
    ledger.register.finish(1, "report_head")
    pane.buttons.button("finish").click()
    assert done(ledger) == ["report_head"]


def test_the_rest_is_over_after_a_second(
    qtbot: QtBot, ledger: UnitLedger, open_pane: OpenPane
) -> None:
    """The next step waits no longer than needed."""
    ledger.log()
    button = open_pane().buttons.button("finish")
    button.click()
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled, timeout=3000)


def test_an_approval_says_whose(ledger: UnitLedger, open_pane: OpenPane) -> None:
    """An approval is finished with the name of who gave it, and with none it is not."""
    ledger.log(Kind.MEDIA)
    ledger.plain.finish(1, "contact_department")
    pane = open_pane("approval")
    pane.buttons.button("finish").click()
    dialog = approval_of(pane)
    dialog.accept()
    assert dialog.error.isVisible()
    assert done(ledger) == ["contact_department"]
    dialog.whom.insert("宣传部新闻科")
    assert not dialog.error.isVisible()
    dialog.accept()
    assert ledger.store.get(1).duty("approval").whom == "宣传部新闻科"


def test_an_approval_given_earlier_is_asked_the_same_way(
    ledger: UnitLedger, open_pane: OpenPane
) -> None:
    """A finish entered afterwards asks whose word it was, too."""
    ledger.log(Kind.MEDIA)
    ledger.plain.finish(1, "contact_department")
    ledger.clock.advance(timedelta(hours=2))
    pane = open_pane("approval")
    pane.buttons.button("finish_at").click()
    dialog = approval_of(pane)
    dialog.whom.setText("宣传部")
    dialog.time.line.setText("10:30")
    dialog.accept()
    assert ledger.store.get(1).duty("approval").done_at == NOW + timedelta(hours=1, minutes=30)


def test_a_refused_approval_closes_the_record_with_its_reason(
    ledger: UnitLedger, open_pane: OpenPane
) -> None:
    """Who refused and why are needed; then nothing more is owed."""
    ledger.log(Kind.MEDIA)
    ledger.plain.finish(1, "contact_department")
    pane = open_pane("approval")
    pane.buttons.button("finish").click()
    dialog = approval_of(pane)
    dialog.whom.setText("宣传部")
    dialog.refuse_button.click()
    assert dialog.error.text() == "请填写原因"
    dialog.words.setPlainText("与招生宣传时间冲突")
    dialog.refuse_button.click()
    record = ledger.store.get(1)
    assert (record.status, record.duty("approval").result) == (
        RecordStatus.DONE,
        "与招生宣传时间冲突",
    )
    assert not dialog.isVisible()


def test_feedback_of_a_major_incident_is_handed_over(
    ledger: UnitLedger, open_pane: OpenPane
) -> None:
    """The department takes the feedback of a major incident over; a general one's stays."""
    ledger.log()
    pane = open_pane("feedback")
    assert not pane.buttons.button("hand_over").isVisible()
    ledger.register.raise_level(1)
    assert pane.duty == "feedback"
    pane.buttons.button("hand_over").click()
    dialog = pane.findChild(HandOverDialog)
    assert isinstance(dialog, HandOverDialog)
    dialog.reason.setPlainText("党委宣传部接手")
    dialog.accept()
    assert ledger.store.get(1).duty("feedback").state is DutyState.CANCELLED


def test_the_buttons_stay_in_sight(qtbot: QtBot, ledger: UnitLedger, open_pane: OpenPane) -> None:
    """On a small laptop the row of buttons is seen wherever the details are scrolled."""
    ledger.log(Kind.NEWS, note="很长的说明\n" * 60)
    pane = open_pane()
    button = pane.buttons.button("finish")
    bar = pane._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.wait(1)
    assert not button.visibleRegion().isEmpty()
    assert button.visibleRegion().boundingRect().height() == button.height()


def test_the_title_grows_with_the_letters(
    theme: Theme, ledger: UnitLedger, open_pane: OpenPane
) -> None:
    """With letters of 16 points the title is larger than they are, as it was before."""
    ledger.log()
    pane = open_pane()
    theme.choose(ThemeChoice.LIGHT, 16)
    assert pane.title.font().pointSizeF() == pytest.approx(20.8)
    theme.choose(ThemeChoice.LIGHT)


def test_in_a_low_window_the_buttons_scroll(ledger: UnitLedger, open_pane: OpenPane) -> None:
    """Where there is no room for both, the whole of the details scrolls."""
    ledger.log(Kind.NEWS)
    pane = open_pane()
    pane.resize(430, 180)
    assert pane._scroll.widget().isAncestorOf(pane.buttons)
    pane.resize(430, 700)
    assert not pane._scroll.widget().isAncestorOf(pane.buttons)


def test_what_was_done_is_said_with_a_button_that_takes_it_back(
    qtbot: QtBot, theme: Theme, ledger: UnitLedger
) -> None:
    """The bar names the step or reads the deadline back, and goes when it would mean another."""
    bar = DoneBar()
    qtbot.addWidget(bar)
    DoneTeller(bar, ledger.desk(theme), ledger.history.newest, bar)
    bar.show_done("")
    assert bar.isVisible()
    ledger.register.log(Draft(Kind.NEWS, "运动会开幕", NOW))
    assert bar.text.whole == "已记：登记第 1 号，报送稿件和审批表：2026-11-24 周二 17:30 前"
    ledger.register.log(Draft(Kind.INCIDENT, "食堂传言", NOW, Level.GENERAL))
    assert bar.text.whole.startswith(
        "已记：登记第 2 号，报本单位主要负责人：目标 2026-11-23 周一 09:"
    )
    ledger.register.finish(2, "report_head")
    assert bar.text.whole == "已记：已报告"
    assert bar.isVisible()
    with qtbot.waitSignal(bar.undo_asked):
        bar.undo.click()
    ledger.register.undo()
    assert not bar.isVisible()
    ledger.register.acknowledge(2, "report_head")
    assert bar.text.whole == "已记：已知悉：报本单位主要负责人"
    ledger.register.reload()
    assert not bar.isVisible()


def test_undo_goes_back_through_the_session_and_no_further(ledger: UnitLedger) -> None:
    """Each undo takes one more step back; what stood before the session stays."""
    ledger.log()
    ledger.register.finish(1, "report_head")
    ledger.register.acknowledge(1, "feedback")
    ledger.register.raise_level(1)
    for _ in range(3):
        ledger.register.undo()
    record = ledger.store.get(1)
    assert (record.level, len(done(ledger))) == (Level.GENERAL, 0)
    assert record.duty("feedback").acknowledged_at is None
    with pytest.raises(Refusal, match="nothing-to-undo"):
        ledger.register.undo()
    assert record.status is RecordStatus.OPEN

"""Undertakers in the details: urged by a copied text that is counted, answered, listed."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from deadlines.records.history import Action
from deadlines.records.record import Draft, Undertaker
from deadlines.rules.rule import Kind
from tests.support.builders import MONDAY
from tests.support.unit_ledger import MakeLedger
from ui.command_line.printing import shown_lines
from ui.theme import Theme
from ui.undertaking.box import AnswerDialog, UndertakerBox
from ui.wording.history import EntryWords

ONES = (Undertaker("后勤处", "62330001", MONDAY + timedelta(hours=2)), Undertaker("团委"))
DRAFT = Draft(Kind.TASK, "报材料", MONDAY + timedelta(days=1), undertakers=ONES)


def test_urging_copies_a_text_and_counts(
    make_ledger: MakeLedger, theme: Theme, qtbot: QtBot
) -> None:
    """The text says what is owed by when; the history has who was urged how often."""
    ledger, copied = make_ledger(MONDAY), list[str]()
    ledger.choose(unit="某学院")
    record = ledger.plain.log(DRAFT)
    box = UndertakerBox(ledger.desk(theme), copy=copied.append)
    qtbot.addWidget(box)
    ledger.clock.jump(MONDAY + timedelta(hours=3))
    for _ in range(2):
        box.show_record(ledger.store.get(record.number), ledger.plain.now())
        with qtbot.waitSignal(box.said):
            box.rows[0].urge.click()
    assert copied[0].startswith(
        "后勤处：您处承办的其他事项“报材料”（第 1 号），应于 03-02 周一 11:00 前办结"
    )
    assert "已超过 1 小时" in copied[0]
    assert copied[0].endswith("\n某学院")
    box.show_record(ledger.store.get(record.number), ledger.plain.now())
    assert box.rows[0].name.text() == "后勤处（牵头）"
    assert box.rows[0].standing.text().endswith("前，已过，已催办 2 次")
    entry = ledger.history.entries_of(record.number)[-1]
    assert entry.change.action is Action.URGED
    words = EntryWords(ledger.voice)
    assert words.entry_text(entry, record) == "催办：后勤处（第 2 次）"


def test_who_has_answered_is_urged_no_more(
    make_ledger: MakeLedger, theme: Theme, qtbot: QtBot
) -> None:
    """An answer is noted, shown and in the history; an empty one takes it back."""
    ledger = make_ledger(MONDAY)
    record = ledger.plain.log(DRAFT)
    box = UndertakerBox(ledger.desk(theme))
    qtbot.addWidget(box)
    box.show_record(record, MONDAY)
    box.rows[1].answer.click()
    dialog = box.findChildren(AnswerDialog)[-1]
    dialog.reason.setPlainText("周三报来")
    dialog.accept()
    record = ledger.store.get(record.number)
    box.show_record(record, MONDAY)
    assert box.rows[1].standing.text().endswith("答复：周三报来")
    assert box.rows[1].urge.isHidden()
    entry = ledger.history.entries_of(record.number)[-1]
    assert EntryWords(ledger.voice).entry_text(entry, record) == "承办答复：团委 周三报来"
    box.rows[1].answer.click()
    dialog = box.findChildren(AnswerDialog)[-1]
    dialog.reason.setPlainText("")
    dialog.accept()
    assert ledger.store.get(record.number).undertakers[1].answered_at is None


def test_the_command_line_shows_undertakers(make_ledger: MakeLedger) -> None:
    """What `show` prints names who undertakes a record, and how it stands."""
    ledger = make_ledger(MONDAY)
    record = ledger.plain.log(DRAFT)
    lines = shown_lines(record, (), ledger.voice, MONDAY)
    assert "后勤处  62330001，03-02 周一 11:00 前" in lines

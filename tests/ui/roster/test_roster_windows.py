"""The roster's window, the registration form it makes, and the bulletin of undertakers."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deadlines.papers.form import BULLETIN_FORM, ROSTER_FORM
from deadlines.records.record import Draft, Undertaker
from deadlines.refusal import Refusal
from deadlines.roster.roster import Person, Role
from deadlines.rules.rule import Kind
from tests.support.builders import MONDAY
from tests.support.unit_ledger import MakeLedger, UnitLedger
from tests.support.word_file import texts_of
from ui.dialogs.typed_dialog import Question
from ui.papers.papers import PaperData
from ui.roster.dialog import PersonForm, RosterDialog
from ui.theme import Theme


def data_of(ledger: UnitLedger, theme: Theme) -> PaperData:
    return PaperData(ledger.desk(theme), ledger.history, ledger.ledger.evidence.path)


def test_people_are_added_edited_and_taken_off(
    make_ledger: MakeLedger, theme: Theme, qtbot: QtBot
) -> None:
    """The window counts as it changes; each change of people is filed by a task."""
    ledger, window = make_ledger(MONDAY), QWidget()
    qtbot.addWidget(window)
    dialog = RosterDialog(ledger.desk(theme), ledger.ledger.roster, window)
    dialog.students.setText("201")
    dialog.students.editingFinished.emit()
    assert dialog.counts.text().endswith("应配 2 人（每 200 名学生 1 人），实有 0 人，缺 2 人")
    dialog.add.click()
    form = dialog.findChildren(PersonForm)[-1]
    form.accept()
    assert form.error.text() == "请填写姓名"
    form.lines["name"].setText("周同学")
    form.accept()
    assert dialog.counts.text().endswith("实有 1 人，缺 1 人")
    dialog.edit.click()
    form = dialog.findChildren(PersonForm)[-1]
    form.role.choose(Role.OFFICER)
    form.accept()
    assert dialog.counts.text().endswith("实有 0 人，缺 2 人")
    dialog.remove.click()
    question = dialog.findChildren(Question)[-1]
    question.yes_button.click()
    assert ledger.ledger.roster.roster.people == ()
    (task,) = ledger.store.open_records()
    assert task.note == "新增 周同学（核心网评员）"
    assert [note.text for note in task.notes] == [
        "调整 周同学（核心网评员） → 周同学（网络信息员）", "退出 周同学（网络信息员）",
    ]  # fmt: skip
    dialog.students.setText("二百")
    dialog.students.editingFinished.emit()
    assert not dialog.error.isHidden()


def test_the_registration_form_has_everybody(
    make_ledger: MakeLedger, theme: Theme, tmp_path: Path
) -> None:
    """The Word form lists each person of the roster in their role."""
    ledger = make_ledger(MONDAY)
    ledger.choose(unit="某学院")
    people = [
        Person(Role.BASE, f"同学{place}", "男", "群众", "班级", f"000{place}") for place in range(3)
    ]
    for one in (*people, Person(Role.OFFICER, "吴老师")):
        ledger.ledger.roster.add(one, "备案", "新增")
    target = tmp_path / "form.docx"
    fields = data_of(ledger, theme).roster_fields()
    ledger.ledger.documents.fill(ROSTER_FORM.file, fields, target)
    text = "\n".join(texts_of(target))
    for expected in (
        "某学院",
        "同学0",
        "同学2",
        "0002",
        "基层",
        "网络评论员",
        "吴老师",
        "网络信息员",
    ):
        assert expected in text
    task = ledger.store.open_records()[0]
    assert data_of(ledger, theme).form_fields(task).lists["名册"] == fields.lists["名册"]


def test_the_bulletin_is_made_as_word_and_pdf(
    make_ledger: MakeLedger, theme: Theme, tmp_path: Path
) -> None:
    """What is late without an answer is listed by undertaker; nothing late makes no bulletin."""
    ledger = make_ledger(MONDAY)
    data = data_of(ledger, theme)
    with pytest.raises(Refusal, match="bulletin-empty"):
        data.bulletin_fields()
    ones = (Undertaker("后勤处", "62330001"), Undertaker("团委"))
    draft = Draft(Kind.TASK, "报材料", MONDAY + timedelta(hours=1), undertakers=ones)
    number = ledger.plain.log(draft).number
    ledger.plain.urge(number, "后勤处")
    ledger.plain.answer(number, "团委", "已报")
    ledger.clock.jump(MONDAY + timedelta(hours=3))
    target = tmp_path / "bulletin.docx"
    ledger.ledger.documents.fill(BULLETIN_FORM.file, data.bulletin_fields(), target)
    text = "\n".join(texts_of(target))
    assert "后勤处" in text
    assert "62330001" in text
    assert "报材料" in text
    assert "团委" not in text
    assert data.bulletin_printer()().startswith(b"%PDF")

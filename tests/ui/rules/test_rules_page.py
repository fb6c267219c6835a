"""The rules page: rules in plain language, to try and to change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

import resources
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.prefix_translator import untranslated
from tests.ui.rules.bench import UNIVERSITY, Bench, MakeBench
from ui.dialogs.typed_dialog import Question
from ui.rules.rule_editor import RuleEditor

FEEDBACK = "反馈处置结果 → 党委宣传部"
SHIPPED = (resources.path("rules") / UNIVERSITY).read_text(encoding="utf-8")


def facts(bench: Bench, kind: Kind, owed: str) -> dict[str, str]:
    return dict(bench.card(kind, owed).facts())


def test_a_rule_says_itself_in_plain_language(make_bench: MakeBench) -> None:
    """A card has the regulation's own words, the limit with its reading, and the reminders."""
    bench = make_bench()
    assert bench.card(Kind.INCIDENT, FEEDBACK).quote.text() == (
        "“一般舆情由本单位自行处置,并将处置结果在12小时内反馈给党委宣传部”"
    )
    assert facts(bench, Kind.INCIDENT, FEEDBACK) == {
        "级别": "一般",
        "起算": "发现时间",
        "时限": "12 小时，按自然时间连续计算，不扣除夜间和休息日，也不顺延",
        "提醒": "提前 6 小时、2 小时、1 小时、30 分、10 分、到期时，逾期后每 15 分，"
        "免打扰时段内照常提醒",
    }


def test_a_target_is_called_the_programs_own(make_bench: MakeBench) -> None:
    """Where the rule gives no number the card says that the number is not the rule's."""
    said = facts(make_bench(), Kind.INCIDENT, "报本单位主要负责人")
    assert said["办理目标"].startswith("30 分。")
    assert "不是规定的时限" in said["办理目标"]
    assert "时限" not in said
    assert said["提醒"].startswith("到目标时，起算后每 5 分，直到办结、移交或作废")
    assert "免打扰时段内照常提醒" in said["提醒"]


def test_a_locked_rule_says_what_it_waits_for(make_bench: MakeBench) -> None:
    """The card names the other duty in words, and there is nothing to try."""
    bench = make_bench()
    owed = "取得采访批准 → 党委宣传部"
    said = facts(bench, Kind.MEDIA, owed)
    assert said["起算"] == "待“联系党委宣传部”完成后"
    assert said["时限"] == "规定没有写明"
    assert said["提醒"] == "不提醒"
    assert bench.card(Kind.MEDIA, owed).trial is None


def test_an_extension_is_said(make_bench: MakeBench) -> None:
    """A rule that can be extended says how long it is in all."""
    assert facts(make_bench(), Kind.MESSAGE, "答复留言人")["延长"] == "合计不超过 5 日"


def test_a_rule_can_be_tried(make_bench: MakeBench) -> None:
    """A typed time shows its deadline and the reasons at once; nothing is logged."""
    bench = make_bench()
    trial = bench.card(Kind.INCIDENT, FEEDBACK).trial
    assert trial is not None
    trial.line.setText("昨晚11点12")
    assert trial.result.text() == "到期：2026-11-22 周日 11:12"
    assert trial.reasons.text().startswith("起算：2026-11-21 周六 23:12（发现）")
    trial.line.setText("昨晚")
    assert trial.result.text() == ""
    assert "还需要写明几点几分" in trial.error.text()
    trial.line.clear()
    assert trial.error.isHidden()
    assert trial.reasons.isHidden()
    assert bench.desk.plain.open_records() == []


def test_a_trial_counts_with_the_office_hours_of_now(make_bench: MakeBench) -> None:
    """Office hours that were changed meanwhile count in the next trial."""
    bench = make_bench()
    trial = bench.card(Kind.NEWS, "报送稿件和审批表 → 党委宣传部").trial
    assert trial is not None
    bench.desk.plain.office = bench.desk.with_office_hours("08:00-12:00, 14:00-18:00")
    trial.line.setText("2026-02-13 16:00")
    assert trial.result.text() == "到期：2026-02-14 周六 18:00"


def test_the_editor_checks_while_one_types(make_bench: MakeBench) -> None:
    """A fault is named with file and line, 检查 goes there, and it cannot be saved."""
    bench = make_bench()
    editor = bench.edit()
    assert editor.status.text() == "✓ 可以保存，共 13 条规则"
    text = editor.text.toPlainText().replace('"clock-hours"', '"clock-houss"')
    editor.text.setPlainText(text)
    assert "规则文件 university.toml 第 80 行" in editor.fault.text()
    editor.check_button.click()
    assert editor.text.textCursor().selectedText() == 'reading = "clock-houss"'
    editor.accept()
    assert editor.isVisible()
    assert bench.told == []
    assert not (bench.folder / UNIVERSITY).exists()
    editor.text.setPlainText(text.replace('"clock-houss"', '"next-full-hour"'))
    assert editor.fault.isHidden()
    editor.accept()
    assert (bench.folder / UNIVERSITY).exists()


def test_new_rules_are_in_force_once_they_are_saved(make_bench: MakeBench) -> None:
    """Without open records nothing is asked: the cards and the next record go by the new rules."""
    bench = make_bench()
    bench.change("limit = 12", "limit = 6")
    assert [apply for _, apply in bench.told] == [False]
    assert facts(bench, Kind.INCIDENT, FEEDBACK)["时限"].startswith("6 小时")
    assert "本单位的规则" in bench.group().state.text()
    assert bench.page.saved.isVisible()
    assert bench.page.moved.isHidden()
    rule = bench.desk.log().duty("feedback").rule
    assert rule.limit is not None
    assert rule.limit.amount == 6


def test_open_records_are_listed_and_follow_when_asked(make_bench: MakeBench) -> None:
    """Old and new deadlines stand side by side; 应用 moves them, with the rule they go by."""
    bench = make_bench()
    record = bench.desk.log(title="食堂截图")
    bench.change("limit = 12", "limit = 6")
    panel = bench.page.moved
    assert panel.isVisible()
    assert "第 1 号" in panel.lines.text()
    assert "2026-11-23 周一 11:15 → 2026-11-23 周一 05:15" in panel.lines.text()
    panel.apply.click()
    assert [apply for _, apply in bench.told] == [False, True]
    due = bench.desk.plain.get(record.number).duty("feedback").due
    assert due is not None
    assert f"{due.astimezone(SHANGHAI):%H:%M}" == "05:15"
    assert panel.isHidden()


def test_open_records_can_stay_as_they_are(make_bench: MakeBench) -> None:
    """只用于以后 leaves the open records with the rule they were logged under."""
    bench = make_bench()
    record = bench.desk.log()
    bench.change("limit = 12", "limit = 6")
    bench.page.moved.cancel.click()
    assert bench.desk.plain.get(record.number) == record
    assert [apply for _, apply in bench.told] == [False]
    assert bench.page.moved.isHidden()


def test_a_change_of_reminders_moves_no_deadline(make_bench: MakeBench) -> None:
    """Records whose reminders alone would change are counted and not listed."""
    bench = make_bench()
    bench.desk.log()
    bench.change('repeat = "15min"', 'repeat = "10min"')
    assert bench.page.moved.heading.text() == "规则已保存。在办事项的时限都不变"
    assert bench.page.moved.lines.text() == "另有 1 件时限不变，只改提醒时刻等"


def test_a_record_finished_meanwhile_leaves_the_list(make_bench: MakeBench) -> None:
    """The question follows what happens to the records while it stands."""
    bench = make_bench()
    record = bench.desk.log()
    bench.change("limit = 12", "limit = 6")
    bench.desk.register.finish(record.number, "feedback")
    assert bench.page.moved.isHidden()


def test_the_default_can_be_restored(make_bench: MakeBench) -> None:
    """恢复默认 asks, removes the unit's file and puts the shipped rules in force."""
    bench = make_bench(university=SHIPPED.replace("limit = 12", "limit = 6"))
    assert facts(bench, Kind.INCIDENT, FEEDBACK)["时限"].startswith("6 小时")
    editor = bench.edit()
    editor.restore_button.click()
    question = editor.findChild(Question)
    assert isinstance(question, Question)
    question.yes_button.click()
    assert not (bench.folder / UNIVERSITY).exists()
    assert facts(bench, Kind.INCIDENT, FEEDBACK)["时限"].startswith("12 小时")
    assert len(bench.told) == 1


def test_shipped_rules_have_no_default_to_restore(make_bench: MakeBench) -> None:
    """The button is only there for rules of the unit's own."""
    assert make_bench().edit().restore_button.isHidden()


def test_a_refused_write_loses_nothing(make_bench: MakeBench) -> None:
    """Where the folder cannot be written the editor says so and keeps the text."""
    bench = make_bench()
    bench.refusal = Refusal("disk-full")
    bench.change("limit = 12", "limit = 6")
    editor = bench.page.editor
    assert isinstance(editor, RuleEditor)
    assert "磁盘已满" in editor.error.text()
    assert "limit = 6" in editor.text.toPlainText()
    assert bench.told == []
    bench.refusal = None
    editor.accept()
    assert len(bench.told) == 1


def test_an_unchanged_text_is_not_written(make_bench: MakeBench) -> None:
    """Saving without a change makes no file of the unit's own."""
    bench = make_bench()
    bench.edit().accept()
    assert not (bench.folder / UNIVERSITY).exists()
    assert bench.told == []


def test_a_kind_without_rules_is_warned_of(make_bench: MakeBench) -> None:
    """The editor says what could not be logged any more."""
    editor = make_bench().edit()
    text = editor.text.toPlainText()
    editor.text.setPlainText(text[: text.rindex("[[duty]]")])
    assert "巡查" in editor.warning.text()
    assert not editor.warning.isHidden()


def test_a_file_at_fault_says_so_and_can_be_edited(make_bench: MakeBench) -> None:
    """A broken file of the unit's own stands first, with its fault, and opens in the editor."""
    bench = make_bench(own="regulation = 5")
    group = bench.page.groups[0]
    assert group.file.name == "own.toml"
    assert group.error.text() == "这份规则第 1 行写得不对，没有采用。点“文本…”查看"
    assert "own.toml" in bench.edit("own.toml").fault.text()


def test_another_file_at_fault_keeps_the_editor_from_saving(make_bench: MakeBench) -> None:
    """What cannot be read back as a whole is not written; the sentence names the other file."""
    bench = make_bench(own="regulation = 5")
    bench.change("limit = 12", "limit = 6")
    editor = bench.page.editor
    assert editor is not None
    assert "own.toml" in editor.error.text()
    assert editor.error.isVisible()
    assert not (bench.folder / UNIVERSITY).exists()


def test_escape_asks_before_a_typed_text_is_given_up(make_bench: MakeBench, qtbot: QtBot) -> None:
    """Esc closes an untouched editor at once and asks about a changed one."""
    bench = make_bench()
    editor = bench.edit()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert bench.page.editor is None
    editor = bench.edit()
    editor.text.appendPlainText("# x")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.findChild(Question) is not None
    assert bench.page.editor is editor


@pytest.mark.usefixtures("prefixed")
def test_the_page_follows_the_language(make_bench: MakeBench) -> None:
    """Every text is translated, the editor's and the question's too."""
    bench = make_bench(own='regulation = "x"')
    bench.desk.log()
    cards = [card for group in bench.page.groups for card in group.cards]
    trial = next(card.trial for card in cards if card.trial is not None)
    trial.line.setText("昨晚11点12")
    editor = bench.edit("own.toml")
    assert [text for text in untranslated(bench.page) if not text.startswith("例如")] == []
    assert untranslated(editor) == []


def test_every_control_has_a_name(make_bench: MakeBench) -> None:
    """A screen reader finds a name for every control, each rule's own for the lines to try it."""
    bench = make_bench()
    editor = bench.edit()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    places: tuple[QWidget, ...] = (bench.page, editor)
    parts = [part for place in places for kind in kinds for part in place.findChildren(kind)]
    assert [part for part in parts if not (part.accessibleName() or _text(part))] == []
    lines = [line.accessibleName() for line in bench.page.findChildren(QLineEdit)]
    assert f"试一试：{FEEDBACK}" in lines


def _text(part: QWidget) -> str:
    return part.text() if isinstance(part, QAbstractButton) else ""


@pytest.mark.parametrize("recipient", ["党委宣传部", "部" * 200])
def test_nothing_is_cut_off_on_a_small_screen(make_bench: MakeBench, recipient: str) -> None:
    """Beside the pages' names in a window of 812 pixels the page needs no sideways scrolling."""
    own = SHIPPED.replace('recipient = "党委宣传部"', f'recipient = "{recipient}"')
    bench = make_bench(university=own)
    for group in bench.page.groups:
        for card in group.cards:
            if card.trial is not None:
                card.trial.line.setText("2026-02-13 16:00")
    bench.app.processEvents()
    inside = bench.page.area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= bench.page.area.viewport().width()

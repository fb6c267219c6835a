"""A rule changed in its form, with what that changes for open records."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import resources
from deadlines.refusal import Refusal
from deadlines.rules.file import parse_rules
from deadlines.rules.rule import DutyRule, Kind, Limit, Reading
from tests.support.prefix_translator import untranslated
from tests.ui.rules.bench import UNIVERSITY, Bench, MakeBench
from ui.dialogs.typed_dialog import Question
from ui.rules.rule_editor import RuleEditor

SHIPPED = (resources.path("rules") / UNIVERSITY).read_text(encoding="utf-8")
FEEDBACK = "反馈处置结果 → 党委宣传部"
NEWS = "报送稿件和审批表 → 党委宣传部"
HEAD = "报本单位主要负责人"
PUBLIC = "答复留言人"


def saved(bench: Bench, kind: Kind, duty: str, name: str = UNIVERSITY) -> DutyRule:
    text = (bench.folder / name).read_text(encoding="utf-8")
    rules = parse_rules(text, name)
    return next(rule for rule in rules if (rule.kind, rule.duty) == (kind, duty))


def test_each_field_changes_its_part_of_the_rule(make_bench: MakeBench) -> None:
    """Limit, reading, recipient and reminders are written; the rest of the file stays."""
    bench = make_bench()
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    form.recipient.setText("校长办公室")
    form.amount.setText("6")
    form.reading.choose(Reading.NEXT_FULL_HOUR)
    first, *_, last = form.ladder.rows
    first.amount.setText("3")
    assert last.unit.value == "due"
    form.ladder.add_button.click()
    form.ladder.rows[-1].amount.setText("5")
    form.repeat.amount.setText("20")
    form.quiet.setChecked(True)
    form.accept()
    rule = saved(bench, Kind.INCIDENT, "feedback")
    assert rule.limit is not None
    assert (rule.recipient, rule.limit.amount) == ("校长办公室", 6)
    assert rule.limit.reading is Reading.NEXT_FULL_HOUR
    names = [step.name for step in rule.ladder.steps]
    assert (names[0], names[-2:]) == ("3h before", ["at due", "5min before"])
    assert (rule.ladder.every, rule.ladder.quiet) == (1200, True)
    assert "# 学校新闻宣传" in (bench.folder / UNIVERSITY).read_text(encoding="utf-8")
    assert bench.told[0][0].rules == bench.desk.plain.rules.rules


def test_the_usual_readings_come_first(make_bench: MakeBench) -> None:
    """A rule in working days offers its three usual readings before all others."""
    form = make_bench().form(Kind.NEWS, NEWS)
    assert form.reading.values[:3] == (
        Reading.NEXT_WORKING_DAY_CLOSE,
        Reading.NEXT_WORKING_DAY_MIDNIGHT,
        Reading.SAME_WORKING_DAY_CLOSE,
    )
    assert set(form.reading.values) == set(Reading) - {Reading.AT_GIVEN_TIME}


def test_what_changes_for_open_records_is_shown_before_saving(
    make_bench: MakeBench, qtbot: QtBot
) -> None:
    """Old and new deadline stand in the form; nothing is written, no record is changed."""
    bench = make_bench()
    record = bench.desk.log(title="食堂截图")
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    form.amount.setText("6")
    qtbot.waitUntil(form.preview.isVisible)
    assert "2026-11-23 周一 11:15 → 2026-11-23 周一 05:15" in form.preview.lines.text()
    assert bench.desk.plain.get(record.number) == record
    assert bench.told == []
    form.amount.setText("12")
    qtbot.waitUntil(form.preview.isHidden)


def test_open_records_follow_in_one_step_where_that_is_ticked(
    make_bench: MakeBench, qtbot: QtBot
) -> None:
    """With the tick saving moves them, and nothing is asked again."""
    bench = make_bench()
    record = bench.desk.log()
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    form.amount.setText("6")
    qtbot.waitUntil(form.apply.isVisible)
    form.apply.setChecked(True)
    form.accept()
    assert [apply for _, apply in bench.told] == [False, True]
    assert bench.page.moved.isHidden()
    assert bench.desk.plain.get(record.number) != record


def test_without_the_tick_the_page_asks_as_after_the_text(
    make_bench: MakeBench, qtbot: QtBot
) -> None:
    """Saving goes one way: the question over the rules is the same."""
    bench = make_bench()
    bench.desk.log()
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    form.amount.setText("6")
    qtbot.waitUntil(form.apply.isVisible)
    form.accept()
    assert [apply for _, apply in bench.told] == [False]
    assert bench.page.moved.isVisible()


@pytest.mark.parametrize("typed", ["", "0", "1001"])
def test_a_number_at_fault_is_said_at_its_field(make_bench: MakeBench, typed: str) -> None:
    """The sentence stands under the field, the cursor is in it, and nothing is lost."""
    bench = make_bench()
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    form.recipient.setText("校长办公室")
    form.amount.setText(typed)
    form.accept()
    assert form.isVisible()
    row = next(row for row in form.group.rows if row.control is form.amount)
    assert row.error.text() == "“时限”要写 1 到 1000 的整数"
    assert form.error.isHidden()
    assert form.focusWidget() is form.amount
    assert form.recipient.text() == "校长办公室"
    assert bench.told == []


def test_an_extension_not_longer_than_the_limit_is_refused(make_bench: MakeBench) -> None:
    """The whole of an extended limit is more than the limit; said at its field."""
    form = make_bench().form(Kind.MESSAGE, PUBLIC)
    form.extended.setText("3")
    form.accept()
    row = next(row for row in form.group.rows if row.control is form.extended)
    assert row.error.text() == "延长后的合计要多于 3 日"


def test_a_target_can_become_a_limit(make_bench: MakeBench) -> None:
    """A rule with the program's own target gets the unit's limit, and back."""
    bench = make_bench()
    form = bench.form(Kind.INCIDENT, HEAD)
    assert form.target.isVisible()
    assert form.amount.isHidden()
    form.timing.choose("limit")
    form.amount.setText("2")
    form.accept()
    rule = saved(bench, Kind.INCIDENT, "report_head")
    assert (rule.target, rule.limit is not None) == (None, True)
    form = bench.form(Kind.INCIDENT, HEAD)
    form.timing.choose("target")
    form.target.amount.setText("2")
    form.target.unit.choose("h")
    form.accept()
    assert saved(bench, Kind.INCIDENT, "report_head").target == 120


def test_a_row_taken_away_is_gone(make_bench: MakeBench) -> None:
    """A rule without reminders is possible, and said so on its card."""
    bench = make_bench()
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    for row in tuple(form.ladder.rows):
        form.ladder._remove(row)
    form.repeat.amount.clear()
    form.accept()
    assert dict(bench.card(Kind.INCIDENT, FEEDBACK).facts())["提醒"] == "不提醒"


def test_a_refused_write_keeps_the_form(make_bench: MakeBench) -> None:
    """Where the disk is full the form says so and keeps what was typed."""
    bench = make_bench()
    bench.refusal = Refusal("disk-full")
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    form.amount.setText("6")
    form.accept()
    assert "磁盘已满" in form.error.text()
    assert (form.isVisible(), form.amount.text()) == (True, "6")


def test_another_process_that_wrote_meanwhile_loses_nothing(make_bench: MakeBench) -> None:
    """Another rule changed meanwhile stays changed; the same one is refused, and named so."""
    bench = make_bench()
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    other = SHIPPED.replace("target = 120", "target = 90")
    (bench.folder / UNIVERSITY).write_text(other, encoding="utf-8")
    form.amount.setText("6")
    form.accept()
    assert saved(bench, Kind.INCIDENT, "report_sign").target == 90
    assert saved(bench, Kind.INCIDENT, "feedback").limit == Limit(6, Reading.CLOCK_HOURS)
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    (bench.folder / UNIVERSITY).write_text(SHIPPED, encoding="utf-8")
    form.amount.setText("8")
    form.accept()
    assert "刚被别的窗口改过" in form.error.text()
    assert form.amount.text() == "8"


def test_closing_asks_about_what_was_changed(make_bench: MakeBench) -> None:
    """An untouched form closes at once, a changed one asks."""
    bench = make_bench()
    bench.form(Kind.NEWS, NEWS).reject()
    assert bench.page.editor is None
    form = bench.form(Kind.NEWS, NEWS)
    form.quiet.toggle()
    form.reject()
    assert form.findChild(Question) is not None


def test_a_text_written_otherwise_is_led_to(make_bench: MakeBench) -> None:
    """What the form cannot change in place is refused in words, and the text still opens."""
    own = (
        'regulation = "校规"\nduty = [{kind = "task", duty = "own", title = "自查", '
        'start = "given", words = "w", limit = 1, reading = "at-given-time"}]\n'
    )
    bench = make_bench(own=own)
    form = bench.form(Kind.TASK, "自查")
    form.recipient.setText("甲")
    form.accept()
    assert "请点“文本…”修改" in form.error.text()
    form.recipient.setText("")
    form.accept()
    assert isinstance(bench.edit("own.toml"), RuleEditor)


def test_the_page_names_no_file_and_no_key(make_bench: MakeBench) -> None:
    """Whoever reads the page or a form sees words of the office, also where a file is wrong."""
    bench = make_bench(own="regulation = 5")
    form = bench.form(Kind.INCIDENT, FEEDBACK)
    texts = [label.text() for place in (bench.page, form) for label in place.findChildren(QLabel)]
    assert texts
    for word in (".toml", "limit", "ladder", "reading", "target"):
        assert not [text for text in texts if word in text]


def test_rules_of_a_park_are_shown_where_messages_are_chosen(make_bench: MakeBench) -> None:
    """A unit without messages sees that there are such rules and where to choose them."""
    bench = make_bench()
    bench.page.offer([kind for kind in Kind if kind is not Kind.MESSAGE])
    group = bench.group("park.toml")
    assert group.cards == ()
    assert group.state.text() == "本单位没有选用，可在“设置”的“适用的事项”里勾选"
    bench.page.offer(tuple(Kind))
    assert bench.group("park.toml").cards


@pytest.mark.usefixtures("prefixed")
def test_the_form_follows_the_language(make_bench: MakeBench) -> None:
    """Every text is translated."""
    bench = make_bench()
    bench.page.groups[0].cards[1].change_button.click()
    assert bench.page.editor is not None
    assert untranslated(bench.page.editor) == []

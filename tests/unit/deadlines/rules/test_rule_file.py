import pytest

import resources
from deadlines.refusal import Refusal
from deadlines.rules.file import parse_rules
from deadlines.rules.rule import Kind, Level, Reading
from deadlines.rules.snapshot import from_data, to_data

GOOD = """
regulation = "unit"

[[duty]]
kind = "task"
duty = "form"
start = "given"
words = "请各单位于4月26日前报送"
limit = 2
reading = "working-days-close"
"""


def shipped() -> list[tuple[str, str]]:
    files = sorted(resources.path("rules").glob("*.toml"))
    return [(file.name, file.read_text(encoding="utf-8")) for file in files]


def test_the_shipped_rules_cover_every_kind() -> None:
    """The shipped files say what is owed for each kind of record."""
    rules = [rule for name, text in shipped() for rule in parse_rules(text, name)]
    assert {rule.kind for rule in rules} == set(Kind)


REGULATION = {
    "新闻消息从发生到报送原则上不得超过1个工作日": {"submit"},
    "发现或接报网上异常信息后，第一时间上报党委宣传部和所在单位负责人": {
        "report_head", "report_department",
    },
    "应立即向所在单位主要负责人汇报": {"report_head"},
    "一般舆情由本单位自行处置,并将处置结果在12小时内反馈给党委宣传部": {"feedback"},
    "要第一时间上报学校党委或党委宣传部,协商处置": {"escalate"},
    "及时捕捉、分析并上报舆情中带有苗头性、倾向性、群体性的问题": {"report_sign"},
    "相关部门或个人收到批办的意见后…要在3日内以书面形式报送": {"reply_office"},
    "回复的时限为网民反映事项后3日内,确需延长办理时间的不得超过5日": {"reply_public"},
    "要及时与党委宣传部取得联系,经批准后方可安排采访": {"contact_department"},
    "经批准后方可安排采访": {"approval", "arrange_visit"},
    "协助做好…接洽": {"host_visit"},
    "日常巡查、舆情监控": {"patrol"},
    "请各单位于规定时间前完成": {"complete"},
}  # fmt: skip
"""Every sentence of the regulation that has a limit or a duty, with what it makes owed."""


def test_rules_and_sentences_cover_each_other() -> None:
    """No sentence is without its duties, and no duty without its sentence."""
    rules = [rule for name, text in shipped() for rule in parse_rules(text, name)]
    covered: dict[str, set[str]] = {}
    for rule in rules:
        covered.setdefault(rule.words, set()).add(rule.duty)
    assert covered == REGULATION


def test_the_programs_own_additions_are_marked() -> None:
    """Where the words name no limit for a case, the rule says that the program took one over."""
    rules = [rule for name, text in shipped() for rule in parse_rules(text, name)]
    marked = {(rule.duty, *sorted(rule.levels)) for rule in rules if rule.remark}
    assert marked == {("feedback", Level.MAJOR)}


def test_the_same_duty_twice_needs_other_cases() -> None:
    """Two rules for one duty are refused unless no record falls under both."""
    told = GOOD + GOOD[GOOD.index("[[duty]]") :]
    with pytest.raises(Refusal) as refused:
        parse_rules(told, "unit.toml")
    assert refused.value.facts["fault"] == "duplicate"


def test_words_without_a_number_get_a_target() -> None:
    """At once and promptly are no limits: those duties have a target of the app's own."""
    rules = {r.duty: r for name, text in shipped() for r in parse_rules(text, name)}
    for duty, minutes in (("report_head", 30), ("escalate", 30), ("contact_department", 120)):
        assert rules[duty].limit is None
        assert rules[duty].target == minutes


def test_a_rule_survives_as_data() -> None:
    """A rule kept with a record comes back as it was."""
    for name, text in shipped():
        for rule in parse_rules(text, name):
            assert from_data(to_data(rule)) == rule


def test_a_rule_without_a_ladder_still_reminds() -> None:
    """A rule of the unit's own that says nothing of reminders gets some all the same."""
    (rule,) = parse_rules(GOOD, "unit.toml")
    assert rule.limit is not None
    assert rule.limit.reading is Reading.WORKING_DAYS_CLOSE
    assert [step.name for step in rule.ladder.steps] == ["50%", "2h before", "at due"]
    assert rule.ladder.every == 7200


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ("limit = 2", "limit = 0", 9, "out-of-range"),
        ("limit = 2", "limit = 1001", 9, "out-of-range"),
        ("limit = 2", 'limit = "two"', 9, "not-a-number"),
        ("limit = 2", "limit = true", 9, "not-a-number"),
        ("limit = 2", "", 10, "needs-limit"),
        ("limit = 2", "limits = 2", 9, "unknown-key"),
        ('reading = "working-days-close"', "", 9, "needs-reading"),
        ('reading = "working-days-close"', 'reading = "soon"', 10, "unknown-name"),
        ('kind = "task"', 'kind = "tasks"', 5, "unknown-name"),
        ('kind = "task"', "", 4, "missing"),
        ('duty = "form"', 'duty = "a form"', 6, "not-a-name"),
        ('start = "given"', 'start = "later"', 7, "unknown-name"),
        ('words = "请各单位于4月26日前报送"', 'words = ""', 8, "not-text"),
        ("limit = 2", "limit = 2\nextended_to = 2", 10, "extension-too-short"),
        ("limit = 2", "limit = 2\ntarget = 30", 10, "limit-and-target"),
        ("limit = 2", 'limit = 2\nladder = ["soon"]', 10, "ladder-step"),
        ("limit = 2", 'limit = 2\nrepeat = "often"', 10, "ladder-step"),
        ("limit = 2", 'limit = 2\nlevels = ["huge"]', 10, "unknown-name"),
        ("limit = 2", 'limit = 2\nlocked_until = "other"', 10, "lock"),
        ("limit = 2", 'limit = 2\nquiet_hours = "yes"', 10, "unknown-name"),
        ('regulation = "unit"', "", 1, "missing"),
        ('regulation = "unit"', 'regulation = "unit"\nowner = "me"', 3, "unknown-key"),
        ("limit = 2", "limit = ", 9, "not-toml"),
        ("limit = 2", f"limit = {'9' * 5_000}", 1, "not-toml"),
        ("limit = 2", f"limit = {'[' * 5_000}", 1, "not-toml"),
        ("limit = 2", f"limit = {'{a=' * 5_000}", 1, "not-toml"),
        ("limit = 2", f"limit = {' ' * 100_000}2", 1, "too-long"),
        ("limit = 2", f"limit{'.a' * 40_000} = 2", 1, "too-long"),
    ],
)
def test_a_fault_is_named_by_file_and_line(old: str, new: str, line: int, fault: str) -> None:
    """A mistake in a rule file is refused with the file's name, the line and what is wrong."""
    assert old in GOOD
    with pytest.raises(Refusal) as refused:
        parse_rules(GOOD.replace(old, new), "unit.toml")
    facts = refused.value.facts
    assert (refused.value.code, facts["file"]) == ("rule-file", "unit.toml")
    assert (facts["line"], facts["fault"]) == (line, fault)


def test_a_fault_in_the_second_table_is_found_there() -> None:
    """The line named is in the table that is wrong, not in an earlier one with the same key."""
    second = GOOD.replace('duty = "form"', 'duty = "other"').replace('regulation = "unit"\n', "")
    text = GOOD + second.replace("limit = 2", "limit = -1")
    with pytest.raises(Refusal) as refused:
        parse_rules(text, "unit.toml")
    assert refused.value.facts["line"] == text[: text.index("limit = -1")].count("\n") + 1


def test_the_same_duty_twice_is_refused() -> None:
    """One kind cannot owe the same duty twice."""
    with pytest.raises(Refusal) as refused:
        parse_rules(GOOD + GOOD.replace('regulation = "unit"\n', ""), "unit.toml")
    assert refused.value.facts["fault"] == "duplicate"


@pytest.mark.parametrize("duty", ["[1, 2]", '["a"]', "3", "[]"])
def test_duties_that_are_no_tables_are_refused(duty: str) -> None:
    """A duty is a table; a number or a text in its place is a fault of the file."""
    with pytest.raises(Refusal) as refused:
        parse_rules(f'regulation = "unit"\nduty = {duty}\n', "unit.toml")
    assert (refused.value.facts["key"], refused.value.facts["fault"]) == ("duty", "missing")

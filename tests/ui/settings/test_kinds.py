"""Which kinds of record apply to the unit."""

from dataclasses import replace

from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, RuleBook
from tests.ui.settings.bench import MakeBench

FULL = Refusal("disk-full", path="x")


def test_a_kind_is_put_aside_and_taken_up_again(make_bench: MakeBench) -> None:
    """A kind unticked is kept as put aside, and told; ticked again it applies as before."""
    bench = make_bench()
    group = bench.page.kinds
    group.boxes[Kind.MEDIA].click()
    assert bench.desk.choices["kinds-aside"] == "media"
    group.boxes[Kind.MEDIA].click()
    assert bench.desk.choices["kinds-aside"] == ""
    assert bench.said == [("kinds", None), ("kinds", None)]


def test_each_kind_quotes_its_rules(make_bench: MakeBench) -> None:
    """Beside each kind stand the words of its rules, none of them twice."""
    group = make_bench().page.kinds
    hints = {row.label.text(): row.hint.text() for row in group.rows}
    assert hints["新闻"] == "“新闻消息从发生到报送原则上不得超过1个工作日”"
    assert hints["媒体接洽"] == (
        "“要及时与党委宣传部取得联系,经批准后方可安排采访”；“协助做好…接洽”"
    )
    assert hints["舆情"].count("“") == 5
    assert all(hints.values())


def test_changed_rules_are_quoted_as_they_are_now(make_bench: MakeBench) -> None:
    """Opened again after a rule's words were changed, the page quotes the new ones."""
    bench = make_bench()
    bench.page.hide()
    rules = bench.desk.plain.rules.rules
    words = {Kind.NEWS: "两个工作日内报送"}
    bench.desk.plain.rules = RuleBook(
        tuple(replace(rule, words=words.get(rule.kind, rule.words)) for rule in rules)
    )
    bench.page.show()
    assert bench.page.kinds.rows[0].hint.text() == "“两个工作日内报送”"


def test_the_last_kind_stays(make_bench: MakeBench) -> None:
    """The last kind that is ticked cannot be unticked, and the page says so."""
    bench = make_bench(choices={"kinds_aside": "news incident message media patrol"})
    group = bench.page.kinds
    group.boxes[Kind.TASK].click()
    assert group.boxes[Kind.TASK].isChecked()
    assert group.rows[-1].error.text() == "至少要留一类事项"
    group.boxes[Kind.NEWS].click()
    assert not group.rows[-1].error.isVisible()


def test_a_choice_that_cannot_be_kept_springs_back(make_bench: MakeBench) -> None:
    """On a full disk the box stays as it was, says why, and nothing is told."""
    bench = make_bench()
    bench.desk.protect()
    box = bench.page.kinds.boxes[Kind.NEWS]
    box.click()
    assert box.isChecked()
    assert bench.page.kinds.rows[0].is_refused
    assert bench.said == []


def test_another_ledger_brings_its_kinds(make_bench: MakeBench) -> None:
    """After a restore the boxes show the kinds of the ledger that is there now, and tell it."""
    bench = make_bench()
    bench.desk.choose(kinds_aside="patrol")
    bench.page.reload()
    assert not bench.page.kinds.boxes[Kind.PATROL].isChecked()
    assert ("kinds", None) in bench.said

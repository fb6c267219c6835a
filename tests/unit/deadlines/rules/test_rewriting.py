"""A rule file with a value changed by the form keeps all that the unit wrote in it."""

import pytest

import resources
from deadlines.refusal import Refusal
from deadlines.rules.file import parse_rules
from deadlines.rules.rewriting import rewrite_rule

TEXT = '''# ours
regulation = "x"

[[duty]]
kind = "news"
duty = "submit"
start = "happened"  # when it took place
words = """one
[[duty]]
two"""
limit = 1
reading = "clock-24h"
ladder = [
  "50%",  # half
  "at due",
]

# the second
[[duty]]
kind = "task"
duty = "complete"
start = "given"
words = "w"
limit = 1
reading = "at-given-time"
'''


def test_a_changed_value_leaves_comments_and_other_rules() -> None:
    """Only the line of the value is other; a list over several lines is replaced whole."""
    written = rewrite_rule(TEXT, 0, {"limit": 2, "ladder": ["2h before"], "recipient": '甲"乙'})
    first, second = parse_rules(written, "x.toml")
    assert first.limit is not None
    assert (first.limit.amount, first.recipient) == (2, '甲"乙')
    assert [step.name for step in first.ladder.steps] == ["2h before"]
    assert second == parse_rules(TEXT, "x.toml")[1]
    for kept in ("# ours", "# when it took place", "# the second"):
        assert kept in written


def test_a_removed_value_is_gone() -> None:
    """A rule that gets a target in place of its limit loses the limit's lines."""
    written = rewrite_rule(TEXT, 0, {"limit": None, "reading": None, "target": 30})
    rule = parse_rules(written, "x.toml")[0]
    assert (rule.limit, rule.target) == (None, 30)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (TEXT, 1),  # the first rule's words look like a table's head
        ('regulation = "x"\nduty = [{kind = "news", duty = "a"}]\n', 0),
        ('regulation = "x"\n[[duty]]\n"limit" = 1\nreading = "clock-24h"\n', 0),
    ],
)
def test_a_text_written_otherwise_is_refused(text: str, number: int) -> None:
    """What cannot be changed in place without touching other values is left to the text."""
    with pytest.raises(Refusal, match="rule-written-otherwise"):
        rewrite_rule(text, number, {"limit": 3})


@pytest.mark.parametrize("name", ["university.toml", "park.toml", "plain.toml"])
def test_every_shipped_rule_can_be_changed(name: str) -> None:
    """Each rule takes another recipient, and no other rule changes with it."""
    text = (resources.path("rules") / name).read_text(encoding="utf-8")
    before = parse_rules(text, name)
    for number, rule in enumerate(before):
        after = parse_rules(rewrite_rule(text, number, {"recipient": "校长办公室"}), name)
        assert after[number].recipient == "校长办公室"
        assert after[number].duty == rule.duty
        assert [r for at, r in enumerate(after) if at != number] == [
            r for at, r in enumerate(before) if at != number
        ]

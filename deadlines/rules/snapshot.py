"""A rule as plain data, so that a record can keep the rule it was logged under."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache

from deadlines.digest import sha256
from deadlines.rules.ladder import Ladder, parse_step
from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level, Limit, Reading, Start

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any


def to_data(rule: DutyRule) -> dict[str, Any]:
    """Return the rule as plain JSON data that `from_data` reads back unchanged."""
    ladder = rule.ladder
    data: dict[str, Any] = {
        "regulation": rule.regulation,
        "kind": rule.kind.value,
        "duty": rule.duty,
        "start": rule.start.value,
        "recipient": rule.recipient,
        "words": rule.words,
        "limit": rule.limit and [rule.limit.amount, rule.limit.reading.value],
        "target": rule.target,
        "extended_to": rule.extended_to,
        "levels": sorted(level.value for level in rule.levels),
        "locked_until": rule.locked_until,
        "title": rule.title,
        "ladder": {
            "steps": [step.name for step in ladder.steps],
            "every": ladder.every,
            "from_start": ladder.from_start,
            "office_hours": ladder.office_hours,
            "quiet": ladder.quiet,
        },
    }
    # Left out where usual, so that rules kept by earlier versions stay what they are to the letter.
    if rule.findings != frozenset(FoundBy):
        data["when"] = sorted(finding.value for finding in rule.findings)
    if rule.remark:
        data["remark"] = rule.remark
    return data


def rule_text(rule: DutyRule) -> str:
    """Return the rule as it is kept: always the same text for the same rule."""
    return json.dumps(to_data(rule), ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=512)
def fingerprint(rule: DutyRule) -> int:
    """Return a number of 63 bits that stands for what the rule says, down to the letter."""
    digest = sha256(rule_text(rule).encode()).digest()
    return int.from_bytes(digest[:8], "big") >> 1


def from_data(data: Mapping[str, Any]) -> DutyRule:
    """Return the rule that `to_data` wrote; raises KeyError or ValueError for anything else."""
    limit, ladder = data["limit"], data["ladder"]
    return DutyRule(
        regulation=data["regulation"],
        kind=Kind(data["kind"]),
        duty=data["duty"],
        start=Start(data["start"]),
        recipient=data["recipient"],
        words=data["words"],
        limit=Limit(limit[0], Reading(limit[1])) if limit else None,
        target=data["target"],
        extended_to=data["extended_to"],
        levels=frozenset(Level(level) for level in data["levels"]),
        locked_until=data["locked_until"],
        title=data["title"],
        ladder=Ladder(
            steps=tuple(parse_step(name) for name in ladder["steps"]),
            every=ladder["every"],
            from_start=ladder["from_start"],
            office_hours=ladder["office_hours"],
            quiet=ladder["quiet"],
        ),
        findings=frozenset(map(FoundBy, data.get("when", list(FoundBy)))),
        remark=data.get("remark", ""),
    )

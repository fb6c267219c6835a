"""A duty as one line that people read and the program reads back without loss.

`[submit] 报送稿件和审批表；状态：已完成；对象：党委宣传部；到期：2026-11-23 17:30`, and so on.
The name in brackets and the fields count, whatever the language and the order of the labels; the
words behind the name are for people. What is empty, or as one would expect (the start is the
record's time), is left out.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Any

from deadlines.calendar.notice import Certainty
from deadlines.exports import times as ledger_time
from deadlines.exports.line_text import escaped, fields, unescaped
from deadlines.records.duty import Duty, DutyState
from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, Kind, Limit, Reading, RuleBook, Unit
from deadlines.rules.snapshot import from_data, to_data
from deadlines.wording.nouns import Words

_NONE = "-"
_NAME = re.compile(r"\s*\[((?:[^\]\\]|\\.)*)\]", re.DOTALL)
_NUMBER = re.compile(r"\d+")
_READING = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_IN_LINE = frozenset(("kind", "duty", "recipient", "limit", "target"))
"""What the line says of the rule by itself."""

_LABELS = {
    "状态": "state", "对象": "recipient", "起算": "start", "时限": "limit", "目标": "target",
    "到期": "due", "原到期": "was_due", "延长原因": "extension_reason", "稳妥时间": "safe_by",
    "暂定": "certainty", "日历": "edition", "完成": "done_at", "未按时原因": "late_reason",
    "知悉": "acknowledged_at", "规则": "rule",
    "state": "state", "to": "recipient", "from": "start", "limit": "limit", "target": "target",
    "due": "due", "was due": "was_due", "reason for extension": "extension_reason",
    "safe by": "safe_by", "provisional": "certainty", "calendar": "edition", "done": "done_at",
    "reason for being late": "late_reason", "acknowledged": "acknowledged_at", "rule": "rule",
}  # fmt: skip
_STATES = {
    "待办": DutyState.OPEN, "未解锁": DutyState.LOCKED,
    "已完成": DutyState.DONE, "已撤销": DutyState.CANCELLED,
    "to do": DutyState.OPEN, "locked": DutyState.LOCKED,
    "done": DutyState.DONE, "withdrawn": DutyState.CANCELLED,
    "open": DutyState.OPEN, "cancelled": DutyState.CANCELLED,
}  # fmt: skip


def write(duty: Duty, at: datetime, words: Words, zone: tzinfo, shipped: RuleBook) -> str:
    """Return the duty of a record that happened `at` (aware), instants in the zone.

    What its rule says differently from the shipped one of that kind and name is in the line.
    """
    separator = words.translate("duty_line", "；")
    label = words.translate("duty_line", "{label}：{value}")
    found = separator.join(
        label.format(label=name, value=value)
        for name, value in _written(duty, at, words, zone, shipped)
    )
    name, title = escaped(duty.name, "]["), escaped(words.duty(duty.rule))
    return f"[{name}] {title}{separator}{found}"


def read(line: str, kind: Kind, at: datetime, zone: tzinfo, shipped: RuleBook) -> Duty:
    """Return the duty that was written for a record of that kind that happened `at`.

    Its ids are 0. Raises Refusal: "duty-line" (`text`, `part`: what is not understood).
    """
    named = _NAME.match(line)
    if named is None:
        raise Refusal("duty-line", text=line, part=line)
    values = dict(_read(line, fields(line[named.end() :])))
    if "state" not in values:
        raise Refusal("duty-line", text=line, part=line)

    def instant(name: str, usual: datetime | None = None) -> datetime | None:
        text = values.get(name, "")
        if not text:
            return usual
        return None if text == _NONE else ledger_time.read(text, zone)

    try:
        rule = _rule(unescaped(named[1]), kind, values, shipped)
        due = instant("due")
        return Duty(
            id=0,
            record=0,
            rule=rule,
            start=instant("start", at) or at,
            due=due,
            safe_by=instant("safe_by", due),
            certainty=Certainty.PROVISIONAL if "certainty" in values else Certainty.OFFICIAL,
            edition=values.get("edition", ""),
            state=_STATES[values["state"].lower()],
            done_at=instant("done_at"),
            late_reason=values.get("late_reason", ""),
            acknowledged_at=instant("acknowledged_at"),
            was_due=instant("was_due"),
            extension_reason=values.get("extension_reason", ""),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise Refusal("duty-line", text=line, part=str(error)) from error
    except Refusal as refusal:
        part = refusal.facts.get("text", line)
        raise Refusal("duty-line", text=line, part=part) from refusal


def lines_in(cell: str) -> tuple[str, ...]:
    """Return the lines of a cell, whatever line breaks a program put between them."""
    return tuple(line for line in re.split(r"\r\n|\n|\r", cell) if line.strip())


def _written(
    duty: Duty, at: datetime, words: Words, zone: tzinfo, shipped: RuleBook
) -> Iterator[tuple[str, str]]:
    translate, rule = words.translate, duty.rule

    def due(instant: datetime) -> str:
        return ledger_time.write_due(instant, zone)

    yield translate("duty_line", "状态"), words.state(duty.state)
    if rule.recipient:
        yield translate("duty_line", "对象"), escaped(rule.recipient)
    if duty.start != at:
        yield translate("duty_line", "起算"), ledger_time.write(duty.start, zone)
    if rule.limit is not None:
        yield translate("duty_line", "时限"), _limit_text(rule.limit, words)
    if rule.target is not None:
        text = translate("duty_line", "%n 分钟", None, rule.target)
        yield translate("duty_line", "目标"), text
    if duty.due is not None:
        yield translate("duty_line", "到期"), due(duty.due)
    if duty.was_due is not None:
        yield translate("duty_line", "原到期"), due(duty.was_due)
    if duty.extension_reason:
        yield translate("duty_line", "延长原因"), escaped(duty.extension_reason)
    if duty.safe_by != duty.due:
        safe_by = due(duty.safe_by) if duty.safe_by else _NONE
        yield translate("duty_line", "稳妥时间"), safe_by
    if duty.certainty is not Certainty.OFFICIAL:
        yield translate("duty_line", "暂定"), translate("duty_line", "是")
    if duty.edition:
        yield translate("duty_line", "日历"), escaped(duty.edition)
    if duty.done_at is not None:
        yield translate("duty_line", "完成"), ledger_time.write(duty.done_at, zone)
    if duty.late_reason:
        yield translate("duty_line", "未按时原因"), escaped(duty.late_reason)
    if duty.acknowledged_at is not None:
        yield translate("duty_line", "知悉"), ledger_time.write(duty.acknowledged_at, zone)
    changes = _rule_changes(rule, shipped)
    if changes:
        text = json.dumps(changes, ensure_ascii=False, separators=(",", ":"))
        yield translate("duty_line", "规则"), escaped(text)


def _read(line: str, parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    for part in list(parts)[1:]:  # the first are the words for people
        if not part:
            continue
        label, colon, value = _split(part)
        name = _LABELS.get(label.strip().lower())
        if not colon or name is None:
            raise Refusal("duty-line", text=line, part=part)
        yield name, unescaped(value.strip())


def _split(part: str) -> tuple[str, str, str]:
    places = [place for place in (part.find("："), part.find(":")) if place >= 0]
    if not places:
        return part, "", ""
    place = min(places)
    return part[:place], part[place], part[place + 1 :]


def _limit_text(limit: Limit, words: Words) -> str:
    text = words.limit(limit)
    if limit.unit is Unit.NONE and limit.amount != 1:
        text = f"{text} {limit.amount}"
    return words.translate("duty_line", "{limit}（{reading}）").format(
        limit=text, reading=limit.reading.value
    )


def _read_limit(text: str) -> list[int | str]:
    # The reading stands last: a length may have words of its own before it.
    reading = _READING.findall(text)[-1:]
    if not reading:
        raise Refusal("duty-line", text=text)
    amount = _NUMBER.search(text[: text.rindex(reading[0])])
    return [int(amount[0]) if amount else 1, Reading(reading[0]).value]


def _rule(name: str, kind: Kind, values: Mapping[str, str], shipped: RuleBook) -> DutyRule:
    usual = shipped.find(kind, name)
    data: dict[str, Any] = to_data(usual) if usual else {}
    if "rule" in values:
        data |= json.loads(values["rule"])
    target = _NUMBER.search(values.get("target", ""))
    data |= {
        "kind": kind.value,
        "duty": name,
        "recipient": values.get("recipient", ""),
        "limit": _read_limit(values["limit"]) if "limit" in values else None,
        "target": int(target[0]) if target else None,
    }
    return from_data(data)


def _rule_changes(rule: DutyRule, shipped: RuleBook) -> dict[str, Any]:
    usual = shipped.find(rule.kind, rule.duty)
    if usual == rule:
        return {}
    known = to_data(usual) if usual else {}
    return {
        name: value
        for name, value in to_data(rule).items()
        if name not in _IN_LINE and (name not in known or known[name] != value)
    }

"""A rule file: one regulation's rules in TOML, each fault named by file, line and remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from deadlines.refusal import Refusal
from deadlines.rules.ladder import Ladder, parse_every, parse_step
from deadlines.rules.rule import (
    INCIDENT_LEVELS,
    UNIT_OF,
    DutyRule,
    FoundBy,
    Kind,
    Level,
    Limit,
    Reading,
    Start,
)
from deadlines.values import dataclass

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any, TypeVar

    _T = TypeVar("_T", bound=StrEnum)

_MOST_AMOUNT = 1000
_LONGEST_TARGET = 7 * 24 * 60
_DEFAULT_LADDER = ("50%", "2h before", "at due")
_DEFAULT_REPEAT = "2h"

_TEXTS = ("duty", "recipient", "words", "locked_until", "title", "remark")
_KEYS = frozenset(
    {
        *_TEXTS,
        "kind",
        "start",
        "levels",
        "when",
        "limit",
        "reading",
        "target",
        "extended_to",
        "ladder",
        "repeat",
        "repeat_from_start",
        "repeat_in_office_hours",
        "quiet_hours",
    }
)
LONGEST_FILE = 100_000
"""Characters; the regulation of a university has some 4,000."""
_MOST_DOTS = 60
"""In a line: what a key of a.b.c… costs tomllib grows with the third power of its dots."""
_NEEDED = ("kind", "duty", "start", "words")


@dataclass(frozen=True, slots=True)
class RulePlace:
    """Where a rule file is at fault: its name and line, and the key it is about."""

    file: str
    line: int
    key: str


def parse_rules(text: str, file: str) -> tuple[DutyRule, ...]:
    """Read the rules of one file.

    Raises Refusal("rule-file") for the first fault, with `file`, `line`, `key`, `fault` (a code:
    "too-long", "not-toml", "missing", "unknown-key", "not-text", "not-a-name", "not-a-number",
    "out-of-range", "unknown-name", "needs-reading", "needs-limit", "limit-and-target",
    "extension-too-short", "ladder-step", "duplicate", "lock") and `known`: what could stand
    there, where that is a list.
    """
    import tomllib

    is_deep = any(line.count(".") > _MOST_DOTS for line in text.splitlines())
    if is_deep or len(text) > LONGEST_FILE:
        raise _refusal(RulePlace(file, 1, ""), "too-long")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise _refusal(RulePlace(file, line, ""), "not-toml") from None
    except (RecursionError, ValueError):  # nested a thousand deep; a number of 5,000 digits
        raise _refusal(RulePlace(file, 1, ""), "not-toml") from None
    for key in data:
        if key not in ("regulation", "duty"):
            raise _refusal(RulePlace(file, _line_of(text, 0, key), key), "unknown-key")
    regulation, tables = data.get("regulation"), data.get("duty")
    if not isinstance(regulation, str) or not regulation.strip():
        raise _refusal(RulePlace(file, 1, "regulation"), "missing")
    if not isinstance(tables, list) or not tables:
        raise _refusal(RulePlace(file, 1, "duty"), "missing")
    rules: list[DutyRule] = []
    for number, table in enumerate(tables, 1):
        if not isinstance(table, dict):
            raise _refusal(RulePlace(file, _line_of(text, 0, "duty"), "duty"), "missing")
        rule = _Table(file, text, number, table).rule(regulation)
        if any(rule.is_overlapping(other) for other in rules):
            raise _refusal(RulePlace(file, _line_of(text, number, "duty"), "duty"), "duplicate")
        rules.append(rule)
    for number, rule in enumerate(rules, 1):
        known = tuple(r.duty for r in rules if r.kind is rule.kind and r.duty != rule.duty)
        if rule.locked_until and rule.locked_until not in known:
            place = RulePlace(file, _line_of(text, number, "locked_until"), "locked_until")
            raise _refusal(place, "lock", known)
    return tuple(rules)


class _Table:
    """One [[duty]] table on its way to a rule."""

    def __init__(self, file: str, text: str, number: int, table: Mapping[str, Any]) -> None:
        self._file, self._text, self._number = file, text, number
        self._table = table

    def rule(self, regulation: str) -> DutyRule:
        for key in self._table:
            if key not in _KEYS:
                raise self._fault(key, "unknown-key", tuple(sorted(_KEYS)))
        for key in _NEEDED:
            if key not in self._table:
                raise self._fault(key, "missing")
        texts = {key: self._text_of(key) for key in _TEXTS}
        if not re.fullmatch(r"[a-z][a-z0-9_]*", texts["duty"]):
            raise self._fault("duty", "not-a-name")
        limit, target = self._limit(), self._number_of("target", _LONGEST_TARGET)
        if limit and target:
            raise self._fault("target", "limit-and-target")
        extended = self._number_of("extended_to", _MOST_AMOUNT)
        if extended is not None:
            if limit is None:
                raise self._fault("extended_to", "needs-limit")
            if extended <= limit.amount:
                raise self._fault("extended_to", "extension-too-short")
        return DutyRule(
            regulation=regulation,
            kind=Kind(self._name("kind", tuple(Kind))),
            start=Start(self._name("start", tuple(Start))),
            limit=limit,
            target=target,
            extended_to=extended,
            levels=self._names_of("levels", Level, INCIDENT_LEVELS),
            findings=self._names_of("when", FoundBy, frozenset(FoundBy)),
            ladder=self._ladder(),
            **texts,
        )

    def _limit(self) -> Limit | None:
        amount = self._number_of("limit", _MOST_AMOUNT)
        if amount is None:
            if "reading" in self._table:
                raise self._fault("reading", "needs-limit")
            return None
        if "reading" not in self._table:
            raise self._fault("limit", "needs-reading", tuple(r.value for r in UNIT_OF))
        return Limit(amount, Reading(self._name("reading", tuple(Reading))))

    def _names_of(self, key: str, names: type[_T], usual: frozenset[_T]) -> frozenset[_T]:
        if key not in self._table:
            return usual
        found, known = self._table[key], tuple(name.value for name in names)
        if not isinstance(found, list) or not found or any(name not in known for name in found):
            raise self._fault(key, "unknown-name", known)
        return frozenset(names(name) for name in found)

    def _ladder(self) -> Ladder:
        names = self._table.get("ladder", list(_DEFAULT_LADDER))
        repeat = self._table.get("repeat", "" if "ladder" in self._table else _DEFAULT_REPEAT)
        if not isinstance(names, list) or not isinstance(repeat, str):
            raise self._fault("ladder", "ladder-step")
        key = "ladder"
        try:
            steps = tuple(parse_step(str(name)) for name in names)
            key = "repeat"
            every = parse_every(repeat) if repeat else 0
        except Refusal:
            raise self._fault(key, "ladder-step") from None
        return Ladder(
            steps,
            every,
            from_start=self._read_flag("repeat_from_start"),
            office_hours=self._read_flag("repeat_in_office_hours"),
            quiet=self._read_flag("quiet_hours"),
        )

    def _read_flag(self, key: str) -> bool:
        value = self._table.get(key, False)
        if not isinstance(value, bool):
            raise self._fault(key, "unknown-name", ("true", "false"))
        return value

    def _text_of(self, key: str) -> str:
        value = self._table.get(key, "")
        if not isinstance(value, str) or (key in _NEEDED and not value.strip()):
            raise self._fault(key, "not-text")
        return value

    def _number_of(self, key: str, most: int) -> int | None:
        value = self._table.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise self._fault(key, "not-a-number")
        if not 1 <= value <= most:
            raise self._fault(key, "out-of-range", ("1", str(most)))
        return value

    def _name(self, key: str, known: tuple[Kind | Start | Reading, ...]) -> str:
        value = self._table[key]
        names = tuple(name.value for name in known)
        if value not in names:
            raise self._fault(key, "unknown-name", names)
        return str(value)

    def _fault(self, key: str, fault: str, known: tuple[str, ...] = ()) -> Refusal:
        place = RulePlace(self._file, _line_of(self._text, self._number, key), key)
        return _refusal(place, fault, known)


def _refusal(place: RulePlace, fault: str, known: tuple[str, ...] = ()) -> Refusal:
    return Refusal(
        "rule-file", file=place.file, line=place.line, key=place.key, fault=fault, known=known
    )


def _line_of(text: str, number: int, key: str) -> int:
    """Return the line of `key` in the `number`-th duty table, or of the table's head."""
    table, head = 0, 1
    for count, line in enumerate(text.splitlines(), 1):
        if re.match(r"\s*\[\[\s*duty\s*\]\]", line):
            table += 1
            if table == number:
                head = count
        elif table == number and re.match(rf"\s*{re.escape(key)}\s*=", line):
            return count
    return head

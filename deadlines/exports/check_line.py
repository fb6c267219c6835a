"""A step of a record's checklist as one line: `[first-review] 初审；已办；人员：…；时间：…`."""

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo

from deadlines.exports import duty_line
from deadlines.exports import times as ledger_time
from deadlines.exports.line_text import escaped, fields, unescaped
from deadlines.records.duty import Duty
from deadlines.records.record import Check, Mark
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, RuleBook
from deadlines.wording.nouns import Words


class DetailLines:
    """Reads the cells 时限明细 and 审校明细, with times in the zone.

    `shipped` are the rules as the program ships them, which the lines of duties stand on.
    """

    def __init__(self, zone: tzinfo, shipped: RuleBook) -> None:
        self._zone, self._shipped = zone, shipped

    def read_duties(self, text: str, kind: Kind, at: datetime) -> tuple[Duty, ...]:
        """Return the duties (ids 0) a cell lists for a record of that kind that began `at`.

        Raises Refusal("duty-line").
        """
        return tuple(
            duty_line.read(line, kind, at, self._zone, self._shipped)
            for line in duty_line.lines_in(text)
        )

    def read_checks(self, text: str) -> tuple[Check, ...]:
        """Return the checklist steps a cell lists; raises Refusal("check-line")."""
        return tuple(read(line, self._zone) for line in duty_line.lines_in(text))


_NAME = re.compile(r"\s*\[([a-z-]+)\]")
_DONE = {"已办": True, "未办": False, "done": True, "not done": False}
_LABELS = {"人员": "who", "时间": "at", "by": "who", "at": "at"}


def write(check: Check, words: Words, zone: tzinfo) -> str:
    """Return the step with who did it and when, its instant in the zone."""
    separator = words.translate("check_line", "；")
    return f"[{check.mark.value}] {separator.join(_written(check, words, zone))}"


def read(line: str, zone: tzinfo) -> Check:
    """Return the step that was written; raises Refusal("check-line") with `text` and `part`."""
    named = _NAME.match(line)
    if named is None:
        raise Refusal("check-line", text=line, part=line)
    done, who, at = None, "", None
    try:
        mark = Mark(named[1])
        for part in list(fields(line[named.end() :]))[1:]:
            if part.lower() in _DONE:
                done = _DONE[part.lower()]
                continue
            label, colon, value = part.replace("：", ":", 1).partition(":")
            name = _LABELS.get(label.strip().lower())
            if not colon or name is None:
                raise Refusal("check-line", text=line, part=part)
            if name == "who":
                who = unescaped(_after_colon(part))
            else:
                at = ledger_time.read(value, zone)
    except ValueError as error:
        raise Refusal("check-line", text=line, part=named[1]) from error
    except Refusal as refusal:
        wrong = refusal.facts.get("part", refusal.facts.get("text", line))
        raise Refusal("check-line", text=line, part=wrong) from refusal
    if done is None:
        raise Refusal("check-line", text=line, part=line)
    return Check(mark, done, who, at)


def _written(check: Check, words: Words, zone: tzinfo) -> Iterator[str]:
    translate = words.translate
    yield escaped(words.mark(check.mark))
    yield translate("check_line", "已办") if check.done else translate("check_line", "未办")
    if check.who:
        yield translate("check_line", "人员：{name}").format(name=escaped(check.who))
    if check.at is not None:
        yield translate("check_line", "时间：{time}").format(time=ledger_time.write(check.at, zone))


def _after_colon(part: str) -> str:
    return re.split("[：:]", part, maxsplit=1)[1].strip()

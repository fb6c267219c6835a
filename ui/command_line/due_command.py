"""`due`: what is owed and by when, without a ledger."""

from collections.abc import Callable, Sequence
from datetime import datetime

from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.given_time import read_for, read_past
from deadlines.rules.rule import (
    DutyRule,
    Kind,
    Limit,
    Reading,
    RuleBook,
    Unit,
    find_kind,
    find_reading,
)
from ui.command_line import printing
from ui.command_line.plain import Arguments, case_of
from ui.wording.voice import Voice

Out = Callable[[str], None]


class DueCommand:
    """`due`: computes and explains deadlines, changes nothing and needs no ledger."""

    def __init__(self, rules: RuleBook, office: Office, voice: Voice, now: datetime) -> None:
        self._rules, self._office = rules, office
        self._voice, self._now = voice, now

    def run(self, arguments: Arguments, out: Out) -> None:
        """Print the deadlines of every --at; raises Refusal."""
        kind = find_kind(arguments.kind)
        rules = self._rules.rules_for(kind, *case_of(kind, arguments))
        posted = read_past(arguments.posted, self._now) if arguments.posted else None
        reading = find_reading(arguments.reading) if arguments.reading else None
        amount = _read_amount(arguments.days) if arguments.days is not None else None
        found: list[tuple[datetime, list[Explanation]]] = []
        for text in arguments.at:
            at = read_for(kind, text, self._now, self._office).at
            draft = Draft(kind, "", at, posted=posted)
            explained = [
                self._explain_given(draft.start_of(rule.start), rule, reading, amount)
                for rule in rules
            ]
            found.append((at, [one for one in explained if one is not None]))
        if arguments.json:
            out(printing.as_json([self._data(kind, *one) for one in found]))
            return
        for at, reasons_of_all in found:
            out(f"{self._voice.words.kind(kind)}  {self._voice.times.full(at)}")
            for reasons in reasons_of_all:
                for line in printing.explained_lines(reasons, self._voice):
                    out(line)

    def _explain_given(
        self, at: datetime, rule: DutyRule, reading: Reading | None, amount: int | None
    ) -> Explanation | None:
        if rule.locked_until:
            return None
        limit = rule.limit
        if limit is not None:
            reading = reading or limit.reading
            if (limit.unit is Unit.HOURS) != (Limit(1, reading).unit is Unit.HOURS):
                raise Refusal("reading-not-for-kind", kind=rule.kind.value, reading=reading.value)
            limit = Limit(limit.amount if amount is None else amount, reading)
        return explain(at, rule, self._office, limit)

    def _data(self, kind: Kind, at: datetime, found: Sequence[Explanation]) -> dict[str, object]:
        return {
            "kind": kind.value,
            "at": at.isoformat(),
            "duties": [printing.explained_data(one, self._voice) for one in found],
        }


def _read_amount(text: str) -> int:
    """Return a limit's amount; raises Refusal("not-a-number")."""
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        raise Refusal("not-a-number", text=text)
    return int(text)

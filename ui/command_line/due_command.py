"""`due`: what is owed and by when, without a ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

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

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from deadlines.patrol.plan import PatrolPlan
    from deadlines.records.duty import Duty
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

    def _data(
        self, kind: Kind, at: datetime, explanations: Sequence[Explanation]
    ) -> dict[str, object]:
        return {
            "kind": kind.value,
            "at": at.isoformat(),
            "duties": [printing.explained_data(one, self._voice) for one in explanations],
        }


def _read_amount(text: str) -> int:
    """Return a limit's amount; raises Refusal("not-a-number")."""
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        raise Refusal("not-a-number", text=text)
    return int(text)


class PatrolDue:
    """Tells for each `--at` day whether a patrol is owed on it, and until when."""

    def __init__(
        self, rule: DutyRule, plan: PatrolPlan, office: Office, voice: Voice, now: datetime
    ) -> None:
        self._rule, self._plan, self._office = rule, plan, office
        self._voice, self._now = voice, now

    def run(self, arguments: Arguments, out: Out) -> None:
        """Print the days; raises Refusal."""
        days = [_read_day(text, self._now) for text in arguments.at]
        if arguments.json:
            out(printing.as_json([self._data(day, self._owed_on(day)) for day in days]))
            return
        translate = self._voice.words.translate
        for day in days:
            out(f"{self._voice.words.kind(self._rule.kind)}  {printing.day_text(day, self._voice)}")
            owed = self._owed_on(day)
            for duty in owed:
                if duty.due is not None:
                    due = self._voice.times.full_due(duty.due)
                    out(f"  {self._voice.words.duty(duty.rule)}  {due}")
            if not owed:
                out("  " + translate("printing", "休息日，不要求巡查"))

    def _owed_on(self, day: date) -> Sequence[Duty]:
        if not self._plan.times_on(day, self._office):
            return ()
        return self._plan.duties_on(day, self._rule, self._office)

    def _data(self, day: date, owed: Sequence[Duty]) -> dict[str, object]:
        return {
            "kind": self._rule.kind.value,
            "at": self._office.instant_at(day, 0).isoformat(),
            "duties": [self._duty_data(duty) for duty in owed],
        }

    def _duty_data(self, duty: Duty) -> dict[str, object]:
        """Return a duty as those of other kinds, with its channel."""
        from deadlines.records.counting import is_given

        start = duty.due if is_given(duty.rule) and duty.due else duty.start
        found = explain(start, duty.rule, self._office)
        data = printing.explained_data(found, self._voice) if found else {}
        return data | {"channel": duty.rule.title}


def _read_day(text: str, now: datetime) -> date:
    from deadlines.phrases.times import read_date, read_time

    try:
        return read_date(text, now.date())
    except Refusal:
        return read_time(text, now).date()

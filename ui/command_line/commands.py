"""What each command does, with the register it is given; the texts go to `out`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from deadlines.phrases.times import read_time
from deadlines.records.duty import DutyState
from deadlines.records.handling import Deed
from deadlines.records.record import Draft, Record, RecordStatus
from deadlines.records.register import Register
from deadlines.records.store import History, RecordStore
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.due_time import DueTime, read_for
from deadlines.rules.explanation import Explanation, explain
from deadlines.rules.rule import (
    DutyRule,
    FoundBy,
    Kind,
    Level,
    Limit,
    Reading,
    RuleBook,
    Start,
    Unit,
    find_kind,
    find_level,
    find_reading,
    find_way_found,
)
from deadlines.snippets.line import read_line
from deadlines.snippets.pasted import read_pasted
from ui.command_line import printing
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.evidence import EvidenceStore

Out = Callable[[str], None]


class DueCommand:
    """`due`: computes and explains deadlines, changes nothing and needs no ledger."""

    def __init__(self, rules: RuleBook, office: Office, voice: Voice, now: datetime) -> None:
        self._rules, self._office = rules, office
        self._voice, self._now = voice, now

    def run(self, arguments: argparse.Namespace, out: Out) -> None:
        """Print the deadlines of every --at; raises Refusal."""
        kind = find_kind(arguments.kind)
        rules = self._rules.rules_for(kind, *_case_of(kind, arguments))
        posted = read_time(arguments.posted, self._now) if arguments.posted else None
        reading = find_reading(arguments.reading) if arguments.reading else None
        amount = _amount(arguments.days) if arguments.days is not None else None
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


class RecordCommands:
    """`add`, `list`, `show`, `done`, `extend`, `cancel`: everything that needs the ledger."""

    def __init__(
        self,
        register: Register,
        store: RecordStore,
        history: History,
        voice: Voice,
        evidence: EvidenceStore,
    ) -> None:
        self._register, self._store, self._history = register, store, history
        self._voice, self._evidence = voice, evidence

    def run(self, arguments: argparse.Namespace, out: Out) -> None:
        """Carry out the command the arguments name; raises Refusal."""
        commands: dict[str, Callable[[argparse.Namespace, Out], None]] = {
            "add": self._add,
            "note": self._note,
            "attach": self._attach,
            "restore-record": self._restore,
            "list": self._list,
            "show": self._show,
            "done": self._finish_duty,
            "extend": self._extend,
            "cancel": self._cancel,
        }
        commands[arguments.command](arguments, out)

    def _add(self, arguments: argparse.Namespace, out: Out) -> None:
        if arguments.title is None:
            self._add_line(arguments, out)
            return
        kind = find_kind(arguments.kind)
        level, finding = _case_of(kind, arguments)
        now = self._register.now()
        time = read_for(kind, arguments.at, now, self._register.office)
        draft = Draft(
            kind,
            arguments.title,
            time.at,
            level,
            arguments.source,
            arguments.link,
            arguments.note,
            finding=finding,
            posted=read_time(arguments.posted, now) if arguments.posted else None,
        )
        record = self._register.log(draft)
        start = self._register.rules.rules_for(kind)[0].event
        lines = [str(record.number), printing.understood_line(start, time, self._voice)]
        if draft.posted is not None:
            posted = DueTime(draft.posted)
            lines.append(printing.understood_line(Start.POSTED, posted, self._voice))
        self._print(record, arguments, out, lines)

    def _add_line(self, arguments: argparse.Namespace, out: Out) -> None:
        text, now = arguments.kind, self._register.now()
        is_pasted = "\n" in text.strip()
        office = self._register.office
        snippet = read_pasted(text, now) if is_pasted else read_line(text, now, office)
        record = self._register.log(snippet.make_draft())
        start = self._register.rules.rules_for(record.kind)[0].event
        lines = [str(record.number), *printing.snippet_lines(snippet, record, start, self._voice)]
        self._print(record, arguments, out, lines)

    def _list(self, arguments: argparse.Namespace, out: Out) -> None:
        kind = find_kind(arguments.kind) if arguments.kind else None
        now = self._register.now()
        records: Iterable[Record] = self._store.records(
            open_only=arguments.which != "all", kind=kind
        )
        if arguments.which == "overdue":
            records = [r for r in records if any(d.is_late(now) for d in r.open_duties)]
        if arguments.json:
            zone = self._register.office.zone
            out(printing.as_json([printing.record_data(r, now, zone) for r in records]))
            return
        lines = printing.record_lines(records, self._voice, now)
        for line in lines or [self._voice.words.translate("printing", "没有记录")]:
            out(line)

    def _show(self, arguments: argparse.Namespace, out: Out) -> None:
        record = self._register.get(record_number(arguments.number))
        entries = self._history.entries_of(record.number)
        now, zone = self._register.now(), self._register.office.zone
        if arguments.json:
            data = printing.record_data(record, now, zone)
            data["explanations"] = self._explanations(record)
            data["history"] = printing.history_data(entries, zone)
            out(printing.as_json(data))
            return
        for line in printing.shown_lines(record, entries, self._voice, now):
            out(line)

    def _finish_duty(self, arguments: argparse.Namespace, out: Out) -> None:
        number = record_number(arguments.number)
        now = self._register.now()
        at = read_time(arguments.at, now) if arguments.at else None
        before = self._register.get(number)
        deed = Deed(arguments.whom, arguments.means, arguments.result, arguments.outcome)
        record = self._register.finish(number, arguments.duty, at, arguments.reason, deed)
        was_open = {duty.id for duty in before.open_duties}
        translate = self._voice.words.translate
        lines = []
        if at is not None:
            said = translate("printing", "完成时间：{time}")
            lines.append(said.format(time=self._voice.times.full(at)))
        for duty in record.duties:
            taken = duty.time_taken()
            if duty.id in was_open and duty.state is DutyState.DONE and taken is not None:
                lines.append(
                    translate("printing", "{duty}：已完成，用时 {span}").format(
                        duty=self._voice.words.duty(duty.rule), span=self._voice.words.span(taken)
                    )
                )
        if record.status is RecordStatus.DONE:
            lines.append(self._voice.words.status(record.status))
        missing = [check.mark for check in record.checks if not check.done]
        if missing and record.kind is Kind.NEWS:
            said = translate("printing", "请注意，这几项还没有登记：{names}")
            names = translate("printing", "、").join(map(self._voice.words.mark, missing))
            lines.append(said.format(names=names))
        self._print(record, arguments, out, lines)

    def _note(self, arguments: argparse.Namespace, out: Out) -> None:
        record = self._register.note(record_number(arguments.number), arguments.text)
        said = self._voice.words.translate("printing", "已记入第 {number} 号记录")
        self._print(record, arguments, out, [said.format(number=record.number)])

    def _attach(self, arguments: argparse.Namespace, out: Out) -> None:
        record = self._register.get(record_number(arguments.number))
        files = [Path(file) for file in arguments.files]
        for file in files:  # all of them before the first is taken
            self._evidence.examine(file)
        lines = []
        translate = self._voice.words.translate
        for file in files:
            had = record.attachments
            # Kept before its entry, so that no record ever points to a file that is not there.
            kept = self._evidence.keep_file(file, self._register.now())
            record = self._register.attach(record.number, kept)
            if record.attachments == had:
                said = translate("printing", "{name} 早已附上，没有重复")
            else:
                said = translate("printing", "已附上 {name}（{size} 字节，SHA-256 {hash}）")
            lines.append(said.format(name=kept.name, size=kept.size, hash=kept.sha256))
        self._print(record, arguments, out, lines)

    def _restore(self, arguments: argparse.Namespace, out: Out) -> None:
        record = self._register.restore(record_number(arguments.number))
        self._print(record, arguments, out, [self._voice.words.status(record.status)])

    def _extend(self, arguments: argparse.Namespace, out: Out) -> None:
        number = record_number(arguments.number)
        gains = self._register.extension(number, arguments.duty).gains
        record = self._register.extend(number, arguments.duty, arguments.reason)
        due = record.duty(arguments.duty).due
        translate = self._voice.words.translate
        lines = [] if due is None else [self._voice.times.full_due(due)]
        if not gains:
            lines.append(translate("printing", "延长后到期时间不变：末日遇休息日顺延到同一天"))
        self._print(record, arguments, out, lines)

    def _cancel(self, arguments: argparse.Namespace, out: Out) -> None:
        record = self._register.cancel(record_number(arguments.number), arguments.reason)
        self._print(record, arguments, out, [self._voice.words.status(record.status)])

    def _print(
        self, record: Record, arguments: argparse.Namespace, out: Out, lines: Sequence[str]
    ) -> None:
        if arguments.json:
            zone = self._register.office.zone
            out(printing.as_json(printing.record_data(record, self._register.now(), zone)))
            return
        for line in lines:
            out(line)

    def _explanations(self, record: Record) -> list[dict[str, object]]:
        explained = [self._register.explain(duty) for duty in record.duties if duty.due]
        return [printing.explained_data(one, self._voice) for one in explained if one]


def _case_of(kind: Kind, arguments: argparse.Namespace) -> tuple[Level | None, FoundBy | None]:
    """Return the level and way of finding asked for, those of the usual incident where none are."""
    level = find_level(arguments.level) if arguments.level else None
    finding = find_way_found(arguments.found) if arguments.found else None
    if kind is not Kind.INCIDENT:
        return level, finding
    return level or Level.GENERAL, finding or FoundBy.SELF


def record_number(text: str) -> int:
    """Return the number of a record as typed; raises Refusal("unknown-number")."""
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise Refusal("unknown-number", number=text)
    return int(text)


def _amount(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        raise Refusal("not-a-number", text=text)
    return int(text)

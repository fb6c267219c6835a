"""What each command on records does, with the register it is given; the texts go to `out`."""

from __future__ import annotations

from pathlib import Path

from deadlines.papers.lacking import find_lacking
from deadlines.records.duty import Deed, DutyState
from deadlines.records.record import Draft, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.given_time import DueTime, read_for, read_past
from deadlines.rules.rule import Kind, Start, find_kind
from ui.command_line import printing
from ui.command_line.plain import case_of, record_number
from ui.wording.owed import lacking_texts

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from deadlines.patrol.daily import DailyPatrols
    from deadlines.records.record import Record
    from deadlines.records.register import Register
    from deadlines.records.store import History
    from storage.evidence import EvidenceStore
    from ui.command_line.plain import Arguments
    from ui.wording.voice import Voice

    Out = Callable[[str], None]


class RecordCommands:
    """`add`, `show`, `done`, `extend`, `cancel`: what needs the register."""

    def __init__(
        self,
        register: Register,
        history: History,
        voice: Voice,
        open_evidence: Callable[[], EvidenceStore],
    ) -> None:
        self._register, self._history = register, history
        self._voice, self._open_evidence = voice, open_evidence

    def run(self, arguments: Arguments, out: Out) -> None:
        """Carry out the command the arguments name; raises Refusal."""
        commands: dict[str, Callable[[Arguments, Out], None]] = {
            "add": self._add,
            "note": self._note,
            "attach": self._attach,
            "restore-record": self._restore,
            "archive": self._archive,
            "show": self._show,
            "done": self._finish_duty,
            "extend": self._extend,
            "cancel": self._cancel,
        }
        commands[arguments.command](arguments, out)

    def _add(self, arguments: Arguments, out: Out) -> None:
        if arguments.title is None:
            self._add_line(arguments, out)
            return
        kind = find_kind(arguments.kind)
        if kind is Kind.PATROL:
            raise Refusal("patrol-by-hand")
        level, finding = case_of(kind, arguments)
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
            posted=read_past(arguments.posted, now) if arguments.posted else None,
        )
        record = self._register.log(draft)
        start = self._register.rules.rules_for(kind)[0].event
        lines = [str(record.number), printing.understood_line(start, time, self._voice)]
        if draft.posted is not None:
            posted = DueTime(draft.posted)
            lines.append(printing.understood_line(Start.POSTED, posted, self._voice))
        self._print(record, arguments, out, lines)

    def _add_line(self, arguments: Arguments, out: Out) -> None:
        # It reads every phrase there is, which who gives kind and time need not wait for.
        from deadlines.snippets.line import read_line
        from deadlines.snippets.pasted import as_task, read_pasted

        text, now = arguments.kind, self._register.now()
        is_pasted = "\n" in text.strip()
        office = self._register.office
        snippet = read_pasted(text, now) if is_pasted else read_line(text, now, office)
        if is_pasted and snippet.kind is Kind.TASK:
            snippet = as_task(snippet, now, office)
        draft = snippet.make_draft()
        if draft.kind is Kind.PATROL:
            raise Refusal("patrol-by-hand")
        record = self._register.log(draft)
        start = self._register.rules.rules_for(record.kind)[0].event
        lines = [str(record.number), *printing.snippet_lines(snippet, record, start, self._voice)]
        self._print(record, arguments, out, lines)

    def _show(self, arguments: Arguments, out: Out) -> None:
        record = self._register.get(record_number(arguments.number))
        entries = self._history.entries_of(record.number)
        now, zone = self._register.now(), self._register.office.zone
        if arguments.json:
            from deadlines.exports.record_data import entries_data

            data = printing.record_data(record, now, zone)
            data["explanations"] = self._explanations(record)
            data["history"] = entries_data(entries, zone)
            out(printing.as_json(data))
            return
        for line in printing.shown_lines(record, entries, self._voice, now):
            out(line)

    def _finish_duty(self, arguments: Arguments, out: Out) -> None:
        number = record_number(arguments.number)
        now = self._register.now()
        at = read_past(arguments.at, now) if arguments.at else None
        before = self._register.get(number)
        mark = _find_step(before, arguments.duty, self._voice)
        if mark is not None:
            self._take_step(before, mark, at, arguments, out)
            return
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

    def _take_step(
        self, before: Record, mark: str, at: datetime | None, arguments: Arguments, out: Out
    ) -> None:
        """Tick a step of the checklist with --to, --at and --result: who, when and its words."""
        for name, given in (
            ("--by", arguments.means),
            ("--outcome", arguments.outcome),
            ("--reason", arguments.reason),
        ):
            if given:
                raise Refusal("step-words", text=self._voice.words.mark(mark), part=name)
        record = self._register.check(
            before.number, mark, done=True, who=arguments.whom, at=at, text=arguments.result
        )
        lines = printing.check_lines(record, self._voice, (mark,))
        for old, new in zip(before.duties, record.duties, strict=True):
            if old.due != new.due and old.due and new.due:
                duty, times = self._voice.words.duty(new.rule), self._voice.times
                said = self._voice.words.translate("printing", "{duty}：{old} → {new}")
                old_due, new_due = times.full_due(old.due), times.full_due(new.due)
                lines.append(said.format(duty=duty, old=old_due, new=new_due))
        self._print(record, arguments, out, lines)

    def _note(self, arguments: Arguments, out: Out) -> None:
        record = self._register.note(record_number(arguments.number), arguments.text)
        said = self._voice.words.translate("printing", "已记入第 {number} 号记录")
        self._print(record, arguments, out, [said.format(number=record.number)])

    def _attach(self, arguments: Arguments, out: Out) -> None:
        record = self._register.get(record_number(arguments.number))
        files = [Path(file) for file in arguments.files]
        evidence = self._open_evidence()
        for file in files:  # all of them before the first is taken
            evidence.examine(file)
        lines = []
        translate = self._voice.words.translate
        for file in files:
            had = record.attachments
            # Kept before its entry, so that no record ever points to a file that is not there.
            kept = evidence.keep_file(file, self._register.now())
            record = self._register.attach(record.number, kept)
            if record.attachments == had:
                said = translate("printing", "{name} 早已附上，没有重复")
            else:
                said = translate("printing", "已附上 {name}（{size} 字节，SHA-256 {hash}）")
            lines.append(said.format(name=kept.name, size=kept.size, hash=kept.sha256))
        self._print(record, arguments, out, lines)

    def _restore(self, arguments: Arguments, out: Out) -> None:
        record = self._register.restore(record_number(arguments.number))
        self._print(record, arguments, out, [self._voice.words.status(record.status)])

    def _archive(self, arguments: Arguments, out: Out) -> None:
        number = record_number(arguments.number)
        translate = self._voice.words.translate
        record = self._register.get(number)
        missing = translate("printing", "、").join(lacking_texts(find_lacking(record), self._voice))
        # What cannot be archived at all is said first.
        can_be = record.status is RecordStatus.DONE and not record.volume
        if missing and can_be and not arguments.yes:
            raise Refusal("archive-lacking", text=missing)
        record = self._register.archive(number)
        lines = [self._voice.words.standing(record.status, record.volume)]
        if missing:
            lines.append(translate("printing", "还缺：{missing}").format(missing=missing))
        self._print(record, arguments, out, lines)

    def _extend(self, arguments: Arguments, out: Out) -> None:
        number = record_number(arguments.number)
        gains = self._register.extension(number, arguments.duty).gains
        record = self._register.extend(number, arguments.duty, arguments.reason)
        due = record.duty(arguments.duty).due
        translate = self._voice.words.translate
        lines = [] if due is None else [self._voice.times.full_due(due)]
        if not gains:
            lines.append(translate("printing", "延长后到期时间不变：末日遇休息日顺延到同一天"))
        self._print(record, arguments, out, lines)

    def _cancel(self, arguments: Arguments, out: Out) -> None:
        record = self._register.cancel(record_number(arguments.number), arguments.reason)
        self._print(record, arguments, out, [self._voice.words.status(record.status)])

    def _print(self, record: Record, arguments: Arguments, out: Out, lines: Sequence[str]) -> None:
        if arguments.json:
            zone = self._register.office.zone
            out(printing.as_json(printing.record_data(record, self._register.now(), zone)))
            return
        for line in lines:
            out(line)

    def _explanations(self, record: Record) -> list[dict[str, object]]:
        explained = [self._register.explain(duty) for duty in record.duties if duty.due]
        return [printing.explained_data(one, self._voice) for one in explained if one]


def tick_patrol(
    arguments: Arguments,
    patrols: DailyPatrols,
    voice: Voice,
    now: datetime,
    out: Out,
) -> None:
    """Tick the patrol of today, or of `--at`'s day; raises Refusal."""
    if arguments.duty:
        raise Refusal("patrol-duty", text=arguments.duty)
    at = read_past(arguments.at, now) if arguments.at else None
    title = voice.words.translate("words", "日常巡查")
    record = patrols.tick(title, arguments.channel, at, arguments.reason)
    if arguments.json:
        out(printing.as_json(printing.record_data(record, now, now.tzinfo or voice.times.zone)))
        return
    for line in _ticked_lines(record, voice):
        out(line)


def _ticked_lines(record: Record, voice: Voice) -> list[str]:
    translate = voice.words.translate
    head = translate("printing", "第 {number} 号记录　{day} 巡查")
    day = printing.day_text(record.at.astimezone(voice.times.zone).date(), voice)
    lines = [head.format(number=record.number, day=day)]
    for duty in record.duties:
        if duty.state is DutyState.DONE and duty.done_at is not None:
            said = translate("printing", "{duty}：已巡查，{time}")
            lines.append(
                said.format(duty=voice.words.duty(duty.rule), time=voice.times.full(duty.done_at))
            )
        else:
            said = translate("printing", "{duty}：未巡查")
            lines.append(said.format(duty=voice.words.duty(duty.rule)))
    return lines


def _find_step(record: Record, text: str, voice: Voice) -> str | None:
    """Return the step of the record's checklist that is called so; None for a duty's name."""
    marks = (check.mark for check in record.checks)
    return next((one for one in marks if text and text in (one, voice.words.mark(one))), None)

"""How the command line shows records and deadlines: as JSON, and as lines to be read."""

from __future__ import annotations

import unicodedata

from deadlines.records.duty import DutyState
from deadlines.rules.given_time import DueTime
from deadlines.rules.rule import Start

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime, tzinfo
    from pathlib import Path
    from typing import Any

    from deadlines.records.duty import Duty
    from deadlines.records.history import HistoryEntry
    from deadlines.records.record import Record
    from deadlines.rules.explanation import Explanation
    from deadlines.snippets.snippet import Snippet
    from ui.wording.voice import Voice

_TITLE_WIDTH = 44


def as_json(data: object) -> str:
    """Return data as JSON text, Chinese as it is."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=2)


def record_data(record: Record, now: datetime, zone: tzinfo) -> dict[str, Any]:
    """Return what `list --json` and `show --json` print of a record; instants with offset.

    It is what an export holds, without the duties' rules and with how they stand at `now`.
    """
    from deadlines.exports.record_data import record_data

    data = record_data(record, zone)
    for found, duty in zip(data["duties"], record.duties, strict=True):
        del found["rule"]
        limit = duty.rule.limit
        found["late"], found["target"] = duty.is_late(now), duty.is_target
        found["reason"], found["reading"] = duty.late_reason, limit and limit.reading.value
    return data


def explained_data(explanation: Explanation, voice: Voice) -> dict[str, Any]:
    """Return one duty as `due --json` prints it."""
    limit = explanation.limit
    return {
        "duty": explanation.rule.duty,
        "due": explanation.due.isoformat(),
        "reading": limit and limit.reading.value,
        "target": explanation.is_target,
        "certainty": explanation.deadline.certainty.value,
        "safe_by": explanation.deadline.safe_by.isoformat(),
        "explanation": [
            {"step": step, "text": text} for step, text in voice.explanations.lines(explanation)
        ],
    }


def explained_lines(explanation: Explanation, voice: Voice) -> list[str]:
    """Return one duty as `due` prints it to be read."""
    rule = explanation.rule
    head = f"{voice.words.duty(rule)}  {voice.times.full_due(explanation.due)}"
    return [head, *(f"  {text}" for _, text in voice.explanations.lines(explanation))]


def understood_line(start: Start, time: DueTime, voice: Voice) -> str:
    """Return how a typed time was understood, with its weekday: what a script may leave unread."""
    translate = voice.words.translate
    is_due = start is Start.GIVEN
    line = translate("printing", "{start}：{time}").format(
        start=voice.words.start(start),
        time=voice.times.full_due(time.at) if is_due else voice.times.full(time.at),
    )
    if time.is_close:
        line += translate("printing", "（没有写几点，按下班时间）")
    return line


def snippet_lines(snippet: Snippet, record: Record, start: Start, voice: Voice) -> list[str]:
    """Return how a typed line was understood, part by part, and what it did not say."""
    words, translate = voice.words, voice.words.translate
    unsaid = translate("printing", "（没有写，按此登记）")
    lines = [translate("printing", "类型：{kind}").format(kind=words.kind(record.kind))]
    if snippet.posted is not None:
        lines.append(understood_line(Start.POSTED, DueTime(snippet.posted), voice))
    if snippet.time is not None:
        lines.append(understood_line(start, snippet.time, voice))
    if record.source:
        lines.append(translate("printing", "来源：{source}").format(source=record.source))
    if record.link:
        lines.append(translate("printing", "链接：{link}").format(link=record.link))
    if record.level is not None:
        level = translate("printing", "级别：{level}").format(level=words.level(record.level))
        lines.append(level + ("" if snippet.level else unsaid))
    if record.finding is not None:
        found = words.finding_name(record.finding)
        finding = translate("printing", "发现方式：{found}").format(found=found)
        lines.append(finding + ("" if snippet.finding else unsaid))
    lines.append(translate("printing", "标题：{title}").format(title=record.title))
    return lines


def record_lines(records: Iterable[Record], voice: Voice, now: datetime) -> list[str]:
    """Return the table `list` prints: number, kind, what is nearest, title."""
    rows = []
    for record in records:
        duty = record.nearest
        if duty is None or duty.due is None:
            when = voice.words.standing(record.status, record.volume)
        else:
            remaining = voice.times.remaining(duty.due, now, is_target=duty.is_target)
            when = f"{voice.times.due(duty.due, now)}  {remaining}"
        tag = voice.words.tag(record.kind, record.level)
        title = voice.words.title(record.kind, record.title)
        rows.append((record.number, tag, when, cut_to_columns(title, _TITLE_WIDTH)))
    tags = 2 + max((_columns(tag) for _, tag, _, _ in rows), default=0)
    times = 2 + max((_columns(when) for _, _, when, _ in rows), default=0)
    return [
        f"{number:>5}  {_pad_to_columns(tag, tags)}{_pad_to_columns(when, times)}{title}"
        for number, tag, when, title in rows
    ]


def shown_lines(
    record: Record, entries: Sequence[HistoryEntry], voice: Voice, now: datetime
) -> list[str]:
    """Return what `show` prints of one record."""
    words, times = voice.words, voice.times
    lines = [
        words.title(record.kind, record.title),
        f"{words.tag(record.kind, record.level)}  {words.standing(record.status, record.volume)}",
    ]
    start = record.duties[0].rule.event
    if start is not Start.GIVEN:  # a task's own time is only when it was logged
        lines.append(f"{words.start_event(start)} {times.full(record.at)}")
    lines += [text for text in (record.source, record.link, record.note) if text]
    lines.append("")
    from deadlines.patrol.days import is_added_later

    for duty in record.duties:
        said = _standing(duty, voice, now)
        if duty.done_at is not None and is_added_later(record, times.zone):
            said += words.translate("printing", "（补记）")
        lines.append(f"[{duty.name}] {words.duty(duty.rule)}  {said}")
    lines.append("")
    lines += check_lines(record, voice, [check.mark for check in record.checks])
    if record.undertakers:
        from ui.undertaking.words import UndertakerWords

        standing = UndertakerWords(voice)
        lines += [
            "  ".join(filter(None, (one.name, standing.standing(one, record, now))))
            for one in record.undertakers
        ]
    for note in record.notes:
        lines.append(f"{times.full(note.at)}  {note.text}")
    from ui.wording.history import EntryWords

    says = EntryWords(voice)
    for entry in entries:
        reason = says.reason(entry)
        done = says.entry_text(entry, record)
        lines.append(f"{times.full(entry.at)}  {done}{f'  {reason}' if reason else ''}")
    return lines


def check_lines(record: Record, voice: Voice, marks: Sequence[str]) -> list[str]:
    """Return these steps of the checklist, where they are done: who, when, and the words."""
    lines = []
    for check in record.checks:
        if check.done and check.mark in marks:
            time = voice.times.full(check.at) if check.at else ""
            parts = (voice.words.mark(check.mark), check.who, time, check.text)
            lines.append("  ".join(filter(None, parts)))
    return lines


def cut_to_columns(text: str, width: int) -> str:
    """Return the text on one line without control characters, cut to `width` columns."""
    flat = "".join(
        c if unicodedata.category(c) not in ("Cc", "Cf") else " " for c in " ".join(text.split())
    )
    kept: list[str] = []
    used = 0
    for character in flat:
        used += _columns(character)
        if used > width:
            return "".join(kept) + "…"
        kept.append(character)
    return "".join(kept)


def _standing(duty: Duty, voice: Voice, now: datetime) -> str:
    text = _standing_text(duty, voice, now)
    if duty.is_extended_late:
        text += "  " + voice.words.translate("printing", "过期后才延长")
    return text


def _standing_text(duty: Duty, voice: Voice, now: datetime) -> str:
    translate = voice.words.translate
    if duty.state is DutyState.DONE and duty.done_at is not None:
        taken = duty.time_taken()
        text = voice.times.full(duty.done_at)
        if taken is not None:
            text += "  " + translate("printing", "用时 {span}").format(span=voice.words.span(taken))
        if duty.is_late(now):
            text += "  " + translate("printing", "逾期")
        if duty.lacks_reason:
            text += "  " + translate("printing", "原因未填写")
        return f"{text}  {duty.late_reason}".rstrip()
    if duty.state is not DutyState.OPEN or duty.due is None:
        return voice.words.state(duty.state)
    mark = translate("printing", "目标 ") if duty.is_target else ""
    remaining = voice.times.remaining(duty.due, now, is_target=duty.is_target)
    return f"{mark}{voice.times.full_due(duty.due)}  {remaining}"


def new_ledger_line(path: Path, voice: Voice) -> str:
    """Return the line that says that a ledger was made where there was none."""
    return voice.words.translate("printing", "已新建台账：{path}").format(path=path)


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _pad_to_columns(text: str, width: int) -> str:
    return text + " " * max(1, width - _columns(text))


def day_text(day: date, voice: Voice) -> str:
    """Return a day with its weekday."""
    return f"{day:%Y-%m-%d} {voice.times.weekday(day)}"

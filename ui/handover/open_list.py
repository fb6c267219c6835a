"""The list of what is open, for the successor to read and print: one page of plain HTML.

A browser opens it by double-click on every machine, also where no office program is installed; it
holds no script, no picture and no address to load.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from html import escape

from deadlines.duty import Duty, DutyState
from deadlines.handover import Contents, OpenItem
from deadlines.history import Action
from deadlines.record import Record
from deadlines.rule import Kind
from ui.detail.entry_words import EntryWords
from ui.voice import Voice

_WEEK = timedelta(days=7)
_QUIET = frozenset({Action.SNOOZED})
"""What was done, but tells the successor nothing."""
_FAR = datetime.max.replace(tzinfo=UTC)
_STYLE = """
body { font: 11pt/1.5 "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif;
  color: #000; background: #fff; max-width: 56em; margin: 1.5em auto; padding: 0 1em; }
h1 { font-size: 18pt; text-align: center; }
h2 { font-size: 12pt; margin: 1.6em 0 .3em; overflow-wrap: anywhere; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: .4em 0; }
th, td { border: 1px solid #666; padding: .2em .5em; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: #eee; white-space: nowrap; }
tr { break-inside: avoid; }
.facts { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.late { font-weight: bold; }
.signs td { height: 2.6em; width: 25%; }
@media print { body { margin: 0; max-width: none; } }
"""


class OpenList:
    """Words the open records with their duties, deadlines and course, as of `now`."""

    def __init__(self, voice: Voice, now: datetime) -> None:
        self._voice, self._now = voice, now
        self._translate = voice.words.translate
        self._entries = EntryWords(voice)

    def page(self, contents: Contents, items: Iterator[OpenItem]) -> str:
        """Return the whole page; what is due first comes first."""
        found = sorted(items, key=lambda item: _due_first(item.record))
        title = self._translate("open-list", "{unit}在办事项交接清单").format(unit=contents.unit)
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="{self._translate("open-list", "zh-CN", "the page in this language")}">',
            '<head><meta charset="utf-8">',
            f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>",
            f"<h1>{escape(title)}</h1>",
            self._summary([item.record for item in found]),
            *(self._item(place, item) for place, item in enumerate(found, 1)),
            self._signs(),
            "</body></html>\n",
        ]
        return "\n".join(parts)

    def _summary(self, records: Sequence[Record]) -> str:
        late = sum(any(duty.is_late(self._now) for duty in one.open_duties) for one in records)
        soon = sum(self._is_soon(one) for one in records)
        lines = [
            (self._translate("open-list", "生成时间"), self._voice.times.full(self._now)),
            (
                self._translate("open-list", "在办"),
                self._translate("open-list", "{count} 条").format(count=len(records)),
            ),
            (
                self._translate("open-list", "其中已逾期"),
                self._translate("open-list", "{count} 条").format(count=late),
            ),
            (
                self._translate("open-list", "7 天内到期"),
                self._translate("open-list", "{count} 条").format(count=soon),
            ),
        ]
        for kind in Kind:
            count = sum(one.kind is kind for one in records)
            if count:
                name = self._voice.words.kind(kind)
                lines.append((name, self._translate("open-list", "{count} 条").format(count=count)))
        rows = "".join(_row(("th", name), ("td", value)) for name, value in lines)
        return f"<table>{rows}</table>"

    def _is_soon(self, record: Record) -> bool:
        nearest = record.nearest
        by = nearest.remind_by if nearest else None
        return by is not None and self._now <= by <= self._now + _WEEK

    def _item(self, place: int, item: OpenItem) -> str:
        record = item.record
        heading = self._translate(
            "open-list", "{place}．【{kind}】{title}（第 {number} 号）"
        ).format(
            place=place,
            kind=self._voice.words.tag(record.kind, record.level),
            title=" ".join(record.title.split()),
            number=record.number,
        )
        return "\n".join(
            (
                f"<h2>{escape(heading)}</h2>",
                f'<p class="facts">{escape(self._facts(record))}</p>',
                self._duties(record),
                self._course(item),
            )
        )

    def _facts(self, record: Record) -> str:
        start = record.duties[0].rule.start if record.duties else None
        lines = []
        if start is not None and record.kind is not Kind.TASK:
            lines.append((self._voice.words.start(start), self._voice.times.full(record.at)))
        lines += [
            (self._translate("open-list", "来源"), record.source),
            (self._translate("open-list", "链接"), record.link),
            (self._translate("open-list", "说明"), record.note),
            (self._translate("open-list", "审校"), self._checks(record)),
        ]
        pair = self._translate("open-list", "{name}：{value}")
        return "\n".join(pair.format(name=name, value=value) for name, value in lines if value)

    def _checks(self, record: Record) -> str:
        said = []
        for check in record.checks:
            if check.done:
                mark = self._voice.words.mark(check.mark)
                said.append(f"{mark} {check.who}".strip())
        return self._translate("open-list", "、").join(said)

    def _duties(self, record: Record) -> str:
        head = (
            self._translate("open-list", "事项"),
            self._translate("open-list", "报送"),
            self._translate("open-list", "期限"),
            self._translate("open-list", "办理情况"),
        )
        rows = [_row(*(("th", name) for name in head))]
        for duty in record.duties:
            words = self._voice.words
            cells = (
                words.duty(duty.rule),
                words.recipient(duty.rule.recipient),
                self._due(duty),
                self._standing(duty),
            )
            rows.append(_row(*(("td", text) for text in cells), is_late=duty.is_late(self._now)))
        return f"<table>{''.join(rows)}</table>"

    def _due(self, duty: Duty) -> str:
        if duty.due is None:
            return ""
        times = self._voice.times
        said = times.full_due(duty.due)
        if duty.is_target:
            said = self._translate("open-list", "目标 {due}").format(due=said)
        if duty.safe_by is not None and duty.safe_by != duty.due:
            said = self._translate("open-list", "暂定 {due}，稳妥时间 {safe_by}").format(
                due=said, safe_by=times.full_due(duty.safe_by)
            )
        if duty.was_due is not None:
            said = self._translate("open-list", "{due}（已延长，原为 {was_due}）").format(
                due=said, was_due=times.full_due(duty.was_due)
            )
        return said

    def _standing(self, duty: Duty) -> str:
        words = self._voice.words
        if duty.done_at is not None:
            return self._translate("open-list", "已完成 {time}").format(
                time=self._voice.times.full(duty.done_at)
            )
        if duty.state is not DutyState.OPEN or duty.due is None:
            return words.state(duty.state)
        span = words.span(duty.due - self._now)
        if duty.due >= self._now:
            return self._translate("open-list", "待办，剩余 {span}").format(span=span)
        if duty.is_target:
            return self._translate("open-list", "待办，超目标 {span}").format(span=span)
        return self._translate("open-list", "待办，逾期 {span}").format(span=span)

    def _course(self, item: OpenItem) -> str:
        rows = []
        for entry in item.entries:
            if entry.change.action in _QUIET:
                continue
            said = self._entries.said(entry, item.record)
            reason = self._entries.reason(entry)
            if reason:
                said = self._translate("open-list", "{said}（{reason}）").format(
                    said=said, reason=reason
                )
            rows.append(_row(("td", self._voice.times.full(entry.at)), ("td", said)))
        if not rows:
            return ""
        head = _row(
            ("th", self._translate("open-list", "时间")),
            ("th", self._translate("open-list", "经过")),
        )
        return f"<table>{head}{''.join(rows)}</table>"

    def _signs(self) -> str:
        row = _row(
            ("th", self._translate("open-list", "移交人")),
            ("td", ""),
            ("th", self._translate("open-list", "接收人")),
            ("td", ""),
        ) + _row(
            ("th", self._translate("open-list", "监交人")),
            ("td", ""),
            ("th", self._translate("open-list", "日期")),
            ("td", ""),
        )
        heading = escape(self._translate("open-list", "交接签字"))
        return f'<h2>{heading}</h2><table class="signs">{row}</table>'


def _due_first(record: Record) -> tuple[datetime, int]:
    nearest = record.nearest
    by = nearest.remind_by if nearest else None
    return by or _FAR, record.number


def _row(*cells: tuple[str, str], is_late: bool = False) -> str:
    inside = "".join(f"<{kind}>{escape(text)}</{kind}>" for kind, text in cells)
    return f'<tr class="late">{inside}</tr>' if is_late else f"<tr>{inside}</tr>"

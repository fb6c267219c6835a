"""The list of what is open, for the successor to read and print: one page of plain HTML.

A browser opens it by double-click on every machine, also where no office program is installed; it
holds no script, no picture and no address to load.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from deadlines.handover.contents import Contents, OpenItem
from deadlines.records.duty import Duty, DutyState
from deadlines.records.history import Action
from deadlines.records.record import Record
from deadlines.rules.rule import Kind
from ui.markup import escape
from ui.wording.history import EntryWords
from ui.wording.short import cut
from ui.wording.voice import Voice

_WEEK = timedelta(days=7)
_LONGEST_TITLE = 60
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
p { margin: .2em 0; overflow-wrap: anywhere; }
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
        title = self._translate("OpenList", "{unit}在办事项交接清单").format(unit=contents.unit)
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="{self._translate("OpenList", "zh-CN", "the page in this language")}">',
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
        said = self._translate(
            "OpenList", "在办 {count} 条，其中已逾期 {late} 条，7 天内到期 {soon} 条"
        ).format(count=len(records), late=late, soon=sum(map(self._is_soon, records)))
        counts = [(kind, sum(one.kind is kind for one in records)) for kind in Kind]
        kinds = self._translate("OpenList", "、").join(
            self._translate("OpenList", "{kind} {count} 条").format(
                kind=self._voice.words.kind(kind), count=count
            )
            for kind, count in counts
            if count
        )
        made = self._translate("OpenList", "生成时间：{time}").format(
            time=self._voice.times.full(self._now)
        )
        return _lines((made, said, kinds)) + self._overview(records)

    def _overview(self, records: Sequence[Record]) -> str:
        translate = self._translate
        head = (
            translate("OpenList", "序号"),
            translate("OpenList", "类型"),
            translate("OpenList", "标题"),
            translate("OpenList", "最近的期限"),
            translate("OpenList", "办理情况"),
        )
        rows = [_row(*(("th", name) for name in head))]
        for place, record in enumerate(records, 1):
            nearest = record.nearest
            cells = (
                str(place),
                self._voice.words.tag(record.kind, record.level),
                cut(record.title, _LONGEST_TITLE),
                self._due(nearest) if nearest else "",
                self._standing(nearest) if nearest else "",
            )
            late = nearest is not None and nearest.is_late(self._now)
            rows.append(_row(*(("td", text) for text in cells), is_late=late))
        return _table(rows) if records else ""

    def _is_soon(self, record: Record) -> bool:
        nearest = record.nearest
        by = nearest.remind_by if nearest else None
        return by is not None and self._now <= by <= self._now + _WEEK

    def _item(self, place: int, item: OpenItem) -> str:
        record = item.record
        heading = self._translate(
            "OpenList", "{place}．【{kind}】{title}（第 {number} 号）"
        ).format(
            place=place,
            kind=self._voice.words.tag(record.kind, record.level),
            title=" ".join(record.title.split()),
            number=record.number,
        )
        return "\n".join(
            (
                f"<h2>{escape(heading)}</h2>",
                self._facts(record),
                self._duties(record),
                self._course(item),
            )
        )

    def _facts(self, record: Record) -> str:
        start = record.duties[0].rule.event if record.duties else None
        lines = []
        if start is not None and record.kind is not Kind.TASK:
            lines.append((self._voice.words.start(start), self._voice.times.full(record.at)))
        lines += [
            (self._translate("OpenList", "来源"), record.source),
            (self._translate("OpenList", "链接"), record.link),
            (self._translate("OpenList", "说明"), record.note),
            (self._translate("OpenList", "审校"), self._checks(record)),
        ]
        pair = self._translate("OpenList", "{name}：{value}")
        return _lines([pair.format(name=name, value=value) for name, value in lines if value])

    def _checks(self, record: Record) -> str:
        said = []
        for check in record.checks:
            if check.done:
                mark = self._voice.words.mark(check.mark)
                text = f"{mark} {check.who}".strip()
                form = self._translate("OpenList", "{step}：{words}") if check.text else "{step}"
                said.append(form.format(step=text, words=check.text))
        return self._translate("OpenList", "、").join(said)

    def _duties(self, record: Record) -> str:
        head = (
            self._translate("OpenList", "事项"),
            self._translate("OpenList", "报送"),
            self._translate("OpenList", "期限"),
            self._translate("OpenList", "办理情况"),
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
        return _table(rows)

    def _due(self, duty: Duty) -> str:
        if duty.due is None:
            return ""
        times = self._voice.times
        said = times.full_due(duty.due)
        if duty.is_target:
            said = self._translate("OpenList", "目标 {due}").format(due=said)
        if duty.safe_by is not None and duty.safe_by != duty.due:
            said = self._translate("OpenList", "暂定 {due}，稳妥时间 {safe_by}").format(
                due=said, safe_by=times.full_due(duty.safe_by)
            )
        if duty.was_due is not None:
            form = (
                self._translate("OpenList", "{due}（过期后才延长，原为 {was_due}）")
                if duty.is_extended_late
                else self._translate("OpenList", "{due}（已延长，原为 {was_due}）")
            )
            said = form.format(due=said, was_due=times.full_due(duty.was_due))
        return said

    def _standing(self, duty: Duty) -> str:
        words = self._voice.words
        if duty.done_at is not None:
            return self._translate("OpenList", "已完成 {time}").format(
                time=self._voice.times.full(duty.done_at)
            )
        if duty.state is not DutyState.OPEN or duty.due is None:
            return words.state(duty.state)
        span = words.span(duty.due - self._now)
        if duty.due >= self._now:
            return self._translate("OpenList", "待办，剩余 {span}").format(span=span)
        if duty.is_target:
            return self._translate("OpenList", "待办，超目标 {span}").format(span=span)
        return self._translate("OpenList", "待办，逾期 {span}").format(span=span)

    def _course(self, item: OpenItem) -> str:
        rows = []
        for entry in item.entries:
            if entry.change.action in _QUIET:
                continue
            said = self._entries.entry_text(entry, item.record)
            reason = self._entries.reason(entry)
            if reason:
                said = self._translate("OpenList", "{said}（{reason}）").format(
                    said=said, reason=reason
                )
            rows.append(_row(("td", self._voice.times.full(entry.at)), ("td", said)))
        if not rows:
            return ""
        head = _row(
            ("th", self._translate("OpenList", "时间")),
            ("th", self._translate("OpenList", "经过")),
        )
        return _table([head, *rows])

    def _signs(self) -> str:
        row = _row(
            ("th", self._translate("OpenList", "移交人")),
            ("td", ""),
            ("th", self._translate("OpenList", "接收人")),
            ("td", ""),
        ) + _row(
            ("th", self._translate("OpenList", "监交人")),
            ("td", ""),
            ("th", self._translate("OpenList", "日期")),
            ("td", ""),
        )
        heading = escape(self._translate("OpenList", "交接签字"))
        return f'<h2>{heading}</h2><table class="signs" border="1" cellspacing="0">{row}</table>'


def _due_first(record: Record) -> tuple[datetime, int]:
    nearest = record.nearest
    by = nearest.remind_by if nearest else None
    return by or _FAR, record.number


def _lines(lines: Iterable[str]) -> str:
    return f"<p>{escape(chr(10).join(lines)).replace(chr(10), '<br>')}</p>"


def _table(rows: Iterable[str]) -> str:
    # The attributes are for programs that read no style sheets.
    return f'<table border="1" cellspacing="0">{"".join(rows)}</table>'


def _row(*cells: tuple[str, str], is_late: bool = False) -> str:
    inside = "".join(f"<{kind}>{escape(text)}</{kind}>" for kind, text in cells)
    return f'<tr class="late">{inside}</tr>' if is_late else f"<tr>{inside}</tr>"

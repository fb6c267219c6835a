"""What the cells of the log say, and its headers."""

from collections.abc import Iterable, Sequence
from itertools import islice

from deadlines.records.log_query import LogRow
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from deadlines.values import replace
from ui.log.columns import ShownColumn
from ui.log.highlight import fold_text, spans_of
from ui.wording.short import one_line
from ui.wording.voice import Voice

_LOOKED_THROUGH = 5_000
"""How many characters of a note are looked through for what was searched."""

_BEFORE, _SHOWN = 3, 80
"""Characters of a note shown before what was found, and in all."""


def line_of(row: LogRow, words: Sequence[str]) -> LogRow:
    """Return a row of the log, found by the folded words, as the page shows it.

    Title and source are one line each. Of the note and the names in the checklist only that is left
    in which the search found what neither of them has.
    """
    in_sight = (
        fold_text(row.title[:_LOOKED_THROUGH]) + "\n" + fold_text(row.source[:_LOOKED_THROUGH])
    )
    missing = [word for word in words if word not in in_sight]
    note = _part_of(row.note, missing)
    return replace(
        row,
        title=one_line(row.title),
        source=one_line(row.source),
        note=note,
        checked_by=() if note else _first_with(row.checked_by, missing),
    )


def _part_of(note: str, words: Sequence[str]) -> str:
    if not words or not note:
        return ""
    text = " ".join(note[:_LOOKED_THROUGH].split())
    spans = spans_of(text, words)
    if not spans:
        return ""
    start = max(0, spans[0].start - _BEFORE)
    return ("…" if start else "") + one_line(text[start : start + _SHOWN])


def _first_with(names: Iterable[str], words: Sequence[str]) -> tuple[str, ...]:
    found = (one_line(name) for name in names if any(word in fold_text(name) for word in words))
    return tuple(islice(found, 1))


_NOTHING = "—"


_HEADERS = {
    ShownColumn.NUMBER: "编号",
    ShownColumn.TAG: "类型·级别",
    ShownColumn.TITLE: "标题",
    ShownColumn.AT: "发生/发现时间",
    ShownColumn.DUE: "到期",
    ShownColumn.STATUS: "状态",
    ShownColumn.LATE: "按时",
    ShownColumn.SOURCE: "来源",
    ShownColumn.VOLUME: "卷号",
}


class CellText:
    """Words lines of the log in the program's voice."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def header(self, column: ShownColumn) -> str:
        """Return a column's name."""
        return self._voice.words.translate("log", _HEADERS[column])

    def spoken_header(self, column: ShownColumn, *, descending: bool | None) -> str:
        """Return a column's name for a screen reader, with the way it is sorted, if it is."""
        translate, name = self._voice.words.translate, self.header(column)
        if descending is None:
            return name
        if descending:
            return translate("log", "{column}，降序").format(column=name)
        return translate("log", "{column}，升序").format(column=name)

    def text(self, line: LogRow, column: ShownColumn) -> str:
        """Return what a cell says."""
        words = self._voice.words
        if column is ShownColumn.NUMBER:
            return str(line.number)
        if column is ShownColumn.TAG:
            return words.tag(line.kind, line.level)
        if column is ShownColumn.TITLE:
            return words.title(line.kind, line.title)
        if column is ShownColumn.AT:
            return f"{line.at.astimezone(self._voice.times.zone):%Y-%m-%d %H:%M}"
        if column is ShownColumn.DUE:
            return self._due(line)
        if column is ShownColumn.STATUS:
            return words.status(line.status)
        if column is ShownColumn.LATE:
            return self._late(line)
        if column is ShownColumn.VOLUME:
            return line.volume
        return line.source

    def found_text(self, line: LogRow) -> str:
        """Return where else a search found something, for behind the title; mostly empty."""
        translate = self._voice.words.translate
        if line.note:
            return translate("log", "说明：{text}").format(text=line.note)
        if line.checked_by:
            return translate("log", "审校：{name}").format(name=line.checked_by[0])
        return ""

    def spoken_text(self, line: LogRow, column: ShownColumn) -> str:
        """Return a cell for a screen reader: the column's name and what the cell says."""
        translate, text = self._voice.words.translate, self.text(line, column)
        if text in ("", _NOTHING):
            text = translate("log", "无")
        if column is ShownColumn.TITLE and (found := self.found_text(line)):
            text = translate("log", "{text}，{found}").format(text=text, found=found)
        return translate("log", "{column}：{text}").format(column=self.header(column), text=text)

    def widest(self, column: ShownColumn) -> tuple[str, ...]:
        """Return texts that a column of its usual width has room for."""
        translate, words = self._voice.words.translate, self._voice.words
        time = "2028-08-28 20:08"
        return {
            ShownColumn.NUMBER: ("888888",),
            ShownColumn.TAG: tuple(words.tag(kind, _level(kind)) for kind in Kind),
            ShownColumn.TITLE: ("汉" * 20,),
            ShownColumn.AT: (time,),
            ShownColumn.DUE: (translate("log", "目标 {time}").format(time=time),),
            ShownColumn.STATUS: tuple(map(words.status, RecordStatus)),
            ShownColumn.LATE: (translate("log", "逾期"), translate("log", "按时")),
            ShownColumn.SOURCE: ("汉" * 4,),
            ShownColumn.VOLUME: ("2028-888",),
        }[column]

    def _due(self, line: LogRow) -> str:
        if line.due is None:
            return _NOTHING
        day, clock = self._voice.times.split_due(line.due)
        time = f"{day:%Y-%m-%d} {clock}"
        if line.due_is_target:
            return self._voice.words.translate("log", "目标 {time}").format(time=time)
        return time

    def _late(self, line: LogRow) -> str:
        """Say on time only of what is done and had a limit: a target missed is not late."""
        translate = self._voice.words.translate
        if line.late:
            return translate("log", "逾期")
        timed = line.due is not None and not line.due_is_target
        if line.status is RecordStatus.DONE and timed:
            return translate("log", "按时")
        return _NOTHING


def _level(kind: Kind) -> Level | None:
    return Level.GENERAL if kind is Kind.INCIDENT else None

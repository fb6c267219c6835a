"""Reading an exported row back into the record it was made from."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TypeVar

from deadlines.exports import times as ledger_time
from deadlines.exports.check_line import DetailLines
from deadlines.exports.table import COLUMNS, Cell, LedgerColumn
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, Level, RuleBook

_T = TypeVar("_T")

HEADERS = {
    "编号": LedgerColumn.NUMBER, "类型": LedgerColumn.KIND, "级别": LedgerColumn.LEVEL,
    "标题": LedgerColumn.TITLE, "发生时间": LedgerColumn.AT, "登记时间": LedgerColumn.LOGGED_AT,
    "来源": LedgerColumn.SOURCE, "链接": LedgerColumn.LINK, "说明": LedgerColumn.NOTE,
    "状态": LedgerColumn.STATUS, "应办结时间": LedgerColumn.DUE,
    "办结时间": LedgerColumn.DONE_AT, "是否按时": LedgerColumn.ON_TIME,
    "未按时原因": LedgerColumn.REASON, "时限明细": LedgerColumn.DUTIES,
    "审校明细": LedgerColumn.CHECKS,
    "no.": LedgerColumn.NUMBER, "kind": LedgerColumn.KIND, "level": LedgerColumn.LEVEL,
    "title": LedgerColumn.TITLE, "happened": LedgerColumn.AT, "logged": LedgerColumn.LOGGED_AT,
    "source": LedgerColumn.SOURCE, "link": LedgerColumn.LINK, "note": LedgerColumn.NOTE,
    "status": LedgerColumn.STATUS, "due": LedgerColumn.DUE, "done": LedgerColumn.DONE_AT,
    "on time": LedgerColumn.ON_TIME, "reason for being late": LedgerColumn.REASON,
    "duties": LedgerColumn.DUTIES, "checklist": LedgerColumn.CHECKS,
}  # fmt: skip
"""The headings of both languages, small letters."""

_KINDS = {
    "新闻": Kind.NEWS, "舆情": Kind.INCIDENT, "留言": Kind.MESSAGE, "媒体接洽": Kind.MEDIA,
    "巡查": Kind.PATROL, "其他事项": Kind.TASK,
    "news": Kind.NEWS, "incident": Kind.INCIDENT, "message": Kind.MESSAGE,
    "media enquiry": Kind.MEDIA, "patrol": Kind.PATROL, "task": Kind.TASK,
}  # fmt: skip
_LEVELS = {
    "": None, "一般": Level.GENERAL, "较大": Level.MAJOR,
    "general": Level.GENERAL, "major": Level.MAJOR,
}  # fmt: skip
_STATUSES = {
    "在办": RecordStatus.OPEN, "已办结": RecordStatus.DONE, "已撤销": RecordStatus.CANCELLED,
    "open": RecordStatus.OPEN, "done": RecordStatus.DONE, "withdrawn": RecordStatus.CANCELLED,
}  # fmt: skip


def columns_of(headers: Sequence[str]) -> dict[LedgerColumn, int] | None:
    """Return where each column is, in any order; None where it is no exported ledger."""
    found = {
        HEADERS[name]: place
        for place, header in enumerate(headers)
        if (name := header.strip().lower()) in HEADERS
    }
    return found if len(found) == len(COLUMNS) else None


def read(cells: Mapping[LedgerColumn, Cell], zone: tzinfo, shipped: RuleBook) -> Record:
    """Return the record of a row. Instants may be texts, aware, or naive in the zone.

    Its duties have no ids. Raises Refusal: "ledger-row" (`part`, `text`), "ledger-time",
    "duty-line", "check-line".
    """

    def text(column: LedgerColumn) -> str:
        value = cells.get(column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)  # a spreadsheet knows no whole numbers
        return "" if value is None else str(value)

    details = DetailLines(zone, shipped)
    kind = _named(_KINDS, LedgerColumn.KIND, text(LedgerColumn.KIND))
    at = instant(cells.get(LedgerColumn.AT), zone)
    number = text(LedgerColumn.NUMBER)
    return Record(
        number=int(number) if number.isdecimal() else 0,
        kind=kind,
        title=text(LedgerColumn.TITLE),
        at=at,
        logged_at=instant(cells.get(LedgerColumn.LOGGED_AT), zone),
        level=_named(_LEVELS, LedgerColumn.LEVEL, text(LedgerColumn.LEVEL)),
        source=text(LedgerColumn.SOURCE),
        link=text(LedgerColumn.LINK),
        note=text(LedgerColumn.NOTE),
        status=_named(_STATUSES, LedgerColumn.STATUS, text(LedgerColumn.STATUS)),
        duties=details.read_duties(text(LedgerColumn.DUTIES), kind, at),
        checks=details.read_checks(text(LedgerColumn.CHECKS)),
    )


def instant(cell: Cell, zone: tzinfo) -> datetime:
    """Return the instant of a cell in UTC, to the millisecond; raises Refusal("ledger-time")."""
    if isinstance(cell, datetime):
        local = cell if cell.tzinfo else cell.replace(tzinfo=zone)
        return _to_millisecond(local.astimezone(UTC))
    return ledger_time.read("" if cell is None else str(cell), zone)


def _to_millisecond(instant: datetime) -> datetime:
    """Return the instant rounded to the millisecond: a spreadsheet counts days as fractions."""
    rest = instant.microsecond % 1000
    return instant + timedelta(microseconds=1000 - rest if rest >= 500 else -rest)


def _named(names: Mapping[str, _T], column: LedgerColumn, text: str) -> _T:
    name = text.strip().lower()
    if name not in names:
        raise Refusal("ledger-row", part=column.value, text=text)
    return names[name]

"""`export`: writes records to a spreadsheet, a CSV file or a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from deadlines.exports.export import Exported, Format, format_of
from deadlines.phrases.times import read_date
from deadlines.records.log_query import LogColumn, LogQuery
from deadlines.refusal import Refusal
from ui.command_line import printing
from ui.command_line.case_command import require_free
from ui.command_line.plain import Arguments
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.exports.exports import Exports

Out = Callable[[str], None]


class ExportCommand:
    """Carries out `export`: all records, cancelled ones too, in order of their numbers."""

    def __init__(self, exports: Exports, voice: Voice, now: datetime) -> None:
        self._exports, self._voice, self._now = exports, voice, now

    def run(self, arguments: Arguments, out: Out) -> None:
        """Write the file and print what is in it; raises Refusal."""
        target = Path(arguments.file)
        format_of(target)
        require_free(target.absolute(), force=arguments.force)
        query = self._query(arguments)
        voice = self._voice
        done = self._exports.write(target, query, self._now, voice.words, voice.times)
        if arguments.json:
            out(printing.as_json(exported_data(done, query)))
        else:
            out(self._sentence(done))

    def _query(self, arguments: Arguments) -> LogQuery:
        zone = self._voice.times.zone
        today = self._now.astimezone(zone).date()
        first = read_date(arguments.first, today) if arguments.first else None
        last = read_date(arguments.last, today) if arguments.last else None
        if first and last and first > last:
            raise Refusal("span-backwards", first=first, last=last)
        return LogQuery(
            statuses=frozenset(),
            since=datetime.combine(first, time(), zone) if first else None,
            until=_day_after(last, zone, arguments.last) if last else None,
            sort=LogColumn.NUMBER,
            descending=False,
        )

    def _sentence(self, done: Exported) -> str:
        translate = self._voice.words.translate
        records = translate("printing", "%n 件记录", None, done.records)
        duties = translate("printing", "%n 项", None, done.duties)
        if done.format is Format.ICS:
            form = translate("printing", "已导出 {records}的待办 {duties}：{path}")
        else:
            form = translate("printing", "已导出 {records}、{duties}：{path}")
        return form.format(records=records, duties=duties, path=done.path)


def exported_data(done: Exported, query: LogQuery) -> dict[str, object]:
    """Return what `export --json` prints: the file, and how much is in it."""
    last = query.until and (query.until - timedelta(microseconds=1)).date()
    return {
        "file": str(done.path),
        "format": done.format.value,
        "records": done.records,
        "duties": done.duties,
        "from": query.since and query.since.date().isoformat(),
        "to": last and last.isoformat(),
    }


def _day_after(day: date, zone: tzinfo, text: str) -> datetime:
    try:
        return datetime.combine(day + timedelta(days=1), time(), zone)
    except OverflowError as error:
        raise Refusal("date-unknown", text=text) from error

"""`list`: reads the records as they are stored, so neither rules nor calendar are read for it."""

from __future__ import annotations

from deadlines.rules.rule import find_kind
from ui.command_line import printing

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime, tzinfo

    from deadlines.records.record import Record
    from deadlines.records.store import RecordStore
    from ui.command_line.plain import Arguments
    from ui.wording.voice import Voice


class ListCommand:
    """Prints the records asked for, one a line or as JSON, as seen at `now` in the unit's zone."""

    def __init__(self, store: RecordStore, voice: Voice, now: datetime, zone: tzinfo) -> None:
        self._store, self._voice = store, voice
        self._now, self._zone = now, zone

    def run(self, arguments: Arguments, out: Callable[[str], None]) -> None:
        """Print the records; raises Refusal."""
        kind = find_kind(arguments.kind) if arguments.kind else None
        now = self._now
        records: Iterable[Record] = self._store.records(
            open_only=arguments.which != "all", kind=kind
        )
        if arguments.which == "overdue":
            records = [r for r in records if any(d.is_late(now) for d in r.open_duties)]
        if arguments.json:
            out(printing.as_json([printing.record_data(r, now, self._zone) for r in records]))
            return
        lines = printing.record_lines(records, self._voice, now)
        for line in lines or [self._voice.words.translate("printing", "没有记录")]:
            out(line)

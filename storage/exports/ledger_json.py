"""The ledger as JSON, a record at a time, so that one of any length takes little memory."""

import json
from collections.abc import Iterable
from datetime import datetime, tzinfo
from pathlib import Path

from deadlines.exports.record_data import FORMAT, VERSION, entries_data, record_data
from deadlines.records.record import Record
from storage.tables.history import HistoryTable


def write(
    path: Path,
    records: Iterable[Record],
    history: HistoryTable,
    unit: str,
    now: datetime,
    zone: tzinfo,
) -> None:
    """Write the records with their whole history, in UTF-8; raises OSError."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": now.astimezone(zone).isoformat(),
        "zone": str(zone),
        "unit": unit,
    }
    with path.open("x", encoding="utf-8", newline="\n", errors="backslashreplace") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "records": [')
        separator = "\n"
        for record in records:
            data = record_data(record, zone)
            data["history"] = entries_data(history.entries_of(record.number), zone)
            file.write(separator + json.dumps(data, ensure_ascii=False))
            separator = ",\n"
        file.write("\n]}\n")

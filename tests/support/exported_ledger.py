"""An exported ledger read back, by other libraries than those that wrote it."""

import csv
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import (
    Attachment,
    CaseNote,
    Check,
    Mark,
    Record,
    RecordStatus,
    Visit,
)
from deadlines.rules.rule import FoundBy, Kind, Level
from deadlines.rules.snapshot import from_data

Rows = list[list[Any]]


def sheet(file: Path, name: str) -> Rows:
    """Return the cells of a sheet, its headings first; none where there is no such sheet."""
    book = CalamineWorkbook.from_path(file)
    return book.get_sheet_by_name(name).to_python() if name in book.sheet_names else []


def csv_rows(file: Path) -> Rows:
    """Return the cells of a CSV file, with their guards."""
    usual = csv.field_size_limit(10_000_000)  # it is the whole process's
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return [list(row) for row in csv.reader(stream)]
    finally:
        csv.field_size_limit(usual)


def records_in(file: Path) -> list[Record]:
    """Return the records of an exported JSON or CSV file, whole."""
    if file.suffix == ".csv":
        return [record_of(json.loads(row[-1])) for row in csv_rows(file)[1:]]
    return [record_of(data) for data in json.loads(file.read_text(encoding="utf-8"))["records"]]


def record_of(data: Mapping[str, Any]) -> Record:
    """Return the record that the data was made from; the ids of its duties are 0."""
    return Record(
        data["number"],
        Kind(data["kind"]),
        data["title"],
        datetime.fromisoformat(data["at"]),
        datetime.fromisoformat(data["logged_at"]),
        Level(data["level"]) if data["level"] else None,
        data["source"],
        data["link"],
        data["note"],
        RecordStatus(data["status"]),
        tuple(map(_duty_of, data["duties"])),
        tuple(
            Check(Mark(one["step"]), one["done"], one["who"], _instant(one["at"]), one["text"])
            for one in data["checks"]
        ),
        FoundBy(data["found"]) if data["found"] else None,
        _instant(data["posted"]),
        _instant(data["instructed"]),
        Visit(**{**data["visit"], "at": _instant(data["visit"]["at"])}),
        tuple(
            CaseNote(datetime.fromisoformat(one["at"]), one["text"], one["added_later"])
            for one in data["notes"]
        ),
        tuple(
            Attachment(
                one["sha256"],
                one["name"],
                one["size"],
                one["type"],
                datetime.fromisoformat(one["at"]),
            )
            for one in data["attachments"]
        ),
        volume=data["volume"],
    )


def without_ids(record: Record) -> Record:
    """Return a stored record as a file holds it: without the ids of its duties."""
    duties = tuple(replace(duty, id=0, record=0) for duty in record.duties)
    return replace(record, duties=duties)


def _duty_of(data: Mapping[str, Any]) -> Duty:
    return Duty(
        0,
        0,
        from_data(data["rule"]),
        datetime.fromisoformat(data["start"]),
        _instant(data["due"]),
        _instant(data["safe_by"]),
        Certainty(data["certainty"]),
        data["calendar"],
        DutyState(data["status"]),
        done_at=_instant(data["done_at"]),
        late_reason=data["late_reason"],
        acknowledged_at=_instant(data["acknowledged_at"]),
        was_due=_instant(data["was_due"]),
        extension_reason=data["extension_reason"],
        extended_at=_instant(data["extended_at"]),
        whom=data["to"],
        means=data["by"],
        result=data["result"],
        outcome=data["outcome"],
    )


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None

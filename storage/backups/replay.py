"""The history replayed: every column must be what the entries of its record have made of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from deadlines.records.changes import build_record
from deadlines.records.duty import Duty
from deadlines.records.history import Action, HistoryEntry
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, FoundBy, Kind
from deadlines.rules.snapshot import fingerprint
from deadlines.self_check import Alteration, AlteredPlace
from storage.database.database import Database, Row, select
from storage.database.instants import from_ms
from storage.tables.history import ENTRY_COLUMNS, entry_of
from storage.tables.rows import DUTY_COLUMNS, RECORD_COLUMNS, duty_row, record_row
from storage.tables.rules import RuleShelf

_PAGE = 200
_RECORDS = select("records", RECORD_COLUMNS)
_DUTIES = select("duties", DUTY_COLUMNS)
_ENTRIES = select("history", ENTRY_COLUMNS)
_OF_PAGE = "record IN (SELECT value FROM json_each(?))"
_WITHOUT_ROW = """
    SELECT DISTINCT record FROM history
    WHERE record <> 0 AND record NOT IN (SELECT number FROM records) ORDER BY record
"""
_WITHOUT_RECORD = """
    SELECT DISTINCT record FROM duties
    WHERE record NOT IN (SELECT number FROM records) ORDER BY record
"""
_UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError)
_RULE, _WORDS, _CHECKS = "rule", "words", "checks"


class Replay:
    """Replays the history of one database, which is read in pages of records."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._shelf = RuleShelf(database)

    def altered_places(self) -> Iterator[AlteredPlace]:
        """Yield each place that is not what the history says. Raises Refusal as Database."""
        after: int | None = None
        while rows := self._page(after):
            numbers = [row[0] for row in rows]
            duties = self._group(f"{_DUTIES} WHERE {_OF_PAGE} ORDER BY id", numbers, 1)
            entries = self._group(f"{_ENTRIES} WHERE {_OF_PAGE} ORDER BY sequence", numbers, 2)
            for row in rows:
                yield from self._of_record(row, duties.get(row[0], []), entries.get(row[0], []))
            after = numbers[-1]
        for (number,) in self._database.rows(_WITHOUT_ROW):
            yield AlteredPlace(number, "", Alteration.MISSING)
        for (number,) in self._database.rows(_WITHOUT_RECORD):
            yield AlteredPlace(number, "duty", Alteration.ADDED)

    def _page(self, after: int | None) -> list[Row]:
        wanted = "" if after is None else " WHERE number > ?"
        parameters = () if after is None else (after,)
        return self._database.rows(f"{_RECORDS}{wanted} ORDER BY number LIMIT {_PAGE}", parameters)

    def _group(self, query: str, numbers: list[int], place: int) -> Mapping[int, list[Row]]:
        found: dict[int, list[Row]] = {}
        for row in self._database.rows(query, (str(numbers),)):
            found.setdefault(row[place], []).append(row)
        return found

    def _of_record(
        self, row: Row, duties: Sequence[Row], entries: Sequence[Row]
    ) -> Iterator[AlteredPlace]:
        number = row[0]
        if not entries:
            yield AlteredPlace(number, "", Alteration.ADDED)
            return
        try:
            written = [entry_of(entry) for entry in entries]
            plain = _fold(written)
        except _UNREADABLE:
            yield AlteredPlace(number, "", Alteration.CHANGED)
            return
        named: dict[str, tuple[Row, DutyRule]] = {}
        for duty in duties:
            rule = self._rule(duty[2])
            if rule is None:
                yield AlteredPlace(number, _RULE, Alteration.CHANGED)
            elif rule.duty in named or f"duty.{rule.duty}.state" not in plain:
                yield AlteredPlace(number, f"duty.{rule.duty}", Alteration.ADDED)
            else:
                named[rule.duty] = duty, rule
        yield from _compare(row, named, plain, written[0])

    def _rule(self, id_: int) -> DutyRule | None:
        """Return the rule of an id, None where it cannot be read or is not the one of that id."""
        try:
            rule = self._shelf.rule(id_)
        except (Refusal, *_UNREADABLE):
            return None
        return rule if fingerprint(rule) == id_ else None


def _fold(entries: Sequence[HistoryEntry]) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for entry in entries:
        for name in entry.change.old:
            plain.pop(name, None)
        plain |= entry.change.new
    # Until schema 2 the rule of an incident was that of one the school had told the unit of.
    if plain.get("kind") == Kind.INCIDENT.value:
        plain.setdefault("finding", FoundBy.TOLD.value)
    return plain


def _compare(
    row: Row,
    named: Mapping[str, tuple[Row, DutyRule]],
    plain: Mapping[str, Any],
    first: HistoryEntry,
) -> Iterator[AlteredPlace]:
    number = row[0]
    owed = [name.split(".")[1] for name in plain if name.endswith(".state")]
    for name in owed:
        if name not in named:
            yield AlteredPlace(number, f"duty.{name}", Alteration.MISSING)
    try:
        logged_at = _logged_at(plain, first, row)
        record = build_record(
            number, plain, logged_at, [(duty[0], rule) for duty, rule in named.values()]
        )
    except _UNREADABLE:
        yield AlteredPlace(number, "", Alteration.CHANGED)
        return
    # What is worked out from the duties cannot be told where one of them is missing.
    derived = ("due", "facets", _WORDS) if len(owed) != len(named) else ()
    is_old = "logged_at" not in plain
    for column, found, expected in zip(RECORD_COLUMNS, row, record_row(record), strict=True):
        if found == expected or column in derived:
            continue
        if column == _WORDS and is_old and not found:
            continue  # of before schema 2, and nothing has been written to it since
        if column == _CHECKS and _is_blank_checklist(record, found):
            continue
        yield AlteredPlace(number, column, Alteration.CHANGED)
    for duty in record.duties:
        yield from _compare_duty(duty, named[duty.name][0], plain)


def _compare_duty(duty: Duty, row: Row, plain: Mapping[str, Any]) -> Iterator[AlteredPlace]:
    place = f"duty.{duty.name}"
    if plain.get(f"{place}.rule", f"{row[2]:016x}") != f"{row[2]:016x}":
        yield AlteredPlace(duty.record, f"{place}.rule", Alteration.CHANGED)
    expected_row = duty_row(duty, duty.record, row[2])
    for column, found, expected in zip(DUTY_COLUMNS, row, expected_row, strict=True):
        if found != expected:
            yield AlteredPlace(duty.record, f"{place}.{column}", Alteration.CHANGED)


def _logged_at(plain: Mapping[str, Any], first: HistoryEntry, row: Row) -> datetime:
    if "logged_at" in plain:
        return datetime.fromisoformat(plain["logged_at"])
    # Earlier versions did not write it down; of an imported record it stood in the sheet.
    is_imported = first.change.action is Action.IMPORTED
    return from_ms(row[RECORD_COLUMNS.index("logged_at")]) if is_imported else first.at


def _is_blank_checklist(record: Record, text: str) -> bool:
    """Return whether it is the checklist of an imported record, which has none."""
    return text == "[]" and not any(check.done for check in record.checks)

"""What an import would do: every row of the file with what becomes of it. Nothing is written."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from deadlines.columns.meaning import REPEATABLE, TIMES, Meaning
from deadlines.columns.vocabulary import plain
from deadlines.imports.conversion import Making, make
from deadlines.imports.lines import LineReader, SheetPlan
from deadlines.imports.updates import Update, update_of
from deadlines.progress import Progress, ignore_progress
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Kind
from deadlines.sheets.entry import Line, Remark, Told, Unreadable
from deadlines.sheets.frame import Frame, frame_of, kind_in
from deadlines.sheets.header import Header, find_header, header_of, propose
from deadlines.sheets.sheet import Book, Sheet, display_text
from deadlines.sheets.tables import tables_of

_SIGNS = re.compile(r"[\W_]+")
_TELL_EVERY = 200
_SEARCHED = 60
"""Rows looked at for the names that the user gave."""
_TELLING = (
    (Kind.MESSAGE, (Meaning.REPLIED, Meaning.REPLIED_OFFICE)),
    (Kind.MEDIA, (Meaning.CONTACTED, Meaning.APPROVED)),
    (Kind.INCIDENT, (Meaning.LEVEL, Meaning.REPORTED, Meaning.ESCALATED, Meaning.FEEDBACK)),
    (Kind.NEWS, (Meaning.SUBMITTED,)),
    (Kind.TASK, (Meaning.DUE,)),
)
"""Columns that only one kind of ledger has, asked in this order."""
_WRITTEN = re.compile("作者|撰稿|通讯员|供稿|报送|投稿|刊发|采用")
"""Names of columns that only a ledger of news has."""


class RowOutcome(StrEnum):
    """What becomes of a row; each row has exactly one."""

    OPEN = "open"
    DONE = "done"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"
    UPDATE = "update"
    DUPLICATE = "duplicate"
    TROUBLE = "trouble"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Key:
    """By what two records are the same: the kind, the title without its signs, the minute."""

    kind: Kind
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A row and the record it would become.

    `same_row` and `same_record` name the earlier row, or the record, that is the same; `update`
    is what the row tells of that record besides, `told` what it says was done.
    """

    line: Line
    record: Record | None = None
    remarks: tuple[Remark, ...] = ()
    trouble: Remark | None = None
    is_old: bool = False
    same_row: int = 0
    same_record: int = 0
    update: Update | None = None
    told: tuple[Told, ...] = ()

    @property
    def outcome(self) -> RowOutcome:
        """What becomes of the row."""
        if self.record is None:
            return RowOutcome.TROUBLE if self.trouble is not None else RowOutcome.SKIPPED
        if self.update is not None:
            return RowOutcome.UPDATE
        if self.same_row or self.same_record:
            return RowOutcome.DUPLICATE
        if self.record.status is RecordStatus.CANCELLED:
            return RowOutcome.ARCHIVED if self.is_old else RowOutcome.CANCELLED
        return RowOutcome.DONE if self.record.status is RecordStatus.DONE else RowOutcome.OPEN


@dataclass(frozen=True)
class ImportPlan:
    """All rows of the file with what becomes of them."""

    file: str
    lines: tuple[PlannedLine, ...]
    sheets: tuple[SheetPlan, ...] = field(repr=False)

    @cached_property
    def counts(self) -> Mapping[RowOutcome, int]:
        """How many rows become what."""
        counts = dict.fromkeys(RowOutcome, 0)
        for line in self.lines:
            counts[line.outcome] += 1
        return counts

    @cached_property
    def remarked(self) -> int:
        """How many rows that are read have something to be checked."""
        return sum(bool(line.remarks) and line.record is not None for line in self.lines)

    def records(self, ticked: Collection[int] = (), archived: str = "") -> list[tuple[Record, str]]:
        """Return what would be written, each with the reason for the history.

        That is all but duplicates, unless `ticked` names their index. The reason is the file, and
        for what is old and archived also `archived`.
        """
        old = f"{self.file}  {archived}".strip()
        return [
            (
                line.record,
                old if line.is_old and line.record.status is RecordStatus.CANCELLED else self.file,
            )
            for index, line in enumerate(self.lines)
            if line.record is not None
            and line.update is None
            and (line.outcome is not RowOutcome.DUPLICATE or index in ticked)
        ]

    @property
    def updatable(self) -> frozenset[int]:
        """The index of each row that tells something new of a known record."""
        return frozenset(index for index, line in enumerate(self.lines) if line.update is not None)

    def updates(self, ticked: Collection[int]) -> list[Update]:
        """Return what would be brought to known records, of the rows that `ticked` names."""
        lines = (self.lines[index] for index in sorted(self.updatable.intersection(ticked)))
        return [line.update for line in lines if line.update is not None]


Known = Callable[[Collection[Key]], Mapping[Key, int]]
"""Returns which keys the ledger has already, with the number of the record."""

KnownRecords = Callable[[Collection[int]], Iterable[Record]]
"""Returns the records of the ledger that are open, and those of the numbers."""


def sheet_plans(
    book: Book, making: Making, given: Mapping[str, Meaning] | None = None
) -> tuple[SheetPlan, ...]:
    """Return how each sheet would be read, as its header and title propose.

    `given` are the meanings that the user gave to columns, by their plain names.
    """
    plans = []
    stem = book.name.rpartition(".")[0] or book.name
    for sheet in book.sheets:
        above: list[str] = []
        for index, table in enumerate(tables_of(sheet)):
            header = find_header(table)
            titles = _titles(table, header)
            # A further table of the sheet has its own title, and else what the first one says.
            texts = (*titles, sheet.name, *above) if index else (sheet.name, *titles)
            frame = frame_of((*texts, stem), making.now.date(), from_1904=sheet.from_1904)
            plan = SheetPlan(table, header, (), frame)
            plans.append(with_given(with_header(plan, header), given or {}))
            above += titles
    if any(_is_ledger(plan) for plan in plans):
        # Beside a ledger, sheets of figures and explanations are none.
        plans = [plan if _is_ledger(plan) else with_header(plan, None) for plan in plans]
    return tuple(plans)


def with_header(plan: SheetPlan, header: Header | None) -> SheetPlan:
    """Return the plan with another header, and the columns' meanings proposed by it."""
    if header is None:
        return replace(plan, header=None, meanings=())
    rows = [row for row in plan.sheet.rows if row.number > header.rows[-1]]
    meanings = propose(header, rows)
    frame = plan.frame
    if frame.kind is None:
        frame = _kind_by_columns(frame, header, meanings)
    return SheetPlan(plan.sheet, header, meanings, frame)


def with_meaning(plan: SheetPlan, column: int, meaning: Meaning) -> SheetPlan:
    """Return the plan with another meaning of a column.

    A meaning that only one column can have leaves the one it had, which goes into the note.
    """
    is_only = meaning not in REPEATABLE
    meanings = tuple(
        meaning if at == column else Meaning.OTHER if is_only and old is meaning else old
        for at, old in enumerate(plan.meanings)
    )
    return replace(plan, meanings=meanings)


def with_given(plan: SheetPlan, given: Mapping[str, Meaning]) -> SheetPlan:
    """Return the plan with the meanings that the user gave to columns, by their plain names.

    Where no row looks like a header, the first that has two of the names is it.
    """
    if plan.header is None and len(given) > 1:
        for row in plan.sheet.rows[:_SEARCHED]:
            names = {plain(cell) for cell in row.cells if isinstance(cell, str)}
            if len(names & given.keys()) > 1:
                plan = with_header(plan, header_of(plan.sheet, row.number))
                break
    for column, name in enumerate(plan.header.names if plan.header else ()):
        meaning = given.get(plain(name))
        if meaning is not None:
            plan = with_meaning(plan, column, meaning)
    return plan


def read_lines(
    plans: Iterable[SheetPlan],
    making: Making,
    kind: Kind | None,
    progress: Progress = ignore_progress,
) -> Iterator[Line]:
    """Yield every row of the sheets with its fate."""
    plans = tuple(plans)
    total = sum(len(plan.sheet.rows) for plan in plans)
    done = 0

    def each() -> None:
        nonlocal done
        done += 1
        if done % _TELL_EVERY == 0:
            progress(done, total)

    for plan in plans:
        yield from LineReader(plan, making.office.zone, kind).lines(each)


def plan_import(
    file: str,
    plans: Iterable[SheetPlan],
    making: Making,
    known: Known,
    kind: Kind | None = None,
    known_records: KnownRecords = lambda _: (),
    progress: Progress = ignore_progress,
) -> ImportPlan:
    """Return what an import of the sheets would do. `kind` is that of rows which name none.

    Rows that tell something new of known records are updates of them.
    """
    plans = tuple(plans)
    # Row by row: a large ledger has room for its records once, and not for what they come from.
    planned, keys = [], []
    for line in read_lines(plans, making, kind, progress):
        planned.append(_plan_line(line, making))
        record = planned[-1].record
        keys.append(None if record is None else key_of(record))
    count = len(planned)
    marked: list[PlannedLine] = []
    for planned_line in _mark_duplicates(planned, keys, known):
        marked.append(planned_line)
        if len(marked) % _TELL_EVERY == 0:
            progress(count - 1, count)
    plan = ImportPlan(file, tuple(_with_updates(marked, making, known_records)), plans)
    # Counted here, in the thread that does the work, and not in the one that paints.
    _ = plan.remarked
    progress(sum(plan.counts.values()), count)
    return plan


def key_of(record: Record) -> Key:
    """Return by what the record is known again; a task by when it is due."""
    at = record.at
    if record.kind is Kind.TASK:
        at = next((duty.due for duty in record.duties if duty.due), at)
    return Key(record.kind, plain_title(record.title), to_minute(at))


def to_minute(at: datetime) -> datetime:
    """Return the instant with its seconds dropped: a sheet mostly shows none."""
    return at.replace(second=0, microsecond=0)


def plain_title(title: str) -> str:
    """Return a title without what is typed in different ways: spaces, signs, widths."""
    flat = unicodedata.normalize("NFKC", title).casefold()
    return _SIGNS.sub("", flat) or flat


def _titles(sheet: Sheet, header: Header | None) -> list[str]:
    """Return what stands above the header, row by row, each row's first cell."""
    found = []
    for row in sheet.rows[:20]:
        if header is not None and row.number < header.rows[0]:
            first = next((cell for cell in row.cells if cell is not None), None)
            found.append(" ".join(display_text(first).split()))
    return found


def _is_ledger(plan: SheetPlan) -> bool:
    """Return whether the sheet has titles and times."""
    times = {*TIMES, Meaning.DAY} - {Meaning.DUE, Meaning.LOGGED}
    return Meaning.TITLE in plan.meanings and not times.isdisjoint(plan.meanings)


def _plan_line(line: Line, making: Making) -> PlannedLine:
    if line.entry is None:
        return PlannedLine(line, remarks=line.remarks, trouble=line.trouble)
    try:
        made = make(line.entry, making)
    except Unreadable as trouble:
        return PlannedLine(line, trouble=trouble.remark)
    remarks, told = line.remarks + made.remarks, line.entry.told
    plain_line = Line(line.sheet, line.number, line.fate, text=line.text)
    return PlannedLine(plain_line, made.record, remarks, is_old=made.is_old, told=told)


def _mark_duplicates(
    lines: list[PlannedLine], keys: list[Key | None], known: Known
) -> Iterable[PlannedLine]:
    there = known({key for key in keys if key is not None})
    rows: dict[Key, int] = {}
    for line, key in zip(lines, keys, strict=True):
        if key is None:
            yield line
        elif key in there:
            yield replace(line, same_record=there[key])
        elif key in rows:
            yield replace(line, same_row=rows[key])
        else:
            rows[key] = line.line.number
            yield line


def _with_updates(
    lines: Sequence[PlannedLine], making: Making, known_records: KnownRecords
) -> Iterator[PlannedLine]:
    """Yield the lines; the first that tells something new of a known record is its update."""
    if not any(line.same_record for line in lines):
        yield from lines
        return
    # Of those that are closed only words are taken, and most rows have none.
    numbers = {line.same_record for line in lines if line.told}
    waiting = {record.number: record for record in known_records(numbers - {0})}
    for line in lines:
        known = waiting.get(line.same_record)
        update = None
        if known is not None and line.record is not None:
            update = update_of(known, line.record, line.told, making)
            if update is not None:
                del waiting[known.number]
        yield line if update is None else replace(line, update=update)


def _kind_by_columns(frame: Frame, header: Header, meanings: tuple[Meaning, ...]) -> Frame:
    """Return the frame with the kind that the title's column, or what is asked, speaks of."""
    if Meaning.KIND in meanings:
        return frame
    for column, meaning in enumerate(meanings):
        name = header.names[column]
        if meaning in (Meaning.TITLE, Meaning.AT) and (kind := kind_in(name)) is not None:
            return replace(frame, kind=kind, kind_from=name)
    for kind, telling in _TELLING:
        for column, meaning in enumerate(meanings):
            if meaning in telling:
                return replace(frame, kind=kind, kind_from=header.names[column])
    spoken_of = {kind for name in header.names if (kind := kind_in(name)) is not None}
    if len(spoken_of) == 1:
        name = next(name for name in header.names if kind_in(name) is not None)
        return replace(frame, kind=spoken_of.pop(), kind_from=name)
    for name in header.names:
        if _WRITTEN.search(name):
            return replace(frame, kind=Kind.NEWS, kind_from=name)
    return frame

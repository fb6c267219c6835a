"""Reads one row into an entry; each assumption becomes a remark."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo

from deadlines.columns.meaning import FINISHES, TOLD, Meaning
from deadlines.columns.vocabulary import plain
from deadlines.rules.rule import Kind, Level
from deadlines.sheets.clocks import read_clock
from deadlines.sheets.entry import Remark, RowEntry, Told, Unreadable
from deadlines.sheets.finishes import Finishes
from deadlines.sheets.frame import Frame
from deadlines.sheets.row import RowCells, RowInHand, RowTimes
from deadlines.sheets.sheet import (
    NOTHING,
    CellError,
    SheetRow,
    display_text,
    is_no_day,
    is_no_time,
)
from deadlines.sheets.standing import CLOSING, RowStatus
from deadlines.sheets.vocabulary import kind_called, level_called

_TOLD = re.compile(
    r"(?:报告?|汇报)(?:给|向)?(?:本?单位)?(?:主要)?(?:负责人|领导)(?:时间)?[:：于]?\s*"
    r"(?P<clock>(?:上午|下午|晚上|凌晨)?\s*\d{1,2}\s*[:：时点]\s*(?:\d{1,2})?)"
)


_UNSAID = re.compile(r"(^|[:：]\s*)(未填写|Not given)$", re.IGNORECASE)
"""How the program itself exports a reason that nobody gave."""


class EntryReader:
    """Reads rows of one sheet. `columns` are the columns that mean something."""

    def __init__(
        self,
        columns: Mapping[int, Meaning],
        names: Sequence[str],
        frame: Frame,
        zone: tzinfo,
        kind: Kind | None,
        *,
        is_text: bool = False,
    ) -> None:
        self._cells = RowCells(columns, names, is_text=is_text)
        self._times = RowTimes(columns, self._cells, zone)
        self._finishes = Finishes(self._cells, self._times)
        self._zone = zone
        self._kind = kind or frame.kind
        self._first_done = next((c for c, m in columns.items() if m in FINISHES), None)

    def read_entry(self, row: SheetRow, frame: Frame, remarks: list[Remark]) -> RowEntry:
        """Return the row's entry; raises Unreadable, with the `column` where one is to blame."""
        notes: list[str] = []
        kind = self._kind_of(row, frame, notes, remarks)
        title = self._title(row, kind)
        at, has_clock = self._start_instant(row, frame, kind, remarks)
        level = self._level(row, kind, notes, remarks)
        hand = RowInHand(row, frame, kind, at, notes, remarks)
        done, standing = self._finishes.read(hand)
        is_over = standing in (RowStatus.DONE, RowStatus.CANCELLED) or bool(
            CLOSING[kind] & set(done)
        )
        due = self._times.due(hand, has_clock, is_over=is_over)
        note = self._note(row, notes, remarks)
        told = tuple(self._words_told(row, remarks))
        if kind is Kind.INCIDENT and Meaning.REPORTED not in done:
            texts = "\n".join((note, *(one.text for one in told)))
            self._take_report_time(texts, at, done, remarks)
        logged = self._times.time(row, Meaning.LOGGED, frame, remarks, near_day=at.date())
        return RowEntry(
            kind,
            title,
            at,
            has_clock,
            level,
            self._cells.text(row, Meaning.SOURCE, remarks),
            self._cells.link(row, remarks),
            note,
            due,
            logged,
            done,
            standing,
            self._reason(row, remarks),
            self._cells.places,
            told,
        )

    def _reason(self, row: SheetRow, remarks: list[Remark]) -> str:
        """Return why it was late; a note that no reason was given is none."""
        text = self._cells.text(row, Meaning.REASON, remarks)
        lines = [line for line in text.split("\n") if not _UNSAID.search(line)]
        return "\n".join(lines)

    def _title(self, row: SheetRow, kind: Kind) -> str:
        """Return the title; a patrol that found nothing is called so: 发现问题：无."""
        column, cell = self._cells.first_cell(row, Meaning.TITLE)
        if kind is Kind.PATROL and isinstance(cell, str) and cell.strip() in NOTHING:
            return self._cells.text_under_name(column, cell)
        return self._cells.title(row)

    def _kind_of(
        self, row: SheetRow, frame: Frame, notes: list[str], remarks: list[Remark]
    ) -> Kind:
        column, cell = self._cells.first_cell(row, Meaning.KIND)
        of_row = frame.section or self._kind
        text = "" if isinstance(cell, CellError) else display_text(cell).strip()
        if text and text not in NOTHING:
            kind = kind_called(text)
            if kind is not None:
                return kind
            notes.append(self._cells.text_under_name(column, cell))
            if of_row is None:
                remarks.append(Remark("kind-unknown", column, {"text": text}))
                return Kind.TASK
            remarks.append(Remark("kind-as", column, {"text": text, "kind": of_row}))
            return of_row
        if of_row is None:
            raise Unreadable("no-kind", column=column)
        return of_row

    def _start_instant(
        self, row: SheetRow, frame: Frame, kind: Kind, remarks: list[Remark]
    ) -> tuple[datetime, bool]:
        if Meaning.DAY in self._cells.by_meaning and Meaning.MONTH in self._cells.by_meaning:
            column, moment = self._times.parts(row, frame, remarks)
            if moment.clock is None:
                remarks.append(Remark("no-clock", column))
            return self._times.instant(moment), moment.clock is not None
        column, cell = self._cells.first_cell(row, Meaning.AT)
        if is_no_time(cell):
            cell = None
            if kind is Kind.TASK and Meaning.DUE in self._cells.by_meaning:
                column, cell = self._cells.first_cell(row, Meaning.DUE)
            if is_no_time(cell) and column < 0 and self._first_done is not None:
                # A ledger of what was reported, and when: nothing else says when it was.
                column = self._first_done
                cell = row.cell(column)
                remarks.append(Remark("at-from-done", column))
            if is_no_time(cell):
                raise Unreadable("no-at", column=column)
        moment = self._times.moment(row, column, frame, None, remarks)
        if moment.clock is None:
            remarks.append(Remark("due-no-clock" if kind is Kind.TASK else "no-clock", column))
        return self._times.instant(moment), moment.clock is not None

    def _level(
        self, row: SheetRow, kind: Kind, notes: list[str], remarks: list[Remark]
    ) -> Level | None:
        column, cell = self._cells.first_cell(row, Meaning.LEVEL)
        text = "" if isinstance(cell, CellError) else display_text(cell).strip()
        if text in NOTHING:
            return None
        if kind is not Kind.INCIDENT:
            notes.append(self._cells.text_under_name(column, cell))
            return None
        level = level_called(text)
        if level is None:
            remarks.append(Remark("level-unknown", column, {"text": text}))
            notes.append(self._cells.text_under_name(column, cell))
        elif plain(text).removesuffix("级") not in ("一般", "较大", "general", "major"):
            notes.append(self._cells.text_under_name(column, cell))
        return level

    def _note(self, row: SheetRow, notes: list[str], remarks: list[Remark]) -> str:
        columns = self._cells.by_meaning.get(Meaning.NOTE, ())
        parts = [self._cells.cell_text(row, column, remarks) for column in columns]
        for column in self._cells.by_meaning.get(Meaning.OTHER, ()):
            text = self._cells.cell_text(row, column, remarks)
            if text and not is_no_day(row.cell(column)):
                parts.append(self._cells.text_under_name(column, text))
        return "\n".join(dict.fromkeys(part for part in (*parts, *notes) if part))

    def _words_told(self, row: SheetRow, remarks: list[Remark]) -> Iterator[Told]:
        for meaning in TOLD:
            for column in self._cells.by_meaning.get(meaning, ()):
                text = self._cells.cell_text(row, column, remarks)
                if text and not is_no_day(row.cell(column)):
                    yield Told(meaning, self._cells.name(column), text)

    def _take_report_time(
        self, text: str, at: datetime, done: dict[Meaning, datetime], remarks: list[Remark]
    ) -> None:
        """Take the time at which the head was told from a remark such as 报负责人21:52."""
        found = _TOLD.search(text)
        if found is None:
            return
        try:
            day, clock = read_clock(found["clock"], at.date())
        except Unreadable:
            return
        if clock is not None:
            told = datetime.combine(day, clock, self._zone)
            if told >= at:
                done[Meaning.REPORTED] = told
                remarks.append(Remark("told-from-note", -1, {"text": found[0].strip()}))

"""Reads one row into an entry; what has to be assumed is said in remarks."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo

from deadlines.rules.rule import Kind, Level
from deadlines.sheets.clocks import read_clock
from deadlines.sheets.entry import Remark, RowEntry, RowStatus, Unreadable
from deadlines.sheets.frame import Frame
from deadlines.sheets.meaning import TIMES, Meaning
from deadlines.sheets.row import RowCells, RowTimes
from deadlines.sheets.sheet import (
    FIRST_SERIAL,
    NOTHING,
    Cell,
    CellError,
    SheetRow,
    is_nothing,
    shown,
)
from deadlines.sheets.vocabulary import kind_called, level_called, plain, standing_of

_TOLD = re.compile(
    r"(?:报告?|汇报)(?:给|向)?(?:本?单位)?(?:主要)?(?:负责人|领导)(?:时间)?[:：于]?\s*"
    r"(?P<clock>(?:上午|下午|晚上|凌晨)?\s*\d{1,2}\s*[:：时点]\s*(?:\d{1,2})?)"
)
_DONE_COLUMNS = TIMES - {Meaning.AT, Meaning.LOGGED, Meaning.DUE}
_LEFTOVER = re.compile(
    r"[已于在日时分的（）()\s、，,。；;:：]|报送?|上报|反馈|回复|答复|完成|办结|提交"
)
_SHORT = 12
"""Characters of a remark that says where the matter stands; a longer one tells a story."""


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
        self._zone = zone
        self._kind = kind or frame.kind
        self._first_done = next((c for c, m in columns.items() if m in _DONE_COLUMNS), None)

    def read(self, row: SheetRow, frame: Frame, remarks: list[Remark]) -> RowEntry:
        """Return the row's entry; raises Unreadable, with the `column` where one is to blame."""
        title = self._cells.title(row)
        kind = self._kind_of(row, frame, remarks)
        at, has_clock = self._at(row, frame, kind, remarks)
        local = at.date()
        notes: list[str] = []
        level = self._level(row, kind, notes, remarks)
        done, standing = self._done(row, frame, at, notes, remarks)
        standing = self._standing(row, standing, notes)
        note = self._note(row, notes, remarks)
        if kind is Kind.INCIDENT and Meaning.REPORTED not in done:
            self._told(note, at, done, remarks)
        due = self._times.due(row, frame, kind, at, has_clock, remarks)
        logged = self._times.time(row, Meaning.LOGGED, frame, remarks, near=local)
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
            self._cells.text(row, Meaning.REASON, remarks),
            self._cells.places,
        )

    def _kind_of(self, row: SheetRow, frame: Frame, remarks: list[Remark]) -> Kind:
        column, cell = self._cells.first(row, Meaning.KIND)
        of_row = frame.section or self._kind
        text = "" if isinstance(cell, CellError) else shown(cell).strip()
        if text and text not in NOTHING:
            kind = kind_called(text)
            if kind is not None:
                return kind
            if of_row is None:
                remarks.append(Remark("kind-unknown", column, {"text": text}))
                return Kind.TASK
            remarks.append(Remark("kind-as", column, {"text": text, "kind": of_row}))
            return of_row
        if of_row is None:
            raise Unreadable("no-kind", column=column)
        return of_row

    def _at(
        self, row: SheetRow, frame: Frame, kind: Kind, remarks: list[Remark]
    ) -> tuple[datetime, bool]:
        if Meaning.DAY in self._cells.by_meaning and Meaning.MONTH in self._cells.by_meaning:
            column, moment = self._times.parts(row, frame, remarks)
            if moment.clock is None:
                remarks.append(Remark("no-clock", column))
            return self._times.instant(moment), moment.clock is not None
        column, cell = self._cells.first(row, Meaning.AT)
        if is_nothing(cell):
            if kind is Kind.TASK and Meaning.DUE in self._cells.by_meaning:
                column, cell = self._cells.first(row, Meaning.DUE)
            if is_nothing(cell) and column < 0 and self._first_done is not None:
                # A ledger of what was reported, and when: nothing else says when it was.
                column = self._first_done
                cell = row.cell(column)
                remarks.append(Remark("at-from-done", column))
            if is_nothing(cell):
                raise Unreadable("no-at", column=column)
        moment = self._times.moment(row, column, frame, None, remarks)
        if moment.clock is None:
            remarks.append(Remark("due-no-clock" if kind is Kind.TASK else "no-clock", column))
        return self._times.instant(moment), moment.clock is not None

    def _done(
        self,
        row: SheetRow,
        frame: Frame,
        at: datetime,
        notes: list[str],
        remarks: list[Remark],
    ) -> tuple[dict[Meaning, datetime], RowStatus]:
        done: dict[Meaning, datetime] = {}
        standing = RowStatus.UNSAID
        for meaning, columns in self._cells.by_meaning.items():
            if meaning not in _DONE_COLUMNS and meaning is not Meaning.SITUATION:
                continue
            for column in columns:
                cell = row.cell(column)
                if is_nothing(cell):
                    continue
                said = standing_of(cell)
                if meaning is Meaning.SITUATION and isinstance(cell, CellError):
                    continue
                if meaning is Meaning.SITUATION and _is_count(cell):
                    notes.append(self._cells.named(column, cell))
                    continue
                try:
                    loose = meaning is Meaning.SITUATION or said is not RowStatus.UNSAID
                    moment = self._times.moment(row, column, frame, at.date(), remarks, loose=loose)
                except Unreadable:
                    if meaning is not Meaning.SITUATION and said is RowStatus.UNSAID:
                        raise
                    if said is not RowStatus.UNSAID:
                        standing = said
                    notes.append(self._cells.named(column, cell))
                    continue
                if moment.rest and _LEFTOVER.sub("", moment.rest):
                    notes.append(self._cells.named(column, cell))
                if said is RowStatus.OPEN:
                    standing = said
                    continue
                instant = self._times.instant(moment)
                if moment.clock is None:
                    remarks.append(Remark("done-no-clock", column))
                    if instant < at and instant.date() == at.date():
                        instant = at
                key = Meaning.SUBMITTED if meaning is Meaning.SITUATION else meaning
                done.setdefault(key, instant)
        return done, standing

    def _standing(self, row: SheetRow, standing: RowStatus, notes: list[str]) -> RowStatus:
        column, cell = self._cells.first(row, Meaning.STATUS)
        text = shown(cell).strip()
        if text and not isinstance(cell, CellError):
            said = standing_of(text)
            if said is not RowStatus.UNSAID:
                return said
            notes.append(self._cells.named(column, cell))
        if standing is not RowStatus.UNSAID:
            return standing
        for meaning in (Meaning.OTHER, Meaning.NOTE):
            for column in self._cells.by_meaning.get(meaning, ()):
                cell = row.cell(column)
                if not isinstance(cell, str) or len(cell.strip()) > _SHORT:
                    continue
                said = standing_of(cell)
                if said is RowStatus.OPEN or (said is RowStatus.DONE and meaning is Meaning.OTHER):
                    return said
        return standing

    def _level(
        self, row: SheetRow, kind: Kind, notes: list[str], remarks: list[Remark]
    ) -> Level | None:
        column, cell = self._cells.first(row, Meaning.LEVEL)
        text = "" if isinstance(cell, CellError) else shown(cell).strip()
        if text in NOTHING:
            return None
        if kind is not Kind.INCIDENT:
            notes.append(self._cells.named(column, cell))
            return None
        level = level_called(text)
        if level is None:
            remarks.append(Remark("level-unknown", column, {"text": text}))
            notes.append(self._cells.named(column, cell))
        elif plain(text).removesuffix("级") not in ("一般", "较大", "general", "major"):
            notes.append(self._cells.named(column, cell))
        return level

    def _note(self, row: SheetRow, notes: list[str], remarks: list[Remark]) -> str:
        columns = self._cells.by_meaning.get(Meaning.NOTE, ())
        parts = [self._cells.cell_text(row, column, remarks) for column in columns]
        for column in self._cells.by_meaning.get(Meaning.OTHER, ()):
            text = self._cells.cell_text(row, column, remarks)
            if text:
                parts.append(self._cells.named(column, text))
        return "\n".join(dict.fromkeys(part for part in (*parts, *notes) if part))

    def _told(
        self, note: str, at: datetime, done: dict[Meaning, datetime], remarks: list[Remark]
    ) -> None:
        """Take the time at which the head was told from a remark such as 报负责人21:52."""
        found = _TOLD.search(note)
        if found is None:
            return
        try:
            clock = read_clock(found["clock"])
        except Unreadable:
            return
        if clock is not None:
            told = datetime.combine(at.date(), clock, self._zone)
            if told >= at:
                done[Meaning.REPORTED] = told
                remarks.append(Remark("told-from-note", -1, {"text": found[0].strip()}))


def _is_count(cell: Cell) -> bool:
    """Tell whether a number counts something: 1 under 报送情况 is no first of the month."""
    return isinstance(cell, float) and not isinstance(cell, bool) and cell < FIRST_SERIAL

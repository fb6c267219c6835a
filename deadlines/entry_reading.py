"""Reads one row into an entry; what has to be assumed is said in remarks."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from deadlines.cell_time import Moment, read_clock, read_moment, shown
from deadlines.cell_trouble import Remark, Unreadable
from deadlines.duty import Duty
from deadlines.errors import Refusal
from deadlines.ledger_entry import DetailReader, Entry, Standing
from deadlines.meaning import TIMES, Meaning
from deadlines.record import LONGEST_TITLE, Check, visible
from deadlines.rule import Kind, Level
from deadlines.sheet import Cell, CellError, SheetRow
from deadlines.sheet_frame import Frame
from deadlines.sheet_names import (
    CANCELLED_WORDS,
    DONE_WORDS,
    KINDS,
    LEVELS,
    NOTHING,
    OPEN_WORDS,
    plain,
)

_KINDS = {name: kind for kind, names in KINDS.items() for name in names.split()}
_TOLD = re.compile(
    r"(?:报告?|汇报)(?:给|向)?(?:本?单位)?(?:主要)?(?:负责人|领导)(?:时间)?[:：于]?\s*"
    r"(?P<clock>(?:上午|下午|晚上|凌晨)?\s*\d{1,2}\s*[:：时点]\s*(?:\d{1,2})?)"
)
_DONE_COLUMNS = TIMES - {Meaning.AT, Meaning.LOGGED, Meaning.DUE}
_LEFTOVER = re.compile(
    r"[已于在日时分的（）()\s、，,。；;:：]|报送?|上报|反馈|回复|答复|完成|办结|提交"
)
_DAY = timedelta(days=1)
_SHORT = 12
"""Characters of a remark that says where the matter stands; a longer one tells a story."""
_HEADS = ("舆情", "事件", "类", "信息")


class EntryReader:
    """Reads rows of one sheet. `columns` are the columns that mean something."""

    def __init__(
        self,
        columns: Mapping[int, Meaning],
        names: Sequence[str],
        frame: Frame,
        zone: tzinfo,
        kind: Kind | None,
        details: DetailReader | None,
        *,
        is_text: bool = False,
    ) -> None:
        self._names, self._zone, self._details = names, zone, details
        self._by_meaning: dict[Meaning, list[int]] = {}
        for column, meaning in columns.items():
            self._by_meaning.setdefault(meaning, []).append(column)
        self._clock_of = _clocks(columns)
        self._places = {meaning: found[0] for meaning, found in self._by_meaning.items()}
        self._is_text = is_text
        self._is_exact = details is not None and Meaning.DUTIES in self._by_meaning
        self._kind = kind or frame.kind

    def read(self, row: SheetRow, frame: Frame, remarks: list[Remark]) -> Entry:
        """Return the row's entry; raises Unreadable, with the `column` where one is to blame."""
        title = self._title(row)
        kind = self._kind_of(row, remarks)
        at, has_clock = self._at(row, frame, kind, remarks)
        local = at.date()
        notes: list[str] = []
        level = self._level(row, kind, notes, remarks)
        done, standing = self._done(row, frame, at, notes, remarks)
        standing = self._standing(row, standing, notes)
        note = self._note(row, notes, remarks)
        if kind is Kind.INCIDENT and Meaning.REPORTED not in done and not self._is_exact:
            self._told(note, at, done, remarks)
        due = self._due(row, frame, kind, at, has_clock, remarks)
        logged = self._time(row, Meaning.LOGGED, frame, remarks, near=local)
        return Entry(
            kind,
            title,
            at,
            has_clock,
            level,
            self._text(row, Meaning.SOURCE, remarks),
            self._link(row, remarks),
            note,
            due,
            logged,
            done,
            standing,
            self._text(row, Meaning.REASON, remarks),
            self._duties(row, kind, at),
            self._checks(row),
            self._places,
        )

    def _title(self, row: SheetRow) -> str:
        column, cell = self._first(row, Meaning.TITLE)
        if isinstance(cell, CellError):
            raise Unreadable("cell-error", column=column, text=cell.text)
        title = self._exactly(cell)
        if not any(map(visible, title)) or (not self._is_exact and title in NOTHING):
            raise Unreadable("no-title", column=column)
        if len(title) > LONGEST_TITLE:
            raise Unreadable("title-long", column=column, length=len(title), most=LONGEST_TITLE)
        if not _is_whole(title):
            raise Unreadable("text-broken", column=column)
        return title

    def _kind_of(self, row: SheetRow, remarks: list[Remark]) -> Kind:
        column, cell = self._first(row, Meaning.KIND)
        text = "" if isinstance(cell, CellError) else shown(cell).strip()
        if text and text not in NOTHING:
            kind = kind_called(text)
            if kind is not None:
                return kind
            if self._kind is None:
                remarks.append(Remark("kind-unknown", column, {"text": text}))
                return Kind.TASK
            remarks.append(Remark("kind-as", column, {"text": text, "kind": self._kind}))
            return self._kind
        if self._kind is None:
            raise Unreadable("no-kind", column=column)
        return self._kind

    def _at(
        self, row: SheetRow, frame: Frame, kind: Kind, remarks: list[Remark]
    ) -> tuple[datetime, bool]:
        column, cell = self._first(row, Meaning.AT)
        if _is_nothing(cell):
            if kind is Kind.TASK and Meaning.DUE in self._by_meaning:
                column, cell = self._first(row, Meaning.DUE)
            if _is_nothing(cell):
                raise Unreadable("no-at", column=column)
        moment = self._moment(row, column, frame, None, remarks)
        if moment.clock is None:
            remarks.append(Remark("due-no-clock" if kind is Kind.TASK else "no-clock", column))
        return self._instant(moment), moment.clock is not None

    def _done(
        self,
        row: SheetRow,
        frame: Frame,
        at: datetime,
        notes: list[str],
        remarks: list[Remark],
    ) -> tuple[dict[Meaning, datetime], Standing]:
        done: dict[Meaning, datetime] = {}
        standing = Standing.UNSAID
        for meaning, columns in self._by_meaning.items():
            if meaning not in _DONE_COLUMNS and meaning is not Meaning.SITUATION:
                continue
            for column in columns:
                cell = row.cell(column)
                if _is_nothing(cell):
                    continue
                said = _said(cell)
                if meaning is Meaning.SITUATION and isinstance(cell, CellError):
                    continue
                try:
                    loose = meaning is Meaning.SITUATION or said is not Standing.UNSAID
                    moment = self._moment(row, column, frame, at.date(), remarks, loose=loose)
                except Unreadable:
                    if meaning is not Meaning.SITUATION and said is Standing.UNSAID:
                        raise
                    if said is not Standing.UNSAID:
                        standing = said
                    notes.append(self._named(column, cell))
                    continue
                if moment.rest and _LEFTOVER.sub("", moment.rest):
                    notes.append(self._named(column, cell))
                if said is Standing.OPEN:
                    standing = said
                    continue
                instant = self._instant(moment)
                if moment.clock is None:
                    remarks.append(Remark("done-no-clock", column))
                    if instant < at and instant.date() == at.date():
                        instant = at
                key = Meaning.SUBMITTED if meaning is Meaning.SITUATION else meaning
                done.setdefault(key, instant)
        return done, standing

    def _standing(self, row: SheetRow, standing: Standing, notes: list[str]) -> Standing:
        column, cell = self._first(row, Meaning.STATUS)
        text = shown(cell).strip()
        if text and not isinstance(cell, CellError):
            said = _said(text)
            if said is not Standing.UNSAID:
                return said
            notes.append(self._named(column, cell))
        if standing is not Standing.UNSAID:
            return standing
        for meaning in (Meaning.OTHER, Meaning.NOTE):
            for column in self._by_meaning.get(meaning, ()):
                cell = row.cell(column)
                if not isinstance(cell, str) or len(cell.strip()) > _SHORT:
                    continue
                said = _said(cell)
                if said is Standing.OPEN or (said is Standing.DONE and meaning is Meaning.OTHER):
                    return said
        return standing

    def _level(
        self, row: SheetRow, kind: Kind, notes: list[str], remarks: list[Remark]
    ) -> Level | None:
        column, cell = self._first(row, Meaning.LEVEL)
        text = "" if isinstance(cell, CellError) else shown(cell).strip()
        if text in NOTHING:
            return None
        if kind is not Kind.INCIDENT:
            notes.append(self._named(column, cell))
            return None
        level = level_called(text)
        if level is None:
            remarks.append(Remark("level-unknown", column, {"text": text}))
            notes.append(self._named(column, cell))
        elif plain(text).removesuffix("级") not in ("一般", "较大", "general", "major"):
            notes.append(self._named(column, cell))
        return level

    def _note(self, row: SheetRow, notes: list[str], remarks: list[Remark]) -> str:
        columns = self._by_meaning.get(Meaning.NOTE, ())
        parts = [self._cell_text(row, column, remarks) for column in columns]
        for column in self._by_meaning.get(Meaning.OTHER, ()):
            text = self._cell_text(row, column, remarks)
            if text:
                parts.append(self._named(column, text))
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

    def _time(
        self,
        row: SheetRow,
        meaning: Meaning,
        frame: Frame,
        remarks: list[Remark],
        near: date | None,
    ) -> datetime | None:
        column, cell = self._first(row, meaning)
        if _is_nothing(cell):
            return None
        return self._instant(self._moment(row, column, frame, near, remarks))

    def _due(
        self,
        row: SheetRow,
        frame: Frame,
        kind: Kind,
        at: datetime,
        has_clock: bool,
        remarks: list[Remark],
    ) -> datetime | None:
        """Return when the row is due; a day without a clock lasts to its end."""
        column, cell = self._first(row, Meaning.DUE)
        if _is_nothing(cell):
            return at + _DAY if kind is Kind.TASK and not has_clock else None
        moment = self._moment(row, column, frame, at.date(), remarks)
        due = self._instant(moment)
        return due if moment.clock is not None else due + _DAY

    def _moment(
        self,
        row: SheetRow,
        column: int,
        frame: Frame,
        near: date | None,
        remarks: list[Remark],
        *,
        loose: bool = False,
    ) -> Moment:
        try:
            moment = read_moment(row.cell(column), frame, near, loose=loose)
            clock_column = self._clock_of.get(column)
            if clock_column is not None and moment.clock is None:
                cell = row.cell(clock_column)
                if not _is_nothing(cell):
                    column = clock_column
                    moment = Moment(moment.day, read_clock(cell), moment.remarks, moment.rest)
        except Unreadable as trouble:
            trouble.facts.setdefault("column", column)
            raise
        remarks += [Remark(code, column, facts) for code, facts in moment.remarks]
        return moment

    def _instant(self, moment: Moment) -> datetime:
        return datetime.combine(moment.day, moment.clock or time(0), self._zone)

    def _link(self, row: SheetRow, remarks: list[Remark]) -> str:
        columns = self._by_meaning.get(Meaning.LINK, ())
        for column in columns:
            address = row.links.get(column, "")
            text = self._text(row, Meaning.LINK, remarks)
            return address if address and "://" not in text else text
        for column in self._by_meaning.get(Meaning.TITLE, ()):
            address = row.links.get(column, "")
            if address.startswith(("http://", "https://")):
                return address
        return ""

    def _duties(self, row: SheetRow, kind: Kind, at: datetime) -> tuple[Duty, ...]:
        column, cell = self._first(row, Meaning.DUTIES)
        if self._details is None or not isinstance(cell, str) or cell.strip() in NOTHING:
            return ()
        try:
            return self._details.read_duties(cell, kind, at)
        except Refusal as refusal:
            raise Unreadable("refused", column=column, refusal=refusal) from None

    def _checks(self, row: SheetRow) -> tuple[Check, ...]:
        column, cell = self._first(row, Meaning.CHECKS)
        if self._details is None or not isinstance(cell, str) or cell.strip() in NOTHING:
            return ()
        try:
            return self._details.read_checks(cell)
        except Refusal as refusal:
            raise Unreadable("refused", column=column, refusal=refusal) from None

    def _text(self, row: SheetRow, meaning: Meaning, remarks: list[Remark]) -> str:
        texts = [self._cell_text(row, c, remarks) for c in self._by_meaning.get(meaning, ())]
        return "\n".join(text for text in texts if text)

    def _cell_text(self, row: SheetRow, column: int, remarks: list[Remark]) -> str:
        cell = row.cell(column)
        if isinstance(cell, CellError):
            remarks.append(Remark("error-left-out", column, {"text": cell.text}))
            return ""
        text = self._exactly(cell)
        if not _is_whole(text):
            raise Unreadable("text-broken", column=column)
        return "" if not self._is_exact and text in NOTHING else text

    def _exactly(self, cell: Cell) -> str:
        """Return a text as it is meant: as typed, or as the program's own export wrote it."""
        text = shown(cell)
        if not self._is_exact:
            return text.strip()
        return text.removeprefix("'") if self._is_text else text

    def _named(self, column: int, cell: Cell) -> str:
        name = self._names[column] if column < len(self._names) else ""
        return f"{name}：{shown(cell).strip()}" if name else shown(cell).strip()

    def _first(self, row: SheetRow, meaning: Meaning) -> tuple[int, Cell]:
        """Return the first column of a meaning and its cell; -1 and None without one."""
        columns = self._by_meaning.get(meaning, ())
        for column in columns:
            return column, row.cell(column)
        return -1, None


@lru_cache(maxsize=1024)
def kind_called(text: str) -> Kind | None:
    """Return the kind people call so; None for a name that is no kind's."""
    name = plain(text)
    if name in _KINDS:
        return _KINDS[name]
    shortened = [_KINDS.get(name.removesuffix(tail)) for tail in _HEADS if name.endswith(tail)]
    if any(shortened):
        return next(kind for kind in shortened if kind)
    found = {kind for word, kind in _KINDS.items() if len(word) > 1 and word in name}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1024)
def level_called(text: str) -> Level | None:
    """Return the level people call so; None for a name that is no level's."""
    name = plain(text)
    return next((level for level, shape in reversed(LEVELS) if shape.search(name)), None)


def _is_whole(text: str) -> bool:
    """Tell whether no character of the text is broken off; ten times quicker than looking."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _said(cell: Cell) -> Standing:
    if not isinstance(cell, str):
        if isinstance(cell, bool):
            return Standing.DONE if cell else Standing.OPEN
        return Standing.UNSAID
    text = cell.strip().lower()
    if CANCELLED_WORDS.search(text) and len(text) < 12:
        return Standing.CANCELLED
    if OPEN_WORDS.search(text):
        return Standing.OPEN
    if DONE_WORDS.search(text):
        return Standing.DONE
    return Standing.UNSAID


def _clocks(columns: Mapping[int, Meaning]) -> dict[int, int]:
    """Return for each date's column the clock's column that belongs to it."""
    found: dict[int, int] = {}
    for column, meaning in columns.items():
        if meaning is Meaning.CLOCK:
            dates = [c for c, m in columns.items() if m in TIMES and c < column]
            dates = dates[-1:] or [c for c, m in columns.items() if m in TIMES][:1]
            for date_column in dates:
                found.setdefault(date_column, column)
    return found


def _is_nothing(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and cell.strip() in NOTHING)

"""The times of a row, each with the clock that may stand in a column of its own."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from deadlines.cell_shown import is_nothing, shown
from deadlines.cell_time import Moment, read_moment
from deadlines.cell_trouble import Remark, Unreadable
from deadlines.clock_cell import read_clock
from deadlines.meaning import PARTS, TIMES, Meaning
from deadlines.row_cells import RowCells
from deadlines.rule import Kind
from deadlines.sheet import Cell, SheetRow
from deadlines.sheet_frame import Frame
from deadlines.sheet_names import NOTHING

_DAY = timedelta(days=1)


class RowTimes:
    """Reads the times of rows of one sheet."""

    def __init__(self, columns: Mapping[int, Meaning], cells: RowCells, zone: tzinfo) -> None:
        self._cells, self._zone = cells, zone
        self._clock_of = _clocks(columns)

    def time(
        self,
        row: SheetRow,
        meaning: Meaning,
        frame: Frame,
        remarks: list[Remark],
        near: date | None,
    ) -> datetime | None:
        """Return the time of a meaning; None where the row has none. Raises Unreadable."""
        column, cell = self._cells.first(row, meaning)
        if is_nothing(cell):
            return None
        return self.instant(self.moment(row, column, frame, near, remarks))

    def due(
        self,
        row: SheetRow,
        frame: Frame,
        kind: Kind,
        at: datetime,
        has_clock: bool,
        remarks: list[Remark],
    ) -> datetime | None:
        """Return when the row is due; a day without a clock lasts to its end."""
        column, cell = self._cells.first(row, Meaning.DUE)
        if is_nothing(cell):
            return at + _DAY if kind is Kind.TASK and not has_clock else None
        moment = self.moment(row, column, frame, at.date(), remarks)
        due = self.instant(moment)
        return due if moment.clock is not None else due + _DAY

    def moment(
        self,
        row: SheetRow,
        column: int,
        frame: Frame,
        near: date | None,
        remarks: list[Remark],
        *,
        loose: bool = False,
    ) -> Moment:
        """Return the day and clock of a column, with the clock beside it. Raises Unreadable."""
        cell = row.cell(column)
        try:
            moment = self._moment(cell, frame, near, loose=loose)
            clock_column = self._clock_of.get(column)
            if clock_column is not None and moment.clock is None:
                cell = row.cell(clock_column)
                if not is_nothing(cell):
                    column = clock_column
                    moment = Moment(moment.day, read_clock(cell), moment.remarks, moment.rest)
        except Unreadable as trouble:
            trouble.facts.setdefault("column", column)
            raise
        remarks += [Remark(code, column, facts) for code, facts in moment.remarks]
        return moment

    def parts(self, row: SheetRow, frame: Frame, remarks: list[Remark]) -> tuple[int, Moment]:
        """Return the day of columns for the year, the month and the day, and the last's place.

        Raises Unreadable.
        """
        places = self._cells.places
        texts = {part: shown(row.cell(places[part])).strip() for part in PARTS if part in places}
        month, day = texts.get(Meaning.MONTH, ""), texts.get(Meaning.DAY, "")
        column = places[Meaning.DAY]
        if month in NOTHING or day in NOTHING:
            raise Unreadable("no-at", column=column)
        year = texts.get(Meaning.YEAR, "").removesuffix("年")
        text = f"{month.removesuffix('月')}月{day.rstrip('日号')}日"
        try:
            moment = read_moment(f"{year}年{text}" if year else text, frame)
        except Unreadable as trouble:
            trouble.facts.setdefault("column", column)
            raise
        clock_column = self._clock_of.get(column)
        if clock_column is not None and not is_nothing(row.cell(clock_column)):
            try:
                clock = read_clock(row.cell(clock_column))
            except Unreadable as trouble:
                trouble.facts.setdefault("column", clock_column)
                raise
            moment = Moment(moment.day, clock, moment.remarks)
        remarks += [Remark(code, column, facts) for code, facts in moment.remarks]
        return column, moment

    def _moment(self, cell: Cell, frame: Frame, near: date | None, *, loose: bool) -> Moment:
        try:
            return read_moment(cell, frame, near, loose=loose)
        except Unreadable as trouble:
            if near is None or loose or trouble.code not in ("no-day", "no-date-number"):
                raise
            try:
                clock = read_clock(cell)
            except Unreadable:
                raise trouble from None
            return Moment(near, clock, (("day-from-start", {"text": shown(cell)}),))

    def instant(self, moment: Moment) -> datetime:
        """Return the moment in the zone; without a clock its day\'s 00:00."""
        return datetime.combine(moment.day, moment.clock or time(0), self._zone)


def _clocks(columns: Mapping[int, Meaning]) -> dict[int, int]:
    """Return for each date's column the clock's column that belongs to it."""
    found: dict[int, int] = {}
    for column, meaning in columns.items():
        if meaning is Meaning.CLOCK:
            days = [c for c, m in columns.items() if m in TIMES or m is Meaning.DAY]
            dates = [c for c in days if c < column][-1:] or days[:1]
            for date_column in dates:
                found.setdefault(date_column, column)
    return found

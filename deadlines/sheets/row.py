"""The texts of a row by the meaning of their columns."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from deadlines.columns.meaning import PARTS, TIMES, Meaning
from deadlines.columns.vocabulary import plain
from deadlines.phrases.numerals import put_in_digits
from deadlines.records.record import LONGEST_TITLE, is_visible
from deadlines.rules.rule import Kind
from deadlines.sheets.clocks import read_clock
from deadlines.sheets.dates import Moment, read_moment
from deadlines.sheets.entry import Remark, Unreadable, blame
from deadlines.sheets.frame import Frame
from deadlines.sheets.sheet import (
    NOTHING,
    Cell,
    CellError,
    SheetRow,
    display_text,
    is_no_time,
    is_nothing,
    unguard,
)
from deadlines.values import dataclass, replace


class RowCells:
    """Finds the cells of rows of one sheet.

    The program's own export guards some texts of a text file (`is_text`) with an apostrophe.
    """

    def __init__(
        self,
        columns: Mapping[int, Meaning],
        names: Sequence[str],
        *,
        is_text: bool,
    ) -> None:
        self._names, self._is_text = names, is_text
        self.by_meaning: dict[Meaning, list[int]] = {}
        for column, meaning in columns.items():
            self.by_meaning.setdefault(meaning, []).append(column)
        self.places = {meaning: found[0] for meaning, found in self.by_meaning.items()}

    def title(self, row: SheetRow) -> str:
        """Return the title; raises Unreadable."""
        column, cell = self.first_cell(row, Meaning.TITLE)
        if isinstance(cell, CellError):
            raise Unreadable(f"cell-{cell.kind}", column=column, text=cell.text)
        title = self._text_of(cell)
        if not any(map(is_visible, title)) or title in NOTHING:
            raise Unreadable("no-title", column=column)
        if len(title) > LONGEST_TITLE:
            raise Unreadable("title-long", column=column, length=len(title), most=LONGEST_TITLE)
        if not _is_whole(title):
            raise Unreadable("text-broken", column=column)
        return title

    def link(self, row: SheetRow, remarks: list[Remark]) -> str:
        """Return the address in the row, also one behind a cell."""
        columns = self.by_meaning.get(Meaning.LINK, ())
        for column in columns:
            address = row.links.get(column, "")
            text = self.text(row, Meaning.LINK, remarks)
            return address if address and "://" not in text else text
        for column in self.by_meaning.get(Meaning.TITLE, ()):
            address = row.links.get(column, "")
            if address.startswith(("http://", "https://")):
                return address
        return ""

    def text(self, row: SheetRow, meaning: Meaning, remarks: list[Remark]) -> str:
        """Return the texts of all columns of a meaning."""
        texts = [self.cell_text(row, c, remarks) for c in self.by_meaning.get(meaning, ())]
        return "\n".join(text for text in texts if text)

    def cell_text(self, row: SheetRow, column: int, remarks: list[Remark]) -> str:
        """Return a cell as text; raises Unreadable("text-broken")."""
        cell = row.cell(column)
        if isinstance(cell, CellError):
            remarks.append(Remark(f"{cell.kind}-left-out", column, {"text": cell.text}))
            return ""
        text = self._text_of(cell)
        if not _is_whole(text):
            raise Unreadable("text-broken", column=column)
        return "" if text in NOTHING else text

    def _text_of(self, cell: Cell) -> str:
        text = display_text(cell).strip()
        return unguard(text) if self._is_text else text

    def name(self, column: int) -> str:
        """Return the column's name."""
        return self._names[column] if column < len(self._names) else ""

    def text_under_name(self, column: int, cell: Cell) -> str:
        """Return a cell under its column's name, as it goes into the note."""
        name = self.name(column)
        return f"{name}：{display_text(cell).strip()}" if name else display_text(cell).strip()

    def first_cell(self, row: SheetRow, meaning: Meaning) -> tuple[int, Cell]:
        """Return the first column of a meaning and its cell; -1 and None without one."""
        columns = self.by_meaning.get(meaning, ())
        for column in columns:
            return column, row.cell(column)
        return -1, None


def _is_whole(text: str) -> bool:
    """Return whether no character of the text is broken off; ten times quicker than looking."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class RowInHand:
    """A row while it is read: its kind and beginning, and the notes and remarks made so far."""

    row: SheetRow
    frame: Frame
    kind: Kind
    at: datetime
    notes: list[str]
    remarks: list[Remark]


_DAY = timedelta(days=1)
_TERM = re.compile(
    r"^(自?(收到|接到|接报|交办|发生|发现)(之日|后|起)*)?(?P<number>\d{1,3})\s*个?(?P<unit>小时|h|hours?|天|日|自然日|days?)"
    r"\s*(之内|以内|内)?(办结|完成|反馈|回复|报送|答复|上报|处置)?$",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(r"^(当天|当日)(之内|以内|内)?(办结|完成|反馈|回复|报送|答复|上报|处置)?$")
_MONTH_END = re.compile(
    r"^((?P<year>\d{4})\s*[年.\-/]\s*)?((?P<month>\d{1,2})\s*)?月(底|末)(之?前|以前)?$"
)
_YEAR_END = re.compile(r"^((?P<year>\d{4})\s*)?年(底|末)(之?前|以前)?$")
_HANDED_OUT = re.compile(
    "布置|交办|下达|下发|转办|派单|派发|分派|部署|通知|来文|来函|收文|收到|接到|接报|受理|提出|创建|立项|开始|起始|启动"
    "|登记|received|assigned|created|issued|start|begin"
)
"""Names of columns whose time is that at which a task came, not that by which it is due."""
_ENDLESS = re.compile(
    "(无|没有|不设|未设)(固定|明确|具体|时间)?(时限|期限|限期|限制|要求|截止)?|不限(时间?|期)?"
    "|每([天日月季年]|季度|(周|星期)[一二三四五六日天]?|月\\d{1,2}[日号])前?|(永久|长期|常年|日常|常态化?|持续|经常性?|滚动)(坚持|推进|开展|进行|执行|有效|任务|工作|化)?"
    "|随时|待定|未定|另行通知|视情况?|尽快|尽早|抓紧|open|tbd",
    re.IGNORECASE,
)
"""What stands for a deadline where no day is named by which it is due: 长期, 无时限, 尽快."""
_COMPUTED = frozenset({"应办结时间", "due"})
"""Names under which the program itself exports the deadlines it computed."""
_BEFORE = re.compile(
    r"[\s,，;；。.、:：()（）]|之?前|以前|截止|截至|下班|务必|请|须|需|报送?|上报|提交|反馈|回复|答复|完成|办结|交"
)
"""What stands beside the day of a deadline and says no more than that it is one."""


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
        near_day: date | None,
    ) -> datetime | None:
        """Return the time of a meaning; None where the row has none. Raises Unreadable."""
        column, cell = self._cells.first_cell(row, meaning)
        if is_no_time(cell):
            return None
        return self.instant(self.moment(row, column, frame, near_day, remarks))

    def due(self, hand: RowInHand, has_clock: bool, *, is_over: bool) -> datetime | None:
        """Return when the row is due; a day without a clock lasts to its end.

        Only a task's deadline is its own: the other kinds have their rule's, so that theirs goes
        into the note. Where it cannot be read, a task that is still open raises Unreadable.
        """
        column, cell = self._cells.first_cell(hand.row, Meaning.DUE)
        at, is_task = hand.at, hand.kind is Kind.TASK
        if is_task and is_no_time(cell):
            return self._due_without_deadline(hand, column, has_clock, is_over=is_over)
        if is_no_time(cell):
            return None
        if not is_task:
            if plain(self._cells.name(column)) not in _COMPUTED:
                hand.notes.append(self._cells.text_under_name(column, cell))
            return None
        term = _term(cell, at, has_clock=has_clock)
        if term is not None:
            hand.remarks.append(
                Remark("due-counted", column, {"text": display_text(cell), "at": term})
            )
            return term
        try:
            told: list[Remark] = []
            moment = self.moment(hand.row, column, hand.frame, at.date(), told, loose=True)
            if _BEFORE.sub("", moment.rest):
                raise Unreadable(
                    "time-rest", column=column, text=display_text(cell), rest=moment.rest
                )
        except Unreadable:
            text = display_text(cell).strip()
            if not is_over and _ENDLESS.fullmatch(text.strip("()（）[]【】")):
                raise Unreadable("due-endless", column=column, text=text) from None
            if not is_over:
                raise
            hand.notes.append(self._cells.text_under_name(column, cell))
            hand.remarks.append(Remark("due-loose", column, {"text": display_text(cell)}))
            return None
        hand.remarks.extend(told)
        due = self.instant(moment)
        return due if moment.clock is not None else due + _DAY

    def _due_without_deadline(
        self, hand: RowInHand, column: int, has_clock: bool, *, is_over: bool
    ) -> datetime | None:
        """Return the one time of a task as its deadline; None for one that is over without any.

        The time at which it was handed out is none: an open task then raises Unreadable.
        """
        places = self._cells.places
        begun = places.get(Meaning.AT, -1)
        if column < 0 and not _HANDED_OUT.search(plain(self._cells.name(begun))):
            hand.remarks.append(Remark("due-from-at", begun))
            return hand.at if has_clock else hand.at + _DAY
        if is_over:
            return None
        raise Unreadable("no-due", column=begun if column < 0 else column)

    def moment(
        self,
        row: SheetRow,
        column: int,
        frame: Frame,
        near_day: date | None,
        remarks: list[Remark],
        *,
        loose: bool = False,
    ) -> Moment:
        """Return the day and clock of a column, with the clock beside it. Raises Unreadable."""
        with blame(column):
            moment = self._moment(row.cell(column), frame, near_day, loose=loose)
        if moment.clock is None:
            column, moment = self._with_clock(row, column, moment)
        remarks += [Remark(code, column, facts) for code, facts in moment.remarks]
        return moment

    def _with_clock(self, row: SheetRow, column: int, moment: Moment) -> tuple[int, Moment]:
        """Return the moment with the clock of the column beside its own, and which that is."""
        clock_column = self._clock_of.get(column)
        if clock_column is None or is_nothing(row.cell(clock_column)):
            return column, moment
        with blame(clock_column):
            day, clock = read_clock(row.cell(clock_column), moment.day)
        return clock_column, replace(moment, day=day, clock=clock, zone=None)

    def parts(self, row: SheetRow, frame: Frame, remarks: list[Remark]) -> tuple[int, Moment]:
        """Return the day of columns for the year, the month and the day, and the last's place.

        Raises Unreadable.
        """
        places = self._cells.places
        texts = {
            part: display_text(row.cell(places[part])).strip() for part in PARTS if part in places
        }
        month, day = texts.get(Meaning.MONTH, ""), texts.get(Meaning.DAY, "")
        column = places[Meaning.DAY]
        if month in NOTHING or day in NOTHING:
            raise Unreadable("no-at", column=column)
        year = texts.get(Meaning.YEAR, "").removesuffix("年")
        text = f"{month.removesuffix('月')}月{day.rstrip('日号')}日"
        with blame(column):
            moment = read_moment(f"{year}年{text}" if year else text, frame)
        _, moment = self._with_clock(row, column, moment)
        remarks += [Remark(code, column, facts) for code, facts in moment.remarks]
        return column, moment

    def _moment(self, cell: Cell, frame: Frame, near_day: date | None, *, loose: bool) -> Moment:
        try:
            return read_moment(cell, frame, near_day, loose=loose)
        except Unreadable as trouble:
            if near_day is None or loose or trouble.code not in ("no-day", "no-date-number"):
                raise
            try:
                day, clock = read_clock(cell, near_day)
            except Unreadable:
                raise trouble from None
            return Moment(day, clock, (("day-from-start", {"text": display_text(cell)}),))

    def instant(self, moment: Moment) -> datetime:
        """Return the moment in the zone; without a clock its day\'s 00:00."""
        at = datetime.combine(moment.day, moment.clock or time(0), moment.zone or self._zone)
        return at.astimezone(self._zone)


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


def _term(cell: Cell, at: datetime, *, has_clock: bool) -> datetime | None:
    """Return the instant that a term such as 3天内, 12小时内 or 11月底前 means; None for none."""
    if not isinstance(cell, str):
        return None
    text = put_in_digits(unicodedata.normalize("NFKC", cell).strip())
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    if found := _TERM.match(text):
        number = int(found["number"])
        if found["unit"].lower().startswith(("小时", "h")):
            return at + timedelta(hours=number) if has_clock else None
        return midnight + timedelta(days=number + 1)
    if _SAME_DAY.match(text):
        return midnight + _DAY
    if found := _MONTH_END.match(text):
        month = int(found["month"] or at.month)
    elif found := _YEAR_END.match(text):
        month = 12
    else:
        return None
    year = int(found["year"] or at.year)
    if not found["year"] and month < at.month:
        year += 1
    if not 1 <= month <= 12:
        return None
    return midnight.replace(year=year + month // 12, month=month % 12 + 1, day=1)

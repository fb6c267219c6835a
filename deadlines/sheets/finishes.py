"""Reads when a row's matter was finished, and where it stands."""

import re
from collections.abc import Iterable, Set
from datetime import datetime

from deadlines.columns.meaning import FINISHES, TOLD, Meaning
from deadlines.columns.names import find_finish
from deadlines.sheets.entry import Remark, Unreadable
from deadlines.sheets.row import RowCells, RowInHand, RowTimes
from deadlines.sheets.sheet import (
    FIRST_SERIAL,
    Cell,
    CellError,
    display_text,
    is_no_time,
    is_nothing,
)
from deadlines.sheets.standing import CLOSING, RowStatus, is_ended, is_undone, standing_of

_LEFTOVER = re.compile(
    r"[已于在日时分的（）()\s、，,。；;:：]|报送?|上报|反馈|回复|答复|完成|办结|提交"
)
_SAID = re.compile(
    "([是已经均都√✓✔]|全部|电话|书面|邮件|微信|口头|当面|网上|按时|及时|[上中下]午|晚上?)+"
)
"""What stands beside the time of a finish and says no more than that, or how, it was done."""
_PLAIN_ENDS = frozenset({Meaning.SUBMITTED, Meaning.DONE})
"""Times that stand for the act which ends a matter where that has none of its own."""
_SHARE = re.compile("进度|进展|完成|率")
_BARE = 2
"""Characters of an answer that says no more than yes or no."""
_SHORT = 12
"""Characters of a remark that says where the matter stands; a longer one tells a story."""


class Finishes:
    """Reads the columns of one sheet that say when and whether something was done."""

    def __init__(self, cells: RowCells, times: RowTimes) -> None:
        self._cells, self._times = cells, times

    def read(self, hand: RowInHand) -> tuple[dict[Meaning, datetime], RowStatus]:
        """Return the finish times of the row, and where it says the matter stands.

        A status that says that it is being handled wins over everything, also a finish time.
        Raises Unreadable.
        """
        done, standing = self._read_done(hand)
        of_status = self._read_status(hand, done)
        if of_status is RowStatus.OPEN:
            self._give_up_finish(hand, done, CLOSING[hand.kind] - {Meaning.REPLIED_OFFICE})
        if of_status is not RowStatus.UNSAID:
            return done, of_status
        return done, standing if standing is not RowStatus.UNSAID else self._read_texts(hand)

    def _read_done(self, hand: RowInHand) -> tuple[dict[Meaning, datetime], RowStatus]:
        done: dict[Meaning, datetime] = {}
        said: list[RowStatus] = []
        denied: set[Meaning] = set()
        for meaning, columns in self._cells.by_meaning.items():
            if meaning not in FINISHES and meaning is not Meaning.SITUATION:
                continue
            for column in columns:
                cell = hand.row.cell(column)
                is_situation = meaning is Meaning.SITUATION
                if is_no_time(cell) or (is_situation and isinstance(cell, CellError)):
                    continue
                if is_situation and _is_count(cell):
                    hand.notes.append(self._cells.text_under_name(column, cell))
                    continue
                act = find_finish(self._cells.name(column)) if is_situation else meaning
                finish, standing = self._read_finish(hand, column, is_situation=is_situation)
                closes = act in CLOSING[hand.kind]
                if closes:
                    said.append(standing)
                    if standing is RowStatus.OPEN:
                        denied.add(act)
                elif finish is None or act is Meaning.SENT_UP:
                    # What no duty of the kind keeps must not be lost.
                    hand.notes.append(self._cells.text_under_name(column, cell))
                if finish is not None:
                    done.setdefault(act, finish)
        if denied - done.keys():  # 是否反馈：否 beside a 处置时间
            self._give_up_finish(hand, done, _PLAIN_ENDS)
        return done, _pick_weightiest(said)

    def _read_finish(
        self, hand: RowInHand, column: int, *, is_situation: bool
    ) -> tuple[datetime | None, RowStatus]:
        """Return the time of a cell about a finish, and what its words say. Raises Unreadable."""
        cell = hand.row.cell(column)
        standing = standing_of(cell)
        is_loose = is_situation or standing is not RowStatus.UNSAID
        try:
            moment = self._times.moment(
                hand.row, column, hand.frame, hand.at.date(), hand.remarks, loose=is_loose
            )
        except Unreadable:
            if not is_loose:
                raise
            if len(display_text(cell).strip()) > _BARE:
                hand.notes.append(self._cells.text_under_name(column, cell))
            return None, standing
        rest = _LEFTOVER.sub("", moment.rest or "")
        if rest:
            hand.notes.append(self._cells.text_under_name(column, cell))
        # 12月5日拟办结 and 12月5日转后勤处理 name a day, though none on which it was done.
        is_told = (
            not rest
            or _SAID.fullmatch(rest)
            or RowStatus.DONE in (standing, standing_of(moment.rest))
        )
        if standing is RowStatus.OPEN or (is_situation and not is_told):
            return None, standing
        instant = self._times.instant(moment)
        if moment.clock is None:
            hand.remarks.append(Remark("done-no-clock", column))
            if instant < hand.at and instant.date() == hand.at.date():
                instant = hand.at
        return instant, RowStatus.UNSAID

    def _read_status(self, hand: RowInHand, done: dict[Meaning, datetime]) -> RowStatus:
        """Return what the columns of states say; a finish time that they tell goes to `done`."""
        said: list[RowStatus] = []
        for column in self._cells.by_meaning.get(Meaning.STATUS, ()):
            cell = hand.row.cell(column)
            text = display_text(cell).strip()
            if is_nothing(cell) or isinstance(cell, CellError):
                continue
            share = isinstance(cell, float) and _SHARE.search(self._cells.name(column))
            one = _share_status(cell) if share else standing_of(text, hand.kind)
            said.append(one)
            if one is RowStatus.UNSAID or len(text) > _SHORT or any(map(str.isdigit, text)):
                hand.notes.append(self._cells.text_under_name(column, cell))
            if one is RowStatus.DONE and not share and not CLOSING[hand.kind] & set(done):
                self._take_time(hand, column, done)
        return _pick_weightiest(said)

    def _take_time(self, hand: RowInHand, column: int, done: dict[Meaning, datetime]) -> None:
        """Take the finish time from a status such as 3.13上午已办结, where it tells one."""
        told: list[Remark] = []
        near = hand.at.date()
        try:
            moment = self._times.moment(hand.row, column, hand.frame, near, told, loose=True)
        except Unreadable:
            return
        instant = self._times.instant(moment)
        if moment.clock is None and instant.date() == near:
            instant = max(instant, hand.at)
        if instant >= hand.at:
            done[Meaning.DONE] = instant
            hand.remarks.extend(told)
            if moment.clock is None:
                hand.remarks.append(Remark("done-no-clock", column))

    def _give_up_finish(
        self, hand: RowInHand, done: dict[Meaning, datetime], ends: Set[Meaning]
    ) -> None:
        """Leave out the times by which the matter would be over; the note keeps them."""
        for meaning in ends & set(done):
            column = self._cells.places.get(meaning, -1)
            if column >= 0:
                hand.notes.append(self._cells.text_under_name(column, hand.row.cell(column)))
            hand.remarks.append(Remark("open-by-status", column, {"at": done.pop(meaning)}))

    def _read_texts(self, hand: RowInHand) -> RowStatus:
        """Return what the short texts of a row say: on what was done, then any other."""
        for meaning in (*TOLD, Meaning.OTHER, Meaning.NOTE):
            for column in self._cells.by_meaning.get(meaning, ()):
                cell = hand.row.cell(column)
                if not isinstance(cell, str) or len(cell.strip()) > _SHORT:
                    continue
                if is_undone(cell.strip()):
                    return RowStatus.OPEN
                if meaning in (Meaning.HANDLING, Meaning.RESULT) and is_ended(cell.strip()):
                    return RowStatus.DONE
        return RowStatus.UNSAID


def _pick_weightiest(statuses: Iterable[RowStatus]) -> RowStatus:
    """Return what counts where several columns say where the matter stands."""
    told = set(statuses)
    order = (RowStatus.OPEN, RowStatus.CANCELLED, RowStatus.DONE)
    return next((one for one in order if one in told), RowStatus.UNSAID)


def _share_status(cell: Cell) -> RowStatus:
    """Return where a matter stands of which a share is done: 0.8 under 完成进度."""
    if not isinstance(cell, float) or not 0 <= cell <= 1:
        return RowStatus.UNSAID
    return RowStatus.DONE if cell == 1 else RowStatus.OPEN


def _is_count(cell: Cell) -> bool:
    """Return whether a number counts something: 1 under 报送情况 is no first of the month."""
    return isinstance(cell, float) and not isinstance(cell, bool) and cell < FIRST_SERIAL

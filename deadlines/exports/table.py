"""The ledger as a table: one row for each record, the same columns in every format."""

from datetime import datetime, tzinfo
from enum import StrEnum
from functools import lru_cache

from deadlines.columns.meaning import Meaning
from deadlines.exports.details import DetailWords
from deadlines.imports.told import told_text
from deadlines.records.duty import DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.wording.nouns import Words

Cell = float | str | datetime | None


class LedgerColumn(StrEnum):
    """The columns, in their order."""

    NUMBER = "number"
    KIND = "kind"
    LEVEL = "level"
    TITLE = "title"
    AT = "at"
    LOGGED_AT = "logged-at"
    SOURCE = "source"
    LINK = "link"
    NOTE = "note"
    STATUS = "status"
    DUE = "due"
    DONE_AT = "done-at"
    ON_TIME = "on-time"
    REASON = "reason"
    HANDLING = "handling"
    RESULT = "result"
    OUTCOME = "outcome"
    ANSWER = "answer"
    INSTRUCTION = "instruction"
    UNDERTAKER = "undertaker"
    VOLUME = "volume"
    DUTIES = "duties"
    CHECKS = "checks"


COLUMNS = tuple(LedgerColumn)
_TOLD = (
    Meaning.RESULT, Meaning.OUTCOME, Meaning.ANSWER, Meaning.INSTRUCTION, Meaning.UNDERTAKER,
)  # fmt: skip
TIMES = frozenset((LedgerColumn.AT, LedgerColumn.LOGGED_AT, LedgerColumn.DUE, LedgerColumn.DONE_AT))
"""The columns that hold instants."""


_TEXTS = {
    LedgerColumn.NUMBER: ("编号", "记录在台账里的编号"),
    LedgerColumn.KIND: ("类型", "新闻、舆情、留言、媒体接洽、巡查或其他事项"),
    LedgerColumn.LEVEL: ("级别", "舆情的级别：苗头、一般或较大；其他类型没有"),
    LedgerColumn.TITLE: ("标题", "标题，与登记时所写的一字不差"),
    LedgerColumn.AT: ("发生时间", "发生、发现、收到或来电的时间"),
    LedgerColumn.LOGGED_AT: ("登记时间", "录入台账的时间"),
    LedgerColumn.SOURCE: ("来源", "来自哪里"),
    LedgerColumn.LINK: ("链接", "网址，按文字保存"),
    LedgerColumn.NOTE: ("说明", "登记时写的说明"),
    LedgerColumn.STATUS: ("状态", "在办、已办结或已作废；已作废的也在表里"),
    LedgerColumn.DUE: (
        "应办结时间",
        "最先到期的待办的到期时间；都已完成的，取最后一项。0:00 即前一天的 24:00",
    ),
    LedgerColumn.DONE_AT: ("办结时间", "最后一项完成的时间；没有办结的空着"),
    LedgerColumn.ON_TIME: (
        "是否按时",
        "有规定时限的各项是否都按时；还没有结果的空着，目标不算时限",
    ),
    LedgerColumn.REASON: ("未按时原因", "逾期完成时写的原因"),
    LedgerColumn.HANDLING: ("处置情况", "办理记录，每条一行，带时间"),
    LedgerColumn.RESULT: ("处置结果", "办结或反馈时填写的结果"),
    LedgerColumn.OUTCOME: ("办理结论", "留言的办理结论：已解决、列入计划、解释说明或转办"),
    LedgerColumn.ANSWER: ("答复内容", "答复留言人的文字"),
    LedgerColumn.INSTRUCTION: ("批示意见", "领导的批示或批办意见"),
    LedgerColumn.UNDERTAKER: ("承办单位", "承办的单位或人，牵头的在前"),
    LedgerColumn.VOLUME: ("卷号", "归档的卷宗编号，一年一编"),
    LedgerColumn.DUTIES: ("时限明细", "每项一行：报给谁、时限、最迟时间、办理情况、结果"),
    LedgerColumn.CHECKS: ("审校明细", "审校或办理的每一步一行：谁、什么时候"),
}
"""Each column's heading, and what it holds."""


class LedgerTable:
    """Turns records into rows, in one language, as of `now` (aware), which decides what is late."""

    def __init__(self, words: Words, zone: tzinfo, now: datetime) -> None:
        # The same few words stand in every row; looking them up took a third of the time.
        translate = lru_cache(maxsize=4096)(words.translate)
        self.words, self.zone, self.now = Words(translate), zone, now
        self._details = DetailWords(self.words, zone, now)
        self._yes, self._no = translate("ledger", "是"), translate("ledger", "否")
        # Steps not taken yet are the same in most records.
        self._check_line = lru_cache(maxsize=512)(self._details.check)

    def headers(self) -> tuple[str, ...]:
        """Return the heading of each column."""
        return tuple(self.words.translate("ledger", _TEXTS[column][0]) for column in COLUMNS)

    def data_header(self) -> str:
        """Return the heading of the column with a record's whole data, in files for programs."""
        return self.words.translate("ledger", "完整数据")

    def meanings(self) -> tuple[str, ...]:
        """Return what each column holds, for the readers of the file."""
        return tuple(self.words.translate("ledger", _TEXTS[column][1]) for column in COLUMNS)

    def cells(self, record: Record) -> tuple[Cell, ...]:
        """Return the record's values, instants in the zone."""
        words = self.words
        due, done_at = decisive_due(record), finished_at(record)
        return (
            record.number,
            words.kind(record.kind),
            words.level(record.level) if record.level else "",
            record.title,
            record.at.astimezone(self.zone),
            record.logged_at.astimezone(self.zone),
            record.source,
            record.link,
            record.note,
            words.status(record.status),
            due and due.astimezone(self.zone),
            done_at and done_at.astimezone(self.zone),
            self._on_time_text(record),
            self._reasons(record),
            self._details.notes(record),
            *(told_text(record, meaning) for meaning in _TOLD),
            record.volume,
            "\n".join(map(self._details.duty, record.duties)),
            "\n".join(map(self._check_line, record.checks)),
        )

    def _on_time_text(self, record: Record) -> str:
        if record.status is RecordStatus.CANCELLED:
            return ""
        judged = [d for d in record.duties if not d.is_target and d.due is not None]
        if any(duty.is_late(self.now) for duty in judged):
            return self._no
        is_over = record.status is RecordStatus.DONE
        has_finished = any(duty.state is DutyState.DONE for duty in judged)
        return self._yes if is_over and has_finished else ""

    def _reasons(self, record: Record) -> str:
        words = self.words
        late = [duty for duty in record.duties if duty.late_reason or duty.lacks_reason]
        if len(late) == 1:
            return words.late_reason(late[0])
        form = words.translate("ledger", "{duty}：{reason}")
        return "\n".join(
            form.format(duty=words.duty(duty.rule), reason=words.late_reason(duty)) for duty in late
        )


def decisive_due(record: Record) -> datetime | None:
    """Return when the record is due: its first open duty, else the last one it had."""
    dues = [duty.due for duty in record.open_duties if duty.due]
    if dues:
        return min(dues)
    kept = [d for d in record.duties if d.due and d.state is not DutyState.CANCELLED]
    return max((d.due for d in kept or record.duties if d.due), default=None)


def finished_at(record: Record) -> datetime | None:
    """Return when the last duty of a record that is done was finished; None for the others."""
    if record.status is not RecordStatus.DONE:
        return None
    return max((duty.done_at for duty in record.duties if duty.done_at), default=None)

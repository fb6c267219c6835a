"""What a ledger's columns tell of what was done stands in the fields that are for it."""

from dataclasses import replace
from datetime import datetime

import pytest

from deadlines.columns.meaning import Meaning
from deadlines.imports.told import told_text, with_told
from deadlines.records.record import Mark, Record
from deadlines.rules.rule import Kind
from deadlines.sheets.entry import Told
from tests.support.sheets import a_plan, a_sheet
from tests.support.shipped import SHANGHAI

TOLD = ("处置情况", "处置结果", "答复内容", "批示意见", "承办单位")
WORDS = ("已联系后勤", "已恢复供水", "您好，已修好", "请后勤处速办", "后勤处、保卫处")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


def record_of(
    kind: str, *, names: tuple[str, ...] = TOLD, words: tuple[str, ...] = WORDS
) -> Record:
    """The record that one finished row becomes."""
    header = ("类型", "标题", "发生时间", "办结时间", "说明", *names)
    row = (kind, "宿舍停水", "2026-03-05 09:00", "2026-03-05 15:00", "三天没有水", *words)
    record = a_plan(a_sheet(header, row)).lines[-1].record
    assert record is not None
    return record


def test_of_an_incident() -> None:
    """The result is the feedback's, the leader's words are those of the report to the head."""
    record = record_of("舆情")
    assert record.note == "三天没有水"
    assert record.duty("feedback").result == "已恢复供水"
    assert record.duty("report_head").result == "请后勤处速办"
    assert [(note.at, note.text, note.is_added_later) for note in record.notes] == [
        (at("2026-03-05 15:00"), "已联系后勤", False),
        (at("2026-03-05 15:00"), "答复内容：您好，已修好", False),
        (at("2026-03-05 15:00"), "承办单位：后勤处、保卫处", False),
    ]


def test_of_a_message() -> None:
    """Answer, instruction and undertaker have their own places; what happened stays apart."""
    record = record_of("留言")
    steps = {check.mark: check for check in record.checks}
    assert record.note == "三天没有水"
    assert [note.text for note in record.notes] == ["已联系后勤"]
    assert record.duty("reply_office").result == "已恢复供水"
    assert record.duty("reply_public").result == "您好，已修好"
    assert (steps[Mark.ASSIGNED].done, steps[Mark.ASSIGNED].text) == (True, "请后勤处速办")
    assert [one.name for one in record.undertakers] == ["后勤处", "保卫处"]


@pytest.mark.parametrize("kind", ["新闻", "媒体", "巡查", "其他事项"])
def test_of_other_kinds(kind: str) -> None:
    """The result is that of the main duty, and nothing of the rest is lost or called a note."""
    record = record_of(kind)
    texts = [duty.result for duty in record.duties] + [note.text for note in record.notes]
    texts.append("、".join(one.name for one in record.undertakers))
    assert record.note == "三天没有水"
    assert "已恢复供水" in texts
    for name, word in zip(TOLD, WORDS, strict=True):
        assert word in texts or f"{name}：{word}" in texts


def test_an_outcome_by_name() -> None:
    """已解决 under 处理结果 of a message is its outcome, another text its result."""
    record = record_of("留言", names=("处理结果",), words=("已解决",))
    assert record.duty("reply_office").outcome == "已解决"
    assert told_text(record, Meaning.OUTCOME) == "已解决"
    assert told_text(record, Meaning.RESULT) == ""


def test_two_columns_of_one_meaning_keep_their_names() -> None:
    """What both tell is kept, each under its column's name."""
    record = record_of("舆情", names=("处置结果", "处理结果"), words=("甲", "乙"))
    assert record.duty("feedback").result == "处置结果：甲\n处理结果：乙"


def test_a_row_that_is_only_called_done_has_its_note_added_later() -> None:
    """Without a time of its own a note is of the moment of the import."""
    header = ("类型", "标题", "发生时间", "状态", "处置情况")
    plan = a_plan(a_sheet(header, ("舆情", "甲", "2026-03-05 09:00", "已办结", "已删帖")))
    record = plan.lines[-1].record
    assert record is not None
    assert [(note.text, note.is_added_later) for note in record.notes] == [("已删帖", True)]
    assert record.notes[0].at > at("2026-03-06 00:00")


def test_dated_lines_are_notes_of_their_time() -> None:
    """The program's own export is read again note by note, in both languages."""
    text = (
        "2026-03-05 10:00 已联系\n第二行\n2026-03-05 11:00:30（补记） 已删帖\n"
        "2026-03-06 09:00 (added later) 又看\n2096-01-01 09:00 还没到"
    )
    told = [Told(Meaning.HANDLING, "处置情况", text)]
    record = replace(record_of("舆情", names=(), words=()), notes=())
    kept = with_told(record, told, at("2026-04-01 09:00"))
    assert [(note.at, note.text, note.is_added_later) for note in kept.notes] == [
        (at("2026-03-05 10:00"), "已联系\n第二行", False),
        (at("2026-03-05 11:00:30"), "已删帖", True),
        (at("2026-03-06 09:00"), "又看", True),
        (at("2026-03-05 15:00"), "2096-01-01 09:00 还没到", False),
    ]


def test_told_again_it_changes_nothing_and_another_text_is_a_note() -> None:
    """A word that is there stays; what the sheet says otherwise is noted beside it."""
    record = record_of("留言")
    now = at("2026-04-01 09:00")
    told = [Told(m, n, w) for m, n, w in zip(_MEANINGS, TOLD, WORDS, strict=True)]
    assert with_told(record, told, now) == record
    other = with_told(record, [Told(Meaning.ANSWER, "答复内容", "又答")], now)
    assert other.duty("reply_public").result == "您好，已修好"
    assert [note.text for note in other.notes] == ["已联系后勤", "答复内容：又答"]
    assert record.kind is Kind.MESSAGE


_MEANINGS = (
    Meaning.HANDLING, Meaning.RESULT, Meaning.ANSWER, Meaning.INSTRUCTION, Meaning.UNDERTAKER,
)  # fmt: skip

"""What the rows of people's ledgers become."""

from datetime import datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.columns.meaning import Meaning
from deadlines.imports.conversion import OldRows
from deadlines.imports.plan import ImportPlan, Key, RowOutcome, plan_import, sheet_plans
from deadlines.records.duty import DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Kind, Level
from deadlines.sheets.sheet import Book, Cell, CellError, Merge
from tests.support.sheets import a_making, a_plan, a_sheet
from tests.support.shipped import SHANGHAI
from tests.support.slow import examples

HEADER = ("类型", "标题", "发生时间", "报送时间")


def outcomes(plan: ImportPlan) -> list[str]:
    return [line.outcome.value for line in plan.lines]


def record_of(*row: Cell, header: tuple[str, ...] = HEADER, **options: Any) -> Record:
    """The record that one row becomes."""
    plan = a_plan(a_sheet(header, row), **options)
    record = plan.lines[-1].record
    assert record is not None, plan.lines[-1].trouble
    return record


def trouble_of(*row: Cell, header: tuple[str, ...] = HEADER) -> tuple[str, int]:
    """Why a row cannot be read, and its column."""
    trouble = a_plan(a_sheet(header, row)).lines[-1].trouble
    assert trouble is not None
    return trouble.code, trouble.column


def at(day: str, clock: str = "00:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=SHANGHAI)


def test_the_header_may_stand_under_a_title_with_its_columns_in_any_order() -> None:
    """Title rows above the header are no records, and give the dates their year."""
    plan = a_plan(
        a_sheet(
            ("学院新闻宣传台账（2026年）",),
            (),
            ("序号", "报送日期", "稿件名称", "备注", "日期"),
            (1.0, "3月6日", "开学典礼", "周四", "3月5日"),
        )
    )
    assert outcomes(plan) == ["skipped", "skipped", "done"]
    record = plan.lines[2].record
    assert record is not None
    assert (record.kind, record.title, record.note) == (Kind.NEWS, "开学典礼", "周四")
    assert record.at == at("2026-03-05")
    assert record.duty("submit").done_at == at("2026-03-06")


def test_a_header_of_two_lines_is_read_as_one() -> None:
    """发生 over 日期 and 时间 makes a date and its clock, each date with the clock beside it."""
    plan = a_plan(
        a_sheet(
            ("标题", "发生", None, "报送", None),
            (None, "日期", "时间", "日期", "时间"),
            ("开学典礼", "2026-03-05", time(9, 30), "2026-03-06", "10:20"),
            merges=(Merge(1, 1, 1, 2), Merge(1, 3, 1, 4)),
        )
    )
    assert plan.sheets[0].meanings == (
        Meaning.TITLE,
        Meaning.AT,
        Meaning.CLOCK,
        Meaning.SUBMITTED,
        Meaning.CLOCK,
    )
    record = plan.lines[-1].record
    assert record is not None
    assert record.at == at("2026-03-05", "09:30")
    assert record.duty("submit").done_at == at("2026-03-06", "10:20")


def test_what_is_no_record_is_skipped() -> None:
    """Totals, the header repeated, months between the rows and notes below are no records."""
    plan = a_plan(
        a_sheet(
            HEADER,
            ("一月",),
            ("新闻", "第一件", "2026-01-05", "2026-01-06"),
            HEADER,
            ("合计", "1件"),
            (None, "总计：", 3.0),
            ("注：本表每周汇总",),
        )
    )
    assert outcomes(plan) == [
        "skipped", "skipped", "done", "skipped", "skipped", "skipped", "skipped",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("新闻稿", Kind.NEWS),
        ("消息", Kind.NEWS),
        ("通讯", Kind.NEWS),
        ("网络舆情", Kind.INCIDENT),
        ("负面信息", Kind.INCIDENT),
        ("书记信箱", Kind.MESSAGE),
        ("投诉", Kind.MESSAGE),
        ("记者采访", Kind.MEDIA),
        ("值班", Kind.PATROL),
        ("其他", Kind.TASK),
    ],
)
def test_kinds_have_many_names(word: str, kind: Kind) -> None:
    """The kinds are known by the names people give them."""
    assert record_of(word, "某事", "2026-03-05 09:00", "2026-03-05 10:00").kind is kind


@pytest.mark.parametrize(
    ("word", "level"),
    [
        ("一般", Level.GENERAL),
        ("Ⅳ级", Level.GENERAL),
        ("较大", Level.MAJOR),
        ("重大", Level.MAJOR),
        ("Ⅰ级", Level.MAJOR),
    ],
)
def test_levels_have_many_names(word: str, level: Level) -> None:
    """Everything above the lowest of the four official levels is major."""
    header = (*HEADER, "舆情等级")
    record = record_of("舆情", "某事", "2026-03-05 09:00", "2026-03-05 10:00", word, header=header)
    assert record.level is level


def test_a_sheet_s_name_tells_the_kind_and_its_rows_need_none() -> None:
    """A sheet for each kind needs no column that says so."""
    plan = a_plan(a_sheet(("主题", "时间"), ("某事", "2026-11-24 09:00"), name="舆情"))
    assert plan.lines[-1].record is not None
    assert plan.lines[-1].record.kind is Kind.INCIDENT


def test_rows_without_a_kind_ask_for_one() -> None:
    """Where nothing tells the kind the rows cannot be read until the person names it."""
    sheet = a_sheet(("主题", "时间"), ("某事", "2026-11-24 09:00"))
    trouble = a_plan(sheet).lines[-1].trouble
    assert trouble is not None
    assert trouble.code == "no-kind"
    assert outcomes(a_plan(sheet, kind=Kind.NEWS)) == ["skipped", "open"]


def test_a_late_finish_has_the_row_s_reason_or_none() -> None:
    """A reason that nobody gave is absent, and counts as not filled in."""
    header = (*HEADER, "未按时原因")
    row = ("新闻", "某事", "2026-03-05 09:00", "2026-03-09 09:00")
    assert record_of(*row, "出差", header=header).duty("submit").late_reason == "出差"
    assert not record_of(*row, None, header=header).duty("submit").late_reason
    assert not record_of(*row[:3], "2026-03-06 09:00").duty("submit").late_reason


def test_one_finish_time_ends_the_record_and_nothing_is_invented() -> None:
    """Duties whose time the row does not tell are put aside, without a time."""
    record = record_of("舆情", "某事", "2026-03-05 09:00", "2026-03-05 12:00")
    assert record.status is RecordStatus.DONE
    assert record.duty("feedback").done_at == at("2026-03-05", "12:00")
    told = record.duty("report_head")
    assert (told.state, told.done_at) == (DutyState.CANCELLED, None)


def test_a_remark_tells_when_the_head_was_told() -> None:
    """报负责人21:52 in a remark is the time of that duty."""
    header = (*HEADER, "备注")
    row = ("舆情", "某事", "2026-03-05 21:40", "2026-03-06 08:05", "报负责人21:52")
    assert record_of(*row, header=header).duty("report_head").done_at == at("2026-03-05", "21:52")


@pytest.mark.parametrize(
    ("situation", "status", "done"),
    [
        ("3月6日报送", RecordStatus.DONE, at("2026-03-06")),
        ("3.6已反馈宣传部", RecordStatus.DONE, at("2026-03-06")),
        ("已报", RecordStatus.DONE, None),
        ("未报", RecordStatus.OPEN, None),
    ],
)
def test_free_text_tells_where_it_stands(
    situation: str, status: RecordStatus, done: datetime | None
) -> None:
    """报送情况 may hold a day, 已报 or 未报; without a day no time is invented."""
    header = ("类型", "标题", "发生时间", "报送情况")
    record = record_of("新闻", "某事", "2026-03-05", situation, header=header)
    assert (record.status, record.duty("submit").done_at) == (status, done)


@pytest.mark.parametrize(
    ("situation", "is_done"),
    [
        ("11月24日拟报送", False),
        ("预计11月24日", False),
        ("否（计划11.24）", False),
        ("将于11月24日完成", False),
        ("最晚11月24日", False),
        ("11月24日转宣传部审核", False),
        ("是（11.24）", True),
        ("11月24日电话已报", True),
        ("11月24日已由学工部报送", True),
    ],
)
def test_a_day_beside_a_plan_is_no_finish(situation: str, is_done: bool) -> None:
    """A day closes a record only where the words beside it say that it was done on it."""
    header = ("类型", "标题", "发生时间", "报送情况")
    record = record_of("新闻", "某事", "2026-11-24", situation, header=header)
    assert (record.duty("submit").done_at is not None) is is_done
    assert record.status is (RecordStatus.DONE if is_done else RecordStatus.OPEN)
    assert situation in record.note


def test_old_rows_without_a_finish_cause_no_storm() -> None:
    """What should have been done long ago is history, unless the person wants it to do."""
    sheet = a_sheet(HEADER, ("新闻", "旧事", "2026-03-05"), ("新闻", "新事", "2026-11-24"))
    assert outcomes(a_plan(sheet)) == ["skipped", "archived", "open"]
    plan = a_plan(sheet, making=a_making(old=OldRows.OPEN))
    assert outcomes(plan) == ["skipped", "open", "open"]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (("新闻", "某事", "昨天"), "time-unknown", 2),
        (("新闻", "某事", None, "2026-03-06"), "no-at", 2),
        (("新闻", None, "2026-03-05"), "no-title", 1),
        (("新闻", CellError("#REF!"), "2026-03-05"), "cell-error", 1),
        (("新闻", "某事", "2026-03-05", "不日"), "time-unknown", 3),
        (("新闻", "某事", "2027-03-05"), "in-future", 2),
        (("新闻", "某事", "2026-03-05", "2026-03-04"), "done-before-start", 3),
        (("新闻", "某事", "2026-03-05", "2027-03-04"), "done-in-future", 3),
    ],
)
def test_a_row_that_cannot_be_read_names_its_cell(
    row: tuple[Cell, ...], code: str, column: int
) -> None:
    """The reason and the cell are told, so that the person can put it right in the file."""
    assert trouble_of(*row) == (code, column)


def test_a_text_that_looks_like_a_formula_is_only_a_text() -> None:
    """Nothing in a cell is computed or followed."""
    title = '=HYPERLINK("http://x","点我")'
    assert record_of("新闻", title, "2026-03-05", "2026-03-06").title == title


def test_columns_nobody_knows_go_into_the_note() -> None:
    """Nothing of the file is lost."""
    header = (*HEADER, "撰稿人", "办理结果")
    row = ("新闻", "某事", "2026-03-05", "2026-03-06", "甲", "已发布")
    record = record_of(*row, header=header)
    assert (record.note, record.duty("submit").result) == ("撰稿人：甲", "已发布")


def test_a_task_is_due_at_its_time() -> None:
    """The time of another matter is when it is due, as in the program itself."""
    record = record_of("其他", "交登记表", "2026-10-15 17:00", "2026-10-15 16:10")
    assert record.duty("complete").due == at("2026-10-15", "17:00")
    assert record.duty("complete").done_at == at("2026-10-15", "16:10")


def test_a_row_that_comes_twice_is_a_duplicate() -> None:
    """Signs, widths and spaces make no difference; another time does."""
    row = ("新闻", "“开学”典礼", "2026-11-24 09:00")
    plan = a_plan(
        a_sheet(
            HEADER,
            row,
            ("新闻", " 开学典礼！", "2026年11月24日上午9时"),
            ("新闻", "开学典礼", "2026-11-24 10:00"),
        )
    )
    assert outcomes(plan) == ["skipped", "open", "duplicate", "open"]
    assert plan.lines[2].same_row == 2
    assert len(plan.records()) == 2
    assert len(plan.records(ticked={2})) == 3


def test_what_is_in_the_ledger_already_is_a_duplicate() -> None:
    """A file imported twice brings nothing the second time."""
    plan = a_plan(
        a_sheet(HEADER, ("新闻", "开学典礼", "2026-11-24 09:00")),
        known=lambda _: {Key(Kind.NEWS, "开学典礼", at("2026-11-24", "09:00")): 7},
    )
    assert plan.lines[1].same_record == 7
    assert plan.lines[1].outcome is RowOutcome.DUPLICATE


WORDS = (
    "标题", "发生时间", "报送时间", "类型", "新闻", "舆情", "未报", "已报", "合计", "3月5日", "5日",
    "2026.3.5", "备注", "日期", "时间", "报送情况", "状态", "/", "2026年", "注：", "Ⅰ级", "级",
)  # fmt: skip
cells = st.one_of(
    st.none(),
    st.text(max_size=12),
    st.sampled_from(WORDS),
    st.floats(0, 60_000),
    st.floats(),
    st.booleans(),
    st.datetimes(),
    st.times(),
    st.builds(CellError, st.just("#N/A")),
)


@settings(max_examples=examples(150))
@given(st.lists(st.lists(cells, max_size=8), max_size=12), st.booleans())
def test_every_row_of_any_soup_has_one_fate(rows: list[list[Cell]], headed: bool) -> None:
    """Whatever a sheet holds, each of its rows lands in exactly one class and nothing crashes."""
    sheet = a_sheet(*([HEADER] if headed else []), *rows)
    plan = a_plan(sheet)
    assert len(plan.lines) == len(sheet.rows)
    assert sum(plan.counts.values()) == len(sheet.rows)
    for line in plan.lines:
        fates = (line.record is not None, line.trouble is not None, line.line.skipped is not None)
        assert sum(fates) == 1


def test_who_asked_is_left_out() -> None:
    """Columns about members of the public are not imported unless the person says so."""
    plan = a_plan(
        a_sheet(
            ("留言内容", "留言时间", "答复时间", "留言人", "联系电话"),
            ("食堂", "2026-11-20 09:00", "2026-11-23", "某人", "123"),
        )
    )
    assert plan.sheets[0].meanings[3:] == (Meaning.IGNORE, Meaning.IGNORE)
    record = plan.lines[1].record
    assert record is not None
    assert (record.kind, record.status, record.note) == (Kind.MESSAGE, RecordStatus.DONE, "")
    assert record.duty("reply_office").state is DutyState.CANCELLED


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        ("答复时间", Kind.MESSAGE),
        ("级别", Kind.INCIDENT),
        ("报送时间", Kind.NEWS),
        ("作者", Kind.NEWS),
    ],
)
def test_a_column_of_one_kind_of_ledger_tells_the_kind(column: str, kind: Kind) -> None:
    """Only messages are answered, only incidents have levels, only news has authors."""
    plan = a_plan(a_sheet(("主题", "日期", column), ("某事", "2026-11-24 09:00", None)))
    assert plan.lines[1].record is not None
    assert plan.lines[1].record.kind is kind


def test_a_task_due_on_a_day_is_due_at_its_end() -> None:
    """A day without a clock lasts until 24:00."""
    record = record_of("其他", "交登记表", "2026-12-01", None)
    assert record.duty("complete").due == at("2026-12-02")


@pytest.mark.parametrize("empty", [None, "无", "/", "—"])
@pytest.mark.parametrize("column", ["完成时限", None])
def test_a_task_without_a_deadline_is_given_none(empty: Cell, column: str | None) -> None:
    """The time at which it was handed out is no deadline: an open one is asked about."""
    header = ("任务名称", "交办时间", *([column] if column else []), "状态", "办结时间")
    limit = [empty] if column else []
    row = ("整理档案", "2026-11-10 09:00", *limit)
    assert trouble_of(*row, "在办", None, header=header) == ("no-due", 2 if column else 1)
    over = record_of(*row, "已办结", "2026-11-12 15:00", header=header).duty("complete")
    assert (over.due, over.is_late(at("2026-11-13"))) == (None, False)


@pytest.mark.parametrize(
    "text",
    [
        "长期",
        "无时限",
        "不限",
        "常态化",
        "持续推进",
        "尽快",
        "待定",
        "（长期）",
        "每周五",
        "每月5日前",
    ],
)
def test_a_task_without_an_end_is_asked_about(text: str) -> None:
    """Words by which no day is named are said to name none; they are not merely not understood."""
    header = ("任务名称", "交办时间", "完成时限", "状态")
    row = ("整理档案", "2026-11-10 09:00", text, "在办")
    assert trouble_of(*row, header=header) == ("due-endless", 2)


def test_the_begin_of_a_task_is_no_deadline() -> None:
    """A task that has only its beginning, and an end of whatever, is asked about."""
    header = ("任务名称", "开始时间", "结束时间", "状态")
    row = ("整理档案", "2026-11-10", "2026-12-10", "进行中")
    assert trouble_of(*row, header=header) == ("no-due", 1)


def test_a_loose_deadline_of_a_finished_task_makes_it_no_late_one() -> None:
    """长期 is no deadline that was missed."""
    header = ("任务名称", "交办时间", "完成时限", "办结时间")
    row = ("整理档案", "2026-11-10 09:00", "长期", "2026-11-12 15:00")
    assert not record_of(*row, header=header).duty("complete").is_late(at("2026-11-13"))


def test_a_time_taken_as_a_task_s_deadline_is_said() -> None:
    """A ledger that only has one time of tasks means when they are due; the preview says so."""
    line = a_plan(a_sheet(HEADER, ("其他", "交登记表", "2026-12-01 09:00", None))).lines[-1]
    assert "due-from-at" in {remark.code for remark in line.remarks}


HEADINGS = (
    "编号 类型 级别 标题 发生时间 登记时间 来源 链接 说明 状态 应办结时间"
    " 办结时间 是否按时 未按时原因 时限明细 审校明细"
)
"""The headings of the program's own export."""


def test_the_program_s_own_export_is_read_as_any_ledger() -> None:
    """Its columns for people bring the record back; its details and whole data are passed over."""
    header = (*HEADINGS.split(), "完整数据")
    row = (7.0, "新闻", None, "标题", datetime(2026, 3, 5, 9), datetime(2026, 3, 5, 9, 1),
           "学院网", None, "说明", "已办结", datetime(2026, 3, 6, 17, 30), datetime(2026, 3, 5, 10),
           "是", None, "报送稿件：10:00 完成", "初审：甲", "{}")  # fmt: skip
    making = a_making()
    sheets = sheet_plans(Book("a.xlsx", (a_sheet(header, row),)), making)
    assert Meaning.OTHER not in sheets[0].meanings
    plan = plan_import("a.xlsx", sheets, making, lambda _: {})
    record = plan.lines[1].record
    assert record is not None
    assert (record.title, record.note, record.status) == ("标题", "说明", RecordStatus.DONE)
    assert record.duty("submit").done_at == at("2026-03-05", "10:00")


def test_beside_a_ledger_other_tables_are_none() -> None:
    """A sheet of figures or explanations in the same file brings no troubles."""
    plan = a_plan(
        a_sheet(HEADER, ("新闻", "某事", "2026-11-24 09:00", None), name="台账"),
        a_sheet(("名称", "截止时间"), ("报表", "每周五"), name="统计"),
    )
    assert outcomes(plan) == ["skipped", "open", "skipped", "skipped"]


def test_lateness_by_an_assumed_clock_is_said() -> None:
    """Twelve hours from a day without a clock are counted from 00:00, and marked."""
    plan = a_plan(a_sheet(HEADER, ("舆情", "某事", "2026-03-05", "2026-03-05 15:00")))
    assert "late-by-assumption" in [remark.code for remark in plan.lines[1].remarks]


def test_a_patrol_needs_no_title_and_no_finish() -> None:
    """A line in a log of patrols tells what was looked at, and that it was."""
    plan = a_plan(
        a_sheet(("日期", "巡查人", "巡查情况"), ("2026-03-05", "甲", "正常"), name="日常巡查")
    )
    record = plan.lines[1].record
    assert record is not None
    assert (record.kind, record.title, record.status) == (Kind.PATROL, "正常", RecordStatus.DONE)

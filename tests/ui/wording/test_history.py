"""A record's history and reminders in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.written_hours import read_hours
from deadlines.records.history import HistoryEntry
from deadlines.records.record import Draft, Mark, Record
from deadlines.reminders.log import ShownReminder
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.wording.history import EntryWords

MONDAY = datetime(2026, 2, 9, 9, 0, tzinfo=SHANGHAI)
Do = Callable[[UnitLedger, Record], object]


@pytest.fixture
def desk(qapp: QApplication, make_ledger: MakeLedger) -> UnitLedger:
    assert qapp  # for its translations
    return make_ledger(MONDAY)


def newest(desk: UnitLedger) -> HistoryEntry:
    entry = desk.history.newest()
    assert entry is not None
    return entry


def last_said(desk: UnitLedger, number: int = 1) -> str:
    return EntryWords(desk.voice).entry_text(newest(desk), desk.store.get(number))


def test_a_logging_is_said_plainly(desk: UnitLedger) -> None:
    """The first entry of a record says that it was logged."""
    desk.log(Kind.NEWS)
    assert last_said(desk) == "登记"


def test_a_finish_names_the_duty(desk: UnitLedger) -> None:
    """A finish says which duty, and what opened behind it is not said to be finished."""
    desk.log(Kind.MEDIA)
    desk.plain.finish(1, "contact_department")
    assert last_said(desk) == "完成：联系党委宣传部"


def test_an_acknowledgement_names_the_duty(desk: UnitLedger) -> None:
    """What was acknowledged is named."""
    desk.log(Kind.INCIDENT)
    desk.plain.acknowledge(1, "report_head")
    assert last_said(desk) == "已知悉：报本单位主要负责人"


def test_a_step_of_a_message_says_its_words_and_what_they_moved(desk: UnitLedger) -> None:
    """批办 tells whose opinion, when, its words, and why the written answer's date moved."""
    desk.log(Kind.MESSAGE, at=MONDAY - timedelta(days=3))
    at = MONDAY - timedelta(hours=1)
    desk.plain.check(1, Mark.ASSIGNED, done=True, who="王书记", at=at, text="请核实")
    assert last_said(desk) == (
        "更新审校步骤：批办 王书记 2026-02-09 周一 08:00：请核实；"
        "书面报送办公室 2026-02-09 周一 17:30 → 2026-02-12 周四 17:30（起算时间变动）"
    )


def test_a_check_names_the_step_and_who_did_it(desk: UnitLedger) -> None:
    """A tick says which step and who; one that was taken back says that."""
    desk.log(Kind.NEWS)
    desk.plain.check(1, Mark.FIRST_REVIEW, done=True, who="张三")
    assert last_said(desk) == "更新审校步骤：初审 张三"
    desk.plain.check(1, Mark.FORM_ATTACHED, done=True)
    assert last_said(desk) == "更新审校步骤：审批表已附"
    desk.plain.check(1, Mark.FIRST_REVIEW, done=False)
    assert last_said(desk) == "更新审校步骤：初审 取消"


def test_an_extension_says_from_when_to_when(desk: UnitLedger) -> None:
    """Both deadlines of an extension stand in its line."""
    desk.log(Kind.MESSAGE)
    desk.plain.extend(1, "reply_public", "要会签")
    assert last_said(desk) == (
        "延长办理时间：答复留言人 2026-02-12 周四 17:30 → 2026-02-14 周六 17:30"
    )
    assert EntryWords(desk.voice).reason(newest(desk)) == "要会签"


def test_a_new_count_says_what_it_moved(desk: UnitLedger) -> None:
    """When office hours or the calendar change, each moved deadline is named."""
    desk.log(Kind.NEWS)
    hours = read_hours("08:00-12:00, 14:00-18:00")
    desk.plain.count_with(replace(desk.office, schedule=Schedule(hours)))
    assert last_said(desk) == (
        "重新计算时限：报送稿件和审批表 2026-02-10 周二 17:30 → 2026-02-10 周二 18:00"
    )


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"title": "新标题"}, "修改：标题 标题 → 新标题"),
        ({"source": "院报", "note": "注"}, "修改：来源 （空） → 院报；说明 （空） → 注"),
        (
            {"at": MONDAY - timedelta(hours=2)},
            "修改：时间 2026-02-09 周一 09:00 → 2026-02-09 周一 07:00",
        ),
        ({"note": "长" * 60}, f"修改：说明 （空） → {'长' * 39}…"),
    ],
)
def test_an_amendment_names_the_fields(
    desk: UnitLedger, changed: dict[str, object], said: str
) -> None:
    """An amendment says what was changed, from what and to what; long texts are cut."""
    desk.log(Kind.NEWS, "标题")
    draft = replace(Draft(Kind.NEWS, "标题", MONDAY), **changed)  # type: ignore[arg-type]
    desk.plain.amend(1, draft)
    assert last_said(desk) == said


def test_a_tasks_new_deadline_is_named_as_one(desk: UnitLedger) -> None:
    """Amending when a task is due is said as that."""
    desk.plain.log(Draft(Kind.TASK, "报表", MONDAY + timedelta(days=2)))
    later = MONDAY + timedelta(days=3)
    desk.plain.amend(1, Draft(Kind.TASK, "报表", MONDAY, due=later))
    assert last_said(desk) == ("修改：完成期限 2026-02-11 周三 09:00 → 2026-02-12 周四 09:00")


def test_an_undo_names_what_was_taken_back(desk: UnitLedger) -> None:
    """An undo says which action it took back, and gives that as no reason."""
    desk.log(Kind.MESSAGE)
    desk.plain.finish(1, "reply_office")
    desk.plain.undo()
    assert last_said(desk) == "撤回上一步：完成"
    assert EntryWords(desk.voice).reason(newest(desk)) == ""


@pytest.mark.parametrize(
    ("step", "channel", "said"),
    [
        ("50%", "tray", "提醒：时限已过 50%（托盘消息）"),
        ("2h before", "freedesktop", "提醒：剩余 2 小时（系统通知）"),
        ("1d before", "plyer", "提醒：剩余 1 天（系统通知）"),
        ("at due", "window", "提醒：到期（提醒窗）"),
        ("repeat 7", "window", "提醒：再次提醒（提醒窗）"),
        ("by moonlight", "pigeon", "提醒：by moonlight（pigeon）"),
    ],
)
def test_a_reminder_says_its_step_and_where_it_was_shown(
    desk: UnitLedger, step: str, channel: str, said: str
) -> None:
    """A reminder is said in words; names that a newer program wrote stay as they are."""
    assert EntryWords(desk.voice).reminder(ShownReminder(MONDAY, step, channel)) == said

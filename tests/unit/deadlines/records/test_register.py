from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from deadlines.calendar.notice import Certainty, Notice
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import OwnDay, WorkingCalendar
from deadlines.records.duty import Deed, DutyState
from deadlines.records.history import Action
from deadlines.records.record import Draft, Mark, RecordStatus, Visit
from deadlines.records.register import Register
from deadlines.refusal import Refusal
from deadlines.rules.rule import FoundBy, Kind, Level, Limit, Reading, RuleBook, Start
from tests.support.builders import MONDAY
from tests.support.shipped import SHANGHAI, shipped_office
from tests.support.unit_ledger import MakeLedger

FRIDAY = datetime(2026, 2, 13, 16, 30, tzinfo=SHANGHAI)
HOUR = timedelta(hours=1)


class Desk:
    """A register with the shipped rules, and its clock."""

    def __init__(self, make_ledger: MakeLedger, now: datetime = FRIDAY) -> None:
        self.unit = make_ledger(now)
        self.clock, self.register = self.unit.clock, self.unit.plain
        self.history, self.store = self.unit.history, self.unit.store

    def log(
        self,
        kind: Kind = Kind.NEWS,
        title: str = "标题",
        ago: timedelta = HOUR / 2,
        level: Level | None = None,
    ) -> int:
        return self.register.log(Draft(kind, title, self.clock.now() - ago, level)).number

    def actions(self, number: int) -> list[Action]:
        return [entry.change.action for entry in self.history.entries_of(number)]


def refused(command: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refusal:
        command()
    return refusal.value.code


def test_news_is_due_on_a_make_up_working_day(make_ledger: MakeLedger) -> None:
    """News of Friday 2026-02-13 16:00 is due on Saturday 17:30, a make-up working day."""
    desk = Desk(make_ledger)
    record = desk.register.get(desk.log())
    (duty,) = record.duties
    assert duty.due == datetime(2026, 2, 14, 17, 30, tzinfo=SHANGHAI)
    assert not duty.is_target
    assert duty.certainty is Certainty.OFFICIAL


def test_an_incident_the_unit_found_is_told_head_and_department_at_once(
    make_ledger: MakeLedger,
) -> None:
    """A general incident found by the unit goes to both at once, and is fed back in 12 hours."""
    desk = Desk(make_ledger)
    record = desk.register.get(desk.log(Kind.INCIDENT, ago=timedelta()))
    head, department, feedback = record.duties
    assert (head.name, head.is_target, head.due) == ("report_head", True, FRIDAY + HOUR / 2)
    assert (department.name, department.due) == ("report_department", FRIDAY + HOUR / 2)
    assert (feedback.name, feedback.due) == ("feedback", FRIDAY + 12 * HOUR)


@pytest.mark.parametrize(
    ("level", "found_by", "duties"),
    [
        (Level.SIGN, FoundBy.SELF, ["report_sign"]),
        (Level.GENERAL, FoundBy.TOLD, ["report_head", "feedback"]),
        (
            Level.MAJOR,
            FoundBy.SELF,
            ["report_head", "report_department", "escalate", "feedback"],
        ),
        (Level.MAJOR, FoundBy.TOLD, ["report_head", "escalate", "feedback"]),
    ],
)
def test_duties_follow_level_and_way_of_finding(
    level: Level, found_by: FoundBy, duties: list[str], make_ledger: MakeLedger
) -> None:
    """Who is told of an incident depends on how serious it is and on who found it."""
    desk = Desk(make_ledger)
    record = desk.register.log(Draft(Kind.INCIDENT, "某事", FRIDAY, level, finding=found_by))
    assert [duty.name for duty in record.duties] == duties


@pytest.mark.parametrize("found_by", FoundBy)
def test_both_ways_to_major_owe_the_same(found_by: FoundBy, make_ledger: MakeLedger) -> None:
    """An incident logged as major and one raised to it owe the same duties."""
    desk = Desk(make_ledger)
    major = desk.register.log(Draft(Kind.INCIDENT, "甲", FRIDAY, Level.MAJOR, finding=found_by))
    sign = desk.register.log(Draft(Kind.INCIDENT, "乙", FRIDAY, Level.SIGN, finding=found_by))
    desk.register.raise_level(sign.number)
    raised = desk.register.raise_level(sign.number)
    owed = {duty.name for duty in raised.duties} - {"report_sign"}
    assert owed == {duty.name for duty in major.duties}


def test_a_message_runs_from_when_it_was_posted(make_ledger: MakeLedger) -> None:
    """The public answer is counted from the posting, the written one from the receipt."""
    desk = Desk(make_ledger, datetime(2026, 3, 9, 10, 0, tzinfo=SHANGHAI))
    now = desk.register.now()
    record = desk.register.log(Draft(Kind.MESSAGE, "路灯", now, posted=now - timedelta(days=7)))
    assert record.duty("reply_public").is_late(now)
    assert record.duty("reply_office").start == now


def test_the_leaders_opinion_starts_the_written_answer_anew(make_ledger: MakeLedger) -> None:
    """Once 批办 is recorded the written answer runs from it; taken back, from the receipt again."""
    desk = Desk(make_ledger, datetime(2026, 3, 9, 10, 0, tzinfo=SHANGHAI))
    number = desk.log(Kind.MESSAGE, ago=timedelta())
    received = desk.register.get(number).duty("reply_office")
    desk.clock.advance(24 * HOUR)
    record = desk.register.check(number, Mark.ASSIGNED, done=True, who="院长", text="请后勤办理")
    duty = record.duty("reply_office")
    assert (duty.start, record.instructed) == (desk.register.now(), desk.register.now())
    assert duty.due == received.due + timedelta(days=1)  # type: ignore[operator]
    again = desk.register.check(number, Mark.ASSIGNED, done=False)
    assert again.duty("reply_office").due == received.due


def test_an_explanation_names_what_it_is_counted_from(make_ledger: MakeLedger) -> None:
    """Until the leader's opinion has come the written answer is counted from the receipt."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.MESSAGE, ago=timedelta())
    duty = desk.register.get(number).duty("reply_office")
    why = desk.register.explain(duty)
    assert why is not None
    assert why.event is Start.RECEIVED
    record = desk.register.check(number, Mark.ASSIGNED, done=True, who="院长")
    why = desk.register.explain(record.duty("reply_office"))
    assert why is not None
    assert why.event is Start.INSTRUCTED


def test_a_visit_is_hosted_at_its_time(make_ledger: MakeLedger) -> None:
    """The visit has its own duty, due at the wished time, once it is approved and arranged."""
    desk = Desk(make_ledger)
    wished = desk.register.now() + 50 * HOUR
    draft = Draft(Kind.MEDIA, "采访", desk.register.now(), visit=Visit("某报", "", "", wished))
    number = desk.register.log(draft).number
    desk.register.finish(number, "contact_department")
    desk.register.finish(number, "approval", deed=Deed("宣传部王老师"))
    record = desk.register.finish(number, "arrange_visit")
    assert record.duty("host_visit").due == wished
    assert record.status is RecordStatus.OPEN
    reopened = desk.register.reopen(number, "approval", "条件变了")
    assert reopened.duty("approval").whom == "宣传部王老师"
    assert reopened.duty("host_visit").state is DutyState.OPEN


def test_reopening_the_approval_locks_the_visit_again(make_ledger: MakeLedger) -> None:
    """What may only follow an approval waits again when the approval is taken up again."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.MEDIA)
    desk.register.finish(number, "contact_department")
    desk.register.finish(number, "approval", deed=Deed("王老师"))
    record = desk.register.reopen(number, "approval", "宣传部尚未批准")
    assert record.duty("arrange_visit").state is DutyState.LOCKED


def test_a_refused_approval_closes_the_visit(make_ledger: MakeLedger) -> None:
    """Where the department does not approve the record is closed, with who and why."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.MEDIA)
    desk.register.finish(number, "contact_department")
    assert refused(lambda: desk.register.refuse_approval(number, Deed())) == "approval-needs-whom"
    record = desk.register.refuse_approval(number, Deed("王老师", result="时机不合适"))
    assert record.status is RecordStatus.DONE
    assert record.duty("approval").result == "时机不合适"
    assert record.duty("arrange_visit").state is DutyState.CANCELLED


def test_a_late_extension_counts_as_late(make_ledger: MakeLedger) -> None:
    """An extension made after the first deadline keeps the duty late, however soon it is done."""
    desk = Desk(make_ledger, datetime(2026, 3, 9, 10, 0, tzinfo=SHANGHAI))
    number = desk.log(Kind.MESSAGE, ago=timedelta())
    desk.clock.advance(timedelta(days=4))
    duty = desk.register.extend(number, "reply_public", "还要核实").duty("reply_public")
    assert duty.is_extended_late
    assert duty.is_late(desk.register.now())


def test_a_closed_record_takes_notes(make_ledger: MakeLedger) -> None:
    """A note may be added at any time; after the record is closed it is marked so."""
    desk = Desk(make_ledger)
    number = desk.log()
    desk.register.note(number, "已电话核实")
    desk.register.finish(number)
    record = desk.register.note(number, "见报")
    assert [(note.text, note.is_added_later) for note in record.notes] == [
        ("已电话核实", False), ("见报", True),
    ]  # fmt: skip


def test_a_cancelled_record_can_be_restored(make_ledger: MakeLedger) -> None:
    """A record withdrawn by mistake comes back as it was."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    before = desk.register.finish(number, "report_head")
    desk.register.cancel(number, "重复")
    assert desk.register.restore(number) == before
    assert refused(lambda: desk.register.restore(number)) == "record-not-cancelled"


def test_undo_goes_back_step_by_step(make_ledger: MakeLedger) -> None:
    """Undo takes back one step after the other, to the beginning of the session."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    since = desk.register.newest_entry()
    before = desk.register.get(number)
    desk.register.finish(number, "report_head")
    middle = desk.register.get(number)
    desk.register.finish(number, "report_department")
    assert desk.register.undo(since) == middle
    assert desk.register.undo(since) == before
    assert refused(lambda: desk.register.undo(since)) == "nothing-to-undo"


def test_several_actions_are_taken_back_at_once_or_none(make_ledger: MakeLedger) -> None:
    """As many as asked for are taken back, also where some were before, and never more."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    since = desk.register.newest_entry()
    logged = desk.register.get(number)
    states = [logged, *(desk.register.note(number, text) for text in ("甲", "乙", "丙", "丁"))]
    assert desk.register.undo(since) == states[3]
    assert refused(lambda: desk.register.undo(since, 4)) == "nothing-to-undo"
    assert desk.register.get(number) == states[3]
    assert desk.register.undo(since, 2) == states[1]
    assert desk.register.undo(since) == states[0]
    assert desk.actions(number)[-4:] == [Action.UNDONE] * 4


def test_a_duty_is_handed_over(make_ledger: MakeLedger) -> None:
    """A duty ends where the department takes over; the history says who."""
    desk = Desk(make_ledger)
    number = desk.register.log(Draft(Kind.INCIDENT, "某事", FRIDAY, Level.MAJOR)).number
    record = desk.register.hand_over(number, "feedback", "宣传部值班室接手")
    assert record.duty("feedback").state is DutyState.CANCELLED
    assert desk.actions(number)[-1] is Action.HANDED_OVER


def test_a_finished_duty_keeps_its_time(make_ledger: MakeLedger) -> None:
    """Finishing records when and how long it took; the record ends with its last duty."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT, ago=timedelta())
    desk.clock.advance(timedelta(minutes=6))
    desk.register.finish(number, "report_department")
    record = desk.register.finish(number, "report_head")
    assert record.duty("report_head").time_taken() == timedelta(minutes=6)
    assert record.status is RecordStatus.OPEN
    desk.clock.advance(5 * HOUR)
    record = desk.register.finish(number)
    assert record.status is RecordStatus.DONE
    assert not record.duty("feedback").is_late(desk.clock.now())


def test_a_late_finish_asks_for_the_reason(make_ledger: MakeLedger) -> None:
    """After the deadline finishing needs a reason, and the duty stays marked late."""
    desk = Desk(make_ledger)
    number = desk.log()
    desk.clock.advance(26 * HOUR)
    assert refused(lambda: desk.register.finish(number)) == "late-needs-reason"
    record = desk.register.finish(number, reason=" 审批人出差 ")
    (duty,) = record.duties
    assert duty.is_late(desk.clock.now())
    assert duty.late_reason == "审批人出差"


def test_late_means_strictly_after(make_ledger: MakeLedger) -> None:
    """At the due instant itself a duty is not late; a moment later it is."""
    desk = Desk(make_ledger)
    number = desk.log()
    due = desk.register.get(number).duties[0].due
    assert due is not None
    desk.clock.jump(due)
    assert not desk.register.get(number).duties[0].is_late(desk.clock.now())
    assert desk.register.finish(number).duties[0].late_reason == ""


def test_a_passed_target_is_not_late(make_ledger: MakeLedger) -> None:
    """Past the app's own target nothing is late and no reason is asked."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    desk.clock.advance(2 * HOUR)
    duty = desk.register.finish(number, "report_head").duty("report_head")
    assert duty.is_past(desk.clock.now())
    assert not duty.is_late(desk.clock.now())


def test_raising_the_level_adds_escalation(make_ledger: MakeLedger) -> None:
    """An incident that turns out major is to be escalated from that moment; feedback stays."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    desk.clock.advance(HOUR)
    record = desk.register.raise_level(number)
    assert record.level is Level.MAJOR
    assert [duty.name for duty in record.open_duties] == [
        "report_head", "report_department", "feedback", "escalate",
    ]  # fmt: skip
    assert record.duty("escalate").start == desk.register.now()
    assert refused(lambda: desk.register.raise_level(number)) == "not-raisable"


def test_an_extension_counts_from_the_receipt(make_ledger: MakeLedger) -> None:
    """An extension gives five days from the receipt in all, keeps both dates, and comes once."""
    desk = Desk(make_ledger, datetime(2026, 3, 9, 10, 0, tzinfo=SHANGHAI))
    number = desk.log(Kind.MESSAGE, ago=timedelta())
    coming = desk.register.extension(number, "reply_public")
    assert (coming.total, coming.gains, coming.after_due) == (5, True, False)
    assert refused(lambda: desk.register.extend(number, "reply_public", " ")) == "reason-needed"
    duty = desk.register.extend(number, "reply_public", "涉及多个部门").duty("reply_public")
    assert duty.was_due == datetime(2026, 3, 12, 17, 30, tzinfo=SHANGHAI)
    assert duty.due == datetime(2026, 3, 16, 17, 30, tzinfo=SHANGHAI)
    again = refused(lambda: desk.register.extend(number, "reply_public", "再延"))
    assert again == "already-extended"
    assert refused(lambda: desk.register.extend(number, "reply_office", "延")) == "not-extendable"


def test_an_extension_over_a_long_holiday_gains_nothing(make_ledger: MakeLedger) -> None:
    """Where both dates fall on the day after a holiday, the extension says it gains nothing."""
    desk = Desk(make_ledger, datetime(2026, 2, 14, 10, 0, tzinfo=SHANGHAI))
    number = desk.log(Kind.MESSAGE, ago=timedelta())
    assert not desk.register.extension(number, "reply_public").gains


def test_an_extension_after_the_deadline_is_marked(make_ledger: MakeLedger) -> None:
    """After the first deadline an extension is still possible, and says that it comes late."""
    desk = Desk(make_ledger, datetime(2026, 3, 9, 10, 0, tzinfo=SHANGHAI))
    number = desk.log(Kind.MESSAGE, ago=timedelta())
    desk.clock.advance(timedelta(days=3, hours=9))
    assert desk.register.extension(number, "reply_public").after_due
    duty = desk.register.extend(number, "reply_public", "补办").duty("reply_public")
    entry = desk.history.entries_of(number)[-1]
    assert entry.at > duty.was_due if duty.was_due else False


def test_a_visit_is_locked_until_it_is_approved(make_ledger: MakeLedger) -> None:
    """A media visit cannot be arranged before the department's approval is recorded."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.MEDIA)
    assert refused(lambda: desk.register.finish(number, "arrange_visit")) == "duty-locked"
    desk.register.finish(number, "contact_department")
    assert refused(lambda: desk.register.finish(number, "arrange_visit")) == "duty-locked"
    assert refused(lambda: desk.register.finish(number, "approval")) == "approval-needs-whom"
    desk.register.finish(number, "approval", deed=Deed("宣传部王老师", "电话"))
    desk.register.finish(number, "arrange_visit")
    record = desk.register.finish(number, "host_visit")
    assert record.status is RecordStatus.DONE
    assert record.duty("approval").whom == "宣传部王老师"


def test_a_task_is_due_when_it_says(make_ledger: MakeLedger) -> None:
    """Another matter is due at the time given, which may lie ahead, and starts now."""
    desk = Desk(make_ledger)
    due = FRIDAY + timedelta(days=40)
    record = desk.register.log(Draft(Kind.TASK, "报送表格", due))
    assert record.duties[0].due == due
    assert record.at == desk.register.now()


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (Draft(Kind.NEWS, "", FRIDAY), "title-empty"),
        (Draft(Kind.NEWS, " \n\u200b", FRIDAY), "title-empty"),
        (Draft(Kind.NEWS, "x" * 20_001, FRIDAY), "title-too-long"),
        (Draft(Kind.NEWS, "\ud83d", FRIDAY), "text-broken"),
        (Draft(Kind.NEWS, "标题", FRIDAY + HOUR), "time-in-future"),
        (Draft(Kind.NEWS, "标题", FRIDAY, Level.MAJOR), "level-not-for-kind"),
        (Draft(Kind.NEWS, "标题", FRIDAY, note="x" * 200_001), "text-too-long"),
        (Draft(Kind.NEWS, "标题", FRIDAY.replace(year=1899)), "time-out-of-range"),
    ],
)
def test_bad_input_leaves_nothing_behind(draft: Draft, code: str, make_ledger: MakeLedger) -> None:
    """A draft that cannot be logged is refused with its reason, and nothing is half-saved."""
    desk = Desk(make_ledger)
    assert refused(lambda: desk.register.log(draft)) == code
    assert list(desk.store.records(open_only=False, kind=None)) == []
    assert desk.history.newest() is None


@pytest.mark.parametrize(
    "title", ["-5℃低温", "<b>&amp;</b>", "第一行\n第二行", "😀" * 30, "مرحبا\u200f", "长" * 10_000]
)
def test_any_title_is_kept_exactly(title: str, make_ledger: MakeLedger) -> None:
    """A title is stored as typed, whatever is in it."""
    desk = Desk(make_ledger)
    assert desk.register.get(desk.log(title=title)).title == title


def test_every_command_writes_its_history(make_ledger: MakeLedger) -> None:
    """Each command leaves one entry, in order, chained to the one before."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    desk.register.acknowledge(number, "report_head")
    desk.register.finish(number, "report_head")
    desk.register.reopen(number, "report_head", "未报清楚")
    desk.register.cancel(number, "重复登记")
    assert desk.actions(number) == [
        Action.LOGGED,
        Action.ACKNOWLEDGED,
        Action.FINISHED,
        Action.REOPENED,
        Action.CANCELLED,
    ]
    entries = desk.history.entries_of(number)
    assert [e.previous for e in entries[1:]] == [e.link for e in entries[:-1]]


def test_undo_takes_the_last_action_back_by_a_new_entry(make_ledger: MakeLedger) -> None:
    """Undo restores what the last action changed and adds to the history."""
    desk = Desk(make_ledger)
    number = desk.log()
    before = desk.register.get(number)
    desk.register.finish(number)
    assert desk.register.undo() == before
    assert desk.actions(number) == [Action.LOGGED, Action.FINISHED, Action.UNDONE]


@pytest.mark.parametrize(
    "command",
    [
        lambda r, n: r.raise_level(n),
        lambda r, n: r.cancel(n, "重复"),
        lambda r, n: r.acknowledge(n, "report_head"),
        lambda r, n: r.amend(n, Draft(Kind.INCIDENT, "新题", FRIDAY - 2 * HOUR, Level.GENERAL)),
    ],
)
def test_undo_restores_each_kind_of_change(
    command: Callable[[Register, int], object], make_ledger: MakeLedger
) -> None:
    """Whatever the last action was, undo puts the record's open duties back as they were."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    before = desk.register.get(number)
    command(desk.register, number)
    after = desk.register.undo()
    assert (after.title, after.at, after.level, after.status) == (
        before.title,
        before.at,
        before.level,
        before.status,
    )
    assert after.open_duties == before.open_duties


def test_undoing_a_log_keeps_the_record_out_of_sight(make_ledger: MakeLedger) -> None:
    """Nothing is deleted: a record whose logging is undone stays, cancelled."""
    desk = Desk(make_ledger)
    number = desk.log()
    assert desk.register.undo().status is RecordStatus.CANCELLED
    assert desk.register.get(number).title == "标题"


def test_a_changed_time_moves_open_deadlines(make_ledger: MakeLedger) -> None:
    """When the time of an event is corrected its open duties are computed anew."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT, ago=2 * HOUR)
    earlier = desk.clock.now() - 3 * HOUR
    record = desk.register.amend(number, Draft(Kind.INCIDENT, "标题", earlier, Level.GENERAL))
    assert record.duty("feedback").due == earlier + 12 * HOUR


def test_a_new_notice_moves_open_records_only_after_listing(make_ledger: MakeLedger) -> None:
    """When the calendar changes, old and new are listed first; closed records stay as they were."""
    desk = Desk(make_ledger, datetime(2026, 12, 31, 10, 30, tzinfo=SHANGHAI))
    open_number, closed = desk.log(), desk.log()
    desk.register.finish(closed)
    kept = desk.register.get(closed)
    days = {datetime(2027, 1, d, tzinfo=SHANGHAI).date(): "元旦" for d in (1, 2, 3, 4)}
    calendar = WorkingCalendar(official_notices(), {2027: Notice(2027, "n", days, {})})
    office = shipped_office(calendar)
    ((old, new),) = desk.register.changed_by_counting(office)
    assert (old.number, new.number) == (open_number, open_number)
    assert desk.register.get(open_number) == old, "listing changes nothing"
    desk.register.count_with(office)
    assert desk.register.get(open_number) == new
    assert new.duties[0].due == datetime(2027, 1, 5, 17, 30, tzinfo=SHANGHAI)
    assert desk.actions(open_number)[-1] is Action.RECOMPUTED
    assert desk.register.get(closed) == kept


def test_a_changed_rule_reaches_open_records_only_when_asked(make_ledger: MakeLedger) -> None:
    """A record keeps the rule it was logged under until the change is applied to open records."""
    desk = Desk(make_ledger)
    number = desk.log()
    limit = Limit(1, Reading.SAME_WORKING_DAY_CLOSE)
    rules = RuleBook(
        tuple(
            replace(rule, limit=limit) if rule.duty == "submit" else rule
            for rule in desk.register.rules.rules
        )
    )
    desk.register.rules = rules
    assert desk.register.get(number).duties[0].due == FRIDAY.replace(day=14, hour=17, minute=30)
    ((old, new),) = desk.register.changed_by_counting(None, rules)
    assert old == desk.register.get(number)
    assert new.duties[0].due == FRIDAY.replace(hour=17, minute=30)
    desk.register.count_with(desk.register.office, rules)
    assert desk.register.get(number).duties[0].rule.limit == limit


def test_a_unit_closing_day_is_explained(make_ledger: MakeLedger) -> None:
    """A duty's explanation names the unit's own closing day among the days it skips."""
    desk = Desk(make_ledger)
    saturday = FRIDAY.date() + timedelta(days=1)
    own = {saturday: OwnDay(working=False, name="校园停电")}
    desk.register.office = shipped_office(WorkingCalendar(official_notices(), {}, own))
    explanation = desk.register.explain(desk.register.get(desk.log()).duties[0])
    assert explanation is not None
    assert explanation.days[0].day.name == "校园停电"
    assert not explanation.days[0].is_counted


def test_checklist_steps_keep_who_and_when(make_ledger: MakeLedger) -> None:
    """A ticked step of the checklist has its name and time; unticked it has neither."""
    desk = Desk(make_ledger)
    number = desk.log()
    record = desk.register.check(number, Mark.FIRST_REVIEW, done=True, who="张老师")
    assert record.checks[0].who == "张老师"
    assert record.checks[0].at == desk.register.now()
    record = desk.register.check(number, Mark.FIRST_REVIEW, done=False)
    assert (record.checks[0].done, record.checks[0].who) == (False, "")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (lambda r, _: r.get(99), "unknown-number"),
        (lambda r, n: r.finish(n), "which-duty"),
        (lambda r, n: r.finish(n, "dance"), "unknown-duty"),
        (lambda r, n: r.finish(n, "feedback", FRIDAY + HOUR), "time-in-future"),
        (lambda r, n: r.finish(n, "feedback", FRIDAY - 9 * HOUR), "finished-before-start"),
        (lambda r, n: r.cancel(n, ""), "reason-needed"),
        (lambda r, n: r.reopen(n, "feedback", "x"), "duty-not-done"),
    ],
)
def test_commands_that_make_no_sense_are_refused(
    command: Callable[[Register, int], object], code: str, make_ledger: MakeLedger
) -> None:
    """A command on something that is not there, or not in that state, is refused."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT)
    assert refused(lambda: command(desk.register, number)) == code


def test_a_closed_record_takes_no_more_commands(make_ledger: MakeLedger) -> None:
    """A finished or cancelled record is left alone."""
    desk = Desk(make_ledger)
    number = desk.log()
    desk.register.finish(number)
    assert refused(lambda: desk.register.finish(number)) == "record-done"
    assert refused(lambda: desk.register.cancel(number, "x")) == "record-done"
    other = desk.log()
    desk.register.cancel(other, "重复")
    assert refused(lambda: desk.register.finish(other)) == "record-cancelled"
    assert desk.register.get(other).duties[0].state is DutyState.CANCELLED


def test_an_amended_task_moves_only_its_deadline(make_ledger: MakeLedger) -> None:
    """A task whose date is corrected is due then, and was entered when it was."""
    desk = Desk(make_ledger)
    record = desk.register.log(Draft(Kind.TASK, "报送表格", FRIDAY + 40 * HOUR))
    desk.clock.advance(HOUR)
    changed = desk.register.amend(record.number, Draft(Kind.TASK, "报送表格", FRIDAY + 50 * HOUR))
    assert changed.duties[0].due == FRIDAY + 50 * HOUR
    assert changed.at == record.at


def test_an_amended_time_leaves_what_arose_later(make_ledger: MakeLedger) -> None:
    """Escalation counts from the moment the level was raised, whatever the event's time becomes."""
    desk = Desk(make_ledger)
    number = desk.log(Kind.INCIDENT, ago=2 * HOUR)
    raised = desk.register.raise_level(number).duty("escalate")
    earlier = desk.clock.now() - 3 * HOUR
    record = desk.register.amend(number, Draft(Kind.INCIDENT, "标题", earlier, Level.MAJOR))
    assert record.duty("escalate").due == raised.due
    assert record.duty("feedback").due == earlier + 12 * HOUR


def test_archived_records_are_numbered_by_the_year_they_began_in(make_ledger: MakeLedger) -> None:
    """What is open or archived is refused; undo gives the number back, the history keeps both."""
    ledger = make_ledger(MONDAY)
    register = ledger.plain
    days = (MONDAY, MONDAY - timedelta(days=1), MONDAY - timedelta(days=90))
    for day in days:
        number = register.log(Draft(Kind.MESSAGE, "路灯", day)).number
        with pytest.raises(Refusal, match="archive-open"):
            register.archive(number)
        for duty in register.get(number).open_duties:
            register.finish(number, duty.name, reason="晚了")
    volumes = [register.archive(number).volume for number in (2, 1, 3)]
    assert volumes == ["2026-001", "2026-002", "2025-001"]
    with pytest.raises(Refusal, match="archived-already"):
        register.archive(1)
    steps = {check.mark: check.at for check in register.get(1).checks if check.done}
    assert steps == {Mark.ARCHIVED: MONDAY}
    assert register.undo().volume == ""
    assert register.archive(3).volume == "2025-001"

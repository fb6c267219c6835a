"""Records, duties, rules and offices for tests: name only what the test is about."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from deadlines.calendar.notice import Certainty, Notice
from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import CHECKLISTS, Check, Draft, Record, RecordStatus
from deadlines.rules.due import Office
from deadlines.rules.ladder import Ladder, parse_step
from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level, Limit, Reading, RuleBook, Start

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
"""A working Monday in an ordinary week, 09:00 in Shanghai."""
ONE_WORKING_DAY = Limit(1, Reading.NEXT_WORKING_DAY_CLOSE)


def a_rule(
    kind: Kind = Kind.NEWS,
    duty: str = "submit",
    *,
    regulation: str = "新闻宣传工作管理办法",
    start: Start = Start.HAPPENED,
    recipient: str = "党委宣传部",
    words: str = "新闻消息从发生到报送原则上不得超过1个工作日",
    limit: Limit | None = ONE_WORKING_DAY,
    target: int | None = None,
    extended_to: int | None = None,
    levels: frozenset[Level] = frozenset(Level),
    locked_until: str = "",
    title: str = "报送稿件",
    ladder: Ladder | None = None,
) -> DutyRule:
    """Return a rule: by default that of news, due at the close of the next working day."""
    return DutyRule(
        regulation=regulation,
        kind=kind,
        duty=duty,
        start=start,
        recipient=recipient,
        words=words,
        limit=None if target is not None else limit,
        target=target,
        extended_to=extended_to,
        levels=levels,
        locked_until=locked_until,
        title=title,
        ladder=ladder or Ladder(tuple(map(parse_step, ("50%", "2h before", "at due"))), 7200),
    )


def a_rule_book() -> RuleBook:
    """Return rules for every kind, in the shape of the shipped ones but shorter."""
    office, people = "办公室", "留言人"
    hours12 = Limit(12, Reading.CLOCK_HOURS)
    days3 = Limit(3, Reading.CALENDAR_DAYS_ROLLED_CLOSE)
    every5 = Ladder((), 300, from_start=True, quiet=False)
    found, major = Start.FOUND, frozenset({Level.MAJOR})
    return RuleBook(
        (
            a_rule(),
            a_rule(
                Kind.INCIDENT, "report_head", start=found, recipient="主要负责人", target=30,
                words="应立即向所在单位主要负责人汇报", title="报告负责人", ladder=every5,
            ),
            a_rule(
                Kind.INCIDENT, "feedback", start=found, limit=hours12,
                words="将处置结果在12小时内反馈给党委宣传部", title="反馈处置结果",
            ),
            a_rule(
                Kind.INCIDENT, "escalate", start=found, target=30, levels=major,
                words="要第一时间上报学校党委或党委宣传部", title="上报", ladder=every5,
            ),
            a_rule(
                Kind.MESSAGE, "reply_office", start=Start.RECEIVED, recipient=office, limit=days3,
                words="要在3日内以书面形式报送", title="书面报送",
            ),
            a_rule(
                Kind.MESSAGE, "reply_public", start=Start.RECEIVED, recipient=people, limit=days3,
                extended_to=5, words="3日内,确需延长办理时间的不得超过5日", title="公开答复",
            ),
            a_rule(
                Kind.MEDIA, "contact_department", start=Start.CALLED, target=120,
                words="要及时与党委宣传部取得联系", title="联系宣传部",
            ),
            a_rule(
                Kind.MEDIA, "arrange", start=Start.CALLED, target=120, title="安排采访",
                locked_until="contact_department", words="经批准后方可安排采访",
            ),
            a_rule(
                Kind.PATROL, "patrol", start=Start.DAY, recipient="", title="巡查",
                words="日常巡查、舆情监控", limit=Limit(1, Reading.SAME_WORKING_DAY_CLOSE),
            ),
            a_rule(
                Kind.TASK, "task", start=Start.GIVEN, recipient="", title="办理", words="",
                limit=Limit(1, Reading.AT_GIVEN_TIME),
            ),
        )
    )  # fmt: skip


def a_calendar() -> WorkingCalendar:
    """Return the working calendar of 2026 with its Spring Festival and National Day only."""
    off = {date(2026, 2, 15) + timedelta(days=i): "春节" for i in range(9)}
    off |= {date(2026, 10, 1) + timedelta(days=i): "国庆节" for i in range(7)}
    work = {date(2026, 2, 14): "春节", date(2026, 2, 28): "春节", date(2026, 10, 10): "国庆节"}
    return WorkingCalendar({2026: Notice(2026, "样例", off, work)})


def an_office(calendar: WorkingCalendar | None = None) -> Office:
    """Return an office in Shanghai, open 08:00-12:00 and 14:00-17:30."""
    return Office(SHANGHAI, Schedule(), calendar or a_calendar())


def a_duty(
    rule: DutyRule | None = None,
    *,
    id: int = 0,  # noqa: A002  # the field's own name
    record: int = 0,
    start: datetime = MONDAY,
    due: datetime | None = MONDAY + timedelta(hours=32, minutes=30),
    safe_by: datetime | None = None,
    certainty: Certainty = Certainty.OFFICIAL,
    edition: str = "样例",
    state: DutyState = DutyState.OPEN,
    done_at: datetime | None = None,
    late_reason: str = "",
    acknowledged_at: datetime | None = None,
    was_due: datetime | None = None,
    extension_reason: str = "",
) -> Duty:
    """Return a duty that is open; give `done_at` for one that is done."""
    if done_at is not None and state is DutyState.OPEN:
        state = DutyState.DONE
    return Duty(
        id, record, rule or a_rule(), start, due, safe_by or due, certainty, edition, state,
        done_at, late_reason, acknowledged_at, was_due, extension_reason,
    )  # fmt: skip


def a_record(
    *,
    number: int = 0,
    kind: Kind = Kind.NEWS,
    title: str = "学院举行开学典礼",
    at: datetime = MONDAY,
    logged_at: datetime | None = None,
    level: Level | None = None,
    source: str = "",
    link: str = "",
    note: str = "",
    status: RecordStatus = RecordStatus.OPEN,
    duties: tuple[Duty, ...] | None = None,
    checks: tuple[Check, ...] | None = None,
) -> Record:
    """Return a record of that kind: with one open duty and the kind's checklist unless given."""
    if kind is Kind.INCIDENT:
        level = level or Level.GENERAL
    if duties is None:
        rule = next(rule for rule in a_rule_book().rules if rule.kind is kind)
        duties = (a_duty(rule, record=number, start=at, due=at + timedelta(hours=32, minutes=30)),)
    if checks is None:
        checks = tuple(Check(mark) for mark in CHECKLISTS.get(kind, ()))
    return Record(
        number, kind, title, at, logged_at or at.astimezone(UTC), level, source, link, note,
        status, duties, checks,
    )  # fmt: skip


def a_draft(
    kind: Kind = Kind.NEWS,
    title: str = "学院举行开学典礼",
    *,
    at: datetime = MONDAY,
    level: Level | None = None,
    source: str = "",
    link: str = "",
    note: str = "",
    due: datetime | None = None,
) -> Draft:
    """Return what a user typed for a record."""
    return Draft(kind, title, at, level, source, link, note, due, told_of(kind))


def told_of(kind: Kind) -> FoundBy | None:
    """How an incident of a test came to be known: the school told the unit, which owes two."""
    return FoundBy.TOLD if kind is Kind.INCIDENT else None

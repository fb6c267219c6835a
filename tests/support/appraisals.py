"""Reports for appraisal made of facts drawn by hypothesis or given by a test."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from deadlines.appraisal.appraisal import Appraisal, appraisal, days_of
from deadlines.appraisal.patrol_record import Visits
from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import DutyFact, Month
from deadlines.records.duty import DutyState
from deadlines.rules.rule import DutyRule, Kind
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from resources.catalogue import chinese
from tests.support.builders import SHANGHAI, a_rule, an_office

NOW = datetime(2026, 11, 25, 16, 0, tzinfo=SHANGHAI)
TERM = ReportSpan.holding(Month(2026, 11), Scale.TERM)
NOVEMBER = ReportSpan.holding(Month(2026, 11), Scale.MONTH)
RULES = (
    a_rule(title=""),
    a_rule(Kind.INCIDENT, "report_head", target=30, title=""),
    a_rule(Kind.INCIDENT, "feedback", title=""),
    a_rule(Kind.MESSAGE, "reply_public", title="*"),
    a_rule(Kind.TASK, "complete", title=">0"),
    a_rule(Kind.MEDIA, "approval", limit=None, title=""),
    a_rule(Kind.MESSAGE, "reply_office", title=""),
)
"""Some are called what a spreadsheet would take for a pattern."""

_OWED = ((RULES[0],), (RULES[1], RULES[2]), (RULES[3], RULES[6]), (RULES[4],), (RULES[5],))
"""What a record of each kind owes."""
_FIRST = datetime(2026, 8, 1, tzinfo=SHANGHAI)
_MINUTES = int((NOW - _FIRST).total_seconds() // 60)


def a_fact(
    record: int = 1,
    rule: DutyRule = RULES[0],
    at: datetime = datetime(2026, 11, 3, 9, 0, tzinfo=SHANGHAI),
    *,
    took: timedelta | None = None,
    allowed: timedelta | None = timedelta(days=1),
    state: DutyState | None = None,
    reason: str = "",
    title: str = "学院举行开学典礼",
    cancelled: bool = False,
    was_due: datetime | None = None,
) -> DutyFact:
    """Return a duty that began at `at`; give `took` for one that is done."""
    done_at = None if took is None else at + took
    state = state or (DutyState.OPEN if took is None else DutyState.DONE)
    due = None if allowed is None else at + allowed
    return DutyFact(
        record, rule, title, at, due, done_at, state, reason, cancelled, at, was_due, "样例"
    )


@st.composite
def facts(draw: st.DrawFn) -> list[DutyFact]:
    """Draw the duties of up to 25 records of a term, in order of time."""
    starts = sorted(draw(st.lists(st.integers(0, _MINUTES), max_size=25)))
    found = []
    for number, minutes in enumerate(starts, 1):
        at = (_FIRST + timedelta(minutes=minutes)).astimezone(ZoneInfo("UTC"))
        is_cancelled = draw(st.integers(0, 9)) == 0
        for rule in draw(st.sampled_from(_OWED)):
            took = draw(st.none() | st.integers(0, 3000))
            locked = took is None and draw(st.booleans())
            found.append(
                a_fact(
                    number,
                    rule,
                    at,
                    took=None if took is None else timedelta(minutes=took),
                    allowed=None if rule is RULES[5] else timedelta(hours=draw(st.integers(1, 60))),
                    state=DutyState.LOCKED if locked else None,
                    reason=draw(st.sampled_from(("", "审批领导出差", "=1+1"))),
                    cancelled=is_cancelled,
                    was_due=at if draw(st.booleans()) else None,
                )
            )
    return found


@st.composite
def visits(draw: st.DrawFn) -> Visits:
    """Draw patrols of a term, and perhaps an earlier one."""
    days = draw(st.sets(st.dates(date(2026, 8, 1), date(2026, 11, 25)), max_size=90))
    earlier = draw(st.sampled_from((None, date(2026, 7, 1))))
    numbers = {day: (500 + place,) for place, day in enumerate(sorted(days))}
    return Visits(earlier or min(days, default=None), numbers)


def a_report(
    those: Sequence[DutyFact] = (),
    span: ReportSpan = NOVEMBER,
    *,
    unit: str = "信息学院",
    patrolled: Visits | None = None,
    now: datetime = NOW,
) -> Appraisal:
    """Return the report of a span over facts of any time."""
    by_month = {
        month: [fact for fact in those if Month.holding(fact.at or fact.start, SHANGHAI) == month]
        for month in span.months
    }
    first, last = days_of(span)
    found = patrolled or Visits(None, {})
    inside = {day: numbers for day, numbers in found.numbers.items() if first <= day <= last}
    return appraisal(unit, span, by_month, Visits(found.first, inside), an_office(), now)


def say() -> AppraisalWords:
    """Return the words of a report in Chinese, without Qt."""
    words = Words(chinese())
    return AppraisalWords(words, TimeWords(words.translate, SHANGHAI))

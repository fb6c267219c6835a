"""The figures for appraisal: what counts as on time, late or neither, and where it comes from."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.appraisal.statistics import (
    DutyFact,
    Facts,
    Figures,
    Month,
    Verdict,
    count_verdicts,
    figures,
    share_on_time,
    total,
)
from deadlines.records.duty import DutyState
from deadlines.rules.rule import DutyRule, Kind, Start
from tests.support.builders import MONDAY, SHANGHAI, a_rule

HOUR = timedelta(hours=1)
DUE = MONDAY + 12 * HOUR
LATER = MONDAY + 100 * HOUR
HEAD = a_rule(Kind.INCIDENT, "report_head", target=30)
FEEDBACK = a_rule(Kind.INCIDENT, "feedback")
NEWS = a_rule()


def a_fact(
    record: int = 1,
    rule: DutyRule = NEWS,
    *,
    due: datetime | None = DUE,
    done_at: datetime | None = None,
    state: DutyState | None = None,
    reason: str = "",
    cancelled: bool = False,
) -> DutyFact:
    state = state or (DutyState.DONE if done_at else DutyState.OPEN)
    return DutyFact(
        record, rule, "学院举行开学典礼", MONDAY, due, done_at, state, reason, cancelled
    )


def kept(*facts: tuple[datetime, DutyFact]) -> Facts:
    """Keep facts by when their records happened."""
    return lambda since, until: (fact for at, fact in facts if since <= at < until)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (a_fact(done_at=DUE), Verdict.ON_TIME),
        (a_fact(done_at=DUE + timedelta(milliseconds=1)), Verdict.LATE),
        (a_fact(due=LATER), Verdict.PENDING),
        (a_fact(due=LATER - timedelta(milliseconds=1)), Verdict.OVERDUE),
        (a_fact(due=None), None),
        (a_fact(state=DutyState.LOCKED), None),
        (a_fact(state=DutyState.CANCELLED), None),
        (a_fact(cancelled=True), None),
        (a_fact(done_at=LATER, cancelled=True), None),
        (a_fact(rule=HEAD), None),
        (a_fact(rule=HEAD, done_at=LATER), None),
    ],
)
def test_only_a_rules_limit_is_kept_or_missed(fact: DutyFact, expected: Verdict | None) -> None:
    """Late is strictly after the limit; targets, locked and cancelled duties are not judged."""
    assert fact.verdict(LATER) is expected


def test_every_figure_names_its_records() -> None:
    """Each count can be traced to the numbers of the records behind it."""
    found = figures(
        [
            a_fact(1, done_at=DUE),
            a_fact(2, done_at=DUE + HOUR, reason="审批领导出差"),
            a_fact(3),
            a_fact(4, due=LATER + HOUR),
            a_fact(5, cancelled=True),
            a_fact(6, HEAD, done_at=MONDAY + HOUR),
            a_fact(6, FEEDBACK, done_at=DUE),
        ],
        LATER,
    )
    assert found.records == {Kind.NEWS: (1, 2, 3, 4), Kind.INCIDENT: (6,)}
    assert (found.count, found.cancelled) == (5, (5,))
    news = found.tallies[Kind.NEWS]
    assert (news.on_time, news.late, news.overdue, news.pending) == ((1,), (2,), (3,), (4,))
    assert (news.judged, news.share) == (3, 1 / 3)
    assert found.tallies[Kind.INCIDENT].on_time == (6,)
    assert found.tally.share == 2 / 4
    assert [fact.record for fact in found.missed] == [2, 3]


def test_nothing_decided_has_no_share() -> None:
    """While every duty still has time, there is no share, rather than one of 0 or 100 %."""
    found = figures([a_fact(due=LATER)], MONDAY)
    assert found.tally.share is None
    assert Figures().tally.share is None
    assert Figures().count == 0


def test_times_taken_are_told_by_median_and_worst() -> None:
    """Each duty has the median of its times and the longest one with its record; targets too."""
    hours = {1: 3, 2: 1, 3: 8, 4: 5}
    facts = [a_fact(n, HEAD, done_at=MONDAY + h * HOUR) for n, h in hours.items()]
    facts += [a_fact(9, FEEDBACK, done_at=MONDAY + HOUR), a_fact(10, FEEDBACK)]
    head, feedback = figures(facts, LATER).taken
    assert (head.rule, head.median, head.worst) == (HEAD, 4 * HOUR, (8 * HOUR, 3))
    assert head.within == (1, 2, 3, 4)
    assert (feedback.median, feedback.worst) == (HOUR, (HOUR, 9))


def test_a_duty_keeps_one_line_when_its_rule_is_edited() -> None:
    """Times under an older wording of a rule count with those under the newest."""
    edited = a_rule(title="报送稿件和照片")
    (taken,) = figures([a_fact(1, done_at=DUE), a_fact(2, edited, done_at=DUE + HOUR)], LATER).taken
    assert taken.rule is edited
    assert [record for _, record in taken.spans] == [1, 2]


def test_a_spread_counts_a_bound_to_the_shorter_ones() -> None:
    """A time of exactly a bound's length falls below it."""
    facts = [a_fact(n, done_at=MONDAY + n * HOUR) for n in range(1, 6)]
    (taken,) = figures(facts, LATER).taken
    assert taken.spread((2 * HOUR, 3 * HOUR, 4 * HOUR)) == ((1, 2), (3,), (4,), (5,))
    assert taken.spread(()) == ((1, 2, 3, 4, 5),)
    assert taken.spread((9 * HOUR,)) == ((1, 2, 3, 4, 5), ())


@given(
    st.lists(
        st.tuples(
            st.sampled_from((NEWS, HEAD, FEEDBACK)),
            st.integers(0, 30),
            st.booleans(),
            st.booleans(),
        ),
        max_size=40,
    ),
    st.integers(0, 40),
)
def test_parts_add_up_to_the_whole(drawn: list[tuple[DutyRule, int, bool, bool]], cut: int) -> None:
    """The figures of two months together are those of all their records at once."""
    facts = [
        a_fact(
            number, rule, done_at=MONDAY + hours * HOUR if is_done else None, cancelled=is_cancelled
        )
        for number, (rule, hours, is_done, is_cancelled) in enumerate(drawn, 1)
    ]
    whole = figures(facts, LATER)
    parts = total([figures(facts[:cut], LATER), figures(facts[cut:], LATER)])
    assert parts == whole


def test_a_month_is_the_units() -> None:
    """A month begins at midnight in the unit's zone."""
    last_minute = datetime(2026, 11, 30, 15, 59, tzinfo=UTC)
    assert Month.holding(last_minute, SHANGHAI) == Month(2026, 11)
    assert Month.holding(last_minute + timedelta(minutes=1), SHANGHAI) == Month(2026, 12)
    since, until = Month(2026, 12).instants(SHANGHAI)
    assert since == datetime(2026, 11, 30, 16, tzinfo=UTC)
    assert until == datetime(2026, 12, 31, 16, tzinfo=UTC)


@pytest.mark.parametrize(
    ("months", "expected"),
    [(0, (2026, 11)), (1, (2026, 12)), (2, (2027, 1)), (-11, (2025, 12)), (-10, (2026, 1))],
)
def test_months_run_over_the_years_end(months: int, expected: tuple[int, int]) -> None:
    """December is followed by January of the next year."""
    assert Month(2026, 11).plus(months) == Month(*expected)


def test_the_months_share_is_of_its_own_records() -> None:
    """This month's share counts the records that happened in it, whenever they were done."""
    last_month = MONDAY - timedelta(days=5)
    source = kept(
        (last_month, a_fact(1, done_at=DUE + HOUR)),
        (MONDAY, a_fact(2, done_at=DUE)),
        (MONDAY, a_fact(3, HEAD, done_at=LATER)),
        (MONDAY, a_fact(4)),
    )
    month = Month.holding(MONDAY, SHANGHAI).instants(SHANGHAI)

    def share(now: datetime) -> float | None:
        return share_on_time(count_verdicts(source(*month), now))

    assert share(LATER) == 1 / 2
    assert share(MONDAY) == 1.0
    assert share_on_time({}) is None


def test_a_patrol_takes_no_time() -> None:
    """A patrol is done on a day and not within a time: how long it took is not told."""
    patrol = a_rule(Kind.PATROL, "patrol", start=Start.DAY)
    found = figures([a_fact(1, patrol, done_at=DUE), a_fact(2, done_at=DUE)], LATER)
    assert [taken.rule.duty for taken in found.taken] == ["submit"]
    assert found.patrol_tally.on_time == (1,)


def test_an_extension_after_the_deadline_is_late() -> None:
    """A deadline that was missed stays missed, though it was extended and then kept."""
    first = DUE - timedelta(days=2)
    extended = replace(a_fact(done_at=DUE), was_due=first, extended_at=first + HOUR)
    assert extended.verdict(LATER) is Verdict.LATE
    assert extended.late_from == first
    assert replace(extended, extended_at=first).verdict(LATER) is Verdict.ON_TIME
    waiting = replace(extended, done_at=None, state=DutyState.OPEN)
    assert waiting.verdict(first + 2 * HOUR) is Verdict.OVERDUE
    found = figures([extended], LATER)
    assert (found.tally.share, found.taken[0].within) == (0, ())


def test_patrols_do_not_lift_the_share() -> None:
    """Ticked patrols are counted apart: the share is that of the other duties, also in total."""
    patrol = a_rule(Kind.PATROL, "patrol", start=Start.DAY)
    late = DUE + timedelta(hours=1)
    facts = [a_fact(1, done_at=DUE), a_fact(2, done_at=late), a_fact(9, patrol, done_at=late)]
    facts += [a_fact(number, patrol, done_at=DUE) for number in range(3, 9)]
    for found in (figures(facts, LATER), total([figures(facts, LATER), Figures()])):
        assert (found.count, found.tally.share, len(found.missed)) == (2, 1 / 2, 1)
        assert Kind.PATROL not in found.tallies
        assert found.patrol_tally.share == 6 / 7
        assert sorted(found.patrols) == list(range(3, 10))
    assert share_on_time(count_verdicts(facts, LATER)) == 1 / 2


def test_a_missed_patrol_lowers_the_share_of_patrols() -> None:
    """What the day's end closed undone was owed: of three a day two ticked are two of three."""
    patrol = a_rule(Kind.PATROL, "patrol", start=Start.DAY)
    missed = replace(a_fact(1, patrol), state=DutyState.CANCELLED, cancelled=True)
    ticked = [replace(a_fact(1, patrol, done_at=DUE), cancelled=True)] * 2
    found = figures([*ticked, missed], LATER)
    assert (found.patrol_tally.share, found.cancelled) == (2 / 3, ())
    assert missed.verdict(DUE) is None
    withdrawn = replace(a_fact(2), state=DutyState.CANCELLED, cancelled=True)
    assert figures([withdrawn], LATER).cancelled == (2,)

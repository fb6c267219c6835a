"""The report for appraisal: each figure is what its records say, and so are its words."""

from datetime import UTC, date, datetime, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.appraisal.appraisal import DutyOutcome
from deadlines.appraisal.patrol_record import Visits, patrol_record
from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import DutyFact, Month
from deadlines.patrol.days import PatrolMark
from deadlines.records.duty import DutyState
from deadlines.wording.appraisal_findings import FindingWords
from deadlines.wording.appraisal_headings import HeadingWords
from tests.support.appraisals import (
    NOW,
    RULES,
    TERM,
    a_fact,
    a_report,
    facts,
    say,
    visits,
)
from tests.support.builders import SHANGHAI, an_office
from ui.appraisal.parts import trace_figures

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def counted(those: list[DutyFact], which: str) -> list[int]:
    """Count the figure in the plainest way, from the records alone."""
    found = []
    for fact in those:
        if fact.cancelled or fact.rule.limit is None or fact.due is None:
            continue
        if fact.state is DutyState.DONE and fact.done_at is not None:
            name = "late" if fact.done_at > fact.due else "on time"
        elif fact.state is DutyState.OPEN:
            name = "overdue" if fact.due < NOW else "pending"
        else:
            continue
        if name == which:
            found.append(fact.record)
    return found


@given(facts())
def test_each_figure_is_recounted_from_the_records(those: list[DutyFact]) -> None:
    """Whatever was logged, each figure has the records that a plain count finds."""
    made = a_report(those, TERM)
    tally = made.whole.tally
    for numbers, name in (
        (tally.on_time, "on time"),
        (tally.late, "late"),
        (tally.overdue, "overdue"),
        (tally.pending, "pending"),
    ):
        assert sorted(numbers) == counted(those, name)
    assert made.whole.count == len({fact.record for fact in those if not fact.cancelled})
    assert set(made.whole.cancelled) == {fact.record for fact in those if fact.cancelled}
    for month, figures in made.months.items():
        mine = [f for f in those if f.at and Month.holding(f.at, SHANGHAI) == month]
        assert sorted(figures.tally.on_time) == counted(mine, "on time")
        assert figures.count == len({f.record for f in mine if not f.cancelled})
    for taken in made.whole.taken:
        spans = [
            (fact.done_at - fact.start) / timedelta(milliseconds=1)
            for fact in those
            if fact.rule == taken.rule and fact.done_at and not fact.cancelled
        ]
        assert taken.median / timedelta(milliseconds=1) == median(spans)
        assert taken.worst[0] / timedelta(milliseconds=1) == max(spans)
        assert len(taken.spans) == len(spans)


@given(facts(), visits())
def test_each_figure_is_traced_to_as_many_records(those: list[DutyFact], found: Visits) -> None:
    """The appended table lists, for each figure, just the records that make it up."""
    made, words = a_report(those, TERM, patrolled=found), say()
    lines = list(trace_figures(made, words, HeadingWords(words)))
    names = [name for name, _ in lines]
    assert len(names) == len(set(names))
    by_name = dict(lines)
    for kind, numbers in made.whole.records.items():
        name = words.nouns.kind(kind)
        mine = [fact for fact in those if fact.rule.kind is kind]
        assert set(by_name[f"{name} · 记录（件）"]) == set(numbers)
        assert sorted(by_name[f"{name} · 按时完成"]) == counted(mine, "on time")
        assert sorted(by_name[f"{name} · 逾期完成"]) == counted(mine, "late")
        assert sorted(by_name[f"{name} · 逾期未完成"]) == counted(mine, "overdue")
        assert sorted(by_name[f"{name} · 未到期"]) == counted(mine, "pending")
    for taken in made.whole.taken:
        done = by_name[f"{words.nouns.duty(taken.rule)} · 完成次数"]
        assert len(done) == len(taken.spans)
    assert set(by_name["已作废（件）"]) == {fact.record for fact in those if fact.cancelled}


@given(facts())
def test_a_standing_and_a_figure_agree(those: list[DutyFact]) -> None:
    """What a duty's line says is what the figures count it as."""
    made = a_report(those, TERM)
    standings = [made.standing(fact) for fact in made.facts]
    tally = made.whole.tally
    assert standings.count(DutyOutcome.ON_TIME) == len(tally.on_time)
    assert standings.count(DutyOutcome.LATE) == len(tally.late)
    assert standings.count(DutyOutcome.OVERDUE) == len(tally.overdue)
    assert standings.count(DutyOutcome.PENDING) == len(tally.pending)
    late = [fact for fact in made.facts if made.late_by(fact) is not None]
    assert late == [f for f in made.facts if f in made.whole.missed]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (a_fact(took=DAY), DutyOutcome.ON_TIME),
        (a_fact(took=DAY + timedelta(milliseconds=1)), DutyOutcome.LATE),
        (a_fact(), DutyOutcome.OVERDUE),
        (a_fact(allowed=30 * DAY), DutyOutcome.PENDING),
        (a_fact(rule=RULES[1], took=HOUR, allowed=HOUR), DutyOutcome.WITHIN_TARGET),
        (a_fact(rule=RULES[1], took=2 * HOUR, allowed=HOUR), DutyOutcome.PAST_TARGET),
        (a_fact(rule=RULES[1], allowed=HOUR), DutyOutcome.OPEN),
        (a_fact(rule=RULES[5], took=HOUR, allowed=None), DutyOutcome.DONE),
        (a_fact(state=DutyState.LOCKED), DutyOutcome.LOCKED),
        (a_fact(took=DAY, cancelled=True), DutyOutcome.CANCELLED),
    ],
)
def test_a_duty_stands_as_its_verdict_says(fact: DutyFact, expected: DutyOutcome) -> None:
    """Limits are kept or missed; targets, waiting duties and withdrawn ones are told apart."""
    assert a_report([fact]).standing(fact) is expected


def test_an_extended_duty_goes_by_its_extended_time() -> None:
    """An extension moves the limit; the report counts it and keeps the time before."""
    extended = a_fact(took=2 * DAY, allowed=3 * DAY, was_due=NOW)
    withdrawn = a_fact(2, took=2 * DAY, allowed=3 * DAY, was_due=NOW, cancelled=True)
    made = a_report([extended, withdrawn])
    assert made.whole.tally.on_time == (1,)
    assert made.extended == (1,)


@given(visits(), st.datetimes(datetime(2026, 8, 1), datetime(2026, 12, 31)))
def test_patrolled_days_are_recounted_day_by_day(found: Visits, naive: datetime) -> None:
    """Each working day up to now is patrolled, missed, still open, or before the first patrol."""
    now, office = naive.replace(tzinfo=SHANGHAI), an_office()
    first, last = date(2026, 8, 1), date(2027, 1, 31)
    record = patrol_record(found, first, last, office, now)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    days = [day for day in days if day <= now.date()]
    working = [day for day in days if office.calendar.is_working(day)]
    done = [day for day in working if day in found.numbers]
    begun = min([found.first] if found.first else [], default=date.max)
    over = [d for d in working if d < now.date() or now > office.close(d)]
    missed = [day for day in over if day not in found.numbers and day >= begun]
    assert [row.day.day for row in record.rows] == days
    assert record.working == tuple(working)
    assert record.done == tuple(done)
    assert record.missed == tuple(missed)
    runs, run = [0], 0
    for day in working:
        run = run + 1 if day in done else 0 if day in missed else run
        runs.append(run)
    assert record.longest == max(runs)


def test_patrols_on_days_off_are_told_apart() -> None:
    """A patrol on a Sunday neither counts as a working day nor breaks the days in a row."""
    patrolled = {date(2026, 11, 20): (7,), date(2026, 11, 22): (8,), date(2026, 11, 23): (9, 10)}
    made = a_report(patrolled=Visits(date(2026, 11, 20), patrolled))
    assert made.patrol.days(PatrolMark.DONE, working=False) == (date(2026, 11, 22),)
    assert made.patrol.longest == 2
    assert made.patrol.missed == (date(2026, 11, 24),)
    assert date(2026, 11, 25) in made.patrol.days(PatrolMark.OPEN)


def test_a_term_crosses_the_year_in_the_units_zone() -> None:
    """What happened in the last minute of January in Shanghai belongs to the first term."""
    last = datetime(2027, 1, 31, 15, 59, tzinfo=UTC)
    now = datetime(2027, 3, 1, tzinfo=UTC)
    those = [a_fact(1, at=last, took=HOUR), a_fact(2, at=last + timedelta(minutes=1), took=HOUR)]
    first_term = a_report(those, TERM, now=now)
    second = a_report(those, TERM.moved_by(1), now=now)
    assert first_term.whole.tally.on_time == (1,)
    assert second.whole.tally.on_time == (2,)
    assert list(first_term.editions) == [2026, 2027]
    assert say().span(first_term.span) == "2026-2027学年第一学期"
    assert say().span(second.span) == "2026-2027学年第二学期"


def test_the_findings_are_sentences() -> None:
    """The report says in words what there was, what was late and why, and how patrols went."""
    those = [
        a_fact(1, took=HOUR),
        a_fact(2, took=2 * DAY, reason="审批领导出差"),
        a_fact(3),
        a_fact(4, RULES[2], took=HOUR),
        a_fact(5, took=HOUR, cancelled=True),
    ]
    patrolled = Visits(date(2026, 11, 23), {date(2026, 11, 23): (9,)})
    assert FindingWords(say()).summary(a_report(those, patrolled=patrolled)) == (
        "2026年11月共登记 4 件：新闻 3 件，舆情 1 件。",
        "有时限的事项：按时完成 2 项，逾期完成 1 项，逾期未完成 1 项，未到期 0 项；按时率 50%。",
        "逾期的 2 项中，已填写原因 1 项，未填写 0 项，尚未完成 1 项。",
        "应巡查 2 天（工作日和重点时段），已巡查 1 天，漏查 1 天，巡查率 50%，最长连续 1 天。",
        "另有作废 1 件（不计入以上各数）。",
    )
    assert FindingWords(say()).summary(a_report()) == ("2026年11月没有登记的记录。",)


def test_the_method_names_the_calendar() -> None:
    """The note on the method tells the calendar's edition, and a year that has none yet."""
    made = a_report(span=TERM)
    assert FindingWords(say()).method(made)[-1] == (
        "工作日依据：2026年 样例，2027年尚未公布（暂定）。"
    )
    assert any("2026-11-25 16:00" in line for line in FindingWords(say()).method(made))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((), ""),
        ((3,), "3"),
        ((3, 1, 2), "1-3"),
        ((1, 2, 4, 5, 6, 9), "1-2、4-6、9"),
        ((1, 2, 2, 3), "1、2×2、3"),
    ],
)
def test_numbers_in_a_row_are_a_range(numbers: tuple[int, ...], expected: str) -> None:
    """Records' numbers are short to write and still all there."""
    assert say().numbers(numbers) == expected


@given(st.lists(st.integers(1, 60), max_size=80), st.integers(1, 30))
def test_no_number_is_lost_in_ranges(numbers: list[int], most: int) -> None:
    """Ranges and doubles, in one text or several, hold each number as often as it was there."""
    for text in (say().numbers(numbers), "、".join(say().number_lines(numbers, most))):
        read = []
        for part in filter(None, text.split("、")):
            bounds, _, times = part.partition("×")
            first, _, last = bounds.partition("-")
            read += list(range(int(first), int(last or first) + 1)) * int(times or 1)
        assert sorted(read) == sorted(numbers)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("信息学院", "考核报表-2026年11月-信息学院.xlsx"),
        ("", "考核报表-2026年11月.xlsx"),
        ('新闻/传播\\学院:"A|B"?*', "考核报表-2026年11月-新闻_传播_学院__A_B___.xlsx"),
        ("学院. ", "考核报表-2026年11月-学院.xlsx"),
        ("长" * 300, f"考核报表-2026年11月-{'长' * 40}.xlsx"),
        ("\x00\x1f", "考核报表-2026年11月-_.xlsx"),
    ],
)
def test_the_files_name_is_one_windows_takes(unit: str, expected: str) -> None:
    """The unit's name goes into the file's without what Windows refuses."""
    span = ReportSpan.holding(Month(2026, 11), Scale.MONTH)
    assert say().file_name(unit, span, "xlsx") == expected


def test_a_share_is_never_rounded_up() -> None:
    """One late duty among many leaves less than 100 %."""
    those = [a_fact(n, took=HOUR) for n in range(1, 3000)] + [a_fact(3000, took=2 * DAY)]
    assert say().percent(a_report(those).whole.tally) == "99.9%"

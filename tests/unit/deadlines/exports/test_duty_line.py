"""What an exported line says of a duty comes back as it was."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.calendar.notice import Certainty
from deadlines.exports import check_line, duty_line
from deadlines.exports import times as ledger_time
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Check, Mark
from deadlines.refusal import Refusal
from deadlines.rules.ladder import Ladder, parse_step
from deadlines.rules.rule import Kind, Level, Limit, Reading, RuleBook, Start
from deadlines.wording.nouns import Words
from resources import path
from resources.catalogue import Catalogue, chinese, read_catalogue
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_rule, a_rule_book

ENGLISH = read_catalogue(path("i18n/duedesk_en.ts"))
SHIPPED = a_rule_book()
ZONES = (SHANGHAI, ZoneInfo("Europe/London"), ZoneInfo("America/New_York"))

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ("=1+1", "原因；状态：已完成", "a;b: c", "\\", "\\n", "第一行\n第二行\r\n", " 两端 ", "[x]",
     "；；", "\u2028", "\ufffe", "-", "_x000D_", "\u200d", "'")
)  # fmt: skip
instants = st.datetimes(
    datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.sampled_from(ZONES)
).map(lambda at: at.astimezone(UTC).replace(microsecond=at.microsecond // 1000 * 1000))
whole = st.datetimes(datetime(1985, 1, 1), datetime(2100, 1, 1)).map(
    lambda at: (
        at.replace(hour=at.hour % 3, minute=0, second=0, microsecond=0, tzinfo=SHANGHAI)
    ).astimezone(UTC)
)
moments = instants | whole
limits = st.builds(Limit, st.integers(1, 1000), st.sampled_from(Reading))
names = st.sampled_from(("submit", "feedback", "own")) | texts.filter(bool)
rules = st.builds(
    a_rule,
    st.sampled_from(Kind),
    names,
    regulation=texts,
    start=st.sampled_from(Start),
    recipient=texts,
    words=texts,
    limit=limits | st.none(),
    target=st.none() | st.integers(1, 10_000),
    extended_to=st.none() | st.integers(1, 1000),
    levels=st.frozensets(st.sampled_from(Level)),
    locked_until=texts,
    title=texts,
    ladder=st.just(Ladder((parse_step("50%"),), 300, True, True, False)) | st.none(),
) | st.sampled_from(SHIPPED.rules)
duties = st.builds(
    Duty,
    st.just(0),
    st.just(0),
    rules,
    moments,
    st.none() | moments,
    st.none() | moments,
    st.sampled_from(Certainty),
    texts,
    st.sampled_from(DutyState),
    st.none() | moments,
    texts,
    st.none() | moments,
    st.none() | moments,
    texts,
)


@given(duties, moments, st.sampled_from((chinese(), ENGLISH)), st.sampled_from(ZONES))
def test_a_duty_comes_back_from_its_line(
    duty: Duty, at: datetime, language: Catalogue, zone: ZoneInfo
) -> None:
    """Whatever a duty holds, its line says it in one language and tells it in any."""
    line = duty_line.write(duty, at, Words(language), zone, SHIPPED)
    assert duty_line.lines_in(line) == (line,)
    assert duty_line.read(line, duty.rule.kind, at, zone, SHIPPED) == duty


@given(duties, moments)
def test_line_breaks_of_other_programs_do_no_harm(duty: Duty, at: datetime) -> None:
    """The lines of a cell are told apart whatever a spreadsheet made of the breaks between."""
    line = duty_line.write(duty, at, Words(chinese()), SHANGHAI, SHIPPED)
    for mark in ("\n", "\r\n", "\r", "\n\n"):
        lines = duty_line.lines_in(mark.join((line, line)) + mark)
        assert [duty_line.read(one, duty.rule.kind, at, SHANGHAI, SHIPPED) for one in lines] == [
            duty,
            duty,
        ]


def test_a_line_is_for_people() -> None:
    """A line says what is owed, to whom, how long there was, and what became of it."""
    rule = a_rule(title="")
    duty = a_duty(
        rule,
        due=MONDAY.replace(hour=0) + timedelta(days=2),
        was_due=MONDAY + timedelta(hours=8, minutes=30),
        extension_reason="线索待核实",
        edition="国办发明电〔2025〕7号",
        certainty=Certainty.PROVISIONAL,
        safe_by=MONDAY + timedelta(days=1),
        done_at=MONDAY + timedelta(days=1, seconds=7),
        acknowledged_at=MONDAY + timedelta(milliseconds=250),
    )
    shipped = RuleBook((rule,))
    assert duty_line.write(duty, MONDAY, Words(chinese()), SHANGHAI, shipped) == (
        "[submit] 报送稿件和审批表；状态：已完成；对象：党委宣传部；"
        "时限：1 个工作日（next-working-day-close）；到期：2026-03-03 24:00；"
        "原到期：2026-03-02 17:30；延长原因：线索待核实；稳妥时间：2026-03-03 09:00；暂定：是；"
        "日历：国办发明电〔2025〕7号；完成：2026-03-03 09:00:07；知悉：2026-03-02 09:00:00.250"
    )
    assert duty_line.write(duty, MONDAY, Words(ENGLISH), SHANGHAI, shipped).startswith(
        "[submit] Submit article and form; state: Done; to: 党委宣传部; "
        "limit: 1 working day (next-working-day-close); due: 2026-03-03 24:00; "
    )


def test_a_rule_of_the_units_own_is_in_the_line() -> None:
    """Where a rule says something else than the shipped one, the line holds what differs."""
    shipped = RuleBook((a_rule(),))
    duty = a_duty(replace(a_rule(), extended_to=3, recipient="新闻中心"))
    line = duty_line.write(duty, MONDAY, Words(chinese()), SHANGHAI, shipped)
    assert '规则：{"extended_to":3}' in line
    assert "对象：新闻中心" in line
    assert duty_line.read(line, Kind.NEWS, MONDAY, SHANGHAI, shipped) == duty


def test_fields_may_stand_in_any_order_and_form() -> None:
    """A line that was typed over still counts: other colons, spaces, order, date signs."""
    line = (
        " [submit]  稿件 ; 完成: 2026/3/3 9:05 ;状态 ： 已完成; 时限：1（next-working-day-close）;"
    )
    duty = duty_line.read(line, Kind.NEWS, MONDAY, SHANGHAI, RuleBook((a_rule(),)))
    assert duty.done_at == datetime(2026, 3, 3, 9, 5, tzinfo=SHANGHAI)
    assert duty.state is DutyState.DONE
    assert duty.start == MONDAY


@pytest.mark.parametrize(
    "line",
    [
        "报送稿件；状态：待办",
        "[submit] 报送稿件",
        "[submit] 报送稿件；状态：没有",
        "[submit] 报送稿件；状态：待办；到期：明天",
        "[submit] 报送稿件；状态：待办；到期：2026-02-30 10:00",
        "[submit] 报送稿件；状态：待办；颜色：红",
        "[submit] 报送稿件；状态：待办；时限：一天",
        "[submit] 报送稿件；状态：待办；时限：1（no-such-reading）",
        "[submit] 报送稿件；状态：待办；规则：{",
        "[submit] 报送稿件；状态：待办；规则：[1]",
        "[nothing-known] 报送稿件；状态：待办",
        "",
    ],
)
def test_a_broken_line_is_refused(line: str) -> None:
    """A line that does not say a duty is refused, with what is wrong in it."""
    with pytest.raises(Refusal) as refused:
        duty_line.read(line, Kind.NEWS, MONDAY, SHANGHAI, RuleBook((a_rule(),)))
    assert refused.value.code == "duty-line"
    assert refused.value.facts["text"] == line


@given(
    st.builds(Check, st.sampled_from(Mark), st.booleans(), texts, st.none() | moments),
    st.sampled_from((chinese(), ENGLISH)),
)
def test_a_step_comes_back_from_its_line(check: Check, language: Catalogue) -> None:
    """Whoever took a step of a checklist, and when, is told by its line."""
    line = check_line.write(check, Words(language), SHANGHAI)
    assert duty_line.lines_in(line) == (line,)
    assert check_line.read(line, SHANGHAI) == check


@pytest.mark.parametrize("line", ["初审；已办", "[no-step] 初审；已办", "[first-review] 初审", ""])
def test_a_broken_step_is_refused(line: str) -> None:
    """A line that does not say a step is refused."""
    with pytest.raises(Refusal) as refused:
        check_line.read(line, SHANGHAI)
    assert refused.value.code == "check-line"


@given(moments, st.sampled_from(ZONES))
def test_an_instant_comes_back(at: datetime, zone: ZoneInfo) -> None:
    """An instant is written to the millisecond, also in the hour that clocks pass twice."""
    for text in (ledger_time.write(at, zone), ledger_time.write_due(at, zone)):
        assert ledger_time.read(text, zone) == at
    assert ledger_time.read(ledger_time.write_with_offset(at, zone), zone) == at


def test_the_hour_passed_twice_is_told_apart() -> None:
    """Where a clock shows a time twice, its offset says which one is meant."""
    first = datetime(1991, 9, 15, 1, 30, tzinfo=SHANGHAI)
    assert ledger_time.write(first, SHANGHAI) == "1991-09-15 01:30+09:00"
    assert ledger_time.write(first.replace(fold=1), SHANGHAI) == "1991-09-15 01:30+08:00"
    assert ledger_time.write(MONDAY, SHANGHAI) == "2026-03-02 09:00"

"""When a task is due, as notices give it."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.refusal import Refusal
from deadlines.rules.due_time import read_due
from deadlines.rules.given_time import DueTime, read_for
from deadlines.rules.rule import Kind
from tests.support.builders import an_office

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 30, 16, 0, tzinfo=SHANGHAI)  # a Monday
OFFICE = an_office()


def read(text: str, now: datetime = NOW) -> str:
    """Return the deadline, marked where it is the close of office, or the refusal's code."""
    try:
        due = read_due(text, now, OFFICE)
    except Refusal as refusal:
        candidates = refusal.facts.get("candidates", ())
        assert isinstance(candidates, tuple)
        return " ".join([refusal.code, *(f"{each:%Y-%m-%d}" for each in candidates)])
    return f"{due.at:%Y-%m-%d %H:%M}{' close' if due.is_close else ''}"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("12月10日", "2026-12-10 17:30 close"),
        ("12月10日前", "2026-12-10 17:30 close"),
        ("最晚12月10日18时", "2026-12-10 18:00"),
        ("DDL 12.10 18:00", "2026-12-10 18:00"),
        ("12月10日之前", "2026-12-10 17:30 close"),
        ("12月10日前报送", "2026-12-10 17:30 close"),
        ("１２月１０日", "2026-12-10 17:30 close"),
        ("十二月十日前", "2026-12-10 17:30 close"),
        ("12月10日下班前", "2026-12-10 17:30 close"),
        ("请于12月10日（周四）前", "2026-12-10 17:30 close"),
        ("截至12月10日", "2026-12-10 17:30 close"),
        ("截止时间：2026年12月10日18:00", "2026-12-10 18:00"),
        ("12月10日18点前", "2026-12-10 18:00"),
        ("12月10日17:30之前", "2026-12-10 17:30"),
        ("12月10日24时前", "2026-12-11 00:00"),
        ("2026-12-10", "2026-12-10 17:30 close"),
        ("12-10", "2026-12-10 17:30 close"),
        ("12.10前", "2026-12-10 17:30 close"),
        ("10日前", "2026-12-10 17:30 close"),
        ("下月10日前", "2026-12-10 17:30 close"),
        ("1月5日前", "2027-01-05 17:30 close"),
        ("本周五", "2026-12-04 17:30 close"),
        ("本周五下班前", "2026-12-04 17:30 close"),
        ("周五前", "2026-12-04 17:30 close"),
        ("周一", "2026-11-30 17:30 close"),
        ("下周三", "2026-12-09 17:30 close"),
        ("今天下班前", "2026-11-30 17:30 close"),
        ("下班前", "2026-11-30 17:30 close"),
        ("明天上午下班前", "2026-12-01 12:00 close"),
        ("3天后", "2026-12-03 17:30 close"),
        ("３天后", "2026-12-03 17:30 close"),
        ("3天内", "2026-12-03 17:30 close"),
        ("3日内", "2026-12-03 17:30 close"),
        ("两周内", "2026-12-14 17:30 close"),
        ("3个月内", "2027-02-28 17:30 close"),
        ("3个工作日内", "2026-12-03 17:30 close"),
        ("五个工作日内", "2026-12-07 17:30 close"),
        ("月底", "2026-11-30 17:30 close"),
        ("本月底前", "2026-11-30 17:30 close"),
        ("下月底", "2026-12-31 17:30 close"),
        ("12月底前", "2026-12-31 17:30 close"),
        ("2月底", "2027-02-28 17:30 close"),
        ("年底前", "2026-12-31 17:30 close"),
        ("2026年底前", "2026-12-31 17:30 close"),
        ("2027年2月底", "2027-02-28 17:30 close"),
        ("明年1月底", "2027-01-31 17:30 close"),
        ("本日内", "2026-11-30 17:30 close"),
        ("限12月3日17时前", "2026-12-03 17:00"),
        ("10个自然日内", "2026-12-10 17:30 close"),
        ("周五下午下班前", "2026-12-04 17:30 close"),
        ("务必于12月10日（周四）下午5时前报送", "2026-12-10 17:00"),
        ("4月26日前", "2027-04-26 17:30 close"),
        ("3天后下午5点", "2026-12-03 17:00"),
        ("December 10", "2026-12-10 17:30 close"),
        ("10 December 18:00", "2026-12-10 18:00"),
        ("2小时内", "2026-11-30 18:00"),
        ("24小时内", "2026-12-01 16:00"),
        ("明天下午5点前", "2026-12-01 17:00"),
        ("下周五 17:30", "2026-12-11 17:30"),
        ("by Friday", "2026-12-04 17:30 close"),
        ("by 5pm tomorrow", "2026-12-01 17:00"),
        ("in 3 days", "2026-12-03 17:30 close"),
        ("within 3 working days", "2026-12-03 17:30 close"),
        ("end of month", "2026-11-30 17:30 close"),
    ],
)
def test_a_notice_s_date_is_understood(text: str, due: str) -> None:
    """A day alone is that day's close of office, an hour is kept, 前 says no more than either."""
    assert read(text) == due


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "due-empty"),
        ("尽快", "due-unknown"),
        ("下周", "due-unknown"),
        ("12月中旬", "due-unknown"),
        ("12月10日前后", "due-unknown"),
        ("本周内", "due-unknown"),
        ("长期", "due-unknown"),
        ("3日后", "due-unknown"),
        ("周五前开会", "due-unknown"),
        ("明天上午", "time-without-clock"),
        ("12月10日(星期五)前", "weekday-differs"),
        ("2月30日", "time-impossible"),
        ("13月底", "time-impossible"),
        ("0个工作日内", "due-unknown"),
        ("12月10日至12日", "due-unknown"),
        ("12月10-12日", "due-unknown"),
        ("收到通知后3个工作日内", "due-unknown"),
        ("12月10日（本周四）前", "weekday-differs"),
        ("2小时前", "due-unknown"),
        ("昨天", "due-passed"),
        ("3天前", "due-passed"),
        ("11月29日前", "time-ambiguous 2026-11-29 2027-11-29"),
        ("10月底", "time-ambiguous 2026-10-31 2027-10-31"),
        ("29日前", "time-ambiguous 2026-11-29 2026-12-29"),
    ],
)
def test_what_is_no_deadline_is_refused(text: str, refusal: str) -> None:
    """What names no day, or one that has just passed, is refused or asked about."""
    assert read(text) == refusal


def test_a_day_on_which_the_office_has_closed() -> None:
    """After the office has closed 今天 is refused; a weekday alone is the next week's."""
    evening = NOW.replace(hour=20)
    assert read("今天", evening) == "due-passed"
    assert read("今天下班前", evening) == "due-passed"
    assert read("周一", evening) == "2026-12-07 17:30 close"
    assert read("今天21:00", evening) == "2026-11-30 21:00"


def test_working_days_are_counted_over_days_off() -> None:
    """Three working days from the eve of National Day end after it."""
    assert (
        read("3个工作日内", datetime(2026, 9, 30, 9, tzinfo=SHANGHAI)) == "2026-10-10 17:30 close"
    )


@given(
    st.integers(1, 400), st.sampled_from(["{0.month}月{0.day}日", "{0.month}.{0.day}", "{0:%m-%d}"])
)
def test_a_date_without_its_year_is_never_a_year_wrong(days: int, form: str) -> None:
    """A date of the coming half year is this one; none is silently in the past or a year away."""
    day = NOW.date() + timedelta(days)
    found = read(form.format(day))
    if found.startswith("time-ambiguous"):
        assert days >= 365 - 92
    else:
        due = date.fromisoformat(found.split()[0])
        assert due >= NOW.date()
        assert (due.month, due.day) == (day.month, day.day)
        assert due == day or days >= 365  # without its year that is today, or sooner


def test_only_a_task_s_time_lies_ahead() -> None:
    """The time of what has happened is read looking back."""
    assert read_for(Kind.NEWS, "周五 9:00", NOW, OFFICE) == DueTime(
        datetime(2026, 11, 27, 9, tzinfo=SHANGHAI)
    )
    assert read_for(Kind.TASK, "周五 9:00", NOW, OFFICE).at.day == 4


words = "今明后天下个周星期一二三十两零半年月日号早晚上午下班前内底工作之以截止请于点时分"


@given(
    st.lists(
        st.text(words + "0123456789:-/. （）", max_size=8)
        | st.sampled_from(["by ", "in ", "end of month", "12月", "99", "999999天后", "内"]),
        max_size=5,
    ).map("".join)
)
def test_any_text_is_a_deadline_or_refused(text: str) -> None:
    """Whatever is typed, the answer is a time with a zone or a refusal."""
    try:
        due = read_due(text, NOW, OFFICE)
    except Refusal:
        return
    assert due.at.tzinfo is SHANGHAI

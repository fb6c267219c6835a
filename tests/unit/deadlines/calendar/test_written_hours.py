"""Office hours and those of the seasons as people write them."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.calendar.office_hours import OfficeHours, Season
from deadlines.calendar.written_hours import read_hours, read_seasons
from deadlines.refusal import Refusal
from tests.support.slow import examples

SUMMER = Season((5, 1), (9, 30), OfficeHours(((480, 720), (870, 1080))))
WINTER = Season((10, 1), (4, 30), OfficeHours(((480, 720), (840, 1050))))


@pytest.mark.parametrize(
    "text",
    [
        "08:00-12:00, 14:30-18:00",
        "8:00-12:00，14:30-18:00",
        "8:00—12:00 14:30—18:00",
        "８：００－１２：００、１４：３０－１８：００",
        "上午8:00—12:00，下午14:30-18:00",
        "上午8:00-12:00；下午2:30-6:00",
        "上午8:00至12:00下午2:30至6:00",
        "上午：8:00-12:00 下午：14:30-18:00",
        "上午8点至12点，下午2点半到6点",
        "上午8时—12时，下午2时30分—6时",
        "8点-12点和14点30分-18点",
        "上午（8:00~12:00），下午（14:30~18:00）",
    ],
)
def test_hours_as_people_write_them(text: str) -> None:
    """However the sessions of a day are written, they are the same."""
    assert read_hours(text) == SUMMER.hours


@pytest.mark.parametrize(
    "text",
    [
        "05-01..09-30 08:00-12:00, 14:30-18:00",
        "5月1日至9月30日 8:00-12:00，14:30-18:00",
        "5月1日—9月30日：8:00-12:00，14:30-18:00",
        "5.1-9.30 8:00-12:00 14:30-18:00",
        "5.1—9.30，上午8:00—12:00，下午14:30-18:00",
        "5/1-9/30 8:00-12:00, 14:30-18:00",
        "5月1日起至9月30日止，上午8:00-12:00，下午2:30-6:00",
        "自每年5月1日至9月30日，办公时间为：上午8:00-12:00，下午14:30-18:00。",
        "夏季作息时间（5月1日至9月30日）：上午8:00-12:00，下午14:30-18:00",
        "5月至9月 8:00-12:00，14:30-18:00",
        "5月1日到9月30日8点到12点，14点半到18点",
        "夏令时：5月1号-9月30号 8:00-12:00 14:30-18:00",
        "5月1日～9月30日\u30008:00～12:00\u300014:30～18:00",
        "5-1至9-30 8:00-12:00,14:30-18:00",
    ],
)
def test_a_season_as_people_write_it(text: str) -> None:
    """However a season is written, its days and hours are the same."""
    assert read_seasons(text) == (SUMMER,)


@pytest.mark.parametrize(
    "text",
    [
        "5月1日至9月30日 8:00-12:00，14:30-18:00\n10月1日至次年4月30日 8:00-12:00，14:00-17:30",
        "5.1-9.30 8:00-12:00 14:30-18:00；10.1-4.30 8:00-12:00 14:00-17:30",
        (
            "夏季：5月1日至9月30日，上午8:00-12:00，下午2:30-6:00；"
            "冬季：10月1日至翌年4月30日，上午8:00-12:00，下午2:00-5:30。"
        ),
        (
            "一、夏季作息（5月1日-9月30日）8:00-12:00、14:30-18:00\n\n"
            "二、冬季作息（10月1日-4月30日）8:00-12:00、14:00-17:30\n"
        ),
    ],
)
def test_several_seasons(text: str) -> None:
    """Several seasons stand on lines of their own or on one."""
    assert read_seasons(text) == (SUMMER, WINTER)


def test_a_season_over_a_month_alone() -> None:
    """A month without a day is meant from its first day to its last."""
    (season,) = read_seasons("11月至2月 8:30-12:00")
    assert (season.first, season.last) == ((11, 1), (2, 29))
    (within,) = read_seasons("7月1日至31日 8:30-12:00")
    assert (within.first, within.last) == ((7, 1), (7, 31))


def test_what_is_kept_is_read_again() -> None:
    """What the settings keep is what was read."""
    assert read_seasons(f"{SUMMER}\n{WINTER}") == (SUMMER, WINTER)
    assert read_seasons("") == read_seasons(" \n ") == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("夏天 8:00-12:00", "season-without-days"),
        ("5月1日起 8:00-12:00", "season-without-days"),
        ("x", "season-without-days"),
        ("5月1日至9月30日", "season-without-hours"),
        ("5月1日至9月30日 全天", "season-without-hours"),
        ("5月1日至9月31日 8:00-12:00", "season-date"),
        ("2月30日至9月30日 8:00-12:00", "season-date"),
        ("13月1日至9月30日 8:00-12:00", "season-date"),
        ("除周五外5月1日至9月30日 8:00-12:00", "season"),
        ("5月1日至9月30日 周一8:00-12:00", "season"),
        ("5月1日至9月30日 8:00-12:00，值班另行安排", "office-hours"),
        ("5月1日至9月30日 8:00-12:00，2:30-6:00", "office-hours-order"),
        ("5月1日至9月30日 8:00-12:75", "office-hours"),
        ("5.1-9.30 8.30-12.10", "season-without-hours"),
    ],
)
def test_a_season_that_cannot_be_read(text: str, code: str) -> None:
    """What is wrong with a season is told for itself, and nothing is guessed."""
    with pytest.raises(Refusal) as refused:
        read_seasons(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "office-hours"),
        ("8-12", "office-hours"),
        ("8:00", "office-hours"),
        ("8:00-12:00-14:00", "office-hours"),
        ("24:00-25:00", "office-hours"),
        ("8:00-12:00, 2:30-6:00", "office-hours-order"),
        ("12:00-8:00", "office-hours-order"),
        ("8:00-12:00, 11:00-13:00", "office-hours-order"),
    ],
)
def test_hours_that_cannot_be_read(text: str, code: str) -> None:
    """An afternoon by the clock of 12 hours is never guessed."""
    with pytest.raises(Refusal) as refused:
        read_hours(text)
    assert refused.value.code == code


@settings(max_examples=examples(200))
@given(st.text("0123456789:：-—~至到月日号点时半.,，；、 上下午夏季自每年止\n()", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever is typed, the answer is hours or a refusal."""
    for read in (read_hours, read_seasons):
        code = ""
        try:
            read(text)
        except Refusal as refusal:
            code = refusal.code
        assert not code or re.match("office-hours|season", code)

"""Times as they stand in the cells of people's ledgers."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.sheets.clocks import read_clock
from deadlines.sheets.dates import read_moment
from deadlines.sheets.entry import Unreadable
from deadlines.sheets.frame import Frame, frame_of
from deadlines.sheets.sheet import Cell, CellError

TODAY = date(2026, 11, 25)
FRAME = frame_of(["2026年3月台账"], TODAY)
BARE = Frame(TODAY)
THE_FIFTH = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("cell", "day", "clock"),
    [
        (datetime(2026, 3, 5, 9, 30), THE_FIFTH, time(9, 30)),
        (datetime(2026, 3, 5), THE_FIFTH, None),
        (46086.625, THE_FIFTH, time(15)),
        ("46086.625", THE_FIFTH, time(15)),
        (20260305.0, THE_FIFTH, None),
        ("20260305", THE_FIFTH, None),
        ("202603051530", THE_FIFTH, time(15, 30)),
        ("2026.3.5", THE_FIFTH, None),
        ("2026-03-05 09:30", THE_FIFTH, time(9, 30)),
        ("2026-03-05T09:30:15", THE_FIFTH, time(9, 30, 15)),
        ("2026/3/5 下午3:20", THE_FIFTH, time(15, 20)),
        ("2026/3/5 3:20 PM", THE_FIFTH, time(15, 20)),
        ("２０２６年３月５日 上午9时", THE_FIFTH, time(9)),
        ("二〇二六年三月五日", THE_FIFTH, None),
        ("2026年3月5日（星期四）下午2:30", THE_FIFTH, time(14, 30)),
        ("3月5日（周四）", THE_FIFTH, None),
        ("3月5日14时30分", THE_FIFTH, time(14, 30)),
        ("3月5日9:00左右", THE_FIFTH, time(9)),
        ("3月5日晚上9点半", THE_FIFTH, time(21, 30)),
        ("3.5 14:30", THE_FIFTH, time(14, 30)),
        ("3/5", THE_FIFTH, None),
        ("5日", THE_FIFTH, None),
        ("26.3.5", THE_FIFTH, None),
        ("13/3/2026", date(2026, 3, 13), None),
        ("2026-03-04 24:00", THE_FIFTH, time(0)),
        ("2026-3-5 14:00-16:00", THE_FIFTH, time(14)),
        (3.5, THE_FIFTH, None),
        ("二O二六年三月五日", THE_FIFTH, None),
        ("2026·3·5", THE_FIFTH, None),
        ("5-Mar-26", THE_FIFTH, None),
        ("2026-03-05 04:20 下午", THE_FIFTH, time(16, 20)),
        ("2026-03-05 16∶20", THE_FIFTH, time(16, 20)),
        ("2026-03-05 中午1点", THE_FIFTH, time(13)),
        ("2026-03-04 晚上12点", THE_FIFTH, time(0)),
        ("2026-03-05 下午三点差五分", THE_FIFTH, time(14, 55)),
        ("2026-03-05 3:20", THE_FIFTH, time(3, 20)),
        (5.0, THE_FIFTH, None),
    ],
)
def test_a_time_is_read_however_it_is_written(cell: Cell, day: date, clock: time | None) -> None:
    """Dates of every form that people keep are the day they mean."""
    moment = read_moment(cell, FRAME)
    assert (moment.day, moment.clock) == (day, clock)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("昨天", "time-unknown"),
        ("不详", "time-unknown"),
        ("2026年3月", "month-only"),
        ("2026-02-30", "no-such-day"),
        ("2026-03-05 25:00", "no-such-time"),
        ("3/5/2026", "ambiguous"),
        ("2026年3月5日上午12:00", "two-clocks"),
        ("3月5日-3月7日", "time-range"),
        ("3月5日、3月6日", "time-range"),
        ("3月5日开会", "time-rest"),
        ("2026-03-05 2点半", "two-clocks"),
        ("2026-03-05 晚上1点", "ambiguous"),
        ("2026-03-05 中午5点", "no-such-time"),
        ("2026-03-05 上午13:30", "no-such-time"),
        ("2026-03-05 9点多", "time-rest"),
        ("2026-03-05 12点-2026", "no-such-time"),
        ("2026-03-05T09:30+15:00", "no-such-time"),
        ("15:30", "no-day"),
        ("1899-03-05", "far-year"),
        (3.1, "ambiguous"),
        (7_000_000.0, "no-date-number"),
        (time(9), "no-day"),
        (True, "no-time"),
        (CellError("#REF!"), "cell-error"),
    ],
)
def test_what_is_no_time_is_refused_with_its_reason(cell: Cell, code: str) -> None:
    """A cell that says no day, or could say two, is refused and never guessed."""
    with pytest.raises(Unreadable) as caught:
        read_moment(cell, FRAME)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("frame", "cell", "day", "code"),
    [
        (FRAME, "3月5日", THE_FIFTH, "year-from"),
        (FRAME, "5日", THE_FIFTH, "month-from"),
        (BARE, "3月5日", THE_FIFTH, "year-assumed"),
        (BARE, "12月5日", date(2025, 12, 5), "year-assumed"),
        (FRAME, 45921.0, date(2025, 9, 21), "year-differs"),
        (FRAME, "2026-3-5 14:00-16:00", THE_FIFTH, "clock-range"),
        (FRAME, "26.3.5", THE_FIFTH, "two-digit-year"),
        (FRAME, "3月5日下午", THE_FIFTH, "vague"),
        (FRAME, "3月5日（周五）", THE_FIFTH, "weekday-differs"),
        (BARE, "2026-03-05 星期五", THE_FIFTH, "weekday-differs"),
    ],
)
def test_what_was_assumed_is_said(frame: Frame, cell: Cell, day: date, code: str) -> None:
    """A year or a month that the cell does not say is taken from around it, and said."""
    moment = read_moment(cell, frame)
    assert moment.day == day
    assert code in [code for code, _ in moment.remarks]


def test_a_wrong_weekday_beside_an_assumed_year_is_refused() -> None:
    """Without a year anywhere, a weekday that is not the date's may mean another year's date."""
    assert read_moment("3月5日（周四）", BARE).day == THE_FIFTH
    with pytest.raises(Unreadable) as caught:
        read_moment("3月5日（周五）", BARE)
    assert caught.value.code == "weekday-differs"


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("9:30", (THE_FIFTH, time(9, 30))),
        ("下午3点", (THE_FIFTH, time(15))),
        ("24:00", (date(2026, 3, 6), time(0))),
        ("晚上12点", (date(2026, 3, 6), time(0))),
        (0.5, (THE_FIFTH, time(12))),
        (None, (THE_FIFTH, None)),
    ],
)
def test_a_clock_in_a_column_of_its_own(cell: Cell, wanted: tuple[date, time | None]) -> None:
    """A clock beside its day is of that day; 24:00 is the next day's 00:00."""
    assert read_clock(cell, THE_FIFTH) == wanted


def test_an_offset_in_a_cell_is_kept() -> None:
    """A time with Z or an offset is not taken for the unit's own clock."""
    moment = read_moment("2026-03-05T01:30:00Z", BARE)
    assert moment.zone is not None
    assert datetime.combine(moment.day, moment.clock or time(), moment.zone) == datetime(
        2026, 3, 5, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai")
    )


@pytest.mark.parametrize(
    ("near", "cell", "day"),
    [
        (date(2026, 9, 15), "9月16日", date(2026, 9, 16)),
        (date(2026, 12, 30), "1月4日", date(2027, 1, 4)),
        (date(2026, 3, 31), "1日", date(2026, 4, 1)),
        (date(2026, 12, 31), "2日", date(2027, 1, 2)),
        (date(2026, 9, 15), "9月10日", date(2026, 9, 10)),
    ],
)
def test_a_finish_without_a_year_follows_its_start(near: date, cell: str, day: date) -> None:
    """The year and month of a finish are those of the row's own start, or just after it."""
    assert read_moment(cell, FRAME, near).day == day


@pytest.mark.parametrize(
    ("cell", "day", "clock"),
    [
        ("3月6日报送", date(2026, 3, 6), None),
        ("3.6已反馈宣传部", date(2026, 3, 6), None),
        ("已报送(3月6日 15:00)", date(2026, 3, 6), time(15)),
        ("已于3月8日上午9点报送宣传部", date(2026, 3, 8), time(9)),
    ],
)
def test_a_day_is_found_among_words(cell: str, day: date, clock: time | None) -> None:
    """In a column of free text the day may stand among other words."""
    moment = read_moment(cell, FRAME, THE_FIFTH, loose=True)
    assert (moment.day, moment.clock) == (day, clock)


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2026年3月台账", 2026, 3),
        ("新闻宣传与网络舆情工作台账（2026年）", 2026, None),
        ("2026.03", 2026, 3),
        ("三月", None, 3),
        ("2026年1-6月", 2026, None),
        ("宣传台账", None, None),
    ],
)
def test_a_title_tells_the_year(text: str, year: int | None, month: int | None) -> None:
    """The year and month of a sheet stand in its title, its name or the file's."""
    frame = frame_of([text], TODAY)
    assert (frame.year, frame.month) == (year, month)


def test_a_school_year_turns_in_august() -> None:
    """A ledger of a school year holds months of both its years."""
    frame = frame_of(["2025-2026学年新闻台账"], TODAY)
    assert read_moment("9月5日", frame).day == date(2025, 9, 5)
    assert read_moment("3月5日", frame).day == date(2026, 3, 5)


@given(
    st.one_of(
        st.text(max_size=200),
        st.text("0123456789年月日./-+: 上午下午晚点时分半~至tzuc", max_size=30),
        st.floats(allow_nan=False),
        st.datetimes(),
        st.times(),
        st.booleans(),
    ),
    st.booleans(),
)
def test_no_cell_breaks_the_reader(cell: Cell, loose: bool) -> None:
    """Whatever stands in a cell, it is a day within reach or refused with a code."""
    try:
        moment = read_moment(cell, FRAME, loose=loose)
    except Unreadable:
        return
    assert 1990 <= moment.day.year <= 2101

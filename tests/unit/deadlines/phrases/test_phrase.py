from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.phrases.times import read_time
from deadlines.refusal import Refusal

SHANGHAI = ZoneInfo("Asia/Shanghai")
MORNING = datetime(2026, 11, 24, 9, 30, 42, 7, tzinfo=SHANGHAI)  # a Tuesday
AFTER_MIDNIGHT = datetime(2026, 11, 24, 0, 20, tzinfo=SHANGHAI)
NEW_YEAR = datetime(2027, 1, 1, 8, 0, tzinfo=SHANGHAI)  # a Friday


def shown(instant: datetime) -> str:
    return instant.isoformat(" ", "seconds").removesuffix("+08:00").removesuffix(":00")


def refused(text: str, now: datetime = MORNING, *, prefer_future: bool = False) -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_time(text, now, prefer_future=prefer_future)
    assert caught.value.facts["text"] == text
    return caught.value


ON_TUESDAY_MORNING = {
    "2026-02-13T16:00:05.5": "2026-02-13 16:00:05",
    "2026-02-13T16:00:05.123456+08:00": "2026-02-13 16:00:05",
    # from now
    "刚刚": "2026-11-24 09:30:42",
    "刚才": "2026-11-24 09:30:42",
    "现在": "2026-11-24 09:30:42",
    "now": "2026-11-24 09:30:42",
    " Just Now ": "2026-11-24 09:30:42",
    "1小时前": "2026-11-24 08:30:42",
    "两个小时之前": "2026-11-24 07:30:42",
    "半小时前": "2026-11-24 09:00:42",
    "半个小时以前": "2026-11-24 09:00:42",
    "一个半小时前": "2026-11-24 08:00:42",
    "1小时半前": "2026-11-24 08:00:42",
    "1.5小时前": "2026-11-24 08:00:42",
    "1小时20分钟前": "2026-11-24 08:10:42",
    "20分钟前": "2026-11-24 09:10:42",
    "二十分钟前": "2026-11-24 09:10:42",
    "一刻钟前": "2026-11-24 09:15:42",
    "42秒前": "2026-11-24 09:30",
    "2小时后": "2026-11-24 11:30:42",
    "3 hours ago": "2026-11-24 06:30:42",
    "an hour ago": "2026-11-24 08:30:42",
    "half an hour ago": "2026-11-24 09:00:42",
    "1 hour and 20 mins ago": "2026-11-24 08:10:42",
    # named days
    "今天 16:00": "2026-11-24 16:00",
    "今天24:00": "2026-11-25 00:00",
    "今天0点": "2026-11-24 00:00",
    "昨晚11点12": "2026-11-23 23:12",
    "昨晚12点": "2026-11-24 00:00",
    "昨晚12点半": "2026-11-24 00:30",
    "昨天24点": "2026-11-24 00:00",
    "昨天下午4点05分": "2026-11-23 16:05",
    "昨天下午四点零五分": "2026-11-23 16:05",
    "昨夜十一点": "2026-11-23 23:00",
    "昨天半夜11点": "2026-11-23 23:00",
    "前天下午三点半": "2026-11-22 15:30",
    "前晚8点": "2026-11-22 20:00",
    "大前天 8:05": "2026-11-21 08:05",
    "今早8点": "2026-11-24 08:00",
    "今天上午 10 点 整": "2026-11-24 10:00",
    "今晚七点三刻": "2026-11-24 19:45",
    "明天 17:30": "2026-11-25 17:30",
    "后天上午9点": "2026-11-26 09:00",
    "大后天 9点": "2026-11-27 09:00",
    "两天前 15:00": "2026-11-22 15:00",
    "一周前 15:00": "2026-11-17 15:00",
    "3天后 9:00": "2026-11-27 09:00",
    "yesterday 16:00": "2026-11-23 16:00",
    "Yesterday at 4:05 PM": "2026-11-23 16:05",
    "4pm yesterday": "2026-11-23 16:00",
    "today 4pm": "2026-11-24 16:00",
    "today at noon": "2026-11-24 12:00",
    "this morning 8:30": "2026-11-24 08:30",
    "last night 11pm": "2026-11-23 23:00",
    "tonight 8 p.m.": "2026-11-24 20:00",
    "12:30 am": "2026-11-24 00:30",
    "12:30 pm": "2026-11-24 12:30",
    "2 days ago 15:00": "2026-11-22 15:00",
    # weekdays
    "周五 15:30": "2026-11-20 15:30",
    "周五下午3点": "2026-11-20 15:00",
    "周五十点": "2026-11-20 10:00",
    "上周五 15:30": "2026-11-20 15:30",
    "上个星期五 15:30": "2026-11-20 15:30",
    "上周三 15:30": "2026-11-18 15:30",
    "上上周五 15:30": "2026-11-13 15:30",
    "本周五 9:00": "2026-11-27 09:00",
    "这周一 9:00": "2026-11-23 09:00",
    "下周一 9点": "2026-11-30 09:00",
    "星期天 9:00": "2026-11-22 09:00",
    "礼拜三晚上八点": "2026-11-18 20:00",
    "周二 9:30": "2026-11-24 09:30",
    "周二 16:00": "2026-11-17 16:00",
    "周二24点": "2026-11-18 00:00",
    "Fri 15:30": "2026-11-20 15:30",
    "last Friday 15:30": "2026-11-20 15:30",
    "this Friday 15:30": "2026-11-27 15:30",
    "next Monday 9am": "2026-11-30 09:00",
    # dates
    "11月20日下午3点": "2026-11-20 15:00",
    "11月20号15:30": "2026-11-20 15:30",
    "11月20 15:30": "2026-11-20 15:30",
    "11 月 20 日 下午 3 点 30 分": "2026-11-20 15:30",
    "11月20日，下午3点": "2026-11-20 15:00",
    "11月20日（周五）下午3点": "2026-11-20 15:00",
    "周五 11月20日 15:30": "2026-11-20 15:30",
    "11-20 15:30": "2026-11-20 15:30",
    "11/20 15:30": "2026-11-20 15:30",
    "11月30日24点": "2026-12-01 00:00",
    "1月20日 9:00": "2026-01-20 09:00",
    "12月31日 9:00": "2025-12-31 09:00",
    "昨天的16:00": "2026-11-23 16:00",
    "26-02-13 16:00": "2026-02-13 16:00",
    "2026-02-13 16:00:05.5": "2026-02-13 16:00:05",
    "3月5日 9点一刻": "2026-03-05 09:15",
    "20号下午3点": "2026-11-20 15:00",
    "30号 15:00": "2026-10-30 15:00",
    "上个月20号 9:00": "2026-10-20 09:00",
    "去年12月31日16:00": "2025-12-31 16:00",
    "2026年2月13日16时": "2026-02-13 16:00",
    "2026年2月13日 星期五 16时30分20秒": "2026-02-13 16:30:20",
    "二〇二六年二月十三日十六时三十分": "2026-02-13 16:30",
    "2026/2/13 下午3:20": "2026-02-13 15:20",
    "2026.3.5 9:00": "2026-03-05 09:00",
    "20260213 1600": "2026-02-13 16:00",
    "202602131600": "2026-02-13 16:00",
    "２０２６－０２－１３　１６：００": "2026-02-13 16:00",
    "\u200e2026\u200e年\u200e2\u200e月\u200e13\u200e日，\u200f\u200e16:00": "2026-02-13 16:00",
    "2026-02-13T16:00": "2026-02-13 16:00",
    "2026-02-13 16:00:05": "2026-02-13 16:00:05",
    "2026-02-13T16:00+08:00": "2026-02-13 16:00",
    "2026-02-13 16:00+0900": "2026-02-13 15:00",
    "2026-02-13T16:00Z": "2026-02-14 00:00",
    "2026-02-13T09:00-05:00": "2026-02-13 22:00",
    "20260213T160005Z": "2026-02-14 00:00:05",
    "Fri 2026-02-13 16:00": "2026-02-13 16:00",
    # the clock alone
    "15:30": "2026-11-24 15:30",
    "3:30": "2026-11-24 03:30",
    "3时30分": "2026-11-24 03:30",
    "03点30": "2026-11-24 03:30",
    "8点": "2026-11-24 08:00",
    "12点": "2026-11-24 12:00",
    "15点": "2026-11-24 15:00",
    "二十三点十二分": "2026-11-24 23:12",
    "八点五十九": "2026-11-24 08:59",
    "下午三点钟": "2026-11-24 15:00",
    "下午9点30": "2026-11-24 21:30",
    "下午15点": "2026-11-24 15:00",
    "中午12点半": "2026-11-24 12:30",
    "中午1点": "2026-11-24 13:00",
    "傍晚6点": "2026-11-24 18:00",
    "凌晨1点": "2026-11-24 01:00",
    "晚上12点": "2026-11-25 00:00",
    "正午": "2026-11-24 12:00",
}

AFTER_MIDNIGHT_OR_AT_NEW_YEAR = [
    (AFTER_MIDNIGHT, "昨晚11点", "2026-11-23 23:00"),
    (AFTER_MIDNIGHT, "昨晚12点", "2026-11-24 00:00"),
    (AFTER_MIDNIGHT, "昨天24点", "2026-11-24 00:00"),
    (AFTER_MIDNIGHT, "今晚8点", "2026-11-24 20:00"),
    (AFTER_MIDNIGHT, "今天0点10分", "2026-11-24 00:10"),
    (AFTER_MIDNIGHT, "半小时前", "2026-11-23 23:50"),
    (AFTER_MIDNIGHT, "1小时前", "2026-11-23 23:20"),
    (AFTER_MIDNIGHT, "0:10", "2026-11-24 00:10"),
    (AFTER_MIDNIGHT, "周一 23:50", "2026-11-23 23:50"),
    (AFTER_MIDNIGHT, "周二 0:10", "2026-11-24 00:10"),
    (AFTER_MIDNIGHT, "周二 9:30", "2026-11-17 09:30"),
    (AFTER_MIDNIGHT, "周一24点", "2026-11-24 00:00"),
    (NEW_YEAR, "12月31日16:00", "2026-12-31 16:00"),
    (NEW_YEAR, "1月1日 0点", "2027-01-01 00:00"),
    (NEW_YEAR, "1月1日 9:00", "2027-01-01 09:00"),
    (NEW_YEAR, "1月2日 9:00", "2027-01-02 09:00"),
    (NEW_YEAR, "31号 16:00", "2026-12-31 16:00"),
    (NEW_YEAR, "上月31号 16:00", "2026-12-31 16:00"),
    (NEW_YEAR, "昨天下午4点", "2026-12-31 16:00"),
    (NEW_YEAR, "昨晚十二点", "2027-01-01 00:00"),
    (NEW_YEAR, "12月31日24点", "2027-01-01 00:00"),
    (NEW_YEAR, "去年12月31日16:00", "2026-12-31 16:00"),
    (NEW_YEAR, "上周五 15:30", "2026-12-25 15:30"),
    (NEW_YEAR, "周五 7:30", "2027-01-01 07:30"),
    (NEW_YEAR, "周五 15:30", "2026-12-25 15:30"),
    (NEW_YEAR, "10小时前", "2026-12-31 22:00"),
    (NEW_YEAR, "next Friday 9:00", "2027-01-08 09:00"),
]

WITH_TWO_MEANINGS = {
    "3点": ("2026-11-24 03:00", "2026-11-24 15:00"),
    "三点半": ("2026-11-24 03:30", "2026-11-24 15:30"),
    "昨天7点20": ("2026-11-23 07:20", "2026-11-23 19:20"),
    "周二3点": ("2026-11-17 15:00", "2026-11-24 03:00"),
    "昨晚1点": ("2026-11-23 01:00", "2026-11-24 01:00"),
    "昨晚两点": ("2026-11-23 02:00", "2026-11-24 02:00"),
    "昨晚零点": ("2026-11-23 00:00", "2026-11-24 00:00"),
    "昨天半夜3点": ("2026-11-23 03:00", "2026-11-24 03:00"),
    "last night 1am": ("2026-11-23 01:00", "2026-11-24 01:00"),
    "今天凌晨12点": ("2026-11-24 00:00", "2026-11-25 00:00"),
    "上午12:30": ("2026-11-24 00:30", "2026-11-24 12:30"),
    "last Monday 9:00": ("2026-11-16 09:00", "2026-11-23 09:00"),
    "this Monday 9:00": ("2026-11-23 09:00", "2026-11-30 09:00"),
    "next Friday 9:00": ("2026-11-27 09:00", "2026-12-04 09:00"),
}

WITHOUT_CLOCK = {
    "今天": date(2026, 11, 24),
    "大前天": date(2026, 11, 21),
    "后天": date(2026, 11, 26),
    "11月20日": date(2026, 11, 20),
    "2026-02-13": date(2026, 2, 13),
    "星期天": date(2026, 11, 22),
    "礼拜三": date(2026, 11, 18),
    "本周五": date(2026, 11, 27),
    "两天前": date(2026, 11, 22),
    "昨天下午": date(2026, 11, 23),
    "昨晚": date(2026, 11, 23),
    "last night": date(2026, 11, 23),
    "下午": date(2026, 11, 24),
    "9.30": date(2026, 9, 30),
}

IMPOSSIBLE = {
    "2月30日 8:00": "2月30日",
    "2026-11-31 8:00": "2026-11-31",
    "2月29日 8:00": "2月29日",
    "2025年2月29日 8:00": "2025年2月29日",
    "本月31号 8:00": "本月31号",
    "13-45 8:00": "13-45",
    "昨天 25:00": "25:00",
    "12:60": "12:60",
    "12:30:60": "12:30:60",
    "24:01": "24:01",
    "三十点": "三十点",
    "上午15点": "上午15点",
    "早上12点": "早上12点",
    "昨天凌晨8点": "凌晨8点",
    "下午0点": "下午0点",
    "16:00 am": "16:00 am",
    "1999-12-31 23:00": "1999-12-31",
    "2101-01-01 0:00": "2101-01-01",
    "2000-01-01T00:00+14:00": "2000-01-01T00:00+14:00",
    "2026-02-13T16:00+15:00": "+15:00",
    "99999天前 8:00": "99999天前",
    "999999天前": "999999天前",
    "999999小时前": "999999小时前",
}

OTHER_WEEKDAY = {
    "2026-02-13 周四 16:00": ("2026-02-13 周四", date(2026, 2, 13)),
    "周四 2026-02-13 16:00": ("周四 2026-02-13", date(2026, 2, 13)),
    "昨天（周二）16:00": ("昨天（周二）", date(2026, 11, 23)),
    "11月20日上周四 8:00": ("11月20日上周四", date(2026, 11, 20)),
    "Mon, 10 Mar 2026 16:20:00 +0800": ("Mon, 10 Mar 2026", date(2026, 3, 10)),
}

NOT_UNDERSTOOD = {
    "大约16:00": ("", "大约16:00"),
    "开会": ("", "开会"),
    "1600": ("", "1600"),
    "半天前": ("", "半天前"),
    "一个月前": ("", "一个月前"),
    "十一月二十八点": ("", "十一月二十八点"),
    "昨天 1600": ("2026-11-23", "1600"),
    "昨天 16:5": ("2026-11-23", "16:5"),
    "昨晚正午": ("2026-11-23", "正午"),
    "上周五 ABC": ("2026-11-20", "ABC"),
    "昨天 16:00 左右": ("2026-11-23 16:00", "左右"),
    "昨天 16:00 前天": ("2026-11-23 16:00", "前天"),
    "昨天3点左右": ("2026-11-23", "左右"),
    "9点5": ("2026-11-24 09:00", "5"),
    "刚刚 16:00": ("2026-11-24 09:30:42", "16:00"),
    "1小时前左右": ("2026-11-24 08:30:42", "左右"),
    "今天 9:00+08:00": ("2026-11-24 09:00", "+08:00"),
    "2026-02-13 9:00-11:00": ("2026-02-13 09:00", "-11:00"),
    "今" * 10_000: ("", "今" * 10_000),
}


@pytest.mark.parametrize(("text", "expected"), ON_TUESDAY_MORNING.items())
def test_a_phrase_is_read_as_people_mean_it(text: str, expected: str) -> None:
    """What an office worker types on a Tuesday morning becomes one instant in the unit's zone."""
    read = read_time(text, MORNING)
    assert shown(read) == expected
    assert read.tzinfo is SHANGHAI


@pytest.mark.parametrize(("now", "text", "expected"), AFTER_MIDNIGHT_OR_AT_NEW_YEAR)
def test_the_day_turns_at_midnight(now: datetime, text: str, expected: str) -> None:
    """Yesterday, last week and a date without a year are counted from the date now, by calendar."""
    assert shown(read_time(text, now)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("周五 15:30", "2026-11-27 15:30"),
        ("Fri 15:30", "2026-11-27 15:30"),
        ("周二 16:00", "2026-11-24 16:00"),
        ("周二 8:00", "2026-12-01 08:00"),
        ("上周五 15:30", "2026-11-20 15:30"),
        ("11月30日24点", "2026-12-01 00:00"),
        ("11月24日 16:00", "2026-11-24 16:00"),
        ("1月10日 16:00", "2027-01-10 16:00"),
        ("20号 9:00", "2026-12-20 09:00"),
        ("30号 9:00", "2026-11-30 09:00"),
        ("11月30日 周一 9:00", "2026-11-30 09:00"),
        ("昨天 9:00", "2026-11-23 09:00"),
    ],
)
def test_a_task_looks_ahead(text: str, expected: str) -> None:
    """Preferring the future, a bare weekday or a date without a year is the next one."""
    assert shown(read_time(text, MORNING, prefer_future=True)) == expected


@pytest.mark.parametrize("text", ["", " ", "\u3000\n\t", "\u200e"])
def test_nothing_typed(text: str) -> None:
    """Blank text is refused as empty."""
    assert refused(text).code == "time-empty"


@pytest.mark.parametrize(("text", "meanings"), WITH_TWO_MEANINGS.items())
def test_two_meanings_are_not_guessed_between(text: str, meanings: tuple[str, str]) -> None:
    """A phrase people read in two ways is refused with both instants, the earlier first."""
    refusal = refused(text)
    assert refusal.code == "time-ambiguous"
    candidates = refusal.facts["candidates"]
    assert isinstance(candidates, tuple)
    assert tuple(shown(each) for each in candidates) == meanings


@pytest.mark.parametrize(("text", "day"), WITHOUT_CLOCK.items())
def test_a_day_is_no_time(text: str, day: date) -> None:
    """A day without a clock is refused with the day understood, because the minute matters."""
    refusal = refused(text)
    assert (refusal.code, refusal.facts["day"]) == ("time-without-clock", day)


@pytest.mark.parametrize(("text", "part"), IMPOSSIBLE.items())
def test_a_time_that_does_not_exist(text: str, part: str) -> None:
    """No such date or clock, or one that contradicts itself, is refused with that part of it."""
    refusal = refused(text)
    assert (refusal.code, refusal.facts["part"]) == ("time-impossible", part)


@pytest.mark.parametrize(("text", "facts"), OTHER_WEEKDAY.items())
def test_a_weekday_that_is_not_the_dates(text: str, facts: tuple[str, date]) -> None:
    """A date with the wrong weekday is refused with that part of it, and the date's day."""
    refusal = refused(text)
    assert refusal.code == "weekday-differs"
    assert (refusal.facts["part"], refusal.facts["day"]) == facts


@pytest.mark.parametrize(("text", "facts"), NOT_UNDERSTOOD.items())
def test_nothing_is_silently_ignored(text: str, facts: tuple[str, str]) -> None:
    """A word that is not understood refuses the whole, saying what was and what was not."""
    refusal = refused(text)
    assert refusal.code == "time-unknown"
    assert (refusal.facts["understood"], refusal.facts["rest"]) == facts


def test_a_local_time_the_clocks_skip() -> None:
    """A time inside the hour skipped in spring is refused; the minute after it is taken."""
    berlin = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 11, 24, 9, 30, tzinfo=berlin)
    assert refused("2026-03-29 02:30", now).code == "time-impossible"
    assert read_time("2026-03-29 03:00", now).astimezone(UTC).hour == 1


def test_a_local_time_the_clocks_repeat() -> None:
    """A time in the hour repeated in autumn is refused with both, unless an offset says which."""
    new_york = ZoneInfo("America/New_York")
    now = datetime(2026, 11, 24, 9, 30, tzinfo=new_york)
    refusal = refused("2026-11-01 01:30", now)
    assert refusal.code == "time-ambiguous"
    first, second = (datetime(2026, 11, 1, hour, 30, tzinfo=UTC) for hour in (5, 6))
    candidates = refusal.facts["candidates"]
    assert isinstance(candidates, tuple)
    assert [each.astimezone(UTC) for each in candidates] == [first, second]
    assert read_time("2026-11-01T01:30-05:00", now).astimezone(UTC) == second


def test_an_hour_ago_is_an_hour_ago_when_the_clocks_change() -> None:
    """Elapsed time is real time, not the difference that the wall clock shows."""
    berlin = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 3, 29, 3, 10, tzinfo=berlin)
    assert read_time("1小时前", now).isoformat() == "2026-03-29T01:10:00+01:00"


minutes = st.datetimes(datetime(2000, 1, 1), datetime(2100, 12, 31, 23, 59)).map(
    lambda wall: wall.replace(second=0, microsecond=0, tzinfo=SHANGHAI)
)


@given(minutes)
def test_an_iso_minute_comes_back(instant: datetime) -> None:
    """Any minute written in ISO, with or without its offset, is read as itself."""
    assert read_time(instant.strftime("%Y-%m-%dT%H:%M"), MORNING) == instant
    assert read_time(instant.isoformat(), MORNING) == instant


@given(st.integers(0, 999_999))
def test_minutes_ago(count: int) -> None:
    """X分钟前 is X minutes before now, to the second."""
    now = MORNING.replace(microsecond=0)
    assert read_time(f"{count}分钟前", MORNING) == now - timedelta(minutes=count)


words = "今昨前明后大天上下个周星期礼拜一二三十两零半〇年月日号早晚午夜凌晨中点时分秒刻整之以钟小"
pieces = (
    st.text(max_size=3)
    | st.text(words + "0123456789:-/.T+Z() ，", max_size=12)
    | st.sampled_from(("last ", "next ", "Fri", " pm", "yesterday", "2026-02-13", "999999", " ago"))
)


@given(st.lists(pieces, max_size=6).map("".join), st.booleans())
def test_any_text_is_read_or_refused(text: str, prefer_future: bool) -> None:
    """Whatever is typed, the answer is a time with a zone or a refusal."""
    try:
        read = read_time(text, MORNING, prefer_future=prefer_future)
    except Refusal:
        return
    assert read.tzinfo is SHANGHAI
    assert 2000 <= read.year <= 2100


@pytest.mark.parametrize(
    "piece", ["昨", "1", "十", " ", "11月", "昨天 ", "2026-02-13T", "1小时", "a"]
)
def test_a_long_text_is_answered_at_once(piece: str) -> None:
    """Ten thousand characters pasted by mistake are refused without delay."""
    started = perf_counter()
    refused(piece * 10_000)
    assert perf_counter() - started < 0.5

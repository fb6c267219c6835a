"""Times as people type and paste them, each with the one moment it means, or none."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.phrases.times import read_time
from deadlines.refusal import Refusal

SHANGHAI = ZoneInfo("Asia/Shanghai")
LINES = [
    tuple(line.split("\t"))
    for line in Path("tests/data/typed_times.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
NOW = datetime(2026, 3, 11, 14, 20, tzinfo=SHANGHAI)  # a Wednesday


def read(text: str, now: datetime, *, ahead: bool = False) -> str:
    """Return the instant as it is written in the file, or "refuse" with the candidates."""
    try:
        instant = read_time(text, now, prefer_future=ahead)
    except Refusal as refusal:
        candidates = refusal.facts.get("candidates", ())
        assert isinstance(candidates, tuple)
        return " ".join(["refuse", *(f"{each:%m-%d/%H:%M}" for each in candidates)])
    return instant.replace(tzinfo=None).isoformat(" ", "seconds").removesuffix(":00")


@pytest.mark.parametrize(("now", "text", "wanted"), LINES)
def test_what_people_type_is_what_they_mean(now: str, text: str, wanted: str) -> None:
    """A typed or pasted time is the moment it means, or is refused; never another moment."""
    found = read(text, datetime.fromisoformat(now).replace(tzinfo=SHANGHAI))
    if wanted == "say":
        assert not found.startswith("refuse")
    elif found.startswith("refuse"):
        assert "refuse" in wanted
    else:
        assert found == wanted.split("|")[0]


@pytest.mark.parametrize(
    ("now", "text", "candidates"),
    [
        ("23:20", "11点", "03-11/11:00 03-11/23:00"),
        ("23:20", "9时40分", "03-11/09:40 03-11/21:40"),
        ("21:13", "9:30", "03-11/09:30 03-11/21:30"),
        ("15:50", "3:45", "03-11/03:45 03-11/15:45"),
        ("15:50", "今天3:45", "03-11/03:45 03-11/15:45"),
        ("15:00", "今天3:45", "03-11/03:45 03-11/15:45"),
        ("15:50", "昨天3:45", "03-10/03:45 03-10/15:45"),
        ("15:50", "half past three", ""),
        ("15:50", "half past 3", "03-11/03:30 03-11/15:30"),
        ("02:20", "11点半", "03-10/11:30 03-10/23:30"),
        ("00:20", "9:30", "03-10/09:30 03-10/21:30"),
        ("05:30", "12:10", "03-10/12:10 03-11/00:10"),
        ("14:20", "20/3/25 9:00", "03-25/09:00 03-20/09:00"),
        ("14:20", "10/3/26 9:00", ""),
        ("14:20", "midnight", "03-11/00:00 03-12/00:00"),
        ("14:20", "差一刻三点", "03-11/02:45 03-11/14:45"),
        ("14:20", "3/10/2026 9:00", "03-10/09:00 10-03/09:00"),
    ],
)
def test_a_question_offers_both(now: str, text: str, candidates: str) -> None:
    """Where two hours are possible after the fact, the refusal names both of them."""
    at = datetime.combine(NOW.date(), time.fromisoformat(now), SHANGHAI)
    assert read(text, at) == f"refuse {candidates}".strip()


@pytest.mark.parametrize(
    ("now", "text", "wanted"),
    [
        ("21:13", "9:30", "refuse 03-11/21:30 03-12/09:30"),
        ("21:13", "今天9:30", "refuse 03-11/09:30 03-11/21:30"),
        ("21:13", "9点", "2026-03-12 09:00"),
        ("21:13", "22:00", "2026-03-11 22:00"),
        ("21:13", "下午3点", "2026-03-12 15:00"),
        ("21:13", "今天下午3点", "2026-03-11 15:00"),
        ("08:00", "9:30", "2026-03-11 09:30"),
        ("08:00", "3点", "refuse 03-11/15:00 03-12/03:00"),
        ("08:00", "周五 3:30", "refuse 03-13/03:30 03-13/15:30"),
        ("08:00", "3月10日 9:00", "refuse 03-10/09:00 03-10/09:00"),
        ("08:00", "3月11日 9:00", "2026-03-11 09:00"),
        ("08:00", "3月12日 9:00", "2026-03-12 09:00"),
        ("08:00", "12月1日 9:00", "2026-12-01 09:00"),
        ("08:00", "8月31日 9:00", "2026-08-31 09:00"),
        ("08:00", "10号 9:00", "refuse 03-10/09:00 04-10/09:00"),
        ("08:00", "1号 9:00", "2026-04-01 09:00"),
        ("08:00", "12号 9:00", "2026-03-12 09:00"),
    ],
)
def test_a_deadline_is_the_coming_time_or_a_question(now: str, text: str, wanted: str) -> None:
    """A task's hour that has passed is tomorrow's, a date that has just passed is asked about."""
    at = datetime.combine(NOW.date(), time.fromisoformat(now), SHANGHAI)
    assert read(text, at, ahead=True) == wanted


@pytest.mark.parametrize(
    ("now", "text", "wanted"),
    [
        ("00:20", "23:50", "2026-03-10 23:50"),
        ("00:20", "11点半", "2026-03-10 23:30"),
        ("00:20", "下午3点", "2026-03-10 15:00"),
        ("00:20", "12点10分", "2026-03-11 00:10"),
        ("00:20", "0:10", "2026-03-11 00:10"),
        ("00:20", "0:30", "2026-03-11 00:30"),
        ("01:50", "1点", "2026-03-11 01:00"),
        ("05:30", "晚上10点半", "2026-03-10 22:30"),
        ("06:30", "23:50", "2026-03-11 23:50"),
    ],
)
def test_before_dawn_the_evening_is_last_night(now: str, text: str, wanted: str) -> None:
    """A clock alone, typed after midnight, is what has just been: last night's evening."""
    assert read(text, datetime.combine(NOW.date(), time.fromisoformat(now), SHANGHAI)) == wanted


PASTED = {
    "2026/03/10 04:20 下午": "2026-03-10 16:20",
    "2026-03-10T08:20:00.000Z": "2026-03-10 16:20",
    "2026-03-10 16:20:33,123": "2026-03-10 16:20:33",
    "Tue Mar 10 04:20:00 PM CST 2026": "2026-03-10 16:20",
    "2026年 03月 10日 星期二 16:20:00 CST": "2026-03-10 16:20",
    "Tue, 10 Mar 2026 08:20:00 GMT": "2026-03-10 16:20",
    "Tue, 10 Mar 2026 16:20:00 +0800 (CST)": "2026-03-10 16:20",
    "10/Mar/2026:16:20:33 +0800": "2026-03-10 16:20:33",
    "March 10, 2026 at 4:20 PM GMT+8": "2026-03-10 16:20",
    "Monday, March 9, 2026 4:20 PM": "2026-03-09 16:20",
    "2026-03-10 8:20 UTC+0": "2026-03-10 16:20",
    "2026-03-10 16:20:33 +0800 CST": "2026-03-10 16:20:33",
    "2026-03-10 16:20:33 Asia/Shanghai": "2026-03-10 16:20:33",
    "2026-03-10T16:20:33+08:00[Asia/Shanghai]": "2026-03-10 16:20:33",
    "Tue Mar 10 2026 16:20:33 GMT+0800 (中国标准时间)": "2026-03-10 16:20:33",
    "Tue Mar 10 2026 16:20:33 GMT+0800 (China Standard Time)": "2026-03-10 16:20:33",
    "[2026/3/10, 4:20:33 PM]": "2026-03-10 16:20:33",
    "20260310_162033": "2026-03-10 16:20:33",
    "Tue, Mar 10, 2026 at 4:20 PM": "2026-03-10 16:20",
    "10日（周二）下午4时20分": "2026-03-10 16:20",
    "3 yesterday afternoon": "2026-03-10 15:00",
    "26-3-27 9:00": "2026-03-27 09:00",
    "20-3-10 9:00": "2020-03-10 09:00",
    "二三十分钟前": "refuse",
    "十几分钟前": "refuse",
    "5日前 9:00": "refuse",
    "发送时间：2026年3月10日(星期二) 下午4:20": "2026-03-10 16:20",
    "编辑于 2026-03-10 16:20": "2026-03-10 16:20",
    "1773130800": "2026-03-10 16:20",
    "1773130800123": "2026-03-10 16:20",
    "20260310162033": "2026-03-10 16:20:33",
    "13/02/2026 16:20": "2026-02-13 16:20",
    "正午12点": "2026-03-11 12:00",
    "2天2小时前": "2026-03-09 12:20",
    "one and a half hours ago": "2026-03-11 12:50",
    # Numbers that are no time, and times that are one of several.
    "13812345678": "refuse",
    "2026031016": "refuse",
    "1234567890": "refuse",
    "2026-03-10 16:20 EST": "refuse",
    "3-10 09:00-11:00": "refuse",
    "3月9日、10日 9:00": "refuse",
    "下午2、3点": "refuse",
    "16:20来自iPhone": "refuse",
    "昨天3月9日16:00": "refuse",
}


@pytest.mark.parametrize(("text", "wanted"), PASTED.items())
def test_what_programs_write_is_read(text: str, wanted: str) -> None:
    """Times pasted from mails, web pages, logs and chats are the moment they mean."""
    assert read(text, NOW) == wanted


def test_the_turn_of_the_year_is_no_year_away() -> None:
    """On New Year's Eve tomorrow's date is tomorrow's; on 1 January yesterday's is yesterday's."""
    eve = datetime(2026, 12, 31, 10, tzinfo=SHANGHAI)
    assert read("1月1日 9:00", eve) == "2027-01-01 09:00"
    assert read("1月5日 9:00", eve, ahead=True) == "2027-01-05 09:00"
    assert read("12月31日 9:00", eve + timedelta(1)) == "2026-12-31 09:00"


DAYS = {
    "昨天": date(2026, 3, 10), "昨日": date(2026, 3, 10), "前天": date(2026, 3, 9),
    "大前天": date(2026, 3, 8), "3月6日": date(2026, 3, 6), "3月6号": date(2026, 3, 6),
    "三月六日": date(2026, 3, 6), "3/6": date(2026, 3, 6), "3-6": date(2026, 3, 6),
    "3.6日": date(2026, 3, 6), "03月06日": date(2026, 3, 6), "2026年3月6日": date(2026, 3, 6),
    "2026-03-06": date(2026, 3, 6), "2026/3/6": date(2026, 3, 6), "2026.3.6": date(2026, 3, 6),
    "26-3-6": date(2026, 3, 6), "26年3月6日": date(2026, 3, 6), "上周五": date(2026, 3, 6),
    "周五（3月6日）": date(2026, 3, 6), "3月6日，星期五，": date(2026, 3, 6),
    "六号": date(2026, 3, 6), "二〇二六年三月六日": date(2026, 3, 6),
    "二零二六年，三月六号": date(2026, 3, 6), "２０２６年３月６日": date(2026, 3, 6),
    "週五": date(2026, 3, 6), "Friday": date(2026, 3, 6), "last Fri.": date(2026, 3, 6),
    "March 6": date(2026, 3, 6), "6th March 2026": date(2026, 3, 6),
    "Mar 6, 2026": date(2026, 3, 6), "yesterday": date(2026, 3, 10),
    "yesterday at": date(2026, 3, 10),
}  # fmt: skip
CLOCKS = {
    "09:05": time(9, 5), "9点05": time(9, 5), "9点05分": time(9, 5), "九点零五分": time(9, 5),
    "上午9点05": time(9, 5), "上午九点零五": time(9, 5), "9:05 AM": time(9, 5),
    "AM 9:05": time(9, 5), "21:30": time(21, 30), "晚上9点半": time(21, 30),
    "晚九点半": time(21, 30), "9:30 PM": time(21, 30), "9:30pm": time(21, 30),
    "9:30p": time(21, 30), "晚上九点三十分": time(21, 30), "晚9：30": time(21, 30),
    "09:30 晚上": time(21, 30), "21时30分": time(21, 30), "21点30": time(21, 30),
    "21h30": time(21, 30), "下午3点": time(15), "15时": time(15), "15点整": time(15),
    "下午三点正": time(15), "15:00": time(15), "下午3点钟": time(15), "3 PM": time(15),
    "15:00:00": time(15), "3:00 下午": time(15), "下午四点差五分": time(15, 55),
    "16:20:33": time(16, 20, 33), "下午四点二十分三十三秒": time(16, 20, 33),
    "中午12点半": time(12, 30), "中午1点": time(13), "凌晨2点一刻": time(2, 15),
    "清晨6点": time(6), "正午": time(12), "noon": time(12), "早上7点三刻": time(7, 45),
    "傍晚6点10分": time(18, 10),
}  # fmt: skip


@given(
    st.sampled_from(sorted(DAYS)),
    st.sampled_from(sorted(CLOCKS)),
    st.sampled_from([" ", "　", ", ", "，", "  "]),
    st.booleans(),
)
def test_a_day_and_a_clock_stand_in_any_form_and_order(
    day: str, clock: str, between: str, clock_first: bool
) -> None:
    """Every form of a day goes with every form of a clock, before it or after it."""
    is_open = day.endswith(("at", "，")) or (day[-1].isascii() and clock[0] == "正")
    text = f"{clock}{between}{day}" if clock_first and not is_open else f"{day}{between}{clock}"
    meant = datetime.combine(DAYS[day], CLOCKS[clock])
    assert read_time(text, NOW).replace(tzinfo=None) == meant, text


@given(
    st.sampled_from(sorted(DAYS)),
    st.sampled_from(["左右", "许", "多", "前后", "来自 微博", "?"]),
)
def test_a_word_too_many_refuses_the_whole(day: str, word: str) -> None:
    """What is said to be about that time, or carries other words, is refused."""
    with pytest.raises(Refusal) as refused:
        read_time(f"{day} 15:30{word}", NOW)
    assert refused.value.code == "time-unknown"


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(1, 11))
def test_the_past_is_never_taken_for_the_earlier_half_day(
    hour: int, minute: int, now_hour: int, typed: int
) -> None:
    """An hour without 上午 or 下午 that can have been twice today is asked about, by any clock."""
    now = datetime(2026, 3, 11, now_hour, 50, tzinfo=SHANGHAI)
    text = f"{typed}:{minute % 50:02}"
    found = read(text, now)
    if typed + 12 <= now_hour + 1:
        assert found.startswith("refuse 03-11")
    elif now_hour < 6:
        # It may have been last night: asked, or in the last two hours.
        last_night = f"2026-03-10 {typed + 12}:{minute % 50:02}"
        this_morning = f"2026-03-11 {typed:02}:{minute % 50:02}"
        assert found.startswith("refuse") or found in (last_night, this_morning)
        assert found != this_morning or typed <= now_hour
    else:
        # What has not come yet, the register says.
        assert found == f"2026-03-11 {typed:02}:{minute % 50:02}"
    assert read(f"{hour:02}:{minute:02}:07", NOW).split()[1].startswith(f"{hour:02}:{minute:02}")

"""Notices of schools and enterprises: which of their make-up days are office days."""

from datetime import date

import pytest

from deadlines.notices.reading import NoticeReading, read_notice
from deadlines.refusal import Refusal

OFF = "10月1日（星期四）至10月7日（星期三）放假，共7天。\n"
TITLE = "关于2026年国庆节放假的通知\n"
HEADS = (TITLE + OFF, TITLE + "国庆节：" + OFF, TITLE + f"一、放假时间\n{OFF}二、调休安排\n")
MADE_UP = [date(2026, 9, 20), date(2026, 10, 10)]
WORKED = (
    "9月20日（星期日）补10月6日（星期二）上课上班，10月10日（星期六）补10月7日（星期三）上课上班。",
    "9月20日（星期日）、10月10日（星期六）上班上课。",
    "9月20日（星期日）、10月10日（星期六）正常上班、上课，分别补10月6日（星期二）、10月7日（星期三）的课。",
    "9月20日（周日）上班，上10月6日（周二）的课；10月10日（周六）上班，上10月7日（周三）的课。",
    "9月20日（周日）上班，执行周二课表；10月10日（周六）上班，执行周三课表。",
    "9月20日（星期日）补10月6日（星期二）的班，10月10日（星期六）补10月7日（星期三）的班。",
    "9月20日（星期日）、10月10日（星期六）分别补10月6日、7日的班。",
    "9月20日（星期日）、10月10日（星期六）补班。",
    "9月20日（周日）补班补课，10月10日（周六）补班补课。",
    "9月20日（星期日）和10月10日（星期六）补课，教职工正常上班。",
    "9月20日（星期日）补10月6日（星期二）课程，10月10日（星期六）补10月7日（星期三）课程，当日教职工均上班。",
    "9月20日（星期日）、10月10日（星期六）正常出勤。",
    "9月20日（星期日）上班（补10月6日），10月10日（星期六）上班（补10月7日）。",
    "9月20日（星期日）上课（班），10月10日（星期六）上课（班）。",
    "9月20日（星期日）补上10月6日（星期二）的班、10月10日（星期六）补上10月7日（星期三）的班。",
    "补班安排：9月20日（星期日）补10月6日（星期二），10月10日（星期六）补10月7日（星期三）。",
    "公休日9月20日（星期日）、10月10日（星期六）上班，按照10月6日（星期二）、10月7日（星期三）的教学安排上课。",
    "将9月20日（星期日）、10月10日（星期六）两个公休日调至10月6日（星期二）、7日（星期三），9月20日、10月10日上班上课。",
    "9月20日（星期日）全校师生正常上班上课，10月10日（星期六）全校师生正常上班上课。",
    "9月20日（星期日）安排上班和上课，10月10日（星期六）安排上班和上课。",
    "9月20日、10月10日为工作日，分别上10月6日和10月7日的课。",
    "调休上班：9月20日（星期日）、10月10日（星期六）。",
    "9月20日（周日）、10月10日（周六）调休上班，10月8日（周四）起正常上班。",
    "9月20日（星期日）办公，10月10日（星期六）办公。",
    "9月20日（星期日）补10月6日（星期二）的课和班，10月10日（星期六）补10月7日（星期三）的课和班。",
    "9月20日（周日）上10月6日（周二）的班和课，10月10日（周六）上10月7日（周三）的班和课。",
    "9月20日（周日）、10月10日（周六）上班。请各单位于9月18日前报送值班表。",
)
CLASSES = (
    "9月20日（星期日）补10月6日（星期二）的课，10月10日（星期六）补10月7日（星期三）的课。",
    "9月20日（星期日）上10月6日（星期二）的课；10月10日（星期六）上10月7日（星期三）的课。",
    "9月20日（星期日）、10月10日（星期六）补课。",
    "补课安排：9月20日（星期日）补10月6日（星期二）、10月10日（星期六）补10月7日（星期三）。",
    "9月20日（星期日）、10月10日（星期六）学校正常上课。",
    "9月20日（周日）按10月6日（周二）课表上课，10月10日（周六）按10月7日（周三）课表上课。",
    "9月20日（星期日）执行星期二课表，10月10日（星期六）执行星期三课表。",
    "10月6日（星期二）的课程调至9月20日（星期日）上课，10月7日（星期三）的课程调至10月10日（星期六）上课。",
    "10月6日的课调到9月20日上，10月7日的课调到10月10日上。",
    "教学安排：9月20日（星期日）进行10月6日（星期二）的教学。10月10日（星期六）进行10月7日（星期三）的教学。",
    "9月20日（星期日）补10月6日（星期二）课程，教职工不上班。10月10日补10月7日课程。",
)
UNCLEAR = (
    "9月20日（星期日）补10月6日（星期二），10月10日（星期六）补10月7日（星期三）。",
    "9月20日（星期日）与10月6日（星期二）对调，10月10日（星期六）与10月7日（星期三）对调。",
)


def worked(reading: NoticeReading) -> list[date]:
    return sorted(reading.notice.work)


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("sentence", WORKED)
def test_days_that_are_worked(sentence: str, head: str) -> None:
    """However a notice says that the office works on a day made up for, the day is worked."""
    reading = read_notice(head + sentence)
    assert worked(reading) == MADE_UP
    assert len(reading.notice.off) == 7
    assert "classes-made-up" not in [warning.code for warning in reading.warnings]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("sentence", CLASSES)
def test_days_of_classes_alone(sentence: str, head: str) -> None:
    """Classes that are made up make no office day, and the notice's reader is told so."""
    reading = read_notice(head + sentence)
    assert worked(reading) == []
    assert len(reading.notice.off) == 7
    (told,) = [each for each in reading.warnings if each.code == "classes-made-up"]
    assert told.facts == {"dates": tuple(MADE_UP)}


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("sentence", UNCLEAR)
def test_days_that_cannot_be_understood(sentence: str, head: str) -> None:
    """Make-up days that are not understood refuse the notice, or their line is shown."""
    try:
        warnings = read_notice(head + sentence).warnings
    except Refusal as refusal:
        told: object = refusal.code
    else:
        told = [each.facts["dates"] for each in warnings if each.code == "line-passed-over"]
    assert told in ("notice-not-understood", [tuple(MADE_UP)])


NOTICES: tuple[tuple[str, int, list[str]], ...] = (
    (
        (
            "关于2026年国庆节放假安排的通知\n全体员工：\n现将2026年国庆节放假安排通知如下：\n"
            "1、放假时间：10月1日（周四）—10月7日（周三），共7天。10月8日（周四）正式上班。\n"
            "2、9月20日（周日）、10月10日（周六）为正常工作日。\n3、请各部门做好安全工作。"
        ),
        7,
        ["09-20", "10-10"],
    ),
    ("【放假通知】2026年端午节放假：6月19日至21日放假3天，22日正常上班。祝大家端午安康！", 3, []),
    (
        (
            "2026年五一放假通知：公司定于2026年5月1日至5月5日放假，共5天，"
            "5月6日（星期三）正常上班。5月9日（星期六）补班一天。"
        ),
        5,
        ["05-09"],
    ),
    ("2026年元旦放假时间为1月1日-3日，共3天，1月4日（周日）正常上班。", 3, ["01-04"]),
    (
        (
            "春节放假：2026年2月15日——2026年2月23日，2月24日（正月初八）开工。"
            "2月14日、2月28日正常出勤。"
        ),
        9,
        ["02-14", "02-28"],
    ),
    (
        "2026年国庆放假：10月1日～7日，9月20日(周日)、10月10日(周六)要上班哦",
        7,
        ["09-20", "10-10"],
    ),
    (
        (
            "关于2026年国庆节放假的通知\n学生10月1日至10月8日放假，10月9日上课。\n"
            "教职工10月1日至10月7日放假，10月8日上班。9月20日、10月10日上班。"
        ),
        7,
        ["09-20", "10-10"],
    ),
    (
        "关于2026年国庆节放假的通知\n学生10月1日至8日放假，教职工10月1日至7日放假，共7天。",
        7,
        [],
    ),
    (
        (
            "关于2026年国庆节放假的通知\n10月1日（星期四）至7日（星期三）放假，共7天。"
            "9月20日（星期日）学生上10月6日（星期二）的课，机关人员正常上班；"
            "10月10日（星期六）学生上10月7日（星期三）的课，机关人员正常上班。"
        ),
        7,
        ["09-20", "10-10"],
    ),
    (
        (
            "关于2026年国庆节放假及调课的通知\n10月1日（星期四）至7日（星期三）放假调休，共7天。"
            "9月20日（星期日）、10月10日（星期六）上班。\n教学安排如下：\n"
            "10月5日（周一）课程停上，10月6日（周二）课程调至9月20日（周日），"
            "10月7日（周三）课程调至10月10日（周六）。"
        ),
        7,
        ["09-20", "10-10"],
    ),
)


@pytest.mark.parametrize(("text", "off", "work"), NOTICES)
def test_notices_of_schools_and_enterprises(text: str, off: int, work: list[str]) -> None:
    """The staff's days off and make-up days are read, however a unit announces them."""
    notice = read_notice(text).notice
    assert len(notice.off) == off
    assert [f"{day:%m-%d}" for day in sorted(notice.work)] == work


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("10月1日至7日照常上班。", "notice-empty"),
        (
            "10月1日至7日放假，9月20日（星期日）按10月6日（星期二）作息。",
            "notice-not-understood",
        ),
    ],
)
def test_nothing_is_worked_or_lost_by_a_guess(sentence: str, code: str) -> None:
    """A week that is worked, or a day whose work is not told, refuses the notice."""
    with pytest.raises(Refusal) as refused:
        read_notice(TITLE + sentence)
    assert refused.value.code == code

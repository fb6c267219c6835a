"""Reading notices out of the pages they are pasted from, and those that change others."""

from datetime import date, timedelta

import pytest

from deadlines.notices.reading import read_notice
from deadlines.refusal import Refusal
from tests.support.notice_sentences import (
    Form,
    arrangements,
    clause_body,
    compose,
    days_off,
    days_worked,
    notice_of,
)


def refusal_of(text: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        read_notice(text)
    return refused.value


def test_advice_arranges_nothing() -> None:
    """A day the notice only encourages units to give is neither off nor worked."""
    clause_2 = "二、春节：2月6日至12日放假调休，共7天。"
    advice = "鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月5日）休息。"
    reading = read_notice(notice_of(clause_2 + advice))
    assert date(2027, 2, 5) not in reading.notice.off
    assert not reading.notice.work


def test_preamble_rules_and_document_dates_are_no_clauses() -> None:
    """The rules before the clauses, the signature and a page's own dates name no day."""
    rules = (
        "自2027年1月1日起，全体公民放假的假日增加2天。春节自农历除夕起放假调休8天，"
        "国庆节自10月1日起放假调休7天，劳动节放假调休5天，元旦、清明节分别放假调休或连休3天。"
    )
    chrome = "发布时间：2026年11月12日 来源：某某网 点击量：77\n发表于 2026-11-12 17:01:02"
    text = chrome + "\n" + compose(2026, arrangements(2026), Form(opening=rules + Form().opening))
    text += (
        "\n2025年11月12日 10:05\n相关阅读\n·2024年国庆节放假安排：10月1日至8日放假调休\n版权所有"
    )
    reading = read_notice(text)
    assert dict(reading.notice.off) == days_off(arrangements(2026))
    assert dict(reading.notice.work) == days_worked(arrangements(2026))


def test_other_articles_on_the_page_change_nothing_unseen() -> None:
    """A line outside the clauses that names other days is passed over, and said so."""
    text = compose(2026, arrangements(2026)) + "\n相关阅读\n·国庆节放假安排：10月1日至8日放假8天"
    reading = read_notice(text)
    assert dict(reading.notice.off) == days_off(arrangements(2026))
    (warning,) = [each for each in reading.warnings if each.code == "line-passed-over"]
    assert warning.facts["dates"] == (date(2026, 10, 8),)


def test_summary_above_the_notice_agrees() -> None:
    """A lead that names the holidays in its own words does not disturb the notice below."""
    lead = "根据通知，元旦将在1月1日至3日放假调休，共3天；劳动节5月1日-5日。\n"
    reading = read_notice(lead + compose(2026, arrangements(2026)))
    assert dict(reading.notice.off) == days_off(arrangements(2026))


def test_forum_scrambling_is_taken_off() -> None:
    """The rows of random signs forums put between and around lines are no part of the notice."""
    noisy = compose(2025, arrangements(2025), Form(indent=""))
    lines = [f"{line} >.t{index}Jk8" for index, line in enumerate(noisy.splitlines())]
    text = '\n! T f" ~& h. ]( E* n- G0 O3\n'.join(lines).replace("：1月", "：' H& f* M1月")
    reading = read_notice(text)
    assert dict(reading.notice.off) == days_off(arrangements(2025))
    assert dict(reading.notice.work) == days_worked(arrangements(2025))


def test_traditional_characters_and_pinyin() -> None:
    """A page in traditional characters, each with its pinyin, is read like any other."""
    text = compose(2026, arrangements(2026), Form(work="上班(ban)"))
    table = str.maketrans(
        "国务办厅节劳动庆调补连农历发电为个将现经", "國務辦廳節勞動慶調補連農曆發電為個將現經"
    )
    reading = read_notice(text.replace("日（", "日(ri)（").translate(table))
    assert dict(reading.notice.off) == days_off(arrangements(2026))


def test_clauses_on_one_line() -> None:
    """A notice whose line breaks were lost is still told apart clause by clause."""
    text = compose(2026, arrangements(2026), Form(indent=" ")).replace("\n", "")
    assert dict(read_notice(text).notice.off) == days_off(arrangements(2026))


def test_clause_interrupted_by_the_page() -> None:
    """A heading of the page inside a clause does not cut off what follows it."""
    first = "四、劳动节：5月1日至5日放假调休，共5天。\n今年五一假期调整_五一怎么休\n"
    reading = read_notice(notice_of(first + "4月25日（星期日）、5月8日（星期六）上班。"))
    assert sorted(reading.notice.work) == [date(2027, 4, 25), date(2027, 5, 8)]


def test_chinese_numerals() -> None:
    """Dates and counts in Chinese numerals are read."""
    reading = read_notice(notice_of("七、国庆节：十月一日至七日放假，共七天。"))
    assert sorted(reading.notice.off) == [date(2027, 10, day) for day in range(1, 8)]


@pytest.mark.parametrize("year", [2019, 2026])
def test_amendment_of_one_holiday(year: int) -> None:
    """A notice that adjusts one holiday says so and takes the holiday's name from its title."""
    (labour,) = [each for each in arrangements(year) if each.holiday == "劳动节"]
    text = (
        f"国务院办公厅关于调整\n{year}年劳动节假期安排的通知\n国办发明电〔{year}〕3号\n"
        f"经国务院批准，现将调整{year}年劳动节放假安排通知如下。\n"
        f"一、{clause_body(year, labour, Form(full_dates=True))}\n"
        "二、各地区、各部门要抓紧做好劳动节假期调整落实工作。\n"
        f"三、劳动节期间，要妥善安排好值班。\n国务院办公厅\n{year}年3月22日\n"
    )
    notice = read_notice(text).notice
    assert notice.amends
    assert dict(notice.off) == days_off([labour])
    assert dict(notice.work) == days_worked([labour])


def test_extension_of_spring_festival() -> None:
    """A holiday extended to a day gains the days from its usual end; the return is no make-up."""
    text = (
        "国务院办公厅关于延长2020年春节假期的通知\n现将延长2020年春节假期的具体安排通知如下。\n"
        "一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。\n"
        "二、因疫情防控不能休假的职工，应根据规定安排补休。\n"
    )
    reading = read_notice(text)
    assert reading.notice.amends
    days = [date(2020, 1, 31) + timedelta(days=step) for step in range(3)]
    assert dict(reading.notice.off) == dict.fromkeys(days, "春节")
    assert not reading.notice.work
    assert [warning.code for warning in reading.warnings] == ["lengthens-a-holiday"]


def test_memorial_day_in_running_text() -> None:
    """A notice in sentences instead of clauses is read, marked as an amendment and as prose."""
    text = (
        "国务院关于中国人民抗日战争暨\n世界反法西斯战争胜利70周年纪念日\n调休放假的通知\n"
        "国发明电〔2015〕1号\n为使全国人民广泛参与纪念活动，2015年9月3日全国放假1天。特作如下调休：\n"
        "9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，"
        "9月6日（星期日）上班。\n调休放假期间，要妥善安排好值班。\n国务院\n2015年5月13日\n"
        "国庆节放假：10月1日至7日放假\n"
    )
    reading = read_notice(text)
    assert reading.notice.amends
    assert sorted(reading.notice.off) == [date(2015, 9, day) for day in (3, 4, 5)]
    assert list(reading.notice.work) == [date(2015, 9, 6)]
    assert "纪念日" in reading.notice.off[date(2015, 9, 3)]
    assert "read-from-prose" in [warning.code for warning in reading.warnings]


def test_year_told_by_the_weekdays() -> None:
    """Without a title the year follows from the signature and the weekdays, and is marked."""
    form = Form(title="", opening="", range_weekdays=True)
    reading = read_notice(compose(2026, arrangements(2026), form))
    assert reading.notice.year == 2026
    assert [warning.code for warning in reading.warnings] == ["year-inferred"]


def test_year_unknown() -> None:
    """A notice that nowhere tells its year is refused, never guessed."""
    form = Form(title="", opening="", signed="", elide_december_year=True)
    assert refusal_of(compose(2026, arrangements(2026), form)).code == "notice-year-unknown"


@pytest.mark.parametrize(
    "text",
    [
        "因台风影响，2026年9月18日（星期五）全校停课停工一天，9月19日（星期六）补班。",
        "校运动会停课通知：2026年10月29日（周四）、30日（周五）全校停课两天，机关部处正常上班。",
        "2026年暑假安排：学生7月11日起放假；教职工7月18日开始放假，8月24日正常上班。",
    ],
)
def test_days_off_of_the_unit_alone_are_no_notice(text: str) -> None:
    """A text that names no public holiday is refused as such, and not for its year."""
    assert refusal_of(text).code == "notice-empty"


def test_links_to_notices_of_other_years() -> None:
    """Where links name other years, the year is the one the weekdays fit, and is marked."""
    form = Form(title="", opening="{year}年放假安排时间表", weekday="（周{}）")
    page = "2019年放假安排\n最新：2020年放假安排出炉\n" + compose(2026, arrangements(2026), form)
    reading = read_notice(page)
    assert reading.notice.year == 2026
    assert dict(reading.notice.off) == days_off(arrangements(2026))
    assert "year-inferred" in [warning.code for warning in reading.warnings]


def test_amendment_beside_links_about_other_holidays() -> None:
    """A notice about one holiday takes nothing from a page's lines about others."""
    text = (
        "国庆节放假安排：10月1日至7日放假，共7天\n中秋节：9月13日放假\n"
        "现将调整2019年劳动节放假安排通知如下。\n一、2019年5月1日至4日放假调休，共4天。\n"
        "国务院办公厅\n2019年3月22日\n相关阅读\n端午节：6月7日放假\n"
    )
    notice = read_notice(text).notice
    assert notice.amends
    assert dict(notice.off) == {date(2019, 5, day): "劳动节" for day in (1, 2, 3, 4)}

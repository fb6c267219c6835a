"""Reading pasted notices: every year's days in every form they have been written in."""

from datetime import date

import pytest
from chinese_calendar import constants
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.notices.reading import NoticeReading, read_notice
from deadlines.refusal import Refusal
from tests.support.notice_sentences import (
    Form,
    arrangements,
    compose,
    days_off,
    days_worked,
    moved_clause,
    notice_of,
)
from tests.support.slow import examples

YEARS = range(2010, 2027)
FORMS = {
    "2010 放假公休, month left out": Form(rest="放假公休", elide_month=True),
    "2012 one line, semicolons, tildes": Form(before_work="；", to="～", indent=""),
    "2019 no years": Form(elide_december_year=True, weekday="（周{}）"),
    "2023 no numbers": Form(number=""),
    "2025 bullets, weekdays, broken lines": Form(
        number="● ", weekday="（周{}）", range_weekdays=True, broken=True, indent=""
    ),
    "arabic numbers": Form(number="{arabic}.", indent=" "),
    "numbers in brackets": Form(number="（{}）"),
    "circled numbers": Form(number="①", indent=""),
    "dash": Form(to="-"),
    "long dash": Form(to="——"),
    "到": Form(to="到"),
    "spaces around digits": Form(spaced=" ", indent=" \t "),
    "no-break spaces": Form(spaced="\u00a0", indent="\u00a0\u00a0"),
    "full-width digits": Form(wide=True),
    "full years": Form(full_dates=True),
    "ASCII punctuation": Form(
        colon=":", count=",共{}天", weekday="({})".format("星期{}"), before_work=", ", end=".\n"
    ),
    "照常上班": Form(work="照常上班"),
    "bare weekdays": Form(weekday="周{}"),
    "no count": Form(count=""),
    "count for 放假": Form(rest="", count="，共{}天"),
    "name on its own line": Form(colon="\n"),
    "no colon": Form(colon=""),
}


def reading_of(year: int, form: Form) -> NoticeReading:
    return read_notice(compose(year, arrangements(year), form))


@pytest.mark.parametrize("year", YEARS)
def test_every_year_comes_out_exactly(year: int) -> None:
    """Each year's notice gives the days of the official tables, each with its holiday's name."""
    reading = reading_of(year, Form())
    assert reading.notice.year == year
    assert reading.notice.off == days_off(arrangements(year))
    assert reading.notice.work == days_worked(arrangements(year))
    assert not reading.notice.amends
    assert reading.notice.edition == f"国办发明电〔{year - 1}〕27号 {year - 1}-12-08"


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("year", [2012, 2015, 2017, 2019, 2023, 2026])
def test_every_form_is_read(year: int, name: str) -> None:
    """However a notice is numbered, spaced, broken or abbreviated, it means the same days."""
    reading = reading_of(year, FORMS[name])
    assert dict(reading.notice.off) == days_off(arrangements(year))
    assert dict(reading.notice.work) == days_worked(arrangements(year))


FORM_PARTS = {
    "number": st.sampled_from(["{}、", "{arabic}.", "（{}）", "{arabic}、", "● ", "——", ""]),
    "to": st.sampled_from(["至", "到", "~", "～", "—", "-", "－"]),
    "weekday": st.sampled_from(["（星期{}）", "（周{}）", "（农历除夕、周{}）", "(星期{})"]),
    "rest": st.sampled_from(["放假调休", "放假", "放假公休", "调休放假"]),
    "count": st.sampled_from(["，共{}天", "{}天", "", "，共计{}天"]),
    "work": st.sampled_from(["上班", "照常上班", "调休上班", "补班"]),
    "before_work": st.sampled_from(["。", "；", "，", "。\n"]),
    "colon": st.sampled_from(["：", ":", "", "\n", "：\n"]),
    "spaced": st.sampled_from(["", " ", "\u00a0", "\u2002"]),
    "indent": st.sampled_from(["", "　　", "\t", "  "]),
}


@settings(max_examples=examples(150))
@given(
    st.sampled_from(list(YEARS)),
    st.builds(
        Form,
        range_weekdays=st.booleans(),
        full_dates=st.booleans(),
        elide_month=st.booleans(),
        elide_december_year=st.booleans(),
        wide=st.booleans(),
        broken=st.booleans(),
        **FORM_PARTS,
    ),
)
def test_forms_mix(year: int, form: Form) -> None:
    """Any mixture of the forms means the same days."""
    reading = reading_of(year, form)
    assert dict(reading.notice.off) == days_off(arrangements(year))
    assert dict(reading.notice.work) == days_worked(arrangements(year))


@pytest.mark.parametrize("year", [2007, 2008, 2009])
def test_moved_weekend_days_of_the_first_years(year: int) -> None:
    """The notices that spell out which weekend days are moved where give the same days."""
    clauses = []
    for number, each in enumerate(arrangements(year), start=1):
        lieu = [day for day in each.off if day in constants.in_lieu_days]
        clauses.append(moved_clause(number, each, lieu if each.work else []))
    reading = read_notice(notice_of(*clauses, year=year))
    assert dict(reading.notice.off) == days_off(arrangements(year))
    assert dict(reading.notice.work) == days_worked(arrangements(year))


def test_moved_weekend_day_that_is_a_holiday_stays_off() -> None:
    """A weekend day that is moved because a holiday falls on it is no working day."""
    body = "6月8日—10日放假，共3天。其中，6月8日（星期二）为法定节假日，"
    reading = read_notice(notice_of(f"一、端午节：{body}6月8日公休日调至6月9日。"))
    assert not reading.notice.work


def test_moved_weekend_days_are_worked_without_saying_so() -> None:
    """Where only the move is told, the moved weekend days are worked."""
    text = notice_of(
        "七、国庆节：10月1日—7日放假，9月25日（星期六）、26日两个公休日调至10月6日、7日。"
    )
    assert sorted(read_notice(text).notice.work) == [date(2027, 9, 25), date(2027, 9, 26)]


def test_day_in_lieu_and_long_weekend() -> None:
    """补休 makes a day off, 与周末连休 and 不调休 add none."""
    reading = read_notice(
        notice_of(
            "一、元旦：1月1日（周五）放假1天，不调休。",
            "二、劳动节：5月1日放假，5月3日（星期一）补休。",
            "三、端午节：6月9日放假，与周末连休。",
        )
    )
    days = [date(2027, 1, 1), date(2027, 5, 1), date(2027, 5, 3), date(2027, 6, 9)]
    assert sorted(reading.notice.off) == days
    assert not reading.notice.work


_OCTOBER = [date(2026, 10, day) for day in range(1, 8)]
_MADE_UP = [date(2026, 9, 27), date(2026, 10, 10)]


@pytest.mark.parametrize(
    "text",
    [
        "国庆节：10.1-10.7放假，9.27、10.10上班。",
        "国庆节：10.1-7放假调休，共7天。9.27（周日）、10.10（周六）上班",
        "国庆节：10．01—10．07放假，9．27、10．10上班",
        "国庆节：10/1-10/7放假，9/27、10/10上班",
        "国庆节：2026.10.1至2026.10.7放假，2026.9.27、2026.10.10上班",
        "1.1 放假时间\n10.1至10.7日放假。\n1.2 上班\n9.27、10.10上班",
    ],
)
def test_dates_with_points_are_read(text: str) -> None:
    """10.1 is a day where it stands as one; the number of a paragraph is none."""
    notice = read_notice(f"2026年国庆节放假安排\n{text}").notice
    assert sorted(notice.off) == _OCTOBER
    assert sorted(notice.work) == _MADE_UP


@pytest.mark.parametrize(
    "text",
    [
        "10.1-10.7放假，上午8.30上班",
        "10.1-10.7放假，8.30上班",
        "10.1-10.7放假，9.27.10.10上班",
        "7-10.1放假",
        "10.1-10.7放假，加班费为1.5倍，9.27上班",
    ],
)
def test_points_that_may_stand_for_something_else_are_refused(text: str) -> None:
    """An hour, an amount or a chain of numbers is never taken for a day."""
    with pytest.raises(Refusal) as refused:
        read_notice(f"2026年国庆节：{text}")
    assert refused.value.code == "notice-not-understood"

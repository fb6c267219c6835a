"""Damaged notices and any other text: refused line by line, never half read."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.notices.reading import read_notice
from deadlines.refusal import Refusal
from tests.support.notice_sentences import (
    Arrangement,
    Form,
    arrangements,
    clause,
    compose,
    days_off,
    notice_of,
    weekday_of,
)
from tests.support.slow import examples


def refusal_of(text: str) -> Refusal:
    with pytest.raises(Refusal) as refused:
        read_notice(text)
    return refused.value


NATIONAL = Arrangement(
    "国庆节",
    tuple(date(2027, 10, day) for day in range(1, 8)),
    (date(2027, 9, 26), date(2027, 10, 9)),
)
WHOLE = clause(2027, 7, NATIONAL, Form())
DAMAGES = {
    "month 0": ("10月1日至", "0月1日至", "impossible-date"),
    "month 13": ("10月1日至", "13月1日至", "impossible-date"),
    "day 32": ("10月9日", "10月32日", "impossible-date"),
    "no such day": ("9月26日", "9月31日", "impossible-date"),
    "month lost": ("10月1日至", "月1日至", "broken-date"),
    "day lost": ("10月9日", "10月日", "broken-date"),
    "unit lost": ("10月1日至7日", "11日至7日", "no-month"),
    "end lost": ("至7日", "至日", "broken-range"),
    "separator lost": ("至7日", "7日", "missing-separator"),
    "range reversed": ("10月1日至7日", "10月7日至1日", "reversed-range"),
    "range of one day": ("至7日", "至1日", "reversed-range"),
    "range of months": ("10月1日至7日", "1月1日至10月7日", "range-too-long"),
    "letter for a digit": ("10月1日", "1O月1日", "broken-date"),
    "wrong weekday": ("（星期日）", "（星期六）", "weekday-mismatch"),
    "wrong count": ("共7天", "共8天", "count-mismatch"),
    "rest lost": ("放假调休，共7天", "", "no-action"),
    "work lost": ("上班", "", "no-action"),
    "work cut": ("上班", "班", "no-action"),
    "unknown words": ("7日放假", "7日高校师生放假", "unknown-words"),
    "stray digits": ("上班", "上班8", "stray-number"),
    "no end": ("10月1日至7日", "10月1日起", "open-ended"),
    "dates lost": (
        "10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。",
        "放假。",
        "no-date",
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damaged_clause_is_refused(name: str) -> None:
    """A clause that cannot be understood refuses the notice and is named with its line."""
    whole, damaged, reason = DAMAGES[name]
    assert whole in WHOLE
    line = WHOLE.replace(whole, damaged, 1)
    refusal = refusal_of(notice_of("一、元旦：1月1日至3日放假，共3天。", line))
    assert refusal.code == "notice-not-understood"
    assert refusal.facts["problems"] == ((4, line.strip(), reason),)


def test_every_damaged_line_is_named() -> None:
    """All lines that cannot be understood come together, each once, in their order."""
    lines = [
        "一、元旦：1月0日至3日放假，共3天。",
        "二、春节：放假。",
        "三、清明节：4月5日放假，共1天。",
    ]
    problems = refusal_of(notice_of(*lines)).facts["problems"]
    assert problems == ((3, lines[0], "impossible-date"), (4, lines[1], "no-date"))


def test_long_line_is_shown_around_the_mistake() -> None:
    """Of a notice on one long line the part around the mistake is shown."""
    text = compose(2026, arrangements(2026)).replace("\n", "").replace("6月19日至", "6月0日至")
    problems = refusal_of(text).facts["problems"]
    assert isinstance(problems, tuple)
    ((number, shown, reason),) = problems
    assert (number, reason) == (1, "impossible-date")
    assert "6月0日" in shown
    assert len(shown) < 250


def test_day_both_off_and_worked() -> None:
    """A day that one clause makes off and another worked refuses the notice."""
    text = notice_of(
        "一、元旦：1月1日至3日放假，共3天。", "二、春节：2月6日至8日放假。1月2日上班。"
    )
    refusal = refusal_of(text)
    assert refusal.code == "notice-date-in-both"
    assert refusal.facts["dates"] == (date(2027, 1, 2),)


def test_day_of_another_year() -> None:
    """A clause with days of another year refuses the notice; the December before belongs to it."""
    refusal = refusal_of(notice_of("一、元旦：2025年1月1日至3日放假，共3天。"))
    assert refusal.code == "notice-date-outside"
    reading = read_notice(notice_of("一、元旦：12月31日至1月2日放假，共3天。12月26日上班。"))
    assert min(reading.notice.off) == date(2026, 12, 31)
    assert list(reading.notice.work) == [date(2026, 12, 26)]


@pytest.mark.parametrize(
    "text",
    [
        "今天天气不错",
        "国务院办公厅关于2027年部分节假日安排的通知",
        "2027年放假安排什么时候公布？",
        "2027年1月5日",
    ],
)
def test_text_that_arranges_nothing(text: str) -> None:
    """A text without any arrangement is refused as empty."""
    assert refusal_of(text).code == "notice-empty"


def test_source_lines_are_kept() -> None:
    """Each clause tells the line it was read from, its range and its working days."""
    text = notice_of("七、国庆节：10月1日至7日放假调休，共7天。", "9月26日（星期日）上班。")
    (read,) = read_notice(text).clauses
    assert (read.line, read.text) == (3, "七、国庆节：10月1日至7日放假调休，共7天。")
    assert read.off == ((date(2027, 10, 1), date(2027, 10, 7)),)
    assert read.work == (date(2027, 9, 26),)


NOTICE_SIGNS = (
    "0123456789年月日至、，。：（）(),.:~-\n "
    "放假调休共天上班补公星期周一二六春节元旦国庆延长起自鼓励"
)


@settings(max_examples=examples(300))
@given(st.one_of(st.text(max_size=300), st.text(NOTICE_SIGNS, max_size=300)))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever is pasted, the answer is a notice or a refusal, never another error."""
    for pasted in (text, notice_of("一、元旦：" + text), notice_of(text, "二、春节：2月6日放假")):
        try:
            reading = read_notice(pasted)
        except Refusal:
            continue
        assert not set(reading.notice.off) & set(reading.notice.work)


@settings(max_examples=examples(200))
@given(st.sampled_from([2019, 2025, 2026]), st.integers(0, 2000), st.sampled_from("0159口 "))
def test_one_wrong_sign_never_passes_silently(year: int, place: int, sign: str) -> None:
    """A notice with one sign exchanged is refused, warned about, or names the same days off."""
    some = arrangements(year)
    text = "\n".join(clause(year, number, each, Form()) for number, each in enumerate(some, 1))
    place %= len(text)
    if text[place] == "\n":
        return
    try:
        reading = read_notice(notice_of(text[:place] + sign + text[place + 1 :], year=year))
    except Refusal:
        return
    assert reading.warnings or set(reading.notice.off) == set(days_off(some))


def test_weekday_signs_agree_with_the_calendar() -> None:
    """The composed sentences themselves carry the right weekdays."""
    assert weekday_of(date(2026, 2, 14)) == "六"

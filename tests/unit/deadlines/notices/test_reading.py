"""Finding out in which form a notice is given, and the bounds on what is taken."""

import time
from datetime import date

import pytest

from deadlines.notices.reading import read_notice
from deadlines.refusal import Refusal
from tests.support.notice_sentences import arrangements, compose, days_off, notice_of

DAYS = '[{"date": "2027-01-01", "name": "元旦", "isOffDay": true}]'


@pytest.mark.parametrize(
    "text",
    [
        DAYS,
        "\ufeff \n" + DAYS,
        f'{{"year": 2027, "days": {DAYS}}}',
        "\ufeffBEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:元旦休\nDTSTART:20270101\nEND:VEVENT\nEND:VCALENDAR\n",
        "date,name,kind\n2027-01-01,元旦,休\n",
        "2027-01-01,元旦,休\n",
        "\ufeff" + notice_of("一、元旦：1月1日放假。"),
        "[资讯] 2027年放假安排\n" + notice_of("一、元旦：1月1日放假。"),
    ],
)
def test_form_is_found_by_looking(text: str) -> None:
    """JSON, ICS, CSV and pasted text are told apart by what they hold, with a BOM or without."""
    notice = read_notice(text).notice
    assert notice.year == 2027
    assert dict(notice.off) == {date(2027, 1, 1): "元旦"}


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u3000\n"])
def test_nothing_given(text: str) -> None:
    """An empty text is refused as empty."""
    with pytest.raises(Refusal) as refused:
        read_notice(text)
    assert refused.value.code == "notice-empty"


def test_edition_of_a_pasted_text() -> None:
    """The edition is the number and date, else the issuer, else the source, else "pasted"."""
    bare = "现将2027年放假安排如下\n一、元旦：1月1日放假。\n"
    numbered = "国办发明电〔2026〕 7 号\n" + bare + "国务院办公厅\n2026年11月4日"
    assert read_notice(numbered).notice.edition == "国办发明电〔2026〕7号 2026-11-04"
    signed = bare + "国务院办公厅\n二〇二六年十一月四日"
    assert read_notice(signed).notice.edition == "国务院办公厅 2026-11-04"
    assert read_notice(bare, "通知.txt").notice.edition == "通知.txt"
    assert read_notice(bare).notice.edition == "粘贴的通知"


def test_doubts_come_with_the_reading() -> None:
    """What is missing from a year's notice is said with it."""
    warnings = read_notice(notice_of("一、元旦：1月1日放假。")).warnings
    missing = [each.facts["holiday"] for each in warnings if each.code == "holiday-missing"]
    assert missing == ["春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"]


def test_clauses_that_disagree() -> None:
    """Two clauses of one holiday with different days are taken together and said."""
    text = notice_of("一、元旦：1月1日至3日放假。", "二、元旦：12月31日至1月1日放假。")
    (warning,) = [each for each in read_notice(text).warnings if each.code == "clauses-differ"]
    assert warning.facts == {"holiday": "元旦", "dates": (date(2026, 12, 31),)}


def test_two_megabytes_are_too_much() -> None:
    """A text over two megabytes is refused before it is looked at."""
    for text in ("放" * 700_000, "x" * 2_000_001):
        with pytest.raises(Refusal) as refused:
            read_notice(text)
        assert refused.value.code == "notice-too-large"
        assert refused.value.facts["limit"] == 2_000_000


def test_a_million_clauses_are_too_many() -> None:
    """A text with more clauses than any page has is refused."""
    with pytest.raises(Refusal) as refused:
        read_notice(notice_of("元旦：1月1日放假\n" * 20_000))
    assert refused.value.code == "notice-too-large"


@pytest.mark.parametrize(
    "filler",
    [
        "1月1日、" * 20_000,
        "元旦," + "," * 200_000,
        "(" * 200_000,
        "a 1月" * 30_000,
        "- " * 100_000,
        "\n1月1日" * 20_000,
        "一、延长" * 20_000,
        "a\u0301\u0316" * 50_000,
    ],
)
def test_hostile_text_takes_bounded_time(filler: str) -> None:
    """A long text made to be slow is answered within seconds."""
    started = time.monotonic()
    try:
        read_notice(notice_of("一、元旦：" + filler))
    except Refusal:
        pass
    assert time.monotonic() - started < 10


def test_notice_between_other_texts() -> None:
    """A notice inside a long page is found."""
    page = "放假了，去哪里玩？\n" * 1000
    notice = read_notice(page + compose(2026, arrangements(2026)) + "\n" + page).notice
    assert dict(notice.off) == days_off(arrangements(2026))

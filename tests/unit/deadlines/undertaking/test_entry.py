"""Undertakers as they are typed, and what is late with them."""

from datetime import datetime, timedelta

import pytest

from deadlines.records.record import Draft, Undertaker
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.undertaking.bulletin import late_work
from deadlines.undertaking.entry import read_undertakers, undertakers_text
from tests.support.builders import MONDAY, SHANGHAI, an_office
from tests.support.unit_ledger import MakeLedger

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=SHANGHAI)
CLOSE = datetime(2026, 12, 3, 17, 30, tzinfo=SHANGHAI)
LOGISTICS = Undertaker("后勤处", "62330001", CLOSE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("团委", (Undertaker("团委"),)),
        ("后勤处 62330001 12月3日前；团委", (LOGISTICS, Undertaker("团委"))),
        ("后勤处，团委（牵头）", (Undertaker("团委"), Undertaker("后勤处"))),
        ("牵头：团委、后勤处", (Undertaker("团委"), Undertaker("后勤处"))),
        ("3号楼 物业 010-62330001", (Undertaker("3号楼 物业", "010-62330001"),)),
        ("后勤处 2026-12-03 下班前", (Undertaker("后勤处", by=CLOSE),)),
        ("Student Office 2026-12-03 17:30", (Undertaker("Student Office", by=CLOSE),)),
    ],
)
def test_a_line_of_undertakers_is_read(text: str, expected: tuple[Undertaker, ...]) -> None:
    """Names, phones and limits are told apart; the one called leading is the first."""
    found = read_undertakers(text, NOW, an_office())
    assert found == expected
    assert read_undertakers(undertakers_text(found, SHANGHAI), NOW, an_office()) == found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("62330001", "undertaker-without-name"),
        ("团委；团委", "undertaker-twice"),
        ("；".join(f"单位{place}" for place in range(21)), "too-many-undertakers"),
    ],
)
def test_what_names_nobody_is_refused(text: str, code: str) -> None:
    """A phone alone, the same name twice and too many names are refused."""
    with pytest.raises(Refusal, match=code):
        read_undertakers(text, NOW, an_office())


def test_the_bulletin_lists_what_is_late_without_an_answer(make_ledger: MakeLedger) -> None:
    """Late is one whose own limit has passed, or the record's; an answer or reason ends it."""
    ledger = make_ledger(MONDAY)
    hour = timedelta(hours=1)
    ones = (Undertaker("后勤处", by=MONDAY + hour), Undertaker("团委"), Undertaker("办公室"))
    draft = Draft(Kind.TASK, "报材料", MONDAY + 3 * hour, undertakers=ones)
    number = ledger.plain.log(draft).number
    ledger.plain.answer(number, "办公室", "等校领导签字")

    def names(after: int) -> list[str]:
        found = late_work(ledger.store.open_records(), MONDAY + after * hour)
        return [work.undertaker.name for work in found]

    assert (names(1), names(2), names(4)) == ([], ["后勤处"], ["后勤处", "团委"])
    ledger.clock.jump(MONDAY + 2 * hour)
    ledger.plain.finish(number)
    assert names(4) == []

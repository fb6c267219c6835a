"""The board's rows: order, headings, and how little changes when a record does."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Band, Duty, DutyState, band_of
from deadlines.records.record import Record, RecordStatus
from tests.support.builders import a_rule
from tests.support.slow import examples
from tests.ui.board.desk import NOW, TEXTS, in_minutes, news, owed, shown
from ui.board.model import BoardModel, Filter

DAY = 24 * 60
pytestmark = pytest.mark.usefixtures("qapp")


def a_board(*records: Record, now: datetime = NOW) -> BoardModel:
    """Return a board with these records, watched by Qt's own tester for broken promises."""
    model = BoardModel(TEXTS, lambda: now)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.load(records, now)
    return model


class Changes:
    """What a model tells its views."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.told: list[str] = []
        model.modelReset.connect(lambda: self.told.append("reset"))
        model.rowsInserted.connect(lambda _, a, b: self.told.append(f"in {a}-{b}"))
        model.rowsRemoved.connect(lambda _, a, b: self.told.append(f"out {a}-{b}"))
        model.dataChanged.connect(lambda a, _: self.told.append(f"new {a.row()}"))


def test_a_record_has_a_card_for_each_open_duty() -> None:
    """A record with two open duties has two cards; locked and finished duties have none."""
    locked = owed(None, a_rule(duty="arrange"), state=DutyState.LOCKED)
    done = owed(30, a_rule(duty="report"), state=DutyState.DONE, done_at=NOW)
    model = a_board(news(7, owed(60, a_rule(duty="a")), owed(30, a_rule(duty="b")), locked, done))
    assert shown(model) == [Band.SOON, (7, "b"), (7, "a")]


def test_cards_stand_under_their_bands_by_safe_time() -> None:
    """Cards stand under the bands' headings, by the safe time, those without a limit last."""
    early = owed(9 * DAY, certainty=Certainty.PROVISIONAL, safe_by=in_minutes(45))
    model = a_board(
        news(1, owed(None)),
        news(2, owed(3 * DAY)),
        news(3, owed(300)),
        news(4, owed(60)),
        news(5, early),
        news(6, owed(-5)),
    )
    numbers = [row if isinstance(row, Band) else row[0] for row in shown(model)]
    assert numbers == [Band.OVERDUE, 6, Band.SOON, 5, 4, Band.TODAY, 3, Band.LATER, 2, 1]


def test_a_passed_safe_time_is_not_overdue() -> None:
    """A provisional duty past its safe time is urgent, but not overdue until its deadline."""
    duty = owed(60, certainty=Certainty.PROVISIONAL, safe_by=in_minutes(-60))
    assert shown(a_board(news(1, duty)))[0] is Band.SOON


def test_equal_times_go_by_the_id() -> None:
    """Duties due at the same instant stand in the order they were logged."""
    first, second = owed(60), owed(60)
    assert shown(a_board(news(2, second), news(1, first)))[1:] == [(1, "submit"), (2, "submit")]


def test_headings_cannot_be_chosen() -> None:
    """A heading can be neither chosen nor reached; a card can."""
    model = a_board(news(1, owed(60)))
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_changed_title_touches_one_row() -> None:
    """A record that stays in its place renews its own row and no other."""
    record = news(2, owed(60))
    model = a_board(news(1, owed(50)), record, news(3, owed(70)))
    changes = Changes(model)
    model.update(replace(record, title="新标题"), NOW)
    assert changes.told == ["new 2"]
    assert model.index(2).data() == "新标题"


def test_a_new_record_comes_between_its_neighbours() -> None:
    """A new record's card is put between its neighbours, with no other row touched."""
    model = a_board(news(1, owed(50)), news(3, owed(70)))
    changes = Changes(model)
    model.update(news(2, owed(60)), NOW)
    assert changes.told == ["in 2-2"]
    assert [row for row in shown(model) if row != Band.SOON] == [
        (1, "submit"), (2, "submit"), (3, "submit"),
    ]  # fmt: skip


def test_a_heading_comes_and_goes_with_its_cards() -> None:
    """A band's heading comes with its first card and goes with its last."""
    record = news(2, owed(-5))
    model = a_board(news(1, owed(50)))
    model.update(record, NOW)
    assert shown(model) == [Band.OVERDUE, (2, "submit"), Band.SOON, (1, "submit")]
    model.update(replace(record, status=RecordStatus.CANCELLED), NOW)
    assert shown(model) == [Band.SOON, (1, "submit")]


def test_a_moved_deadline_moves_the_card() -> None:
    """A deadline that is extended takes its card to the new place."""
    duty = owed(60)
    model = a_board(news(1, duty), news(2, owed(90)))
    model.update(news(1, replace(duty, due=in_minutes(100), safe_by=in_minutes(100))), NOW)
    assert shown(model) == [Band.SOON, (2, "submit"), (1, "submit")]


def test_loading_the_same_again_changes_nothing() -> None:
    """Reading records that have not changed leaves the rows alone."""
    records = (news(1, owed(50)), news(2, owed(None)))
    model = a_board(*records)
    changes = Changes(model)
    model.load(records, NOW + timedelta(seconds=1))
    assert changes.told == []


def test_what_is_due_after_midnight_is_not_due_today() -> None:
    """Late in the evening a duty is due soon, but tomorrow; after midnight it is due today."""
    late = NOW.replace(hour=23, minute=0)
    record = news(1, owed((late - NOW).total_seconds() / 60 + 90))
    model = a_board(record, now=late)
    assert (model.counts[Band.SOON], model.due_today) == (1, 0)
    model.show_wanted(Filter(Band.TODAY))
    assert shown(model) == []
    midnight = late + timedelta(hours=1, minutes=1)
    assert model.is_stale(midnight)
    model.refresh(midnight)
    assert model.due_today == 1
    assert shown(model) == [Band.SOON, (1, "submit")]


def test_counts_hold_whatever_is_shown() -> None:
    """The bands' counts are of all open duties, whatever the filter lets through."""
    model = a_board(news(1, owed(-5)), news(2, owed(60)), news(3, owed(90)))
    model.show_wanted(Filter(Band.OVERDUE))
    assert shown(model) == [Band.OVERDUE, (1, "submit")]
    assert dict(model.counts) == {Band.OVERDUE: 1, Band.SOON: 2}
    model.update(news(4, owed(30)), NOW)
    assert model.counts[Band.SOON] == 3
    assert model.rowCount() == 2


@pytest.mark.parametrize("text", ["开学", "微博", "周五前", "ABC", "abc"])
def test_a_search_looks_into_title_source_and_note(text: str) -> None:
    """A search finds a text in the title, the source or the note, whatever its case."""
    found = news(1, owed(60), title="开学典礼 Abc", source="微博", note="周五前补交")
    model = a_board(found, news(2, owed(50)))
    model.show_wanted(Filter(text=text))
    assert shown(model) == [Band.SOON, (1, "submit")]


def test_a_duty_becomes_overdue_after_its_instant() -> None:
    """A card is not yet overdue at its due instant, and is right after it."""
    model = a_board(news(1, owed(60)))
    change = model.next_change(NOW)
    assert change is not None
    assert in_minutes(60) < change <= in_minutes(60) + timedelta(seconds=1)
    assert not model.refresh(in_minutes(60))
    assert model.refresh(change)
    assert shown(model)[0] is Band.OVERDUE
    assert model.next_change(change) is None


def test_two_hours_before_a_card_becomes_urgent() -> None:
    """Two hours before its safe time a card moves to the urgent band."""
    model = a_board(news(1, owed(300)))
    assert model.next_change(NOW) == in_minutes(180)
    assert model.refresh(in_minutes(180))
    assert shown(model)[0] is Band.SOON


def test_midnight_brings_tomorrows_cards_forward() -> None:
    """At midnight what is due on the new day moves under today."""
    model = a_board(news(1, owed(DAY)))
    assert model.next_change(NOW) == in_minutes(15 * 60)
    model.refresh(in_minutes(15 * 60))
    assert shown(model)[0] is Band.TODAY


def test_many_cards_turn_at_one_midnight() -> None:
    """Where a day begins that has many cards, they move some at a time, all in the end.

    The board is then as if it were loaded at that time.
    """
    records = [news(n, owed(60 * n), title=f"第 {n} 条") for n in range(1, 150)]
    model = a_board(*records)
    later = NOW + timedelta(days=2)
    steps = 0
    while model.is_stale(later):
        assert model.refresh(later)
        steps += 1
    assert steps > 1
    anew = a_board(*records, now=later)
    assert shown(model) == shown(anew)
    assert (model.counts, model.due_today) == (anew.counts, anew.due_today)
    assert model.next_change(later) == anew.next_change(later)


def test_a_clock_set_back_brings_cards_back() -> None:
    """When the clock is set back, a card that had become overdue is so no more."""
    model = a_board(news(1, owed(60)), now=in_minutes(90))
    assert shown(model)[0] is Band.OVERDUE
    assert model.is_stale(NOW)
    model.refresh(NOW)
    assert shown(model)[0] is Band.SOON


def test_nothing_moves_between_changes() -> None:
    """Asked again within the same minute, the board has nothing to do."""
    model = a_board(*(news(n, owed(n * 37)) for n in range(1, 40)))
    changes = Changes(model)
    assert not model.is_stale(NOW + timedelta(seconds=1))
    assert not model.refresh(NOW + timedelta(seconds=1))
    assert changes.told == []


_minutes = st.integers(-3 * DAY, 3 * DAY)
_duties = st.builds(
    lambda due, early: owed(due, certainty=Certainty.PROVISIONAL, safe_by=in_minutes(due - early)),
    _minutes,
    st.integers(0, 2 * DAY),
) | st.builds(owed, st.none() | _minutes)


@settings(max_examples=examples(60))
@given(st.lists(_duties, max_size=12), st.lists(st.tuples(st.integers(0, 15), _duties)), _minutes)
def test_changes_lead_where_loading_leads(
    duties: list[Duty], edits: list[tuple[int, Duty]], later: int
) -> None:
    """Whatever changes, and however the clock moves, the rows are those of a board read anew."""
    records = {number: news(number, duty) for number, duty in enumerate(duties)}
    model = a_board(*records.values())
    for number, duty in edits:
        records[number] = news(number, duty)
        model.update(records[number], NOW)
    assert shown(model) == shown(a_board(*records.values()))
    now = in_minutes(later)
    model.refresh(now)
    fresh = a_board(*records.values(), now=now)
    assert shown(model) == shown(fresh)
    assert +model.counts == +fresh.counts  # type: ignore[operator]


@given(_duties, _minutes, st.sampled_from((0, 1, -1)))
def test_the_board_has_the_bands_of_the_deadlines(duty: Duty, later: int, moved: int) -> None:
    """A card stands in the band the deadlines give its duty, to the microsecond."""
    now = in_minutes(later) + timedelta(microseconds=moved)
    assert shown(a_board(news(1, duty), now=now))[0] is band_of(duty, now)


@settings(max_examples=examples(60))
@given(st.lists(_duties, min_size=1, max_size=6), st.integers(0, 4 * DAY))
def test_no_band_changes_before_the_next_change(duties: list[Duty], later: int) -> None:
    """Until the next change that is told, every duty stays in its band."""
    change = a_board(*(news(n, duty) for n, duty in enumerate(duties))).next_change(NOW)
    moment = in_minutes(later)
    if change is None or moment < change:
        assert [band_of(d, moment) for d in duties] == [band_of(d, NOW) for d in duties]

"""Periods of the statistics: where they begin and end, and which may be chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import Month
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import translate
from ui.statistics.chooser import PeriodChooser
from ui.statistics.sentences import Sentences
from ui.wording.voice import voice


@pytest.fixture
def chooser(qtbot: QtBot) -> Iterator[PeriodChooser]:
    """A chooser in Chinese, in November 2026."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    widget = PeriodChooser(Sentences(voice(translate, SHANGHAI)), Month(2026, 11))
    qtbot.addWidget(widget)
    yield widget
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        ((2026, 1), (2025, 8), (2026, 1)),
        ((2026, 2), (2026, 2), (2026, 7)),
        ((2026, 7), (2026, 2), (2026, 7)),
        ((2026, 8), (2026, 8), (2027, 1)),
        ((2026, 12), (2026, 8), (2027, 1)),
    ],
)
def test_a_term_runs_february_to_july_or_august_to_january(
    month: tuple[int, int], first: tuple[int, int], last: tuple[int, int]
) -> None:
    """Every month is in the term of its half of the school year."""
    span = ReportSpan.holding(Month(*month), Scale.TERM)
    assert (span.first, span.last) == (Month(*first), Month(*last))
    assert Month(*month) in span.months
    assert span.charted == span.months


def test_a_year_has_its_twelve_months() -> None:
    """A year runs from January to December."""
    span = ReportSpan.holding(Month(2026, 5), Scale.YEAR)
    assert (span.first, span.last, len(span.months)) == (Month(2026, 1), Month(2026, 12), 12)


def test_a_month_is_compared_with_the_five_before() -> None:
    """The chart of a single month has the five months before it beside it."""
    span = ReportSpan.holding(Month(2026, 2), Scale.MONTH)
    assert span.months == (Month(2026, 2),)
    assert (span.charted[0], span.charted[-1], len(span.charted)) == (
        Month(2025, 9),
        Month(2026, 2),
        6,
    )


def test_steps_stop_at_the_present(chooser: PeriodChooser) -> None:
    """No period is offered after the one in which the time stands."""
    assert chooser.name.text() == "2026年11月"
    assert not chooser.forward.isEnabled()
    chooser.back.click()
    assert chooser.name.text() == "2026年10月"
    chooser.forward.click()
    assert not chooser.forward.isEnabled()
    chooser.choose(Scale.TERM)
    assert (chooser.name.text(), chooser.forward.isEnabled()) == (
        "2026年8月 – 2027年1月",
        False,
    )


def test_another_length_stays_near(chooser: PeriodChooser) -> None:
    """From a year of the past, the month chosen next is its last one; of this year, the present."""
    chooser.choose(Scale.YEAR)
    chooser.choose(Scale.MONTH)
    assert chooser.span.first == Month(2026, 11)
    chooser.choose(Scale.YEAR)
    chooser.back.click()
    assert chooser.name.text() == "2025年"
    chooser.choose(Scale.MONTH)
    assert chooser.span.first == Month(2025, 12)


def test_a_new_month_leaves_who_looks_at_the_past(chooser: PeriodChooser) -> None:
    """A period of the past stays chosen when a new month begins; the present one is followed."""
    chooser.back.click()
    assert not chooser.set_latest(Month(2026, 12))
    assert chooser.span.first == Month(2026, 10)
    chooser.forward.click()
    chooser.forward.click()
    assert chooser.set_latest(Month(2027, 1))
    assert chooser.span.first == Month(2027, 1)
    assert chooser.set_latest(Month(2026, 12))
    assert chooser.span.first == Month(2026, 12)

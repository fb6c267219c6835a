"""Reads the facts of some months a little at a time, so that the window never stands still."""

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from itertools import islice

from PySide6.QtCore import QObject, Signal

from deadlines.appraisal.span import ReportSpan
from deadlines.appraisal.statistics import (
    Facts,
    FigureCount,
    Figures,
    Month,
    total,
)
from deadlines.refusal import Refusal
from deadlines.values import dataclass
from ui.background.steps import Steps

_STEP = 250
"""Facts read before the window has its turn: some 5 to 12 ms in a ledger of a million."""


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """What was read of a period: the figures of each charted month, those of all of it, and when.

    `now` is the moment that decides what is overdue.
    """

    span: ReportSpan
    months: Mapping[Month, Figures]
    whole: Figures
    now: datetime


class PeriodReader(QObject):
    """Reads periods.

    The first step is taken at once, so that a small ledger is read without any pause; the rest
    follows when nothing else waits. `done` carries the PeriodFigures, `failed` the Refusal of facts
    that could not be read.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, facts: Facts, zone: tzinfo, parent: QObject) -> None:
        super().__init__(parent)
        self._facts, self._zone = facts, zone
        self._steps = Steps(self)

    @property
    def is_running(self) -> bool:
        """Whether there is more to read."""
        return self._steps.is_running

    def start(self, span: ReportSpan, now: datetime) -> None:
        """Read a period as of `now` (aware), in place of what was being read."""
        self._steps.begin(self._read(span, now))

    def stop(self) -> None:
        """Leave the reading where it is; no further signal comes of it."""
        self._steps.begin(iter(()))

    def _read(self, span: ReportSpan, now: datetime) -> Iterator[None]:
        try:
            yield from self._read_steps(span, now)
        except Refusal as refusal:
            self.failed.emit(refusal)

    def _read_steps(self, span: ReportSpan, now: datetime) -> Iterator[None]:
        """Do the work; a step ends at each yield."""
        found: dict[Month, Figures] = {}
        count, left = 0, _STEP
        for month in span.charted:
            facts = iter(self._facts(*month.instants(self._zone)))
            counted = FigureCount(now)
            while more := list(islice(facts, left)):
                counted.add(more)
                left -= len(more)
                count += len(more)
                if not left:
                    yield
                    left = _STEP
            found[month] = counted.figures()
        whole = total([found[month] for month in span.months])
        if count > _STEP:
            yield  # what comes of so many takes long enough by itself
        self.done.emit(PeriodFigures(span, found, whole, now))

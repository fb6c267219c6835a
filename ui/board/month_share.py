"""The month's share on time on the board, counted anew a moment after each change."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from deadlines.refusal import Refusal
from ui.background.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from deadlines.appraisal.statistics import Verdict
    from storage.ledger import Ledger
    from ui.board.page import BoardPage

_AFTER = 1_500
"""Milliseconds: reading the month's records takes a moment; the change itself is shown first."""
_STEP = 200
"""Facts read before the window has its turn, some four milliseconds."""


class MonthShare(QTimer):
    """Shows the share when it runs out; each `start` puts that off."""

    def __init__(self, ledger: Ledger, board: BoardPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ledger, self._board = ledger, board
        self.setSingleShot(True)
        self.setInterval(_AFTER)
        self.timeout.connect(self.show)
        self._counting = Steps(self)

    def show(self) -> None:
        """Count it from now on, a step at once and the rest when nothing else waits; show it."""
        self._counting.begin(self._count())

    def _count(self) -> Iterator[None]:
        from deadlines.appraisal.statistics import Month, count_verdicts, share_on_time

        zone, now = self._ledger.zone, self._ledger.now()
        counts: Counter[Verdict | None] = Counter()
        facts = self._ledger.statistics.facts(*Month.holding(now, zone).instants(zone))
        try:
            while step := list(islice(facts, _STEP)):
                counts.update(count_verdicts(step, now))
                if len(step) == _STEP:
                    yield
        except Refusal:
            # The next command says what is wrong with the file.
            self._board.set_on_time_share(None)
            return
        self._board.set_on_time_share(share_on_time(counts))

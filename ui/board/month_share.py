"""The month's share on time on the board, counted anew a moment after each change."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from deadlines.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject

    from deadlines.appraisal.statistics import DutyFact, Verdict
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
        self._facts: Iterator[DutyFact] = iter(())
        self._counts: Counter[Verdict | None] = Counter()
        self._now = ledger.now()
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._go_on)

    def show(self) -> None:
        """Count it from now on, a step at once and the rest when nothing else waits; show it."""
        from deadlines.appraisal.statistics import Month

        zone = self._ledger.zone
        self._now = now = self._ledger.now()
        self._counts.clear()
        self._facts = self._ledger.statistics.facts(*Month.holding(now, zone).instants(zone))
        self._go_on()

    def _go_on(self) -> None:
        from deadlines.appraisal.statistics import count_verdicts, share_on_time

        try:
            step = list(islice(self._facts, _STEP))
        except Refusal:
            # The next command says what is wrong with the file.
            self._board.set_on_time_share(None)
            return
        self._counts.update(count_verdicts(step, self._now))
        if len(step) == _STEP:
            self._pause.start()
        else:
            self._board.set_on_time_share(share_on_time(self._counts))

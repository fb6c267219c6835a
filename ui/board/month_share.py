"""The month's share on time on the board, counted anew a moment after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from deadlines.refusal import Refusal

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from storage.ledger import Ledger
    from ui.board.page import BoardPage

_AFTER = 1_500
"""Milliseconds: reading the month's records takes a moment; the change itself is shown first."""


class MonthShare(QTimer):
    """Shows the share when it runs out; each `start` puts that off."""

    def __init__(self, ledger: Ledger, board: BoardPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ledger, self._board = ledger, board
        self.setSingleShot(True)
        self.setInterval(_AFTER)
        self.timeout.connect(self.show)

    def show(self) -> None:
        """Count and show it now."""
        from deadlines.appraisal.statistics import month_share

        try:
            zone = self._ledger.register.office.zone
            share = month_share(self._ledger.statistics.facts, self._ledger.now(), zone)
        except Refusal:
            share = None  # the next command says what is wrong with the file
        self._board.set_on_time_share(share)

"""The sheets of a file as the user wants them read; plain values, without a window."""

from collections.abc import Sequence
from dataclasses import replace

from deadlines.columns.meaning import Meaning
from deadlines.imports.lines import SheetPlan
from deadlines.imports.plan import with_header
from deadlines.sheets.header import header_of


class Sheets:
    """Holds each sheet's plan, whether it is imported, and which one is looked at."""

    def __init__(self, plans: Sequence[SheetPlan] = ()) -> None:
        self.plans = list(plans)
        self.found_header = any(plan.header is not None for plan in plans)
        if self.plans and not self.found_header:
            # Row 0 is none: the user gives the columns their meanings, or names the row.
            self.plans[0] = with_header(self.plans[0], header_of(self.plans[0].sheet, 0))
        self._taken = [plan.header is not None for plan in self.plans]
        self.current = self._taken.index(True) if self.plans else 0

    @property
    def plan(self) -> SheetPlan:
        """The plan of the sheet that is looked at."""
        return self.plans[self.current]

    @property
    def is_taken(self) -> bool:
        """Whether the sheet that is looked at is imported."""
        return self._taken[self.current]

    def set_imported(self, *, on: bool) -> None:
        """Import the sheet that is looked at, or leave it out."""
        if on and self.plan.header is None:
            self.move_header(self.plan.sheet.rows[0].number)
        self._taken[self.current] = on

    def move_header(self, number: int) -> None:
        """Take another row for the header, and import the sheet."""
        self.plans[self.current] = with_header(self.plan, header_of(self.plan.sheet, number))
        self._taken[self.current] = True

    def put_meanings(self, meanings: tuple[Meaning, ...]) -> None:
        """Give the columns other meanings."""
        self.plans[self.current] = replace(self.plan, meanings=meanings)

    def chosen(self) -> tuple[SheetPlan, ...]:
        """Return how each sheet is to be read; those left out have no header."""
        return tuple(
            plan if taken else with_header(plan, None)
            for plan, taken in zip(self.plans, self._taken, strict=True)
        )

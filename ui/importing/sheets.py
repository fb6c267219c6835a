"""The sheets of a file as the user wants them read; plain values, without a window."""

from collections.abc import Mapping, Sequence

from deadlines.columns.meaning import Meaning
from deadlines.columns.vocabulary import plain
from deadlines.imports.lines import SheetPlan
from deadlines.imports.plan import with_header, with_meaning
from deadlines.sheets.header import header_of
from deadlines.sheets.sheet import SheetRow
from deadlines.values import replace


class Sheets:
    """Holds each sheet's plan, whether it is imported, and which one is looked at."""

    def __init__(self, plans: Sequence[SheetPlan] = ()) -> None:
        self.plans = list(plans)
        self.given: dict[str, Meaning] = {}
        """What the person said that columns mean, by their plain names."""
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

    def choose_meaning(self, column: int, meaning: Meaning) -> None:
        """Give a column another meaning."""
        name = plain(self.plan.header.names[column]) if self.plan.header else ""
        if name:
            self.given[name] = meaning
        self.plans[self.current] = with_meaning(self.plan, column, meaning)

    def find_row(self, name: str, number: int) -> tuple[SheetPlan, SheetRow] | None:
        """Return a row of a table by the sheet's name and the row's number; None for a header."""
        for plan in self.plans:
            if plan.sheet.name != name or plan.header is None or number <= plan.header.rows[-1]:
                continue
            row = next((one for one in plan.sheet.rows if one.number == number), None)
            if row is not None:
                return plan, row
        return None

    def mend(self, plan: SheetPlan, row: SheetRow, cells: Mapping[int, str]) -> None:
        """Put other texts into cells of a row."""
        width = max(len(row.cells), *(column + 1 for column in cells))
        mended = replace(
            row, cells=tuple(cells.get(column, row.cell(column)) for column in range(width))
        )
        rows = tuple(mended if one is row else one for one in plan.sheet.rows)
        index = self.plans.index(plan)
        self.plans[index] = replace(plan, sheet=replace(plan.sheet, rows=rows))

    def chosen_plans(self) -> tuple[SheetPlan, ...]:
        """Return how each sheet is to be read; those left out have no header."""
        return tuple(
            plan if taken else with_header(plan, None)
            for plan, taken in zip(self.plans, self._taken, strict=True)
        )

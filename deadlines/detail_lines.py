"""The details of an exported row read back: its duties and the steps of its checklist."""

from datetime import datetime, tzinfo

from deadlines import check_line, duty_line
from deadlines.duty import Duty
from deadlines.record import Check
from deadlines.rule import Kind, RuleBook


class DetailLines:
    """Reads the cells 时限明细 and 审校明细, with times in the zone.

    `shipped` are the rules as the program ships them, which the lines of duties stand on.
    """

    def __init__(self, zone: tzinfo, shipped: RuleBook) -> None:
        self._zone, self._shipped = zone, shipped

    def read_duties(self, text: str, kind: Kind, at: datetime) -> tuple[Duty, ...]:
        """Return the duties (ids 0) a cell lists for a record of that kind that began `at`.

        Raises Refusal("duty-line").
        """
        return tuple(
            duty_line.read(line, kind, at, self._zone, self._shipped)
            for line in duty_line.lines_in(text)
        )

    def read_checks(self, text: str) -> tuple[Check, ...]:
        """Return the checklist steps a cell lists; raises Refusal("check-line")."""
        return tuple(check_line.read(line, self._zone) for line in duty_line.lines_in(text))

"""The duties of a period, read for the statistics."""

from collections.abc import Iterator
from datetime import datetime

from deadlines.appraisal.statistics import DutyFact
from deadlines.records.duty import DutyState
from deadlines.records.record import RecordStatus
from storage.database.database import Database, Row
from storage.database.errors import damage_refusal
from storage.database.instants import from_ms, from_ms_or_none, to_ms
from storage.tables.rows import readable
from storage.tables.rules import RuleShelf

_PAGE = 100
"""Records read at a time: some three milliseconds."""

_TITLE = 300
"""How many characters of a title are read; a list shows no more of it."""

# A record without duties keeps its row, or a page of such records would look like the last one.
_FACTS = f"""
    SELECT r.at, r.number, r.status, substr(r.title, 1, {_TITLE}),
        d.rule, d.state, d.start, d.due, d.done_at, d.late_reason, d.was_due, d.edition,
        d.extended_at
    FROM (
        SELECT at, number, status, title FROM records INDEXED BY records_at
        WHERE (at, number) > (?, ?) AND at < ? ORDER BY at, number LIMIT {_PAGE}
    ) r LEFT JOIN duties d ON d.record = r.number
    ORDER BY r.at, r.number, d.id
"""  # noqa: S608  # the figures are the program's own

_NOT_GIVEN = frozenset({"导入时未填写", "Not given when imported"})
"""What imports by earlier versions wrote as the reason that was not given."""


class DutyFacts:
    """Reads duties in the order of `Facts`, in pages by an index.

    Between two pages nothing is held open, so that the reader may take its time.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rules = RuleShelf(database)
        self._states = {state.value: state for state in DutyState}

    def facts(self, since: datetime, until: datetime) -> Iterator[DutyFact]:
        """Yield the duties of the records whose `at` is from `since` up to before `until`.

        Titles are cut to 300 characters. Raises Refusal as Database does, also between pages.
        """
        after, number, end = to_ms(since), 0, to_ms(until)
        while True:
            rows = self._database.rows(_FACTS, (after, number, end))
            if not rows:
                return
            if rows[-1][:2] <= (after, number):
                # On swapped pages the order goes back, and so the reading would never end.
                raise damage_refusal(self._database.path, "order")
            with readable(self._database.path):
                facts = [self._fact(row) for row in rows if row[4] is not None]
            yield from facts
            after, number = rows[-1][:2]

    def _fact(self, row: Row) -> DutyFact:
        at, number, status, title, rule, state, start, due, done_at, reason, *rest = row
        was_due, edition, extended_at = rest
        return DutyFact(
            number,
            self._rules.rule(rule),
            title,
            from_ms(start),
            from_ms_or_none(due),
            from_ms_or_none(done_at),
            self._states[state],
            "" if reason in _NOT_GIVEN else reason,
            status == RecordStatus.CANCELLED.value,
            from_ms(at),
            from_ms_or_none(was_due),
            edition,
            from_ms_or_none(extended_at),
        )

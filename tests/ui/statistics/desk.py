"""The statistics page over facts kept in memory, on a Sunday night in November 2026."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.appraisal.statistics import DutyFact
from deadlines.records.duty import DutyState
from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, Kind
from tests.support.builders import SHANGHAI, a_rule
from tests.support.unit_ledger import MakeLedger
from ui.statistics.page import StatisticsPage
from ui.theme import Theme, ThemeChoice

NOVEMBER = datetime(2026, 11, 3, 9, 0, tzinfo=SHANGHAI)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NEWS = a_rule(title="")
HEAD = a_rule(Kind.INCIDENT, "report_head", target=30, title="")
FEEDBACK = a_rule(Kind.INCIDENT, "feedback", title="")


def a_fact(
    record: int = 1,
    rule: DutyRule = NEWS,
    at: datetime = NOVEMBER,
    *,
    took: timedelta | None = None,
    allowed: timedelta = DAY,
    reason: str = "",
    title: str = "学院举行开学典礼",
    cancelled: bool = False,
) -> DutyFact:
    """Return a duty that began at `at`; give `took` for one that is done."""
    done_at = None if took is None else at + took
    state = DutyState.OPEN if took is None else DutyState.DONE
    return DutyFact(record, rule, title, at, at + allowed, done_at, state, reason, cancelled)


class MemorySource:
    """Keeps facts by the start of their duties; set `refusal` to let reading fail.

    `readings` counts how often facts were asked for.
    """

    def __init__(self) -> None:
        self.kept: list[DutyFact] = []
        self.refusal: Refusal | None = None
        self.readings = 0

    def facts(self, since: datetime, until: datetime) -> Iterable[DutyFact]:
        self.readings += 1
        return self._read(since, until)

    def _read(self, since: datetime, until: datetime) -> Iterator[DutyFact]:
        for fact in self.kept:
            if self.refusal is not None:
                raise self.refusal
            if since <= fact.start < until:
                yield fact


class Desk:
    """What the page stands on, and the page itself once asked for."""

    def __init__(self, make_ledger: MakeLedger, app: QApplication, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._memory = make_ledger()
        self._pages: list[StatisticsPage] = []
        self.clock = self._memory.clock
        self.register = self._memory.register
        self.source = MemorySource()
        self.theme = Theme(app, ThemeChoice.LIGHT)

    def hold(self, *facts: DutyFact) -> None:
        """Keep these facts in place of the others."""
        self.source.kept = list(facts)

    def hidden_page(self) -> StatisticsPage:
        """Return the page, not on the screen yet."""
        page = StatisticsPage(self._memory.desk(self.theme), self.source.facts)
        self._pages.append(page)
        self._qtbot.addWidget(page)
        page.resize(900, 700)
        return page

    def page(self, *facts: DutyFact) -> StatisticsPage:
        """Return the page, on the screen, with these facts read."""
        if facts:
            self.hold(*facts)
        page = self.hidden_page()
        with self._qtbot.waitExposed(page):
            page.show()
        return page

    def log(self) -> None:
        """Log a record, as the user does beside the page."""
        self.register.log(Draft(Kind.NEWS, "学院举行运动会", self.register.now()))

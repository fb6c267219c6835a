"""A patrol page over a register in memory."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.choices import Choices
from deadlines.records.record import Record
from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import MakeLedger
from ui.patrol.page import PatrolPage
from ui.patrol.patrolling import Patrolling
from ui.theme import Theme


def at(day: int, clock: str = "09:00", month: int = 3) -> datetime:
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


class Bench:
    """The page at `now`, with finished patrols on these days of March 2026."""

    def __init__(
        self,
        make_ledger: MakeLedger,
        app: QApplication,
        qtbot: QtBot,
        theme: Theme,
        now: datetime,
        days: Sequence[int],
    ) -> None:
        self.app, self.theme = app, theme
        self.desk = make_ledger(now)
        for day in days:
            self.desk.clock.jump(at(day))
            record = self.desk.log(Kind.PATROL, "日常巡查，无异常")
            self.desk.plain.finish(record.number)
        self.desk.clock.jump(now)
        self.page = PatrolPage(
            self.desk.desk(theme),
            self._patrols,
            Patrolling(
                self.desk.register,
                lambda: self.desk.ledger.patrols,
                Choices(self.desk.settings),
                app,
            ),
        )
        qtbot.addWidget(self.page)
        self.page.resize(700, 640)
        self.page.show()

    def _patrols(self, first: date, last: date) -> Sequence[Record]:
        records = self.records()
        return [one for one in records if one is records[0] or first <= one.at.date() <= last]

    def records(self) -> list[Record]:
        return list(self.desk.store.records(open_only=False, kind=Kind.PATROL))

    def cell(self, day: date) -> str:
        index = self.page.model.place_of(day)
        return str(self.page.model.data(index))


MakeBench = Callable[..., Bench]

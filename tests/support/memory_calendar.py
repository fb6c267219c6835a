"""Loaded notices and the unit's own days in memory, and a keeper over a memory desk."""

from collections.abc import Mapping
from datetime import date, datetime

from deadlines.calendar.notice import Notice
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import OwnDay
from deadlines.records.calendar_keeper import CalendarKeeper
from tests.support.memory_desk import SUNDAY_NIGHT, MemoryDesk


class MemoryCalendar:
    """Keeps notices and own days in dictionaries."""

    def __init__(self) -> None:
        self.loaded: dict[int, Notice] = {}
        self.own: dict[date, OwnDay] = {}

    def notices(self) -> Mapping[int, Notice]:
        return dict(self.loaded)

    def save_notice(self, notice: Notice) -> None:
        self.loaded[notice.year] = notice

    def own_days(self) -> Mapping[date, OwnDay]:
        return dict(self.own)

    def save_own_day(self, day: date, own: OwnDay | None) -> None:
        if own is None:
            self.own.pop(day, None)
        else:
            self.own[day] = own


class CalendarDesk(MemoryDesk):
    """A desk whose calendar can be changed; `calendar` is what has been kept."""

    def __init__(self, now: datetime = SUNDAY_NIGHT) -> None:
        super().__init__(now)
        self.calendar = MemoryCalendar()
        self.keeper = CalendarKeeper(
            self.calendar, self.store, self.history, self.plain, official_notices()
        )

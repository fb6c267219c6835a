"""The loaded notices and the unit's own days in the database."""

import json
from collections.abc import Mapping
from datetime import date

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay
from storage.database.database import Database, select, upsert
from storage.tables.rows import json_text, readable

_NOTICE = ("year", "edition", "off", "work", "amends")
_OWN_DAY = ("day", "working", "name")


class CalendarTable:
    """Keeps what changes the working calendar: `records.calendar_keeper.CalendarStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def notices(self) -> Mapping[int, Notice]:
        """Return the loaded notices by year."""
        rows = self._database.rows(select("notices", _NOTICE))
        with readable(self._database.path):
            return {
                year: Notice(year, edition, _days(off), _days(work), bool(amends))
                for year, edition, off, work, amends in rows
            }

    def save_notice(self, notice: Notice) -> None:
        """Keep a notice as the loaded one of its year."""
        with self._database.atomic():
            days = (_text(notice.off), _text(notice.work))
            row = (notice.year, notice.edition, *days, int(notice.amends))
            self._database.execute(upsert("notices", _NOTICE, "year"), row)

    def own_days(self) -> Mapping[date, OwnDay]:
        """Return the unit's own days."""
        rows = self._database.rows(f"{select('own_days', _OWN_DAY)} ORDER BY day")
        with readable(self._database.path):
            return {
                date.fromisoformat(day): OwnDay(bool(working), name) for day, working, name in rows
            }

    def save_own_day(self, day: date, own: OwnDay | None) -> None:
        """Keep one of the unit's own days, or forget it with None."""
        with self._database.atomic():
            if own is None:
                self._database.execute("DELETE FROM own_days WHERE day = ?", (day.isoformat(),))
                return
            row = (day.isoformat(), int(own.working), own.name)
            self._database.execute(upsert("own_days", _OWN_DAY, "day"), row)


def _days(text: str) -> Mapping[date, str]:
    return {date.fromisoformat(day): name for day, name in json.loads(text).items()}


def _text(days: Mapping[date, str]) -> str:
    return json_text({day.isoformat(): name for day, name in days.items()})

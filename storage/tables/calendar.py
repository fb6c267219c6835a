"""The loaded notices and the unit's own days in the database."""

import json
from collections.abc import Mapping
from datetime import date

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay
from storage.database.database import Database
from storage.tables.rows import json_text, readable


class CalendarTable:
    """Keeps what changes the working calendar: `records.calendar_keeper.CalendarStore`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def notices(self) -> Mapping[int, Notice]:
        """Return the loaded notices by year."""
        rows = self._database.rows("SELECT year, edition, off, work, amends FROM notices")
        with readable(self._database.path):
            return {
                year: Notice(year, edition, _days(off), _days(work), bool(amends))
                for year, edition, off, work, amends in rows
            }

    def save_notice(self, notice: Notice) -> None:
        """Keep a notice as the loaded one of its year."""
        with self._database.atomic():
            self._database.execute(
                "INSERT INTO notices (year, edition, off, work, amends) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (year) DO UPDATE SET edition = excluded.edition,"
                " off = excluded.off, work = excluded.work, amends = excluded.amends",
                (
                    notice.year,
                    notice.edition,
                    _text(notice.off),
                    _text(notice.work),
                    int(notice.amends),
                ),
            )

    def own_days(self) -> Mapping[date, OwnDay]:
        """Return the unit's own days."""
        rows = self._database.rows("SELECT day, working, name FROM own_days ORDER BY day")
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
            self._database.execute(
                "INSERT INTO own_days (day, working, name) VALUES (?, ?, ?)"
                " ON CONFLICT (day) DO UPDATE SET working = excluded.working, name = excluded.name",
                (day.isoformat(), int(own.working), own.name),
            )


def _days(text: str) -> Mapping[date, str]:
    return {date.fromisoformat(day): name for day, name in json.loads(text).items()}


def _text(days: Mapping[date, str]) -> str:
    return json_text({day.isoformat(): name for day, name in days.items()})

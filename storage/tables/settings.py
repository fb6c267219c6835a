"""The user's choices in the database."""

from contextlib import suppress

from deadlines.refusal import Refusal
from storage.database.database import Database


class SettingsTable:
    """Keeps the user's choices, as `deadlines.choices.Settings` asks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, name: str, fallback: str) -> str:
        """Return the choice, or `fallback` where none was made."""
        row = self._database.row("SELECT value FROM settings WHERE name = ?", (name,))
        return str(row[0]) if row else fallback

    def write(self, name: str, value: str) -> None:
        """Keep a choice at once."""
        with self._database.atomic():
            self._database.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    def remember(self, name: str, value: str) -> None:
        """Keep what is kept unasked, as a window's place, where that can be done at once.

        A file that is busy, full or gone costs nothing but this.
        """
        with suppress(Refusal), self._database.without_waiting():
            self.write(name, value)

"""The user's choices in the database."""

from contextlib import suppress

from deadlines.refusal import Refusal
from storage.database.database import Database, upsert

_LONGEST = 200_000
"""Bytes; the longest that the program keeps, the meanings of columns, has a fifth."""
_KEEP = upsert("settings", ("name", "value"), "name")


class SettingsTable:
    """Keeps the user's choices, as `deadlines.choices.Settings` asks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, name: str, fallback: str) -> str:
        """Return the choice, or `fallback` where none was made."""
        row = self._database.row("SELECT CAST(value AS BLOB) FROM settings WHERE name = ?", (name,))
        text = _text(row[0]) if row else None
        return fallback if text is None else text

    def texts(self) -> dict[str, str | None]:
        """Return all choices; None where what is kept is no text, or far too long to be one."""
        rows = self._database.rows("SELECT CAST(name AS BLOB), CAST(value AS BLOB) FROM settings")
        return {name.decode(errors="replace"): _text(value) for name, value in rows}

    def write(self, name: str, value: str) -> None:
        """Keep a choice at once."""
        with self._database.atomic():
            self._database.execute(_KEEP, (name, value))

    def remember(self, name: str, value: str) -> None:
        """Keep what is kept unasked, as a window's place, where that can be done at once.

        A file that is busy, full or gone costs nothing but this.
        """
        with suppress(Refusal), self._database.without_waiting():
            self.write(name, value)


def _text(value: bytes) -> str | None:
    if len(value) > _LONGEST or b"\0" in value:
        return None
    try:
        return value.decode()
    except UnicodeDecodeError:
        return None

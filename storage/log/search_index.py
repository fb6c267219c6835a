"""The search index over the records, brought up to date when it is asked, not at each write."""

from collections.abc import Iterator, Sequence

from deadlines.refusal import Refusal
from storage.database.database import Database, Row, select
from storage.log.search_text import tokens
from storage.tables.facets import facet_names
from storage.tables.rows import checkers, readable

_BATCH = 1000

_COLUMNS = ("number", "title", "source", "note", "checks", "facets", "words")
_STALE = select("search_stale", _COLUMNS) + " ORDER BY number LIMIT ?"
_OLDEST = "SELECT number FROM search_stale ORDER BY number LIMIT ?"
_CHANGED = select("records", _COLUMNS) + f" WHERE number IN ({_OLDEST}) ORDER BY number"
_NEW = select("records", _COLUMNS) + " WHERE number > ? ORDER BY number LIMIT ?"
_ADD = "INSERT INTO search (rowid, text) VALUES (?, ?)"
_REMOVE = "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)"


class SearchIndex:
    """Keeps the search index level with the records."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_behind(self) -> bool:
        """Return whether there are records the index does not know as they are now."""
        behind = self._database.value(
            "SELECT EXISTS (SELECT 1 FROM search_stale)"
            " OR (SELECT upto FROM search_state) < coalesce((SELECT MAX(number) FROM records), 0)"
        )
        return bool(behind)

    def catch_up(self, most: int = _BATCH) -> bool:
        """Take up to `most` changed and `most` new records in; tell whether more are waiting.

        A thousand take about 50 ms.
        """
        with self._database.atomic():
            old = self._database.rows(_STALE, (most,))
            self._database.execute_many(_REMOVE, self._index_rows(old))
            self._database.execute_many(
                _ADD, self._index_rows(self._database.rows(_CHANGED, (most,)))
            )
            self._database.execute_many(
                "DELETE FROM search_stale WHERE number = ?", [row[:1] for row in old]
            )
            upto = self._database.value("SELECT upto FROM search_state")
            new = self._database.rows(_NEW, (upto, most))
            if new:
                self._database.execute_many(_ADD, self._index_rows(new))
                self._database.execute("UPDATE search_state SET upto = ?", (new[-1][0],))
        return len(old) == most or len(new) == most

    def catch_up_if_free(self) -> None:
        """Take everything in, unless another process is writing or the file is read-only."""
        if self._database.readonly or not self.is_behind():
            return
        with self._database.without_waiting():
            try:
                while self.catch_up():
                    pass
            except Refusal as refusal:
                # The newest records are then missing from this one search, not from the next.
                if refusal.code not in ("database-busy", "disk-full", "database-readonly"):
                    raise

    def _index_rows(self, rows: Sequence[Row]) -> Iterator[tuple[int, str]]:
        with readable(self._database.path):
            for number, title, source, note, checks, facets, words in rows:
                texts = (title, source, note, *checkers(checks), words)
                yield number, tokens(texts, facet_names(facets))

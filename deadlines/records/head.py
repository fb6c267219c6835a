"""The head of the history: its newest entry, as it is printed on what is made from the ledger."""

import re
from dataclasses import dataclass

from deadlines.records.history import HistoryEntry

_MARK = "DueDesk history {sequence} {link}"
_PRINTED = re.compile(r"/Creator ?\(.{0,2}DueDesk history (\d{1,15}) ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class HistoryHead:
    """The number and the link of the newest entry: whoever has them can tell a later forgery.

    A history rewritten from an earlier entry on has another link there.
    """

    sequence: int
    link: str

    @property
    def mark(self) -> str:
        """The text that stands in a printed file for `find_head`."""
        return _MARK.format(sequence=self.sequence, link=self.link)


def head_of(newest: HistoryEntry | None) -> HistoryHead | None:
    """Return the head of a history with that newest entry; None where it has none."""
    return HistoryHead(newest.sequence, newest.link) if newest else None


def find_head(content: bytes) -> HistoryHead | None:
    """Return the head that the content of a .pdf carries; None where there is none.

    A .pdf writes its particulars in UTF-16.
    """
    found = _PRINTED.search(content.replace(b"\0", b"").decode("latin-1"))
    return HistoryHead(int(found[1]), found[2]) if found else None

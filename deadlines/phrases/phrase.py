"""A typed phrase, read from the left piece by piece."""

import re

from deadlines.phrases.numerals import make_plain
from deadlines.refusal import Refusal

# What may stand between two pieces and says nothing: 今天(3月11日)，9:00; yesterday at 4pm.
_BETWEEN = r"(?:[\s,·()\[\]]|的|(?:at|on|of|the|in\s+the)(?![a-z]))*"


class Phrase:
    """A text and how far it has been read; case, width and spaces make no difference."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = make_plain(text)
        self.at = 0

    def take(self, pattern: str) -> re.Match[str] | None:
        """Read on if `pattern` (lower case, half width) comes next after any spaces."""
        start, end = self.at, len(self._plain)
        while start < end and self._plain[start].isspace():
            start += 1
        # `re` keeps what it compiled, so nothing is compiled before the first phrase is read.
        found = re.compile(pattern).match(self._plain, start)
        if found:
            self.at = found.end()
        return found

    def skip(self) -> None:
        """Read on over what says nothing between two pieces."""
        self.take(_BETWEEN)

    @property
    def rest(self) -> str:
        """What has not been read yet, as it was typed; empty when only spaces are left."""
        return self.text[self.at :].strip() if self._plain[self.at :].strip() else ""

    def refusal_of_part(self, start: int, end: int | None = None) -> Refusal:
        """Return the refusal of a part that is well written, though no such time exists."""
        part = self.text[start : self.at if end is None else end].strip()
        return Refusal("time-impossible", text=self.text, part=part)

"""The text of one clause, put together from the lines of a page it goes on over."""

import re
from dataclasses import dataclass

from deadlines.notice_heading import Heading
from deadlines.notice_line import Page
from deadlines.notice_token import Token, tokens

# Spaces and line ends count only between two digits, where they keep two numbers apart.
_IDLE = re.compile(r"(?<!\d)[ \n]|[ \n](?!\d)")
_LONGEST = 4000
_LINES_AHEAD = 12
_FOREIGN_LINES = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause's own text without spaces and line ends, each character's place on the page."""

    heading: Heading
    text: str
    places: tuple[int, ...]

    @classmethod
    def under(cls, heading: Heading, page: Page) -> "Passage":
        """Gather the lines the clause of `heading` goes on over; the page's own stay out."""
        start = heading.body
        places: list[int] = []
        foreign = 0
        for _ in range(_LINES_AHEAD):
            stop = page.text.find("\n", start, heading.end)
            line_end = heading.end if stop < 0 else stop
            if not places:
                places += range(start, line_end)
            elif _is_open(page, places) or _goes_on(squeezed(page.text[start:line_end])):
                places += range(start - 1, line_end)
            else:
                foreign += 1
            start = line_end + 1
            if stop < 0 or foreign > _FOREIGN_LINES or len(places) > _LONGEST:
                break
        joined = "".join(page.text[place] for place in places)
        idle = {match.start() for match in _IDLE.finditer(joined)}
        kept = [place for index, place in enumerate(places) if index not in idle][:_LONGEST]
        text = "".join(page.text[place] for place in kept)
        return cls(heading, text, tuple(kept) or (heading.start,))


def squeezed(line: str) -> str:
    """The line without the spaces that mean nothing."""
    return _IDLE.sub("", line)


def _is_open(page: Page, places: list[int]) -> bool:
    """Whether a clause cannot be over: no action so far, or dates or a bracket still waiting."""
    text = squeezed("".join(page.text[place] for place in places))
    acted = waiting = False
    last = ""
    for token in tokens(text):
        if token.kind in {"off", "work", "count"}:
            acted, waiting = True, False
        elif token.kind == "date":
            waiting = True
        if token.kind != "mark":
            last = token.kind
    unclosed = text.count("(") > text.count(")")
    return not acted or waiting or unclosed or last in {"range", "list", "comma", "colon"}


def _goes_on(line: str) -> bool:
    """Whether a line begins as the rest of a clause does: 其中，2月4日（星期日）上班, 共7天."""
    dated = False
    first: Token | None = None
    for token in tokens(line):
        first = first or token
        if token.kind == "date":
            dated = True
        elif token.kind not in {"list", "range", "comma", "paren", "weekday", "filler", "mark"}:
            return (dated and token.kind in {"off", "work", "move"}) or (
                first is token and token.kind == "count"
            )
    return False

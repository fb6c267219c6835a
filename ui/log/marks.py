"""Where the words of a search stand in a text, found as the search itself finds them."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """A part of a text, in characters."""

    start: int
    length: int


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of what was typed, folded, without those that show nothing."""
    return tuple(filter(None, (folded(word) for word in text.split())))


def folded(text: str) -> str:
    """Return a text with widths and case made one, spaces and controls left out."""
    return "".join(map(_folded, text))


def spans_of(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Return where the folded words occur, in order; what touches or overlaps is one span."""
    if not words:
        return ()
    parts = [_folded(character) for character in text]
    whole = "".join(parts)
    origin = [place for place, part in enumerate(parts) for _ in part]
    marked: set[int] = set()
    for word in words:
        at = whole.find(word)
        while at >= 0:
            marked.update(range(origin[at], origin[at + len(word) - 1] + 1))
            at = whole.find(word, at + 1)
    spans: list[Span] = []
    for place in sorted(marked):
        if spans and sum(spans[-1]) == place:
            spans[-1] = Span(spans[-1].start, spans[-1].length + 1)
        else:
            spans.append(Span(place, 1))
    return tuple(spans)


@lru_cache(maxsize=20_000)
def _folded(character: str) -> str:
    return "".join(filter(_is_kept, unicodedata.normalize("NFKC", character).casefold()))


def _is_kept(character: str) -> bool:
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co")
    return not hidden and not character.isspace()

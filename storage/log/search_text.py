"""Text as the search sees it: one form for all ways to write a character, in pairs.

The index holds each pair of neighbouring characters, so that a word of any length is found inside
any other text; a single character is found as the beginning of a pair. (FTS5's own `trigram` finds
nothing under three characters, and its `unicode61` takes a Chinese sentence for one word.)
"""

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

_END = "\ue000"
"""Stands after the last character of a text. It is in Unicode's private use area, and folded away
where the user types it."""

_FACET = "\ue001"
"""Begins a token that is no text."""

_LONGEST_WORD = 200
"""Characters of a word that are looked up; more than that is only compared when shown."""


class _Folding(dict[int, str]):
    """Maps each character to what it is searched as, and remembers it."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKC", chr(code)).casefold()
        self[code] = "".join(filter(None, map(_keep_character, folded)))
        return self[code]


def _keep_character(character: str) -> str:
    # The index's tokenizer parts words at ASCII signs but at no others, so these become full width.
    if "!" <= character <= "~":
        return chr(ord(character) + 0xFEE0)
    if character.isspace() or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co"):
        return ""
    return character


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Return the text as it is searched: widths and case made one, spaces and controls left out."""
    return text.translate(_FOLDING)


def words(query: str) -> tuple[str, ...]:
    """Return the folded words of what was typed, without those that show nothing."""
    return tuple(filter(None, map(fold, query.split())))


def tokens(texts: Iterable[str], facets: Iterable[str]) -> str:
    """Return what the index holds for a record with these texts and facets."""
    parts = [_FACET + facet for facet in facets]
    for text in texts:
        folded = fold(text)
        if folded:
            parts.extend(map("".join, zip(folded, folded[1:] + _END, strict=True)))
    return " ".join(parts)


class Facet(NamedTuple):
    """A restriction to records that have one of the facets, or with `not_` none of them."""

    names: Sequence[str]
    not_: bool = False


def expression(query: Sequence[str], facets: Iterable[Facet]) -> str:
    """Return the index's expression for folded words (at least one) and facets."""
    found = " AND ".join(map(_phrase, query))
    for names, not_ in facets:
        choice = " OR ".join(f'"{_FACET}{name}"' for name in names)
        found = f"({found}) {'NOT' if not_ else 'AND'} ({choice})"
    return found


def _phrase(word: str) -> str:
    if len(word) == 1:
        return f'"{word}"*'
    return '"' + " ".join(map("".join, pairwise(word[:_LONGEST_WORD]))) + '"'

"""What a passphrase is worth, before anything is protected by it."""

import unicodedata
from enum import Enum

from deadlines.refusal import Refusal

LEAST = 10
"""The fewest characters a passphrase may have."""
_GOOD, _FEW_SIGNS = 14, 6


class Strength(Enum):
    """How hard a passphrase is to guess, roughly."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


def plain(passphrase: str) -> str:
    """Return it in one form: full-width letters and digits count as the usual ones.

    An input method decides which of them are typed, and not the same everywhere.
    """
    return unicodedata.normalize("NFKC", passphrase)


def strength(passphrase: str) -> Strength:
    """Return how hard it is to guess: by its length, its kinds of characters, and repetition."""
    text = plain(passphrase)
    if len(text) < LEAST:
        return Strength.SHORT
    kinds = {_kind(character) for character in text}
    if len(set(text)) < _FEW_SIGNS or kinds == {"digit"}:
        return Strength.WEAK
    weight = len(text) + sum(_kind(character) == "other" for character in text)
    is_mixed = len(kinds) > 1 and weight >= _GOOD
    return Strength.GOOD if is_mixed or weight >= 2 * LEAST else Strength.FAIR


def check_passphrase(passphrase: str, again: str) -> str:
    """Return the passphrase to protect with.

    Raises Refusal: "passphrase-short" (`least`), "passphrase-weak", "passphrase-differs".
    """
    found = strength(passphrase)
    if found is Strength.SHORT:
        raise Refusal("passphrase-short", least=LEAST)
    if found is Strength.WEAK:
        raise Refusal("passphrase-weak")
    if plain(passphrase) != plain(again):
        raise Refusal("passphrase-differs")
    return passphrase


def _kind(character: str) -> str:
    if character.isdecimal():
        return "digit"
    if character.isascii() and character.isalpha():
        return "upper" if character.isupper() else "lower"
    return "other"

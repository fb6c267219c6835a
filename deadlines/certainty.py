"""How sure a deadline is."""

from enum import StrEnum


class Certainty(StrEnum):
    """Whether a notice still to come could change a deadline."""

    OFFICIAL = "official"
    PROVISIONAL = "provisional"

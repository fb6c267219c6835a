"""A holiday notice: the days one year's announcement names as off and as make-up working days."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from deadlines.values import dataclass


class Certainty(StrEnum):
    """Whether a notice still to come could change a deadline."""

    OFFICIAL = "official"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True)
class Notice:
    """The days a notice names for `year` (and for the December before it).

    `off` holds every day it names as off, weekend days inside its ranges included; `work` its
    make-up working days; both map to the holiday's Chinese name (元旦, 春节 …; empty where the
    source gives none). `edition` says where the days came from. `amends` marks a notice that
    changes only the holidays it names and leaves the rest of the year as it was.
    """

    year: int
    edition: str
    off: Mapping[date, str]
    work: Mapping[date, str]
    amends: bool = False

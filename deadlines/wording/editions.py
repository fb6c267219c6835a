"""What the days of a year were taken from, as it is shown and exported."""

from deadlines.calendar.official_days import OFFICIAL_EDITION
from deadlines.wording.nouns import Translate

_BETWEEN = " + "
"""Stands between a notice's edition and that of an amendment laid over it."""
_FORMER = "chinesecalendar "
"""What the official notices' edition began with in ledgers of earlier versions."""


def edition_words(edition: str, translate: Translate) -> str:
    """Return a notice's edition, or those of a notice and its amendments, on one line."""
    parts = [
        translate("explanation", "国务院办公厅放假通知")
        if part == OFFICIAL_EDITION or part.startswith(_FORMER)
        else " ".join(part.split())
        for part in edition.split(_BETWEEN)
    ]
    return translate("explanation", "、").join(parts)

"""Which kept choices cannot be read, as an edit by hand or a newer program may have left them.

Each counts as no choice where it is used; here it is found, so that it can be said.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from deadlines.calendar.written_hours import read_hours, read_seasons
from deadlines.choices import POINTS
from deadlines.columns.meaning import Meaning
from deadlines.patrol.plan import read_channels, read_periods
from deadlines.recurring.series import parse_series
from deadlines.refusal import Refusal
from deadlines.reminders.quiet import QuietHours
from deadlines.roster.roster import parse_roster
from deadlines.rules.rule import Kind

_PLACE = re.compile(r"-?\d{1,5},-?\d{1,5}")
_WINDOW = re.compile(r"[A-Za-z0-9+/=]* ?[A-Za-z0-9+/=]*")


def unreadable_names(kept: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return the names of the choices that cannot be read; None is a text that is none.

    Names this program does not know are passed over: a newer one has kept them.
    """
    return tuple(name for name, text in kept.items() if text != "" and not _is_read(name, text))


def _is_read(name: str, text: str | None) -> bool:
    if text is None:
        return False
    read = _READERS.get(name)
    try:
        return read is None or read(text) not in (False, None)
    except (Refusal, ValueError, TypeError, AttributeError, RecursionError):
        return False


def _one_of(known: Iterable[str]) -> Callable[[str], bool]:
    return frozenset(known).__contains__


def _are_kinds(text: str) -> bool:
    aside = set(text.split())
    return aside < {kind.value for kind in Kind}


def _is_size(text: str) -> bool:
    return text in {"0", *map(str, POINTS)}


def _is_aware(text: str) -> bool:
    return datetime.fromisoformat(text).tzinfo is not None


def _are_meanings(text: str) -> bool:
    return all(Meaning(meaning) for meaning in dict(json.loads(text)).values())


def _are_moments(text: str) -> bool:
    return all(datetime.fromisoformat(at) for at in dict(json.loads(text)).values())


def _read_briefing(text: str) -> object:
    from deadlines.papers.briefing import BriefingTemplate
    from deadlines.papers.fields import names

    return BriefingTemplate(text, names())


_READERS: Mapping[str, Callable[[str], object]] = {
    "office-hours": read_hours,
    "seasons": read_seasons,
    "quiet-hours": QuietHours.parse,
    "muted-until": _is_aware,
    "kinds-aside": _are_kinds,
    "first-start": _one_of(("over",)),
    "close-explained": _one_of(("1",)),
    "sound": _one_of(("on", "off")),
    "desk-clock": _one_of(("on",)),
    "quiet-but-incidents": _one_of(("on",)),
    "theme": _one_of(("system", "light", "dark")),
    "language": _one_of(("zh", "en")),
    "text-points": _is_size,
    "patrol-channels": read_channels,
    "sensitive-periods": read_periods,
    "column-meanings": _are_meanings,
    "emergency-written": _are_moments,
    "series": lambda text: parse_series(text) is not None,
    "roster": parse_roster,
    "log-columns": lambda text: isinstance(json.loads(text)["widths"], dict),
    "reminder-place": _PLACE.fullmatch,
    "desk-clock-place": _PLACE.fullmatch,
    "window-place": _WINDOW.fullmatch,
    **{f"briefing-{kind.value}": _read_briefing for kind in Kind},
}

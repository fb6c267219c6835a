"""The user's choices with their types, over the texts in which they are kept."""

from __future__ import annotations

import json
from datetime import date

from deadlines.calendar.office_hours import OfficeHours, Schedule
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Protocol, TypeVar

    from deadlines.columns.meaning import Meaning
    from deadlines.patrol.plan import PatrolPlan
    from deadlines.reminders.contacts import Contact
    from deadlines.reminders.quiet import QuietHours

    _T = TypeVar("_T")
else:
    Protocol = object


class Settings(Protocol):
    """Keeps the user's choices as texts under fixed names."""

    def read(self, name: str, fallback: str) -> str:
        """Return the choice, or `fallback` where none was made."""

    def write(self, name: str, value: str) -> None:
        """Keep a choice at once."""

    def remember(self, name: str, value: str) -> None:
        """Keep what the user did not ask to be kept, where that can be done at once."""


POINTS = range(9, 21)
"""The text sizes that can be chosen, in points; 0 is the system's."""
_MOST_COLUMNS = 300
_ON, _OFF = "on", "off"
_OVER = "over"


class Choices:
    """Reads and keeps the choices of the settings page.

    A kept text that cannot be read, as one a newer program wrote, counts as no choice. Each `keep_`
    method raises Refusal where the file cannot be written.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def unit(self) -> str:
        """The unit's name, or an empty text."""
        return self._settings.read("unit", "")

    def keep_unit(self, name: str) -> None:
        """Keep the unit's name."""
        self._settings.write("unit", name)

    @property
    def schedule(self) -> Schedule:
        """The office hours of the year."""
        has_hours = self._settings.read("office-hours", "") != ""
        if not has_hours and not self._settings.read("seasons", ""):
            return Schedule()  # and what reads written hours, which takes its time, stays away
        from deadlines.calendar.written_hours import read_hours, read_seasons

        usual = OfficeHours()
        if has_hours:
            usual = self._read("office-hours", read_hours, usual)
        return Schedule(usual, self._read("seasons", read_seasons, ()))

    def keep_schedule(self, schedule: Schedule) -> None:
        """Keep the office hours of the year."""
        self._settings.write("office-hours", str(schedule.usual))
        self._settings.write("seasons", "\n".join(map(str, schedule.seasons)))

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds the unit logs; all of them until some have been put aside."""
        aside = self._settings.read("kinds-aside", "").split()
        return frozenset(kind for kind in Kind if kind.value not in aside) or frozenset(Kind)

    def keep_kinds(self, kinds: Iterable[Kind]) -> None:
        """Keep which kinds the unit logs; raises Refusal("no-kind-left") for none."""
        chosen = frozenset(kinds)
        aside = [kind.value for kind in Kind if kind not in chosen]
        if len(aside) == len(Kind):
            raise Refusal("no-kind-left")
        self._settings.write("kinds-aside", " ".join(aside))

    @property
    def patrol_plan(self) -> PatrolPlan:
        """What is patrolled each day."""
        from deadlines.patrol.plan import PatrolPlan, read_channels, read_periods

        channels: tuple[str, ...] = self._read("patrol-channels", read_channels, ())
        return PatrolPlan(channels, self._read("sensitive-periods", read_periods, ()))

    def keep_patrol_plan(self, plan: PatrolPlan) -> None:
        """Keep what is patrolled each day."""
        self._settings.write("patrol-channels", "\n".join(plan.channels))
        self._settings.write("sensitive-periods", "\n".join(map(str, plan.periods)))

    @property
    def older_records(self) -> int:
        """The last record of an older program's whose new duties are still to be offered, or 0."""
        text = self._settings.read("older-records", "")
        return int(text) if text.isdecimal() else 0

    def end_older_records(self) -> None:
        """Offer nothing for the records of an older program any more."""
        self._settings.write("older-records", "")

    @property
    def is_first_start(self) -> bool:
        """Whether the first start's questions have not been gone through or skipped yet."""
        return self._settings.read("first-start", "") != _OVER

    def end_first_start(self) -> None:
        """Ask the first start's questions never again."""
        self._settings.write("first-start", _OVER)

    @property
    def quiet(self) -> QuietHours:
        """The quiet hours of each night."""
        from deadlines.reminders.quiet import QuietHours

        usual = QuietHours()
        return self._read("quiet-hours", QuietHours.parse, usual, unset=str(usual))

    def keep_quiet(self, quiet: QuietHours) -> None:
        """Keep the quiet hours of each night; `muted` is no choice and left out."""
        self._settings.write("quiet-hours", str(quiet))

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Whom to call for what is owed at once, in their order."""
        from deadlines.reminders.contacts import read_contacts

        return self._read("contacts", read_contacts, ())

    def keep_contacts(self, contacts: Iterable[Contact]) -> None:
        """Keep whom to call, in their order."""
        self._settings.write("contacts", "\n".join(map(str, contacts)))

    @property
    def lets_incidents_through(self) -> bool:
        """Whether an hour of quiet excepts incidents."""
        return self._settings.read("quiet-but-incidents", "") == _ON

    def keep_incidents_through(self, *, on: bool) -> None:
        """Keep whether an hour of quiet excepts incidents."""
        self._settings.write("quiet-but-incidents", _ON if on else "")

    @property
    def has_sound(self) -> bool:
        """Whether a reminder makes a sound, as it does unless that was turned off."""
        return self._settings.read("sound", "") != _OFF

    def keep_sound(self, *, on: bool) -> None:
        """Keep whether a reminder makes a sound."""
        self._settings.write("sound", "" if on else _OFF)

    @property
    def has_desk_clock(self) -> bool:
        """Whether the small clock stands on the desktop."""
        return self._settings.read("desk-clock", "") == _ON

    def keep_desk_clock(self, *, on: bool) -> None:
        """Keep whether the small clock stands on the desktop."""
        self._settings.write("desk-clock", _ON if on else "")

    @property
    def theme(self) -> str:
        """The theme's name, or an empty text."""
        return self._settings.read("theme", "")

    def keep_theme(self, name: str) -> None:
        """Keep the theme's name."""
        self._settings.write("theme", name)

    @property
    def points(self) -> int:
        """The text size in points; 0 for the system's."""
        text = self._settings.read("text-points", "0")
        return next((points for points in POINTS if str(points) == text), 0)

    def keep_points(self, points: int) -> None:
        """Keep the text size in points; 0 for the system's."""
        self._settings.write("text-points", str(points))

    @property
    def language(self) -> str:
        """The language's name, or an empty text for the system's."""
        return self._settings.read("language", "")

    def keep_language(self, name: str) -> None:
        """Keep the language's name, or an empty text for the system's."""
        self._settings.write("language", name)

    @property
    def closing_since(self) -> date | None:
        """The day from which closing checks are kept; None while they are not."""
        try:
            return date.fromisoformat(self._settings.read("closing-check", ""))
        except ValueError:
            return None

    def begin_closing_checks(self, today: date) -> None:
        """Keep them from today on, unless the user has said yes or no before."""
        if not self._settings.read("closing-check", ""):
            self._settings.remember("closing-check", today.isoformat())

    def keep_closing_since(self, day: date | None) -> None:
        """Keep the day from which closing checks are kept, or with None that none are."""
        self._settings.write("closing-check", day.isoformat() if day else "off")

    @property
    def emergency_folders(self) -> tuple[str, ...]:
        """The folders that get the list of everything open after each change."""
        return tuple(self._settings.read("emergency-folders", "").splitlines())

    def keep_emergency_folders(self, folders: Iterable[str]) -> None:
        """Keep them, each once."""
        self._settings.write("emergency-folders", "\n".join(dict.fromkeys(folders)))

    @property
    def column_meanings(self) -> dict[str, Meaning]:
        """What the user said that columns of imported ledgers mean, by their plain names."""
        from deadlines.columns.meaning import Meaning

        try:
            kept = json.loads(self._settings.read("column-meanings", "{}"))
            return {str(name): Meaning(meaning) for name, meaning in dict(kept).items()}
        except (ValueError, TypeError, RecursionError):
            return {}

    def keep_column_meanings(self, meanings: Mapping[str, Meaning]) -> None:
        """Keep what columns mean, beside what is kept already; the oldest make room."""
        kept = self.column_meanings
        for name, meaning in meanings.items():
            kept.pop(name, None)
            kept[name] = meaning
        newest = dict(list(kept.items())[-_MOST_COLUMNS:])
        self._settings.write("column-meanings", json.dumps(newest, ensure_ascii=False))

    def _read(self, name: str, parse: Callable[[str], _T], fallback: _T, unset: str = "") -> _T:
        """Return what the kept text says, or `fallback` where it cannot be read."""
        try:
            return parse(self._settings.read(name, unset))
        except Refusal:
            return fallback

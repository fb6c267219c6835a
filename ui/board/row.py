"""The rows of the board: one card for each open duty, and a heading over each band."""

from bisect import bisect_left
from datetime import UTC, datetime, timedelta

from deadlines.records.duty import SOON, Band, Duty
from deadlines.records.record import Record
from deadlines.values import dataclass

Place = tuple[int, str]
"""Which card is meant: the record's number and the duty's name."""

Key = tuple[int, datetime, int]
"""Where a row stands: its band, its safe time in UTC, its duty's id."""

BANDS = tuple(Band)

_ORDER = {band: place for place, band in enumerate(BANDS)}
_FIRST = datetime.min.replace(tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)
_LEAST = timedelta(milliseconds=1)
_DAYS = 60
"""Days of which it is known when they begin."""


@dataclass(frozen=True, slots=True)
class Card:
    """One open duty with its record. Nothing in it depends on the present time."""

    record: Record
    duty: Duty

    @property
    def place(self) -> Place:
        """Which card this is."""
        return self.record.number, self.duty.name


@dataclass(frozen=True, slots=True)
class BandHeading:
    """The line over the cards of a band."""

    band: Band


Row = Card | BandHeading


@dataclass(frozen=True, slots=True)
class Placed:
    """A card, where it stands, and the first instant (UTC) at which that may be another place.

    `is_today` tells whether it has to be done by the end of the day.
    """

    key: Key
    turn: datetime
    card: Card
    is_today: bool = False

    @property
    def band(self) -> Band:
        """The band the card stands in."""
        return BANDS[self.key[0]]


class Placing:
    """Finds the places of cards at one moment, whose zone says when today ends.

    The bands are those of `deadlines.records.duty.band_of`; here the day's end is found once for
    all cards, since ten thousand may be placed at once.
    """

    def __init__(self, now: datetime) -> None:
        today = now.replace(hour=0, minute=0, second=0, microsecond=0)
        self._now = now.astimezone(UTC)
        self._soon = self._now + SOON
        self._midnights = [
            (today + timedelta(days=step)).astimezone(UTC) for step in range(1, _DAYS)
        ]
        self._midnight = self._midnights[0]

    def cards(self, record: Record) -> tuple[Placed, ...]:
        """Return the cards of a record, each with its place: one for each open duty."""
        return tuple(self._place(Card(record, duty)) for duty in record.open_duties)

    def place_again(self, placed: Placed) -> Placed:
        """Return the card with its place at this moment."""
        return self._place(placed.card)

    def _place(self, card: Card) -> Placed:
        duty = card.duty
        if duty.due is None or duty.remind_by is None:
            return Placed((_ORDER[Band.LATER], NEVER, duty.id), NEVER, card)
        due, safe = duty.due.astimezone(UTC), duty.remind_by.astimezone(UTC)
        late = due + _LEAST
        if self._now > due:
            band = Band.PAST_TARGET if duty.is_target else Band.OVERDUE
            turn = NEVER
        elif safe <= self._soon:
            band, turn = Band.SOON, late if safe <= self._midnight else min(late, self._midnight)
        elif safe <= self._midnight:
            band, turn = Band.TODAY, min(safe - SOON, late)
        else:
            # It moves when its day begins; further off than all these, it is asked again then.
            day = self._midnights[bisect_left(self._midnights, safe) - 1]
            band, turn = Band.LATER, min(safe - SOON, late, day)
        is_today = band in (Band.SOON, Band.TODAY) and safe <= self._midnight
        return Placed((_ORDER[band], safe, duty.id), turn, card, is_today)


def heading_key(band: int) -> Key:
    """Return where the heading of a band stands, which is given as in a card's key."""
    return band, _FIRST, 0

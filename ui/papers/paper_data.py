"""The fields of a record as the papers want them: spoken in a briefing, written on a form."""

from collections.abc import Callable
from datetime import datetime

from deadlines.ports import History, Settings
from deadlines.record import Record
from deadlines.record_fields import Fields, Happening, RecordFields
from deadlines.unit_data import UnitDataKeeper
from resources.catalogue import chinese
from ui.detail.entry_words import EntryWords
from ui.voice import Voice, voice


class PaperData:
    """Gathers a record's fields. A form is in Chinese whatever the language of the interface."""

    def __init__(
        self, settings: Settings, history: History, own: Voice, now: Callable[[], datetime]
    ) -> None:
        self.unit = UnitDataKeeper(settings)
        self._history, self._now = history, now
        self._own, self._chinese = own, voice(chinese(), own.times.zone)

    @property
    def now(self) -> datetime:
        """The present moment, in the unit's zone."""
        return self._now().astimezone(self._own.times.zone)

    def spoken(self, record: Record) -> Fields:
        """Return the fields for a briefing, in the language of the interface; raises Refusal."""
        return self._fields(record, self._own, years=False)

    def written(self, record: Record) -> Fields:
        """Return the fields for a form; raises Refusal where the history cannot be read."""
        return self._fields(record, self._chinese, years=True)

    def _fields(self, record: Record, says: Voice, *, years: bool) -> Fields:
        words = EntryWords(says)
        course = [
            Happening(entry.at, words.said(entry, record), words.reason(entry))
            for entry in self._history.of(record.number)
        ]
        maker = RecordFields(says.words, says.times.zone, years=years)
        return maker.of(record, course, self.unit.read(), self._now())

"""What is the same on all papers of a unit, over the texts in which it is kept."""

from dataclasses import replace

from deadlines.ports import Settings
from deadlines.record_fields import UnitData

_KEYS = {"head": "paper-head", "filler": "paper-filler", "phone": "paper-phone"}


class UnitDataKeeper:
    """Reads and keeps the unit's data; its name is kept with the settings page's choices."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self) -> UnitData:
        """Return the data as they stand."""
        kept = {name: self._settings.read(key, "") for name, key in _KEYS.items()}
        return replace(UnitData(**kept), unit=self._settings.read("unit", ""))

    def keep(self, name: str, text: str) -> None:
        """Keep `head`, `filler` or `phone`; raises Refusal where the file cannot be written."""
        self._settings.write(_KEYS[name], text)

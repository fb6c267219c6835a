"""What the unit itself can decide about a day."""

from enum import StrEnum

from deadlines.words import Translate
from deadlines.working_calendar import Day, Layer


class OwnChoice(StrEnum):
    """A decision of the unit about one day."""

    CLOSE = "close"
    WORK = "work"
    RESTORE = "restore"

    @property
    def working(self) -> bool | None:
        """Whether the day is worked after it; None where the notices decide again."""
        return {OwnChoice.CLOSE: False, OwnChoice.WORK: True}.get(self)

    def text(self, translate: Translate) -> str:
        """Return the button's or menu's text."""
        return {
            OwnChoice.CLOSE: translate("calendar", "设为本单位放假…"),
            OwnChoice.WORK: translate("calendar", "设为本单位上班…"),
            OwnChoice.RESTORE: translate("calendar", "恢复…"),
        }[self]


def own_choices(day: Day) -> tuple[OwnChoice, ...]:
    """Return what would change the day, or settle one that a notice to come may change."""
    found = []
    if day.working or not day.certain:
        found.append(OwnChoice.CLOSE)
    if not day.working or not day.certain:
        found.append(OwnChoice.WORK)
    if day.layer is Layer.UNIT:
        found.append(OwnChoice.RESTORE)
    return tuple(found)

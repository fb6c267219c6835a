"""Asks before a day becomes the unit's own, or is left to the notices again."""

from datetime import date
from enum import StrEnum

from PySide6.QtWidgets import QLineEdit, QWidget

from deadlines.calendar.working_calendar import Day, Layer, OwnDay
from deadlines.records.calendar_keeper import CalendarKeeper
from deadlines.refusal import Refusal
from deadlines.wording.nouns import Translate
from ui.calendar.words import DayWords, MovedWords
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.labels import PlainLabel
from ui.wording.voice import Voice


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
        return translate("calendar", _CHOICES[self])


_CHOICES = {
    OwnChoice.CLOSE: "设为本单位放假…",
    OwnChoice.WORK: "设为本单位上班…",
    OwnChoice.RESTORE: "恢复…",
}


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


_LONGEST = 60
"""Characters of a reason: it is a name, as 校庆, and stands in lists."""


class OwnDayDialog(TypedDialog):
    """Shows which open records move, takes the reason, and keeps the day; `accepted` comes after.

    `working` says what the day becomes: worked, closed, or with None what the notices say.
    """

    def __init__(
        self, keeper: CalendarKeeper, voice: Voice, day: date, working: bool | None, parent: QWidget
    ) -> None:
        super().__init__(voice, parent)
        self._keeper, self._day, self._working = keeper, day, working
        self._days, self._moves = DayWords(voice), MovedWords(voice)
        self._subject = PlainLabel("heading", text=self._days.title(self._day))
        self._note = PlainLabel("muted")
        self._label = PlainLabel(text=self.tr("原因 *"))
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST)
        self.moved = PlainLabel()
        self.lay_body(self._subject, self._note, self._label, self.name, self.moved, 0)
        for part in (self._label, self.name):
            part.setVisible(working is not None)
        (self.confirm_button if working is None else self.name).setFocus()
        if self._working is None:
            self.name_confirm(self.tr("恢复"))
            title, note = self.tr("恢复这一天"), self.tr("这一天重新按放假安排和星期计算")
        elif self._working:
            self.name_confirm(self.tr("设为上班"))
            title, note = self.tr("设为本单位上班"), self.tr("这一天按工作日计算时限")
        else:
            self.name_confirm(self.tr("设为放假"))
            title, note = self.tr("设为本单位放假"), self.tr("这一天不再按工作日计算时限")
        self.setWindowTitle(title)
        self._note.setText(note)
        self.name.setAccessibleName(self._label.text())
        self.name.setPlaceholderText(
            self.tr("例如 新生报到") if self._working else self.tr("例如 校庆、停电检修")
        )
        self.lead_refusals(None, {"reason-needed": self.name})
        self._show_moved()

    def commit(self) -> None:
        """Keep the day; raises Refusal("reason-needed") without a reason."""
        name = self.name.text().strip()
        if self._working is None:
            self._keeper.set_own_day(self._day, None)
            return
        if not name:
            raise Refusal("reason-needed")
        self._keeper.set_own_day(self._day, OwnDay(self._working, name))

    def is_typed(self) -> bool:
        """Return whether a reason was typed."""
        return bool(self.name.text().strip())

    def _show_moved(self) -> None:
        own = None if self._working is None else OwnDay(self._working)
        try:
            moved = self._keeper.moved_by_own_day(self._day, own)
        except Refusal as refusal:
            # Such as no working day left: nothing could be kept either.
            self.moved.set_role("error")
            self.moved.setText(self._voice.refusals.sentence(refusal))
            return
        self.moved.set_role("warning" if self._moves.is_moved(moved) else "muted")
        self.moved.setText(self._moves.text(moved))

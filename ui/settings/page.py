"""The settings: all choices of the user in one column, each taking effect at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from deadlines.choices import Choices
from ui.desk import Desk
from ui.environment import DATABASE
from ui.settings.autostart_group import AutostartGroup
from ui.settings.backup_group import BackupGroup, DataFolder, DataGroup
from ui.settings.control_group import ControlGroup
from ui.settings.group import Group
from ui.settings.handover_group import HandoverGroup
from ui.settings.keys_group import KeysGroup
from ui.settings.look_group import LookGroup
from ui.settings.office_group import OfficeGroup, Preview
from ui.settings.patrol_group import PatrolGroup
from ui.settings.reminder_group import ReminderGroup
from ui.settings.unit_group import KindsGroup, UnitGroup
from ui.system.autostart import Starts
from ui.widgets.layouts import FontFollower, lay_column, lay_row

if TYPE_CHECKING:
    from storage.backups.keeping import Keeping
    from storage.handover.handing import Handing

_WIDEST = 900
_MARGIN = 20
_SPACING = 14


class SettingsPage(FontFollower, QWidget):
    """Shows and keeps the choices; each group tells by its signals what it has kept.

    `restored` comes after another ledger has been put in place; the choices in it have been applied
    by then, with their groups' signals. `handover_taken` is the same for a handover, which brings
    rules of the unit's own with it.
    """

    restored = Signal()
    handover_taken = Signal()

    def __init__(
        self,
        desk: Desk,
        keeping: Keeping,
        handing: Handing,
        starts: Starts,
        folder: DataFolder,
        preview: Preview | None = None,
    ) -> None:
        super().__init__()
        voice, theme = desk.voice, desk.theme
        choices = Choices(desk.settings)
        self.unit = UnitGroup(choices, voice)
        self.unit.offer_roster()
        self.office = OfficeGroup(choices, voice, preview)
        self.kinds = KindsGroup(desk)
        self.patrol = PatrolGroup(choices, voice)
        self.reminder = ReminderGroup(desk)
        self.autostart = AutostartGroup(starts, voice, theme)
        self.look = LookGroup(desk)
        self.data = DataGroup(folder, voice)
        self.backup = BackupGroup(desk, keeping, folder.path / DATABASE)
        self.control = ControlGroup(desk)
        self.handover = HandoverGroup(desk, handing)
        self.keys = KeysGroup(voice)
        self.area = self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("设置"))
        self._fit()

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups, from the top."""
        return (
            self.unit,
            self.office,
            self.kinds,
            self.patrol,
            self.reminder,
            self.autostart,
            self.look,
            self.data,
            self.backup,
            self.control,
            self.handover,
            self.keys,
        )

    def reload(self) -> None:
        """Read all choices again and apply those that are others now."""
        for group in self.groups:
            group.reload()

    def show_language(self) -> None:
        """Bring the choice of the language into sight, with the keyboard in it."""
        self.area.ensureWidgetVisible(self.look.language)
        self.look.language.setFocus()

    def stop(self) -> None:
        """Wait for a backup or a handover under way, a few seconds at the most."""
        self.backup.stop()
        self.handover.stop()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Measure: only now the style is certain."""
        super().showEvent(event)
        self._fit()

    def _lay_out(self) -> QScrollArea:
        inside = QWidget()
        column = lay_column(
            on=inside, margins=(_MARGIN, _MARGIN, _MARGIN, _MARGIN), spacing=_SPACING
        )
        for group in self.groups:
            if group is not self.unit:
                line = QFrame()
                line.setProperty("role", "line")
                column.addWidget(line)
            column.addWidget(group)
        column.addStretch(1)
        inside.setMaximumWidth(_WIDEST)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        lay_row(scroll, on=self)
        return scroll

    def _connect(self) -> None:
        self.backup.restored.connect(self._follow_restore)
        self.handover.taken.connect(self._handover_taken)

    def _follow_restore(self) -> None:
        self.reload()
        self.restored.emit()

    def _handover_taken(self) -> None:
        self.reload()
        self.handover_taken.emit()

    def _fit(self) -> None:
        """Let the controls of all groups begin at the same place."""
        width = max(group.label_width() for group in self.groups)
        for group in self.groups:
            group.set_label_width(width)

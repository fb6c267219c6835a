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
from ui.widgets.labels import PlainLabel
from ui.wording.voice import Voice

_WIDEST = 900
_MARGIN = 20
_SPACING = 14


_COUNT = 20


class KeysGroup(Group):
    """Lists what each key does; there is nothing to set."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice)
        self.keys = [PlainLabel(wraps=False) for _ in range(_COUNT)]
        self.said = [PlainLabel() for _ in range(_COUNT)]
        for line, (keys, said) in enumerate(zip(self.keys, self.said, strict=True)):
            self._grid.addWidget(keys, line, 0)
            self._grid.addWidget(said, line, 1)
        self.heading.setText(self.tr("快捷键"))
        lines = (
            ("F1", self.tr("打开使用手册，到当前这一页的说明")),
            ("Ctrl+1 ~ Ctrl+5", self.tr("登记新闻、舆情、留言、媒体接洽、其他事项")),
            ("Ctrl+L", self.tr("一行登记：类型、时间、来源、标题写在一行里")),
            ("Ctrl+Shift+V", self.tr("从剪贴板登记")),
            ("Alt+1 ~ Alt+8", self.tr("打开左侧的各页")),
            ("Ctrl+F", self.tr("搜索；Enter 到结果里，Esc 清除")),
            ("Esc", self.tr("返回待办；在对话框里是关闭，在设置里是恢复原值")),
            ("Ctrl+D", self.tr("完成选中的事项")),
            ("Ctrl+Shift+D", self.tr("填写刚完成一项的报告对象、方式和结果")),
            ("Ctrl+K", self.tr("打开早间一览，下班前是下班核对")),
            ("Ctrl+E", self.tr("修改选中的记录")),
            ("Ctrl+Shift+C", self.tr("复制选中记录的汇报文字")),
            ("Ctrl+P", self.tr("打印待办或台账；光标在详情里时打印这条记录的卷宗")),
            ("Ctrl+Enter", self.tr("在对话框里是确认，在巡查页是登记今天的巡查")),
            ("Ctrl+Z", self.tr("撤回上一步")),
            ("Ctrl+V", self.tr("在日历页读入剪贴板里的放假通知")),
            ("PgUp, PgDn", self.tr("在巡查页看前一段、后一段，在日历页看上一月、下一月")),
            ("Alt+←, Alt+→", self.tr("在统计页看上一期、下一期")),
            ("F5", self.tr("在自检页重新检查")),
            ("Ctrl+Q", self.tr("退出程序，不再提醒")),
        )
        for keys, said, (name, what) in zip(self.keys, self.said, lines, strict=True):
            keys.setText(name)
            said.setText(what)
            said.setAccessibleName(self.tr("{keys}：{what}").format(keys=name, what=what))

    def label_width(self) -> int:
        """Return how wide the widest keys are, in pixels."""
        return max(label.sizeHint().width() for label in self.keys)


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

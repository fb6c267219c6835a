"""The settings of the control of deadlines: the closing check and the emergency list."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QPushButton, QWidget

from deadlines.choices import Choices
from ui.control.emergency import written_at
from ui.desk import Desk
from ui.settings.group import Group
from ui.widgets.layouts import FlowLayout
from ui.widgets.tick_box import TickBox

_LINES = 3


class ControlGroup(Group):
    """Takes whether days are checked, and the folders, with the time each was last written.

    `changed` comes once something else is kept.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.voice)
        self._desk, self._choices = desk, Choices(desk.settings)
        self.closing = TickBox(desk.theme, self.tr("工作日下班前 20 分钟提醒核对、签字"))
        self.closing_row = self.add_switch(
            self.closing, self._keep_closing, lambda _: self.changed.emit()
        )
        self.folders = QListWidget()
        self.folders.setProperty("role", "box")
        self.folders.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.folders.setFixedHeight(self.fontMetrics().height() * (_LINES + 2))
        self.folders.itemSelectionChanged.connect(self._enable)
        self.folders_row = self.add_row(self.folders, tall=True)
        self.add_button, self.remove_button = QPushButton(), QPushButton()
        self.add_button.clicked.connect(self._ask)
        self.remove_button.clicked.connect(self._remove)
        line = QWidget()
        FlowLayout(line, 8, self.add_button, self.remove_button)
        self.add_below(line)
        self.heading.setText(self.tr("时限管理"))
        self.closing_row.put_texts(
            self.tr("下班核对"), self.tr("没有签字的工作日第二天早上会说明，自检页也列出")
        )
        self.folders_row.put_texts(
            self.tr("应急清单"),
            self.tr(
                "每次变动后，把全部在办事项写成一份 PDF 和一份日历放进去，如 U 盘、共享盘，"
                "本机损坏时可照此办理。文件夹不在时会提示，接上后补写"
            ),
        )
        self.add_button.setText(self.tr("添加文件夹…"))
        self.remove_button.setText(self.tr("移除"))
        self.reload()

    def reload(self) -> None:
        """List the folders that are chosen now."""
        self.closing.setChecked(self._choices.closing_since is not None)
        at = written_at(self._desk.settings)
        chosen = self.folders.currentRow()
        self.folders.clear()
        for folder in self._choices.emergency_folders:
            said = self.tr("还没有写入")
            if folder in at:
                time = self._voice.times.instant(at[folder], self._desk.now())
                said = self.tr("{time} 写入").format(time=time)
            item = QListWidgetItem(self.tr("{folder}　{said}").format(folder=folder, said=said))
            item.setData(Qt.ItemDataRole.UserRole, folder)
            item.setToolTip(item.text())
            self.folders.addItem(item)
        self.folders.setCurrentRow(min(chosen, self.folders.count() - 1))
        self._enable()

    def add_folder(self, folder: str) -> None:
        """Let the list be written into that folder, too."""
        self._keep((*self._choices.emergency_folders, folder))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look again each time the page is opened."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def _keep_closing(self, on: bool) -> None:
        self._choices.keep_closing_since(self._desk.now().date() if on else None)

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("选择存放应急清单的文件夹"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.add_folder)
        dialog.open()

    def _remove(self) -> None:
        item = self.folders.currentItem()
        if item is not None:
            gone = item.data(Qt.ItemDataRole.UserRole)
            self._keep(one for one in self._choices.emergency_folders if one != gone)

    def _keep(self, folders: Iterable[str]) -> None:
        if self.folders_row.keep(lambda: self._choices.keep_emergency_folders(folders)):
            self.reload()
            self.changed.emit()

    def _enable(self) -> None:
        self.remove_button.setEnabled(self.folders.currentItem() is not None)

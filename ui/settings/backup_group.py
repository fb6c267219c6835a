"""The settings of the backups: making one, and putting one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from deadlines.values import dataclass
from ui.background.work import Work, WorkOutcome
from ui.desk import Desk
from ui.dialogs.files import OpenFolder, ask_for_file, ask_for_target, open_in_desktop
from ui.dialogs.typed_dialog import Question
from ui.i18n import translate
from ui.settings.group import Group
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, FontFollower, lay_row
from ui.widgets.text_boxes import ReadingText
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.backups.backup import Backup
    from storage.backups.keeping import Keeping

_LINES, _MOST_LINES = 6, 4
_PADDING = 4
_SHEET = """
QListWidget {{ border: 1px solid {line}; border-radius: 6px; background: {ground}; }}
QListWidget:focus {{ border-color: {accent}; }}
QListWidget::item {{ padding: 3px 8px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {soft}; color: {text}; }}
"""


class BackupList(FontFollower, QListWidget):
    """Lists backups with day, size and file name, the newest first."""

    def __init__(self, voice: Voice, theme: Theme) -> None:
        super().__init__()
        self._voice, self._theme = voice, theme
        self._backups: Sequence[Backup] = ()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        theme.changed.connect(self._take_colours)
        self._take_colours()

    @property
    def chosen(self) -> Backup | None:
        """The backup that is chosen."""
        rows = self.selectedIndexes()
        return self._backups[rows[0].row()] if rows else None

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """List these backups; the chosen one stays chosen if it is still there."""
        chosen = self.chosen
        self._backups = backups
        self.clear()
        for row, backup in enumerate(backups):
            self.addItem(self._text(backup))
            self.item(row).setToolTip(backup.path.name)
            if chosen is not None and backup.path == chosen.path:
                self.setCurrentRow(row)
        if not backups:
            nothing = QListWidgetItem(self.tr("还没有备份"), self)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setFixedHeight(self._height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(80, self._height())

    def _fit(self) -> None:
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        lines = min(self.count(), _LINES)
        return lines * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + _PADDING

    def _text(self, backup: Backup) -> str:
        size = QLocale().formattedDataSize(
            backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        day = f"{backup.day:%Y-%m-%d} {self._voice.times.weekday(backup.day)}"
        return f"{day}    {size}    {backup.path.name}"

    def _take_colours(self) -> None:
        colours = self._theme.colours
        self.setStyleSheet(
            _SHEET.format(
                line=colours.border,
                ground=colours.surface,
                accent=colours.accent,
                soft=colours.accent_soft,
                text=colours.accent_text,
            )
        )


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data folder, and what opens it."""

    path: Path
    open: OpenFolder = open_in_desktop


class DataGroup(Group):
    """Shows the data folder and opens it in the desktop's file manager."""

    def __init__(self, folder: DataFolder, voice: Voice) -> None:
        super().__init__(voice)
        self._folder = folder
        self.path = ReadingText(_MOST_LINES)
        self.path.set_text(str(folder.path))
        self.open_button = push_button(self.tr("打开文件夹"), self._open)
        field = QWidget()
        lay_row((self.path, 1), (self.open_button, Qt.AlignmentFlag.AlignTop), on=field)
        self.row = self.add_row(field)
        self.heading.setText(self.tr("数据"))
        name = self.tr("数据位置")
        self.row.put_texts(name, self.tr("登记的内容只保存在本机的这个文件夹里"))
        self.path.setAccessibleName(name)

    def _open(self) -> None:
        if not self._folder.open(self._folder.path):
            self.row.show_error(self.tr("没有能打开文件夹的程序，请按上面的路径自行打开"))


def ask_where_to_save(parent: QWidget, now: datetime, save: Callable[[Path], None]) -> None:
    """Ask for the name of a new backup file, dated by default, and pass it on."""
    title, name = translate("backup", "另存备份"), f"duedesk-{now:%Y-%m-%d_%H%M}.sqlite"
    # A backup never replaces a file: that is refused in our own words.
    ask_for_target(parent, title, _filters(), name, save, may_replace=False)


def _filters() -> tuple[str, str]:
    return (
        translate("backup", "限时办备份 (*.sqlite *.sqlite3)"),
        translate("backup", "所有文件 (*)"),
    )


class Task(Enum):
    """What is done with backups."""

    MAKE = "make"
    SAVE = "save"
    RESTORE = "restore"


class BackupGroup(Group):
    """Makes backups and puts one back, in a thread, with the buttons off meanwhile.

    `made` comes after a backup in the data folder, `restored` after `file` has been replaced.
    """

    made = Signal()
    restored = Signal()

    def __init__(self, desk: Desk, keeping: Keeping, file: Path) -> None:
        voice, theme, now = desk.voice, desk.theme, desk.register.now
        super().__init__(voice)
        self._keeping, self._file, self._now = keeping, file, now
        self._task: Task | None = None
        self._target: Path | None = None
        self._outcome: WorkOutcome[Path] | None = None
        self.is_busy = False
        self.backups = BackupList(voice, theme)
        self.backups.itemSelectionChanged.connect(self._enable)
        self.row = self.add_row(self.backups, tall=True)
        self.make, self.save, self.restore, self.restore_file = self._make_buttons()
        self.status = PlainLabel("muted")
        self.add_below(self.status)
        self._work = Work(self)
        self._work.ended.connect(self._end)
        self.reload()
        self.heading.setText(self.tr("备份"))
        self.row.put_texts(
            self.tr("已有的备份"),
            self.tr("每天自动备份一次，留最近 30 份，此前每月留一份，共 12 个月"),
        )
        self.make.setText(self.tr("立即备份"))
        self.save.setText(self.tr("另存备份…"))
        self.restore.setText(self.tr("恢复选中的备份…"))
        self.restore_file.setText(self.tr("从文件恢复…"))
        self._say()

    def reload(self) -> None:
        """List the backups that are there now."""
        self.backups.show_backups(self._keeping.backups.dated_backups())
        self._enable()

    def stop(self) -> None:
        """Wait for work under way, a few seconds at the most."""
        self._work.stop()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look again each time the page is opened: the daily backup has been at work."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def _make_buttons(self) -> tuple[QPushButton, QPushButton, QPushButton, QPushButton]:
        line = QWidget()
        flow = FlowLayout(line, 8)
        buttons = QPushButton(), QPushButton(), QPushButton(), QPushButton()
        actions = (
            lambda: self._start(Task.MAKE, self._keeping.make),
            lambda: ask_where_to_save(self, self._now(), self._save_to),
            self._ask_chosen,
            lambda: ask_for_file(self, translate("backup", "选择备份文件"), _filters(), self._ask),
        )
        for button, action in zip(buttons, actions, strict=True):
            button.clicked.connect(action)
            flow.addWidget(button)
        self.add_below(line)
        return buttons

    def _save_to(self, target: Path) -> None:
        def save() -> Path:
            self._keeping.save_to(target)
            return target

        self._start(Task.SAVE, save, target)

    def _ask_chosen(self) -> None:
        backup = self.backups.chosen
        if backup is not None:
            self._ask(backup.path)

    def _ask(self, backup: Path) -> None:
        """Ask whether the file may be replaced, and then replace it."""
        text = self.tr(
            "用这个备份恢复吗？\n{backup}\n\n它会替换现在的数据文件：\n{file}\n\n"
            "备份之后登记和办理的内容将不再显示。现在的数据文件会改名留存，不会删除。"
        ).format(backup=backup, file=self._file)
        question = Question(text, self.tr("恢复"), self.tr("取消"), self)
        question.agreed.connect(partial(self._restore, backup))
        question.open()

    def _restore(self, backup: Path) -> None:
        self._start(Task.RESTORE, partial(self._keeping.restore, backup), backup)

    def _start(
        self, task: Task, action: Callable[[], Path | None], target: Path | None = None
    ) -> None:
        if self.is_busy:
            return
        self._task, self._target, self._outcome = task, target, None
        self.is_busy = True
        self._enable()
        self._say()
        self._work.start(lambda _: action())

    def _end(self, outcome: WorkOutcome[Path] | None) -> None:
        self.is_busy = False
        self._outcome = outcome
        if outcome is None:  # the crash dialog has the word
            self._task = None
        self.reload()
        self._say()
        if outcome is not None and outcome.refusal is None:
            if self._task is Task.RESTORE:
                self.restored.emit()
            elif self._task is Task.MAKE:
                self.made.emit()

    def _enable(self) -> None:
        for button in (self.make, self.save, self.restore_file):
            button.setEnabled(not self.is_busy)
        self.restore.setEnabled(not self.is_busy and self.backups.chosen is not None)

    def _say(self) -> None:
        """Say what is under way, or what came of it."""
        refusal = self._outcome.refusal if self._outcome is not None else None
        self.status.set_role("muted" if refusal is None else "error")
        if refusal is not None:
            text = self._voice.refusals.sentence(refusal)
        elif self._task is None:
            text = ""
        elif self._outcome is None:
            text = self.tr("正在恢复…") if self._task is Task.RESTORE else self.tr("正在备份…")
        else:
            text = self._done_text(self._task, self._outcome.value)
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def _done_text(self, task: Task, path: Path | None) -> str:
        if task is not Task.RESTORE:
            return self.tr("已备份到 {path}").format(path=path)
        if path is None:
            return self.tr("已恢复 {backup}").format(backup=self._target)
        return self.tr("已恢复 {backup}\n原来的数据文件保留在 {kept}").format(
            backup=self._target, kept=path
        )

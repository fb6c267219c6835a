"""The backups in the data folder, to choose one from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from ui.theme import Theme
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.backups.backup import Backup

_LINES = 6
_PADDING = 4
_SHEET = """
QListWidget {{ border: 1px solid {line}; border-radius: 6px; background: {ground}; }}
QListWidget:focus {{ border-color: {accent}; }}
QListWidget::item {{ padding: 3px 8px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {soft}; color: {text}; }}
"""


class BackupList(QListWidget):
    """Lists backups with day, size and file name, the newest first."""

    def __init__(self, voice: Voice, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice, self._theme = voice, theme
        self._backups: Sequence[Backup] = ()
        self._empty = ""
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
            nothing = QListWidgetItem(self._empty, self)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setFixedHeight(self._height())

    def put_texts(self, empty: str) -> None:
        """Set all texts; `empty` says that there are no backups."""
        self._empty = empty
        self.show_backups(self._backups)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(80, self._height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
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

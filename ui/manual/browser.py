"""The pane that shows one chapter. It reads nothing but the manual's own pictures."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from ui.manual.chapters import Chapter
from ui.manual.laid_out import fit_pictures, picture, put_chapter
from ui.theme import Theme

_MARGIN = 18
_MOST_MARKED = 500


class ManualBrowser(QTextBrowser):
    """Shows a chapter and marks what is looked for. Links are only told, by `anchorClicked`."""

    def __init__(self, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._theme = folder, theme
        self._sought = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)

    def show_chapter(self, chapter: Chapter, anchor: str = "") -> None:
        """Show a chapter from a marked place, or from its top."""
        put_chapter(self.document(), chapter, self._theme)
        self.document().setDocumentMargin(_MARGIN)
        self._fit()
        self._mark()
        self.verticalScrollBar().setValue(0)
        if anchor:
            self.scrollToAnchor(anchor)

    def seek(self, text: str) -> None:
        """Mark all places with this text; an empty one marks none."""
        self._sought = text
        self._mark()

    def find_next(self, *, back: bool = False) -> bool:
        """Go to the next place with the text that is sought; False after the last one."""
        flags = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        return bool(self._sought) and self.find(self._sought, flags)

    def start_over(self, *, at_end: bool = False) -> None:
        """Let the next search begin at the top, or at the end."""
        cursor = self.textCursor()
        where = QTextCursor.MoveOperation
        cursor.movePosition(where.End if at_end else where.Start)
        self.setTextCursor(cursor)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """Return a picture of the manual, and nothing of anything else."""
        del kind
        return picture(self._folder, QUrl(name))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let pictures follow the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fit_pictures(self.document(), self.viewport().width() - 2 * _MARGIN)

    def _mark(self) -> None:
        marked = QTextCharFormat()
        marked.setBackground(QColor(self._theme.colour("orange_soft")))
        marked.setForeground(QColor(self._theme.colour("orange_text")))
        found: list[QTextEdit.ExtraSelection] = []
        cursor = QTextCursor(self.document())
        while self._sought and len(found) < _MOST_MARKED:
            cursor = self.document().find(self._sought, cursor)
            if cursor.isNull():
                break
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, marked  # type: ignore[attr-defined]
            found.append(selection)
        self.setExtraSelections(found)

"""The manual's window: contents on the left, the chapter on the right, a search over all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from deadlines.values import dataclass
from ui.dialogs.typed_dialog import Question
from ui.environment import Language
from ui.manual.chapters import Chapter, Manual
from ui.manual.laid_out import fit_pictures, picture, put_chapter
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row

_SIZE = QSize(980, 720)
_FRAME = QSize(16, 64)
_CONTENTS_WIDTH = 16
"""The width of the contents, in line heights."""
_ITEMS = "QListWidget::item { padding: 4px 10px; }"
_NAME = Qt.ItemDataRole.UserRole


_MARGIN = 18
_MOST_MARKED = 500


class ManualBrowser(QTextBrowser):
    """Shows a chapter and marks what is looked for. Links are only told, by `anchorClicked`."""

    def __init__(self, folder: Path, theme: Theme, parent: QWidget) -> None:
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


@dataclass(frozen=True, slots=True)
class ManualPlace:
    """Where a reader was: the chapter and how far down."""

    name: str
    down: int


def open_outside(url: QUrl) -> None:
    """Open a link in the desktop's browser."""
    QDesktopServices.openUrl(url)


class ManualWindow(QWidget):
    """Shows the manual in a language; `folder` holds the languages' folders.

    Links between chapters are followed here; one that leads out of the manual is opened only
    after the user has said so.
    """

    def __init__(
        self,
        folder: Path,
        language: Language,
        theme: Theme,
        open_link: Callable[[QUrl], None] = open_outside,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._open_link = open_link
        self._manual = Manual(folder / language)
        self._name = ""
        self._behind: list[ManualPlace] = []
        self._ahead: list[ManualPlace] = []
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.found = PlainLabel("muted", wraps=False)
        self.back = push_button(self.tr("← 后退"), parent=self, tip="Alt+←")
        self.forward = push_button(self.tr("前进 →"), parent=self, tip="Alt+→")
        self.contents = QListWidget(self)
        self.browser = ManualBrowser(folder, theme, self)
        self._lay_out()
        self._connect(theme)
        room = self.screen().availableSize() - _FRAME
        self.resize(_SIZE.boundedTo(room))
        self.setWindowTitle(self.tr("使用手册"))
        self.setAccessibleName(self.tr("使用手册"))
        self.search.setPlaceholderText(self.tr("在手册里查找（Ctrl+F）"))
        self.search.setAccessibleName(self.tr("在手册里查找"))
        self.contents.setAccessibleName(self.tr("目录"))
        self.browser.setAccessibleName(self.tr("手册正文"))
        self._fill_contents()
        self._show(self.chapter)

    @property
    def chapter(self) -> Chapter:
        """The chapter that is shown."""
        return self._manual.chapter(self._name) or self._manual.chapters[0]

    @property
    def place(self) -> ManualPlace:
        """Where the reader is."""
        return ManualPlace(self._name, self.browser.verticalScrollBar().value())

    def put_back(self, place: ManualPlace) -> None:
        """Show the place where the reader was."""
        chapter = self._manual.chapter(place.name)
        if chapter is not None:
            self._show(chapter, down=place.down)

    def show_place(self, anchor: str) -> None:
        """Show a marked place; where no chapter has it, the first chapter."""
        chapter = self._manual.with_anchor(anchor)
        self._go(chapter or self._manual.chapters[0], anchor if chapter else "")

    def bring_up(self) -> None:
        """Show the window in front of the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go to where the reader was before."""
        self._step(self._behind, self._ahead)

    def go_forward(self) -> None:
        """Go to where the reader came back from."""
        self._step(self._ahead, self._behind)

    def find_next(self, *, back: bool = False) -> None:
        """Go to the next place with what is sought, through all chapters and round again."""
        if self.browser.find_next(back=back):
            return
        chapters = self._manual.chapters
        here = chapters.index(self.chapter)
        step = -1 if back else 1
        for away in range(1, len(chapters) + 1):
            chapter = chapters[(here + step * away) % len(chapters)]
            if chapter.count(self.search.text()):
                if chapter.name != self._name:
                    self._go(chapter)
                self.browser.start_over(at_end=back)
                if self.browser.find_next(back=back):
                    return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc ends the search, and without one closes the window."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.text():
            self.search.clear()
            self.browser.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close()

    def _lay_out(self) -> None:
        head = lay_row(
            self.back,
            self.forward,
            (self.search, 1),
            self.found,
            margins=(12, 10, 12, 8),
            spacing=8,
        )
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.contents)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        left = _CONTENTS_WIDTH * self.fontMetrics().height()
        splitter.setSizes([left, max(_SIZE.width() - left, left)])
        self.contents.setMinimumWidth(120)
        self.contents.setWordWrap(True)
        self.contents.setStyleSheet(_ITEMS)
        lay_column(head, (splitter, 1), on=self, spacing=0)

    def _connect(self, theme: Theme) -> None:
        self.contents.currentItemChanged.connect(self._choose)
        self.browser.anchorClicked.connect(self._follow)
        self.search.textChanged.connect(self._seek)
        self.search.returnPressed.connect(self.find_next)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        keys = QKeySequence.StandardKey
        for key, action in (
            (keys.Find, self._go_to_search),
            (keys.FindNext, self.find_next),
            (keys.FindPrevious, lambda: self.find_next(back=True)),
            (keys.Back, self.go_back),
            (keys.Forward, self.go_forward),
        ):
            QShortcut(key, self, action)
        # A method, not a lambda: the theme outlives the window, and lets go of methods with it.
        theme.changed.connect(self._paint_anew)

    def _paint_anew(self) -> None:
        self.put_back(self.place)

    def _fill_contents(self) -> None:
        self.contents.blockSignals(True)
        self.contents.clear()
        for chapter in self._manual:
            item = QListWidgetItem(self.contents)
            item.setData(_NAME, chapter.name)
        self.contents.blockSignals(False)
        self._count()

    def _count(self) -> None:
        sought = self.search.text().strip()
        counts = [chapter.count(sought) for chapter in self._manual]
        for row, (chapter, count) in enumerate(zip(self._manual, counts, strict=True)):
            item = self.contents.item(row)
            title = chapter.title
            if count:
                title = self.tr("{title}（{count}）").format(title=title, count=count)
            item.setText(title)
            item.setHidden(bool(sought) and not count)
        self.found.setText(self.tr("共 %n 处", None, sum(counts)) if sought else "")
        self.found.setVisible(bool(sought))

    def _choose(self, item: QListWidgetItem | None) -> None:
        chapter = self._manual.chapter(str(item.data(_NAME))) if item else None
        if chapter is not None and chapter.name != self._name:
            self._go(chapter)

    def _go(self, chapter: Chapter, anchor: str = "") -> None:
        if self._name:
            self._behind.append(self.place)
            self._ahead.clear()
        self._show(chapter, anchor)

    def _show(self, chapter: Chapter, anchor: str = "", down: int = 0) -> None:
        self._name = chapter.name
        self.browser.show_chapter(chapter, anchor)
        if down:
            self.browser.verticalScrollBar().setValue(down)
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(self._manual.chapters.index(chapter))
        self.contents.blockSignals(False)
        self.back.setEnabled(bool(self._behind))
        self.forward.setEnabled(bool(self._ahead))

    def _step(self, away: list[ManualPlace], other: list[ManualPlace]) -> None:
        if not away:
            return
        other.append(self.place)
        self.put_back(away.pop())

    def _follow(self, url: QUrl) -> None:
        if url.scheme():
            self._ask(url)
            return
        name = url.path().removesuffix(".md")
        chapter = self._manual.chapter(name) if name else self.chapter
        if chapter is not None:
            self._go(chapter, url.fragment())

    def _ask(self, url: QUrl) -> None:
        text = self.tr("用浏览器打开这个网址吗？\n{url}").format(url=url.toDisplayString())
        question = Question(text, self.tr("打开"), self.tr("取消"), self, danger=False)
        question.agreed.connect(lambda: self._open_link(url))
        question.open()

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _seek(self) -> None:
        sought = self.search.text().strip()
        self.browser.seek(sought)
        self._count()
        if sought:
            self.browser.start_over()
            self.find_next()

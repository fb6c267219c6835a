"""The clipboard as a new record: a form filled with what its text says, with its picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMenu

from deadlines.choices import Choices
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.kind_keys import KEYS
from ui.reminders.tray import Tray
from ui.window.main_window import MainWindow
from ui.window.nav import Page

if TYPE_CHECKING:
    from deadlines.records.record import Record
    from deadlines.snippets.snippet import Snippet
    from ui.editor.editor import Editor


class Pasting(QObject):
    """Fills a form from the clipboard, and leads from the tray to the line over the board.

    Where the text does not say of which kind the record is, a menu asks.
    """

    def __init__(
        self, desk: Desk, window: MainWindow, tray: Tray, open_editor: Callable[[Kind], Editor]
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._open_editor = desk, window, open_editor
        self.menu = QMenu(window)
        self.menu.setAccessibleName(self.tr("登记为"))
        window.paste_asked.connect(self.take)
        window.board.line_box.paste_asked.connect(self.take)
        window.board.line_box.logged.connect(self._show_logged)
        tray.paste_asked.connect(self._take_from_tray)
        tray.line_asked.connect(self._begin_line)

    def take(self) -> None:
        """Open the form with what the clipboard's text says, and the picture that comes with it."""
        from deadlines.snippets.pasted import read_pasted
        from deadlines.snippets.snippet import Snippet
        from ui.copied import read_copied

        copied = read_copied(QGuiApplication.clipboard().mimeData())
        if not copied.text and copied.picture is None:
            self._window.status.say(self.tr("剪贴板里没有文字或图片，先复制要登记的内容"))
            return
        snippet = read_pasted(copied.text, self._desk.now()) if copied.text else Snippet()
        if snippet.kind is not None:
            self._fill(snippet, copied.picture, snippet.kind)
            return
        self._ask_kind(snippet, copied.picture)

    def _ask_kind(self, snippet: Snippet, picture: QImage | None) -> None:
        self.menu.clear()
        heading = self.menu.addAction(self.tr("剪贴板的内容登记为："))
        heading.setEnabled(False)
        kinds = Choices(self._desk.settings).kinds
        for place, kind in enumerate(kind for kind in KEYS if kind in kinds):
            name = self._desk.voice.words.kind(kind)
            text = self.tr("&{number} {kind}").format(number=place + 1, kind=name)
            self.menu.addAction(text, partial(self._fill, snippet, picture, kind))
        box = self._window.board.line_box
        place_of_box = box if box.isVisible() else self._window.top
        self.menu.popup(place_of_box.mapToGlobal(place_of_box.rect().bottomLeft()))

    def _fill(self, snippet: Snippet, picture: QImage | None, kind: Kind) -> None:
        from deadlines.snippets.pasted import as_task

        if kind is Kind.TASK:
            office = self._desk.register.register.office
            snippet = as_task(snippet, self._desk.now(), office)
        editor = self._open_editor(kind)
        if snippet.title or snippet.link or snippet.note:
            editor.form.fill_snippet(snippet)
        if picture is not None:
            editor.pictures.add(picture)

    def _take_from_tray(self) -> None:
        self._window.bring_up()
        self.take()

    def _begin_line(self) -> None:
        self._window.bring_up()
        self._window.show_page(Page.BOARD)
        self._window.board.line_box.begin()

    def _show_logged(self, record: Record) -> None:
        self._window.show_logged(record.number)

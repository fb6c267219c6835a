"""The box over the board that logs a record from one typed line, each part shown as a chip."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, lay_column
from ui.wording.snippets import SnippetWords

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from deadlines.snippets.snippet import Snippet

KEYS = "Ctrl+L"
_LONGEST = 500
"""Characters; a longer text is no line, and is pasted into a form."""
_MOST_CHIPS = 8


class _LineEdit(QLineEdit):
    """One line; several that are pasted are asked for as a form (`lines_pasted`)."""

    lines_pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Clear the line with Esc; hand several pasted lines on."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Paste) and _has_lines():
            self.lines_pasted.emit()
        else:
            super().keyPressEvent(event)


class OneLineBox(QWidget):
    """Shows what a line says while it is typed, and logs it with Enter.

    `logged` carries the record as it was stored, `paste_asked` wants the clipboard in a form. What
    cannot be logged is said below, and the line stays.
    """

    logged = Signal(object)
    paste_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._words = SnippetWords(desk.voice)
        self.line = _LineEdit(self)
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(
            self.tr("一行登记（{keys}）：舆情 昨晚11点12 微博 食堂涨价截图").format(keys=KEYS)
        )
        self.line.setAccessibleName(self.tr("一行登记"))
        self._understood = QWidget(self)
        self.chips = [PlainLabel("chip", self._understood, wraps=False) for _ in range(_MOST_CHIPS)]
        FlowLayout(self._understood, 6, *self.chips)
        self.doubt = PlainLabel("muted", self)
        lay_column(
            self.line, self._understood, self.doubt, on=self, margins=(0, 0, 8, 8), spacing=6
        )
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show_understood)
        self.line.returnPressed.connect(self._log)
        self.line.lines_pasted.connect(self.paste_asked)
        QShortcut(QKeySequence(KEYS), self, self.begin)
        self._show_understood("")

    def begin(self) -> None:
        """Put the cursor into the box."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _read(self) -> Snippet:
        from deadlines.snippets.line import read_line

        return read_line(self.line.text(), self._desk.now(), self._desk.register.register.office)

    def _show_understood(self, text: str) -> None:
        parts: list[str] = []
        said = ""
        if text.strip():
            snippet, now = self._read(), self._desk.now()
            parts, said = self._words.parts(snippet, now), self._words.tell(snippet, now)
        for at, chip in enumerate(self.chips):
            chip.setVisible(at < len(parts))
            chip.setText(parts[at] if at < len(parts) else "")
        self._understood.setVisible(bool(parts))
        self._say(said)
        self.line.setAccessibleDescription(self._words.join_all(parts, said))

    def _log(self) -> None:
        if not self.line.text().strip():
            return
        try:
            record = self._desk.register.log(self._read().make_draft())
        except Refusal as refusal:
            self._say(self._desk.voice.refusals.sentence(refusal), role="warning")
            return
        self.line.clear()
        self.logged.emit(record)

    def _say(self, text: str, role: str = "muted") -> None:
        self.doubt.set_role(role)
        self.doubt.setText(text)
        self.doubt.setVisible(bool(text))


def _has_lines() -> bool:
    """Return whether the clipboard holds what is no line: several of them, or a picture."""
    from ui.copied import read_copied

    copied = read_copied(QGuiApplication.clipboard().mimeData())
    return "\n" in copied.text or copied.picture is not None

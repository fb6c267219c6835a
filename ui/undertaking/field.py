"""The field for who undertakes a message or a task, with what was understood below it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QDialog, QLineEdit, QWidget

from deadlines.records.record import LONGEST_TEXT, Undertaker
from deadlines.refusal import Refusal
from deadlines.roster.roster import read_roster
from deadlines.undertaking.entry import part_at, read_undertakers, undertakers_text
from ui.desk import Desk
from ui.undertaking.words import UndertakerWords
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column


class _NameCompleter(QCompleter):
    """Offers the unit's people for the undertaker that is being typed, among others in its line."""

    def __init__(self, people: Sequence[str], line: QLineEdit) -> None:
        super().__init__(people, line)
        self._line = line
        self._beside = ("", "")
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.popup().setProperty("role", "box")
        line.setCompleter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Tab go on to the next field and Ctrl+Enter confirm, as without the list of names."""
        # The line's own keys come here as well, the one that is sent to it below among them.
        is_on_list = watched is self.popup()
        if is_on_list and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            window = self._line.window()
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.popup().hide()
                return QApplication.sendEvent(self._line, event)
            if event.key() == Qt.Key.Key_Return and is_ctrl and isinstance(window, QDialog):
                self.popup().hide()
                window.accept()
                return True
        return super().eventFilter(watched, event)

    def splitPath(self, path: str) -> list[str]:  # noqa: N802 - Qt's name
        """Return what is looked for: the typed undertaker, or what nobody is called."""
        start, end = part_at(path, self._line.cursorPosition())
        self._beside = path[:start], path[end:]
        return [path[start:end].strip() or "\n"]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802
        """Return the whole line with the chosen name in its place."""
        before, after = self._beside  # as they were typed: a name gone over changes the line
        return before + super().pathFromIndex(index) + after


class UndertakerField(QWidget):
    """Takes names, phones and inner limits in one line; what it echoes is what will be stored."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, UndertakerWords(desk.voice)
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST_TEXT)
        self.line.setAccessibleName(self.tr("承办"))
        self.line.setPlaceholderText(self.tr("后勤处 62330001 12月3日前；团委（第一个牵头）"))
        people = read_roster(desk.settings.read("roster", "")).people
        known = (f"{one.name} {''.join(one.phone.split()[:1])}".strip() for one in people)
        self.completer = _NameCompleter(list(dict.fromkeys(known)), self.line)
        self.echo = PlainLabel("muted")
        self.echo.hide()
        lay_column(self.line, self.echo, on=self, spacing=3)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show)

    def fill(self, undertakers: Sequence[Undertaker]) -> None:
        """Show who undertakes it."""
        self.line.setText(undertakers_text(undertakers, self._desk.voice.times.zone))

    def read(self) -> tuple[Undertaker, ...]:
        """Return who undertakes it; raises Refusal."""
        office = self._desk.register.register.office
        return read_undertakers(self.line.text(), self._desk.now(), office)

    def _show(self) -> None:
        try:
            text = self._words.together(self.read(), self._desk.now())
        except Refusal as refusal:
            text = self._desk.voice.refusals.sentence(refusal)
        self.echo.setText(text)
        self.echo.setVisible(bool(text))

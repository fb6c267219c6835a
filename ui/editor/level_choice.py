"""The choice of an incident's level, as two joined buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from deadlines.rules.rule import Level
from ui.wording.voice import Voice


class LevelChoice(QWidget):
    """Holds one level; `changed` is emitted when the user takes the other one."""

    changed = Signal()

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._buttons: dict[Level, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for level in Level:
            button = QPushButton()
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "segment")
            button.clicked.connect(self.changed)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[level] = button
        row.addStretch()
        self.set_level(Level.GENERAL)
        self.setFocusProxy(self._buttons[Level.GENERAL])
        words = self._voice.words
        texts = {
            Level.GENERAL: words.level(Level.GENERAL),
            Level.MAJOR: self.tr("{major}，本单位不能自行处置").format(
                major=words.level(Level.MAJOR)
            ),
        }
        for level, text in texts.items():
            self._buttons[level].setText(text)
            self._buttons[level].setAccessibleName(self.tr("级别：{level}").format(level=text))

    @property
    def level(self) -> Level:
        """The level chosen."""
        return next(level for level, button in self._buttons.items() if button.isChecked())

    def set_level(self, level: Level) -> None:
        """Choose a level."""
        self._buttons[level].setChecked(True)

    def button(self, level: Level) -> QPushButton:
        """Return the button of a level."""
        return self._buttons[level]

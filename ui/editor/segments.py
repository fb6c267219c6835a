"""A choice between a few things, as joined buttons."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.widgets.layouts import lay_row

_T = TypeVar("_T", bound=StrEnum)


class SegmentChoice(QWidget, Generic[_T]):
    """Holds one of the things named in `texts`; `changed` when the user takes another.

    `name` is what screen readers say before the text, as in "级别：一般".
    """

    changed = Signal()

    def __init__(
        self, texts: Mapping[_T, str], usual: _T, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[_T, QPushButton] = {}
        group = QButtonGroup(self)
        row = lay_row(on=self, spacing=0)
        for value, text in texts.items():
            button = QPushButton(text)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "segment")
            button.setAccessibleName(self.tr("{field}：{value}").format(field=name, value=text))
            button.clicked.connect(self.changed)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[value] = button
        row.addStretch()
        self.choose(usual)
        self.setFocusProxy(self._buttons[usual])

    @property
    def value(self) -> _T:
        """The thing chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: _T) -> None:
        """Choose a thing."""
        self._buttons[value].setChecked(True)

    def button(self, value: _T) -> QPushButton:
        """Return the button of a thing."""
        return self._buttons[value]

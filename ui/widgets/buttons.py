"""Buttons, with what they do and how they look."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton, QWidget


def push_button(
    text: str = "",
    action: Callable[[], object] | SignalInstance | None = None,
    parent: QWidget | None = None,
    *,
    role: str = "",
    tip: str = "",
) -> QPushButton:
    """Return a button that carries out `action`, in the style sheet's look of `role`."""
    button = QPushButton(text, parent)
    if action is not None:
        button.clicked.connect(action)
    if role:
        button.setProperty("role", role)
    button.setToolTip(tip)
    return button

"""What the calendar's tests share."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import Theme, ThemeChoice


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    """The light theme, once for all tests of a module."""
    return Theme(qapp, ThemeChoice.LIGHT)

"""The pages' names down the left side."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ui.window.nav import Nav, Page


def test_names_are_one_of_several_to_a_screen_reader(qtbot: QtBot) -> None:
    """A screen reader says which of the pages is chosen, not that a box is ticked."""
    nav = Nav(list(Page))
    qtbot.addWidget(nav)
    nav.mark(Page.LOG)
    for page, button in nav.buttons.items():
        told = QAccessible.queryAccessibleInterface(button)
        assert told.role() == QAccessible.Role.RadioButton
        assert bool(told.state().checked) is (page is Page.LOG)  # type: ignore[attr-defined]

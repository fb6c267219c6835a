"""Where the keyboard is can be seen, in both themes."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.support.every_window import WINDOWS, open_window
from tests.support.whole_app import WholeApp
from ui.theme import ThemeChoice
from ui.widgets.tab_order import bring_into_sight, in_order

# The offscreen platform has no tray of its own to listen to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")

MARKED = [name for name in WINDOWS if name not in ("tray menu", "desk clock", "rescue")]
MOST_NEEDED = 60
"""Pixels that must change; a caret alone, which also blinks, is no mark."""
AROUND = 3


def picture(part: QWidget) -> QImage:
    """Return what a part and the little around it look like now."""
    window = part.window()
    area = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    shown = window.grab(area.adjusted(-AROUND, -AROUND, AROUND, AROUND) & window.rect())
    return shown.toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed_pixels(one: QImage, other: QImage) -> int:
    """Return how many pixels differ."""
    pixels = (bytes(image.constBits()) for image in (one, other))
    first, second = (memoryview(part).cast("I") for part in pixels)
    return sum(a != b for a, b in zip(first, second, strict=True)) if first != second else 0


@pytest.mark.slow
@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("name", MARKED)
def test_where_the_keyboard_is_can_be_seen(
    whole_app: WholeApp, name: str, theme: ThemeChoice
) -> None:
    """Each place Tab stops at looks different while the keyboard is there."""
    whole_app.app._theme.choose(theme)
    window = open_window(whole_app, name)
    window.resize(max(window.width(), 1200), max(window.height(), 760))
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # somewhere for the keyboard to go
    unseen = []
    for part in [one for one in in_order(window) if one is not window]:
        part.setFocus(Qt.FocusReason.TabFocusReason)
        bring_into_sight(part)
        QApplication.processEvents()
        with_it = picture(part)
        window.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.processEvents()
        needed = min(MOST_NEEDED, (part.width() + part.height()) // 2)
        if changed_pixels(with_it, picture(part)) < needed:
            unseen.append(QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name))
    assert unseen == []

"""Tab in the order in which the parts stand in their layouts, whenever they were made.

Qt's own order is that of making, in which the parts of a page opened later come last.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

_WHOLE = (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
"""Parts whose own parts are nobody's business."""


def go_in_order(window: QWidget, *, forward: bool) -> bool:
    """Put the keyboard into the next part of the window, or the one before; round at the end."""
    chain = list(in_order(window))
    if not chain:
        return False
    now = window.focusWidget()
    if now in chain:
        place = (chain.index(now) + (1 if forward else -1)) % len(chain)
    else:
        place = 0 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    chain[place].setFocus(reason)
    bring_into_sight(chain[place])
    return True


@contextmanager
def keep_off_next(part: QWidget, place: QWidget) -> Iterator[None]:
    """Give the keyboard to `place` where what has it in `part` goes away or off meanwhile.

    Qt would give it to the next button, which the second of two fast presses would be for.
    """
    before = part.window().focusWidget()
    yield
    if before is not None and part.isAncestorOf(before) and not before.hasFocus():
        place.setFocus()


def bring_into_sight(part: QWidget) -> None:
    """Scroll whatever a part lies in, so that it can be seen."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part)
        above = above.parentWidget()


def in_order(part: QWidget) -> Iterator[QWidget]:
    """Yield what Tab can reach in a part, itself first."""
    if not part.isVisible() or not part.isEnabled():
        return
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    if not isinstance(part, _WHOLE):
        for inner in _inside(part):
            yield from in_order(inner)


def _inside(part: QWidget) -> Iterator[QWidget]:
    layout = part.layout()
    if isinstance(part, QMainWindow):
        inner = [part.centralWidget()]
    elif isinstance(part, QScrollArea):
        inner = [part.widget()]
    elif isinstance(part, QStackedWidget):
        inner = [part.currentWidget()]
    elif isinstance(part, QSplitter):
        inner = [part.widget(place) for place in range(part.count())]
    elif layout is not None:
        inner = list(_widgets_of(layout))
    else:
        inner = [one for one in part.children() if isinstance(one, QWidget) and not one.isWindow()]
    yield from (one for one in inner if one is not None)


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    if isinstance(layout, QStackedLayout):
        yield from filter(None, [layout.currentWidget()])
        return
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets_of(inner)

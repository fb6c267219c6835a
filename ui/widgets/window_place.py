"""Where a small window stands: remembered, always on a screen, by default at the bottom right."""

import re
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from deadlines.refusal import Refusal

_MARGIN = 16
_NUDGE = 48
"""A move smaller than this, in pixels, is the window manager's, which adds a frame."""


class WindowPlace:
    """Puts one window where the user left it. `load` and `save` keep the place as a text."""

    def __init__(self, load: Callable[[], str], save: Callable[[str], None]) -> None:
        self._save = save
        self._chosen = _parse_place(load())
        self._put: QPoint | None = None

    def settle(self, window: QWidget) -> None:
        """Put the window at its place: the chosen one, or the corner, but wholly on a screen."""
        self.notice(window)
        frame = window.frameGeometry()
        size = frame.size()
        if self._chosen is not None:
            wanted = QRect(self._chosen, size)
            room = _room(wanted.center())
        else:
            screen = window.screen() or QGuiApplication.primaryScreen()
            room = screen.availableGeometry()
            wanted = QRect(QPoint(0, 0), size)
            wanted.moveBottomRight(room.bottomRight() - QPoint(_MARGIN, _MARGIN))
        fitted = _within(wanted, room)
        self._put = fitted.topLeft()
        window.move(self._put)

    def notice(self, window: QWidget) -> None:
        """Remember where the user has moved the window to since it was put in its place."""
        if self._put is not None and (window.pos() - self._put).manhattanLength() >= _NUDGE:
            self.choose(window.pos())

    def choose(self, place: QPoint) -> None:
        """Take the top left corner as chosen by the user."""
        self._chosen = QPoint(place)
        self._put = QPoint(place)
        # A place that cannot be kept is not worth a word to the user.
        with suppress(Refusal):
            self._save(f"{place.x()},{place.y()}")


def _parse_place(text: str) -> QPoint | None:
    found = re.fullmatch(r"(-?\d{1,5}),(-?\d{1,5})", text.strip())
    return QPoint(int(found[1]), int(found[2])) if found else None


def _room(middle: QPoint) -> QRect:
    """Return the free part of the screen that holds the point, else of the nearest one."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    return min(screens, key=lambda room: (_within_point(middle, room) - middle).manhattanLength())


def _within_point(point: QPoint, room: QRect) -> QPoint:
    return QPoint(
        max(room.left(), min(point.x(), room.right())),
        max(room.top(), min(point.y(), room.bottom())),
    )


def _within(wanted: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(wanted.left(), room.right() - wanted.width() + 1))
    top = max(room.top(), min(wanted.top(), room.bottom() - wanted.height() + 1))
    return QRect(QPoint(left, top), wanted.size())

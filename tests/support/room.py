"""Finds what has too little room in a window: texts that are cut, buttons that are squeezed."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from ui.widgets.labels import ElidedLabel

_SLACK = 1
"""Pixels by which Qt's own hints are rounded."""
_LEADING = 0.2
"""The share of a line's height that no letter uses, above and below."""
_BUTTONS = (QPushButton, QCheckBox, QRadioButton, QComboBox)


def cramped(window: QWidget) -> list[str]:
    """Return a line for each visible part that is cut; an empty list where all is well.

    Labels that elide by design have the whole text as their tooltip and are left out.
    """
    return [
        f"{type(part).__name__} {_text(part)!r}: {why}"
        for part in window.findChildren(QWidget)
        if isinstance(part, QLabel | QAbstractButton | QComboBox) and part.isVisibleTo(window)
        for why in _faults(part, window)
    ]


def _text(part: QWidget) -> str:
    text = part.currentText() if isinstance(part, QComboBox) else part.text()  # type: ignore[attr-defined]
    return str(text)[:40]


def _faults(part: QWidget, window: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        yield from _label_faults(part)
    elif isinstance(part, _BUTTONS):
        hint, size = part.sizeHint(), part.size()
        if size.width() < hint.width() - _SLACK or size.height() < hint.height() - _SLACK:
            yield f"{size.toTuple()} where {hint.toTuple()} is needed"
    hidden = _hidden_part(part, window)
    if hidden:
        yield hidden


def _label_faults(label: QLabel) -> Iterator[str]:
    if isinstance(label, ElidedLabel) or not label.text():
        return
    size, hint = label.size(), label.sizeHint()
    if not label.wordWrap():
        if size.width() < hint.width() - _SLACK:
            yield f"{size.width()} wide where {hint.width()} is needed"
        if size.height() < hint.height() - _LEADING * label.fontMetrics().height():
            yield f"{size.height()} high where {hint.height()} is needed"
        return
    needed = label.heightForWidth(size.width())
    if size.height() < needed - _LEADING * label.fontMetrics().height():
        yield f"{size.height()} high where {needed} is needed"


def _hidden_part(part: QWidget, window: QWidget) -> str:
    """Return how a part sticks out of what holds it, where it cannot be scrolled to."""
    area, at = part.rect(), part
    while at is not window and (holder := at.parentWidget()) is not None:
        area = QRect(at.mapTo(holder, area.topLeft()), area.size())
        scrolls = _scrolling(holder)
        room = holder.rect()
        if scrolls is not None:
            # What is out of sight here can be brought into sight.
            if scrolls.verticalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                return "" if _fits_across(scrolls, area, room) else _out(area, room)
            return ""
        if not room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(area):
            return _out(area, room)
        at = holder
    return ""


def _fits_across(scrolls: QAbstractScrollArea, area: QRect, room: QRect) -> bool:
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if scrolls.horizontalScrollBarPolicy() is not off:
        return True
    return area.left() >= -_SLACK and area.right() <= room.right() + _SLACK


def _out(area: QRect, room: QRect) -> str:
    return f"{area.getRect()} sticks out of {QRect(QPoint(0, 0), room.size()).getRect()}"


def _scrolling(holder: QWidget) -> QAbstractScrollArea | None:
    owner = holder.parentWidget()
    if isinstance(owner, QAbstractScrollArea) and owner.viewport() is holder:
        return owner
    return None

"""Every text a window shows or says, and which of them are the user's own."""

import re
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from tests.support.whole_app import WholeApp

Said = tuple[str, str]
"""Where a text stands, and the text."""

_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
)
_MOST_ROWS = 60
_CUT = re.compile(r"([^\s\u2066-\u2069]+)…")


def texts_of(window: QWidget) -> Iterator[Said]:
    """Yield all texts of a window and its parts, those not in sight now included."""
    for part in (window, *window.findChildren(QWidget)):
        name = type(part).__name__
        yield from ((f"{name}.{what}", text) for what, text in _texts_of_part(part) if text)


def without_data(whole: WholeApp) -> Callable[[str], str]:
    """Return what takes records, rules' words and names of files out of a text."""
    data = sorted(_data(whole), key=len, reverse=True)

    def strip(text: str) -> str:
        for own in data:
            text = text.replace(own, "")
        for cut in _CUT.findall(text):
            if any(own.startswith(cut) for own in data):
                text = text.replace(cut, "")
        return text

    return strip


def _texts_of_part(part: QWidget) -> Iterator[Said]:
    yield "title", part.windowTitle() if part.isWindow() else ""
    yield "tooltip", part.toolTip()
    yield "name", part.accessibleName()
    yield "description", part.accessibleDescription()
    if isinstance(part, QLabel | QAbstractButton):
        yield "text", part.text()
    elif isinstance(part, QLineEdit):
        yield "text", part.text()
        yield "placeholder", part.placeholderText()
    elif isinstance(part, QPlainTextEdit):
        yield "text", part.toPlainText()
        yield "placeholder", part.placeholderText()
    elif isinstance(part, QComboBox):
        yield from (("item", part.itemText(place)) for place in range(part.count()))
    elif isinstance(part, QAbstractItemView):
        yield from (("cell", text) for text in _texts_of_model(part.model()))
    actions: list[QAction] = part.actions() if isinstance(part, QMenu) else []
    for action in actions:
        yield "line", action.text()


def _texts_of_model(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    # A list's own count of columns is not to be asked.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    rows = min(model.rowCount(), _MOST_ROWS)
    for role in _ROLES:
        for column in range(columns):
            heads = [model.headerData(column, Qt.Orientation.Horizontal, role)]
            cells = [model.index(row, column).data(role) for row in range(rows)]
            yield from (text for text in heads + cells if isinstance(text, str))


def _data(whole: WholeApp) -> Iterable[str]:
    found = {whole.ledger.file.name, str(whole.folder)}
    for record in whole.ledger.store.records(open_only=False, kind=None):
        found |= {record.title, record.source, record.note, record.link}
        for duty in record.duties:
            found |= {duty.rule.words, duty.late_reason, duty.extension_reason}
        for entry in whole.ledger.history.entries_of(record.number):
            found.add(entry.change.reason)
        found |= {text for check in record.checks for text in (check.who, str(check.mark))}
        found |= {text for one in record.undertakers for text in (one.name, one.phone)}
    found |= {rule.words for rule in whole.ledger.register.rules.rules}
    return found - {""}

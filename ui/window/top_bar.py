"""The bar on top: one button for each kind of record, and the search field."""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from deadlines.rules.rule import Kind
from ui.kind_keys import KEYS
from ui.widgets.layouts import FontFollower, lay_row
from ui.wording.voice import Voice

_BUTTONS = (Kind.INCIDENT, Kind.NEWS, Kind.MESSAGE)
_OTHERS = (Kind.MEDIA, Kind.TASK)
_SEARCH_WIDTH = 16
"""How many line heights the search field is wide where there is room."""
_SEARCH_LEAST = 8
"""The same where there is little."""


class TopBar(FontFollower, QWidget):
    """Asks for new records (`log_asked` with the kind) and for a search (`searched`)."""

    log_asked = Signal(object)
    searched = Signal(str)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.setProperty("role", "surface")
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = row = lay_row(on=self, margins=(14, 9, 14, 9), spacing=8)
        self.buttons: dict[Kind, QPushButton] = {}
        self._shortcuts: dict[Kind, QShortcut] = {}
        for kind in _BUTTONS:
            button = QPushButton(self)
            button.setProperty("role", "primary" if kind is Kind.INCIDENT else "")
            button.clicked.connect(partial(self.log_asked.emit, kind))
            self._shortcuts[kind] = QShortcut(
                QKeySequence(KEYS[kind]), self, partial(self.log_asked.emit, kind)
            )
            row.addWidget(button)
            self.buttons[kind] = button
        self.others = QPushButton(self.tr("＋ 其他"), self)
        self._menu = QMenu(self.others)
        for kind in _OTHERS:
            action = self._menu.addAction("", partial(self.log_asked.emit, kind))
            action.setShortcut(QKeySequence(KEYS[kind]))
            action.setData(kind.value)
            self.addAction(action)
        self.others.setMenu(self._menu)
        row.addWidget(self.others)
        row.addStretch(1)
        self.search = QLineEdit(self)
        self.search.textChanged.connect(self._search)
        QShortcut(QKeySequence.StandardKey.Find, self, self.go_to_search)
        row.addWidget(self.search)
        words = self._voice.words
        for kind, button in self.buttons.items():
            name = self.tr("登记{kind}").format(kind=words.kind(kind))
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{action}　{keys}").format(action=name, keys=KEYS[kind]))
        self._fit()
        self.others.setAccessibleName(self.tr("登记其他类型"))
        for action in self._menu.actions():
            action.setText(words.kind(Kind(action.data())))
        self.search.setPlaceholderText(self.tr("搜索标题、说明、来源（Ctrl+F）"))
        self.search.setAccessibleName(self.tr("搜索"))

    def go_to_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Offer to log these kinds only, by button, menu and key."""
        for kind, button in self.buttons.items():
            button.setVisible(kind in kinds)
            self._shortcuts[kind].setEnabled(kind in kinds)
        for action in self._menu.actions():
            is_offered = Kind(action.data()) in kinds
            action.setVisible(is_offered)
            action.setEnabled(is_offered)
        self.others.setVisible(any(kind in kinds for kind in _OTHERS))
        self._fit()

    def _search(self, text: str) -> None:
        # Its button makes Qt look through the desktop's icons: not before there is a text to clear.
        self.search.setClearButtonEnabled(True)
        self.searched.emit(text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Say the keys on the buttons where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a bar that never forces the window wider than a small laptop."""
        return QSize(600, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the buttons without their keys, and of a short search field."""
        return QSize(self._width(with_keys=False), super().minimumSizeHint().height())

    def _fit(self) -> None:
        with_keys = self.width() >= self._width(with_keys=True)
        self.search.setMinimumWidth(self._search_width(with_keys=with_keys))
        for kind in self.buttons:
            self.buttons[kind].setText(self._text(kind, with_keys=with_keys))

    def _width(self, *, with_keys: bool) -> int:
        """Return how wide the bar is with the keys on its buttons, or without."""
        row, metrics = self._row, self.fontMetrics()
        width = self.others.sizeHint().width() + self._search_width(with_keys=with_keys)
        shown = [kind for kind, button in self.buttons.items() if not button.isHidden()]
        for kind in shown:
            button, text = self.buttons[kind], self._text(kind, with_keys=with_keys)
            frame = button.sizeHint().width() - metrics.horizontalAdvance(button.text())
            width += frame + metrics.horizontalAdvance(text)
        margins = row.contentsMargins()
        # One more than there are buttons: the stretch before the search field.
        return width + row.spacing() * (len(shown) + 2) + margins.left() + margins.right()

    def _search_width(self, *, with_keys: bool) -> int:
        return (_SEARCH_WIDTH if with_keys else _SEARCH_LEAST) * self.fontMetrics().height()

    def _text(self, kind: Kind, *, with_keys: bool) -> str:
        text = self.tr("＋ {kind}  {keys}") if with_keys else self.tr("＋ {kind}")
        return text.format(kind=self._voice.words.kind(kind), keys=KEYS[kind])

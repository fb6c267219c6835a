"""A page with a pane at its right; where there is no room for both, one of them at a time."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from ui.widgets.buttons import push_button
from ui.widgets.layouts import FontFollower, lay_column

_PANE = 23
"""How many line heights the pane is wide until the user moves its edge."""
_MARGINS = (14, 8, 14, 0)
_BOTH = 40
"""From how many line heights of width on page and pane stand side by side."""


class SideBySide(FontFollower, QSplitter):
    """Keeps the pane as wide as the user wants it, but no wider than the page.

    In a narrow window the page has all the room until `bring_pane`; a button leads back.
    """

    def __init__(self, page: QWidget, pane: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._page = page
        self._wanted = 0
        self._is_offered, self._is_asked = True, False
        self.back = push_button(self.tr("‹ 返回"), self.leave_pane, tip=self.tr("回到列表　Esc"))
        self._holder = QWidget()
        column = lay_column(on=self._holder, spacing=0)
        above = QHBoxLayout()
        self._above = above
        above.addWidget(self.back)
        above.addStretch()
        column.addLayout(above)
        column.addWidget(pane, 1)
        self._leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._holder, self.leave_pane)
        self._leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(page)
        self.addWidget(self._holder)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._take_width)
        self._show()

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one of the two only."""
        return self.width() < _BOTH * self.fontMetrics().height()

    @property
    def is_pane_alone(self) -> bool:
        """Whether the pane stands in the place of the page."""
        return self.is_narrow and self._is_offered and self._is_asked

    def offer_pane(self, *, on: bool) -> None:
        """Let the page in sight have the pane, or no pane at all."""
        self._is_offered, self._is_asked = on, False
        self._show()

    def bring_pane(self) -> None:
        """Show the pane: the user wants to see what is in it."""
        self._is_offered = self._is_asked = True
        self._show()
        if self.is_narrow:
            self.back.setFocus()

    def leave_pane(self) -> None:
        """Go back to the page, in a narrow window."""
        self._is_asked = False
        self._show()
        if self.is_narrow:
            self._page.setFocus()

    def put_back(self, state: QByteArray) -> None:
        """Take the place of the edge that `saveState` returned; another text changes nothing."""
        if self.restoreState(state) and all(self.sizes()):
            self._take_width()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        self._show()

    def _fit(self) -> None:
        self._show()

    def _show(self) -> None:
        narrow, instead = self.is_narrow, self.is_pane_alone
        self._page.setVisible(not instead)
        self._holder.setVisible(instead or (self._is_offered and not narrow))
        self.back.setVisible(narrow)
        self._above.setContentsMargins(*(_MARGINS if narrow else (0, 0, 0, 0)))
        self._leave.setEnabled(narrow)
        if self._is_offered and not narrow:
            wanted = self._wanted or _PANE * self.fontMetrics().height()
            pane = min(wanted, self.width() // 2)
            self.setSizes([self.width() - pane - self.handleWidth(), pane])

    def _take_width(self) -> None:
        self._wanted = self.sizes()[1]


class PageStack(QStackedWidget):
    """Shows one page; a wide page that is out of sight does not take its neighbour's room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return what the page in sight needs."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize()

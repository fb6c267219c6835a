"""The line under the top bar: how many records of the log the search finds, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from storage.ledger import Ledger

_PAUSE = 200
"""Milliseconds without another key after which the log is asked."""


class FoundBar(QWidget):
    """Says what the log has of the text in the search field; `log_asked` leads there."""

    log_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setProperty("edge", "bottom")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.link = push_button("", self.log_asked, self, role="link")
        self.none = PlainLabel("muted", self, text=self.tr("台账里也没有"), wraps=False)
        lay_row(1, self.link, self.none, on=self, margins=(14, 3, 14, 3))
        self.hide()

    def show_count(self, count: int, *, is_cut: bool) -> None:
        """Say how many records the log has; `is_cut` says that there may be more."""
        text = self.tr("台账里有 %n 件 →", "", count)
        if is_cut:
            text = self.tr("台账里有 %n 件以上 →", "", count)
        self.link.setText(text)
        self.link.setVisible(count > 0)
        self.none.setVisible(not count)
        self.show()


class LogSearch(QObject):
    """Asks the log what is searched for on another page, and tells it on a bar."""

    def __init__(self, bar: FoundBar, desk: Desk, ledger: Ledger, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._ledger, self._now, self._text = bar, ledger, desk.now, ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._ask)
        desk.register.changed.connect(self._ask)
        desk.register.reloaded.connect(self._ask)

    def search(self, text: str) -> None:
        """Look for a text soon; none hides the bar."""
        self._text = text.strip()
        if self._text:
            self._timer.start()
        else:
            self._timer.stop()
            self._bar.hide()

    def _ask(self) -> None:
        if not self._text:
            return
        # Here, since the window's first picture does not wait for what is searched later.
        from deadlines.records.log_query import LogQuery

        try:
            view = self._ledger.log.open(LogQuery(self._text), self._now())
        except Refusal:  # the log's page will say why
            self._bar.hide()
            return
        self._bar.show_count(view.count, is_cut=view.is_cut)

"""The main window: puts the parts together and decides nothing."""

from collections.abc import Callable, Collection
from datetime import datetime

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QMainWindow,
    QWidget,
)

from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.board.page import BoardPage
from ui.control.control_bar import ControlBar
from ui.desk import Desk
from ui.detail.side import DetailSide
from ui.reminders.ticker import Ticker
from ui.widgets.layouts import lay_column, lay_row
from ui.widgets.side_by_side import PageStack, SideBySide
from ui.window.done_bar import DoneBar
from ui.window.found_bar import FoundBar
from ui.window.lost_ledger import LostBar
from ui.window.nav import Nav, NavArea, Page
from ui.window.status_bar import StatusBar
from ui.window.top_bar import TopBar

_NAME = "main"
_SIZE = QSize(1280, 800)
_FRAME = QSize(16, 48)
"""What a window manager's frame takes, about; it is not known before the window is shown."""
_SMALLEST = QSize(640, 300)
"""Half of a small laptop's screen, which is what is left of it at a scale of 200 %."""
_WITH_DETAIL = (Page.BOARD, Page.LOG)
"""The pages whose lines the pane is about. In the statistics it comes with a line of the list."""


class MainWindow(QMainWindow):
    """The board and the other pages, the detail pane beside them, bars above and below.

    `log_asked` asks for an editor of that kind, `closed` comes when the user closes the window,
    which the owner may turn into hiding by `keep_running`.
    """

    log_asked = Signal(object)
    painted = Signal()
    """The first picture is complete, and about to be seen."""
    shown = Signal()
    """The window has come up: what only it shows may be out of date."""
    search_left = Signal(str)
    """What is searched for on another page than the log; empty for nothing."""
    paste_asked = Signal()
    """A new record from the clipboard is wanted."""
    undo_asked = Signal()
    quit_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        board: BoardPage,
        detail: DetailSide,
        ticker: Ticker,
        unit: str = "",
    ) -> None:
        super().__init__()
        self._register = desk.register
        self._ticker = ticker
        self._has_painted = False
        self._make_page: Callable[[Page, QWidget], QWidget] | None = None
        self.board, self.detail = board, detail
        self.top, self.status = TopBar(desk.voice), StatusBar(desk.voice)
        self.lost, self.found, self.done = LostBar(self), FoundBar(self), DoneBar(self)
        self.control = ControlBar(self)
        self.nav = Nav(tuple(Page), self)
        self.nav_area = NavArea(self.nav, self)
        self._stack = PageStack(self)
        self._pages: dict[Page, QWidget] = {Page.BOARD: board}
        self._stack.addWidget(board)
        self._splitter = SideBySide(self._stack, detail, self)
        self.setCentralWidget(self._lay_out())
        self._connect()
        self.setMinimumSize(_SMALLEST)
        self.resize(_SIZE)
        self.nav.mark(Page.BOARD)
        # The keyboard begins in the list, not on a button beside it.
        board.view.setFocus()
        self.nav.count(Page.BOARD, board.open_count)
        self.set_unit(unit)

    def take_pages(self, make_page: Callable[[Page, QWidget], QWidget]) -> None:
        """Take what makes the pages beside the board; until then there is only the board."""
        self._make_page = make_page

    def show_page(self, page: Page) -> None:
        """Open a page; it is made when it is first opened."""
        if page not in self._pages:
            if self._make_page is None:
                self.nav.mark(Page.BOARD)
                return
            self._pages[page] = self._make_page(page, self)
            self._stack.addWidget(self._pages[page])
            self._hear_of_lines(self._pages[page])
        self._stack.setCurrentWidget(self._pages[page])
        self._splitter.offer_pane(on=page in _WITH_DETAIL)
        self.nav.mark(page)
        self._tick()
        self._search(self.top.search.text())

    def page(self, page: Page) -> QWidget | None:
        """Return a page if it has been opened."""
        return self._pages.get(page)

    def show_detail(self, number: int, duty: str = "") -> None:
        """Show one record in the detail pane; one that is gone leaves it empty."""
        try:
            self.detail.show_record(number, duty)
        except Refusal:
            self.detail.show_nothing()
        self._hold_ticks()

    def show_most_urgent(self) -> None:
        """Let what is most urgent be read without a click, unless something is chosen."""
        if self.isVisible() and not self.detail.number:
            self.board.select_first()

    def show_record(self, number: int, duty: str = "") -> None:
        """Show one record, on the board if it has a card there."""
        if self.board.select(number, duty):
            self.show_page(Page.BOARD)
        elif self._stack.currentWidget() is not self._pages.get(Page.STATISTICS):
            self.show_page(Page.LOG)
        self.show_detail(number, duty)
        self._splitter.bring_pane()

    def show_logged(self, number: int) -> None:
        """Show a new record, with the most urgent card still in sight."""
        self.show_record(number)
        self.board.view.scrollToTop()

    def follow_undone(self, number: int) -> None:
        """Show what a record has become by an undo, where details are in sight; no page changes."""
        if self._stack.currentWidget() not in map(self._pages.get, _WITH_DETAIL):
            return
        if self._stack.currentWidget() is self.board and self.board.select(number):
            return
        self.show_detail(number)

    def bring_up(self) -> None:
        """Show the window in front of the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def refresh(self, now: datetime) -> None:
        """Move cards between bands where time has come, and show what is left now."""
        self.board.refresh_bands(now)
        self.board.tick()
        self.detail.tick()
        self._hold_ticks()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Offer these kinds only; what has been logged of the others stays in sight."""
        self.top.offer(kinds)
        self.board.offer(kinds)
        has_patrol = Kind.PATROL in kinds
        self.nav.offer([page for page in Page if page is not Page.PATROL or has_patrol])
        if not has_patrol and self._stack.currentWidget() is self._pages.get(Page.PATROL):
            self.show_page(Page.BOARD)

    def set_unit(self, unit: str) -> None:
        """Name the unit in the title."""
        # Qt adds the program's name to every window's title.
        self.setWindowTitle(unit or self.tr("限时办 DueDesk"))

    def place(self) -> str:
        """Return the window's place and size as text, to be kept."""
        geometry = self.saveGeometry().toBase64().data()
        splitter = self._splitter.saveState().toBase64().data()
        return f"{bytes(geometry).decode()} {bytes(splitter).decode()}"

    def put_back(self, place: str) -> None:
        """Take the place and size that `place` returned; without one, what the screen holds.

        On a small screen that is all of it.
        """
        if not place:
            room = self.screen().availableSize() - _FRAME
            self.resize(_SIZE.boundedTo(room))
            if self.size() != _SIZE:
                self.setWindowState(Qt.WindowState.WindowMaximized)
        geometry, _, splitter = place.partition(" ")
        self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self._splitter.put_back(QByteArray.fromBase64(splitter.encode()))

    def go_in(self) -> None:
        """Put the keyboard into the page that is shown."""
        from ui.widgets.tab_order import in_order

        page = self._stack.currentWidget() or self.board
        main = page.focusProxy()
        if main is None or not main.isVisible():
            main = next(in_order(page), None)
        if main is not None:
            main.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's name
        """Go with Tab from the top bar by the pages' names through the page to the details."""
        # Nobody presses Tab before the first picture.
        from ui.widgets.tab_order import go_in_order

        return go_in_order(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go one step back with Esc: out of the search, to the board, to all of its cards."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
            return
        if self._splitter.is_pane_alone and not self.top.search.hasFocus():
            self._splitter.leave_pane()
            return
        if self.top.search.text():
            self.top.search.clear()
        elif self._stack.currentWidget() is not self.board:
            self.show_page(Page.BOARD)
        else:
            self.board.clear_filters()
        self.go_in()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tick only while something can be seen."""
        if event.type() == QEvent.Type.WindowStateChange:
            self._hold_ticks()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Tick while the window can be seen."""
        super().showEvent(event)
        self._tick()
        self.shown.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell of the first picture; what is in the window is painted after it."""
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Sleep while it cannot."""
        self._ticker.hold(_NAME, on=False)
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to the owner what closing means."""
        event.ignore()
        self.closed.emit()

    def _lay_out(self) -> QWidget:
        central = QWidget(self)
        column = lay_column(on=central, spacing=0)
        middle = lay_row(self.nav_area, (self._splitter, 1), spacing=0)
        column.addWidget(self.top)
        column.addWidget(self.lost)
        column.addWidget(self.control)
        column.addWidget(self.found)
        column.addLayout(middle, 1)
        column.addWidget(self.done)
        column.addWidget(self.status)
        return central

    def _connect(self) -> None:
        self.top.log_asked.connect(self.log_asked)
        self.top.searched.connect(self._search)
        self.top.search.returnPressed.connect(self._go_from_search)
        self.found.log_asked.connect(self._search_log)
        self.nav.chosen.connect(self.show_page)
        self.nav.entered.connect(self.go_in)
        self.board.selected.connect(self._choose)
        self.board.opened.connect(self._choose)
        self.board.opened.connect(self._splitter.bring_pane)
        self.board.view.clicked.connect(self._splitter.bring_pane)
        self.board.counted.connect(lambda count: self.nav.count(Page.BOARD, count))
        self.board.filters_cleared.connect(self.top.search.clear)
        self.done.undo_asked.connect(self.undo_asked)
        self.detail.said.connect(self.status.say)
        self._ticker.tick.connect(self._tick)
        self._register.changed.connect(self._tick)
        self._register.reloaded.connect(self._tick)
        self.board.view.verticalScrollBar().valueChanged.connect(self._hold_ticks)
        self._undo = QAction(self.tr("撤回上一步"), self)
        self._undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
        self._undo.triggered.connect(self.undo_asked)
        self._quit = QAction(self.tr("退出"), self)
        self._quit.setShortcut(QKeySequence("Ctrl+Q"))
        self._quit.triggered.connect(self.quit_asked)
        self._paste = QAction(self.tr("从剪贴板登记"), self)
        self._paste.setShortcut(QKeySequence("Ctrl+Shift+V"))
        self._paste.triggered.connect(self.paste_asked)
        self.addActions([self._undo, self._paste, self._quit])

    def _choose(self, number: int, duty: str) -> None:
        if number:
            self.show_detail(number, duty)

    def _hear_of_lines(self, page: QWidget) -> None:
        """Bring the pane where it is about the lines of this page, and one is opened."""
        from ui.page_traits import Opening

        if isinstance(page, Opening):
            page.opened.connect(self._splitter.bring_pane)
            page.table.clicked.connect(self._splitter.bring_pane)

    def _search(self, text: str) -> None:
        from ui.page_traits import Searchable

        page = self._stack.currentWidget()
        if isinstance(page, Searchable):
            page.set_search(text)
        self.search_left.emit("" if page is self._pages.get(Page.LOG) else text)

    def _search_log(self) -> None:
        """Show in the log all that has the text, whatever its filters were."""
        from ui.page_traits import Searchable

        text = self.top.search.text()
        self.show_page(Page.LOG)
        log = self._pages.get(Page.LOG)
        if isinstance(log, Searchable):
            log.clear_filters()
            self.top.search.setText(text)
        self.go_in()

    def _go_from_search(self) -> None:
        """Go into the page with Enter; into the log where the page has nothing to show for it."""
        from ui.page_traits import Searchable

        page = self._stack.currentWidget()
        has_lines = page is not self.board or self.board.model.rowCount() > 0
        if self.top.search.text().strip() and not (isinstance(page, Searchable) and has_lines):
            self._search_log()
        else:
            self.go_in()

    def _tick(self) -> None:
        if self.isVisible() and not self.isMinimized():
            self.refresh(self._register.now())

    def _hold_ticks(self) -> None:
        """Ask for ticks as often as something in sight changes."""
        self._ticker.hold(
            _NAME,
            on=self.isVisible() and not self.isMinimized(),
            seconds=self.board.has_seconds() or self.detail.has_seconds(),
        )

"""Ctrl+P: the board, the list of the log or the case file of the record shown, on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from deadlines.records.history import head_of
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.window.main_window import MainWindow
from ui.window.nav import Page

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from storage.ledger import Ledger
    from ui.printing.pdf import Printout

_MOST = 2_000
"""Lines of a list on paper; more are looked through on the screen."""
_BOARD_WIDTHS = (14, 40, 44, 54, 18)
_LOG_WIDTHS = (14, 22, 60, 20, 26, 28)


class Printing(QObject):
    """Prints what the window shows. With the keys in the details it is the record's case file."""

    def __init__(self, desk: Desk, window: MainWindow, ledger: Ledger) -> None:
        super().__init__(window)
        self._desk, self._window, self._ledger = desk, window, ledger
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), window, self.print)

    def print(self) -> None:
        """Ask for a printer, and print."""
        from ui.printing.dialog import ask_printer

        try:
            printout = self.lay_out()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        heading = self.tr("打印：{title}").format(title=printout.margins.title)
        ask_printer(printout, heading, self._window, partial(self._print_out, printout))

    def _print_out(self, printout: Printout, printer: QPrinter) -> None:
        from ui.printing.dialog import print_out

        try:
            print_out(
                printout, printer, self._desk.voice.words.translate, self._ledger.documents.save
            )
        except Refusal as refusal:
            self._refuse(refusal)

    def _refuse(self, refusal: Refusal) -> None:
        self._window.status.say(self._desk.voice.refusals.sentence(refusal))

    def lay_out(self) -> Printout:
        """Return what Ctrl+P would print now; raises Refusal."""
        window = self._window
        focus = window.focusWidget()
        if window.detail.number and focus is not None and window.detail.isAncestorOf(focus):
            return self._case(window.detail.number)
        log = window.page(Page.LOG)
        if log is not None and log.isVisible():
            return self._log(log)
        return self._board()

    def _case(self, number: int) -> Printout:
        from ui.case_files.case import case_of
        from ui.case_files.printed import lay_case

        register, ledger = self._desk.register.register, self._ledger
        case = case_of(number, register, ledger.history, self._unit, ledger.evidence.path)
        return lay_case(case, self._desk.voice)

    def _board(self) -> Printout:
        from deadlines.control.day import day_list
        from ui.control.words import DayListWords

        register = self._desk.register
        found = day_list(register.open_records(), register.now(), register.register.office)
        words = DayListWords(self._desk.voice, found)
        parts = [
            (heading, [words.row(item, dated=True) for item in items])
            for heading, items in words.every_part()
        ]
        widths, title = _BOARD_WIDTHS, self.tr("待办清单")
        return self._lay_out(title, words.headings(), widths, parts)

    def _log(self, log: QObject) -> Printout:
        from ui.log.columns import ShownColumn
        from ui.log.line_text import CellText, line_of
        from ui.log.page import LogPage

        if not isinstance(log, LogPage):
            raise TypeError(log)
        view = self._ledger.log.open(log.query, self._desk.register.now())
        if view.count > _MOST:
            raise Refusal("print-too-long", found=view.count, most=_MOST)
        texts = CellText(self._desk.voice)
        columns = (
            ShownColumn.NUMBER, ShownColumn.TAG, ShownColumn.TITLE, ShownColumn.STATUS,
            ShownColumn.DUE, ShownColumn.AT,
        )  # fmt: skip
        rows = [
            tuple(texts.text(line_of(row, ()), column) for column in columns)
            for row in view.rows(0, _MOST)
        ]
        heading = self.tr("共 %n 件", "", len(rows))
        headings = tuple(map(texts.header, columns))
        return self._lay_out(self.tr("台账"), headings, _LOG_WIDTHS, [(heading, rows)])

    def _lay_out(
        self,
        title: str,
        headings: Sequence[str],
        widths: Sequence[float],
        parts: Iterable[tuple[str, Sequence[Sequence[str]]]],
    ) -> Printout:
        from ui.printing.layout import ReportPages, Table
        from ui.printing.pdf import Margins, Printout
        from ui.printing.style import Style

        pages = ReportPages(Style())
        pages.text(title, pages.style.title)
        for heading, rows in parts:
            pages.heading(heading)
            table = Table(pages, headings, widths, right=(0,))
            for row in rows:
                table.row(row)
        made = self._desk.voice.times.full(self._desk.register.now())
        head = head_of(self._ledger.history.newest())
        aside = self.tr("制作于 {time}").format(time=made)
        return Printout(pages, Margins(f"{self._unit} {title}".strip(), aside, head))

    @property
    def _unit(self) -> str:
        return " ".join(self._desk.settings.read("unit", "").split())

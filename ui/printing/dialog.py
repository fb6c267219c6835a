"""Pages to a printer, or to a .pdf, by the system's own dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from deadlines.progress import ignore_progress
from deadlines.refusal import Refusal
from deadlines.wording.nouns import Translate
from ui.printing.pdf import Printout, paint_on, paint_pages
from ui.printing.style import RESOLUTION


def ask_printer(
    printout: Printout, heading: str, window: QWidget, choose: Callable[[QPrinter], None]
) -> None:
    """Ask for a printer over the window, under a heading that says what is printed.

    `choose` is called with the printer that was chosen, not where none was.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(printout.margins.title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(heading)
    dialog.setModal(True)
    dialog.accepted.connect(lambda _: choose(printer))  # it carries a printer, unlike other dialogs
    dialog.show()


def print_out(
    printout: Printout,
    printer: QPrinter,
    translate: Translate,
    save: Callable[[Path, bytes], object],
) -> None:
    """Print the pages; a file is written, by `save`, as all .pdf of the program are.

    Raises what `save` does, and Refusal("printer-gone").
    """
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        content = paint_pages(printout.pages, printout.margins, translate, ignore_progress)
        save(Path(printer.outputFileName()), content)
        return
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(), QPageLayout.Unit.Millimeter)
    painter = QPainter()
    if not painter.begin(printer):
        raise Refusal("printer-gone", text=printer.printerName())
    # The pages are laid out once, in units that every printer's are a share of.
    painter.scale(printer.resolution() / RESOLUTION, printer.resolution() / RESOLUTION)
    try:
        paint_on(painter, printer.newPage, printout, translate, ignore_progress)
    finally:
        painter.end()

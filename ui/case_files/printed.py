"""A record's case file (卷宗) as a .pdf on A4."""

from deadlines.progress import Progress, ignore_progress
from ui.case_files.case import CaseFile
from ui.case_files.parts import CaseParts
from ui.printing.layout import ReportPages
from ui.printing.pdf import Margins, Printout, paint_pages
from ui.printing.style import Style
from ui.wording.voice import Voice


def print_case(case: CaseFile, voice: Voice, progress: Progress = ignore_progress) -> bytes:
    """Return the case file as the content of a .pdf; raises Stopped. It may run in any thread."""
    laid = lay_case(case, voice)
    return paint_pages(laid.pages, laid.margins, voice.words.translate, progress)


def lay_case(case: CaseFile, voice: Voice) -> Printout:
    """Return the case file laid out on pages."""
    pages = ReportPages(Style())
    parts = CaseParts(pages, case, voice)
    parts.put_all()
    return Printout(pages, Margins(parts.title(), parts.number(), case.head))

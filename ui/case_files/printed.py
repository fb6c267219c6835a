"""A record's case file (卷宗) as a .pdf on A4."""

from deadlines.progress import Progress, unwatched
from ui.case_files.case import CaseFile
from ui.case_files.parts import CaseParts
from ui.printing.layout import ReportPages
from ui.printing.pdf import Margins, paint_pages
from ui.printing.style import Style
from ui.wording.voice import Voice


def print_case(case: CaseFile, voice: Voice, progress: Progress = unwatched) -> bytes:
    """Return the case file as the content of a .pdf; raises Stopped. It may run in any thread."""
    pages = ReportPages(Style())
    parts = CaseParts(pages, case, voice)
    parts.put_all()
    margins = Margins(parts.title(), parts.number(), case.head)
    return paint_pages(pages, margins, voice.words.translate, progress)

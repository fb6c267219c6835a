"""The report for appraisal as a .pdf on A4: text, tables, charts."""

from deadlines.appraisal.appraisal import Appraisal
from deadlines.progress import Progress, stage
from deadlines.wording.appraisal import AppraisalWords
from ui.appraisal.parts import ReportParts
from ui.printing.layout import ReportPages
from ui.printing.pdf import Margins, paint_pages
from ui.printing.style import Style
from ui.wording.voice import Voice


def print_report(report: Appraisal, voice: Voice, progress: Progress) -> bytes:
    """Return the report as the content of a .pdf; raises Stopped. It may run in any thread."""
    words = AppraisalWords(voice.words, voice.times)
    pages = ReportPages(Style())
    ReportParts(pages, report, voice).put_all(stage(progress, 0.0, 0.7))
    margins = Margins(words.title(report), words.span(report.span), report.head)
    return paint_pages(pages, margins, voice.words.translate, stage(progress, 0.7, 1.0))

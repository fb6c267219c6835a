"""The report for appraisal as a workbook: figures as formulas over the duties they count.

Texts are always written as texts, so that none the user typed is run as a formula or a link.
"""

from io import BytesIO

from deadlines.appraisal import Appraisal
from deadlines.appraisal_heading_words import HeadingWords
from deadlines.appraisal_words import AppraisalWords
from deadlines.errors import Refusal
from deadlines.progress import Progress, stage
from storage.appraisal_workbook.book import MOST_ROWS, Book
from storage.appraisal_workbook.details import Details
from storage.appraisal_workbook.figures import FigureSheet
from storage.appraisal_workbook.late import write_late
from storage.appraisal_workbook.patrol import PatrolDays


def workbook(made: Appraisal, say: AppraisalWords, progress: Progress) -> bytes:
    """Return the report as the content of an .xlsx file.

    Raises Refusal "report-too-long" (`found`, `most`) for more duties than a sheet takes, and
    Stopped.
    """
    if len(made.facts) > MOST_ROWS:
        raise Refusal("report-too-long", found=len(made.facts), most=MOST_ROWS)
    content = BytesIO()
    heads = HeadingWords(say)
    book = Book(content, heads.sheets(), say.title(made), made.made_at)
    details = Details(book, made, say, heads)
    patrol = PatrolDays(book, made, say, heads)
    FigureSheet(book, made, say, heads, details, patrol).write()
    write_late(book, made, say, heads)
    patrol.write()
    details.write(stage(progress, 0.0, 0.6))
    progress(7, 10)
    book.close()
    progress(10, 10)
    return content.getvalue()

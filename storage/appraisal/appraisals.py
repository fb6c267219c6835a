"""Reports for appraisal: read from the database, and kept as files."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, tzinfo
from io import BytesIO
from pathlib import Path

from deadlines.appraisal.appraisal import Appraisal, appraisal
from deadlines.appraisal.patrol_record import Visits
from deadlines.appraisal.span import ReportSpan
from deadlines.appraisal.statistics import DutyFact, Month
from deadlines.choices import Choices
from deadlines.progress import Progress, stage
from deadlines.records.history import head_of
from deadlines.records.record import RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.rule import Kind
from deadlines.values import replace
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.appraisal_headings import HeadingWords
from storage.appraisal.book import MOST_ROWS, WorkbookWriter
from storage.appraisal.details import Details, write_late
from storage.appraisal.figures import FigureSheet
from storage.appraisal.patrol import PatrolDays
from storage.database.database import Database
from storage.database.instants import from_ms, to_ms
from storage.database.opening import open_database
from storage.database.whole_file import save_whole
from storage.tables.facets import chosen_codes
from storage.tables.history import HistoryTable
from storage.tables.settings import SettingsTable
from storage.tables.statistics import DutyFacts


def workbook(report: Appraisal, words: AppraisalWords, progress: Progress) -> bytes:
    """Return the report as the content of an .xlsx file.

    Raises Refusal "report-too-long" (`found`, `most`) for more duties than a sheet takes, and
    Stopped.
    """
    if len(report.facts) > MOST_ROWS:
        raise Refusal("report-too-long", found=len(report.facts), most=MOST_ROWS)
    content = BytesIO()
    headings = HeadingWords(words)
    book = WorkbookWriter(content, headings.sheets(), words.title(report), report.made_at)
    if report.head is not None:
        book.mark(report.head)
    details = Details(book, report, words, headings)
    patrol = PatrolDays(book, report, words, headings)
    FigureSheet(book, report, words, headings, details, patrol).write()
    write_late(book, report, words, headings)
    patrol.write()
    details.write(stage(progress, 0.0, 0.6))
    progress(7, 10)
    book.close()
    progress(10, 10)
    return content.getvalue()


_STEP = 500
"""Duties read between two reports of progress."""

_PATROLLED = ", ".join(map(str, sorted(chosen_codes({Kind.PATROL}, statuses={RecordStatus.DONE}))))
_FIRST = f"SELECT min(at) FROM records INDEXED BY records_facets WHERE facets IN ({_PATROLLED})"  # noqa: S608
_VISITS = (
    "SELECT at, number FROM records INDEXED BY records_facets"  # noqa: S608
    f" WHERE facets IN ({_PATROLLED}) AND at >= ? AND at < ? ORDER BY at, number"
)
_COUNT = "SELECT count(*) FROM records INDEXED BY records_at WHERE at >= ? AND at < ?"


class Appraisals:
    """Makes reports of one database file, on connections of its own: for a worker thread."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(
        self, span: ReportSpan, unit: str, office: Office, now: datetime, progress: Progress
    ) -> Appraisal:
        """Return the report of a span as of `now` (aware), all of it read as of one moment.

        Raises Refusal as Database does, and Stopped.
        """
        zone = office.zone
        with open_database(self._file, readonly=True) as database, database.one_moment():
            since, until = span.months[0].instants(zone)[0], span.months[-1].instants(zone)[1]
            count = int(database.value(_COUNT, (to_ms(since), to_ms(until))))
            source = DutyFacts(database)
            facts: dict[Month, list[DutyFact]] = {month: [] for month in span.months}
            for fact in _with_progress(source.facts(since, until), count, progress):
                facts[Month.holding(fact.at or fact.start, zone)].append(fact)
            visits = _visits(database, since, until, zone)
            head = head_of(HistoryTable(database).newest())
        return replace(appraisal(unit, span, facts, visits, office, now), head=head)

    def save_workbook(
        self, report: Appraisal, words: AppraisalWords, target: Path, progress: Progress
    ) -> None:
        """Write the report as an .xlsx; raises Refusal as `whole_file`, "report-too-long", Stopped.

        Nothing is written where it is refused or stopped.
        """
        save_whole(target, workbook(report, words, progress))

    def save(self, target: Path, content: bytes) -> None:
        """Write a report made elsewhere; raises Refusal as `whole_file`."""
        save_whole(target, content)


def _with_progress(
    facts: Iterable[DutyFact], records: int, progress: Progress
) -> Iterator[DutyFact]:
    """Yield the facts, telling how many of the records have been read."""
    progress(0, records)
    done = last = 0
    for place, fact in enumerate(facts):
        done += fact.record != last
        last = fact.record
        if place % _STEP == 0:
            progress(min(done, records), records)
        yield fact


def _visits(database: Database, since: datetime, until: datetime, zone: tzinfo) -> Visits:
    first = database.value(_FIRST)
    numbers: dict[date, tuple[int, ...]] = {}
    for at, number in database.rows(_VISITS, (to_ms(since), to_ms(until))):
        day = from_ms(at).astimezone(zone).date()
        numbers[day] = (*numbers.get(day, ()), number)
    begun = from_ms(first).astimezone(zone).date() if first is not None else None
    return Visits(begun, numbers, Choices(SettingsTable(database)).patrol_plan)

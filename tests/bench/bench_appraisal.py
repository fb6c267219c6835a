"""Times the report for appraisal: `python -m tests.bench.bench_appraisal [--records N]`.

All the records of a ledger fall into the year that is reported. Prints how long reading, the
workbook and the printed pages take, with the most each may. Exit status 1 where that is not kept.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import Month
from deadlines.progress import ignore_progress
from deadlines.wording.appraisal import AppraisalWords
from storage.appraisal.appraisals import Appraisals
from storage.database.opening import open_database
from storage.tables.records import RecordTable
from tests.bench.figures import Figures
from tests.bench.make_ledger import FIRST, LAST, records
from tests.support.builders import an_office
from tests.support.unit_ledger import translate

YEAR = ReportSpan.holding(Month(2026, 11), Scale.YEAR)


def make(path: Path, count: int) -> None:
    """Write a ledger whose records all fall into the year."""
    begin = LAST.replace(month=1, day=2)
    share = (LAST - begin) / (LAST - FIRST)
    with open_database(path) as database:
        store = RecordTable(database)
        with store.atomic():
            for record in records(count, min(count, 60)):
                at = begin + (record.at - FIRST) * share
                moved = at - record.at
                duties = tuple(
                    replace(
                        duty,
                        start=duty.start + moved,
                        due=duty.due and duty.due + moved,
                        safe_by=duty.safe_by and duty.safe_by + moved,
                        done_at=duty.done_at and duty.done_at + moved,
                    )
                    for duty in record.duties
                )
                store.add(replace(record, number=0, at=at, duties=duties))


def run(path: Path, rounds: int) -> list[Figures]:
    """Make the year's report in both forms, and return the times."""
    from PySide6.QtWidgets import QApplication

    from ui.appraisal.printed import print_report
    from ui.wording.voice import voice as make_voice

    app = QApplication([])
    read, book, pages = Figures("read", 1000), Figures("workbook", 8000), Figures("pages", 5000)
    voice, office, appraisals = (
        make_voice(translate, an_office().zone),
        an_office(),
        Appraisals(path),
    )
    say = AppraisalWords(voice.words, voice.times)
    made: list[Appraisal] = []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "report.xlsx")
        for _ in range(rounds):
            read.time(lambda: made.append(appraisals.read(YEAR, "", office, LAST, ignore_progress)))
            book.time(appraisals.save_workbook, made[-1], say, target, ignore_progress)
            pages.time(print_report, made[-1], voice, ignore_progress)
    print(f"{made[-1].whole.count} records, {len(made[-1].facts)} duties")
    app.quit()
    return [read, book, pages]


def main(words: Sequence[str]) -> int:
    """Run the bench."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args(words)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "duedesk.sqlite")
        make(path, arguments.records)
        found = run(path, arguments.rounds)
    for figures in found:
        print(figures)
    return 0 if all(figures.is_kept for figures in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Each figure of a report with the numbers of the records behind it."""

from collections.abc import Iterator

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.statistics import Figures, Numbers, Tally
from deadlines.patrol.days import PatrolMark
from deadlines.rules.rule import DutyRule
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.appraisal_headings import JUDGED, HeadingWords

Traced = tuple[str, Numbers]
"""A figure's name and its records: as many as the figure says."""


def trace_figures(
    report: Appraisal, words: AppraisalWords, headings: HeadingWords
) -> Iterator[Traced]:
    """Yield the figures of the report's tables in their order, also those of nothing."""
    whole, nouns, named = report.whole, words.nouns, headings.figure_name
    count = headings.tally_columns("kind")[1]
    for kind, numbers in whole.records.items():
        yield named(nouns.kind(kind), count), numbers
        tally = whole.tallies.get(kind, Tally())
        yield from _of_tally(nouns.kind(kind), tally, words, headings)
    if len(report.months) > 1:
        for month, figures in report.months.items():
            yield named(words.month(month), count), _records(figures)
            yield from _of_tally(words.month(month), figures.tally, words, headings)
    for taken in whole.taken:
        name, columns = nouns.duty(taken.rule), headings.columns("taken")
        yield named(name, columns[2]), tuple(number for _, number in taken.spans)
        if is_bounded(taken.rule):
            yield named(name, columns[3]), taken.within
    yield headings.name("extended"), report.extended
    yield headings.name("cancelled"), whole.cancelled
    visits = (number for row in report.patrol.rows for number in row.numbers)
    yield named(headings.section("patrol"), words.mark(PatrolMark.DONE)), tuple(visits)


def is_bounded(rule: DutyRule) -> bool:
    """Return whether the duty has anything to be done within: a limit or a target."""
    return rule.limit is not None or rule.target is not None


def _of_tally(
    name: str, tally: Tally, words: AppraisalWords, headings: HeadingWords
) -> Iterator[Traced]:
    for standing, numbers in zip(JUDGED, tally.parts, strict=True):
        yield headings.figure_name(name, words.standing(standing)), numbers


def _records(figures: Figures) -> Numbers:
    return tuple(number for numbers in figures.records.values() for number in numbers)

"""Each figure of a report with the numbers of the records behind it."""

from collections.abc import Iterator

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.statistics import Figures, Numbers, Tally
from deadlines.records.patrol import PatrolMark
from deadlines.rules.rule import DutyRule
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.appraisal_headings import JUDGED, HeadingWords

Traced = tuple[str, Numbers]
"""A figure's name and its records: as many as the figure says."""


def traced(made: Appraisal, say: AppraisalWords, heads: HeadingWords) -> Iterator[Traced]:
    """Yield the figures of the report's tables in their order, also those of nothing."""
    whole, words, named = made.whole, say.words, heads.named
    count = heads.kinds()[1]
    for kind, numbers in whole.records.items():
        yield named(words.kind(kind), count), numbers
        tally = whole.tallies.get(kind, Tally())
        yield from _of_tally(words.kind(kind), tally, say, heads)
    if len(made.months) > 1:
        for month, figures in made.months.items():
            yield named(say.month(month), count), _records(figures)
            yield from _of_tally(say.month(month), figures.tally, say, heads)
    for taken in whole.taken:
        name, columns = words.duty(taken.rule), heads.taken()
        yield named(name, columns[2]), tuple(number for _, number in taken.spans)
        if is_bounded(taken.rule):
            yield named(name, columns[3]), taken.within
    yield heads.extended(), made.extended
    yield heads.cancelled(), whole.cancelled
    visits = (number for row in made.patrol.rows for number in row.numbers)
    yield named(heads.sections()["patrol"], say.mark(PatrolMark.DONE)), tuple(visits)


def is_bounded(rule: DutyRule) -> bool:
    """Tell whether the duty has anything to be done within: a limit or a target."""
    return rule.limit is not None or rule.target is not None


def _of_tally(
    name: str, tally: Tally, say: AppraisalWords, heads: HeadingWords
) -> Iterator[Traced]:
    parts = (tally.on_time, tally.late, tally.overdue, tally.pending)
    for standing, numbers in zip(JUDGED, parts, strict=True):
        yield heads.named(name, say.standing(standing)), numbers


def _records(figures: Figures) -> Numbers:
    return tuple(number for numbers in figures.records.values() for number in numbers)

"""The report for appraisal in words: its title, its sentences, its headings."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from deadlines.appraisal.appraisal import Appraisal, DutyOutcome, days_of
from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import DutyFact, Month, Tally
from deadlines.patrol.days import PatrolMark
from deadlines.rules.rule import DutyRule
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords

NOTHING = "—"
_LONGEST_UNIT = 40
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
"""What Windows takes in no file's name."""

_OUTCOMES = {
    DutyOutcome.ON_TIME: "按时完成",
    DutyOutcome.LATE: "逾期完成",
    DutyOutcome.OVERDUE: "逾期未完成",
    DutyOutcome.PENDING: "未到期",
    DutyOutcome.WITHIN_TARGET: "目标内完成",
    DutyOutcome.PAST_TARGET: "超目标完成",
    DutyOutcome.DONE: "已完成",
    DutyOutcome.OPEN: "待完成",
    DutyOutcome.LOCKED: "尚未开始",
    DutyOutcome.CANCELLED: "已作废",
}

_PATROL_MARKS = {
    PatrolMark.DONE: "已巡查",
    PatrolMark.MISSED: "漏查",
    PatrolMark.OFF: "休息日",
    PatrolMark.OPEN: "尚未下班",
    PatrolMark.BEFORE: "启用以前",
}


class AppraisalWords:
    """Words a report in one language, its times in one zone."""

    def __init__(self, words: Words, times: TimeWords) -> None:
        self.nouns, self.times = words, times
        self._translate = words.translate

    def title(self, report: Appraisal) -> str:
        """Return the report's title with the unit."""
        title = self._translate("appraisal", "{unit}限时办理情况考核报表")
        return title.format(unit=report.unit).strip()

    def span(self, span: ReportSpan) -> str:
        """Return the span's name: 2026年11月, 2026-2027学年第一学期, 2026年."""
        translate, year = self._translate, span.first.year
        if span.scale is Scale.MONTH:
            return self.month(span.first)
        if span.scale is Scale.YEAR:
            return translate("appraisal", "{year}年").format(year=year)
        if span.first.number == 8:
            name = translate("appraisal", "{year}-{next}学年第一学期")
            return name.format(year=year, next=year + 1)
        name = translate("appraisal", "{year}-{next}学年第二学期")
        return name.format(year=year - 1, next=year)

    def month(self, month: Month) -> str:
        """Return a month with its year."""
        return self._translate("appraisal", "{year}年{month}").format(
            year=month.year, month=self._month_name(month)
        )

    def file_name(self, unit: str, span: ReportSpan, ending: str) -> str:
        """Return a name for the report's file that every system takes; `ending` as "xlsx"."""
        clean = _UNSAFE.sub("_", "".join(unit.split()))[:_LONGEST_UNIT].strip(". ")
        stem = self._translate("appraisal", "考核报表-{span}").format(span=self.span(span))
        name = f"{stem}-{clean}" if clean else stem
        return f"{_UNSAFE.sub('_', name)}.{ending}"

    def facts_about(self, report: Appraisal) -> tuple[str, ...]:
        """Return the lines under the title: the unit, the span's days, and as of when it is."""
        translate = self._translate
        first, last = days_of(report.span)
        unit = translate("appraisal", "单位：{unit}").format(unit=report.unit)
        return (
            *([unit] if report.unit else []),
            translate("appraisal", "统计期间：{first} 至 {last}").format(first=first, last=last),
            translate("appraisal", "统计时点：{now}").format(now=self.instant(report.made_at)),
        )

    def standing(self, standing: DutyOutcome) -> str:
        """Return how a duty stands, in a word."""
        return self._translate("appraisal", _OUTCOMES[standing])

    def mark(self, mark: PatrolMark) -> str:
        """Return what became of a day, in a word."""
        return self._translate("appraisal", _PATROL_MARKS[mark])

    def limit(self, rule: DutyRule) -> str:
        """Return the rule's limit, or the program's target where there is none."""
        if rule.limit is not None:
            return self.nouns.limit(rule.limit)
        if rule.target is None:
            return NOTHING
        target = self.nouns.span(timedelta(minutes=rule.target))
        return self._translate("appraisal", "目标 {span}").format(span=target)

    def percent(self, tally: Tally) -> str:
        """Return the share done in time, cut to a tenth of a percent."""
        tenths = permille(len(tally.on_time), tally.judged)
        return NOTHING if tenths is None else f"{tenths / 10:g}%"

    def share(self, part: int, whole: int) -> str:
        """Return a share cut to a tenth of a percent."""
        tenths = permille(part, whole)
        return NOTHING if tenths is None else f"{tenths / 10:g}%"

    def numbers(self, numbers: Iterable[int]) -> str:
        """Return records' numbers in order, those in a row as a range: 1-3、7、9×2."""
        return self._translate("appraisal", "、").join(_runs(numbers))

    def number_lines(self, numbers: Iterable[int], most: int) -> tuple[str, ...]:
        """Return the same in several texts of about `most` characters; one at least."""
        separator = self._translate("appraisal", "、")
        lines: list[str] = []
        for part in _runs(numbers):
            if lines and len(lines[-1]) + len(part) < most:
                lines[-1] += separator + part
            else:
                lines.append(part)
        return tuple(lines) or ("",)

    def days(self, days: Sequence[date]) -> str:
        """Return days as month and day, with the year where there are two: 11-03、11-17."""
        several = len({day.year for day in days}) > 1
        names = [f"{day:%Y-%m-%d}" if several else f"{day:%m-%d}" for day in days]
        return self._translate("appraisal", "、").join(names)

    def instant(self, instant: datetime, close_to: datetime | None = None) -> str:
        """Return a date and time; with the second within a minute after `close_to`."""
        local = instant.astimezone(self.times.zone)
        is_close = close_to is not None and abs(instant - close_to) < timedelta(minutes=1)
        return f"{local:%Y-%m-%d %H:%M:%S}" if is_close else f"{local:%Y-%m-%d %H:%M}"

    def due(self, due: datetime) -> str:
        """Return a deadline's date and time; midnight is the day before's 24:00."""
        day, clock = self.times.split_due(due)
        return f"{day:%Y-%m-%d} {clock}"

    def finish_text(self, fact: DutyFact) -> str:
        """Return when a duty was done, or that it has not been."""
        if fact.done_at is None:
            return self._translate("appraisal", "尚未完成")
        return self.instant(fact.done_at, fact.due)

    def reason(self, fact: DutyFact) -> str:
        """Return why a duty was late, in one line, and that it was extended too late."""
        reason = " ".join(fact.reason.split()) or self._translate("appraisal", "未填写")
        said = NOTHING if fact.done_at is None else reason
        if not fact.is_extended_late:
            return said
        return self._translate("appraisal", "{reason}（过期后才延长）").format(reason=said)

    def _month_name(self, month: Month) -> str:
        translate = self._translate
        return (
            translate("appraisal", "1月"),
            translate("appraisal", "2月"),
            translate("appraisal", "3月"),
            translate("appraisal", "4月"),
            translate("appraisal", "5月"),
            translate("appraisal", "6月"),
            translate("appraisal", "7月"),
            translate("appraisal", "8月"),
            translate("appraisal", "9月"),
            translate("appraisal", "10月"),
            translate("appraisal", "11月"),
            translate("appraisal", "12月"),
        )[month.number - 1]


def permille(part: int, whole: int) -> int | None:
    """Return a share in thousandths, cut and never rounded up; None of nothing."""
    return part * 1000 // whole if whole else None


def _runs(numbers: Iterable[int]) -> list[str]:
    """Return the numbers in order: those in a row as one range, those there twice with ×2."""
    counts = Counter(numbers)
    runs: list[tuple[int, int]] = []
    parts = []
    for number in sorted(counts):
        if counts[number] > 1:
            parts.append((number, f"{number}×{counts[number]}"))
        elif runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    parts += [(a, str(a) if a == b else f"{a}-{b}") for a, b in runs]
    return [text for _, text in sorted(parts)]

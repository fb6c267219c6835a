"""The figures in words: the summary, and what the charts show and a screen reader says of them."""

import math
from collections.abc import Mapping, Sequence
from datetime import timedelta

from PySide6.QtCore import QLocale

from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import Figures, Month, Tally, TimeTaken
from deadlines.rules.rule import Kind
from ui.statistics.pictures import Bar, Spread
from ui.wording.voice import Voice

NOTHING = "—"
BOUNDS = tuple(timedelta(minutes=m) for m in (30, 120, 360, 720, 1440, 4320))
"""The lengths of time a spread is divided at: half an hour to three days."""


class Sentences:
    """Words figures in the program's voice, months by Qt's locale."""

    def __init__(self, voice: Voice) -> None:
        self._words = voice.words
        self._translate = voice.words.translate

    def span(self, span: ReportSpan) -> str:
        """Return the period's name: 2026 年 11月, 2026 年 2月 – 2026 年 7月, 2026 年."""
        if span.scale is Scale.YEAR:
            return self._translate("statistics", "{year}年").format(year=span.first.year)
        if span.scale is Scale.MONTH:
            return self.month(span.first)
        return f"{self.month(span.first)} – {self.month(span.last)}"

    def month(self, month: Month) -> str:
        """Return a month with its year."""
        return self._translate("statistics", "{year}年{month}").format(
            year=month.year, month=_month_name(month)
        )

    def summary(self, span: ReportSpan, figures: Figures) -> tuple[str, ...]:
        """Return the summary: all together, each kind, patrols, times taken, what was late."""
        whole = self._translate("statistics", "{period}：共 %n 件", None, figures.count)
        parts = [
            self._with_share(whole.format(period=self.span(span)), figures.tally),
            *(self._of_kind(kind, figures) for kind in figures.records),
            self._patrol_sentence(figures),
            self._taken_sentence(figures),
            self._missed_sentence(figures),
            self._left_out_text(figures),
        ]
        return tuple(part for part in parts if part)

    def month_bars(self, months: Mapping[Month, Figures]) -> tuple[Bar, ...]:
        """Return the share of each month; the lowest stand out where not all is on time."""
        shares = {month: part.tally for month, part in months.items()}
        lowest = min((t.share for t in shares.values() if t.share is not None), default=1.0)
        return tuple(
            self._bar(
                _month_name(month), self.month(month), tally, stands_out=tally.share == lowest < 1
            )
            for month, tally in shares.items()
        )

    def kind_bars(self, figures: Figures) -> tuple[Bar, ...]:
        """Return the share of each kind that has decided duties with a limit."""
        return tuple(
            self._bar(self._words.kind(kind), self._words.kind(kind), tally, stands_out=False)
            for kind, tally in figures.tallies.items()
            if tally.judged
        )

    def spreads(self, figures: Figures) -> tuple[Spread, ...]:
        """Return how the times taken for each duty are spread over `bounds`."""
        return tuple(self._spread(taken) for taken in figures.taken)

    def bound_names(self) -> tuple[str, ...]:
        """Return the names of the lengths of time the spreads are divided into."""
        names = [self._words.span(bound) for bound in BOUNDS]
        return *(f"≤ {name}" for name in names), f"> {names[-1]}"

    def percent(self, share: float | None) -> str:
        """Return a share from 0 to 1 cut to a tenth of a percent: 100 % has nothing late."""
        return NOTHING if share is None else f"{math.floor(share * 1000 + 1e-9) / 10:g}%"

    def read_out_text(self, title: str, lines: Sequence[str]) -> str:
        """Return all that a chart shows, for a screen reader."""
        return self._translate("statistics", "{title}：{values}").format(
            title=title, values=self._join(lines)
        )

    def _of_kind(self, kind: Kind, figures: Figures) -> str:
        count = len(figures.records[kind])
        start = self._translate("statistics", "{kind} %n 件", None, count)
        start = start.format(kind=self._words.kind(kind))
        return self._with_share(start, figures.tallies.get(kind, Tally()))

    def _patrol_sentence(self, figures: Figures) -> str:
        if not figures.patrols:
            return ""
        start = self._translate("statistics", "巡查另计：%n 次", None, len(figures.patrols))
        return self._with_share(start, figures.patrol_tally)

    def _with_share(self, start: str, tally: Tally) -> str:
        translate = self._translate
        if tally.judged:
            start = translate(
                "statistics", "{start}，按时 {on_time}/{judged} 项（{share}）"
            ).format(
                start=start,
                on_time=len(tally.on_time),
                judged=tally.judged,
                share=self.percent(tally.share),
            )
        if tally.pending:
            pending = translate("statistics", "未到期 %n 项", None, len(tally.pending))
            start = translate("statistics", "{start}，{more}").format(start=start, more=pending)
        return start

    def _taken_sentence(self, figures: Figures) -> str:
        medians = [f"{self._duty(one)} {self._words.span(one.median)}" for one in figures.taken]
        if not medians:
            return ""
        return self._translate("statistics", "用时中位数：{values}").format(
            values=self._join(medians)
        )

    def _missed_sentence(self, figures: Figures) -> str:
        translate, missed = self._translate, figures.missed
        if not missed:
            return translate("statistics", "没有逾期的事项") if figures.tally.judged else ""
        done = [fact for fact in missed if fact.done_at is not None]
        given = sum(bool(fact.reason) for fact in done)
        counts = (
            (given, translate("statistics", "已填原因 %n 项", None, given)),
            (len(done) - given, translate("statistics", "未填原因 %n 项", None, len(done) - given)),
            (
                len(missed) - len(done),
                translate("statistics", "尚未完成 %n 项", None, len(missed) - len(done)),
            ),
        )
        return translate("statistics", "未按时 %n 项：{parts}", None, len(missed)).format(
            parts=translate("statistics", "，").join(text for count, text in counts if count)
        )

    def _left_out_text(self, figures: Figures) -> str:
        count = len(figures.cancelled)
        if not count:
            return ""
        return self._translate("statistics", "已作废 %n 件，不计入以上各数", None, count)

    def _bar(self, label: str, name: str, tally: Tally, *, stands_out: bool) -> Bar:
        part = f"{len(tally.on_time)}/{tally.judged}" if tally.judged else ""
        figure = self.percent(tally.share)
        spoken = f"{name} {figure} {part}".strip()
        return Bar(label, tally.share, figure, part, spoken, stands_out)

    def _spread(self, taken: TimeTaken) -> Spread:
        translate, span = self._translate, self._words.span
        worst, record = taken.worst
        within, count = len(taken.within), len(taken.spans)
        if taken.rule.limit is not None:
            median = translate("statistics", "中位数 {median}，时限内 {within}/{count}")
        elif taken.rule.target is not None:
            median = translate("statistics", "中位数 {median}，目标内 {within}/{count}")
        else:
            median = translate("statistics", "中位数 {median}，共 {count} 次")
        median = median.format(median=span(taken.median), within=within, count=count)
        longest = translate("statistics", "最长 {worst}（{number} 号）").format(
            worst=span(worst), number=record
        )
        counts = tuple(len(numbers) for numbers in taken.spread(BOUNDS))
        shown = [f"{n} × {name}" for n, name in zip(counts, self.bound_names(), strict=True) if n]
        name = self._duty(taken)
        return Spread(
            name, median, longest, counts, self.read_out_text(name, (median, longest, *shown))
        )

    def _duty(self, taken: TimeTaken) -> str:
        return self._words.duty(taken.rule)

    def _join(self, parts: Sequence[str]) -> str:
        return self._translate("statistics", "；").join(parts)


def _month_name(month: Month) -> str:
    return QLocale().standaloneMonthName(month.number, QLocale.FormatType.ShortFormat)

"""The report's findings and its method, in sentences."""

from collections.abc import Sequence

from deadlines.appraisal.appraisal import Appraisal
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.editions import edition_words


class FindingWords:
    """Says what a report found, and what its figures count."""

    def __init__(self, words: AppraisalWords) -> None:
        self._words = words
        self._translate = words.nouns.translate

    def summary(self, report: Appraisal) -> tuple[str, ...]:
        """Return the report's findings, a sentence each."""
        parts = [
            self._records(report),
            self._judged_sentence(report),
            self._missed_sentence(report),
            self._patrol(report),
        ]
        return tuple(part for part in (*parts, self._others_text(report)) if part)

    def method(self, report: Appraisal) -> tuple[str, ...]:
        """Return what the figures count and how, a sentence each."""
        translate = self._translate
        return (
            translate(
                "appraisal",
                "记录归入事情发生（发现、收到、来电）的月份，其他事项归入登记的月份；"
                "记录的各项不论何时到期或完成，都随记录计入。",
            ),
            translate(
                "appraisal",
                "完成时间晚于应完成时间即为逾期，正好同时不算；经延长的，以延长后的时间为准；过期后才延长的仍算逾期。",
            ),
            translate(
                "appraisal",
                "按时率 = 按时完成 ÷（按时完成 + 逾期完成 + 逾期未完成），"
                "保留一位小数，只舍不入，有一项逾期就不会是 100%。",
            ),
            translate(
                "appraisal",
                "规定只写“立即”“第一时间”“及时”的，没有时限，只列用时和本软件设定的目标，"
                "不计入按时率。",
            ),
            translate("appraisal", "要等前一项完成才开始的事项，开始之前不计；已作废的记录不计。"),
            translate("appraisal", "是否逾期未完成、未到期，以统计时点 {now} 为准。").format(
                now=self._words.instant(report.made_at)
            ),
            translate(
                "appraisal",
                "巡查单独统计，不计入按时率。巡查以工作日计；第一次巡查登记以前的工作日，和统计时点当天尚未下班的，不算漏查。",
            ),
            translate("appraisal", "工作日依据：{editions}。").format(
                editions=self._join(self._editions(report))
            ),
        )

    def _records(self, report: Appraisal) -> str:
        translate, whole = self._translate, report.whole
        kinds = [
            translate("appraisal", "{kind} {count} 件").format(
                kind=self._words.nouns.kind(kind), count=len(numbers)
            )
            for kind, numbers in whole.records.items()
        ]
        if not kinds:
            text = translate("appraisal", "{span}没有登记的记录。")
            return text.format(span=self._words.span(report.span))
        return translate("appraisal", "{span}共登记 {count} 件：{kinds}。").format(
            span=self._words.span(report.span), count=whole.count, kinds=self._join(kinds)
        )

    def _judged_sentence(self, report: Appraisal) -> str:
        tally = report.whole.tally
        if not tally.judged and not tally.pending:
            return ""
        return self._translate(
            "appraisal",
            "有时限的事项：按时完成 {on_time} 项，逾期完成 {late} 项，逾期未完成 {overdue} 项，"
            "未到期 {pending} 项；按时率 {share}。",
        ).format(
            on_time=len(tally.on_time),
            late=len(tally.late),
            overdue=len(tally.overdue),
            pending=len(tally.pending),
            share=self._words.percent(tally),
        )

    def _missed_sentence(self, report: Appraisal) -> str:
        missed = report.whole.missed
        if not missed:
            return ""
        done = [fact for fact in missed if fact.done_at is not None]
        given = sum(bool(fact.reason.strip()) for fact in done)
        return self._translate(
            "appraisal",
            "逾期的 {count} 项中，已填写原因 {given} 项，未填写 {blank} 项，尚未完成 {open} 项。",
        ).format(
            count=len(missed), given=given, blank=len(done) - given, open=len(missed) - len(done)
        )

    def _patrol(self, report: Appraisal) -> str:
        patrol = report.patrol
        owed = len(patrol.done) + len(patrol.missed)
        if not owed:
            return ""
        return self._translate(
            "appraisal",
            "应巡查 {owed} 天（工作日和重点时段），已巡查 {done} 天，漏查 {missed} 天，"
            "巡查率 {share}，最长连续 {longest} 天。",
        ).format(
            owed=owed,
            done=len(patrol.done),
            missed=len(patrol.missed),
            share=self._words.share(len(patrol.done), owed),
            longest=patrol.longest,
        )

    def _others_text(self, report: Appraisal) -> str:
        translate = self._translate
        parts = []
        if report.extended:
            extended = translate("appraisal", "延长办理 {count} 项")
            parts.append(extended.format(count=len(report.extended)))
        if report.whole.cancelled:
            cancelled = translate("appraisal", "作废 {count} 件（不计入以上各数）")
            parts.append(cancelled.format(count=len(report.whole.cancelled)))
        if not parts:
            return ""
        return translate("appraisal", "另有{parts}。").format(parts=self._join(parts))

    def _editions(self, report: Appraisal) -> Sequence[str]:
        translate = self._translate
        known = translate("appraisal", "{year}年 {edition}")
        unknown = translate("appraisal", "{year}年尚未公布（暂定）")
        return [
            (known if edition else unknown).format(
                year=year, edition=edition_words(edition, translate)
            )
            for year, edition in report.editions.items()
        ]

    def _join(self, parts: Sequence[str]) -> str:
        return self._translate("appraisal", "，").join(parts)

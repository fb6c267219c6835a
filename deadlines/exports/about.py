"""What an exported workbook says of itself: its sheets, and who made it when from what."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from deadlines.calendar.working_calendar import Layer, WorkingCalendar
from deadlines.exports.share_table import ShareTable
from deadlines.records.log_query import LogQuery
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from deadlines.wording.editions import edition_words
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords

_MOST_YEARS = 12


class LedgerAbout:
    """Words the sheets beside the ledger."""

    def __init__(
        self, words: Words, times: TimeWords, query: LogQuery, now: datetime, unit: str
    ) -> None:
        self._words, self._times, self._query = words, times, query
        self._now, self._unit = now, unit

    def sheets(self) -> tuple[str, str, str, str]:
        """Return the names of the sheets: ledger, statistics, about, long texts."""
        translate = self._words.translate
        return (
            translate("ledger", "台账"),
            translate("ledger", "统计"),
            translate("ledger", "说明", "sheet"),
            translate("ledger", "续页"),
        )

    def heading(self) -> str:
        """Return the heading of the sheet about the file."""
        return self._words.translate("ledger", "限时办台账")

    def columns_heading(self) -> tuple[str, str]:
        """Return the headings over the columns and what they hold."""
        translate = self._words.translate
        return translate("ledger", "台账各栏"), translate("ledger", "内容")

    def continued_headers(self) -> tuple[str, str, str, str]:
        """Return the headings of the sheet for long texts."""
        translate = self._words.translate
        return (
            translate("ledger", "编号"),
            translate("ledger", "栏目"),
            translate("ledger", "段"),
            translate("ledger", "内容"),
        )

    def lines(self, share: ShareTable, calendar: WorkingCalendar) -> Iterator[tuple[str, str]]:
        """Yield label and text of each thing there is to know about the file."""
        translate, times = self._words.translate, self._times
        yield translate("ledger", "单位"), self._unit or translate("ledger", "（没有填写）")
        yield translate("ledger", "导出时间"), times.full(self._now)
        yield translate("ledger", "起止日期"), self._span()
        yield translate("ledger", "筛选"), self._filters() or translate("ledger", "没有筛选")
        count = sum(share.records.values()) + share.cancelled
        text = translate("ledger", "%Ln 件", None, count)
        if share.cancelled:
            cancelled = translate("ledger", "其中已作废 %Ln 件", None, share.cancelled)
            text = translate("ledger", "{count}，{cancelled}").format(
                count=text, cancelled=cancelled
            )
        yield translate("ledger", "记录"), text
        yield translate("ledger", "节假日安排"), self._editions(share, calendar)
        yield (
            translate("ledger", "续页"),
            translate(
                "ledger",
                "一个单元格放不下的文字，其余部分按编号和栏目接在“续页”里；没有就没有这一页",
            ),
        )

    def share_title(self) -> str:
        """Return the title of the table of shares and of its chart."""
        return self._words.translate("ledger", "按时办结率")

    def share_note(self) -> str:
        """Return what the shares mean."""
        return self._words.translate(
            "ledger", "有规定时限且已有结果的各项中按时完成的比例，按发生的月份和类型；已作废的不计"
        )

    def share_headers(self, share: ShareTable) -> tuple[str, ...]:
        """Return the headings over the shares: month, each kind, and all of several."""
        translate = self._words.translate
        kinds = tuple(self._words.kind(kind) for kind in share.kinds)
        whole = translate("ledger", "合计")
        if len(share.owed_kinds) < len(kinds):
            whole = translate("ledger", "合计（不含巡查）")
        several = (whole,) if len(share.owed_kinds) > 1 else ()
        return translate("ledger", "月份"), *kinds, *several

    def verdict_names(self) -> tuple[str, str, str, str]:
        """Return the names of the four counts: on time, late, overdue, not due yet."""
        translate = self._words.translate
        return (
            translate("ledger", "按时"),
            translate("ledger", "逾期完成"),
            translate("ledger", "逾期未办"),
            translate("ledger", "尚未到期"),
        )

    def counts_title(self) -> str:
        """Return the title of the table of counts."""
        return self._words.translate("ledger", "有时限的事项（项）")

    def nothing_judged(self) -> str:
        """Return what stands instead of a table without figures."""
        return self._words.translate("ledger", "导出的记录里还没有可统计的时限")

    def _span(self) -> str:
        translate, query, zone = self._words.translate, self._query, self._times.zone
        if query.since is None and query.until is None:
            return translate("ledger", "全部")
        first = query.since and f"{query.since.astimezone(zone):%Y-%m-%d}"
        last = None
        if query.until is not None:
            last = f"{query.until.astimezone(zone) - timedelta(microseconds=1):%Y-%m-%d}"
        if first is None:
            return translate("ledger", "至 {last}").format(last=last)
        if last is None:
            return translate("ledger", "{first} 起").format(first=first)
        return translate("ledger", "{first} 至 {last}").format(first=first, last=last)

    def _filters(self) -> str:
        translate, words, query = self._words.translate, self._words, self._query
        found: list[str] = []

        def chosen(label: str, names: Sequence[str]) -> None:
            if names:
                values = translate("ledger", "、").join(names)
                found.append(
                    translate("ledger", "{label}：{values}").format(label=label, values=values)
                )

        chosen(translate("ledger", "类型"), [words.kind(one) for one in Kind if one in query.kinds])
        statuses = [words.status(one) for one in RecordStatus if one in query.statuses]
        chosen(translate("ledger", "状态"), statuses)
        levels = [words.level(one) for one in Level if one in query.levels]
        chosen(translate("ledger", "级别"), levels)
        if query.late is not None:
            late = translate("ledger", "逾期") if query.late else translate("ledger", "未逾期")
            chosen(translate("ledger", "是否按时"), [late])
        if query.text:
            chosen(translate("ledger", "搜索"), [query.text])
        if query.numbers:
            chosen(translate("ledger", "选中的记录"), [str(len(query.numbers))])
        return translate("ledger", "；").join(found)

    def _editions(self, share: ShareTable, calendar: WorkingCalendar) -> str:
        years = sorted(share.years | {self._now.astimezone(self._times.zone).year})
        return "\n".join(self._edition(year, calendar) for year in years[-_MOST_YEARS:])

    def _edition(self, year: int, calendar: WorkingCalendar) -> str:
        translate, notice = self._words.translate, calendar.notice(year)
        if notice is None:
            return translate("ledger", "{year}年：尚未公布，暂定").format(year=year)
        form = (
            translate("ledger", "{year}年：载入的通知 {edition}")
            if calendar.layer(year) is Layer.LOADED
            else translate("ledger", "{year}年：{edition}")
        )
        return form.format(year=year, edition=edition_words(notice.edition, translate)).rstrip()

"""The headings of the report's tables, and the names of its rows."""

from deadlines.appraisal.appraisal import DutyOutcome
from deadlines.records.history import HistoryHead
from deadlines.wording.appraisal import AppraisalWords

JUDGED = (DutyOutcome.ON_TIME, DutyOutcome.LATE, DutyOutcome.OVERDUE, DutyOutcome.PENDING)
"""The columns of a table of duties with a limit, in their order."""

_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八")


class HeadingWords:
    """Names sections, columns and rows; a tuple of names stands for columns from the left."""

    def __init__(self, words: AppraisalWords) -> None:
        self._words = words
        self._translate = words.nouns.translate

    def sections(self) -> dict[str, str]:
        """Return the names of the report's parts by their short names in the code."""
        translate = self._translate
        return {
            "summary": translate("appraisal", "总体情况"),
            "kinds": translate("appraisal", "各类办理情况"),
            "months": translate("appraisal", "各月办理情况"),
            "taken": translate("appraisal", "办理用时"),
            "late": translate("appraisal", "逾期事项及原因"),
            "patrol": translate("appraisal", "日常巡查"),
            "method": translate("appraisal", "统计口径"),
            "numbers": translate("appraisal", "附表：各数字对应的记录编号"),
        }

    def section_title(self, place: int, name: str) -> str:
        """Return the name of the report's first to eighth part under its number."""
        translate = self._translate
        numeral = translate("appraisal", _NUMERALS[place - 1])
        return translate("appraisal", "{numeral}、{name}").format(numeral=numeral, name=name)

    def sheets(self) -> tuple[str, str, str, str]:
        """Return the names of the workbook's sheets: the report, what was late, patrol, details."""
        translate = self._translate
        return (
            translate("appraisal", "考核"),
            translate("appraisal", "未按时"),
            translate("appraisal", "巡查"),
            translate("appraisal", "明细"),
        )

    def kinds(self) -> tuple[str, ...]:
        """Return the columns of the duties by kind."""
        return self._tally_columns(self._translate("appraisal", "类型"))

    def months(self) -> tuple[str, ...]:
        """Return the columns of the duties by month."""
        return self._tally_columns(self._translate("appraisal", "月份"))

    def total(self) -> str:
        """Return the name of the row under all others."""
        return self._translate("appraisal", "合计")

    def times_taken(self) -> tuple[str, ...]:
        """Return the columns of the times taken."""
        translate = self._translate
        return (
            translate("appraisal", "事项"),
            translate("appraisal", "时限"),
            translate("appraisal", "完成次数"),
            translate("appraisal", "限内次数"),
            translate("appraisal", "用时中位数"),
            translate("appraisal", "最长用时"),
            translate("appraisal", "最长一次的编号"),
        )

    def late(self) -> tuple[str, ...]:
        """Return the columns of what was late."""
        translate = self._translate
        return (
            translate("appraisal", "编号"),
            translate("appraisal", "标题"),
            translate("appraisal", "事项"),
            translate("appraisal", "应完成"),
            translate("appraisal", "实际完成"),
            translate("appraisal", "逾期"),
            translate("appraisal", "原因"),
        )

    def patrol(self) -> tuple[str, ...]:
        """Return the columns of the patrol's figures."""
        translate = self._translate
        return (
            translate("appraisal", "项目"),
            translate("appraisal", "天数"),
            translate("appraisal", "日期"),
        )

    def patrol_rows(self) -> dict[str, str]:
        """Return the names of the patrol's figures by their short names in the code."""
        translate = self._translate
        return {
            "working": translate("appraisal", "应巡查的天数"),
            "done": translate("appraisal", "已巡查的天数"),
            "missed": translate("appraisal", "漏查的天数"),
            "off": translate("appraisal", "休息日巡查"),
            "open": translate("appraisal", "当天尚未下班"),
            "before": translate("appraisal", "第一次巡查以前的天数"),
            "share": translate("appraisal", "巡查率"),
            "longest": translate("appraisal", "最长连续巡查（天）"),
        }

    def patrol_days(self) -> tuple[str, ...]:
        """Return the columns of the workbook's list of days."""
        translate = self._translate
        return (
            translate("appraisal", "日期"),
            translate("appraisal", "星期"),
            translate("appraisal", "应巡查（1 是）"),
            translate("appraisal", "情况"),
            translate("appraisal", "已巡查（1 是）"),
            translate("appraisal", "漏查（1 是）"),
            translate("appraisal", "连续巡查（天）"),
            translate("appraisal", "记录编号"),
        )

    def details(self) -> tuple[str, ...]:
        """Return the columns of the workbook's list of duties."""
        translate = self._translate
        return (
            translate("appraisal", "编号"),
            translate("appraisal", "类型"),
            translate("appraisal", "标题"),
            translate("appraisal", "事项"),
            translate("appraisal", "事项序号"),
            translate("appraisal", "月份"),
            translate("appraisal", "发生时间"),
            translate("appraisal", "起算时间"),
            translate("appraisal", "应完成"),
            translate("appraisal", "延长前应完成"),
            translate("appraisal", "实际完成"),
            translate("appraisal", "情况"),
            translate("appraisal", "限内（1 是）"),
            translate("appraisal", "用时（时:分:秒）"),
            translate("appraisal", "逾期（时:分:秒）"),
            translate("appraisal", "未按时原因"),
            translate("appraisal", "计件"),
            translate("appraisal", "计作废件"),
            translate("appraisal", "节假日依据"),
        )

    def code(self) -> str:
        """Return the name of the column by which a duty is found in the details."""
        return self._translate("appraisal", "事项序号")

    def extended_count(self) -> str:
        """Return the name of the count of extended duties."""
        return self._translate("appraisal", "延长办理（项）")

    def cancelled_count(self) -> str:
        """Return the name of the count of cancelled records."""
        return self._translate("appraisal", "已作废（件）")

    def numbers(self) -> tuple[str, ...]:
        """Return the columns of the records behind each figure."""
        translate = self._translate
        return (
            translate("appraisal", "数字"),
            translate("appraisal", "数量"),
            translate("appraisal", "记录编号"),
        )

    def figure_name(self, first: str, second: str) -> str:
        """Return a figure's name of two parts: 新闻 · 按时完成."""
        return self._translate("appraisal", "{first} · {second}").format(first=first, second=second)

    def nothing(self) -> str:
        """Return what stands for an empty table."""
        return self._translate("appraisal", "（无）")

    def charts(self) -> tuple[str, str, str]:
        """Return the charts' names: shares by month, duties by kind, spread of the times taken."""
        translate = self._translate
        return (
            translate("appraisal", "各月按时率"),
            translate("appraisal", "各类按时率"),
            translate("appraisal", "用时分布"),
        )

    def signatures(self) -> tuple[str, ...]:
        """Return what is filled in by hand under the report."""
        translate = self._translate
        return (
            translate("appraisal", "制表："),
            translate("appraisal", "审核："),
            translate("appraisal", "日期："),
        )

    def page(self) -> str:
        """Return the footer, with places for the page's number and how many there are."""
        return self._translate("appraisal", "第 {page} 页，共 {pages} 页")

    def link(self) -> str:
        """Return the note that tells where the figures come from."""
        return self._translate("appraisal", "各数字由“明细”“巡查”两表按公式统计，可逐条核对。")

    def head(self, head: HistoryHead) -> str:
        """Return the number and the check code of the newest entry the report was made from."""
        said = self._translate("printed", "经过第 {sequence} 条，校验码 {link}")
        return said.format(sequence=head.sequence, link=head.link)

    def _tally_columns(self, first: str) -> tuple[str, ...]:
        translate = self._translate
        return (
            first,
            translate("appraisal", "记录（件）"),
            *(self._words.standing(standing) for standing in JUDGED),
            translate("appraisal", "按时率"),
        )

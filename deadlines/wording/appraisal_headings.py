"""The headings of the report's tables, and the names of its rows."""

from deadlines.appraisal.appraisal import DutyOutcome
from deadlines.records.history import HistoryHead
from deadlines.wording.appraisal import AppraisalWords

JUDGED = (DutyOutcome.ON_TIME, DutyOutcome.LATE, DutyOutcome.OVERDUE, DutyOutcome.PENDING)
"""The columns of a table of duties with a limit, in their order."""

_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八")

_SECTIONS = {
    "summary": "总体情况",
    "kinds": "各类办理情况",
    "months": "各月办理情况",
    "taken": "办理用时",
    "late": "逾期事项及原因",
    "patrol": "日常巡查",
    "method": "统计口径",
    "numbers": "附表：各数字对应的记录编号",
}
_SHEETS = ("考核", "未按时", "巡查", "明细")
_TALLIED = {"kind": "类型", "month": "月份", "count": "记录（件）", "share": "按时率"}
_COLUMNS = {
    "taken": (
        "事项", "时限", "完成次数", "限内次数", "用时中位数", "最长用时", "最长一次的编号",
    ),
    "late": ("编号", "标题", "事项", "应完成", "实际完成", "逾期", "原因"),
    "patrol": ("项目", "天数", "日期"),
    "patrol-days": (
        "日期", "星期", "应巡查（1 是）", "情况", "已巡查（1 是）", "漏查（1 是）",
        "连续巡查（天）", "记录编号",
    ),
    "details": (
        "编号", "类型", "标题", "事项", "事项序号", "月份", "发生时间", "起算时间", "应完成",
        "延长前应完成", "实际完成", "情况", "限内（1 是）", "用时（时:分:秒）",
        "逾期（时:分:秒）", "未按时原因", "计件", "计作废件", "节假日依据",
    ),
    "numbers": ("数字", "数量", "记录编号"),
}  # fmt: skip
_PATROL_ROWS = {
    "working": "应巡查的天数",
    "done": "已巡查的天数",
    "missed": "漏查的天数",
    "off": "休息日巡查",
    "open": "当天尚未下班",
    "before": "第一次巡查以前的天数",
    "share": "巡查率",
    "longest": "最长连续巡查（天）",
}
_CHARTS = {"months": "各月按时率", "kinds": "各类按时率", "taken": "用时分布"}
_SIGNATURES = ("制表：", "审核：", "日期：")
_NAMES = {
    "total": "合计",
    "code": "事项序号",
    "extended": "延长办理（项）",
    "cancelled": "已作废（件）",
    "nothing": "（无）",
    "page": "第 {page} 页，共 {pages} 页",
    "link": "各数字由“明细”“巡查”两表按公式统计，可逐条核对。",
}


class HeadingWords:
    """Names sections, columns and rows by their short names in the code.

    A tuple of names stands for columns from the left.
    """

    def __init__(self, words: AppraisalWords) -> None:
        self._words = words
        self._translate = words.nouns.translate

    def section(self, part: str) -> str:
        """Return the name of one of the report's parts."""
        return self._translate("appraisal", _SECTIONS[part])

    def section_title(self, place: int, name: str) -> str:
        """Return the name of the report's first to eighth part under its number."""
        translate = self._translate
        numeral = translate("appraisal", _NUMERALS[place - 1])
        return translate("appraisal", "{numeral}、{name}").format(numeral=numeral, name=name)

    def sheets(self) -> tuple[str, ...]:
        """Return the names of the workbook's sheets: the report, what was late, patrol, details."""
        return self._words.nouns.translate_each("appraisal", _SHEETS)

    def tally_columns(self, first: str) -> tuple[str, ...]:
        """Return the columns of the duties by `kind` or by `month`."""
        return (
            self._translate("appraisal", _TALLIED[first]),
            self._translate("appraisal", _TALLIED["count"]),
            *(self._words.standing(standing) for standing in JUDGED),
            self._translate("appraisal", _TALLIED["share"]),
        )

    def columns(self, table: str) -> tuple[str, ...]:
        """Return the columns of another table."""
        return self._words.nouns.translate_each("appraisal", _COLUMNS[table])

    def patrol_row(self, row: str) -> str:
        """Return the name of one of the patrol's figures."""
        return self._translate("appraisal", _PATROL_ROWS[row])

    def figure_name(self, first: str, second: str) -> str:
        """Return a figure's name of two parts: 新闻 · 按时完成."""
        return self._translate("appraisal", "{first} · {second}").format(first=first, second=second)

    def chart(self, section: str) -> str:
        """Return the name of a part's chart."""
        return self._translate("appraisal", _CHARTS[section])

    def signatures(self) -> tuple[str, ...]:
        """Return what is filled in by hand under the report."""
        return self._words.nouns.translate_each("appraisal", _SIGNATURES)

    def name(self, what: str) -> str:
        """Return another name: of the row under all others, of an empty table, the footer's."""
        return self._translate("appraisal", _NAMES[what])

    def head(self, head: HistoryHead) -> str:
        """Return the number and the check code of the newest entry the report was made from."""
        said = self._translate("printed", "经过第 {sequence} 条，校验码 {link}")
        return said.format(sequence=head.sequence, link=head.link)

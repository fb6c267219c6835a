"""What an import says of columns, rows and cells, in the user's language."""

from collections.abc import Mapping
from datetime import datetime

from deadlines.imports.plan import PlannedLine, RowOutcome
from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, Kind
from deadlines.sheets.entry import Remark, Skipped
from deadlines.sheets.meaning import Meaning
from deadlines.sheets.sheet import column_name
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from ui.wording.refusals import RefusalWords

_LONGEST = 60


class ImportWords:
    """Words what an import understood."""

    def __init__(self, words: Words, times: TimeWords, refusals: RefusalWords) -> None:
        self._words, self._times, self._refusals = words, times, refusals
        self._translate = words.translate

    def meaning(self, meaning: Meaning) -> str:
        """Return what a column means."""
        translate = self._translate
        return {
            Meaning.IGNORE: translate("import", "不导入"),
            Meaning.NUMBER: translate("import", "序号（不导入）"),
            Meaning.KIND: translate("import", "类型"),
            Meaning.LEVEL: translate("import", "级别"),
            Meaning.TITLE: translate("import", "标题"),
            Meaning.AT: translate("import", "发生时间"),
            Meaning.YEAR: translate("import", "发生时间的年"),
            Meaning.MONTH: translate("import", "发生时间的月"),
            Meaning.DAY: translate("import", "发生时间的日"),
            Meaning.CLOCK: translate("import", "钟点（接左边的日期）"),
            Meaning.LOGGED: translate("import", "登记时间"),
            Meaning.DUE: translate("import", "应办结时间"),
            Meaning.SUBMITTED: translate("import", "报送时间"),
            Meaning.DONE: translate("import", "办结时间"),
            Meaning.REPORTED: translate("import", "报负责人时间"),
            Meaning.ESCALATED: translate("import", "上报学校时间"),
            Meaning.FEEDBACK: translate("import", "反馈时间"),
            Meaning.REPLIED_OFFICE: translate("import", "书面报送办公室时间"),
            Meaning.REPLIED: translate("import", "答复时间"),
            Meaning.CONTACTED: translate("import", "联系宣传部时间"),
            Meaning.APPROVED: translate("import", "批准时间"),
            Meaning.SITUATION: translate("import", "报送情况"),
            Meaning.STATUS: translate("import", "状态"),
            Meaning.ON_TIME: translate("import", "是否按时（重新计算）"),
            Meaning.REASON: translate("import", "未按时原因"),
            Meaning.SOURCE: translate("import", "来源"),
            Meaning.LINK: translate("import", "链接"),
            Meaning.NOTE: translate("import", "说明"),
            Meaning.OTHER: translate("import", "并入说明"),
            Meaning.DUTIES: translate("import", "时限明细"),
            Meaning.CHECKS: translate("import", "审校明细"),
        }[meaning]

    def outcome(self, outcome: RowOutcome) -> str:
        """Return what becomes of a row."""
        translate = self._translate
        return {
            RowOutcome.OPEN: translate("import", "在办"),
            RowOutcome.DONE: translate("import", "已办结"),
            RowOutcome.ARCHIVED: translate("import", "已归档"),
            RowOutcome.CANCELLED: translate("import", "已撤销"),
            RowOutcome.DUPLICATE: translate("import", "重复"),
            RowOutcome.TROUBLE: translate("import", "看不懂"),
            RowOutcome.SKIPPED: translate("import", "跳过"),
        }[outcome]

    def unexplained(self) -> str:
        """Return the reason of a late finish that the file gives none for."""
        return self._translate("import", "导入时未填写")

    def archived(self) -> str:
        """Return why an old row without a finish time is no longer to do."""
        return self._translate("import", "导入的历史记录")

    def old(self, count: int) -> str:
        """Return what the archived rows are."""
        return self._translate(
            "import", "%n 行没有完成时间，而时限早已过去：作为已归档，不再提醒", None, count
        )

    def skipped(self, why: Skipped) -> str:
        """Return why a row is no record."""
        translate = self._translate
        return {
            Skipped.TITLE: translate("import", "表头上方"),
            Skipped.HEADER: translate("import", "表头"),
            Skipped.EMPTY: translate("import", "空行"),
            Skipped.TOTAL: translate("import", "合计行"),
            Skipped.NOTE: translate("import", "说明文字"),
            Skipped.NO_TABLE: translate("import", "这张工作表没有表头"),
        }[why]

    def line(self, planned: PlannedLine) -> str:
        """Return what is to be said of a row: why it is not read, what it repeats, the remarks."""
        translate = self._translate
        parts = []
        if planned.line.skipped is not None:
            return self.skipped(planned.line.skipped)
        if planned.trouble is not None:
            parts.append(self.remark(planned.trouble, planned.line.number))
        if planned.same_record:
            text = translate("import", "与第 {number} 号记录重复")
            parts.append(text.format(number=planned.same_record))
        elif planned.same_row:
            text = translate("import", "与第 {number} 行重复")
            parts.append(text.format(number=planned.same_row))
        if planned.outcome is RowOutcome.ARCHIVED:
            parts.append(translate("import", "没有完成时间，时限早已过去"))
        parts += dict.fromkeys(self.remark(one, planned.line.number) for one in planned.remarks)
        return translate("import", "；").join(parts)

    def remark(self, remark: Remark, row: int) -> str:
        """Return a remark about a row, with the cell's name where it is about one."""
        text = self.told(remark)
        if remark.column < 0:
            return text
        cell = f"{column_name(remark.column)}{row}"
        return self._translate("import", "{cell}：{text}").format(cell=cell, text=text)

    def told(self, remark: Remark) -> str:
        """Return a remark without its place."""
        refusal = remark.facts.get("refusal")
        if isinstance(refusal, Refusal):
            return self._refusals.sentence(refusal)
        sentences = {**self._assumed(), **self._times_unread(), **self._unread()}
        return sentences[remark.code].format(**self._shown(remark.facts))

    def _assumed(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "no-clock": translate("import", "没有钟点，按 00:00 计"),
            "at-from-done": translate("import", "没有发生时间，按这一时间计，请核对"),
            "day-from-start": translate("import", "只有钟点“{text}”，按发生的当天计"),
            "due-no-clock": translate("import", "没有钟点，到当天 24:00 为止"),
            "done-no-clock": translate("import", "完成时间没有钟点，按当天最早计"),
            "serial": translate("import", "{text} 按 Excel 日期序号读"),
            "year-differs": translate("import", "写的是 {year} 年，与“{text}”不一致，请核对"),
            "year-from": translate("import", "没有年份，按“{text}”取 {year} 年"),
            "year-assumed": translate("import", "没有年份，按 {year} 年计，请核对"),
            "month-from": translate("import", "没有月份，按“{text}”取 {month} 月"),
            "two-digit-year": translate("import", "年份只有两位，按 {year} 年计"),
            "clock-range": translate("import", "写的是一段时间，按开始时间计"),
            "about": translate("import", "写的是大致时间，照写明的计"),
            "vague": translate("import", "只写了“{text}”，没有钟点"),
            "number-as-day": translate("import", "数字 {text} 按月日读"),
            "hidden-row": translate("import", "是隐藏的行"),
            "kind-unknown": translate("import", "没有“{text}”这一类，按其他事项"),
            "kind-as": translate("import", "没有“{text}”这一类，按{kind}"),
            "level-unknown": translate("import", "看不懂级别“{text}”，按一般"),
            "told-from-note": translate("import", "报负责人的时间取自“{text}”"),
            "error-left-out": translate("import", "单元格是错误值 {text}，没有导入"),
            "others-without-time": translate("import", "没有写时间的项目不再提醒：{duties}"),
            "patrol-at": translate("import", "巡查以记录的时间为完成时间"),
            "late-by-assumption": translate(
                "import", "发生时间没有钟点，按 00:00 算出来是逾期，请核对"
            ),
            "done-without-time": translate("import", "写明已办，但没有完成时间，不计是否按时"),
        }

    def _times_unread(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "no-day": translate("import", "只有钟点“{text}”，没有日期"),
            "no-time": translate("import", "没有时间"),
            "no-date-number": translate("import", "数字 {text} 不是日期"),
            "ambiguous": translate("import", "“{text}”可以有两种读法，请写清楚"),
            "time-unknown": translate("import", "看不懂时间“{text}”"),
            "time-rest": translate("import", "看不懂时间“{text}”里的“{rest}”"),
            "time-range": translate("import", "“{text}”是几天，不是一天"),
            "month-only": translate("import", "“{text}”没有写是哪一天"),
            "no-month": translate("import", "“{text}”没有月份"),
            "no-such-day": translate("import", "没有这一天：“{text}”"),
            "no-such-time": translate("import", "没有这个钟点：“{text}”"),
            "far-year": translate("import", "年份超出 1990 到 2100：“{text}”"),
            "in-future": translate("import", "时间 {at} 还没有到"),
            "done-in-future": translate("import", "完成时间 {at} 还没有到"),
            "done-before-start": translate("import", "完成时间 {at} 早于发生时间 {start}"),
        }

    def _unread(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "cell-error": translate("import", "单元格是错误值 {text}"),
            "no-title": translate("import", "没有标题"),
            "title-long": translate("import", "标题太长：{length} 个字，最多 {most} 个字"),
            "text-long": translate("import", "内容太长，最多 {most} 个字"),
            "text-broken": translate("import", "文字里有不完整的字符"),
            "no-kind": translate("import", "没有写类型，请指定这些行的类型"),
            "no-at": translate("import", "没有写发生时间"),
        }

    def _shown(self, facts: Mapping[str, object]) -> dict[str, str]:
        return {name: self._value(value) for name, value in facts.items()}

    def _value(self, value: object) -> str:
        if isinstance(value, datetime):
            return self._times.full(value)
        if isinstance(value, Kind):
            return self._words.kind(value)
        if isinstance(value, DutyRule):
            return self._words.duty(value)
        if isinstance(value, tuple):
            return self._translate("import", "、").join(map(self._value, value))
        text = " ".join(str(value).split())
        return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"

"""What an import says of columns, rows and cells, in the user's language."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from deadlines.columns.meaning import Meaning
from deadlines.columns.names import find_meaning
from deadlines.columns.vocabulary import plain_forms
from deadlines.imports.plan import PlannedLine, RowOutcome
from deadlines.imports.updates import Update
from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, Kind
from deadlines.sheets.entry import Remark, Skipped
from deadlines.sheets.sheet import column_name
from ui.wording.short import cut
from ui.wording.voice import Voice

_LONGEST = 60


_REMARKS = {
    "no-clock": "没有钟点，按 00:00 计",
    "at-from-done": "没有发生时间，按这一时间计，请核对",
    "day-from-start": "只有钟点“{text}”，按发生的当天计",
    "due-no-clock": "没有钟点，到当天 24:00 为止",
    "done-no-clock": "完成时间没有钟点，按当天最早计",
    "serial": "{text} 按 Excel 日期序号读",
    "year-differs": "写的是 {year}年，与“{text}”不一致，请核对",
    "weekday-differs": "“{text}”与日期 {day} 对不上，请核对",
    "year-from": "没有年份，按“{text}”取 {year}年",
    "year-assumed": "没有年份，按 {year}年计，请核对",
    "month-from": "没有月份，按“{text}”取{month}月",
    "two-digit-year": "年份只有两位，按 {year}年计",
    "clock-range": "写的是一段时间，按开始时间计",
    "about": "写的是大致时间，照写明的计",
    "vague": "只写了“{text}”，没有钟点",
    "number-as-day": "数字 {text} 按月日读",
    "hidden-row": "是隐藏的行",
    "kind-unknown": "没有“{text}”这一类，按其他事项",
    "kind-as": "没有“{text}”这一类，按{kind}",
    "level-unknown": "看不懂级别“{text}”，按一般",
    "told-from-note": "报负责人的时间取自“{text}”",
    "error-left-out": "单元格是错误值 {text}，没有导入",
    "formula-left-out": "公式还没有计算出结果，没有导入：请用 Excel 或 WPS 打开，保存后再导入",
    "picture-left-out": "单元格里是图片，没有导入",
    "others-without-time": "没有写时间的项目不再提醒：{duties}",
    "patrol-at": "巡查以记录的时间为完成时间",
    "late-by-assumption": "发生时间没有钟点，按 00:00 算出来是逾期，请核对",
    "open-by-status": "状态写明还在办理，没有采用完成时间 {at}，请核对",
    "due-counted": "时限“{text}”按 {at} 计",
    "due-loose": "看不懂时限“{text}”，已办结，并入说明",
    "due-from-at": "没有写时限，以这一时间为时限，请核对",
    "done-without-time": "写明已办，但没有完成时间，不计是否按时",
    "no-day": "只有钟点“{text}”，没有日期",
    "no-time": "没有时间",
    "no-date-number": "数字 {text} 不是日期",
    "ambiguous": "“{text}”可以有两种读法，请写清楚",
    "two-clocks": "“{text}”可能是 {first}，也可能是 {second}，请写清楚",
    "time-unknown": "看不懂时间“{text}”",
    "time-rest": "看不懂时间“{text}”里的“{rest}”",
    "time-range": "“{text}”是几天，不是一天",
    "month-only": "“{text}”没有写是哪一天",
    "no-month": "“{text}”没有月份",
    "no-such-day": "没有这一天：“{text}”",
    "no-such-time": "没有这个钟点：“{text}”",
    "far-year": "年份超出 1990 到 2100：“{text}”",
    "in-future": "时间 {at} 还没有到",
    "done-in-future": "完成时间 {at} 还没有到",
    "done-before-start": "完成时间 {at} 早于发生时间 {start}",
    "cell-error": "单元格是错误值 {text}",
    "cell-formula": "公式还没有计算出结果：请用 Excel 或 WPS 打开，保存后再导入",
    "cell-picture": "单元格里是图片，没有文字",
    "no-title": "没有标题",
    "title-long": "标题太长：{length} 个字，最多 {most} 个字",
    "text-long": "内容太长，最多 {most} 个字",
    "text-broken": "文字里有不完整的字符",
    "no-kind": "没有写类型，请指定这些行的类型",
    "no-at": "没有写发生时间",
    "no-due": "没有写时限，请补上时限再导入",
    "due-endless": "时限“{text}”没有写到哪一天，请补上日期再导入",
}
"""What is said of a row or cell, by the code of the remark."""

_MEANINGS = {
    Meaning.IGNORE: "不导入",
    Meaning.NUMBER: "序号（不导入）",
    Meaning.KIND: "类型",
    Meaning.LEVEL: "级别",
    Meaning.TITLE: "标题",
    Meaning.AT: "发生时间",
    Meaning.YEAR: "发生时间的年",
    Meaning.MONTH: "发生时间的月",
    Meaning.DAY: "发生时间的日",
    Meaning.CLOCK: "钟点（接左边的日期）",
    Meaning.LOGGED: "登记时间",
    Meaning.DUE: "应办结时间",
    Meaning.SUBMITTED: "报送时间",
    Meaning.SENT_UP: "上报时间",
    Meaning.DONE: "办结时间",
    Meaning.REPORTED: "报负责人时间",
    Meaning.ESCALATED: "上报学校时间",
    Meaning.FEEDBACK: "反馈时间",
    Meaning.REPLIED_OFFICE: "书面报送办公室时间",
    Meaning.REPLIED: "答复时间",
    Meaning.CONTACTED: "联系宣传部时间",
    Meaning.APPROVED: "批准时间",
    Meaning.SITUATION: "报送情况",
    Meaning.STATUS: "状态",
    Meaning.HANDLING: "处置情况",
    Meaning.RESULT: "处置结果",
    Meaning.ANSWER: "答复内容",
    Meaning.INSTRUCTION: "批示意见",
    Meaning.UNDERTAKER: "承办单位",
    Meaning.OUTCOME: "办理结论",
    Meaning.ON_TIME: "是否按时（重新计算）",
    Meaning.REASON: "未按时原因",
    Meaning.SOURCE: "来源",
    Meaning.LINK: "链接",
    Meaning.NOTE: "说明",
    Meaning.OTHER: "并入说明",
}

_OUTCOMES = {
    RowOutcome.OPEN: "在办",
    RowOutcome.DONE: "已办结",
    RowOutcome.ARCHIVED: "已归档",
    RowOutcome.CANCELLED: "已作废",
    RowOutcome.UPDATE: "更新",
    RowOutcome.DUPLICATE: "重复",
    RowOutcome.TROUBLE: "看不懂",
    RowOutcome.SKIPPED: "跳过",
}

_SKIPPED = {
    Skipped.TITLE: "表头上方",
    Skipped.HEADER: "表头",
    Skipped.EMPTY: "空行",
    Skipped.TOTAL: "合计行",
    Skipped.NOTE: "说明文字",
    Skipped.NO_TABLE: "这张工作表没有表头",
}


class ImportWords:
    """Words what an import understood."""

    def __init__(self, voice: Voice) -> None:
        self._words, self._times, self._refusals = voice.words, voice.times, voice.refusals
        self._translate = voice.words.translate

    def meaning(self, meaning: Meaning) -> str:
        """Return what a column means."""
        return self._translate("import", _MEANINGS[meaning])

    def meaning_called(self, text: str) -> Meaning | None:
        """Return the meaning of that name, in either language, or as a column is usually called."""
        asked = plain_forms(text)[-1]
        for meaning in Meaning:
            names = (meaning.value, _MEANINGS[meaning], self.meaning(meaning))
            if asked in {plain_forms(name)[-1] for name in names}:
                return meaning
        return find_meaning(text)

    def outcome(self, outcome: RowOutcome) -> str:
        """Return what becomes of a row."""
        return self._translate("import", _OUTCOMES[outcome])

    def archive_reason(self) -> str:
        """Return why an old row without a finish time is no longer to do."""
        return self._translate("import", "导入的历史记录")

    def old_rows_text(self, count: int) -> str:
        """Return what the archived rows are."""
        return self._translate(
            "import", "%n 行没有完成时间，而时限早已过去：作为已归档，不再提醒", None, count
        )

    def personal_text(self, names: Iterable[str]) -> str:
        """Return that columns of these names are left out, and why."""
        text = self._translate("import", "{names}：来信来访人的个人信息，不导入")
        return text.format(names=self._translate("import", "、").join(names))

    def skip_reason(self, why: Skipped) -> str:
        """Return why a row is no record."""
        return self._translate("import", _SKIPPED[why])

    def line(self, planned: PlannedLine) -> str:
        """Return what is to be said of a row: why it is not read, what it repeats, the remarks."""
        translate = self._translate
        parts = []
        if planned.line.skipped is not None:
            return self.skip_reason(planned.line.skipped)
        if planned.trouble is not None:
            parts.append(self.remark(planned.trouble, planned.line.number))
        if planned.update is not None:
            parts.append(self.update_text(planned.update))
        elif planned.same_record:
            text = translate("import", "与第 {number} 号记录重复")
            parts.append(text.format(number=planned.same_record))
        elif planned.same_row:
            text = translate("import", "与第 {number} 行重复")
            parts.append(text.format(number=planned.same_row))
        if planned.outcome is RowOutcome.ARCHIVED:
            parts.append(translate("import", "没有完成时间，时限早已过去"))
        parts += dict.fromkeys(self.remark(one, planned.line.number) for one in planned.remarks)
        return translate("import", "；").join(parts)

    def update_text(self, update: Update) -> str:
        """Return what a row brings to a known record."""
        translate = self._translate
        parts = [translate("import", "升级为较大")] if update.has_higher_level else []
        for duty in update.finished:
            text = translate("import", "{duty}完成于 {at}")
            at = self._times.full(duty.done_at) if duty.done_at else ""
            parts.append(text.format(duty=self._words.duty(duty.rule), at=at))
        if update.has_new_words:
            parts.append(translate("import", "补充办理情况"))
        if update.new.status is not update.old.status:
            parts.append(translate("import", "办结"))
        told = translate("import", "，").join(parts)
        number = update.old.number
        return translate("import", "第 {number} 号记录：{told}").format(number=number, told=told)

    def remark(self, remark: Remark, row: int) -> str:
        """Return a remark about a row, with the cell's name where it is about one."""
        text = self.remark_text(remark)
        if remark.column < 0:
            return text
        cell = f"{column_name(remark.column)}{row}"
        return self._translate("import", "{cell}：{text}").format(cell=cell, text=text)

    def remark_text(self, remark: Remark) -> str:
        """Return a remark without its place."""
        refusal = remark.facts.get("refusal")
        if isinstance(refusal, Refusal):
            return self._refusals.sentence(refusal)
        sentence = self._translate("import", _REMARKS[remark.code])
        return sentence.format(**self._fact_texts(remark.facts))

    def _fact_texts(self, facts: Mapping[str, object]) -> dict[str, str]:
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
        return cut(str(value), _LONGEST)

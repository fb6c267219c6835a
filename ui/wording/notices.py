"""What is wrong with a holiday notice, in sentences, line by line."""

from collections.abc import Iterable
from datetime import date

from deadlines.notices.doubts import NoticeWarning
from deadlines.refusal import Refusal
from deadlines.wording.nouns import Translate
from ui.wording.short import cut

_BETWEEN = "、"
"""Stands between the holidays of a break that has several, as `usual_name` joins them."""

_HOLIDAYS = {
    "元旦": "元旦",
    "春节": "春节",
    "清明节": "清明节",
    "劳动节": "劳动节",
    "端午节": "端午节",
    "中秋节": "中秋节",
    "国庆节": "国庆节",
    "抗战胜利70周年纪念日": "抗战胜利70周年纪念日",
}


def holiday_words(name: str, translate: Translate) -> str:
    """Return a holiday's name, or those of a shared break; a name not known stays as it is."""
    names = [
        translate("explanation", _HOLIDAYS[part]) if part in _HOLIDAYS else part
        for part in name.split(_BETWEEN)
    ]
    return translate("explanation", "、").join(names)


_LONGEST_LINE = 40


_REFUSALS = {
    "notice-empty": (
        "没有找到节假日的放假安排，请粘贴通知全文；本单位自己的放假、补班在日历上逐日设定"
    ),
    "notice-too-large": "内容太大，不像是一份放假通知",
    "notice-year-unknown": "看不出是哪一年的安排，请连同标题一起粘贴",
    "notice-year-not-inside": "里面没有{year}年的安排，只有{years}年的",
    "notice-date-in-both": "同一天既放假又上班：{days}",
    "notice-date-outside": "不属于这一年（及上年12月）的日期：{days}",
    "notice-amends-nothing": "这是一份调整通知，请先载入当年的放假安排",
    "notice-amends-other-year": "调整通知的年份与原安排不同",
    "notice-impossible-date": "没有这样的日期：{days}",
}

_WARNINGS = {
    "work-on-weekday": "注意：调休上班日不在周末：{dates}",
    "work-far-from-holiday": "注意：调休上班日离假期很远：{dates}",
    "holiday-out-of-season": "注意：{holiday}的日期不合常理：{dates}",
    "holiday-in-pieces": "注意：{holiday}的假期不连续：{dates}",
    "holiday-without-its-day": "注意：{holiday}当天没有放假：{dates}",
    "days-out-of-balance": "注意：{holiday}的放假与调休天数不平衡",
    "holiday-missing": "注意：没有{holiday}的安排",
    "year-inferred": "注意：通知没有写年份，按{year}年理解",
    "read-from-prose": "注意：是从叙述文字里读出来的，请核对",
    "lengthens-a-holiday": "注意：{holiday}假期延长，请核对",
    "clauses-differ": "注意：{holiday}前后说法不一致：{dates}",
    "classes-made-up": "注意：{dates}只写了上课，没有写上班，不算上班日",
    "days-of-another-year": "注意：另一年只有{dates}，太少，没有采用",
    "line-passed-over": "注意：第{line}行没有采用：{text}",
}

_REASONS = {
    "no-action": "没有写明放假还是上班",
    "unknown-words": "有看不懂的词",
    "stray-number": "有不知所指的数字",
    "missing-separator": "两个日期之间缺少标点",
    "no-month": "日期没有写明月份",
    "open-ended": "没有写明到哪一天",
    "broken-date": "日期不完整",
    "broken-range": "起止日期不完整",
    "reversed-range": "起止日期颠倒",
    "range-too-long": "假期太长",
    "impossible-date": "没有这样的日期",
    "weekday-mismatch": "星期与日期不符",
    "no-date": "没有写明日期",
    "unknown-kind": "看不出是放假还是上班",
    "broken-json": "文件内容不完整",
    "broken-calendar": "日历文件不完整，或有一行不合格式",
    "broken-csv": "文件内容不完整",
    "no-days": "没有日期列表",
    "recurring-event": "不支持重复日程",
    "count-mismatch": "天数与起止日期不符",
}


class NoticeWords:
    """Words refusals and warnings of notices."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def sentence(self, refusal: Refusal) -> str:
        """Return the sentence for a notice that cannot be taken; raises KeyError for others."""
        translate = self.translate
        if refusal.code == "notice-not-understood":
            lines = [translate("notice", "通知里有看不懂的地方，没有保存：")]
            problems = refusal.facts["problems"]
            if isinstance(problems, tuple):
                lines += [self._problem(*problem) for problem in problems]
            return "\n".join(lines)
        days = refusal.facts.get("dates", ())
        shown = self._join(f"{day}" for day in days) if isinstance(days, tuple) else ""
        years = refusal.facts.get("years", ())
        return translate("notice", _REFUSALS[refusal.code]).format(
            days=shown,
            year=refusal.facts.get("year"),
            years=self._join(map(str, years)) if isinstance(years, tuple) else "",
        )

    def warning(self, warning: NoticeWarning) -> str:
        """Return the sentence for a doubt about a notice that was understood."""
        translate = self.translate
        facts = {name: self._fact_text(value) for name, value in warning.facts.items()}
        if "holiday" in facts:
            facts["holiday"] = holiday_words(facts["holiday"], translate)
        return translate("notice", _WARNINGS[warning.code]).format(**facts)

    def poorer_sentence(self) -> str:
        """Return the sentence for a notice with less in it than the one it would replace."""
        return self.translate("notice", "注意：内容比现有的安排少，保存后会替换现有的安排")

    def _problem(self, number: int, line: str, reason: str) -> str:
        return self.translate("notice", "第{number}行“{line}”：{reason}").format(
            number=number, line=cut(line, _LONGEST_LINE), reason=self.reason(reason)
        )

    def reason(self, code: str) -> str:
        """Return what is wrong with a clause."""
        return self.translate("notice", _REASONS[code]) if code in _REASONS else code

    def _fact_text(self, value: object) -> str:
        if isinstance(value, tuple | list):
            return self._join(map(self._fact_text, value))
        if isinstance(value, date):
            return f"{value:%m-%d}"
        return cut(str(value), _LONGEST_LINE)

    def _join(self, parts: Iterable[str]) -> str:
        return self.translate("notice", "、").join(parts)

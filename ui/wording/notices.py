"""What is wrong with a holiday notice, in sentences, line by line."""

from collections.abc import Iterable
from datetime import date

from deadlines.notices.check import NoticeWarning
from deadlines.refusal import Refusal
from deadlines.wording.nouns import Translate

_BETWEEN = "、"
"""Stands between the holidays of a break that has several, as `usual_name` joins them."""


def holiday_words(name: str, translate: Translate) -> str:
    """Return a holiday's name, or those of a shared break; a name not known stays as it is."""
    known = {
        "元旦": translate("explanation", "元旦"),
        "春节": translate("explanation", "春节"),
        "清明节": translate("explanation", "清明节"),
        "劳动节": translate("explanation", "劳动节"),
        "端午节": translate("explanation", "端午节"),
        "中秋节": translate("explanation", "中秋节"),
        "国庆节": translate("explanation", "国庆节"),
        "抗战胜利70周年纪念日": translate("explanation", "抗战胜利70周年纪念日"),
    }
    names = [known.get(part, part) for part in name.split(_BETWEEN)]
    return translate("explanation", "、").join(names)


_LONGEST_LINE = 40


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
        shown = self._joined(f"{day}" for day in days) if isinstance(days, tuple) else ""
        sentences = {
            "notice-empty": translate("notice", "没有找到放假安排，请粘贴通知全文"),
            "notice-too-large": translate("notice", "内容太大，不像是一份放假通知"),
            "notice-year-unknown": translate("notice", "看不出是哪一年的安排，请连同标题一起粘贴"),
            "notice-date-in-both": translate("notice", "同一天既放假又上班：{days}"),
            "notice-date-outside": translate(
                "notice", "不属于这一年（及上年 12 月）的日期：{days}"
            ),
            "notice-amends-nothing": translate(
                "notice", "这是一份调整通知，请先载入当年的放假安排"
            ),
            "notice-amends-other-year": translate("notice", "调整通知的年份与原安排不同"),
            "notice-impossible-date": translate("notice", "没有这样的日期：{days}"),
        }
        return sentences[refusal.code].format(days=shown)

    def warning(self, warning: NoticeWarning) -> str:
        """Return the sentence for a doubt about a notice that was understood."""
        translate = self.translate
        sentences = {
            "work-on-weekday": translate("notice", "注意：调休上班日不在周末：{dates}"),
            "work-far-from-holiday": translate("notice", "注意：调休上班日离假期很远：{dates}"),
            "holiday-out-of-season": translate("notice", "注意：{holiday}的日期不合常理：{dates}"),
            "holiday-in-pieces": translate("notice", "注意：{holiday}的假期不连续：{dates}"),
            "holiday-without-its-day": translate("notice", "注意：{holiday}当天没有放假：{dates}"),
            "days-out-of-balance": translate("notice", "注意：{holiday}的放假与调休天数不平衡"),
            "holiday-missing": translate("notice", "注意：没有{holiday}的安排"),
            "year-inferred": translate("notice", "注意：通知没有写年份，按 {year} 年理解"),
            "read-from-prose": translate("notice", "注意：是从叙述文字里读出来的，请核对"),
            "lengthens-a-holiday": translate("notice", "注意：{holiday}假期延长，请核对"),
            "clauses-differ": translate("notice", "注意：{holiday}前后说法不一致：{dates}"),
            "line-passed-over": translate("notice", "注意：第 {line} 行没有采用：{text}"),
        }
        facts = {name: self._shown(value) for name, value in warning.facts.items()}
        if "holiday" in facts:
            facts["holiday"] = holiday_words(facts["holiday"], translate)
        return sentences[warning.code].format(**facts)

    def poorer(self) -> str:
        """Return the sentence for a notice with less in it than the one it would replace."""
        return self.translate("notice", "注意：内容比现有的安排少，保存后会替换现有的安排")

    def _problem(self, number: int, line: str, reason: str) -> str:
        translate = self.translate
        short = " ".join(line.split())
        if len(short) > _LONGEST_LINE:
            short = f"{short[:_LONGEST_LINE]}…"
        return translate("notice", "第 {number} 行“{line}”：{reason}").format(
            number=number, line=short, reason=self.reason(reason)
        )

    def reason(self, code: str) -> str:
        """Return what is wrong with a clause."""
        translate = self.translate
        known = {
            "no-action": translate("notice", "没有写明放假还是上班"),
            "unknown-words": translate("notice", "有看不懂的词"),
            "stray-number": translate("notice", "有不知所指的数字"),
            "missing-separator": translate("notice", "两个日期之间缺少标点"),
            "no-month": translate("notice", "日期没有写明月份"),
            "open-ended": translate("notice", "没有写明到哪一天"),
            "broken-date": translate("notice", "日期不完整"),
            "broken-range": translate("notice", "起止日期不完整"),
            "reversed-range": translate("notice", "起止日期颠倒"),
            "range-too-long": translate("notice", "假期太长"),
            "impossible-date": translate("notice", "没有这样的日期"),
            "weekday-mismatch": translate("notice", "星期与日期不符"),
            "no-date": translate("notice", "没有写明日期"),
            "unknown-kind": translate("notice", "看不出是放假还是上班"),
            "broken-json": translate("notice", "文件内容不完整"),
            "broken-csv": translate("notice", "文件内容不完整"),
            "no-days": translate("notice", "没有日期列表"),
            "recurring-event": translate("notice", "不支持重复日程"),
            "count-mismatch": translate("notice", "天数与起止日期不符"),
        }
        return known.get(code, code)

    def _shown(self, value: object) -> str:
        if isinstance(value, tuple | list):
            return self._joined(map(self._shown, value))
        if isinstance(value, date):
            return f"{value:%m-%d}"
        text = " ".join(str(value).split())
        return text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE]}…"

    def _joined(self, parts: Iterable[str]) -> str:
        return self.translate("notice", "、").join(parts)

"""What is wrong with a holiday notice, in sentences, line by line."""

from deadlines.errors import Refusal
from deadlines.words import Translate

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
        shown = "、".join(f"{day}" for day in days) if isinstance(days, tuple) else ""
        sentences = {
            "notice-empty": translate("notice", "没有找到放假安排，请粘贴通知全文"),
            "notice-too-large": translate("notice", "内容太大，不像是一份放假通知"),
            "notice-year-unknown": translate("notice", "看不出是哪一年的安排，请连同标题一起粘贴"),
            "notice-date-in-both": translate("notice", "同一天既放假又上班：{days}"),
            "notice-date-outside": translate(
                "notice", "不属于这一年（及上年 12 月）的日期：{days}"
            ),
            "notice-impossible-date": translate("notice", "没有这样的日期：{days}"),
        }
        return sentences[refusal.code].format(days=shown)

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
            "count-mismatch": translate("notice", "天数与起止日期不符"),
        }
        return known.get(code, code)

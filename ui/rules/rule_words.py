"""A rule in plain language: its limit or target, whom it binds, and its reminders."""

from datetime import timedelta

from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level
from ui.wording.owed import OwedWords
from ui.wording.voice import Voice

_HALF = 50


_REGULATIONS = {
    "university": "学校新闻宣传与网络舆情",
    "park": "网上留言办理",
    "plain": "其他事项",
}


class RuleWords:
    """Words rules for the rules page, with the program's own words for their parts."""

    def __init__(self, voice: Voice) -> None:
        self._words = voice.words
        self._owed = OwedWords(voice)

    def regulation(self, name: str) -> str:
        """Return a regulation's name; a unit's own stays as it is."""
        return (
            self._words.translate("RuleWords", _REGULATIONS[name]) if name in _REGULATIONS else name
        )

    def owed_text(self, rule: DutyRule) -> str:
        """Return what is owed and to whom."""
        return self._owed.duty(rule)

    def quotation(self, rule: DutyRule) -> str:
        """Return the regulation's own words as a quotation."""
        return self._words.translate("RuleWords", "“{words}”").format(words=rule.words)

    def facts(self, rule: DutyRule, others: tuple[DutyRule, ...]) -> tuple[tuple[str, str], ...]:
        """Return (name, sentence) pairs; `others` are the rules of the same kind."""
        translate = self._words.translate
        return tuple(
            (name, text)
            for name, text in (
                (translate("RuleWords", "级别"), self._levels(rule)),
                (translate("RuleWords", "发现方式"), self._findings(rule)),
                (translate("RuleWords", "起算"), self._start(rule, others)),
                (translate("RuleWords", "时限"), self._limit(rule)),
                (translate("RuleWords", "办理目标"), self._target(rule)),
                (translate("RuleWords", "延长"), self._extension(rule)),
                (translate("RuleWords", "提醒"), self.ladder(rule)),
            )
            if text
        )

    def ladder(self, rule: DutyRule) -> str:
        """Return when it reminds: 提前 6 小时、2 小时、到期时，逾期后每 15 分."""
        translate, ladder = self._words.translate, rule.ladder
        comma = translate("RuleWords", "，")
        parts = [self._steps(rule), self._repeats(rule)]
        if not any(parts):
            return translate("RuleWords", "不提醒")
        if ladder.quiet:
            parts.append(translate("RuleWords", "免打扰时段内不提醒"))
        else:
            parts.append(translate("RuleWords", "免打扰时段内照常提醒"))
        return comma.join(part for part in parts if part)

    def _steps(self, rule: DutyRule) -> str:
        translate = self._words.translate
        names, is_first = [], True
        for step in rule.ladder.steps:
            if step.percent == _HALF:
                names.append(translate("RuleWords", "时间过半"))
            elif step.percent:
                names.append(translate("RuleWords", "时间过 {n}%").format(n=step.percent))
            elif step.before:
                span = self._words.span(timedelta(seconds=step.before))
                text = translate("RuleWords", "提前 {span}") if is_first else "{span}"
                names.append(text.format(span=span))
                is_first = False
            elif rule.limit is None:
                names.append(translate("RuleWords", "到目标时"))
            else:
                names.append(translate("RuleWords", "到期时"))
        return translate("RuleWords", "、").join(names)

    def _repeats(self, rule: DutyRule) -> str:
        translate, ladder = self._words.translate, rule.ladder
        if not ladder.every:
            return ""
        span = self._words.span(timedelta(seconds=ladder.every))
        if rule.is_at_once:
            text = translate("RuleWords", "起算后每 {span}，直到办结、移交或作废")
        elif ladder.from_start:
            text = translate("RuleWords", "起算后每 {span}，直到知悉或完成")
        elif rule.limit is None:
            text = translate("RuleWords", "超过目标后每 {span}")
        else:
            text = translate("RuleWords", "逾期后每 {span}")
        if ladder.office_hours:
            text += translate("RuleWords", "（只在办公时间）")
        return text.format(span=span)

    def _levels(self, rule: DutyRule) -> str:
        if rule.kind is not Kind.INCIDENT:
            return ""
        names = [self._words.level(level) for level in Level if level in rule.levels]
        return self._words.translate("RuleWords", "、").join(names)

    def _findings(self, rule: DutyRule) -> str:
        if rule.findings == frozenset(FoundBy):
            return ""
        names = [self._words.finding_name(one) for one in FoundBy if one in rule.findings]
        return self._words.translate("RuleWords", "、").join(names)

    def _start(self, rule: DutyRule, others: tuple[DutyRule, ...]) -> str:
        if not rule.locked_until:
            return self._words.start(rule.start)
        before = next((other for other in others if other.duty == rule.locked_until), None)
        return self._words.translate("RuleWords", "待“{duty}”完成后").format(
            duty=self._words.duty(before) if before else rule.locked_until
        )

    def _limit(self, rule: DutyRule) -> str:
        translate, limit = self._words.translate, rule.limit
        if limit is None:
            return "" if rule.target else translate("RuleWords", "规定没有写明")
        reading = self._words.reading(limit.reading)
        if rule.kind is Kind.TASK:
            return reading
        return translate("RuleWords", "{limit}，{reading}").format(
            limit=self._words.limit(limit), reading=reading
        )

    def _target(self, rule: DutyRule) -> str:
        if rule.target is None:
            return ""
        return self._words.translate(
            "RuleWords", "{span}。规定没有写明时长，这是本程序自己的目标，不是规定的时限"
        ).format(span=self._words.span(timedelta(minutes=rule.target)))

    def _extension(self, rule: DutyRule) -> str:
        if rule.extended_to is None:
            return ""
        return self._words.translate("RuleWords", "合计不超过 %n 日", None, rule.extended_to)

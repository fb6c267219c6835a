"""What will be owed, in the few words of a preview; and what an archived case file lacks."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from deadlines.papers.lacking import Lacking
from deadlines.records.counting import Owed
from deadlines.rules.explanation import Explanation
from deadlines.rules.rule import DutyRule, Reading, Start
from ui.wording.short import ShortTimes
from ui.wording.voice import Voice


def lacking_texts(lacking: Lacking, voice: Voice) -> list[str]:
    """Return what a case file lacks, a text each; none where it is complete."""
    words, translate = voice.words, voice.words.translate

    def of_duties(form: str, names: Iterable[str]) -> list[str]:
        return [form.format(duty=name) for name in names]

    texts = [translate("OwedWords", "证据")] if lacking.evidence else []
    texts += of_duties(
        translate("OwedWords", "“{duty}”的报告对象、方式或结果"),
        (words.duty(duty.rule) for duty in lacking.words),
    )
    texts += of_duties(
        translate("OwedWords", "“{duty}”未按时完成的原因"),
        (words.duty(duty.rule) for duty in lacking.reasons),
    )
    texts += of_duties(translate("OwedWords", "“{duty}”这一步"), map(words.mark, lacking.steps))
    return texts


class OwedWords:
    """Words what a draft brings about."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._short = ShortTimes(voice.times)

    def time(self, owed: Owed, now: datetime) -> str:
        """Return when it is due: 明天 11:12（周一）; a target, past or provisional is marked."""
        translate = self._voice.words.translate
        if owed.locked:
            return translate("OwedWords", "待前一步完成")
        if owed.explanation is None:
            return translate("OwedWords", "未写明时限")
        due = self._short.spoken_due(owed.explanation.due, now)
        if owed.explanation.due < now:
            past = (
                translate("OwedWords", "目标 {due}，已超")
                if owed.explanation.is_target
                else translate("OwedWords", "{due}，已逾期")
            )
            return past.format(due=due)
        if owed.explanation.is_target:
            return translate("OwedWords", "目标 {due}").format(due=due)
        if owed.explanation.is_provisional:
            return translate("OwedWords", "暂定 {due}").format(due=due)
        return due

    def duty(self, rule: DutyRule) -> str:
        """Return what is owed and to whom; whom only where the duty does not say it already."""
        duty, recipient = self._voice.words.duty(rule), self._voice.words.recipient(rule.recipient)
        if not recipient or recipient in duty:
            return duty
        return self._voice.words.translate("OwedWords", "{duty} → {recipient}").format(
            duty=duty, recipient=recipient
        )

    def reason(self, owed: Owed, now: datetime, others: Sequence[Owed]) -> str:
        """Return why it is due then: a sum where it is one, else how the rule is read."""
        translate = self._voice.words.translate
        if owed.locked:
            until = next((o.rule for o in others if o.rule.duty == owed.rule.locked_until), None)
            return translate("OwedWords", "待“{duty}”完成后").format(
                duty=self._voice.words.duty(until) if until else owed.rule.locked_until
            )
        if owed.explanation is None:
            return ""
        lines = dict(self._voice.explanations.lines(owed.explanation))
        parts = (self._sum(owed.explanation, now) or lines["reading"], lines.get("safe-by", ""))
        return "\n".join(part for part in parts if part)

    def _sum(self, explanation: Explanation, now: datetime) -> str:
        words = self._voice.words
        limit = explanation.limit
        if limit is None:
            span = words.span(explanation.due - explanation.start)
        elif limit.reading is Reading.CLOCK_HOURS:
            span = words.limit(limit)
        else:
            return ""
        if explanation.rule.start is Start.GIVEN:
            return ""
        return self._voice.words.translate("OwedWords", "= {start} + {span}").format(
            start=self._short.stamp(explanation.start, now), span=span
        )

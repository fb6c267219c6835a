"""An explanation in sentences."""

from itertools import groupby

from deadlines.calendar.working_calendar import Layer
from deadlines.rules.explanation import ExplainedDay, Explanation
from deadlines.rules.rule import Reading, Unit
from deadlines.wording.editions import edition_words
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from ui.wording.notices import holiday_words


class ExplanationWords:
    """Explanations in the user's language."""

    def __init__(self, words: Words, times: TimeWords) -> None:
        self._words = words
        self._times = times

    def lines(self, explanation: Explanation) -> tuple[tuple[str, str], ...]:
        """Return (step, sentence) pairs in order: the step's code and what to show."""
        return tuple(
            (step, text)
            for step, text in (
                ("rule", self._rule(explanation)),
                ("start", self._start(explanation)),
                ("reading", self._reading(explanation)),
                *(("day", text) for text in self._days(explanation)),
                ("rolled", self._rolled_sentence(explanation)),
                ("due", self._due(explanation)),
                ("safe-by", self._safe_by(explanation)),
                ("edition", self._edition(explanation)),
            )
            if text
        )

    def _rule(self, explanation: Explanation) -> str:
        translate = self._words.translate
        return translate("explanation", "依据：{words}").format(words=explanation.rule.words)

    def _start(self, explanation: Explanation) -> str:
        translate = self._words.translate
        if explanation.limit and explanation.limit.unit is Unit.NONE:
            return ""
        return translate("explanation", "起算：{instant}（{event}）").format(
            instant=self._times.full(explanation.start),
            event=self._words.start_event(explanation.event),
        )

    def _reading(self, explanation: Explanation) -> str:
        translate = self._words.translate
        limit = explanation.limit
        if limit is None:
            return translate(
                "explanation", "规定没有写明时长；本程序以{span}为办理目标，不是规定的时限"
            ).format(span=self._words.span(explanation.due - explanation.start))
        if limit.reading is Reading.AT_GIVEN_TIME:
            return translate("explanation", "计算：到写明的时间为止")
        if limit.unit is Unit.NONE:
            reading = self._words.reading(limit.reading)
            return translate("explanation", "计算：{reading}").format(reading=reading)
        sentence = translate("explanation", "计算：{limit}，{reading}").format(
            limit=self._words.limit(limit), reading=self._words.reading(limit.reading)
        )
        if explanation.office_minutes:
            sentence += translate(
                "explanation", "（共%n分钟办公时间）", None, explanation.office_minutes
            )
        return sentence

    def _days(self, explanation: Explanation) -> list[str]:
        lines = []
        for _, group in groupby(explanation.days, key=_day_key):
            days = list(group)
            lines.append(self._stretch(days, explanation))
        return lines

    def _stretch(self, days: list[ExplainedDay], explanation: Explanation) -> str:
        translate = self._words.translate
        first, last = days[0].day.day, days[-1].day.day
        if first == last:
            span = f"{first:%m-%d} {self._times.weekday(first)}"
        else:
            span = f"{first:%m-%d} … {last:%m-%d}"
        reason = self._reason(days[0])
        if not days[0].is_counted:
            if explanation.rolled_from and explanation.rolled_from < last and days[0].day.working:
                return translate("explanation", "{span} {reason}，顺延到此日").format(
                    span=span, reason=reason
                )
            return translate("explanation", "{span} {reason}，不计").format(
                span=span, reason=reason
            )
        ordinals = (
            str(days[0].ordinal) if first == last else f"{days[0].ordinal}-{days[-1].ordinal}"
        )
        if explanation.limit and explanation.limit.unit is Unit.WORKING_DAYS:
            text = translate("explanation", "{span} {reason}，第{ordinal}个工作日")
        else:
            text = translate("explanation", "{span} {reason}，第{ordinal}日")
        return text.format(span=span, reason=reason, ordinal=ordinals)

    def _reason(self, explained: ExplainedDay) -> str:
        translate = self._words.translate
        day = explained.day
        if day.layer is Layer.UNIT:
            text = (
                translate("explanation", "本单位上班")
                if day.working
                else translate("explanation", "本单位放假")
            )
            named = translate("explanation", "{day}（{name}）").format(day=text, name=day.name)
            return named if day.name else text
        name = self._holiday(day.name)
        if day.layer is Layer.WEEKDAY:
            if day.working:
                return translate("explanation", "工作日")
            return translate("explanation", "周末")
        if day.working:
            return translate("explanation", "调休上班（{holiday}）").format(holiday=name)
        if day.layer is Layer.STATUTORY:
            return translate("explanation", "{holiday}（法定，暂定）").format(holiday=name)
        return translate("explanation", "{holiday}放假").format(holiday=name)

    def _holiday(self, name: str) -> str:

        translate = self._words.translate
        return holiday_words(name, translate) or translate("explanation", "节假日")

    def _rolled_sentence(self, explanation: Explanation) -> str:
        translate = self._words.translate
        if explanation.rolled_from is None:
            return ""
        is_earlier = explanation.due.date() < explanation.rolled_from
        moved = translate("explanation", "末日（{day}）逢休息日，顺延")
        if is_earlier:
            moved = translate("explanation", "{day} 逢休息日，提前")
        return moved.format(
            day=f"{explanation.rolled_from:%m-%d} {self._times.weekday(explanation.rolled_from)}"
        )

    def _due(self, explanation: Explanation) -> str:
        translate = self._words.translate
        due = self._times.full_due(explanation.due)
        if explanation.is_target:
            return translate("explanation", "目标：{due}").format(due=due)
        if explanation.is_provisional:
            return translate("explanation", "到期（暂定）：{due}").format(due=due)
        return translate("explanation", "到期：{due}").format(due=due)

    def _safe_by(self, explanation: Explanation) -> str:
        translate = self._words.translate
        if not explanation.is_provisional:
            return ""
        return translate(
            "explanation", "稳妥时间：{due}。当年的放假安排尚未公布，周末可能调为上班"
        ).format(due=self._times.full_due(explanation.deadline.safe_by))

    def _edition(self, explanation: Explanation) -> str:
        translate = self._words.translate
        if not explanation.editions:
            return ""
        editions = [edition_words(edition, translate) for edition in explanation.editions]
        return translate("explanation", "依据{editions}").format(
            editions=translate("explanation", "、").join(dict.fromkeys(editions))
        )


def _day_key(explained: ExplainedDay) -> tuple[object, ...]:
    day = explained.day
    in_days = day.layer is Layer.WEEKDAY and day.working
    return (
        explained.is_counted,
        day.working,
        day.layer,
        day.name,
        in_days and explained.is_counted,
    )

"""Patterns of recurring tasks in words."""

from collections.abc import Iterable
from datetime import date

from deadlines.records.record import Turn
from deadlines.recurring.pattern import Every, Move, Pattern
from deadlines.recurring.series import Series
from ui.wording.voice import Voice

_TERM = 6
_MOVES = {
    Move.BEFORE: "逢休息日提前",
    Move.AFTER: "逢休息日顺延",
    Move.NOWHERE: "逢休息日不变",
}


class PatternWords:
    """Words patterns."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._translate = voice.words.translate

    def every(self, every: Every, first: date) -> str:
        """Return how often, with the day that the first date stands for."""
        translate = self._translate
        other = (first.month + _TERM - 1) % 12 + 1
        forms = {
            Every.WORKING_DAY: translate("recurring", "每个工作日"),
            Every.WEEK: translate("recurring", "每周（{weekday}）"),
            Every.MONTH: translate("recurring", "每月（{day}日）"),
            Every.MONTH_END: translate("recurring", "每月最后一个工作日"),
            Every.TERM: translate("recurring", "每学期（{month}月、{other}月的{day}日）"),
            Every.YEAR: translate("recurring", "每年（{month}月{day}日）"),
        }
        return forms[every].format(
            weekday=self._voice.times.weekday(first), day=first.day, month=first.month, other=other
        )

    def move(self, move: Move) -> str:
        """Return what becomes of a day off."""
        return self._translate("recurring", _MOVES[move])

    def belonging(self, turn: Turn | None, series: Iterable[Series]) -> str:
        """Return by which pattern a record came; empty for one that is of no series."""
        found = [one for one in series if turn is not None and one.number == turn.series]
        if not found:
            return ""
        form = self._translate("recurring", "重复：{pattern}")
        if found[0].is_stopped:
            form = self._translate("recurring", "重复：{pattern}（已停止）")
        return form.format(pattern=self.pattern(found[0].pattern))

    def pattern(self, pattern: Pattern) -> str:
        """Return the whole pattern in one text."""
        said = self.every(pattern.every, pattern.first)
        if pattern.every in (Every.WORKING_DAY, Every.MONTH_END):
            return said
        form = self._translate("recurring", "{every}，{move}")
        return form.format(every=said, move=self.move(pattern.move))

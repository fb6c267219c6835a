"""Which open records a change of the calendar moves, in lines: old → new."""

from deadlines.calendar_keeper import Moved
from deadlines.duty import Duty
from deadlines.record import Record
from ui.reminder_words import cut
from ui.voice import Voice

_MOST = 100
_LONGEST_TITLE = 30


class MovedWords:
    """Words what a change would move."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def text(self, moved: Moved) -> str:
        """Return a heading and a line for each deadline that moves.

        What only gets another edition of the holidays is left out.
        """
        translate = self._voice.words.translate
        shown = [lines for pair in moved if (lines := self._lines(*pair))]
        if not shown:
            return translate("calendar", "没有在办事项的时限会改变")
        texts = [translate("calendar", "%n 件在办事项的时限会随之改变：", None, len(shown))]
        texts += [line for lines in shown[:_MOST] for line in lines]
        if len(shown) > _MOST:
            texts.append(translate("calendar", "另有 %n 件", None, len(shown) - _MOST))
        return "\n".join(texts)

    def moves(self, moved: Moved) -> bool:
        """Tell whether any deadline, or any safe time, moves."""
        return any(self._lines(*pair) for pair in moved)

    def _lines(self, old: Record, new: Record) -> list[str]:
        duties = [
            line
            for before, after in zip(old.duties, new.duties, strict=True)
            if (line := self._line(before, after))
        ]
        if not duties:
            return []
        # Isolated, so that a title in Arabic leaves its line as it is.
        title = f"\u2068{cut(old.title, _LONGEST_TITLE)}\u2069"
        head = self._voice.words.translate("calendar", "第 {number} 号　{title}")
        return [head.format(number=old.number, title=title), *duties]

    def _line(self, before: Duty, after: Duty) -> str:
        translate, times = self._voice.words.translate, self._voice.times
        if not (before.due and after.due and before.safe_by and after.safe_by):
            return ""
        if before.due == after.due and before.safe_by == after.safe_by:
            return ""
        if before.due != after.due:
            text = translate("calendar", "　{duty}：{old} → {new}")
            old, new = before.due, after.due
        else:
            text = translate("calendar", "　{duty}：到期不变，稳妥时间 {old} → {new}")
            old, new = before.safe_by, after.safe_by
        duty = self._voice.words.duty(after.rule)
        return text.format(duty=duty, old=times.full_due(old), new=times.full_due(new))

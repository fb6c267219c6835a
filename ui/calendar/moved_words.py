"""Which open records a change of the calendar moves, in lines: old → new."""

from collections.abc import Iterator

from deadlines.calendar_keeper import Moved
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
        """Return a heading and a line for each deadline that moves."""
        translate = self._voice.words.translate
        if not moved:
            return translate("calendar", "没有在办事项的时限会改变")
        lines = [translate("calendar", "%n 件在办事项的时限会随之改变：", None, len(moved))]
        lines += [line for pair in moved[:_MOST] for line in self._lines(*pair)]
        if len(moved) > _MOST:
            lines.append(translate("calendar", "另有 %n 件", None, len(moved) - _MOST))
        return "\n".join(lines)

    def _lines(self, old: Record, new: Record) -> Iterator[str]:
        translate, times = self._voice.words.translate, self._voice.times
        # Isolated, so that a title in Arabic leaves its line as it is.
        title = f"\u2068{cut(old.title, _LONGEST_TITLE)}\u2069"
        yield translate("calendar", "第 {number} 号　{title}").format(
            number=old.number, title=title
        )
        for before, after in zip(old.duties, new.duties, strict=True):
            if before == after or not before.due or not after.due:
                continue
            duty = self._voice.words.duty(after.rule)
            if before.due == after.due:
                # The due time stays, only what a notice to come may do to it changes.
                line = translate("calendar", "　{duty}：{old}（只改变是否暂定）")
            else:
                line = translate("calendar", "　{duty}：{old} → {new}")
            yield line.format(
                duty=duty, old=times.full_due(before.due), new=times.full_due(after.due)
            )

"""What changed rules would move among the open records, to be applied or left as it is."""

from collections.abc import Iterator

from deadlines.records.duty import Duty
from deadlines.records.record import Record
from ui.dialogs.moved_panel import Moved, MovedPanel
from ui.wording.short import cut
from ui.wording.voice import Voice

_LONGEST_TITLE = 30


class MovedRules(MovedPanel):
    """Lists old and new deadlines once rules were saved, or what saving them would move.

    `agreed` means that the open records are to follow too, `declined` that only later ones do;
    before they are saved it only tells.
    """

    _others = 0

    def __init__(self, voice: Voice, *, is_saved: bool = True):
        self._is_saved = is_saved
        super().__init__(voice)
        for button in (self.apply, self.cancel):
            button.setVisible(is_saved)

    def show_moved(self, moved: Moved) -> None:
        """Ask about these records; those that keep their deadlines are only counted."""
        timed = [pair for pair in moved if _dues(pair[0]) != _dues(pair[1])]
        self._others = len(moved) - len(timed)
        super().show_moved(timed)

    def set_texts(self) -> None:
        """Say what would change."""
        super().set_texts()
        count = len(self._moved)
        if not self._is_saved:
            self.heading.setText(self.tr("%n 件在办事项的时限会不同：", "", count))
        elif self._moved:
            self.heading.setText(self.tr("规则已保存。%n 件在办事项的时限会改变：", "", count))
        else:
            self.heading.setText(self.tr("规则已保存。在办事项的时限都不变"))
        if self._others:
            others = self.tr("另有 %n 件时限不变，只改提醒时刻等", "", self._others)
            self.lines.setText("\n".join(part for part in (self.lines.text(), others) if part))
        self.apply.setText(self.tr("应用到在办记录"))
        self.cancel.setText(self.tr("只用于以后"))

    def _lines(self, old: Record, new: Record) -> Iterator[str]:
        # Isolated, so that a title in Arabic leaves its line as it is.
        title = f"\u2068{cut(old.title, _LONGEST_TITLE)}\u2069"
        yield self.tr("第 {number} 号　{title}").format(number=old.number, title=title)
        for before, after in zip(old.duties, new.duties, strict=True):
            if before.due != after.due:
                yield self.tr("　{duty}：{old} → {new}").format(
                    duty=self._voice.words.duty(after.rule),
                    old=self._due(before),
                    new=self._due(after),
                )

    def _due(self, duty: Duty) -> str:
        if duty.due is None:
            return self.tr("没有写明时限")
        return self._voice.times.full_due(duty.due)


def _dues(record: Record) -> list[object]:
    return [duty.due for duty in record.duties]

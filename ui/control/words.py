"""A day's list in words, the same on the terminal and on paper, and a closing check's lines."""

from collections.abc import Sequence
from datetime import datetime

from deadlines.control.closing import ClosingList
from deadlines.control.day import DayItem, DayList
from deadlines.records.duty import Duty
from ui.wording.short import cut
from ui.wording.voice import Voice

_LONGEST_TITLE = 40


class DayListWords:
    """Words a day's list."""

    def __init__(self, voice: Voice, found: DayList) -> None:
        self._voice, self._list = voice, found
        self._translate = voice.words.translate

    def title(self) -> str:
        """Return the heading: whose day it is."""
        day = self._list.made_at.date()
        said = self._translate("today", "{day} {weekday} 今日事项")
        return said.format(day=day.isoformat(), weekday=self._voice.times.weekday(day))

    def parts(self) -> Sequence[tuple[str, Sequence[DayItem]]]:
        """Return each list under its heading; empty ones are left out."""
        translate, found = self._translate, self._list
        opening = self._voice.times.full(found.opening)
        parts = (
            (translate("today", "已过时限或目标"), found.past),
            (translate("today", "今天到期"), found.today),
            (translate("today", "{opening} 上班前到期").format(opening=opening), found.overnight),
        )
        return [part for part in parts if part[1]]

    def every_part(self) -> Sequence[tuple[str, Sequence[DayItem]]]:
        """Return the same with what is due later, so that everything open is there."""
        later = (self._translate("today", "此后到期"), self._list.later)
        return [*self.parts(), *([later] if later[1] else [])]

    def made_text(self) -> str:
        """Return when the list was made."""
        at = self._voice.times.full(self._list.made_at)
        return self._translate("today", "制作于 {time}").format(time=at)

    def headings(self) -> tuple[str, ...]:
        """Return the names of a row's cells."""
        translate = self._translate
        return (
            translate("today", "编号"),
            translate("today", "到期"),
            translate("today", "事项"),
            translate("today", "记录"),
            translate("today", "剩余"),
        )

    def row(self, item: DayItem, *, dated: bool = False) -> tuple[str, ...]:
        """Return an item's cells; `dated` on paper that is read on another day."""
        words, times, duty, now = (
            self._voice.words, self._voice.times, item.duty, self._list.made_at,
        )  # fmt: skip
        at = duty.remind_by if duty.remind_by is not None else now
        due = times.full_due(at) if dated else times.due(at, now)
        if duty.is_target:
            due = self._translate("today", "目标 {due}").format(due=due)
        return (
            str(item.record.number),
            due,
            words.duty(duty.rule),
            " ".join(words.title(item.record.kind, item.record.title).split()),
            times.remaining(duty.due or at, now, is_target=duty.is_target),
        )

    def foot(self) -> str:
        """Return what else is open."""
        if not self._list.later:
            return self._translate("today", "此外没有在办的事项")
        return self._translate("today", "此外还有 %n 项在办", None, len(self._list.later))

    def emergency_title(self) -> str:
        """Return the heading of the list of everything open."""
        return self._translate("today", "应急清单：全部在办事项")

    def emergency_foot(self) -> str:
        """Return how many duties stand on it, and what it is worth."""
        count = sum(len(items) for _, items in self.every_part())
        return self._translate(
            "today", "共 %n 项。台账有变动后会重写这份清单，以台账为准", None, count
        )

    def nothing(self) -> str:
        """Return what stands there on a day without anything."""
        return self._translate("today", "今天没有到期的事项")


class ClosingWords:
    """Words the lines of a closing check."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._translate = voice.words.translate

    def title(self, closing: ClosingList) -> str:
        """Return whose day it is."""
        said = self._translate("closing", "{day} {weekday} 下班核对")
        weekday = self._voice.times.weekday(closing.day)
        return said.format(day=closing.day.isoformat(), weekday=weekday)

    def counts(self, closing: ClosingList) -> str:
        """Return how much there is to look at."""
        if not closing.items:
            return self._translate("closing", "没有到期的事项，下次上班前也没有")
        said = self._translate(
            "closing", "已办 {done} 项，未办 {open} 项，{opening} 上班前到期 {night} 项"
        )
        return said.format(
            done=len(closing.done),
            open=len(closing.open),
            opening=self._voice.times.full(closing.opening),
            night=len(closing.overnight),
        )

    def line(self, item: DayItem, now: datetime) -> str:
        """Return a duty with how it stands: done when, told to whom, with what evidence."""
        record, duty = item.record, item.duty
        said = self._translate("closing", "第 {number} 号　{duty}　{title}　{state}")
        title = self._voice.words.title(record.kind, record.title)
        return said.format(
            number=record.number,
            duty=self._voice.words.duty(duty.rule),
            title=cut(" ".join(title.split()), _LONGEST_TITLE),
            state=self._done_text(item, now) if duty.done_at else self._open(duty, now),
        )

    def _open(self, duty: Duty, now: datetime) -> str:
        at, times = duty.remind_by or now, self._voice.times
        left = times.remaining(duty.due or at, now, is_target=duty.is_target)
        said = self._translate("closing", "未办，{due} 到期，{left}")
        if duty.is_target:
            said = self._translate("closing", "未办，目标 {due}，{left}")
        return said.format(due=times.due(at, now), left=left)

    def _done_text(self, item: DayItem, now: datetime) -> str:
        duty, translate = item.duty, self._translate
        at = self._voice.times.instant(duty.done_at or now, now)
        parts = [translate("closing", "{time} 完成").format(time=at)]
        parts += [text for text in (duty.whom, duty.means) if text]
        if duty.is_late(now):
            parts.append(translate("closing", "逾期完成"))
        if count := len(item.record.attachments):
            parts.append(translate("closing", "证据 %n 份", None, count))
        return translate("closing", "，").join(parts)

"""What reminders say: in the reminder window, in notifications and in the tray."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.reminders.round import Reminder
from deadlines.reminders.snooze import Snooze
from ui.wording.short import cut, isolate, one_line
from ui.wording.voice import Voice

_MINUTE = timedelta(minutes=1)
_LINES = 4
_TITLE_IN_A_LIST = 30


class ReminderWords:
    """Words reminders in the program's voice."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._translate = voice.words.translate

    def title(self, record: Record) -> str:
        """Return the record's title on one line."""
        return one_line(self._voice.words.title(record.kind, record.title))

    def owed_text(self, duty: Duty) -> str:
        """Return what is owed, and to whom where that is not said yet."""
        owed = self._voice.words.duty(duty.rule)
        to = self._voice.words.recipient(duty.rule.recipient)
        return owed if not to or to.casefold() in owed.casefold() else f"{owed} → {to}"

    def due(self, duty: Duty, now: datetime) -> str:
        """Return the deadline in words; the app's own target is called one, never a limit."""
        translate = self._translate
        if duty.due is None:
            return ""
        time = self._voice.times.due(duty.due, now)
        if duty.is_target:
            return translate("reminder", "目标 {time}").format(time=time)
        if now > duty.due:
            return translate("reminder", "应于 {time}").format(time=time)
        if duty.certainty is Certainty.PROVISIONAL and duty.safe_by is not None:
            safe = self._voice.times.due(duty.safe_by, now)
            return translate("reminder", "暂定 {time} 到期，稳妥时间 {safe}").format(
                time=time, safe=safe
            )
        return translate("reminder", "{time} 到期").format(time=time)

    def countdown(self, duty: Duty, now: datetime) -> str:
        """Return the remaining or overdue time as a clock."""
        if duty.due is None:
            return ""
        return self._voice.times.remaining(duty.due, now, is_target=duty.is_target)

    def time_left(self, duty: Duty, now: datetime) -> str:
        """Return the remaining time in words: 剩余 2 小时, 已到期, 逾期 47 分."""
        translate, words = self._translate, self._voice.words
        if duty.due is None:
            return ""
        over = now - duty.due
        if over >= _MINUTE:
            if duty.is_target:
                return translate("reminder", "超过目标 {span}").format(span=words.span(over))
            return translate("reminder", "逾期 {span}").format(span=words.span(over))
        if over >= timedelta(0):
            return translate("reminder", "已到期")
        # To the nearest minute: what comes two hours before, a blink late, says two hours.
        minutes = max(1, round(-over / _MINUTE))
        return translate("reminder", "剩余 {span}").format(span=words.span(minutes * _MINUTE))

    def snooze(self, choice: Snooze) -> str:
        """Return a choice of when to be reminded again."""
        translate = self._translate
        if choice.minutes == 0:
            return translate("reminder", "到期时")
        if choice.minutes % 60 == 0:
            return translate("reminder", "%n 小时后", None, choice.minutes // 60)
        return translate("reminder", "%n 分钟后", None, choice.minutes)

    def missed_line(self, count: int) -> str:
        """Return the line under the reminder window's rows."""
        return self._translate("reminder", "程序未运行期间错过 %n 条提醒，已并入上表", None, count)

    def note(self, reminder: Reminder, now: datetime) -> tuple[str, str]:
        """Return title and body of the notification of one reminder."""
        record, duty = reminder.record, reminder.duty
        title = self._translate("reminder", "{left}：{owed}").format(
            left=self.time_left(duty, now), owed=self._voice.words.duty(duty.rule)
        )
        line = self._translate("reminder", "{tag}　{due}").format(
            tag=self._voice.words.tag(record.kind, record.level), due=self.due(duty, now)
        )
        return title, f"{self.title(record)}\n{line}"

    def digest_text(self, reminders: Sequence[Reminder], now: datetime) -> tuple[str, str]:
        """Return title and body of the one notification of several reminders."""
        translate = self._translate
        if all(reminder.is_missed for reminder in reminders):
            count = sum(len(reminder.steps) for reminder in reminders)
            title = translate("reminder", "程序未运行期间错过 %n 条提醒", None, count)
        else:
            title = translate("reminder", "%n 件事等待处理", None, len(reminders))
        lines = [
            translate("reminder", "{owed}：{title}（{left}）").format(
                owed=self._voice.words.duty(one.duty.rule),
                title=cut(self.title(one.record), _TITLE_IN_A_LIST),
                left=self.time_left(one.duty, now),
            )
            for one in sorted(reminders, key=lambda one: one.duty.due or now)[:_LINES]
        ]
        if len(reminders) > _LINES:
            lines.append(translate("reminder", "等 %n 件", None, len(reminders)))
        return title, "\n".join(lines)

    def nearest(self, record: Record, duty: Duty, now: datetime, length: int) -> str:
        """Return a duty in one short line: its title, cut to `length`, and the time left."""
        # Isolated, so that a title in Arabic does not turn the words around it.
        return self._translate("reminder", "{title} {left}").format(
            title=isolate(cut(self.title(record), length)), left=self.time_left(duty, now)
        )

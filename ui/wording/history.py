"""The entries of a record's history, and its reminders, in words."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from deadlines.records.history import Action, Change, HistoryEntry
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.reminders.log import ShownReminder
from deadlines.rules.ladder import parse_step
from deadlines.rules.rule import FoundBy
from ui.wording.short import cut
from ui.wording.voice import Voice

_OF_A_DUTY = {
    Action.ACKNOWLEDGED: "acknowledged_at",
    Action.FINISHED: "done_at",
    Action.REOPENED: "state",
    Action.EXTENDED: "due",
}
"""The field of a duty that tells which of the duties an entry is about."""


Reminded = ShownReminder
"""A reminder as the log keeps it: when it was shown (aware), its step, and by which channel."""

_CHANNELS = {
    "freedesktop": "系统通知",
    "plyer": "系统通知",
    "toast": "系统通知",
    "tray": "托盘消息",
    "window": "提醒窗",
}


_INSTANTS = ("at", "posted", "visit.at")
_LONGEST_VALUE = 40


class EntryWords:
    """Words what was done to a record."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._translate = voice.words.translate

    def entry_text(self, entry: HistoryEntry, record: Record) -> str:
        """Return what was done, and to which duty or field of the record."""
        change = entry.change
        text = self._voice.words.action(change.action)
        about = self._subject_of(change, record)
        return (
            self._translate("EntryWords", "{action}：{about}").format(action=text, about=about)
            if about
            else text
        )

    def done_text(self, entry: HistoryEntry, record: Record) -> str:
        """Return what was just done, a finished duty as its button says, a new record's deadline.

        After logging, the deadline is read back.
        """
        change, nearest = entry.change, record.nearest
        if change.action is Action.FINISHED:
            (name, *_) = _duties_with(change.new, "done_at")
            return self._voice.words.result(record.duty(name).rule)
        if change.action is not Action.LOGGED or nearest is None or nearest.due is None:
            return self.entry_text(entry, record)
        if nearest.is_target:
            text = self._translate("EntryWords", "登记第 {number} 号，{duty}：目标 {due}")
        else:
            text = self._translate("EntryWords", "登记第 {number} 号，{duty}：{due} 前")
        due, duty = self._voice.times.full_due(nearest.due), self._voice.words.duty(nearest.rule)
        text, count = text.format(number=record.number, duty=duty, due=due), len(record.open_duties)
        if count > 1:
            text += self._translate("EntryWords", "，共 %n 项", None, count)
        return text

    def reason(self, entry: HistoryEntry) -> str:
        """Return the reason that was given; empty for none."""
        return "" if entry.change.action is Action.UNDONE else entry.change.reason

    def reminder(self, reminded: Reminded) -> str:
        """Return what a reminder said and where it was shown, by its name where that is known."""
        return self._translate("EntryWords", "提醒：{step}（{channel}）").format(
            step=self._step_text(reminded.step), channel=self._channel(reminded.channel)
        )

    def _subject_of(self, change: Change, record: Record) -> str:
        if change.action is Action.UNDONE:
            known = {action.value: action for action in Action}
            undone = known.get(change.reason)
            return self._voice.words.action(undone) if undone else ""
        if change.action is Action.AMENDED:
            return self._amended_text(change)
        if change.action is Action.ARCHIVED:
            form = self._translate("EntryWords", "第 {volume} 卷")
            return form.format(volume=change.new["volume"])
        if change.action is Action.RECOMPUTED:
            return self._list_moves(change, record)
        if change.action is Action.CHECKED:
            return self._check(change, record) or self._step(change)
        if change.action in (Action.URGED, Action.ANSWERED):
            return self._undertaker(change)
        skipped = change.new.get("skipped")
        if isinstance(skipped, list) and skipped:
            text = self._translate(
                "EntryWords", "之前 %n 次没有列入，最近是 {day}", None, len(skipped)
            )
            return text.format(day=skipped[-1])
        field = _OF_A_DUTY.get(change.action)
        if field is None:
            return ""
        fields = change.new if change.action is not Action.REOPENED else change.old
        names = _duties_with(fields, field)
        said = [self._duty(name, record) for name in names]
        if change.action is Action.EXTENDED:
            said = [
                self._extended_text(text, change, name)
                for text, name in zip(said, names, strict=True)
            ]
        return self._translate("EntryWords", "；").join(said)

    def _extended_text(self, duty: str, change: Change, name: str) -> str:
        said = self._moved_text(duty, change, name)
        at, was = (change.new.get(f"duty.{name}.{field}") for field in ("extended_at", "was_due"))
        if not (isinstance(at, str) and isinstance(was, str)):
            return said  # of before schema 2
        if datetime.fromisoformat(at) <= datetime.fromisoformat(was):
            return said
        return self._translate("EntryWords", "{moved}（过期后才延长）").format(moved=said)

    def _duty(self, name: str, record: Record) -> str:
        try:
            return self._voice.words.duty(record.duty(name).rule)
        except Refusal:  # an entry may be older than the record's present duties
            return name

    def _list_moves(self, change: Change, record: Record) -> str:
        """Return the deadlines that moved, or what newer rules brought to an older record."""
        said, old, new = [], change.old, change.new
        if "finding" in new:
            field = self._translate("EntryWords", "发现方式")
            values = self._value("finding", old), self._value("finding", new)
            said.append(self._change_text(field, *values))
        gained = [name for name in _duties_with(new, "state") if f"duty.{name}.state" not in old]
        form = self._translate("EntryWords", "增加“{duty}”")
        said += [form.format(duty=self._duty(name, record)) for name in gained]
        said += [
            self._moved_text(self._duty(name, record), change, name)
            for name in _duties_with({**old, **new}, "due")
            if name not in gained
        ]
        return self._translate("EntryWords", "；").join(said)

    def _moved_text(self, duty: str, change: Change, name: str) -> str:
        key = f"duty.{name}.due"
        return self._translate("EntryWords", "{duty} {old} → {new}").format(
            duty=duty, old=self._due(change.old.get(key)), new=self._due(change.new.get(key))
        )

    def _due(self, value: object) -> str:
        if not isinstance(value, str):
            return self._translate("EntryWords", "无时限")
        return self._voice.times.full_due(datetime.fromisoformat(value))

    def _check(self, change: Change, record: Record) -> str:
        """Return each step with who took it and its words, and which deadline moved with it."""
        names = [name for name in {**change.old, **change.new} if name.startswith("check.")]
        said = []
        for name in names:
            mark = self._voice.words.mark(name.removeprefix("check."))
            value = change.new.get(name)
            if not isinstance(value, list):
                said.append(self._translate("EntryWords", "{mark} 取消").format(mark=mark))
            else:
                who, at, *words = value
                time = self._voice.times.full(datetime.fromisoformat(at)) if at and words else ""
                text = " ".join(filter(None, (mark, who, time)))
                form = self._translate("EntryWords", "{step}：{words}") if words else "{step}"
                said.append(form.format(step=text, words="".join(words)))
        lines = [self._translate("EntryWords", "、").join(said)] if said else []
        for name in _duties_with(change.new, "due"):
            moved = self._moved_text(self._duty(name, record), change, name)
            lines.append(
                self._translate("EntryWords", "{moved}（起算时间变动）").format(moved=moved)
            )
        return self._translate("EntryWords", "；").join(lines)

    def _step(self, change: Change) -> str:
        """Return which of a task's own steps was ticked or unticked."""
        done, undone = "{mark} {who}", self._translate("EntryWords", "{mark} 取消")
        said = [
            (done if value[1] else undone).format(mark=value[0], who=value[2]).strip()
            for name, value in change.new.items()
            if name.startswith("step.") and isinstance(value, list)
        ]
        return self._translate("EntryWords", "、").join(said)

    def _undertaker(self, change: Change) -> str:
        """Return who was urged and how often by then, or what an undertaker answered."""
        said = []
        for name, value in change.new.items():
            if not (name.startswith("undertaker.") and isinstance(value, list)):
                continue
            if change.action is Action.URGED:
                text = self._translate("EntryWords", "{name}（第 {count} 次）")
                said.append(text.format(name=value[0], count=value[3]))
            else:
                text = self._translate("EntryWords", "{name} {answer}")
                said.append(text.format(name=value[0], answer=value[4]))
        return self._translate("EntryWords", "、").join(said)

    def _amended_text(self, change: Change) -> str:
        """Return each changed field with what it was and what it is."""
        names = {
            "title": self._translate("EntryWords", "标题"),
            "at": self._translate("EntryWords", "时间"),
            "finding": self._translate("EntryWords", "发现方式"),
            "posted": self._translate("EntryWords", "留言时间"),
            "source": self._translate("EntryWords", "来源"),
            "link": self._translate("EntryWords", "链接"),
            "note": self._translate("EntryWords", "说明"),
            "visit.medium": self._translate("EntryWords", "媒体"),
            "visit.reporter": self._translate("EntryWords", "记者"),
            "visit.phone": self._translate("EntryWords", "电话"),
            "visit.at": self._translate("EntryWords", "拟采访时间"),
        }
        old, new = change.old, change.new
        said = [
            self._change_text(field, self._value(name, old), self._value(name, new))
            for name, field in names.items()
            if name in {**old, **new}
        ]
        lists = {
            "step.": self._translate("EntryWords", "步骤"),
            "undertaker.": self._translate("EntryWords", "承办"),
        }
        said += [
            self._change_text(field, self._names(prefix, old), self._names(prefix, new))
            for prefix, field in lists.items()
            if any(name.startswith(prefix) for name in {**old, **new})
        ]
        due = next((name for name in {**old, **new} if name.endswith(".due")), "")
        if "at" not in {**old, **new} and due:
            field = self._translate("EntryWords", "完成期限")
            said.append(self._change_text(field, self._due(old.get(due)), self._due(new.get(due))))
        return self._translate("EntryWords", "；").join(said)

    def _names(self, prefix: str, fields: Mapping[str, object]) -> str:
        found = [
            str(value[0])
            for name, value in fields.items()
            if name.startswith(prefix) and isinstance(value, list)
        ]
        return self._translate("EntryWords", "、").join(found) or self._value("", {})

    def _change_text(self, field: str, old: str, new: str) -> str:
        return self._translate("EntryWords", "{field} {old} → {new}").format(
            field=field, old=old, new=new
        )

    def _value(self, name: str, fields: Mapping[str, object]) -> str:
        value = fields.get(name)
        if not isinstance(value, str) or not value:
            return self._translate("EntryWords", "（空）")
        if name in _INSTANTS:
            return self._voice.times.full(datetime.fromisoformat(value))
        if name == "finding":
            return self._voice.words.finding_name(FoundBy(value))
        return cut(value, _LONGEST_VALUE)

    def _step_text(self, name: str) -> str:
        if name.startswith("repeat"):
            return self._translate("EntryWords", "再次提醒")
        try:
            step = parse_step(name)
        except Refusal:  # a step of a newer program
            return name
        if step.percent:
            return self._translate("EntryWords", "时限已过 {percent}%").format(percent=step.percent)
        if step.before:
            return self._translate("EntryWords", "剩余 {span}").format(
                span=self._voice.words.span(timedelta(seconds=step.before))
            )
        return self._translate("EntryWords", "到期")

    def _channel(self, channel: str) -> str:
        if channel not in _CHANNELS:  # one of a newer program
            return channel
        return self._translate("EntryWords", _CHANNELS[channel])


def _duties_with(fields: Mapping[str, object], field: str) -> list[str]:
    """Return the names of the duties that have this field among the changed ones."""
    found = []
    for key in fields:
        parts = key.split(".")
        if len(parts) == 3 and parts[0] == "duty" and parts[2] == field:
            found.append(parts[1])
    return found

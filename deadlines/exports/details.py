"""A record's duties and checklist as the user reads them, a line each, for tables."""

from collections.abc import Iterator
from datetime import datetime, tzinfo

from deadlines.calendar.notice import Certainty
from deadlines.exports import times as ledger_time
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Check, Record
from deadlines.wording.nouns import Words


class DetailWords:
    """Words duties and checks as of `now` (aware), their instants in the zone."""

    def __init__(self, words: Words, zone: tzinfo, now: datetime) -> None:
        self._words, self._zone, self._now = words, zone, now

    def duty(self, duty: Duty) -> str:
        """Return a duty as one line: what to whom, its limit, when it is due, how it stands."""
        translate, words = self._words.translate, self._words
        name = words.duty(duty.rule)
        if duty.rule.recipient:
            name = translate("ledger", "{duty}（{recipient}）").format(
                duty=name, recipient=words.recipient(duty.rule.recipient)
            )
        parts = translate("ledger", "，").join(self._duty_parts(duty))
        return _on_one_line(translate("ledger", "{name}：{text}").format(name=name, text=parts))

    def check(self, check: Check) -> str:
        """Return a step of the checklist as one line: who took it, and when."""
        translate = self._words.translate
        parts = [check.who] if check.who else []
        if check.at is not None:
            parts.append(ledger_time.write(check.at, self._zone))
        if not parts:
            parts = [translate("ledger", "已办") if check.done else translate("ledger", "未办")]
        text = translate("ledger", "，").join(parts)
        name = self._words.mark(check.mark)
        return _on_one_line(translate("ledger", "{name}：{text}").format(name=name, text=text))

    def notes(self, record: Record) -> str:
        """Return the notes as one text, each under its time."""
        usual = self._words.translate("ledger", "{time} {text}")
        later = self._words.translate("ledger", "{time}（补记） {text}")
        return "\n".join(
            (later if note.is_added_later else usual).format(
                time=ledger_time.write(note.at, self._zone), text=note.text
            )
            for note in record.notes
        )

    def _duty_parts(self, duty: Duty) -> Iterator[str]:
        translate, words = self._words.translate, self._words
        if duty.rule.limit is not None:
            yield translate("ledger", "时限 {limit}").format(limit=words.limit(duty.rule.limit))
        if duty.due is not None:
            form = (
                translate("ledger", "目标 {time}")
                if duty.is_target
                else translate("ledger", "最迟 {time}")
            )
            yield form.format(time=self._due(duty.due))
        if duty.was_due is not None:
            form = (
                translate("ledger", "原定 {time}，过期后才延长")
                if duty.is_extended_late
                else translate("ledger", "原定 {time}")
            )
            yield form.format(time=self._due(duty.was_due))
        if duty.extension_reason:
            yield translate("ledger", "延长原因：{reason}").format(reason=duty.extension_reason)
        if duty.certainty is not Certainty.OFFICIAL and duty.safe_by is not None:
            yield translate("ledger", "放假安排未公布，稳妥时间 {time}").format(
                time=self._due(duty.safe_by)
            )
        yield self._state(duty)
        if reason := words.late_reason(duty):
            yield translate("ledger", "未按时原因：{reason}").format(reason=reason)
        told = translate("ledger", "，").join(filter(None, (duty.whom, duty.means)))
        if told:
            yield translate("ledger", "对象和方式：{told}").format(told=told)
        result = translate("ledger", "，").join(filter(None, (duty.outcome, duty.result)))
        if result:
            yield translate("ledger", "结果：{result}").format(result=result)

    def _state(self, duty: Duty) -> str:
        if duty.state is not DutyState.DONE or duty.done_at is None:
            return self._words.state(duty.state)
        form = (
            self._words.translate("ledger", "{time} 完成，逾期")
            if duty.is_late(self._now)
            else self._words.translate("ledger", "{time} 完成")
        )
        return form.format(time=ledger_time.write(duty.done_at, self._zone))

    def _due(self, due: datetime) -> str:
        return ledger_time.write_due(due, self._zone)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())

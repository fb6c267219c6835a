"""A duty as an event of a calendar: what it says, when, and when it rings."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from deadlines.calendar.notice import Certainty
from deadlines.choices import Settings
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Start
from deadlines.values import dataclass
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords

_NAME = "ledger-id"
_IDS = re.compile(r"[0-9A-Za-z-]{1,64}")


def ledger_id(settings: Settings) -> str:
    """Return the ledger's own id, drawn once and kept from then on; raises Refusal as storage."""
    found = settings.read(_NAME, "")
    if not _IDS.fullmatch(found):
        import uuid

        found = uuid.uuid4().hex
        settings.write(_NAME, found)
    return found


_KEPT = timedelta(days=31)
"""How long after its time the event of a duty that has ended is still taken out of calendars."""
_LONGEST_TITLE = 200
_LONGEST_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event. `at` is when the duty is to be done by; `alarms` are times relative to it.

    One that `is_over` takes the event of an earlier export out of the calendar.
    """

    duty: int
    at: datetime
    summary: str
    description: str
    category: str
    alarms: tuple[timedelta, ...]
    is_over: bool = False


class EventWords:
    """Words events in one language."""

    def __init__(self, words: Words, times: TimeWords) -> None:
        self._words, self._times = words, times

    def events(self, record: Record, now: datetime) -> Iterator[CalendarEvent]:
        """Yield an event for each duty with a due time, also for one that has ended.

        It stands at the safe time where the deadline is provisional, and says so. What has ended
        is left out where its time is long past as of `now` (aware): it rings no more.
        """
        for duty in record.duties:
            if duty.due is None or duty.state is DutyState.LOCKED:
                continue
            at = duty.remind_by or duty.due
            is_over = (record.status, duty.state) != (RecordStatus.OPEN, DutyState.OPEN)
            if is_over and at < now - _KEPT:
                continue
            yield CalendarEvent(
                duty.id,
                at,
                self._summary(record, duty),
                "\n".join(self._lines(record, duty, duty.due)),
                self._words.tag(record.kind, record.level),
                () if is_over else _alarms(duty, at),
                is_over,
            )

    def alarm(self, summary: str) -> str:
        """Return what an alarm of an event shows."""
        return self._words.translate("event", "提醒：{summary}").format(summary=summary)

    def name(self) -> str:
        """Return the calendar's name."""
        return self._words.translate("event", "限时办")

    def made_text(self, at: datetime) -> str:
        """Return when the calendar was made."""
        return self._words.translate("event", "制作于 {time}").format(time=self._times.full(at))

    def _summary(self, record: Record, duty: Duty) -> str:
        translate = self._words.translate
        form = translate("event", "{duty}：{title}")
        if duty.certainty is Certainty.PROVISIONAL:
            form = translate("event", "（暂定）{duty}：{title}")
        elif duty.is_target:
            form = translate("event", "（目标）{duty}：{title}")
        title = _cut(" ".join(record.title.split()), _LONGEST_TITLE)
        return form.format(duty=self._words.duty(duty.rule), title=title)

    def _lines(self, record: Record, duty: Duty, due: datetime) -> Iterator[str]:
        translate, words, times, rule = self._words.translate, self._words, self._times, duty.rule
        form = (
            translate("event", "目标：{due}")
            if duty.is_target
            else translate("event", "到期：{due}")
        )
        yield form.format(due=times.full_due(due))
        if duty.certainty is Certainty.PROVISIONAL:
            safe = times.full_due(duty.safe_by or due)
            yield translate(
                "event", "暂定：放假安排公布后可能改变，请在稳妥时间 {safe} 之前办好"
            ).format(safe=safe)
        if duty.was_due is not None:
            form = (
                translate("event", "原到期：{due}，过期后才延长")
                if duty.is_extended_late
                else translate("event", "原到期：{due}，已延长")
            )
            yield form.format(due=times.full_due(duty.was_due))
        if rule.start is not Start.GIVEN:  # a task's start is only when it was logged
            yield translate("event", "{started}：{at}").format(
                started=words.start_event(rule.start), at=times.full(duty.start)
            )
        if rule.recipient:
            yield translate("event", "对象：{name}").format(name=words.recipient(rule.recipient))
        if rule.limit is not None:
            yield translate("event", "时限：{limit}，{reading}").format(
                limit=words.limit(rule.limit), reading=words.reading(rule.limit.reading)
            )
        if rule.words:
            yield translate("event", "依据：{words}").format(words=_cut(rule.words, _LONGEST_TEXT))
        if len(record.title) > _LONGEST_TITLE:
            yield _cut(record.title, _LONGEST_TEXT)
        yield translate("event", "台账第 {number} 号").format(number=record.number)


def _alarms(duty: Duty, at: datetime) -> tuple[timedelta, ...]:
    """Return the ladder's steps relative to the event, to the second, each once."""
    steps = duty.rule.ladder.timed_steps(duty.start, at)
    found = (step.instant - at for step in steps)
    return tuple(dict.fromkeys(timedelta(seconds=round(one.total_seconds())) for one in found))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most]}…"

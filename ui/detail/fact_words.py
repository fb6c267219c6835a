"""What is known of a record and a duty, in the words of the pane's upper rows."""

from datetime import datetime, timedelta

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.rules.due import Office
from deadlines.rules.rule import Kind, Level
from ui.wording.voice import Voice

_LATE_ENTRY = timedelta(hours=1)
"""An entry made later than this after the event is marked as a late one."""


class FactWords:
    """Words the facts of records and duties."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._translate = voice.words.translate

    def start_name(self, record: Record) -> str:
        """Return the label of the record's time: what it runs from."""
        if record.kind is Kind.TASK or not record.duties:
            return self._translate("FactWords", "登记时间")
        return self._voice.words.start(record.duties[0].rule.event)

    def level(self, record: Record) -> str:
        """Return the level and what it means; empty for kinds without levels."""
        if record.level is None:
            return ""
        level = self._voice.words.level(record.level)
        if record.level is Level.GENERAL:
            return self._translate("FactWords", "{level}（本单位自行处置）").format(level=level)
        return self._translate("FactWords", "{level}（本单位不能自行处置）").format(level=level)

    def start_text(self, record: Record, office: Office, now: datetime) -> str:
        """Return when it began, with the weekday and whether that was a working day."""
        times = self._voice.times
        day = record.at.astimezone(times.zone).date()
        marks = times.weekday(day)
        if not office.calendar.is_working(day):
            marks += self._translate("FactWords", "，非工作日")
        elif day.weekday() >= 5:
            marks += self._translate("FactWords", "，调休上班")
        return self._translate("FactWords", "{time}（{day}）").format(
            time=times.instant(record.at, now), day=marks
        )

    def late_entry(self, record: Record) -> str:
        """Return how much later than the event it was logged; empty up to an hour."""
        late_by = record.logged_at - record.at
        if late_by <= _LATE_ENTRY or record.kind is Kind.TASK or not record.duties:
            return ""
        return self._translate("FactWords", "登记晚于{event} {span}").format(
            event=self._voice.words.start_event(record.duties[0].rule.event),
            span=self._voice.words.span(late_by),
        )

    def due_name(self, duty: Duty | None) -> str:
        """Return the label of the deadline; the app's own target is called one."""
        if duty is not None and duty.is_target:
            return self._translate("FactWords", "目标")
        return self._translate("FactWords", "到期")

    def due(self, duty: Duty, now: datetime) -> str:
        """Return when the duty is due, marked while that is provisional; empty without a time."""
        if duty.due is None:
            return ""
        due = self._voice.times.due(duty.due, now)
        if duty.certainty is Certainty.PROVISIONAL:
            return self._translate("FactWords", "{due}（暂定）").format(due=due)
        return due

    def safe_by(self, duty: Duty) -> str:
        """Return the safe time of a provisional deadline; empty for a certain one."""
        if duty.certainty is not Certainty.PROVISIONAL or duty.safe_by is None:
            return ""
        return self._voice.times.full_due(duty.safe_by)

    def remaining(self, duty: Duty, now: datetime) -> str:
        """Return the remaining time of an open duty, or how long it is overdue."""
        if duty.due is None:
            return ""
        text = self._voice.times.remaining(duty.due, now, is_target=duty.is_target)
        if now > duty.due:
            return text
        return self._translate("FactWords", "剩余 {remaining}").format(remaining=text)

    def was_due(self, duty: Duty) -> str:
        """Return the deadline before an extension, and the extension's reason; else empty."""
        if duty.was_due is None:
            return ""
        form = (
            self._translate("FactWords", "{due}，过期后才延长。延长的理由：{reason}")
            if duty.is_extended_late
            else self._translate("FactWords", "{due}。延长的理由：{reason}")
        )
        due = self._voice.times.full_due(duty.was_due)
        return form.format(due=due, reason=duty.extension_reason)

    def finish_text(self, duty: Duty) -> str:
        """Return when the duty was finished, and how long it took; empty for one that is open."""
        words, taken = self._voice.words, duty.time_taken()
        if duty.done_at is None:
            return ""
        time = self._voice.times.full(duty.done_at)
        if taken is None:
            return time
        return self._translate("FactWords", "{time}，用时 {span}").format(
            time=time, span=words.span(taken)
        )

    def informed_text(self, duty: Duty) -> str:
        """Return to whom a duty was reported and by what means; empty where that is not kept."""
        join = self._translate("FactWords", "，")
        return join.join(filter(None, (duty.whom, duty.means)))

    def result(self, duty: Duty) -> str:
        """Return with what result a duty was finished; empty where that is not kept."""
        join = self._translate("FactWords", "，")
        return join.join(filter(None, (duty.outcome, duty.result)))

    def late(self, duty: Duty) -> str:
        """Return by how much a finished duty passed its limit or target, and why; else empty."""
        if duty.done_at is None or duty.due is None:
            return ""
        words, is_late = self._voice.words, duty.is_late(duty.done_at)
        if not duty.is_past(duty.done_at):
            if not is_late:
                return ""
            late = self._translate("FactWords", "逾期（过期后才延长）")
        else:
            span = words.span(duty.done_at - duty.due)
            if duty.is_target:
                return self._translate("FactWords", "超过目标 {span}").format(span=span)
            late = self._translate("FactWords", "逾期 {span}").format(span=span)
        reason = words.late_reason(duty)
        return late + self._translate("FactWords", "。原因：{reason}").format(reason=reason)

"""What a card says: its texts at a moment, without a look."""

from datetime import UTC, datetime, timedelta

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Band, Duty, band_of
from deadlines.records.record import Mark, Record
from deadlines.rules.rule import Kind, Limit, Start
from ui.board.row import Card
from ui.wording.short import cut, one_line
from ui.wording.voice import Voice

_LONGEST_NAME = 12

_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
SEPARATOR = "  •  "
"""Stands between the parts of a card's second line; no text of the user has it."""

_WITHOUT_START = (Start.DAY, Start.GIVEN)


class CardText:
    """Words a card's parts in the program's voice."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def heading(self, band: Band) -> str:
        """Return the heading over a band's cards."""
        return self._voice.words.band(band)

    def tag(self, card: Card) -> str:
        """Return the kind, with the level where there is one."""
        return self._voice.words.tag(card.record.kind, card.record.level)

    def title(self, card: Card) -> str:
        """Return the title as one line."""
        return one_line(self._voice.words.title(card.record.kind, card.record.title))

    def caution_text(self, card: Card, now: datetime) -> str:
        """Return that the deadline is provisional and what time is safe; empty where it is not."""
        duty, translate = card.duty, self._voice.words.translate
        if duty.certainty is Certainty.OFFICIAL or duty.safe_by is None:
            return ""
        safe = self._voice.times.due(duty.safe_by, now)
        return translate("board", "暂定，稳妥时间 {time}").format(time=safe)

    def line(self, card: Card, now: datetime) -> str:
        """Return the second line: how far it is, what is owed to whom, and what else to know.

        What matters most stands first: where there is little room the last parts are left out.
        """
        parts = (
            *self._checks(card.record),
            " → ".join(self._owed_texts(card.duty)),
            *self._undertakers(card.record),
            self._extension(card.duty),
            self._done_duties_text(card.record, now),
            self._start_text(card, now),
            self._source(card.record),
            self._note(card.record),
        )
        return SEPARATOR.join(part for part in parts if part)

    def remaining(self, card: Card, now: datetime) -> str:
        """Return the countdown; without a deadline, that there is none."""
        duty = card.duty
        if duty.due is None:
            return self._without_limit()
        return self._voice.times.remaining(duty.due, now, is_target=duty.is_target)

    def due(self, card: Card, now: datetime) -> str:
        """Return the deadline in words; the app's own target is called one, never a limit."""
        duty, translate = card.duty, self._voice.words.translate
        if duty.due is None:
            return ""
        time = self._voice.times.due(duty.due, now)
        if duty.is_target:
            return translate("board", "目标 {time}").format(time=time)
        if now > duty.due:
            return translate("board", "应于 {time}").format(time=time)
        return translate("board", "{time} 到期").format(time=time)

    def spoken_text(self, card: Card, now: datetime) -> str:
        """Return the card for a screen reader: no ticking number, or it would be read anew."""
        band = band_of(card.duty, now)
        is_past = band in (Band.OVERDUE, Band.PAST_TARGET)
        parts = (
            self.tag(card),
            self.title(card),
            *self._owed_texts(card.duty),
            self.heading(band) if is_past else "",
            self.due(card, now) or self._without_limit(),
            self.caution_text(card, now),
        )
        return self._voice.words.translate("board", "，").join(part for part in parts if part)

    def widest_countdown(self) -> str:
        """Return a countdown as wide as the usual ones get, to measure the column by."""
        return self._voice.times.remaining(_MOMENT, _MOMENT + timedelta(hours=20))

    def _without_limit(self) -> str:
        return self._voice.words.translate("board", "无时限")

    def _owed_texts(self, duty: Duty) -> tuple[str, ...]:
        owed = self._voice.words.duty(duty.rule)
        to = self._voice.words.recipient(duty.rule.recipient)
        # Many duties name their recipient already: 书面报送办公室.
        return (owed,) if not to or to.casefold() in owed.casefold() else (owed, to)

    def _undertakers(self, record: Record) -> tuple[str, ...]:
        if not record.undertakers:
            return ()
        translate, (first, *others) = self._voice.words.translate, record.undertakers
        form = translate("board", "承办 {name}")
        if others:
            form = translate("board", "承办 {name}等 %n 个", None, len(record.undertakers))
        return (form.format(name=cut(first.name, _LONGEST_NAME)),)

    def _checks(self, record: Record) -> tuple[str, ...]:
        translate = self._voice.words.translate
        if record.kind is Kind.TASK and record.checks:
            done = sum(check.done for check in record.checks)
            said = translate("board", "步骤 {done}/{all}")
            return (said.format(done=done, all=len(record.checks)),)
        if record.kind is not Kind.NEWS or not record.checks:
            return ()
        steps = [check.done for check in record.checks if check.mark is not Mark.FORM_ATTACHED]
        attached = any(c.done for c in record.checks if c.mark is Mark.FORM_ATTACHED)
        circles = "●" * sum(steps) + "○" * (len(steps) - sum(steps))
        reviews = translate("board", "三审三校 {circles} {done}/{all}").format(
            circles=circles, done=sum(steps), all=len(steps)
        )
        form = translate("board", "审批表 已附") if attached else translate("board", "审批表 未附")
        return reviews, form

    def _extension(self, duty: Duty) -> str:
        translate, limit = self._voice.words.translate, duty.rule.limit
        if duty.was_due is not None:
            is_late = duty.is_extended_late
            return translate("board", "过期后才延长") if is_late else translate("board", "已延长")
        if duty.rule.extended_to is None or limit is None:
            return ""
        whole = self._voice.words.limit(Limit(duty.rule.extended_to, limit.reading))
        return translate("board", "可延长至 {limit}").format(limit=whole)

    def _done_duties_text(self, record: Record, now: datetime) -> str:
        done = [(duty.done_at, duty) for duty in record.duties if duty.done_at is not None]
        if not done:
            return ""
        at, duty = max(done, key=lambda pair: (pair[0], pair[1].id))
        words, translate = self._voice.words, self._voice.words.translate
        return translate("board", "{done} {time}（用时 {span}）").format(
            done=words.result(duty.rule),
            time=self._voice.times.instant(at, now),
            span=words.span(at - duty.start),
        )

    def _start_text(self, card: Card, now: datetime) -> str:
        start = card.duty.rule.event  # the time shown is the record's own
        if start in _WITHOUT_START:
            return ""
        time = self._voice.times.instant(card.record.at, now)
        return f"{self._voice.words.start_event(start)} {time}"

    def _source(self, record: Record) -> str:
        source = one_line(record.source)
        if not source:
            return ""
        return self._voice.words.translate("board", "来源 {source}").format(
            source=_isolate_direction(source)
        )

    def _note(self, record: Record) -> str:
        note = one_line(record.note)
        return _isolate_direction(note) if note else ""


def _isolate_direction(text: str) -> str:
    """Return a text that, be it in Arabic, does not turn the words around it."""
    return f"\u2068{text}\u2069"

"""Undertakers in words: as understood, as they stand, and how they are urged."""

from collections.abc import Sequence
from datetime import datetime

from deadlines.records.record import Record, Undertaker
from deadlines.undertaking.bulletin import inner_due
from ui.wording.short import ShortTimes, one_line
from ui.wording.voice import Voice


class UndertakerWords:
    """Words who undertakes a record."""

    def __init__(self, voice: Voice) -> None:
        self._voice, self._short = voice, ShortTimes(voice.times)
        self._translate = voice.words.translate

    def together(self, undertakers: Sequence[Undertaker], now: datetime) -> str:
        """Return all of them as they were understood, the leading one named so."""
        translate = self._translate
        said = []
        for place, one in enumerate(undertakers):
            lead = place == 0 and len(undertakers) > 1
            form = translate("undertaking", "牵头 {name}") if lead else "{name}"
            said.append(self._with_details(form.format(name=one.name), one, now))
        return translate("undertaking", "；").join(said)

    def standing(self, one: Undertaker, record: Record, now: datetime) -> str:
        """Return where one stands: its limit, how often it was urged, what it answered."""
        translate, due = self._translate, inner_due(one, record)
        parts = [one.phone]
        if due is not None:
            time = self._short.due(due, now)
            is_late = due < now and not one.answer
            form = translate("undertaking", "{time} 前")
            if is_late:
                form = translate("undertaking", "{time} 前，已过")
            parts.append(form.format(time=time))
        if one.urged:
            parts.append(translate("undertaking", "已催办 %n 次", None, one.urged))
        if one.answer:
            parts.append(translate("undertaking", "答复：{text}").format(text=one.answer))
        return translate("undertaking", "，").join(filter(None, parts))

    def urging(self, one: Undertaker, record: Record, now: datetime, unit: str) -> str:
        """Return the text that urges one, to be sent by whatever means."""
        translate, due = self._translate, inner_due(one, record)
        title = one_line(record.title)
        text = translate(
            "undertaking", "{name}：您处承办的{kind}“{title}”（第 {number} 号）"
        ).format(
            name=one.name,
            kind=self._voice.words.kind(record.kind),
            title=title,
            number=record.number,
        )
        if due is not None:
            time = self._short.due(due, now)
            form = translate("undertaking", "，应于 {time} 前办结")
            if due < now:
                form = translate("undertaking", "，应于 {time} 前办结，已超过 {span}")
            text += form.format(time=time, span=self._voice.words.span(now - due))
        text += translate("undertaking", "，请尽快办理并回复；不能按时办结的，请说明原因。")
        return f"{text}\n{unit}" if unit else text

    def _with_details(self, name: str, one: Undertaker, now: datetime) -> str:
        parts = [name, one.phone]
        if one.by is not None:
            parts.append(
                self._translate("undertaking", "{time} 前").format(
                    time=self._short.due(one.by, now)
                )
            )
        return self._translate("undertaking", "，").join(filter(None, parts))

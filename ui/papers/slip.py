"""The slip of a record: what is owed by when and by which rule, to be copied or printed."""

from collections.abc import Iterator
from datetime import datetime

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.history import HistoryHead
from deadlines.records.record import Record
from ui.printing.layout import ReportPages
from ui.printing.pdf import Margins, Printout
from ui.printing.style import Style, mm
from ui.wording.voice import Voice


def slip_text(record: Record, voice: Voice, now: datetime) -> str:
    """Return the record's open duties with their deadlines in whole dates, and when that was."""
    return "\n".join(_lines(record, voice, now))


def lay_slip(text: str, unit: str, head: HistoryHead | None) -> Printout:
    """Return a slip's text on paper; its last line, when it was made, stands in the margin."""
    title, *lines, made = text.split("\n")
    pages = ReportPages(Style())
    pages.text(title, pages.style.title)
    for line in lines:
        pages.gap(mm(2))
        pages.flow(line, pages.style.body)
    return Printout(pages, Margins(unit or title, made, head))


def _lines(record: Record, voice: Voice, now: datetime) -> Iterator[str]:
    translate, words = voice.words.translate, voice.words
    yield translate("slip", "时限单　第 {number} 号　{tag}").format(
        number=record.number, tag=words.tag(record.kind, record.level)
    )
    yield " ".join(record.title.split())
    for duty in record.open_duties:
        yield _duty_line(duty, voice)
        if duty.rule.words:
            yield translate("slip", "　依据：{words}").format(words=duty.rule.words)
    if not record.open_duties:
        yield translate("slip", "没有未办的事项")
    yield translate("slip", "制作于 {time}").format(time=voice.times.full(now))


def _duty_line(duty: Duty, voice: Voice) -> str:
    translate, name = voice.words.translate, voice.words.duty(duty.rule)
    if duty.due is None:
        return translate("slip", "{duty}：没有时限").format(duty=name)
    form = translate("slip", "{duty}：最迟 {due}")
    if duty.is_target:
        form = translate("slip", "{duty}：目标 {due}")
    elif duty.certainty is Certainty.PROVISIONAL:
        form = translate("slip", "{duty}：暂定 {due}，请在 {safe} 之前办好")
    safe = voice.times.full_due(duty.safe_by or duty.due)
    return form.format(duty=name, due=voice.times.full_due(duty.due), safe=safe)

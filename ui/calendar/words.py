"""What the calendar says of one day: worked or not, why, which layer says so, how sure that is."""

from collections.abc import Iterable, Iterator
from datetime import date

from deadlines.calendar.working_calendar import Day, Layer, WorkingCalendar
from deadlines.records.calendar_keeper import Moved
from deadlines.records.duty import Duty
from deadlines.records.record import Record
from deadlines.wording.editions import edition_words
from deadlines.wording.nouns import Translate
from deadlines.wording.times import TimeWords
from ui.wording.notices import holiday_words
from ui.wording.short import cut
from ui.wording.voice import Voice

_MOST = 100
_STEP = 300
"""Records looked at before the window has its turn, some six milliseconds."""
_LONGEST_TITLE_MOVED_WORDS = 30


class MovedWords:
    """Words what a change would move."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    def text(self, moved: Moved) -> str:
        """Return a heading and a line for each deadline that moves.

        What only gets another edition of the holidays is left out.
        """
        translate = self._voice.words.translate
        shown = [lines for pair in moved if (lines := self._lines(*pair))]
        if not shown:
            return translate("calendar", "没有在办事项的时限会改变")
        texts = [translate("calendar", "%n件在办事项的时限会随之改变：", None, len(shown))]
        texts += [line for lines in shown[:_MOST] for line in lines]
        if len(shown) > _MOST:
            texts.append(translate("calendar", "另有%n件", None, len(shown) - _MOST))
        return "\n".join(texts)

    def is_moved(self, moved: Moved) -> bool:
        """Return whether any deadline, or any safe time, moves."""
        return any(self._lines(*pair) for pair in moved)

    def _lines(self, old: Record, new: Record) -> list[str]:
        duties = [
            line
            for before, after in zip(old.duties, new.duties, strict=True)
            if (line := self._line(before, after))
        ]
        if not duties:
            return []
        # Isolated, so that a title in Arabic leaves its line as it is.
        title = f"\u2068{cut(old.title, _LONGEST_TITLE_MOVED_WORDS)}\u2069"
        head = self._voice.words.translate("calendar", "第{number}号　{title}")
        return [head.format(number=old.number, title=title), *duties]

    def _line(self, before: Duty, after: Duty) -> str:
        translate, times = self._voice.words.translate, self._voice.times
        if not (before.due and after.due and before.safe_by and after.safe_by):
            return ""
        if before.due == after.due and before.safe_by == after.safe_by:
            return ""
        if before.due != after.due:
            text = translate("calendar", "　{duty}：{old} → {new}")
            old, new = before.due, after.due
        else:
            text = translate("calendar", "　{duty}：到期不变，稳妥时间{old} → {new}")
            old, new = before.safe_by, after.safe_by
        duty = self._voice.words.duty(after.rule)
        return text.format(duty=duty, old=times.full_due(old), new=times.full_due(new))


_LONGEST_TITLE = 40
_LONGEST_NAME = 60

Owed = tuple[Record, Duty]
"""A record with one of its duties."""

_LAYERS = {
    Layer.WEEKDAY: "按星期",
    Layer.STATUTORY: "法定节假日（安排尚未公布，暂定）",
    Layer.OFFICIAL: "官方安排",
    Layer.LOADED: "载入的安排",
    Layer.UNIT: "本单位设定",
}


class DayWords:
    """Days in the user's language."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._translate = voice.words.translate

    def sign(self, day: Day) -> str:
        """Return the few letters that mark a day in a grid; none for plain weekdays and weekends.

        They tell a closed day from a worked one without any colour.
        """
        translate = self._translate
        if day.layer is Layer.UNIT:
            if day.working:
                return translate("calendar", "校班")
            return translate("calendar", "校休")
        if day.layer is Layer.WEEKDAY:
            return ""
        return translate("calendar", "班") if day.working else translate("calendar", "休")

    def title(self, day: date) -> str:
        """Return the date with its weekday."""
        return f"{day:%Y-%m-%d} {self._voice.times.weekday(day)}"

    def answer(self, day: Day) -> str:
        """Return whether the day is worked."""
        translate = self._translate
        return translate("calendar", "上班") if day.working else translate("calendar", "休息")

    def reason(self, day: Day) -> str:
        """Return why the day is worked or not, in the words an explanation uses."""
        translate = self._translate
        if day.layer is Layer.UNIT:
            text = (
                translate("explanation", "本单位上班")
                if day.working
                else translate("explanation", "本单位放假")
            )
            if not day.name:
                return text
            name = cut(day.name, _LONGEST_NAME)
            return translate("explanation", "{day}（{name}）").format(day=text, name=name)
        if day.layer is Layer.WEEKDAY:
            if day.working:
                return translate("explanation", "工作日")
            return translate("explanation", "周末")
        name = holiday_words(day.name, translate) or translate("explanation", "节假日")
        if day.working:
            return translate("explanation", "调休上班（{holiday}）").format(holiday=name)
        if day.layer is Layer.STATUTORY:
            return translate("explanation", "{holiday}（法定，暂定）").format(holiday=name)
        return translate("explanation", "{holiday}放假").format(holiday=name)

    def layer(self, layer: Layer, edition: str = "") -> str:
        """Return the name of what decides a day, with its edition if that is given."""
        translate = self._translate
        name = translate("calendar", _LAYERS[layer])
        if not edition:
            return name
        if layer is Layer.OFFICIAL:
            editions = edition_words(edition, translate)
            return translate("explanation", "依据{editions}").format(editions=editions)
        return translate("calendar", "{layer}　{edition}").format(
            layer=name, edition=edition_words(edition, translate)
        )

    def edition(self, day: Day) -> str:
        """Return which edition of the holidays says so; empty where there is none."""
        if not day.edition:
            return ""
        editions = edition_words(day.edition, self._translate)
        return self._translate("explanation", "依据{editions}").format(editions=editions)

    def doubt(self, day: Day) -> str:
        """Return that a notice to come may change the day; empty where none can."""
        if day.certain:
            return ""
        return self._translate("calendar", "暂定：放假安排公布后可能改变")

    def count(self, count: int) -> str:
        """Return how many deadlines end on a day; empty for none."""
        if not count:
            return ""
        return self._translate("calendar", "当天到期%n项", None, count)

    def owed_lines(self, record: Record, duty: Duty) -> tuple[str, str]:
        """Return a deadline of the day in two lines: what is due when, and for which record."""
        # Isolated, so that a title in Arabic leaves its line as it is.
        title = f"\u2068{cut(record.title, _LONGEST_TITLE)}\u2069"
        clock = self._voice.times.split_due(duty.due)[1] if duty.due else ""
        translate = self._translate
        what = self._voice.words.duty(duty.rule)
        return (
            translate("calendar", "{time}　{duty}").format(time=clock, duty=what),
            translate("calendar", "第{number}号　{title}").format(
                number=record.number, title=title
            ),
        )

    def whole_day_text(self, day: Day, count: int, *, is_today: bool = False) -> str:
        """Return all of a day on one line, to be read out."""
        translate = self._translate
        head = self.title(day.day)
        if is_today:
            head = translate("calendar", "{day}（今天）").format(day=head)
        parts = (
            head,
            self.answer(day),
            self.reason(day),
            self.edition(day)
            or translate("calendar", "依据：{layer}").format(layer=self.layer(day.layer)),
            self.doubt(day),
            self.count(count),
        )
        return translate("calendar", "，").join(part for part in parts if part)


def coverage_words(
    calendar: WorkingCalendar, today: date, translate: Translate
) -> tuple[str, bool]:
    """Return which of this year and the next have a notice, and whether a notice is wanted by now.

    The next year's is published in November, so that it is not missed before.
    """
    this_year = today.year
    for year in (this_year, this_year + 1):
        if calendar.notice(year) is None:
            text = translate(
                "calendar",
                "{year}年的放假安排尚未公布，时限按暂定计算；公布后在这里粘贴通知",
            )
            return text.format(year=year), calendar.missing_year(today) == year
    text = translate("calendar", "{year}、{following}年的放假安排已经载入")
    return text.format(year=this_year, following=this_year + 1), False


def year_words(calendar: WorkingCalendar, year: int, words: DayWords) -> str:
    """Return what decides a year, with its edition."""
    notice = calendar.notice(year)
    if notice is None:
        return words.layer(Layer.STATUTORY)
    return words.layer(calendar.layer(year), notice.edition)


def find_due_days(
    records: Iterable[Record], times: TimeWords, found: dict[date, tuple[Owed, ...]]
) -> Iterator[None]:
    """Put the open duties into `found` by the day they are due, the earliest first, in steps.

    A deadline at midnight belongs to the day before, as it is written: 24:00.
    """
    days: dict[date, list[Owed]] = {}
    for place, record in enumerate(records, 1):
        for duty in record.open_duties:
            if duty.due is not None:
                day, _ = times.split_due(duty.due)
                days.setdefault(day, []).append((record, duty))
        if place % _STEP == 0:
            yield
    left = _STEP
    for day, owed in days.items():
        left -= len(owed)
        if left < 0:
            yield
            left = _STEP
        found[day] = tuple(sorted(owed, key=_order))


def _order(owed: Owed) -> tuple[float, int]:
    record, duty = owed
    return (duty.due.timestamp() if duty.due else 0.0, record.number)

"""What the calendar says of one day: worked or not, why, which layer says so, how sure that is."""

from datetime import date

from deadlines.duty import Duty
from deadlines.holiday_words import holiday_words
from deadlines.record import Record
from deadlines.working_calendar import Day, Layer
from ui.reminder_words import cut
from ui.voice import Voice

_LONGEST_TITLE = 40
_LONGEST_NAME = 60

Owed = tuple[Record, Duty]
"""A record with one of its duties."""


class DayWords:
    """Words days for people to read."""

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
        name = {
            Layer.WEEKDAY: translate("calendar", "按星期"),
            Layer.STATUTORY: translate("printing", "法定节假日（安排尚未公布，暂定）"),
            Layer.OFFICIAL: translate("printing", "官方安排"),
            Layer.LOADED: translate("printing", "载入的安排"),
            Layer.UNIT: translate("calendar", "本单位设定"),
        }[layer]
        if not edition:
            return name
        return translate("calendar", "{layer}　{edition}").format(layer=name, edition=edition)

    def edition(self, day: Day) -> str:
        """Return which edition of the holidays says so; empty where there is none."""
        if not day.edition:
            return ""
        return self._translate("explanation", "节假日数据：{editions}").format(editions=day.edition)

    def doubt(self, day: Day) -> str:
        """Return that a notice to come may change the day; empty where none can."""
        if day.certain:
            return ""
        return self._translate("calendar", "暂定：放假安排公布后可能改变")

    def count(self, count: int) -> str:
        """Return how many deadlines end on a day; empty for none."""
        if not count:
            return ""
        return self._translate("calendar", "当天到期 %n 项", None, count)

    def owed(self, record: Record, duty: Duty) -> tuple[str, str]:
        """Return a deadline of the day in two lines: what is due when, and for which record."""
        # Isolated, so that a title in Arabic leaves its line as it is.
        title = f"\u2068{cut(record.title, _LONGEST_TITLE)}\u2069"
        clock = self._voice.times.split_due(duty.due)[1] if duty.due else ""
        translate = self._translate
        what = self._voice.words.duty(duty.rule)
        return (
            translate("calendar", "{time}　{duty}").format(time=clock, duty=what),
            translate("calendar", "第 {number} 号　{title}").format(
                number=record.number, title=title
            ),
        )

    def whole(self, day: Day, count: int, *, is_today: bool = False) -> str:
        """Return all of a day on one line, to be read out."""
        translate = self._translate
        head = self.title(day.day)
        if is_today:
            head = translate("calendar", "{day}（今天）").format(day=head)
        parts = (
            head,
            self.answer(day),
            self.reason(day),
            translate("calendar", "依据：{layer}").format(layer=self.layer(day.layer)),
            self.edition(day),
            self.doubt(day),
            self.count(count),
        )
        return translate("calendar", "，").join(part for part in parts if part)

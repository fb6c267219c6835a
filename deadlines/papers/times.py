"""Instants as an office writes them into a briefing or a form: 2026年11月22日23时12分."""

from datetime import date, datetime, timedelta, tzinfo

from deadlines.wording.nouns import Translate, split_minutes
from deadlines.wording.times import TimeWords


class PaperTimes:
    """Words instants of one zone; the year is left out where it is this year's, unless wanted."""

    def __init__(self, translate: Translate, zone: tzinfo, today: date, *, years: bool) -> None:
        self.translate = translate
        self._times = TimeWords(translate, zone)
        self._today, self._years = today, years

    def day(self, day: date) -> str:
        """Return a day: 11月22日, or 2026年11月22日."""
        if self._years or day.year != self._today.year:
            return self.whole_day(day)
        return self.translate("papers", "{month}月{day}日").format(month=day.month, day=day.day)

    def whole_day(self, day: date) -> str:
        """Return a day with its year: 2026年11月22日."""
        return self.translate("papers", "{year}年{month}月{day}日").format(
            year=day.year, month=day.month, day=day.day
        )

    def instant(self, instant: datetime) -> str:
        """Return the day and time of something that happened: 11月22日23时12分."""
        local = instant.astimezone(self._times.zone)
        return self._join(local.date(), f"{local:%H:%M}")

    def due(self, due: datetime) -> str:
        """Return the day and time of a deadline; midnight is the day before's 24时."""
        return self._join(*self._times.split_due(due))

    def instant_after(self, instant: datetime, event: datetime) -> str:
        """Return an instant, without its day where that is the event's: 23时18分."""
        local = instant.astimezone(self._times.zone)
        return self._clock_after(local.date(), f"{local:%H:%M}", event)

    def due_after(self, due: datetime, event: datetime) -> str:
        """Return a deadline, without its day where that is the event's."""
        return self._clock_after(*self._times.split_due(due), event)

    def span(self, span: timedelta) -> str:
        """Return a length of time in its two largest units: 6分, 5小时12分, 1天14小时."""
        days, hours, minutes = split_minutes(span)
        parts = []
        if days:
            parts.append(self.translate("papers", "%n天", None, days))
        if hours:
            parts.append(self.translate("papers", "%n小时", None, hours))
        if not days and (minutes or not hours):
            parts.append(self.translate("papers", "%n分", None, minutes))
        return (
            self.translate("papers", "{first}{second}")
            .format(first=parts[0], second="".join(parts[1:]))
            .strip()
        )

    def _clock_after(self, day: date, face: str, event: datetime) -> str:
        is_same = day == event.astimezone(self._times.zone).date()
        return self._clock(face) if is_same else self._join(day, face)

    def _join(self, day: date, face: str) -> str:
        return self.translate("papers", "{day}{clock}").format(
            day=self.day(day), clock=self._clock(face)
        )

    def _clock(self, face: str) -> str:
        hour, minute = face.split(":")[:2]
        if minute == "00":
            return self.translate("papers", "{hour}时").format(hour=int(hour))
        return self.translate("papers", "{hour}时{minute}分").format(hour=int(hour), minute=minute)

"""Instants and days in words, in the unit's zone: 昨天 23:12, 周一 17:30."""

from datetime import date, datetime, timedelta, tzinfo

from deadlines.wording.nouns import Translate, split_span

_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_NEAR_DAYS = {-1: "昨天", 0: "今天", 1: "明天"}


class TimeWords:
    """Words instants of one zone against a present moment."""

    def __init__(self, translate: Translate, zone: tzinfo) -> None:
        self.translate = translate
        self.zone = zone

    def weekday(self, day: date) -> str:
        """Return 周一 … 周日."""
        return self.translate("words", _WEEKDAYS[day.weekday()])

    def day(self, day: date, today: date) -> str:
        """Return 今天, 明天, 昨天, a weekday of the next five days, 11-20, or the whole date."""
        distance = (day - today).days
        if distance in _NEAR_DAYS:
            return self.translate("words", _NEAR_DAYS[distance])
        if 2 <= distance <= 6:
            return self.weekday(day)
        return f"{day:%m-%d}" if day.year == today.year else f"{day:%Y-%m-%d}"

    def instant(self, instant: datetime, now: datetime) -> str:
        """Return the day and time of something that happened: 昨天 23:12."""
        local = instant.astimezone(self.zone)
        return f"{self.day(local.date(), now.astimezone(self.zone).date())} {local:%H:%M}"

    def due(self, due: datetime, now: datetime) -> str:
        """Return the day and time of a deadline; midnight is the day before's 24:00."""
        day, clock = self.split_due(due)
        return f"{self.day(day, now.astimezone(self.zone).date())} {clock}"

    def split_due(self, due: datetime) -> tuple[date, str]:
        """Return a deadline's day and clock time; midnight is the day before's 24:00.

        Seconds are given where there are any, since a minute must not be lost or won.
        """
        local = due.astimezone(self.zone)
        if (local.hour, local.minute, local.second) == (0, 0, 0):
            return local.date() - timedelta(days=1), "24:00"
        return local.date(), f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"

    def full(self, instant: datetime) -> str:
        """Return the whole date, weekday and time of an event: 2026-02-13 周五 16:00."""
        local = instant.astimezone(self.zone)
        clock = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
        return f"{local:%Y-%m-%d} {self.weekday(local.date())} {clock}"

    def full_due(self, due: datetime) -> str:
        """Return the whole date, weekday and time of a deadline: 2026-02-14 周六 17:30."""
        day, clock = self.split_due(due)
        return f"{day:%Y-%m-%d} {self.weekday(day)} {clock}"

    def remaining(self, due: datetime, now: datetime, *, is_target: bool = False) -> str:
        """Return the countdown as painted on a card: 1天 14:02, 1小时14分, 逾期 00:47:12.

        Seconds are shown under an hour. A target that has passed is not late: 超目标 00:47:12.
        """
        translate = self.translate
        days, hours, minutes, seconds = split_span(due - now)
        if days:
            face = f"{hours:02}:{minutes:02}"
            face = translate("words", "{days}天 {face}").format(days=days, face=face)
        elif hours:
            face = translate("words", "{hours}小时{minutes}分")
            face = face.format(hours=hours, minutes=f"{minutes:02}")
        else:
            face = f"{hours:02}:{minutes:02}:{seconds:02}"
        if now <= due:
            return face
        if is_target:
            return translate("words", "超目标 {face}").format(face=face)
        return translate("words", "逾期 {face}").format(face=face)

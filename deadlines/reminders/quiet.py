"""Quiet hours: when reminders that can wait are held back."""

import re
from datetime import datetime, timedelta

from deadlines.refusal import Refusal
from deadlines.values import dataclass

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class QuietSpan:
    """A stretch of quiet: from `begin` until just before `end`, both aware."""

    begin: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Every night from `begin` to `end`, as minutes after midnight; equal ones mean none."""

    begin: int = 22 * 60
    end: int = 7 * 60

    def holding(self, instant: datetime) -> QuietSpan | None:
        """Return the night that `instant` (in the unit's zone) lies in, or None."""
        if not self._is_night(instant.hour * 60 + instant.minute):
            return None
        midnight = instant.replace(hour=0, minute=0, second=0, microsecond=0)
        for day in (midnight - _DAY, midnight):
            begin = day + timedelta(minutes=self.begin)
            end = day + timedelta(minutes=self.end)
            if self.end < self.begin:
                end += _DAY
            if begin <= instant < end:
                return QuietSpan(begin, end)
        return None

    def __str__(self) -> str:
        """Return them as `parse` reads them: `22:00-07:00`, or empty for none."""
        if self.begin == self.end:
            return ""
        begin, end = divmod(self.begin, 60), divmod(self.end, 60)
        return f"{begin[0]:02}:{begin[1]:02}-{end[0]:02}:{end[1]:02}"

    def _is_night(self, minute: int) -> bool:
        # Thousands of reminders are planned at once, and most of them come due by day.
        if self.begin <= self.end:
            return self.begin <= minute < self.end
        return minute >= self.begin or minute < self.end

    @classmethod
    def parse(cls, text: str) -> "QuietHours":
        """Read `22:00-07:00`, or an empty text for none; raises Refusal("quiet-hours")."""
        if not text.strip():
            return cls(0, 0)
        found = re.fullmatch(r"\s*(\d{1,2}):(\d{2})\s*[-–~～至]\s*(\d{1,2}):(\d{2})\s*", text)
        if not found:
            raise Refusal("quiet-hours", text=text)
        hour, minute, to_hour, to_minute = map(int, found.groups())
        if max(hour, to_hour) > 23 or max(minute, to_minute) > 59:
            raise Refusal("quiet-hours", text=text)
        return cls(hour * 60 + minute, to_hour * 60 + to_minute)

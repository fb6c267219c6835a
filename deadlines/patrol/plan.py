"""What the unit patrols each day: its channels, and the sensitive periods in which it does more."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time

from deadlines.patrol.turn import turn_of
from deadlines.records.counting import new_duty, owed_from
from deadlines.records.duty import Duty
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.rule import DutyRule, Limit, Reading
from deadlines.values import dataclass, replace

MOST_TIMES = 12
MOST_CHANNELS = 30
LONGEST_CHANNEL = 60
_NO_CHANNEL = "日常巡查"
_DATE = r"(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*日?"
_PERIOD = (
    rf"\s*{_DATE}\s*(?:(?:\.\.|[-–—~～至到]|to)\s*{_DATE})?"
    r"\s*[,，]?\s*(?:(?:每[天日])?\s*(\d{1,2})\s*(?:次|times)?(?:\s*a\s*day)?)?\s*"
)


@dataclass(frozen=True, slots=True)
class SensitivePeriod:
    """Days (重点时段), both ends included, of which each is patrolled `times` times."""

    first: date
    last: date
    times: int = 1

    @classmethod
    def parse(cls, text: str) -> "SensitivePeriod":
        """Read `2027-03-03 至 2027-03-12 2次`; raises Refusal("sensitive-period")."""
        found = re.fullmatch(_PERIOD, text, re.IGNORECASE)
        if not found:
            raise Refusal("sensitive-period", text=text)
        parts = [int(part) if part else 0 for part in found.groups()]
        try:
            first = date(parts[0], parts[1], parts[2])
            last = date(parts[3], parts[4], parts[5]) if parts[3] else first
        except ValueError:
            raise Refusal("sensitive-period", text=text) from None
        times = parts[6] if found[7] else 1
        if last < first or not 1 <= times <= MOST_TIMES:
            raise Refusal("sensitive-period", text=text)
        return cls(first, last, times)

    def __str__(self) -> str:
        """Return it as `parse` reads it."""
        days = f"{self.first} 至 {self.last}"
        return f"{days} {self.times}次" if self.times > 1 else days


@dataclass(frozen=True, slots=True)
class PatrolPlan:
    """The channels the unit named (官网, 公众号 …), and its sensitive periods."""

    channels: tuple[str, ...] = ()
    periods: tuple[SensitivePeriod, ...] = ()

    def times_on(self, day: date, office: Office) -> int:
        """Return how often each channel is to be patrolled that day: 0 on an ordinary day off."""
        least = 1 if office.calendar.is_working(day) else 0
        within = [one.times for one in self.periods if one.first <= day <= one.last]
        return max([least, *within])

    def duties_on(self, day: date, rule: DutyRule, office: Office) -> tuple[Duty, ...]:
        """Return the duties of a day's patrol by the rule, one for each channel and time.

        All are due when the office closes that day, on a day off as well. A day on which nothing
        is owed has the duties of one who patrols it all the same.
        """
        start = datetime.combine(day, time(), office.zone)
        if not office.calendar.is_working(day):
            rule = replace(rule, limit=Limit(1, Reading.AT_GIVEN_TIME))
            due = owed_from(office.close(day), rule, office)
        else:
            due = owed_from(start, rule, office)
        times = max(1, self.times_on(day, office))
        names = [
            _channel_name(channel, turn)
            for turn in range(1, times + 1)
            for channel in self.channels or ("",)
        ]
        return tuple(
            new_duty(
                replace(due, rule=replace(rule, duty=_duty_name(rule, place), title=name)), start
            )
            for place, name in enumerate(names, start=1)
        )


def read_channels(text: str) -> tuple[str, ...]:
    """Read channels' names, one a line or parted by commas; each once.

    Raises Refusal("too-many-channels") and Refusal("channel-too-long").
    """
    names = [" ".join(part.split()) for part in re.split(r"[、,，;；\n]", text)]
    found = tuple(dict.fromkeys(name for name in names if name))
    if len(found) > MOST_CHANNELS:
        raise Refusal("too-many-channels", most=MOST_CHANNELS)
    for name in found:
        if len(name) > LONGEST_CHANNEL:
            raise Refusal("channel-too-long", text=name, most=LONGEST_CHANNEL)
    return found


def read_periods(text: str) -> tuple[SensitivePeriod, ...]:
    """Read sensitive periods, one a line; raises Refusal("sensitive-period")."""
    lines: Iterable[str] = re.split(r"[;；\n]", text)
    return tuple(SensitivePeriod.parse(line) for line in lines if line.strip())


def channel_of(duty: Duty) -> str:
    """Return the channel a patrol's duty is about; empty where the unit named none."""
    turn = turn_of(duty.rule.title)
    channel = turn[0] if turn else duty.rule.title
    return "" if channel == _NO_CHANNEL else channel


def _channel_name(channel: str, turn: int) -> str:
    return channel if turn == 1 else f"{channel or _NO_CHANNEL}（第 {turn} 次）"


def _duty_name(rule: DutyRule, place: int) -> str:
    return rule.duty if place == 1 else f"{rule.duty}_{place}"

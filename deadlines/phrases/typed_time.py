"""What a phrase says of a time, piece by piece, and the instants it can mean."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from deadlines.phrases.calendar_date import FIRST_YEAR, LAST_YEAR
from deadlines.phrases.clock import TypedClock, TypedHour
from deadlines.phrases.day import TypedDay
from deadlines.phrases.phrase import Phrase
from deadlines.phrases.zone import read_beijing, read_zone
from deadlines.refusal import Refusal

_DAY = timedelta(days=1)
_HALF_DAY = timedelta(hours=12)
_SOON = timedelta(hours=1)
"""So little ahead an hour that has not come yet is meant as well as the one twelve hours before."""
_JUST_NOW = timedelta(hours=2)
"""What was so lately is meant by a clock alone before dawn, whatever else it might be."""
_DAWN = 6
"""Before this hour people still speak of the evening before as of the same day."""
_LAST_DAY = timedelta(hours=18)
"""How far back the day before reaches, spoken of before dawn."""

_LEADS = (
    r"(?:发布于|发表于|编辑于|更新于|(?:发布|发表|发送|更新)?(?:时间|日期)|于"
    r"|(?:posted|published)(?:\s+on)?(?![a-z])|(?:date|sent)(?=:))\s*:?"
)
_SAME_TIME = r"这个?时候?|这会儿?|此[时刻]|现在|this\s+time(?![a-z])"


class TypedTime:
    """The pieces of one phrase, seen from `now`; with `ahead` it speaks of what is to come."""

    def __init__(self, phrase: Phrase, now: datetime, *, ahead: bool) -> None:
        self.day, self.clock = TypedDay(), TypedClock()
        self._phrase, self._now, self._ahead = phrase, now, ahead
        self._here = now.replace(tzinfo=None)
        self._zone: tzinfo | None = None
        self._joined = False

    def read(self) -> None:
        """Read all pieces, in any order, up to the first word that is none of them.

        Raises Refusal("time-impossible") for an offset that no zone has, and OverflowError.
        """
        phrase = self._phrase
        phrase.take(_LEADS)
        while phrase.rest:
            start = phrase.at
            phrase.skip()
            if not self._read_piece():
                phrase.at = start
                break
        phrase.take(r"[,.)\]]*$")

    def check(self) -> None:
        """Refuse what contradicts itself: a date with a wrong weekday, 上午15点, hour 25."""
        day, clock, phrase = self.day, self.clock, self._phrase
        if day.is_said and not day.find_dates(self._now.date(), ahead=self._ahead):
            named = day.find_without_weekday(self._now.date(), ahead=self._ahead)
            if named and day.weekday is not None:
                part = phrase.text[day.start : day.end].strip()
                raise Refusal("weekday-differs", text=phrase.text, part=part, day=named[0])
            raise phrase.refusal_of_part(day.start, day.end)
        if clock.face is not None and not clock.find_times():
            raise phrase.refusal_of_part(clock.start, clock.end)

    def find_instants(self) -> list[datetime]:
        """Return what the phrase can mean, in the zone of now; it has a clock.

        Raises Refusal("time-impossible") for a time the clocks skip, or out of reach.
        """
        return [each for wall in self._find_walls() for each in self._find_shown(wall)]

    def _read_piece(self) -> bool:
        phrase, day, clock = self._phrase, self.day, self.clock
        is_compact = day.date is not None and day.date.is_compact
        join = "[t_-](?=[0-9])" if is_compact else "t(?=[0-9])"
        if day.is_full and clock.face is None and phrase.take(join):
            self._joined = True
        is_compact = is_compact or self._joined
        follows = "day" if day.relative or day.date else ""
        return (
            clock.read(phrase, compact=is_compact, follows=follows)
            or day.read(phrase, self._now.date())
            or (day.is_word and clock.read(phrase, follows="word"))
            or self._read_same_time()
            or self._read_zone()
        )

    def _read_same_time(self) -> bool:
        clock = self.clock
        if clock.face or clock.part or not self.day.is_said or not self._phrase.take(_SAME_TIME):
            return False
        clock.face = TypedHour(self._here.hour, self._here.minute)
        return True

    def _read_zone(self) -> bool:
        if self._zone is None:
            self._zone = read_beijing(self._phrase)
            has_date = self.day.is_full or (self.day.is_word and self.day.date is not None)
            if self._zone is None and has_date and self.clock.face and self.clock.face.digits:
                self._zone = read_zone(self._phrase, self._now, joined=self._joined)
            return self._zone is not None
        return False

    def _find_walls(self) -> list[datetime]:
        """Return what clocks on a wall can show at the time meant."""
        if not self.day.is_said:
            return self._find_alone()
        today = self._here.date()
        walls = []
        for each in self.day.find_dates(today, ahead=self._ahead):
            times = self.clock.find_times()
            if self._is_of_twelve(each):
                times = (*times, times[0] + _HALF_DAY)
            midnight = datetime.combine(each, time())
            at = [midnight + since for since in times]
            if each == today and self._is_before_seven():
                at = [wall for wall in at if self._can_be_meant(wall)] or at
            walls += [self._put_in_week(wall) for wall in at] if each == today else at
        return walls

    def _can_be_meant(self, wall: datetime) -> bool:
        return wall > self._here if self._ahead else wall <= self._here + _SOON

    def _is_before_seven(self) -> bool:
        face = self.clock.face
        return face is not None and face.style == ":" and face.hour < 7

    def _is_loose(self) -> bool:
        """Return whether the clock may be of twelve hours: 9:30, 11点, without 上午 or 下午."""
        clock = self.clock
        is_plain = not (clock.part or clock.half) and len(clock.find_times()) == 1
        return is_plain and clock.face is not None and clock.face.style != ""

    def _is_spoken(self) -> bool:
        """Return whether it is an hour of both halves of the day, as 3点."""
        clock = self.clock
        return (
            clock.face is not None and clock.face.style == "点" and not (clock.part or clock.half)
        )

    def _is_of_twelve(self, day: date) -> bool:
        """Return whether the hour on a day that was said leaves open which half of it is meant.

        Nobody says 昨天3:45 or 周五 3:30 and surely means the small hours. From 7 on the morning is
        meant, but where a deadline of today's morning has passed.
        """
        face = self.clock.face
        if face is None or not self._is_loose() or self.day.is_full:
            return False
        if self._is_before_seven():
            return True
        at = datetime.combine(day, time()) + self.clock.find_times()[0]
        has_passed = day == self._here.date() and at < self._here and face.hour < 12
        return self._ahead and has_passed and not self.day.is_weekly

    def _put_in_week(self, wall: datetime) -> datetime:
        """Return the time in the week that a weekday alone means, typed on that weekday."""
        if self.day.is_weekly and self._ahead and wall < self._here:
            return wall + 7 * _DAY
        if self.day.is_weekly and not self._ahead and wall > self._here:
            return wall - 7 * _DAY
        return wall

    def _find_alone(self) -> list[datetime]:
        """Return what a clock without a day means: today, last night, or the coming such time."""
        midnight = datetime.combine(self._here.date(), time())
        times = self.clock.find_times()
        today = [midnight + since for since in times]
        # What the same face shows in the other half of the day.
        others = [midnight + (times[0] + _HALF_DAY) % _DAY] if self._is_loose() else []
        if self._ahead:
            return self._find_coming(today, others)
        if self._here.hour < _DAWN:
            return self._find_before_dawn([*today, *others]) or today
        if len(today) == 1 and today[0] <= self._here and times[0] < _HALF_DAY:
            # At 21:13 few say 9:30 of the morning.
            today += [wall for wall in others if self._can_be_meant(wall)]
        return today

    def _find_before_dawn(self, today: Sequence[datetime]) -> list[datetime]:
        """Return which of the times, of today or of the day before, were not long ago.

        One of the last two hours is meant, whatever else it might be.
        """
        has_halves = self._is_loose() or self._is_spoken()
        since = self._here - (_DAY if has_halves else _LAST_DAY)
        walls = [*today, *(wall - _DAY for wall in today)]
        past = sorted(wall for wall in walls if since < wall <= self._here)
        return past[-1:] if past and past[-1] > self._here - _JUST_NOW else past

    def _find_coming(self, today: Sequence[datetime], others: Sequence[datetime]) -> list[datetime]:
        """Return the next such times; one that has passed today may be of the other half of it."""
        coming = [wall if wall > self._here else wall + _DAY for wall in today]
        # 9:30 typed at 21:13 is tomorrow morning's or tonight's; typed at 8:00 it is the morning's.
        if coming[0].date() > self._here.date():
            tonight = [wall if wall.hour else wall + _DAY for wall in others]
            coming += [wall for wall in tonight if wall > self._here]
        return sorted(coming)

    def _find_shown(self, wall: datetime) -> list[datetime]:
        """Return the instants when clocks show `wall`: two in the hour that is repeated."""
        local = self._now.tzinfo
        require_years(self._phrase, wall)
        if self._zone is not None and self._zone is not local:
            instant = wall.replace(tzinfo=self._zone).astimezone(local)
            return [require_years(self._phrase, instant)]
        return find_on_wall(self._phrase, wall, local)


def find_on_wall(phrase: Phrase, wall: datetime, local: tzinfo | None) -> list[datetime]:
    """Return the instants when clocks in a zone show `wall`; raises Refusal where none does."""
    folds = {wall.replace(tzinfo=local, fold=fold).timestamp() for fold in (0, 1)}
    shown = [datetime.fromtimestamp(each, local) for each in sorted(folds)]
    real = [each for each in shown if each.replace(tzinfo=None, fold=0) == wall]
    if not real:  # the clocks were put forward over it
        raise phrase.refusal_of_part(0)
    return real


def require_years(phrase: Phrase, when: datetime) -> datetime:
    """Return the time; raises Refusal for one out of the years that are known."""
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise Refusal("time-impossible", text=phrase.text, part=phrase.text.strip())
    return when

"""When something happened, or is due, as a person types it: 昨晚11点12, 上周五 15:30, 1小时前."""

from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from deadlines.phrases.clock import TypedClock, read_clock
from deadlines.phrases.day import FIRST_YEAR, LAST_YEAR, TypedDay, read_day
from deadlines.phrases.phrase import NUMBER, Phrase, number
from deadlines.refusal import Refusal


def read_date(text: str, today: date) -> date:
    """Return the date meant as seen from `today`; one without a year is the nearest behind it.

    Raises Refusal: "date-unknown", and "time-impossible" for a date that does not exist.
    """
    try:
        phrase = Phrase(text)
        day = read_day(phrase, today, prefer_future=False)
    except OverflowError as error:
        raise Refusal("date-unknown", text=text) from error
    if day is None or phrase.rest or len(day.dates) != 1:
        raise Refusal("date-unknown", text=text)
    return day.dates[0]


_LONGEST = 80  # characters; the longest phrase that makes sense has about half

_NOW = r"(?:刚[刚才]|现在|此刻|(?:(?:just|right)\s+)?now)(?![a-z])"
_AMOUNT = (
    rf"(?:and\s+)?(半|{NUMBER}|[0-9]{{1,6}}(?:\.5)?|half\s+an|an?(?![a-z]))\s*(个半|个)?\s*"
    r"(小时|钟头|刻钟|分钟|分|秒钟|秒|(?:hour|hr|minute|min|second|sec)s?(?![a-z]))(半)?"
)
_SECONDS = {"小": 3600, "钟": 3600, "h": 3600, "刻": 900, "分": 60, "m": 60, "秒": 1, "s": 1}
_AGO = r"[之以]?(前|后)|ago(?![a-z])"


def read_time(text: str, now: datetime, *, prefer_future: bool = False) -> datetime:
    """The instant `text` names, in `now`'s zone; `now` is aware, and local to the unit.

    Seconds are kept where typed, fractions of one cut off, and 0 otherwise; 现在 and 20分钟前
    give `now`'s to the second. What can be read in two ways is refused rather than guessed:

    * No day: today. A date without a year, a day of the month, and a weekday alone look back:
      the latest not after today, and for a weekday today only if that time has come (周二 16:00
      typed on a Tuesday morning is a week ago). With `prefer_future` all three look ahead.
      Those with 上, 本, 下 count weeks from Monday; "last", "this" and "next Friday" are refused
      on the days when people mean different weeks by them.
    * A colon, 时 or a leading zero means the 24-hour clock (3:30 and 3时30分 are in the small
      hours), and so do 0点, 8点 and later; 1点 to 7点 want 上午 or 下午. 24:00 is the next day's
      00:00, and so is 晚上12点; 晚上 with 0 to 4, 凌晨12点 and 上午12点 are refused.
    * A part that is not understood (左右, 大约) refuses the whole.

    Raises Refusal and nothing else: "time-empty" (text), "time-unknown" (text, understood as
    local ISO or empty, rest), "time-ambiguous" (text, candidates), "time-without-clock" (text,
    day), "time-impossible" (text, part: no such date or clock, a contradiction, a local time the
    zone's clocks skip, a year outside 2000 to 2100).
    """
    try:
        return _read(text, now, prefer_future=prefer_future)
    except OverflowError:  # 999999天前: arithmetic past what a date can hold
        raise Refusal("time-impossible", text=text, part=text.strip()) from None


def _read(text: str, now: datetime, *, prefer_future: bool) -> datetime:
    if len(text.strip()) > _LONGEST:
        raise Refusal("time-unknown", text=text, understood="", rest=text.strip())
    phrase = Phrase(text)
    if not phrase.rest:
        raise Refusal("time-empty", text=text)
    elapsed = timedelta(0) if phrase.take(_NOW) else _read_span(phrase)
    if elapsed is not None:
        # Subtracted in UTC: an hour ago is an hour ago also when the clocks were changed since.
        then = (now.astimezone(UTC).replace(microsecond=0) + elapsed).astimezone(now.tzinfo)
        return _single([_within_years(phrase, then)], phrase, now.date())
    day = read_day(phrase, now.date(), prefer_future=prefer_future)
    joined = day and (phrase.take("t(?=[0-9])") if day.full else None)
    if day and not joined:
        phrase.take(",")
    phrase.take(r"at(?=\s*[0-9n])")
    clock = read_clock(phrase, compact=day is not None and day.compact)
    if clock and day is None:  # 4pm yesterday
        day = read_day(phrase, now.date(), prefer_future=prefer_future)
    named = day.dates[0] if day else now.date() if clock else None
    if clock is None or not clock.times:
        if named is None or phrase.rest:
            raise _unknown(phrase, str(named or ""))
        raise Refusal("time-without-clock", text=text, day=named)
    day = day or TypedDay((now.date(),))
    zone = None
    if day.full and clock.digits:
        if joined:
            phrase.take(r"[.,][0-9]{1,9}")  # programs write fractions; people mean the second
        # 2026-02-13 9:00-11:00 is a range; only after a T does a minus begin an offset for sure.
        zone = _read_offset(phrase, "[+-]" if joined else r"\+")
    walls = _walls(day, clock, now.replace(tzinfo=None), prefer_future=prefer_future)
    return _single(
        [instant for wall in walls for instant in _instants(phrase, wall, zone, now.tzinfo)],
        phrase,
        named or now.date(),
    )


def _single(instants: list[datetime], phrase: Phrase, named: date) -> datetime:
    if phrase.rest:
        raise _unknown(phrase, _written(instants[0]) if len(instants) == 1 else str(named))
    if len(instants) > 1:
        candidates = tuple(sorted(instants, key=lambda each: each.astimezone(UTC)))
        raise Refusal("time-ambiguous", text=phrase.text, candidates=candidates)
    return instants[0]


def _unknown(phrase: Phrase, understood: str) -> Refusal:
    return Refusal("time-unknown", text=phrase.text, understood=understood, rest=phrase.rest)


def _written(instant: datetime) -> str:
    timespec = "seconds" if instant.second else "minutes"
    return instant.replace(tzinfo=None).isoformat(" ", timespec)


def _read_span(phrase: Phrase) -> timedelta | None:
    """How far from now (一个半小时前 is negative), or None with nothing read."""
    start, seconds, smallest = phrase.at, 0.0, 3601
    while found := phrase.take(_AMOUNT):
        count = found[1]
        unit = _SECONDS[found[3][0]]
        if count == "半" or count.startswith("half"):
            amount = 0.5
        else:
            amount = 1 if count[0] == "a" else float(count) if "." in count else number(count)
        amount += (found[2] == "个半") / 2 + (found[4] is not None) / 2
        if unit >= smallest:
            break
        seconds, smallest = seconds + amount * unit, unit
    else:
        way = phrase.take(_AGO)
        if way and smallest < 3601 and seconds.is_integer():
            return timedelta(seconds=seconds if way[1] == "后" else -seconds)
    phrase.at = start
    return None


def _read_offset(phrase: Phrase, sign: str) -> timezone | None:
    start = phrase.at
    found = phrase.take(rf"z(?![a-z])|({sign})([0-9]{{2}})(?::?([0-9]{{2}}))?(?![0-9:])")
    if not found:
        return None
    hours, minutes = int(found[2] or 0), int(found[3] or 0)
    if hours > 14 or minutes > 59:  # no zone on Earth is further from UTC than 14 hours
        raise phrase.impossible(start)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if found[1] == "-" else offset)


def _walls(
    day: TypedDay, clock: TypedClock, here: datetime, *, prefer_future: bool
) -> list[datetime]:
    walls = []
    for each in day.dates:
        for since_midnight in clock.times:
            wall = datetime.combine(each, time()) + since_midnight
            if day.weekly and each == here.date():
                if prefer_future and wall < here:
                    wall += timedelta(7)
                elif not prefer_future and wall > here:
                    wall -= timedelta(7)
            walls.append(wall)
    return walls


def _instants(
    phrase: Phrase, wall: datetime, typed: timezone | None, local: tzinfo | None
) -> list[datetime]:
    """The instants when clocks show `wall`: two in the hour that a change of clocks repeats."""
    _within_years(phrase, wall)
    if typed:
        return [_within_years(phrase, wall.replace(tzinfo=typed).astimezone(local))]
    instants = {wall.replace(tzinfo=local, fold=fold).astimezone(UTC) for fold in (0, 1)}
    shown = [instant.astimezone(local) for instant in sorted(instants)]
    real = [each for each in shown if each.replace(tzinfo=None) == wall]
    if not real:  # the clocks were put forward over it
        raise phrase.impossible(0)
    return real


def _within_years(phrase: Phrase, when: datetime) -> datetime:
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise Refusal("time-impossible", text=phrase.text, part=phrase.text.strip())
    return when

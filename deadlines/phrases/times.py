"""When something happened, or is due, as the user types it: 昨晚11点12, 上周五 15:30, 1小时前."""

import re
from datetime import UTC, date, datetime, timedelta

from deadlines.phrases.day import TypedDay
from deadlines.phrases.phrase import Phrase
from deadlines.phrases.span import NOW, read_span
from deadlines.phrases.typed_time import TypedTime, require_years
from deadlines.refusal import Refusal

_LONGEST = 80  # characters; the longest phrase that makes sense has about half
_EPOCH = re.compile(r"\s*(1[0-9]{9})([0-9]{3})?(?:\.[0-9]+)?\s*")
_EPOCH_AWAY = timedelta(days=730)


def read_date(text: str, today: date) -> date:
    """Return the date meant as seen from `today`; one without a year is the nearest behind it.

    Raises Refusal: "date-unknown", and "time-impossible" for a date that does not exist.
    """
    phrase, day = Phrase(text), TypedDay()
    try:
        while day.read(phrase, today):
            phrase.skip()
        dates = day.find_dates(today, ahead=False)
    except OverflowError as error:
        raise Refusal("date-unknown", text=text) from error
    if not day.is_said or phrase.rest:
        raise Refusal("date-unknown", text=text)
    if not dates:
        raise phrase.refusal_of_part(day.start, day.end)
    if len(dates) > 1:
        raise Refusal("date-unknown", text=text)
    return dates[0]


def read_time(text: str, now: datetime, *, prefer_future: bool = False) -> datetime:
    """Return the instant `text` names, in `now`'s zone; `now` is aware, and local to the unit.

    Seconds are kept where typed, fractions of one cut off, and 0 otherwise; 现在 and 20分钟前
    give `now`'s to the second. What can be read in two ways is refused rather than guessed:

    * No day: what happened was today, or before dawn in the evening before. An hour from 1 to 11
      without 上午 or 下午 that can have been in both halves of the day is refused (11点 at 23:20);
      where only the first has come it is meant. With `prefer_future` it is the coming such time.
    * A date without a year, a day of the month, and a weekday alone look back: the latest not
      after today, and for a weekday today only if that time has come. With `prefer_future` all
      three look ahead. A date that is just ahead is not last year's: it is returned, to be refused
      as not yet come. With `prefer_future` one that has passed is refused with both.
    * 1点 to 7点 and 1:00 to 6:59 with a day but no year want 上午 or 下午; 时, a leading zero, a
      date with its year and seconds mean the 24-hour clock. 晚上 with 0 to 4 is refused.
    * A part that is not understood (左右, 大约) refuses the whole.

    Raises Refusal and nothing else: "time-empty" (text), "time-unknown" (text, understood as
    local ISO or empty, rest), "time-ambiguous" (text, candidates), "time-without-clock" (text,
    day), "weekday-differs" (text, part, day), "time-impossible" (text, part: no such date or
    clock, a contradiction, a local time the zone's clocks skip, a year outside 2000 to 2100).
    """
    try:
        return _read_phrase(text, now, ahead=prefer_future)
    except OverflowError:  # 999999天前: arithmetic past what a date can hold
        raise Refusal("time-impossible", text=text, part=text.strip()) from None


def read_from_now(phrase: Phrase, now: datetime, *, ahead: bool) -> datetime | None:
    """Return the instant of 现在, 20分钟前, a number of seconds since 1970; None if none is next.

    Raises Refusal and OverflowError as `read_time` does.
    """
    if found := _EPOCH.fullmatch(phrase.text):
        then = datetime.fromtimestamp(int(found[1]), now.tzinfo)
        if abs(then - now) < _EPOCH_AWAY:  # else it is some other number
            phrase.at = len(phrase.text)
            return then
    elapsed = timedelta(0) if phrase.take(NOW) else read_span(phrase, ahead=ahead)
    if elapsed is None:
        return None
    # Added in UTC: an hour ago is an hour ago also when the clocks were changed since.
    then = (now.astimezone(UTC).replace(microsecond=0) + elapsed).astimezone(now.tzinfo)
    return require_years(phrase, then)


def start_phrase(text: str) -> Phrase:
    """Return the phrase of a typed text; raises Refusal where it is empty or far too long."""
    if len(text.strip()) > _LONGEST:
        raise Refusal("time-unknown", text=text, understood="", rest=text.strip())
    phrase = Phrase(text)
    if not phrase.rest:
        raise Refusal("time-empty", text=text)
    return phrase


def require_one(instants: list[datetime], phrase: Phrase, named: date) -> datetime:
    """Return the only instant; raises Refusal where something is left unread, or for several."""
    # By UTC: in the hour that a change of clocks repeats, two instants show the same.
    candidates = tuple({each.astimezone(UTC): each for each in instants}.values())
    if phrase.rest:
        raise refuse_rest(phrase, _write_local(instants[0]) if len(candidates) == 1 else str(named))
    if len(candidates) > 1:
        ordered = tuple(sorted(candidates, key=lambda each: each.astimezone(UTC)))
        raise Refusal("time-ambiguous", text=phrase.text, candidates=ordered)
    return candidates[0]


def refuse_rest(phrase: Phrase, understood: str) -> Refusal:
    """Return the refusal of what was left unread."""
    return Refusal("time-unknown", text=phrase.text, understood=understood, rest=phrase.rest)


def _read_phrase(text: str, now: datetime, *, ahead: bool) -> datetime:
    phrase = start_phrase(text)
    then = read_from_now(phrase, now, ahead=ahead)
    if then is not None:
        return require_one([then], phrase, now.date())
    said = TypedTime(phrase, now, ahead=ahead)
    said.read()
    said.check()
    named = now.date()
    if said.day.is_said:
        named = said.day.find_dates(now.date(), ahead=ahead)[0]
    if said.clock.face is None:
        is_said = said.day.is_said or bool(said.clock.part)
        if phrase.rest or not is_said:
            raise refuse_rest(phrase, str(named) if is_said else "")
        raise Refusal("time-without-clock", text=text, day=named)
    return require_one(said.find_instants(), phrase, named)


def _write_local(instant: datetime) -> str:
    timespec = "seconds" if instant.second else "minutes"
    return instant.replace(tzinfo=None).isoformat(" ", timespec)

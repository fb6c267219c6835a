"""Dates as a person writes them, without a time: 2026-11-20, 11月20日, 昨天."""

from datetime import date

from deadlines.errors import Refusal
from deadlines.spoken_day import read_day
from deadlines.spoken_phrase import Phrase


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

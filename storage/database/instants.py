"""Instants as the file keeps them: whole milliseconds since 1970 in UTC."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

# The instants of one record repeat (a duty starts when the record happened, its safe time is
# mostly its due time), and reading 10,000 open records asks for 100,000 of them.


def to_ms(at: datetime) -> int:
    """Return the aware instant in milliseconds, rounded to the nearest."""
    passed = at - _EPOCH
    microseconds = (passed.days * 86_400 + passed.seconds) * 1_000_000 + passed.microseconds
    return (microseconds + 500) // 1000


def ms_or_none(at: datetime | None) -> int | None:
    """Return the aware instant in milliseconds; None stays None."""
    return None if at is None else to_ms(at)


@lru_cache(maxsize=4096)
def from_ms(ms: int) -> datetime:
    """Return the instant in UTC; raises OverflowError outside the years 1 to 9999."""
    return _EPOCH + ms * _MILLISECOND


@lru_cache(maxsize=4096)
def from_ms_or_none(ms: int | None) -> datetime | None:
    """Return the instant in UTC; None stays None. Raises OverflowError as `from_ms`."""
    return None if ms is None else _EPOCH + ms * _MILLISECOND

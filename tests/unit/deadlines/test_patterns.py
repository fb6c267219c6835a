"""No text, however it is made up, keeps a regular expression of a reader busy."""

import re
import sys

import pytest

from tests.support.patterns import DEAR, NamedPattern, patterns_of_readers, text_of, worst_text

MEGABYTE = 1_000_000
PATTERNS = {one.name: one for one in patterns_of_readers()}


def grows_with_its_text(one: NamedPattern) -> bool:
    """Tell whether a text of four times the length costs about four times as much.

    One that grows with the square costs sixteen times as much. What short texts cost is in the
    noise of the clock.
    """
    less, begin, unit = worst_text(one)
    if less > DEAR:
        return False
    for size in (12_000, 48_000):
        more = min(one.cost(text_of(begin, unit, size)) for _ in range(2))
        if more > 9 * max(less, 0.002):
            return False
        less = more
    return True


def test_the_patterns_of_the_readers_are_found() -> None:
    """They are more than a hundred, in every package that reads."""
    assert len(PATTERNS) > 100
    for package in ("deadlines.notices", "deadlines.phrases", "deadlines.sheets", "storage.forms"):
        assert any(name.startswith(package) for name in PATTERNS)


@pytest.mark.skipif(sys.platform == "win32", reason="a process's clock ticks 64 times a second")
@pytest.mark.parametrize("pattern", [r"\s*x", r"(a|b)*c$", r"\[[^\]]*\]", "(?:a{1,9}?)*b"])
def test_a_pattern_that_grows_too_fast_is_found(pattern: str) -> None:
    """The test itself tells such patterns from others."""
    assert not grows_with_its_text(NamedPattern("", re.compile(pattern), is_searched=True))


@pytest.mark.slow
@pytest.mark.parametrize("name", PATTERNS)
def test_a_megabyte_of_its_worst_takes_a_pattern_no_longer_than_its_share(name: str) -> None:
    """What costs it the most for a short text is repeated to a million characters."""
    one = PATTERNS[name]
    assert grows_with_its_text(one), worst_text(one)
    _, begin, unit = worst_text(one)
    part = one.cost(text_of(begin, unit, MEGABYTE // 4))
    assert one.cost(text_of(begin, unit, MEGABYTE)) < 9 * max(part, 0.01)

"""Which cases of a test are slow, and how many cases are drawn."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest
from hypothesis import settings

_T = TypeVar("_T")


def slow_but(is_usual: Callable[[_T], bool], values: Iterable[_T]) -> list[object]:
    """Return the values as parameters, those that are not usual marked slow."""
    return [pytest.param(one, marks=() if is_usual(one) else pytest.mark.slow) for one in values]


def examples(count: int) -> int:
    """Return how many examples to draw where a run with the slow tests draws `count`."""
    return count * settings().max_examples // 100

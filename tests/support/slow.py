"""Which cases of a test are slow."""

from collections.abc import Callable, Iterable
from typing import TypeVar

import pytest

_T = TypeVar("_T")


def slow_but(is_usual: Callable[[_T], bool], values: Iterable[_T]) -> list[object]:
    """Return the values as parameters, those that are not usual marked slow."""
    return [pytest.param(one, marks=() if is_usual(one) else pytest.mark.slow) for one in values]

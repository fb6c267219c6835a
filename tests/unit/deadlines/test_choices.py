"""The kinds a unit logs, and whether the first start is over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.choices import Choices
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.memory_settings import MemorySettings


def test_every_kind_applies_until_some_are_put_aside() -> None:
    """A new unit logs all kinds."""
    assert Choices(MemorySettings()).kinds == frozenset(Kind)


@given(st.frozensets(st.sampled_from(Kind), min_size=1))
def test_the_kinds_chosen_are_kept(kinds: frozenset[Kind]) -> None:
    """Whichever kinds are chosen, these are the ones that are kept."""
    choices = Choices(MemorySettings())
    choices.keep_kinds(kinds)
    assert choices.kinds == kinds


def test_one_kind_must_be_left() -> None:
    """A unit that logs nothing is refused, and the choice before stays."""
    choices = Choices(MemorySettings())
    choices.keep_kinds({Kind.NEWS})
    with pytest.raises(Refusal, match="no-kind-left"):
        choices.keep_kinds(())
    assert choices.kinds == {Kind.NEWS}


def test_what_cannot_be_read_puts_nothing_aside() -> None:
    """A kind of a newer program, or all kinds put aside, is no choice."""
    assert Choices(MemorySettings(kinds_aside="rumour news")).kinds == set(Kind) - {Kind.NEWS}
    assert Choices(MemorySettings(kinds_aside=" ".join(Kind))).kinds == set(Kind)


def test_the_first_start_is_over_once() -> None:
    """The first start's questions are open until they are ended, and then never again."""
    settings = MemorySettings()
    assert Choices(settings).first_start
    Choices(settings).end_first_start()
    assert not Choices(settings).first_start

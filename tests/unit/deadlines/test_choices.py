"""The kinds a unit logs, and whether the first start is over."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deadlines.choices import Choices
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.unit_ledger import MakeLedger


def test_every_kind_applies_until_some_are_put_aside(make_ledger: MakeLedger) -> None:
    """A new unit logs all kinds."""
    assert Choices(make_ledger().settings).kinds == frozenset(Kind)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kinds=st.frozensets(st.sampled_from(Kind), min_size=1))
def test_the_kinds_chosen_are_kept(make_ledger: MakeLedger, kinds: frozenset[Kind]) -> None:
    """Whichever kinds are chosen, these are the ones that are kept."""
    choices = Choices(make_ledger().settings)
    choices.keep_kinds(kinds)
    assert choices.kinds == kinds


def test_one_kind_must_be_left(make_ledger: MakeLedger) -> None:
    """A unit that logs nothing is refused, and the choice before stays."""
    choices = Choices(make_ledger().settings)
    choices.keep_kinds({Kind.NEWS})
    with pytest.raises(Refusal, match="no-kind-left"):
        choices.keep_kinds(())
    assert choices.kinds == {Kind.NEWS}


def test_what_cannot_be_read_puts_nothing_aside(make_ledger: MakeLedger) -> None:
    """A kind of a newer program, or all kinds put aside, is no choice."""
    unit = make_ledger()
    unit.choose(kinds_aside="rumour news")
    assert Choices(unit.settings).kinds == set(Kind) - {Kind.NEWS}
    unit.choose(kinds_aside=" ".join(Kind))
    assert Choices(unit.settings).kinds == set(Kind)


def test_the_first_start_is_over_once(make_ledger: MakeLedger) -> None:
    """The first start's questions are open until they are ended, and then never again."""
    choices = Choices(make_ledger().settings)
    assert choices.is_first_start
    choices.end_first_start()
    assert not choices.is_first_start

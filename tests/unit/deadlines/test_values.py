import copy
import dataclasses
import pickle
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from deadlines.values import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Inner:
    number: int


@dataclass(frozen=True, slots=True)
class Whole:
    name: str
    inner: Inner = Inner(3)
    many: tuple[int, ...] = field(default_factory=tuple)
    text: str = "none"

    def __post_init__(self) -> None:
        if self.name == "refused":
            raise ValueError

    @property
    def loud(self) -> str:
        return self.name.upper()


@dataclass(frozen=True, slots=True)
class Named:
    value: int
    made: int


@dataclasses.dataclass(frozen=True, slots=True)
class Twin:
    """The same, as the standard library makes it."""

    name: str
    inner: Inner = Inner(3)  # noqa: RUF009
    many: tuple[int, ...] = dataclasses.field(default_factory=tuple)
    text: str = "none"


def test_value_holds_its_fields() -> None:
    """A value takes its fields by place and by name, the others by their defaults."""
    one = Whole("a", Inner(4), text="t")
    assert (one.name, one.inner, one.many, one.text) == ("a", Inner(4), (), "t")
    assert Whole(name="a") == Whole("a", Inner(3), (), "none")
    assert one.loud == "A"


def test_field_may_have_any_name() -> None:
    """A field may be called as what is given to the method that takes it."""
    assert Named(value=1, made=2).value == 1


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), (("a", Inner(1), (), "t", 5), {}), (("a",), {"other": 1})]
)
def test_wrong_fields_are_refused(given: tuple[Any, ...], named: dict[str, Any]) -> None:
    """Too few, too many and unknown fields are refused, as by any dataclass."""
    for kind in (Whole, Twin):
        with pytest.raises(TypeError):
            kind(*given, **named)


def test_value_is_checked_when_made() -> None:
    """What a class checks after it has taken its fields is checked."""
    with pytest.raises(ValueError, match=r"^$"):
        Whole("refused")
    with pytest.raises(ValueError, match=r"^$"):
        replace(Whole("a"), name="refused")


def test_value_is_like_a_dataclass() -> None:
    """It is compared, hashed and written as the standard library's twin is."""
    one, twin = Whole("a", many=(1, 2)), Twin("a", many=(1, 2))
    assert repr(one) == repr(twin).replace("Twin", "Whole")
    assert hash(one) == hash(twin)
    assert one == Whole("a", many=(1, 2))
    assert one != Whole("a", many=(1, 3))
    others: list[object] = [twin, Whole("b", many=(1, 2)), 3]
    assert one not in others
    assert len({one, Whole("a", many=(1, 2))}) == 1
    assert Whole.__match_args__ == Twin.__match_args__


def test_value_cannot_be_changed() -> None:
    """A field can be neither set nor deleted, and none can be added."""
    one = Whole("a")
    for name in ("name", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(one, name, "b")
    with pytest.raises(FrozenInstanceError):
        del one.name
    assert not hasattr(one, "__dict__")


def test_value_is_replaced_and_copied() -> None:
    """A changed copy has the other fields as they were; copies and pickles are equal."""
    one = Whole("a", many=(1,))
    assert replace(one, text="b") == Whole("a", many=(1,), text="b")
    assert dataclasses.replace(one, text="b") == replace(one, text="b")
    for made in (copy.copy(one), copy.deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301
        assert made == one


def test_dataclasses_know_a_value() -> None:
    """Whoever asks the standard library about a value hears what it says of the twin."""
    assert dataclasses.is_dataclass(Whole)
    told, twin = dataclasses.fields(Whole), dataclasses.fields(Twin)
    assert [one.name for one in told] == [one.name for one in twin]
    assert [one.default for one in told] == [one.default for one in twin]
    assert dataclasses.asdict(Whole("a")) == dataclasses.asdict(Twin("a"))
    # An import replaces fields of each of its rows: the twin is made once.
    assert dataclasses.fields(Whole)[0] is told[0]


def test_only_frozen_values_are_made() -> None:
    """A class of values that could be changed is refused when it is made."""
    with pytest.raises(TypeError):
        dataclass(frozen=False, slots=True)

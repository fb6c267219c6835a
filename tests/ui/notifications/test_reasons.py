"""The sentences for what went wrong."""

from ui.notifications import reasons


def test_every_reason_has_its_sentence() -> None:
    """Each reason a channel can give is worded for the user, each in its own way."""
    names = [name for name in vars(reasons) if name.isupper() and not name.startswith("_")]
    codes = [getattr(reasons, name) for name in names]
    worded = [reasons.sentence(code) for code in codes]
    assert len(codes) > 10
    assert len(set(worded)) == len(codes)
    assert not set(worded) & set(codes)


def test_detail_is_apart_from_the_sentence() -> None:
    """What the system said is kept beside the sentence, on one line and not endless."""
    text = reasons.reason(reasons.NO_SERVER, "a:\nb " + "x" * 999)
    assert reasons.sentence(text) == reasons.sentence(reasons.NO_SERVER)
    assert reasons.detail_of(text).startswith("a: b x")
    assert len(text) < 300


def test_unknown_reason_is_shown_as_it_is() -> None:
    """A reason nobody worded is still better than nothing."""
    assert reasons.sentence("odd: thing") == "odd"

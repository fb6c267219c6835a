"""What a passphrase is worth."""

import pytest

from deadlines.handover.passphrase import LEAST, Strength, check_passphrase, plain, strength
from deadlines.refusal import Refusal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Strength.SHORT),
        ("a1B2c3D4e", Strength.SHORT),
        ("13800138000", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("abababababab", Strength.WEAK),
        ("１３８００１３８０００", Strength.WEAK),
        ("abcdefghij", Strength.FAIR),
        ("correcthorse", Strength.FAIR),
        ("correct horse battery", Strength.GOOD),
        ("Correct4horses", Strength.GOOD),
        ("晨跑三圈后吃豆浆油条", Strength.GOOD),
    ],
)
def test_a_passphrase_is_weighed(text: str, expected: Strength) -> None:
    """Length, kinds of characters and repetition decide; a telephone number is a weak one."""
    assert strength(text) is expected


@pytest.mark.parametrize(
    ("first", "again", "code"),
    [
        ("short", "short", "passphrase-short"),
        ("13800138000", "13800138000", "passphrase-weak"),
        ("correct horse", "correct horses", "passphrase-differs"),
    ],
)
def test_a_poor_or_mistyped_one_is_refused(first: str, again: str, code: str) -> None:
    """Too short, too easy or typed differently the second time: each has its reason."""
    with pytest.raises(Refusal) as refused:
        check_passphrase(first, again)
    assert refused.value.code == code


def test_the_width_of_letters_does_not_count() -> None:
    """Typed once with a full-width input method and once without, it is the same."""
    assert check_passphrase("Correct 马 2026", "Ｃｏｒｒｅｃｔ 马 ２０２６") == "Correct 马 2026"
    assert plain("Ａ１　") == "A1 "
    assert LEAST == 10

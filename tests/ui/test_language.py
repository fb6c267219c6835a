import pytest

from ui.environment import Language, language_for


@pytest.mark.parametrize(
    ("asked", "environ", "system", "language"),
    [
        ("en", {"LANG": "zh_CN.UTF-8"}, "", Language.ENGLISH),
        ("", {"LANG": "zh_CN.UTF-8"}, "", Language.CHINESE),
        ("", {"LANG": "de_DE.UTF-8"}, "", Language.ENGLISH),
        ("", {"LANGUAGE": "en:zh", "LANG": "zh_CN"}, "", Language.ENGLISH),
        ("", {"LC_ALL": "C"}, "", Language.CHINESE),
        ("", {}, "en-GB", Language.ENGLISH),
        ("fr", {"LANG": "en_GB"}, "", Language.ENGLISH),
        ("fr", {}, "", Language.CHINESE),
    ],
)
def test_the_language_spoken(
    asked: str, environ: dict[str, str], system: str, language: Language
) -> None:
    """What was asked for comes first, then the system's; a word nobody knows is no choice."""
    assert language_for(asked, environ, system) is language

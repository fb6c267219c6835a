import pytest

from ui.environment import Language, language_for, system_language


@pytest.mark.parametrize(
    ("asked", "environ", "system", "language"),
    [
        ("en", {"LANG": "zh_CN.UTF-8"}, "", Language.ENGLISH),
        ("", {"LANG": "zh_CN.UTF-8"}, "", Language.CHINESE),
        ("", {"LANG": "de_DE.UTF-8"}, "", Language.ENGLISH),
        ("", {"LANGUAGE": "en:zh", "LANG": "zh_CN"}, "", Language.ENGLISH),
        ("", {"LC_ALL": "C"}, "", Language.CHINESE),
        ("", {}, "en-GB", Language.ENGLISH),
        ("", {}, "Chinese (Simplified)_China", Language.CHINESE),
        ("", {}, "Chinese (Traditional)_Taiwan.950", Language.CHINESE),
        ("", {}, "English_United States.1252", Language.ENGLISH),
        ("fr", {"LANG": "en_GB"}, "", Language.ENGLISH),
        ("fr", {}, "", Language.CHINESE),
    ],
)
def test_the_language_spoken(
    asked: str, environ: dict[str, str], system: str, language: Language
) -> None:
    """What was asked for comes first, then the system's; a word nobody knows is no choice."""
    assert language_for(asked, environ, system) is language


@pytest.mark.parametrize(
    ("windows", "language"),
    [(0x0804, Language.CHINESE), (0x0404, Language.CHINESE), (0x7C04, Language.CHINESE),
     (0x0409, Language.ENGLISH), (0x0407, Language.ENGLISH), (0, Language.CHINESE)],
)  # fmt: skip
def test_a_chinese_windows_speaks_chinese(windows: int, language: Language) -> None:
    """Windows is asked for its desktop's language, by its number."""
    assert language_for("", {}, system_language("win32", lambda: windows)) is language

"""Which language to speak: what was asked for, else the system's; Chinese first."""

from collections.abc import Mapping
from enum import StrEnum


class Language(StrEnum):
    """The languages of the interface."""

    CHINESE = "zh"
    ENGLISH = "en"


def language_for(asked: str, environ: Mapping[str, str], system: str = "") -> Language:
    """Return the language asked for, else the system's.

    `asked` is `zh`, `en` or empty; another word, as a newer program may have kept, counts as empty.
    `system` is the platform's own word for its language (as `zh-CN`), used where the environment
    names none. A system that names no language (C, POSIX) speaks Chinese, the program's first
    language.
    """
    if asked in set(Language):
        return Language(asked)
    names = [environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    for name in (*(name.split(":")[0] for name in names), system):
        language = name.split(".")[0].replace("-", "_").split("_")[0].lower()
        if language and language not in ("c", "posix"):
            return Language.CHINESE if language in ("zh", "chinese") else Language.ENGLISH
    return Language.CHINESE

"""The keys that log a new record, and a line that names them where there is nothing to show."""

from collections.abc import Collection, Mapping

from deadlines.rules.rule import Kind
from ui.i18n import translate

KEYS: Mapping[Kind, str] = {
    Kind.NEWS: "Ctrl+1",
    Kind.INCIDENT: "Ctrl+2",
    Kind.MESSAGE: "Ctrl+3",
    Kind.MEDIA: "Ctrl+4",
    Kind.TASK: "Ctrl+5",
}
"""Patrols have a page of their own and no key."""

_MAIN = (Kind.INCIDENT, Kind.NEWS)
_OTHERS = (Kind.MESSAGE, Kind.MEDIA, Kind.TASK)

_PROMPTS = {
    Kind.INCIDENT: "{keys} 登记舆情",
    Kind.NEWS: "{keys} 登记新闻",
    Kind.MESSAGE: "{keys} 登记留言",
    Kind.MEDIA: "{keys} 登记媒体接洽",
    Kind.TASK: "{keys} 登记其他事项",
}


def how_to_log(kinds: Collection[Kind]) -> str:
    """Return which keys log the main ones of these kinds; where there are none, any others."""
    named = [kind for kind in _MAIN if kind in kinds] or [k for k in _OTHERS if k in kinds]
    if not named:
        return translate("HowToLog", "在“巡查”页（Alt+3）登记每天的巡查")
    parts = [translate("HowToLog", _PROMPTS[kind]).format(keys=KEYS[kind]) for kind in named]
    return translate("HowToLog", "按 {parts}").format(parts=translate("HowToLog", "，").join(parts))

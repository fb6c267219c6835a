import re
from collections import defaultdict
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from deadlines.refusal import Refusal
from deadlines.wording.times import TimeWords
from resources.catalogue import chinese
from ui.wording.refusals import RefusalWords

ROOT = Path(__file__).parents[3]
RAISED = re.compile(r'Refusal\(\s*"([a-z-]+)"')
QUOTED = re.compile(r'"((?:database|disk|folder|backup|restore|title|time|notice)-[a-z-]+)"')


def raised_codes() -> set[str]:
    """Every code the program's source raises by name."""
    files = [ROOT / "main.py"]
    for folder in ("program", "deadlines", "storage", "ui"):
        files += (ROOT / folder).rglob("*.py")
    codes = {code for f in files for code in RAISED.findall(f.read_text(encoding="utf-8"))}
    errors = (ROOT / "storage" / "database" / "errors.py").read_text(encoding="utf-8")
    return codes | set(QUOTED.findall(errors))


@pytest.mark.parametrize("code", sorted(raised_codes()))
def test_every_refusal_has_its_sentence(code: str) -> None:
    """Whatever the program refuses, there is a sentence in the user's language for it."""
    times = TimeWords(chinese(), ZoneInfo("Asia/Shanghai"))
    facts: dict[str, object] = defaultdict(lambda: "…")
    facts |= dict.fromkeys(
        ("text", "path", "number", "known", "duty", "at", "start", "due", "now", "most", "length",
         "amount", "first", "last", "day", "rest", "understood", "candidates", "part", "kind",
         "reading", "until", "total", "year", "detail", "dates", "size", "limit", "base_year",
         "found", "least", "posted", "count", "names", "made"),
        "…",
    )  # fmt: skip
    if code == "rule-file":
        facts |= {"file": "x.toml", "line": 1, "key": "limit", "fault": "missing", "known": ()}
    facts["problems"] = ((1, "line", "no-date"),)
    sentence = RefusalWords(chinese(), times).sentence(Refusal(code, **facts))
    assert re.search(r"[\u4e00-\u9fff]", sentence)
    assert "{" not in sentence

"""Writes the shipped rules as the program reads them: `python -m tests.support.shipped_rules`.

A command waits ten milliseconds for a reader of TOML, which a unit without rules of its own need
not have.
"""

import json

import resources
from deadlines.rules.file import parse_rules
from deadlines.rules.snapshot import to_data

FILE = resources.path("rules") / "shipped.json"


def shipped_text() -> str:
    """Return the rules of all shipped rule files as JSON."""
    rules = [
        to_data(rule)
        for file in sorted(resources.path("rules").glob("*.toml"))
        for rule in parse_rules(file.read_text(encoding="utf-8"), file.name)
    ]
    return json.dumps(rules, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(shipped_text(), encoding="utf-8", newline="\n")

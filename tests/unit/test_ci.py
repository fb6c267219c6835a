import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = re.compile(r"tests/[\w/]+(?:\.py(?:::\w+)*)?")
SCRIPTS = [ROOT / ".ci" / name for name in ("run", "windows")]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_what_a_script_runs_is_there(script: Path) -> None:
    """Each test file and test that a script of the whole check names exists."""
    named = NAMED.findall(script.read_text(encoding="utf-8"))
    assert named
    for one in named:
        file, *tests = one.split("::")
        assert (ROOT / file).exists(), one
        for test in tests:
            assert f"\ndef {test}(" in (ROOT / file).read_text(encoding="utf-8"), one

"""How the program under test is started: from source, or frozen, as DUEDESK_PROGRAM names it."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def program() -> list[str]:
    """Return the words that start the program; DUEDESK_PROGRAM is a path to the frozen one."""
    frozen = os.environ.get("DUEDESK_PROGRAM")
    if frozen:
        return [str(ROOT / frozen)]  # as from the project's folder, if it is not absolute
    return [sys.executable, str(ROOT / "main.py")]


def from_source(reason: str) -> pytest.MarkDecorator:
    """Mark a test that says nothing of a frozen program, and why."""
    return pytest.mark.skipif("DUEDESK_PROGRAM" in os.environ, reason=f"not frozen: {reason}")

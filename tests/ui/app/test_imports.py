"""What the window's start loads of Python's library."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_START = """
import sys
from ui.system.late_signatures import import_qt
import_qt()
import ui.app.application, ui.app.front, ui.app.start, storage.ledger
large = {"dataclasses", "inspect", "html", "tomllib", "hashlib", "calendar"}
print(sorted({"typing", *large} & set(sys.modules)))
import ui.app.app, ui.editor.kept_forms, ui.window.older_records
print(sorted(large & set(sys.modules)))
"""


def test_the_window_loads_nothing_large_that_it_does_not_use() -> None:
    """The first picture waits for none of these, and the window at rest holds none of them."""
    done = subprocess.run(
        [sys.executable, "-c", _START], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n[]\n"

"""The sample's own window: another run of the program, on a folder that goes with it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess

from ui.environment import Language
from ui.system.autostart import start_command


def sample_command(language: Language) -> Sequence[str]:
    """Return the command that shows the sample in a language."""
    frozen = bool(getattr(sys, "frozen", False))
    script = Path(sys.argv[0]).resolve()
    command = start_command(script, Path(sys.executable), frozen=frozen)
    return (*command, "demo", "--lang", language)


def start_sample(language: Language) -> bool:
    """Start the sample beside this window; tell whether it could be started."""
    program, *words = sample_command(language)
    started = QProcess.startDetached(program, words)
    return started[0] if isinstance(started, tuple) else started

"""What refusing each hostile file costs: `python -m tests.bench.bench_hostile [PART OF NAME]`."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support import hostile_sheets, hostile_texts


def main(part: str) -> None:
    """Print a line for each: the refusal, seconds of the processor, megabytes."""
    with TemporaryDirectory() as folder:
        for name, (_, make) in hostile_sheets.HOSTILE.items():
            if part in name:
                path = make(Path(folder, name))
                show(name, [hostile_sheets.TRY, str(path)])
                path.unlink()
    for name in hostile_texts.NOTICES | hostile_texts.RULES:
        if part in name:
            show(name, [hostile_texts.TRY, name])


def show(name: str, command: Sequence[str]) -> None:
    """Run a program that reads one file or text, and print what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", *command], capture_output=True, text=True, check=True
    )
    code, seconds, megabytes = done.stdout.split() or ("read", "0", "0")
    print(f"{name:26} {code:24} {float(seconds):5.2f} s {float(megabytes):5.0f} MB", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")

"""What refusing each hostile file costs: `python -m tests.bench.bench_hostile [PART OF NAME]`."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.hostile_sheets import HOSTILE, TRY


def main(part: str) -> None:
    """Print a line for each file: its size, the refusal, seconds of the processor, megabytes."""
    with TemporaryDirectory() as folder:
        for name, (_, make) in HOSTILE.items():
            if part not in name:
                continue
            path = make(Path(folder, name))
            found = subprocess.run(
                [sys.executable, "-c", TRY, str(path)], capture_output=True, text=True, check=True
            ).stdout.split()
            code, seconds, megabytes = found or ("read", "0", "0")
            size = path.stat().st_size / 1000
            used = f"{float(seconds):5.2f} s {float(megabytes):5.0f} MB"
            print(f"{name:18} {size:9.1f} KB  {code:24} {used}")
            path.unlink()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")

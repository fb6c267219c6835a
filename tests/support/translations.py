"""Brings the translation files up to date with the code: `python -m tests.support.translations`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TS = ROOT / "resources" / "i18n" / "duedesk_en.ts"
QM = TS.with_suffix(".qm")
FOLDERS = ("deadlines", "ui")


def sources() -> list[Path]:
    """Return the files that hold texts for people."""
    return sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))


def update(ts: Path) -> None:
    """Take new texts into the .ts file and drop those the code no longer has."""
    _run(
        "lupdate", *map(str, sources()), "-no-obsolete", "-locations", "none",
        "-source-language", "zh_CN", "-target-language", "en", "-ts", str(ts),
    )  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Build the .qm file that Qt loads."""
    _run("lrelease", str(ts), "-qm", str(qm))


def _run(tool: str, *words: str) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    done = subprocess.run([program, *words], capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stdout}{done.stderr}")


if __name__ == "__main__":
    update(TS)
    release(TS, QM)

"""Runs the commands of a day on a data folder in one process: `commands_on FOLDER TARGET`."""

import sys
from pathlib import Path

from main import run


def commands(target: Path) -> list[list[str]]:
    """Return what is typed."""
    return [
        ["list", "--all"], ["list", "--json"], ["list", "--overdue"], ["show", "3"],
        ["show", "40", "--json"], ["check"], ["export", str(target / "x.csv")],
        ["export", str(target / "x.ics")], ["add", "news", "又一条", "--at", "1小时前"],
        ["done", "5", "--reason", "补办"], ["extend", "2", "reply_public", "--reason", "核实"],
        ["cancel", "7", "--reason", "重复"], ["due", "news", "--at", "1小时前"],
        ["calendar", "show", "2027"], ["backup"],
    ]  # fmt: skip


if __name__ == "__main__":
    for words in commands(Path(sys.argv[2])):
        status = run(["--data-dir", sys.argv[1], *words])
        sys.stdout.write(f"{words[0]} {status}\n")
        if status not in (0, 1):
            sys.exit(f"{words}: {status}")

"""The tables of a documentation page, for tests that repeat them."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def table(page: str, heading: str) -> list[dict[str, str]]:
    """Return the rows of the table under `heading` of `page`, each by the names of its columns."""
    text = (_ROOT / page).read_text(encoding="utf-8")
    section = text.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    head, _, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    return [dict(zip(head, row, strict=True)) for row in rows]

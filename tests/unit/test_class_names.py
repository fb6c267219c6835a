import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ("program", "deadlines", "storage", "ui", "freeze", "resources")


def places_by_class() -> dict[str, list[str]]:
    """Return where each public class of the program is, by its name."""
    places = defaultdict(list)
    files = [file for folder in PROGRAM for file in (ROOT / folder).rglob("*.py")]
    for file in sorted([*files, ROOT / "main.py"]):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(file.relative_to(ROOT).as_posix())
    return places


def test_a_public_class_name_exists_once() -> None:
    """No two public classes of the program have the same name."""
    places = places_by_class()
    assert len(places) > 300
    assert {name: found for name, found in places.items() if len(found) > 1} == {}

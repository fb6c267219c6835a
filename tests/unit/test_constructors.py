"""What a constructor may ask for: few arguments, so that a class has few neighbours."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDERS = ("program", "deadlines", "storage", "ui", "resources", "freeze")
MOST = 6


def constructors() -> Iterator[tuple[str, list[str]]]:
    """Yield each class with an own constructor, and the names of its arguments."""
    files = [ROOT / "main.py", *(file for name in FOLDERS for file in (ROOT / name).rglob("*.py"))]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ClassDef):
                continue
            for part in node.body:
                if isinstance(part, ast.FunctionDef) and part.name == "__init__":
                    given = part.args
                    names = [*given.posonlyargs, *given.args[1:], *given.kwonlyargs]
                    yield (
                        f"{file.relative_to(ROOT).as_posix()} {node.name}",
                        [one.arg for one in names],
                    )


def test_no_constructor_takes_more_than_six_arguments() -> None:
    """What all windows share comes in one argument, the desk."""
    found = dict(constructors())
    assert "ui/app/app.py App" in found
    assert {name: each for name, each in found.items() if len(each) > MOST} == {}

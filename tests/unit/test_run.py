"""The script that starts the program on a machine that has little."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sh is not Windows's")

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Give a folder for PATH with what every system has, beside a copy of the script."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "dirname", "rm"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    shutil.copy(ROOT / "run", tmp_path / "run")
    return folder


def run(bare: Path, language: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = {"PATH": str(bare), "LANG": language, "HOME": str(bare.parent)}
    script = bare.parent / "run"
    return subprocess.run(
        [script, *arguments], env=environ, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("zh_CN.UTF-8", "这里没有 Python：请安装"), ("C.UTF-8", "There is no Python here: install")],
)
def test_a_machine_without_python_is_told(bare: Path, language: str, said: str) -> None:
    """Without any Python one line says what to install, in the user's language."""
    done = run(bare, language)
    assert done.returncode == 1
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1


def test_a_python_without_pip_is_told(bare: Path) -> None:
    """Where neither uv nor pip is there, one line names pip's package."""
    # -I and -S: the same Python, and none of the packages it has been given.
    python = bare / "python3"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I -S "$@"\n', "utf-8")
    python.chmod(0o755)
    done = run(bare, "zh_CN.UTF-8", "list")
    assert done.returncode == 1
    assert done.stderr.startswith("缺少 pip：请运行 sudo apt install python3-pip")
    assert not (bare.parent / ".uv").exists()


def test_arguments_reach_the_program(bare: Path) -> None:
    """With uv at hand, packages are brought first, and the arguments go on as they are."""
    (bare / "uv").write_text('#!/bin/sh\n[ $1 = --version ] || echo uv "$1" >&2\n', "utf-8")
    python = bare.parent / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nshift; for one; do echo "<$one>"; done\n', "utf-8")
    for program in (bare / "uv", python):
        program.chmod(0o755)
    done = run(bare, "C.UTF-8", "add", "news", "有 空格 的标题")
    assert (done.returncode, done.stdout) == (0, "<add>\n<news>\n<有 空格 的标题>\n")
    assert done.stderr.splitlines()[-1] == "uv sync"

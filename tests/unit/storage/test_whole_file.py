"""A file is there whole or not at all."""

import errno
import os
import stat
from pathlib import Path

import pytest

from deadlines.errors import Refusal
from storage.whole_file import replacing


def write(target: Path, text: str = "新") -> None:
    with replacing(target) as part:
        part.write_text(text, encoding="utf-8")


def refused(target: Path) -> str:
    with pytest.raises(Refusal) as found:
        write(target)
    return found.value.code


def test_a_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """The new file has the old one's name and rights, and nothing is left beside it."""
    target = tmp_path / "台账.csv"
    write(target, "旧")
    target.chmod(0o640)
    write(target)
    assert target.read_text(encoding="utf-8") == "新"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    """Where writing ends early the old file is as it was."""
    target = tmp_path / "台账.csv"
    target.write_text("旧")

    def fail() -> None:
        with replacing(target) as part:
            part.write_text("半")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_text() == "旧"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "export-not-writable"),
        (errno.EROFS, "export-not-writable"),
        (errno.EIO, "export-failed"),
    ],
)
def test_an_error_of_the_disk_is_refused_in_words(tmp_path: Path, number: int, code: str) -> None:
    """A full, closed or failing disk ends in a refusal, with the old file whole."""
    target = tmp_path / "台账.csv"
    target.write_text("旧")
    with pytest.raises(Refusal) as found, replacing(target):
        raise OSError(number, os.strerror(number))
    assert found.value.code == code
    assert target.read_text() == "旧"


def test_a_file_held_by_another_program_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that Excel has open on Windows cannot be replaced: that is said, and it stays."""
    target = tmp_path / "台账.xlsx"
    target.write_text("旧")

    def held(*_: Path) -> Path:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", held)
    assert refused(target) == "export-in-use"
    assert target.read_text() == "旧"
    assert list(tmp_path.iterdir()) == [target]


def test_only_a_file_in_a_folder_can_be_written(tmp_path: Path) -> None:
    """A folder, a pipe, or a place in no folder is refused."""
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path / "folder") == "export-not-a-file"
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "export-not-a-file"
    assert refused(tmp_path / "none" / "a.csv") == "export-no-folder"
    assert refused(Path("/dev/null")) == "export-not-a-file"
    assert refused(tmp_path / ("长" * 200)) == "export-failed"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Where the name is a link, the file it names is replaced."""
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_text("旧")
    link.symlink_to(real)
    write(link)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "新"

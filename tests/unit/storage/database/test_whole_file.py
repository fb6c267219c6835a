"""Files for other programs appear whole or not at all, and an older one stays until then."""

import errno
import os
import sys
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from storage.database.whole_file import is_reserved, save_whole, whole_file


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(target: Path, content: bytes = b"new") -> Refusal:
    with pytest.raises(Refusal) as caught:
        save_whole(target, content)
    return caught.value


def test_a_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    """The new content is there under the name, and nothing beside it."""
    target = tmp_path / "考核报表.xlsx"
    for content in (b"first", b"second"):
        save_whole(target, content)
        assert target.read_bytes() == content
    assert files(tmp_path) == [target.name]


def test_until_the_end_the_older_one_stays(tmp_path: Path) -> None:
    """While the new file is being written, and when that fails, the old one is whole."""
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def fail() -> None:
        with whole_file(target) as part:
            part.write_bytes(b"half")
            assert target.read_bytes() == b"old"
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_bytes() == b"old"
    assert files(tmp_path) == [target.name]


def test_a_full_disk_leaves_the_older_one(tmp_path: Path) -> None:
    """Where the disk is full the refusal says so, and the old file stays whole."""
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def fill() -> None:
        with whole_file(target) as part:
            part.write_bytes(b"half")
            raise OSError(errno.ENOSPC, "no room")

    with pytest.raises(Refusal) as caught:
        fill()
    assert (caught.value.code, caught.value.facts["path"]) == ("disk-full", target)
    assert target.read_bytes() == b"old"
    assert files(tmp_path) == [target.name]


def test_a_file_open_elsewhere_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file another program has open: the user is told to close it."""
    target = tmp_path / "report.xlsx"
    target.write_bytes(b"old")

    class Shared(PermissionError):
        winerror = 5

    def replace(self: Path, _: Path) -> None:
        raise Shared(errno.EACCES, "Access is denied", str(self))

    monkeypatch.setattr(Path, "replace", replace)
    assert refused(target).code == "file-in-use"
    assert target.read_bytes() == b"old"
    assert files(tmp_path) == [target.name]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder of that name, or a folder that is not there, is refused with the path."""
    (tmp_path / "report.pdf").mkdir()
    for target, code, path in (
        (tmp_path / "report.pdf", "not-a-file", tmp_path / "report.pdf"),
        (tmp_path / "gone" / "report.pdf", "no-folder", tmp_path / "gone"),
    ):
        refusal = refused(target)
        assert (refusal.code, refusal.facts["path"]) == (code, path)
    assert files(tmp_path) == ["report.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="the rights are POSIX's")
def test_a_file_closed_to_writing_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file its owner has closed to writing is not replaced behind his back."""
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != target.resolve())
    assert refused(target).code == "file-not-writable"
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Writing to a link writes to what it leads to, with the rights that file had."""
    (tmp_path / "there").mkdir()
    real, link = tmp_path / "there" / "report.pdf", tmp_path / "report.pdf"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    save_whole(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert os.stat(real).st_mode & 0o777 == 0o640  # noqa: PTH116 - the bare number


def test_only_a_file_in_a_folder_can_be_written(tmp_path: Path) -> None:
    """A folder, a place in no folder or a name that none can have is refused."""
    (tmp_path / "folder").mkdir()
    assert refused(tmp_path / "folder").code == "not-a-file"
    assert refused(tmp_path / "none" / "a.csv").code == "no-folder"
    no_name = "a?" if sys.platform == "win32" else "长" * 200  # Wine cuts long names
    assert refused(tmp_path / no_name).code == "file-not-writable"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices are files on POSIX only")
def test_a_pipe_is_not_written(tmp_path: Path) -> None:
    """A pipe or a device is refused, and nobody waits for its reader."""
    os.mkfifo(tmp_path / "pipe")
    for target in (tmp_path / "pipe", Path(os.devnull)):
        assert refused(target).code == "not-a-file"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "file-not-writable"),
        (errno.EROFS, "file-not-writable"),
        (errno.EIO, "file-not-writable"),
    ],
)
def test_an_error_of_the_disk_is_refused_in_words(tmp_path: Path, number: int, code: str) -> None:
    """A full, closed or failing disk ends in a refusal, with the old file whole."""
    target = tmp_path / "台账.csv"
    target.write_text("旧")
    with pytest.raises(Refusal) as found, whole_file(target):
        raise OSError(number, os.strerror(number))
    assert found.value.code == code
    assert target.read_text() == "旧"


@pytest.mark.parametrize("name", ["CON.xlsx", "nul", "com1.csv", "Aux .ics", "LPT¹.pdf"])
def test_a_device_of_windows_is_no_name(name: str) -> None:
    """On Windows a file cannot have a device's name, whatever its ending; elsewhere it can."""
    assert is_reserved(Path(name), "win32")
    assert not is_reserved(Path(name), "linux")
    assert not is_reserved(Path(f"x{name}"), "win32")

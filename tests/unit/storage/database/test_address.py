"""Files on network shares can be opened as backups; a ledger there is refused."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from deadlines.refusal import Refusal
from storage.database.address import is_share, require_local, sqlite_address


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PureWindowsPath(r"\\server\共享\b.sqlite"), "file:////server/%E5%85%B1%E4%BA%AB/b.sqlite"),
        (PureWindowsPath(r"\\?\UNC\server\s\b"), "file:////%3F/UNC/server/s/b"),
        (PureWindowsPath(r"C:\a b\c#d?.sqlite"), "file:///C:/a%20b/c%23d%3F.sqlite"),
        (PurePosixPath("/a b/%20?x=1#y"), "file:///a%20b/%2520%3Fx%3D1%23y"),
    ],
)
def test_an_address_names_no_computer(path: PurePath, address: str) -> None:
    """The computer of a share is part of the path: SQLite knows no other authority but its own."""
    assert sqlite_address(path, "mode=ro") == f"{address}?mode=ro"


_NO_NAME = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such name of a file")


@pytest.mark.parametrize(
    "name",
    [
        "a b#c%20.sqlite",
        "台账😡&mode=rwc.sqlite",
        pytest.param("c?d", marks=_NO_NAME),
        pytest.param("x\udcff.sqlite", marks=_NO_NAME),
    ],
)
def test_sqlite_opens_what_is_named(tmp_path: Path, name: str) -> None:
    """Whatever signs are in a name, SQLite opens that file."""
    path = tmp_path / name
    with closing(sqlite3.connect(sqlite_address(path, "mode=rwc"), uri=True)) as made:
        made.execute("CREATE TABLE t (x)")
    assert path.is_file()


@pytest.mark.parametrize(
    ("path", "is_far"),
    [
        (r"\\server\share\数据", True),
        ("//server/share/x", True),
        (r"\\?\UNC\server\share\x", True),
        (r"Z:\数据", True),
        (r"\\?\Z:\数据", True),
        (r"C:\数据", False),
        (r"\\?\C:\数据", False),
    ],
)
def test_a_ledger_on_a_share_is_refused(path: str, is_far: bool) -> None:
    """By the computer's name or by a letter: a ledger stays on a disk of this computer."""

    def drive_type(root: str) -> int:
        return 4 if root == "z:\\" else 3

    assert is_share(PureWindowsPath(path).drive, drive_type) is is_far
    if is_far:
        with pytest.raises(Refusal, match="ledger-on-share"):
            require_local(PureWindowsPath(path), "win32", drive_type)
    require_local(PurePosixPath("//server/share"), "linux", drive_type, lambda: "")


_MOUNTS = r"""/dev/sda1 / ext4 rw,relatime 0 0
nas:/home /home nfs4 rw,vers=4.2 0 0
/dev/sdb1 /home/li/本机 ext4 rw 0 0
//office/共享 /mnt/office\040files cifs rw 0 0
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a Linux path is no path there")
@pytest.mark.parametrize(
    ("path", "is_far"),
    [
        ("/home/li/duedesk/x", True),
        ("/mnt/office files/x", True),
        ("/home/li/本机/x", False),
        ("/homework/x", False),
        ("/mnt/x", False),
    ],
)
def test_a_ledger_on_a_mounted_share_is_refused(path: str, is_far: bool) -> None:
    """On Linux the file system tells whose disk it is: the nearest one above the file."""
    refused = ""
    try:
        require_local(PurePosixPath(path), "linux", mounts=lambda: _MOUNTS)
    except Refusal as refusal:
        refused = refusal.code
    assert refused == ("ledger-on-share" if is_far else "")

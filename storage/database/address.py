"""How SQLite is told where a file is, and whether a ledger may lie there."""

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path, PurePath, PureWindowsPath
from urllib.parse import quote

from deadlines.refusal import Refusal

_REMOTE = 4
"""GetDriveTypeW's word for a drive letter that stands for a network share."""

_SHARES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "fuse.sshfs"})
_ESCAPED = r"\\([0-7]{3})"
_MOUNTS = Path("/proc/self/mounts")


def sqlite_address(path: PurePath, options: str) -> str:
    r"""Return the file's URI with SQLite's options, as `mode=ro`.

    `Path.as_uri` would name the computer of \\computer\share as the URI's authority, and SQLite
    refuses each but localhost.
    """
    plain = path.as_posix()
    root = "" if plain.startswith("/") else "/"  # as before c:/
    return f"file://{root}{quote(plain, safe='/:', errors='surrogateescape')}?{options}"


def require_local(
    path: PurePath,
    platform: str = sys.platform,
    drive_type: Callable[[str], int] | None = None,
    mounts: Callable[[], str] | None = None,
) -> None:
    """Refuse a ledger on a network share of Windows or Linux; raises Refusal("ledger-on-share").

    SQLite's WAL is shared memory, which two computers do not share: they would damage the file.
    `drive_type` answers as GetDriveTypeW, `mounts` with the text of Linux' table of mounts.
    """
    if platform == "win32":
        is_far = is_share(PureWindowsPath(path).drive, drive_type or _drive_type)
    elif platform == "linux":
        is_far = is_mounted_share(os.path.realpath(path), (mounts or _mounts)())
    else:
        is_far = False
    if is_far:
        raise Refusal("ledger-on-share", path=path)


def is_mounted_share(path: str, mounts: str) -> bool:
    """Return whether the file system that holds a path is another computer's."""
    found = ("", "")
    for line in mounts.splitlines():
        _, place, kind, *_ = [*line.split(" "), "", "", ""]
        place = re.sub(_ESCAPED, lambda sign: chr(int(sign[1], 8)), place).rstrip("/")
        if len(place) >= len(found[0]) and f"{path}/".startswith(f"{place}/"):
            found = place, kind
    return found[1] in _SHARES


def is_share(drive: str, drive_type: Callable[[str], int]) -> bool:
    r"""Return whether a Windows drive, as `c:` or \\computer\share, is on another computer."""
    plain = drive.replace("/", "\\").lower()
    if plain.startswith(("\\\\?\\", "\\\\.\\")):
        plain = plain[4:]
        if plain.startswith("unc\\"):
            return True
    if plain.startswith("\\\\"):
        return True
    return plain.endswith(":") and drive_type(plain + "\\") == _REMOTE


def _drive_type(root: str) -> int:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return int(windll.kernel32.GetDriveTypeW(root)) if windll is not None else 0


def _mounts() -> str:
    try:
        return os.fsdecode(_MOUNTS.read_bytes())
    except OSError:
        return ""

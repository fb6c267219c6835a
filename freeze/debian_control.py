"""What the Debian package says of itself, and what it asks of the system."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ui.system.platform_check import NETWORK, WINDOWS, XCB, Library

_TEXT = """\
Package: duedesk
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Maintainer: The DueDesk authors <duedesk@localhost>
Installed-Size: {kib}
Depends: {depends}
Recommends: fonts-noto-cjk | fonts-wqy-microhei, libnotify-bin
Suggests: fcitx5 | ibus
Description: deadlines of a unit's liaison, reminded until they are met
 For the liaison of a college or an office of a Chinese university: logs news
 items, online-opinion incidents and public messages, counts each deadline by
 the words of the rule over the official holidays and make-up working days,
 and reminds until it is done. No network connection is ever opened.
"""

_ALWAYS = ("libc6 (>= 2.36)", "libgcc-s1", "libstdc++6", "zlib1g", "tzdata")
"""What the program was linked against on Debian 12, the oldest system it runs on."""


def needed_packages(folder: Path, libraries: Iterable[Library]) -> list[str]:
    """Return the packages with those libraries that the frozen program does not carry itself."""
    carried = {file.name for file in folder.rglob("*.so*")}
    return sorted({one.debian for one in libraries if one.soname not in carried})


def control(folder: Path, version: str, architecture: str) -> str:
    """Return the text of the package's control file for a frozen program."""
    groups = (WINDOWS, NETWORK, XCB)  # whoever has Wayland has its libraries
    depends: Sequence[str] = needed_packages(folder, (one for g in groups for one in g.libraries))
    kib = sum(file.lstat().st_size for file in folder.rglob("*")) // 1024
    return _TEXT.format(
        version=version, architecture=architecture, kib=kib, depends=", ".join((*_ALWAYS, *depends))
    )

"""What the Debian package says of itself, and what it asks of the system."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from pathlib import Path

from ui.system.platform_check import CHINESE_FONT, NETWORK, WAYLAND, WINDOWS, XCB, Library

MAINTAINER = "The DueDesk authors <duedesk@users.noreply.github.com>"
SUMMARY = "deadlines of a unit's liaison, reminded until they are met"

_TEXT = """\
Package: duedesk
Version: {version}
Section: misc
Priority: optional
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kib}
Depends: {depends}
Recommends: {recommends}
Suggests: fcitx5 | ibus
Description: {summary}
 For the liaison of a college or an office of a Chinese university: logs news
 items, online-opinion incidents and public messages, counts each deadline by
 the words of the rule over the official holidays and make-up working days,
 and reminds until it is done. No network connection is ever opened.
"""

_ALWAYS = ("libc6 (>= 2.31)", "libgcc-s1", "libstdc++6", "zlib1g", "tzdata")
"""What the program was linked against on Debian 11, the oldest system it runs on."""


def needed_packages(folder: Path, libraries: Iterable[Library]) -> list[str]:
    """Return the packages with those libraries that the frozen program does not carry itself."""
    carried = {file.name for file in folder.rglob("*.so*")}
    return sorted({one.debian for one in libraries if one.soname not in carried})


def control(folder: Path, version: str, architecture: str) -> str:
    """Return the text of the package's control file for a frozen program."""
    groups = (WINDOWS, NETWORK, XCB)
    depends: Sequence[str] = needed_packages(folder, (one for g in groups for one in g.libraries))
    fonts = f"{CHINESE_FONT.debian} | fonts-wqy-microhei"
    recommends = (fonts, "libcups2", "libnotify-bin", *needed_packages(folder, WAYLAND.libraries))
    kib = sum(file.lstat().st_size for file in folder.rglob("*")) // 1024
    return _TEXT.format(
        version=version,
        architecture=architecture,
        maintainer=MAINTAINER,
        summary=SUMMARY,
        kib=kib,
        depends=", ".join((*_ALWAYS, *depends)),
        recommends=", ".join(recommends),
    )


def changelog(version: str, day: date) -> str:
    """Return the package's own changelog; the program's is beside it as NEWS."""
    at = format_datetime(datetime.combine(day, time(), UTC))
    lines = (
        f"duedesk ({version}) unstable; urgency=medium",
        "  * What has changed in the program is in NEWS.gz.",
        f" -- {MAINTAINER}  {at}",
    )
    return "\n\n".join(lines) + "\n"


def manual_page(version: str, day: date, helped: str) -> str:
    """Return the manual page, made from what the program prints as its help."""
    escaped = helped.replace("\\", "\\e").replace("-", "\\-")
    shown = "\n".join(rf"\&{line}" for line in escaped.rstrip().splitlines())
    return (
        f'.TH DUEDESK 1 "{day}" "DueDesk {version}" "User Commands"\n'
        f".SH NAME\nduedesk \\- {SUMMARY}\n"
        f".SH DESCRIPTION\nWithout a command the window is shown.\n.PP\n.nf\n{shown}\n.fi\n"
    )

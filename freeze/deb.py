"""Makes the Debian package from the frozen program: `uv run python -m freeze.deb`.

`dpkg-deb` packs it; the frozen program is in `dist/duedesk`, the package comes beside it.
"""

import gzip
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from freeze.contents import IDENTIFIER, version
from freeze.debian_control import changelog, control, manual_page

ROOT = Path(__file__).parents[1]
_HERE = ROOT / "freeze/linux"
_ICONS = ROOT / "resources/icons"
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: DueDesk

Files: *
Copyright: 2026 The DueDesk authors
License: Expat
"""


def lay_out(program: Path, tree: Path) -> None:
    """Lay the files of the package out under `tree`, each where the system wants it."""
    share = tree / "usr/share"
    shutil.copytree(program, tree / "usr/lib/duedesk", symlinks=True)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/duedesk").symlink_to("../lib/duedesk/duedesk")
    _put(_HERE / "duedesk.desktop", share / "applications/duedesk.desktop")
    _put(_HERE / f"{IDENTIFIER}.metainfo.xml", share / f"metainfo/{IDENTIFIER}.metainfo.xml")
    for icon in _ICONS.glob("app-*.png"):
        side = icon.stem.removeprefix("app-")
        _put(icon, share / f"icons/hicolor/{side}x{side}/apps/duedesk.png")
    _put(_ICONS / "app.svg", share / "icons/hicolor/scalable/apps/duedesk.svg")
    licence = (ROOT / "LICENSE").read_text("utf-8").partition("\n\n")[2].partition("\n\n")[2]
    lines = "".join(f" {line or '.'}\n" for line in licence.rstrip().splitlines())
    document = share / "doc/duedesk"
    document.mkdir(parents=True)
    (document / "copyright").write_text(_COPYRIGHT + lines, "utf-8")
    day = _release_day()
    helped = subprocess.run(
        [program / "duedesk", "--help"], check=True, capture_output=True, text=True
    ).stdout
    for place, text in (
        (document / "NEWS.gz", (ROOT / "CHANGELOG.md").read_text("utf-8")),
        (document / "changelog.gz", changelog(version(ROOT), day)),
        (share / "man/man1/duedesk.1.gz", manual_page(version(ROOT), day, helped)),
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(gzip.compress(text.encode(), mtime=0))
    _put(_HERE / "lintian-overrides", share / "lintian/overrides/duedesk")


def main() -> int:
    """Make the package and print its path; exit status 1 without a frozen program."""
    program, tree = ROOT / "dist/duedesk", ROOT / "build/deb"
    if not (program / "duedesk").is_file():
        print(f"{program}: no frozen program there yet", file=sys.stderr)
        return 1
    asked = ["dpkg", "--print-architecture"]
    architecture = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    shutil.rmtree(tree, ignore_errors=True)
    lay_out(program, tree)
    (tree / "DEBIAN").mkdir()
    text = control(tree / "usr", version(ROOT), architecture)
    (tree / "DEBIAN/control").write_text(text, "utf-8")
    for one in [tree, *tree.rglob("*")]:
        if not one.is_symlink():  # whatever umask they were made under
            is_program = one.stat().st_mode & 0o100 and ".so" not in one.name
            one.chmod(0o755 if one.is_dir() or is_program else 0o644)
    package = ROOT / f"dist/duedesk_{version(ROOT)}_{architecture}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    print(package.relative_to(ROOT))
    return 0


def _release_day() -> date:
    entry = ElementTree.parse(_HERE / f"{IDENTIFIER}.metainfo.xml")  # noqa: S314 - our own
    release = entry.find("releases/release")
    if release is None:
        raise LookupError("the metainfo names no release")
    return date.fromisoformat(release.attrib["date"])


def _put(file: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, place)


if __name__ == "__main__":
    sys.exit(main())

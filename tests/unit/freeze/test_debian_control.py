from datetime import date
from pathlib import Path

from freeze.debian_control import changelog, control, manual_page, needed_packages
from ui.system.platform_check import Library

CURSOR = Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor")
GLIB = Library("libglib-2.0.so.0", "libglib2.0-0", "glib2")


def test_a_library_that_is_carried_is_not_asked_for(tmp_path: Path) -> None:
    """The package depends on what the program does not carry."""
    (tmp_path / "libxcb-cursor.so.0").touch()
    assert needed_packages(tmp_path, [GLIB, CURSOR, GLIB]) == ["libglib2.0-0"]


def test_the_control_file_holds_what_dpkg_asks_for(tmp_path: Path) -> None:
    """Each line is a field or the continuation of one, and the fields dpkg needs are there."""
    (tmp_path / "file").write_bytes(bytes(5000))
    text = control(tmp_path, "0.1.0", "amd64")
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
    assert {"Package", "Version", "Architecture", "Maintainer", "Description"} <= set(fields)
    assert (fields["Version"], fields["Installed-Size"]) == ("0.1.0", "4")
    assert "libxkbcommon0" in fields["Depends"]
    assert text.endswith("\n")


def test_the_changelog_and_the_manual_are_as_debian_reads_them() -> None:
    """The package's changelog has Debian's form; the manual page holds the help as it is."""
    written = changelog("0.1.0", date(2026, 11, 25))
    assert written.startswith("duedesk (0.1.0) unstable; urgency=medium\n\n  * ")
    assert written.endswith(">  Wed, 25 Nov 2026 00:00:00 +0000\n")
    page = manual_page("0.1.0", date(2026, 11, 25), "usage: duedesk [-h]\n.dots 'and' \\\n限时办\n")
    assert r"\&usage: duedesk [\-h]" in page
    assert r"\&.dots 'and' \e" in page
    assert "限时办" in page

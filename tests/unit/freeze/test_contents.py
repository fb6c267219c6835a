import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from freeze.contents import IDENTIFIER, LIBRARIES, NOTIFIERS, is_wanted, version
from main import VERSION
from program.ledgers import command
from tests.support.command_line import ROOT
from tests.support.private_bus import require

LINUX = ROOT / "freeze/linux"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "resources/i18n/duedesk_en.qm",
        "docx/templates/default.docx",
        "tzdata/zoneinfo/Asia/Shanghai",
        "libxcb-cursor.so.0",
        "libffi.so.7",
        "lxml/etree.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_program_needs_goes_in(name: str) -> None:
    """Windows, Chinese input, translations, forms and the time zone go into the program."""
    assert is_wanted(name, "linux")


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "libQt6EglFSDeviceIntegration.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\networkinformation\\qnetworklistmanager.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libcrypto.so.3",
        "libssl-3-x64.dll",
        "libstdc++.so.6",
        "libglib-2.0.so.0",
        "libxkbcommon-x11.so.0",
    ],
)
def test_what_it_does_not_need_stays_out(name: str) -> None:
    """Unused parts of Qt, encryption for a network, and the desktop's own libraries stay out."""
    assert not is_wanted(name, "linux")


def test_the_libraries_named_are_installed() -> None:
    """Each library that is put in though nobody is seen to import it exists."""
    named = (*LIBRARIES, *NOTIFIERS[sys.platform])
    assert [name for name in named if find_spec(name) is None] == []


def test_the_version_is_one() -> None:
    """The project's file, the program and the app store's entry name the same version."""
    assert version(ROOT) == VERSION
    entry = (LINUX / f"{IDENTIFIER}.metainfo.xml").read_text("utf-8")
    assert f'<release version="{VERSION}"' in entry
    installer = (ROOT / "freeze/windows/duedesk.iss").read_text("utf-8-sig")
    assert f'#define Version "{VERSION}"' in installer


def test_the_desktop_entry_is_valid() -> None:
    """Desktops accept the menu's entry."""
    require("desktop-file-validate")
    subprocess.run(["desktop-file-validate", LINUX / "duedesk.desktop"], check=True)


def test_the_software_catalogue_entry_is_valid() -> None:
    """Software catalogues accept the description."""
    require("appstreamcli")
    file = LINUX / f"{IDENTIFIER}.metainfo.xml"
    subprocess.run(["appstreamcli", "validate", "--no-net", file], check=True)


@pytest.mark.parametrize(
    ("program", "started"),
    [
        ("/opt/duedesk/duedesk", "/opt/duedesk/duedesk"),
        ("/x/DueDesk.exe", "/x/DueDesk.exe"),
        ("/x/duedesk-cli.exe", "/x/DueDesk.exe"),
    ],
)
def test_the_session_starts_the_program_with_windows(
    monkeypatch: pytest.MonkeyPatch, program: str, started: str
) -> None:
    """Frozen, the session starts the program itself, never the one for the command line."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", program)
    assert [Path(word) for word in command()] == [Path(started)]

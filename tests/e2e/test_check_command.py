"""`main.py check`, and what it finds out about the desktop without a window."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from deadlines.self_check import Finding, Severity, autostart_finding
from resources.catalogue import chinese
from tests.support.builders import SHANGHAI
from tests.support.command_line import ROOT, CommandLine
from tests.support.notification_server import NotificationServer
from tests.support.private_bus import PrivateBus
from ui.command_line.keeping_commands import findings_or_refusal, run_check
from ui.command_line.plain import Arguments
from ui.environment import DATABASE
from ui.self_check.probe import notify_send_finding, probe, server_finding
from ui.system.session_bus import session_bus_address
from ui.wording.self_check import SelfCheckWords
from ui.wording.voice import Voice, voice

pytestmark = pytest.mark.slow

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs D-Bus")


@pytest.fixture
def main(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path / "data")


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    with PrivateBus() as running:
        yield running


def the_voice() -> Voice:
    return voice(chinese(), SHANGHAI)


def sentence(finding: Finding) -> str:
    say = the_voice()
    return SelfCheckWords(say.words.translate, say.times).sentence(finding)


def printed(findings: Sequence[Finding], *, as_json: bool = False) -> tuple[bool, str]:
    lines: list[str] = []
    arguments = Arguments(json=as_json)
    is_well = run_check(arguments, findings, the_voice(), lines.append)
    return is_well, "\n".join(lines)


def test_a_sound_ledger_passes(main: CommandLine) -> None:
    """A ledger with a record passes the check, line by line and as JSON."""
    main("add", "task", "表格", "--at", "2030-03-01T10:00")
    answer = main("check")
    assert answer.status == 0
    assert "[正常] 数据文件  完好" in answer.out
    checks = {one["check"]: one for one in main("check", "--json").data}
    assert checks["history"]["state"] == "good"
    assert set(checks["file"]) == {"check", "state", "code", "text"}


def test_a_damaged_file_is_not_passed(main: CommandLine) -> None:
    """A file that is no database any more fails the check without a traceback."""
    main("add", "task", "表格", "--at", "2030-03-01T10:00")
    file = main.folder / DATABASE
    file.write_bytes(b"nothing of a database" * 500)
    for aside in main.folder.glob(f"{DATABASE}-*"):
        aside.unlink()
    answer = main("check")
    assert answer.status == 1
    assert "数据文件已损坏" in answer.out + answer.err
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("code", ["database-damaged", "database-busy", "database-newer"])
def test_a_refusal_becomes_a_finding(code: str) -> None:
    """A file that cannot be opened is a bad finding with the refusal's sentence."""

    def read() -> list[Finding]:
        raise Refusal(code, path=Path("/data/duedesk.sqlite3"))

    say = the_voice()
    findings = findings_or_refusal(read, say)
    is_well, text = printed([*findings, autostart_finding("on")])
    assert not is_well
    assert say.refusals.sentence(Refusal(code, path="/data/duedesk.sqlite3")) in text
    assert "开机启动" in text
    (first, _) = json.loads(printed([*findings, autostart_finding("on")], as_json=True)[1])
    assert (first["check"], first["state"], first["code"]) == ("file", "bad", "refused")


def test_what_is_found_stays_as_it_is() -> None:
    """Findings that were not refused are passed on."""
    found = [Finding("file", Severity.GOOD, "file-sound")]
    assert findings_or_refusal(lambda: found, the_voice()) == found
    assert printed(found) == (True, "[正常] 数据文件  完好")


@linux_only
def test_a_server_that_answers_is_named(bus: PrivateBus) -> None:
    """A notification server that answers is named, and shows nothing for being asked."""
    with NotificationServer(bus.address) as server:
        finding = server_finding(bus.address)
        assert (finding.state, finding.code) == (Severity.GOOD, "server-answers")
        assert "fake" in sentence(finding)
        assert server.calls == []


@linux_only
def test_a_server_that_hangs_costs_no_more_than_the_patience(bus: PrivateBus) -> None:
    """A server that never answers is told as such once the time is up."""
    with NotificationServer(bus.address) as server:
        server.deaf = True
        begun = time.monotonic()
        finding = server_finding(bus.address, patience=0.3)
        assert time.monotonic() - begun < 5
        assert (finding.state, finding.code) == (Severity.DOUBT, "server-silent")


@linux_only
def test_a_bus_without_a_server(bus: PrivateBus) -> None:
    """A bus on which nobody shows notifications is told apart from no bus at all."""
    assert server_finding(bus.address).code == "server-none"
    assert server_finding(None).code == "bus-none"


@linux_only
@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=x", "nonsense", "unix:"])
def test_an_address_that_leads_nowhere(address: str) -> None:
    """A bus that cannot be reached is a finding, not an error."""
    finding = server_finding(address, patience=0.3)
    assert (finding.state, finding.code) == (Severity.DOUBT, "bus-unreachable")
    assert sentence(finding)


@linux_only
def test_a_bus_that_takes_us_in_and_says_nothing(tmp_path: Path) -> None:
    """A socket nobody answers at is given up after the patience."""
    path = tmp_path / "s"
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(path))
        mute.listen()
        assert server_finding(f"unix:path={path}", patience=0.2).code == "bus-silent"


def test_notify_send_matters_only_in_place_of_jeepney(tmp_path: Path) -> None:
    """The command is missed only where nothing else can ask the server, and is no help without."""
    environ = {"PATH": str(tmp_path)}
    answers = Finding("notifications", Severity.GOOD, "server-answers")
    absent = Finding("notifications", Severity.DOUBT, "server-none")
    without = Finding("notifications", Severity.DOUBT, "jeepney-missing")
    servers = (answers, absent, without)
    states = [notify_send_finding(environ, server).state for server in servers]
    assert states == [Severity.INFO, Severity.INFO, Severity.DOUBT]
    (tmp_path / "notify-send").touch(mode=0o755)
    states = [notify_send_finding(environ, server).state for server in servers]
    assert states == [Severity.GOOD, Severity.INFO, Severity.GOOD]
    assert all(sentence(notify_send_finding(environ, server)) for server in servers)


@linux_only
def test_the_whole_desktop_is_told(bus: PrivateBus) -> None:
    """Notifications, the command, the tray and Chinese input each get a line."""
    environ = {"DBUS_SESSION_BUS_ADDRESS": bus.address, "QT_IM_MODULE": "ibus", "PATH": ""}
    findings = probe(environ, "linux")
    assert [finding.name for finding in findings] == [
        "notifications",
        "notify-send",
        "tray",
        "input",
    ]
    assert findings[2].code == "tray-unknown"
    is_well, text = printed(findings)
    assert is_well
    assert "启动窗口后可查" in text


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_show_notifications_themselves(platform: str) -> None:
    """Windows and macOS have no bus to be asked for."""
    findings = probe({}, platform)
    assert [finding.name for finding in findings] == ["notifications", "tray", "input"]
    assert all(finding.state in (Severity.GOOD, Severity.INFO) for finding in findings)


def test_where_the_session_bus_is(bus: PrivateBus) -> None:
    """The variable names the bus; without it, systemd's place does if a bus is there."""
    assert session_bus_address({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"}) == "unix:path=/x"
    runtime = {"XDG_RUNTIME_DIR": str(bus.folder)}
    assert session_bus_address(runtime) == bus.address
    bus.stop()
    assert session_bus_address(runtime) is None


def test_probing_brings_in_no_qt() -> None:
    """The probe works where Qt cannot be loaded."""
    code = (
        "import sys; from ui.self_check.probe import probe;"
        "probe({'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nowhere'}, 'linux');"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0

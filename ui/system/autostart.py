"""Starting with the session: a desktop entry, a Run key or a launch agent. No Qt in here."""

import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path, PureWindowsPath
from typing import Protocol

from deadlines.refusal import Refusal
from deadlines.values import dataclass

if sys.platform == "win32":
    import winreg

    class UserRegistry:
        """Reads and writes under HKEY_CURRENT_USER."""

        def read(self, key: str, name: str) -> str | bytes | None:
            """Return a value, or None if it is not there."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    value, _ = winreg.QueryValueEx(opened, name)
            except FileNotFoundError:
                return None
            return value if isinstance(value, str | bytes) else None

        def write(self, key: str, name: str, value: str) -> None:
            """Set a text."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)

        def delete(self, key: str, name: str) -> None:
            """Remove a value; one that is not there is no error."""
            try:
                with winreg.OpenKey(
                    winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE
                ) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return


NAME = "DueDesk"
FILE = "duedesk"
HIDDEN = "--hidden"
_DELAY_SECONDS = 5
"""So long GNOME waits, for its tray extension to be there."""
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "s": " "}
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


class AutostartState(StrEnum):
    """Whether the program is started; OTHER: another copy of it is, GONE: one that is not there.

    NONE: this system cannot do it.
    """

    ON = "on"
    OFF = "off"
    OTHER = "other"
    GONE = "gone"
    NONE = "none"


class Autostart(Protocol):
    """One platform's way; each method raises Refusal("autostart") with `path` and `detail`."""

    def state(self) -> AutostartState:
        """Return how it stands, by what the platform itself has kept."""
        ...

    def turn_on(self) -> None:
        """Let this copy of the program start with the session, without its window."""
        ...

    def turn_off(self) -> None:
        """Let no copy of the program start with the session."""
        ...


@dataclass(frozen=True, slots=True)
class Starts:
    """What starts the program: the session, and the system's scheduler, which it may lack."""

    session: Autostart
    schedule: Autostart

    def mend(self) -> None:
        """Let what names a program that is gone start this one instead."""
        for way in (self.session, self.schedule):
            # What refuses is told by the self-check.
            with suppress(Refusal):
                if way.state() is AutostartState.GONE:
                    way.turn_on()


class Registry(Protocol):
    """What is needed of the user's registry (HKEY_CURRENT_USER); errors are OSError."""

    def read(self, key: str, name: str) -> str | bytes | None:
        """Return a value, or None if it is not there."""
        ...

    def write(self, key: str, name: str, value: str) -> None:
        """Set a text."""
        ...

    def delete(self, key: str, name: str) -> None:
        """Remove a value; one that is not there is no error."""
        ...


class DesktopEntry:
    """The XDG autostart folder of Linux desktops."""

    def __init__(self, command: Sequence[str], config: Path, name: str) -> None:
        self._command = (*command, HIDDEN)
        self._name = name
        self.path = config / "autostart" / f"{FILE}.desktop"

    def state(self) -> AutostartState:
        """Return how it stands; desktops turn an entry off by a key in it."""
        text = read_file(self.path)
        if text is None:
            return AutostartState.OFF
        keys = dict(line.split("=", 1) for line in text.splitlines() if "=" in line)
        if keys.get("Hidden") == "true" or keys.get("X-GNOME-Autostart-enabled") == "false":
            return AutostartState.OFF
        line = keys.get("Exec", "")
        if line == exec_line(self._command):
            return AutostartState.ON
        return state_of_other(_read_exec(line))

    def turn_on(self) -> None:
        """Write the entry."""
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            f"Name={self._name}",
            f"TryExec={_string(self._command[0])}",  # a removed program is not started
            f"Exec={exec_line(self._command)}",
            f"Icon={FILE}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
            f"X-GNOME-Autostart-Delay={_DELAY_SECONDS}",
        )
        write_file(self.path, ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape"))

    def turn_off(self) -> None:
        """Remove the entry."""
        remove_file(self.path)


class RunKey:
    """The Run key of Windows, and Task Manager's own switch over it."""

    def __init__(self, command: Sequence[str], registry: Registry) -> None:
        import subprocess

        self._line = subprocess.list2cmdline([*command, HIDDEN])
        self._registry = registry

    def state(self) -> AutostartState:
        """Return how it stands."""
        try:
            line = self._registry.read(_RUN, NAME)
            approved = self._registry.read(_APPROVED, NAME)
        except OSError as error:
            raise _refusal(_RUN, error) from error
        # Task Manager keeps 12 bytes; the first is odd where the user has turned the entry off.
        if line is None or (isinstance(approved, bytes) and approved[:1] and approved[0] % 2):
            return AutostartState.OFF
        if line == self._line:
            return AutostartState.ON
        return state_of_other([a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', str(line))])

    def turn_on(self) -> None:
        """Write the command, and lift what Task Manager has turned off."""
        try:
            self._registry.write(_RUN, NAME, self._line)
            self._registry.delete(_APPROVED, NAME)
        except OSError as error:
            raise _refusal(_RUN, error) from error

    def turn_off(self) -> None:
        """Remove the command."""
        try:
            self._registry.delete(_RUN, NAME)
        except OSError as error:
            raise _refusal(_RUN, error) from error


class LaunchAgent:
    """The user's launch agents of macOS; takes effect at the next login."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        self._command = [*command, HIDDEN]
        self.path = home / "Library" / "LaunchAgents" / f"{FILE}.plist"

    def state(self) -> AutostartState:
        """Return how it stands; an agent that cannot be read starts nothing."""
        import plistlib
        from xml.parsers.expat import ExpatError

        try:
            agent = plistlib.loads(self.path.read_bytes())
        except FileNotFoundError:
            return AutostartState.OFF
        except OSError as error:
            raise _refusal(self.path, error) from error
        except (plistlib.InvalidFileException, ExpatError, ValueError):
            return AutostartState.OFF
        if not isinstance(agent, dict) or agent.get("Disabled") is True:
            return AutostartState.OFF
        words = agent.get("ProgramArguments")
        if words == self._command:
            return AutostartState.ON
        return state_of_other([str(word) for word in words] if isinstance(words, list) else [])

    def turn_on(self) -> None:
        """Write the agent."""
        import plistlib

        agent = {
            "Label": FILE,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        write_file(self.path, plistlib.dumps(agent))

    def turn_off(self) -> None:
        """Remove the agent."""
        remove_file(self.path)


def state_of_other(words: Sequence[str]) -> AutostartState:
    """Return how a command that is not ours stands: GONE where a file it names is not there."""
    for word in words:
        if word.startswith("-"):
            break  # what follows are options of the program's own
        is_path = word.startswith("/") or PureWindowsPath(word).is_absolute()
        if is_path and not Path(word).exists():
            return AutostartState.GONE
    return AutostartState.OTHER


def start_command(script: Path, python: Path, *, frozen: bool) -> tuple[str, ...]:
    """Return the command by which the session starts the program; frozen, `python` is it."""
    if frozen:
        # Windows has a program of its own for the command line, with a console.
        return (str(python.with_name(python.name.replace("duedesk-cli", "DueDesk"))),)
    silent = python.with_name("pythonw.exe")
    if python.name.lower() == "python.exe" and silent.is_file():
        python = silent  # python.exe opens a console at each login, which ends us when it is closed
    return (str(python), str(script))


def autostart(
    command: Sequence[str],
    environ: Mapping[str, str],
    home: Path,
    name: str,
    platform: str = sys.platform,
) -> Autostart:
    """Return the platform's way to start `command`; `name` is what its settings show."""
    if sys.platform == "win32" and platform == "win32":
        from ui.system.autostart import UserRegistry

        return RunKey(command, UserRegistry())
    if platform == "darwin":
        return LaunchAgent(command, home)
    return DesktopEntry(command, config_folder(environ, home), name)


def config_folder(environ: Mapping[str, str], home: Path) -> Path:
    """Return the user's folder for settings on Linux."""
    config = environ.get("XDG_CONFIG_HOME", "")
    return Path(config) if config.startswith("/") else home / ".config"


def exec_line(command: Sequence[str]) -> str:
    """Return the Exec value of a command, each argument as it is.

    Desktop Entry Specification 1.5, "The Exec key": an argument is quoted as a whole, with a
    backslash before " ` $ and \\ inside; a literal % is doubled. The value is then a string, in
    which each backslash is doubled again and a line break is written \\n.
    """
    return _string(" ".join(_quote_argument(argument) for argument in command))


def _string(value: str) -> str:
    """Return a text as a desktop entry writes it."""
    value = value.replace("\\", "\\\\")
    return value.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _read_exec(line: str) -> list[str]:
    """Return the arguments of an Exec value; what does not follow the rules is taken as it is."""
    line = re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), line)
    words = [
        re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) or plain
        for quoted, plain in re.findall(r'"((?:\\.|[^"\\])*)"|(\S+)', line, re.DOTALL)
    ]
    return [word.replace("%%", "%") for word in words]


def _quote_argument(argument: str) -> str:
    escaped = "".join(f"\\{c}" if c in '"`$\\' else c for c in argument)
    return f'"{escaped}"'.replace("%", "%%")


def read_file(path: Path) -> str | None:
    """Return a text file, None where there is none; raises Refusal("autostart")."""
    try:
        return path.read_text("utf-8", "surrogateescape")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _refusal(path, error) from error


def write_file(path: Path, content: bytes) -> None:
    """Write a file, with its folder; raises Refusal("autostart")."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise _refusal(path, error) from error


def remove_file(path: Path) -> None:
    """Remove a file, if it is there; raises Refusal("autostart")."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _refusal(path, error) from error


def _refusal(path: Path | str, error: OSError) -> Refusal:
    return Refusal("autostart", path=path, detail=error.strerror or "")

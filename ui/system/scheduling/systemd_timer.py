"""A timer of the user's systemd, which starts the program where it is needed. No Qt in here."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from deadlines.refusal import Refusal
from ui.system.autostart import (
    FILE,
    AutostartState,
    read_file,
    remove_file,
    state_of_other,
    write_file,
)

SCHEDULED = "--scheduled"
EVERY_MINUTES = 5
"""How often it is asked whether the program is needed."""
_SERVICE, _TIMER = f"{FILE}.service", f"{FILE}.timer"
_CONDITION = "ConditionPathExists="
_PATIENCE = 20
"""Seconds for one answer of systemd, which is slow while the session begins."""

Control = Callable[[Sequence[str]], None]
"""Carries out a `systemctl --user`; raises OSError with what it said where that fails."""


def run_systemctl(words: Sequence[str]) -> None:
    """Carry it out on the user's systemd."""
    import subprocess

    command = ["systemctl", "--user", "--no-ask-password", *words]
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            command, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise OSError(0, str(error)) from error
    if done.returncode:
        raise OSError(done.returncode, done.stderr.strip() or f"systemctl: {done.returncode}")


class SystemdTimer:
    """Two unit files under the user's `config`; `runtime` is XDG_RUNTIME_DIR, None without one.

    How it stands is read from the files alone, so it can be asked at each start.
    """

    def __init__(
        self,
        command: Sequence[str],
        config: Path,
        runtime: Path | None,
        name: str,
        control: Control = run_systemctl,
    ) -> None:
        self._command = command
        self._runtime, self._name, self._control = runtime, name, control
        self.folder = config / "systemd" / "user"
        self.service, self.timer = self.folder / _SERVICE, self.folder / _TIMER
        self._enabled = self.folder / "timers.target.wants" / _TIMER

    def state(self) -> AutostartState:
        """Return how it stands; NONE where no systemd runs for the user."""
        if self._runtime is None or not (self._runtime / "systemd" / "private").exists():
            return AutostartState.NONE
        text = read_file(self.service)
        if text is None or not self.timer.exists() or not self._enabled.is_symlink():
            return AutostartState.OFF
        if text == self._service_text():
            return AutostartState.ON
        paths = re.findall(rf"^{_CONDITION}(.*)$", text, re.MULTILINE)
        return state_of_other([path.replace("%%", "%") for path in paths])

    def turn_on(self) -> None:
        """Write the units and start the timer."""
        for path, text in ((self.service, self._service_text()), (self.timer, self._timer_text())):
            write_file(path, text.encode("utf-8", "surrogateescape"))
        self._carry_out("daemon-reload")
        # `restart` has a timer that ran already follow what is written now.
        self._carry_out("enable", _TIMER)
        self._carry_out("restart", _TIMER)

    def turn_off(self) -> None:
        """Stop the timer and remove the units; a program it has started runs on."""
        if self.timer.exists():
            self._carry_out("disable", "--now", _TIMER)
        for path in (self._enabled, self.timer, self.service):
            remove_file(path)
        self._carry_out("daemon-reload")

    def _carry_out(self, *words: str) -> None:
        try:
            self._control(words)
        except OSError as error:
            raise Refusal("schedule", detail=error.strerror or "") from error

    def _service_text(self) -> str:
        # The process that asks becomes the program where it is needed: the timer waits meanwhile.
        lines = (
            "[Unit]",
            f"Description={self._name}",
            *(f"{_CONDITION}{_escape_percent(path)}" for path in self._command),
            "",
            "[Service]",
            "Type=simple",
            f"ExecStart={' '.join(map(_quote, (*self._command, SCHEDULED)))}",
        )
        return "\n".join(lines) + "\n"

    def _timer_text(self) -> str:
        lines = (
            "[Unit]",
            f"Description={self._name}",
            "",
            "[Timer]",
            "OnStartupSec=1min",
            f"OnCalendar=*:0/{EVERY_MINUTES}",
            "AccuracySec=20s",
            "",
            "[Install]",
            "WantedBy=timers.target",
        )
        return "\n".join(lines) + "\n"


def _escape_percent(text: str) -> str:
    return text.replace("%", "%%")


def _quote(argument: str) -> str:
    """Return an argument as ExecStart takes it (systemd.service, "Command lines")."""
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{_escape_percent(escaped).replace("$", "$$")}"'

"""A task of the Task Scheduler of Windows, made and asked by `schtasks`. No Qt in here."""

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from html import escape, unescape
from pathlib import Path

from deadlines.refusal import Refusal
from ui.system.autostart import NAME, AutostartState, state_of_other
from ui.system.scheduling.systemd_timer import EVERY_MINUTES, SCHEDULED

_NO_WINDOW = 0x08000000
"""CREATE_NO_WINDOW: no console flashes up."""
_PATIENCE = 20
_XML = """<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo><Description>{name}</Description></RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <Repetition>
        <Interval>PT{minutes}M</Interval><StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <StartBoundary>2020-01-01T00:00:00</StartBoundary>
      <Enabled>true</Enabled>
    </TimeTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>{user}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Enabled>true</Enabled>
  </Settings>
  <Actions Context="Author">
    <Exec><Command>{program}</Command><Arguments>{arguments}</Arguments></Exec>
  </Actions>
</Task>
"""

Schtasks = Callable[[Sequence[str]], str | None]
"""Carries out a `schtasks` and returns what it printed; None where it answered with a failure."""


def run_schtasks(words: Sequence[str]) -> str | None:
    """Carry it out; raises OSError where there is none."""
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            ["schtasks", *words],  # noqa: S607 - found as Windows finds it
            capture_output=True, timeout=_PATIENCE, check=False,
            creationflags=_NO_WINDOW,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise OSError(0, str(error)) from error
    return done.stdout.decode("mbcs", "replace") if done.returncode == 0 else None


class WindowsTask:
    """A task that asks every few minutes whether the program is needed; `user` is DOMAIN\\name."""

    def __init__(
        self, command: Sequence[str], user: str, name: str, schtasks: Schtasks = run_schtasks
    ) -> None:
        self._program, self._user, self._name = command[0], user, name
        self._arguments = subprocess.list2cmdline([*command[1:], SCHEDULED])
        self._schtasks = schtasks

    def state(self) -> AutostartState:
        """Return how it stands."""
        text = self._ask("/query", "/tn", NAME, "/xml")
        found = [_value(text or "", tag) for tag in ("Command", "Arguments")]
        if text is None or "<Enabled>false</Enabled>" in text:
            return AutostartState.OFF
        if found == [self._program, self._arguments]:
            return AutostartState.ON
        return state_of_other([found[0], *(a or b for a, b in re.findall(_WORD, found[1]))])

    def turn_on(self) -> None:
        """Make the task, also in the place of another one."""
        handle, name = tempfile.mkstemp(suffix=".xml")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(self.xml().encode("utf-16"))
            self._change("/create", "/tn", NAME, "/xml", name, "/f")
        finally:
            Path(name).unlink(missing_ok=True)

    def turn_off(self) -> None:
        """Remove the task, if there is one."""
        if self._ask("/query", "/tn", NAME) is not None:
            self._change("/delete", "/tn", NAME, "/f")

    def xml(self) -> str:
        """Return the task as the Task Scheduler takes it."""
        return _XML.format(
            name=escape(self._name),
            minutes=EVERY_MINUTES,
            user=escape(self._user),
            program=escape(self._program),
            arguments=escape(self._arguments),
        )

    def _change(self, *words: str) -> None:
        if self._ask(*words) is None:
            raise Refusal("schedule", detail=f"schtasks {words[0]}")

    def _ask(self, *words: str) -> str | None:
        try:
            return self._schtasks(words)
        except OSError as error:
            raise Refusal("schedule", detail=error.strerror or "") from error


_WORD = r'"([^"]*)"|(\S+)'


def _value(xml: str, tag: str) -> str:
    found = re.search(f"<{tag}>(.*?)</{tag}>", xml, re.DOTALL)
    return unescape(found[1]) if found else ""

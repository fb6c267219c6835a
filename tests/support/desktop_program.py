"""A child process whose output is kept, and waiting for conditions with a deadline."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

T = TypeVar("T")

POLL_SECONDS = 0.02


def wait_for(condition: Callable[[], T | None], what: str, timeout: float = 10.0) -> T:
    """Ask `condition` until it gives something true, and give that back.

    `timeout` is in seconds. Raises TimeoutError, naming `what`, when it passes.
    """
    end = time.monotonic() + timeout
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() >= end:
            message = f"waited {timeout:g} s for {what}"
            raise TimeoutError(message)
        time.sleep(POLL_SECONDS)


class Program:
    """One started process, leader of its own group, with its output in two files.

    Only this group is ever signalled.
    """

    def __init__(
        self,
        argv: Sequence[str | Path],
        *,
        env: Mapping[str, str],
        log: Path,
        cwd: Path | None = None,
        pass_fds: Sequence[int] = (),
    ) -> None:
        self.argv = [str(word) for word in argv]
        self._out = log.with_suffix(".out")
        self._err = log.with_suffix(".err")
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self._process = subprocess.Popen(
                self.argv,
                env=dict(env),
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                pass_fds=tuple(pass_fds),
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def stdout(self) -> str:
        """What it has printed so far."""
        return self._out.read_text("utf-8", "replace")

    @property
    def stderr(self) -> str:
        """What it has complained of so far."""
        return self._err.read_text("utf-8", "replace")

    @property
    def exit_status(self) -> int | None:
        """Its exit status (negative: the signal that ended it), None while it runs."""
        return self._process.poll()

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self.exit_status is None

    def wait_exit(self, timeout: float = 10.0) -> int:
        """Wait until it ends by itself and give its exit status; TimeoutError after `timeout` s."""
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise TimeoutError(self.story(f"still runs after {timeout:g} s")) from None

    def wait_output(self, pattern: str, timeout: float = 10.0) -> re.Match[str]:
        """Wait until its stdout holds `pattern` (a regular expression, ^ and $ at lines)."""
        regex = re.compile(pattern, re.MULTILINE)
        return self.wait_until(lambda: regex.search(self.stdout), f"{pattern!r} on stdout", timeout)

    def wait_until(self, condition: Callable[[], T | None], what: str, timeout: float = 10.0) -> T:
        """`wait_for`, but with this program's story when it ends first or takes too long."""

        def still_there() -> T | None:
            was_running = self.running  # asked first: its last words may come with its end
            answer = condition()
            if not answer and not was_running:
                raise RuntimeError(self.story(f"ended before {what}"))
            return answer

        try:
            return wait_for(still_there, what, timeout)
        except TimeoutError as error:
            raise TimeoutError(self.story(str(error))) from None

    def sigterm(self) -> None:
        """Ask it to end, as a session's end does."""
        self._signal(signal.SIGTERM)

    def sigstop(self) -> None:
        """Freeze it, as a hung program or a sleeping machine looks."""
        self._signal(signal.SIGSTOP)

    def sigcont(self) -> None:
        """Let a frozen one go on."""
        self._signal(signal.SIGCONT)

    def kill(self) -> int:
        """End it at once, as a crash or a power cut would, with the children of its group."""
        self._signal(signal.SIGKILL)
        return self.wait_exit()

    def stop(self, patience: float = 3.0) -> int:
        """Ask it to end, kill it after `patience` seconds, and give its exit status."""
        self.sigcont()
        self.sigterm()
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            pass  # it had its chance
        return self.kill()

    def story(self, what: str) -> str:
        """A message for a failing test: `what` happened, and what the program said."""
        return (
            f"{' '.join(self.argv)} (pid {self.pid}, exit status {self.exit_status}) {what}\n"
            f"--- stdout\n{self.stdout[-4000:]}\n--- stderr\n{self.stderr[-4000:]}"
        )

    def _signal(self, number: signal.Signals) -> None:
        """Send to the whole group: the leader's id stays the group's while any member lives."""
        try:
            os.killpg(self._process.pid, number)
        except ProcessLookupError:
            pass  # it and all its children have ended


class StartPart(Protocol):
    """Starts one of the desktop's own parts by its name, and ends it with the desktop."""

    def __call__(self, name: str, *arguments: str, pass_fds: Sequence[int] = ()) -> Program: ...

"""A message bus of the test's own, on a socket in a temp folder."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import NoReturn, Self
from xml.sax.saxutils import escape

import pytest

_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def absent(what: str) -> NoReturn:
    """Skip the test for want of `what`; fail it where everything is required to be there."""
    reason = f"{what} is not installed"
    if os.environ.get("DUEDESK_E2E") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


def require(*programs: str) -> None:
    """Skip (or fail) the test unless each of `programs` is on the PATH."""
    for program in programs:
        if shutil.which(program) is None:
            absent(program)


class PrivateBus:
    """A running `dbus-daemon` that nobody else knows of; use it in a `with`.

    It starts no services: what is not running on it is absent.
    """

    def __init__(self) -> None:
        require("dbus-daemon")
        # Not pytest's own temp folder: a socket's path may have 107 bytes at most.
        self.folder = Path(tempfile.mkdtemp(prefix="bus-"))
        self._socket = self.folder / "bus"
        self._config = self.folder / "bus.conf"
        self._config.write_text(_CONFIG.format(socket=escape(str(self._socket))), "utf-8")
        self._daemon: subprocess.Popen[str] | None = None
        self.address = f"unix:path={self._socket}"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def start(self) -> None:
        """Start the bus and return when it answers; again after `stop`, at the same address."""
        command = ["dbus-daemon", f"--config-file={self._config}", "--nofork", "--print-address=1"]
        self._daemon = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it complains of every limit it may not raise
            stdin=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        line = self._daemon.stdout.readline().strip()  # printed once it listens
        assert line.startswith("unix:path="), f"dbus-daemon did not start: {line!r}"

    def stop(self) -> None:
        """End the bus, as a session does that ends under the program."""
        if self._daemon is None:
            return
        self._daemon.terminate()
        self._daemon.wait(10)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        self._daemon = None
        self._socket.unlink(missing_ok=True)

    def environment(self, **more: str) -> dict[str, str]:
        """Return this process's environment with this bus as the session's, and `more`."""
        return {**os.environ, "DBUS_SESSION_BUS_ADDRESS": self.address, **more}

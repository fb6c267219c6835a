"""One running program for each data folder: a second start raises the first one's window.

The lock in the folder says who is first, even when two start at the same moment; the socket is how
the second one tells the first. The lock is held by the operating system as well as by its file, so
one left behind by a crash is never mistaken for a running program. The first one needs no socket
until its window is up, nor the part of Qt that has sockets.
"""

from __future__ import annotations

import os
import sys
import zlib
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from ui.environment import ACTIVATION_TOKEN, LOCK, activation, lend

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ASK, _ANSWER = b"raise", b"ok\n"
"""What is asked, a space, the desktop's token for it (Wayland) and a line end; what is answered."""
_PATIENCE_MS = 500
_TRIES = 12
_BETWEEN_TRIES_MS = 250
_LONGEST_PATH = 107
"""Bytes of a socket's path; a longer one has its place in the folder for temporary files."""
_LONGEST_TOKEN = 200
_LONGEST_QUESTION = _LONGEST_TOKEN + 64


class StartAnswer(Enum):
    """What a start found: it is the first, it has told the first, or the first is silent."""

    FIRST = "first"
    TOLD = "told"
    SILENT = "silent"


class SingleInstance(QObject):
    """Claims the data folder; once it listens, another start emits `raise_asked`.

    `folder` must exist. `runtime` is the user's own folder for sockets where the platform has
    one (XDG_RUNTIME_DIR); without it the socket is in the data folder. A first program that is
    silent is asked `tries` times, each 0.75 s at the most.
    """

    raise_asked = Signal()

    def __init__(self, folder: Path, *, runtime: Path | None = None, tries: int = _TRIES) -> None:
        super().__init__()
        self._tries = tries
        self.name = socket_name(folder, runtime)
        self._lock = QLockFile(str(folder / LOCK))
        # Age says nothing: the program runs for weeks.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._guests: list[QLocalSocket] = []

    def claim(self) -> StartAnswer:
        """Become the first, or tell the one that is; blocks for up to some seconds.

        SILENT means that another process holds the folder and does not answer.
        """
        wait = 0
        for _ in range(self._tries):
            if self._take_lock(wait):
                return StartAnswer.FIRST
            if self._tell():
                return StartAnswer.TOLD
            wait = _BETWEEN_TRIES_MS
        return StartAnswer.SILENT

    def listen(self) -> None:
        """Hear other starts from now on; the folder has been claimed."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # We hold the lock and nobody answered: a socket that is there was left by a crash.
        QLocalServer.removeServer(self.name)
        server.newConnection.connect(self._welcome)
        # Without a socket the program works; only a second start cannot raise its window.
        if server.listen(self.name):
            self._server = server

    def release(self) -> None:
        """Let another program be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _take_lock(self, wait: int) -> bool:
        if self._lock.tryLock(wait):
            return True
        # The file may name a process that has died, or another one that has got its number. It
        # goes only if no living process holds it, which the operating system knows.
        return self._lock.removeStaleLockFile() and self._lock.tryLock(0)

    def _tell(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self.name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        token = os.environ.get(ACTIVATION_TOKEN, "").encode("ascii", "ignore")[:_LONGEST_TOKEN]
        socket.write(b"%b %b\n" % (_ASK, token))
        socket.flush()
        answered = socket.waitForReadyRead(_PATIENCE_MS)
        answer = bytes(socket.readAll().data()) if answered else b""
        socket.abort()
        return answer == _ANSWER

    def _welcome(self) -> None:
        # Those who have gone are let go here and not in their own signals: an object must not
        # end while it speaks.
        self._guests = [guest for guest in self._guests if guest.isValid()]
        while self._server is not None:
            guest = self._server.nextPendingConnection()
            if guest is None:
                break
            guest.readyRead.connect(self._hear)
            self._guests.append(guest)
        self._hear()

    def _hear(self) -> None:
        for guest in self._guests:
            if guest.canReadLine():
                asked, _, token = bytes(guest.readLine(_LONGEST_QUESTION).data()).partition(b" ")
                if asked == _ASK and token.endswith(b"\n"):
                    guest.write(_ANSWER)
                    guest.flush()
                    with lend(os.environ, activation(token.decode("ascii", "ignore"))):
                        self.raise_asked.emit()
                guest.disconnectFromServer()
            elif guest.bytesAvailable() > _LONGEST_QUESTION:
                guest.abort()


def socket_name(folder: Path, runtime: Path | None) -> str:
    """Return the socket's name: the same for every way to write the folder, and for one user.

    Linux without a `runtime` folder has it in the data folder, which is the user's own, too.
    """
    user = str(os.getuid()) if sys.platform != "win32" else os.environ.get("USERNAME", "")
    text = f"{os.path.normcase(folder.resolve())}\n{user}"
    data = text.encode(errors="surrogateescape")
    # No secret, only a short name: two checksums need no library of cryptography at the start.
    name = f"duedesk-{zlib.crc32(data):08x}{zlib.adler32(data):08x}"
    if runtime is None and sys.platform == "linux":
        own = folder.resolve() / name
        runtime = own.parent if len(os.fsencode(own)) <= _LONGEST_PATH else None
    return str(runtime / name) if runtime is not None else name


def runtime_folder() -> Path | None:
    """Return the user's own folder for sockets, where the environment names one that is ours."""
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform != "linux" or not named.startswith("/"):
        return None
    folder = Path(named)
    try:
        return folder if folder.stat().st_uid == os.getuid() else None
    except OSError:
        return None  # named but not there, as under some remote logins

"""What happens to files and texts that are dropped on the main window.

Each kind of file has its taker, which says how surely a file is one of its own; `App` adds them.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from deadlines.refusal import Refusal
from ui.dialogs.typed_dialog import AnswerBox
from ui.wording.voice import Voice


def dropped_file(data: QMimeData) -> Path | None:
    """Return the first file of this machine among what was dropped."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None


def is_welcome(data: QMimeData) -> bool:
    """Return whether a notice may be in it."""
    return dropped_file(data) is not None or (data.hasText() and not data.hasUrls())


MOST = 20
"""Files taken at once: more come by mistake, and each asks its own question."""


class Claim(IntEnum):
    """How surely a file is a taker's own; the surest takes it, of equals the one added first."""

    NO = 0
    PERHAPS = 1
    LIKELY = 2
    SURE = 3


class Taker(Protocol):
    """Takes one kind of file."""

    def claim(self, file: Path) -> Claim:
        """Tell from a file's name, or from what is in it, whether it is this taker's.

        Raises Refusal where the file cannot be read.
        """
        ...

    def take(self, file: Path) -> QDialog:
        """Open the dialog that asks what to do with the file; the next file waits for its end."""
        ...


class Dropping(QObject):
    """Takes what is dropped on the window, one file after the other, and says what it cannot take.

    Nothing is taken while a dialog is open. A text goes to `take_text`.
    """

    def __init__(
        self,
        window: QWidget,
        voice: Voice,
        takers: Sequence[Taker],
        take_text: Callable[[str], QDialog],
        parent: QObject,
    ) -> None:
        super().__init__(parent or window)
        self._window, self._voice = window, voice
        self._takers = list(takers)
        self._take_text = take_text
        self._waiting: list[tuple[Path, Taker]] = []
        self._said: QMessageBox | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def add(self, taker: Taker) -> None:
        """Add a taker for another kind of file."""
        self._takers.append(taker)

    @property
    def message(self) -> QMessageBox | None:
        """The box that says what could not be taken, while it is open."""
        return self._said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take what is dragged over the window and dropped on it."""
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            event.acceptProposedAction()
            # The program the files come from waits until the drop is over.
            files, text = _local_files(event.mimeData()), _text(event.mimeData())
            QTimer.singleShot(0, self, lambda: self._drop(files, text))
            return True
        if isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.DragEnter:
            if _is_welcome(event.mimeData()) and not self._is_blocked():
                event.acceptProposedAction()
            else:
                event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_blocked(self) -> bool:
        """Return whether a dialog is open over the window: Qt would let a drop through."""
        over = QApplication.activeModalWidget()
        if over is not None and over.windowModality() is Qt.WindowModality.ApplicationModal:
            return True
        while over is not None and over is not self._window:
            over = over.parentWidget()
        return over is self._window

    def drop(self, data: QMimeData) -> None:
        """Take what was dropped."""
        self._drop(_local_files(data), _text(data))

    def _drop(self, files: Sequence[Path], text: str) -> None:
        if files:
            self.take(files)
        elif text.strip():
            self._take_text(text)
        else:
            self._say([Refusal("drop-remote")])

    def take(self, files: Sequence[Path]) -> None:
        """Take these files, in the order of their names."""
        if len(files) > MOST:
            self._say([Refusal("drop-too-many", found=len(files), most=MOST)])
            return
        refusals: list[Refusal] = []
        for file in sorted(files):
            try:
                self._waiting.append((file, self._taker(file)))
            except Refusal as refusal:
                refusals.append(refusal)
        if refusals:
            self._say(refusals, then=self._next)
        else:
            self._next()

    def _taker(self, file: Path) -> Taker:
        if os.path.isdir(file):  # noqa: PTH112 - pathlib's raises for a name too long
            raise Refusal("drop-folder", text=file.name)
        if not os.path.isfile(file):  # noqa: PTH113 - as above; a device or a pipe would keep its reader waiting
            raise Refusal("drop-unknown", text=file.name)
        claims = [(taker.claim(file), -place) for place, taker in enumerate(self._takers)]
        claim, place = max(claims, default=(Claim.NO, 0))
        if claim is Claim.NO:
            raise Refusal("drop-unknown", text=file.name)
        return self._takers[-place]

    def _next(self) -> None:
        if not self._waiting:
            return
        file, taker = self._waiting.pop(0)
        dialog = taker.take(file)
        # Queued: a dialog opened while the one before it closes would not get the keyboard.
        dialog.finished.connect(self._next, Qt.ConnectionType.QueuedConnection)

    def _say(self, refusals: Iterable[Refusal], then: Callable[[], None] | None = None) -> None:
        sentences = [self._voice.refusals.sentence(refusal) for refusal in refusals]
        text = "\n\n".join(dict.fromkeys(sentences))
        box = AnswerBox(self.tr("拖入的文件"), text, self._window)
        box.setIcon(QMessageBox.Icon.Information)
        box.finished.connect(self._forget_said)
        if then is not None:
            box.finished.connect(then, Qt.ConnectionType.QueuedConnection)
        self._said = box
        box.open()

    def _forget_said(self) -> None:
        self._said = None


def _local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _text(data: QMimeData) -> str:
    # A link dragged from a browser has its address as the text, too.
    return data.text() if data.hasText() and not data.hasUrls() else ""


def _is_welcome(data: QMimeData) -> bool:
    return data.hasUrls() or data.hasText()

"""The evidence of a record: thumbnails to open, and the ways to add more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QImageReader,
    QKeySequence,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QToolButton,
    QWidget,
)

from deadlines.progress import Progress
from deadlines.records.record import Attachment, Record
from deadlines.refusal import Refusal
from ui.background.work import WorkOutcome
from ui.desk import Desk
from ui.dialogs.files import OpenFolder, open_in_desktop
from ui.dialogs.work_dialog import WorkDialog
from ui.editor.pictures import png_of
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, lay_column, lay_row
from ui.wording.short import cut

if TYPE_CHECKING:
    from storage.evidence import EvidenceStore
import shutil

from PySide6.QtCore import QTemporaryDir

from deadlines.file_names import plain_file_name

_THUMBNAIL = QSize(96, 72)
_LONGEST_NAME = 14
_PICTURES = frozenset({b"png", b"jpeg", b"bmp", b"gif", b"webp"})

Keep = Callable[[], Attachment]


_OPENED = (
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic", ".pdf", ".txt",
    ".csv", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".dps", ".odt",
    ".ods", ".odp", ".ofd", ".mp3", ".m4a", ".wav", ".amr", ".mp4", ".mov", ".avi", ".mkv",
)  # fmt: skip
"""What is looked at or listened to. Anything else might be run: only its folder is opened."""


class EvidenceCopies:
    """Makes copies in a folder that goes when the program ends."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def copy(self, kept: Path, file: Attachment) -> Path:
        """Return a copy of a kept file under its own name.

        Raises Refusal: "evidence-gone", "file-not-writable".
        """
        if not kept.is_file():
            raise Refusal("evidence-gone", text=file.name)
        place = Path(self._folder.path(), file.sha256[:16])
        target = place / plain_file_name(file.name)
        try:
            place.mkdir(exist_ok=True)
            # Not the kept file's permissions: the copy may be written to by whoever opens it.
            shutil.copyfile(kept, target)
        except OSError as error:
            detail = error.strerror or str(error)
            raise Refusal("file-not-writable", path=target, detail=detail) from error
        return target


def is_openable(file: Path) -> bool:
    """Return whether a file of that name is opened, rather than shown in its folder."""
    return file.suffix.casefold() in _OPENED


class EvidenceBox(QWidget):
    """Shows what is kept with a record. Files come by the button, by dropping, a picture by Ctrl+V.

    A click opens a copy. `refused` carries why something could not be done.
    """

    refused = Signal(object)

    def __init__(
        self, desk: Desk, store: EvidenceStore, open_path: OpenFolder = open_in_desktop
    ) -> None:
        super().__init__()
        self._register, self._store, self._open_path = desk.register, store, open_path
        self._copies: EvidenceCopies | None = None
        self._number = 0
        self._files: Sequence[Attachment] = ()
        self.heading = PlainLabel("muted", text=self.tr("证据"))
        self.hint = PlainLabel("muted", text=self.tr("截图后按 Ctrl+V，或把文件拖到这里"))
        self.add_button = push_button(self.tr("添加证据…"), self._ask_files, role="link")
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, 8)
        self.thumbnails: list[QToolButton] = []
        head = lay_row((self.heading, 1), self.add_button)
        lay_column(head, self._holder, self.hint, on=self, spacing=6)
        self.setAcceptDrops(True)
        # A text field that has the keyboard pastes into itself: Qt asks it first.
        self._paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        self._paste.activated.connect(self.paste)

    def show_files(self, record: Record) -> None:
        """Show a record's evidence."""
        if (self._number, self._files) == (record.number, record.attachments):
            return
        self._number, self._files = record.number, record.attachments
        for old in self.thumbnails:
            self._flow.removeWidget(old)
            old.deleteLater()
        self.thumbnails = [self._thumbnail(file) for file in self._files]
        self._holder.setVisible(bool(self.thumbnails))
        self._holder.updateGeometry()

    def paste(self) -> None:
        """Keep the picture or the files that the clipboard holds."""
        data = QGuiApplication.clipboard().mimeData()
        files = _local_files(data)
        if files:
            self.add_files(files)
        elif data.hasImage():
            image = QGuiApplication.clipboard().image()
            now = self._register.now()
            name = self.tr("截图-{time}.png").format(time=f"{now:%Y%m%d-%H%M%S}")
            self._keep_all([partial(self._store.keep, png_of(image), name, now)])
        else:
            self.refused.emit(Refusal("clipboard-without-evidence"))

    def add_files(self, files: Sequence[Path]) -> None:
        """Keep files of the user's; where one cannot be, none is."""
        try:
            for file in files:
                self._store.examine(file)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        now = self._register.now()
        self._keep_all([partial(self._store.keep_file, file, now) for file in files])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome files: here they are evidence, whatever they are elsewhere in the window."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what is dropped."""
        event.acceptProposedAction()
        self.add_files(_local_files(event.mimeData()))

    def _ask_files(self) -> None:
        dialog = QFileDialog(self, self.tr("添加证据"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.open()

    def _keep_all(self, keeps: Sequence[Keep]) -> None:
        def work(progress: Progress) -> list[Attachment]:
            kept = []
            for done, keep in enumerate(keeps):
                progress(done, len(keeps))
                kept.append(keep())
            return kept

        dialog = WorkDialog(self.tr("正在保存证据…"), self.window())
        dialog.ended.connect(partial(self._attach, self._number))
        dialog.run(work)

    def _attach(self, number: int, outcome: WorkOutcome[list[Attachment]] | None) -> None:
        """Add what is on disk by now to the record that was shown when it was asked for."""
        if outcome is None or outcome.stopped:
            return
        try:
            if outcome.refusal is not None:
                raise outcome.refusal
            for file in outcome.value or ():
                self._register.attach(number, file)
        except Refusal as refusal:
            self.refused.emit(refusal)

    def _thumbnail(self, file: Attachment) -> QToolButton:
        button = QToolButton(self._holder)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(_THUMBNAIL)
        button.setText(cut(file.name, _LONGEST_NAME).replace("&", "&&"))
        button.setAccessibleName(self.tr("打开 {name}").format(name=file.name))
        button.setIcon(self._icon(file))
        button.clicked.connect(lambda: self._open(file))
        self._flow.addWidget(button)
        button.show()
        return button

    def _icon(self, file: Attachment) -> QIcon:
        reader = QImageReader(str(self._store.path(file.sha256)))
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        if not reader.canRead() or bytes(reader.format().data()) not in _PICTURES:
            style = self.style()
            return style.standardIcon(style.StandardPixmap.SP_FileIcon)
        # Scaled while it is read: a large picture takes no more memory than a small one.
        keep = Qt.AspectRatioMode.KeepAspectRatio
        reader.setScaledSize(reader.size().scaled(_THUMBNAIL * 2, keep))
        return QIcon(QPixmap.fromImage(reader.read()))

    def _open(self, file: Attachment) -> None:
        self._copies = self._copies or EvidenceCopies()
        try:
            copied = self._copies.copy(self._store.path(file.sha256), file)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        # What might be run is shown in its folder, and left to the user.
        self._open_path(copied if is_openable(copied) else copied.parent)


def _local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

"""What happens when the program has a bug: one dialog, an entry in the log file, and on it goes."""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from deadlines.refusal import Refusal
from ui.system.log_file import trace_text
from ui.system.streams import tell

_WIDTH = 520


class CrashReporter(QObject):
    """Takes exceptions that were not caught: `hook` for sys.excepthook, `thread_hook` for threads.

    Each is passed to `log` as a trace without the exception's text or any values, since these may
    hold what stands in a record. The first one shows the dialog; another one while it is shown is
    only logged. `leave` ends the program when the user wants that. A Refusal is no bug: it is said
    in the words of `sentence`.
    """

    _crashed = Signal(str)
    _refused = Signal(str)

    def __init__(
        self,
        log: Callable[[str], None],
        leave: Callable[[], None],
        sentence: Callable[[Refusal], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._log = log
        self._leave, self._sentence = leave, sentence
        self.dialog: CrashDialog | None = None
        self.box: QMessageBox | None = None
        # From another thread the signal comes by the event loop, as windows need it.
        self._crashed.connect(self._show)
        self._refused.connect(self._say)

    def hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Report an exception; Ctrl+C and sys.exit are none."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        text = self._log_error(error)
        if isinstance(error, Refusal):
            self._refused.emit(self._sentence(error))
        else:
            self._crashed.emit(text)

    def tell_last(self, error: Exception) -> None:
        """Report an exception that ends the program, in a window and on stderr; returns after it.

        It needs no event loop.
        """
        text = self._log_error(error)
        dialog = CrashDialog(text, is_last=True)
        tell(f"{dialog.message}\n\n{text}")
        dialog.exec()

    def _log_error(self, error: BaseException) -> str:
        text = trace_text(error)
        # A log that cannot be written must not be the next crash.
        with suppress(OSError):
            self._log(text)
        return text

    def thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        """Report an exception that ended a thread."""
        if arguments.exc_value is not None:
            self.hook(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show(self, text: str) -> None:
        if self.dialog is not None:
            return
        self.dialog = CrashDialog(text)
        self.dialog.finished.connect(self._follow_end)
        # Not exec(): the crash may have come from deep within a slot, which has to end.
        self.dialog.show()

    def _say(self, sentence: str) -> None:
        if self.box is not None:
            return
        self.box = QMessageBox(QMessageBox.Icon.Warning, self.tr("限时办 DueDesk"), sentence)
        self.box.setTextFormat(Qt.TextFormat.PlainText)
        self.box.finished.connect(self._forget)
        self.box.open()

    def _forget(self) -> None:
        if self.box is not None:
            self.box.deleteLater()
            self.box = None

    def _follow_end(self, result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        if result == QDialog.DialogCode.Rejected:
            self._leave()


class CrashDialog(QDialog):
    """Says that something went wrong; accepted means go on, rejected means leave the program.

    With `is_last` there is no going on.
    """

    def __init__(
        self, details: str, parent: QWidget | None = None, *, is_last: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_last = is_last
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setMinimumWidth(_WIDTH)
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._text = QLabel()
        self._text.setWordWrap(True)
        for label in (self._heading, self._text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.hide()
        self.fold = QPushButton(self.tr("详细信息"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.copy = QPushButton(self.tr("复制详细信息"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.leave = QPushButton(self.tr("退出程序"))
        self.leave.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        self.proceed = QPushButton(self.tr("继续使用"))
        self.proceed.setProperty("role", "primary")
        self.proceed.setDefault(True)
        self.proceed.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.fold)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.proceed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._text)
        layout.addWidget(self.details, 1)
        layout.addLayout(buttons)
        self.proceed.setVisible(not is_last)
        self._set_texts()
        (self.leave if is_last else self.proceed).setFocus()

    @property
    def message(self) -> str:
        """What it says, without the details."""
        return f"{self._heading.text()}\n{self._text.text()}"

    def reject(self) -> None:
        """Go on: Esc and the window's cross do not end the program, only its button does."""
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that the text needs: on a small screen Qt makes the dialog narrower."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _set_texts(self) -> None:
        self.setWindowTitle(self.tr("程序出错"))
        if self._is_last:
            self._heading.setText(self.tr("程序遇到了没有料到的问题，不能继续"))
            self._text.setText(
                self.tr(
                    "已经保存的记录不受影响。请重新打开程序；如果再次出现，请用最近的备份恢复，"
                    "并把详细信息交给维护人员（其中没有记录的内容）。"
                )
            )
        else:
            self._heading.setText(self.tr("程序遇到了没有料到的问题"))
            self._text.setText(
                self.tr(
                    "已经保存的记录不受影响。刚才的操作可能没有完成，请检查后重做。"
                    "可以继续使用；如果反复出现，请退出后重新打开，并把详细信息交给维护人员"
                    "（其中没有记录的内容）。"
                )
            )
        self.details.setAccessibleName(self.tr("详细信息"))

    def _unfold(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()

"""The two dialogs of a handover: each takes a passphrase, shown or hidden, never kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from deadlines.handover.contents import Inspected
from deadlines.handover.passphrase import LEAST, Strength, check_passphrase, strength
from ui.background.work import WorkOutcome
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.dialogs.work_dialog import WorkDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from storage.handover.handing import Handing

_LONGEST = 200


class PassphraseField(QLineEdit):
    """Takes a passphrase. `caps_lock` tells, with each letter typed, whether caps lock seems on."""

    caps_lock = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.show_text(shown=False)

    def show_text(self, *, shown: bool) -> None:
        """Show what is typed, or hide it."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        # A shown passphrase may be Chinese; what is hidden cannot be chosen from a list of words.
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        if not shown:
            hints |= Qt.InputMethodHint.ImhHiddenText
        self.setInputMethodHints(hints)

    def forget(self) -> None:
        """Empty the field, with what undo would bring back."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Notice caps lock: a capital without Shift, or a small letter with it."""
        text = event.text()
        if len(text) == 1 and text.isascii() and text.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock.emit(text.isupper() is not shifted)
        elif event.key() == Qt.Key.Key_CapsLock and event.type() == QEvent.Type.KeyPress:
            self.caps_lock.emit(False)
        super().keyPressEvent(event)


class PassphraseDialog(TypedDialog):
    """Asks for a passphrase for a file; kinds of it add what else there is to ask.

    Whatever way it closes, the fields are emptied.
    """

    def __init__(
        self, desk: Desk, file: Path, fields: tuple[PassphraseField, ...], parent: QWidget
    ) -> None:
        super().__init__(desk.voice, parent)
        self._file, self._fields = file, fields
        self.intro = PlainLabel()
        self.path = PlainLabel("muted", text=str(file))
        self.labels = tuple(PlainLabel(wraps=False) for _ in fields)
        self.reveal = TickBox(desk.theme, self.tr("显示口令"))
        self.caps = PlainLabel("warning", text=self.tr("大写锁定（Caps Lock）可能是开着的"))
        self.caps.hide()
        self.column = self.lay_body(self.intro, self.path)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in zip(self.labels, fields, strict=True):
            label.setBuddy(field)
            form.addRow(label, field)
            field.caps_lock.connect(self.caps.setVisible)
            field.returnPressed.connect(self._next)
        form.addRow("", self.reveal)
        self.column.addLayout(form)
        self.column.addWidget(self.caps)
        self.reveal.toggled.connect(self._reveal)
        fields[0].setFocus()

    def is_typed(self) -> bool:
        """Nothing is lost that is not in the user's head anyway."""
        return False

    def done(self, result: int) -> None:
        """Close, and keep no passphrase."""
        for field in self._fields:
            field.forget()
        super().done(result)

    def _reveal(self, shown: bool) -> None:
        for field in self._fields:
            field.show_text(shown=shown)

    def _next(self) -> None:
        """Enter goes to the next empty field, and from the last confirms."""
        empty = next((field for field in self._fields if not field.text()), None)
        if empty is not None:
            empty.setFocus()
        else:
            self.accept()


class TakeDialog(PassphraseDialog):
    """Tries the passphrase; a wrong one can be typed again.

    `opened` carries it, and the Inspected that it opened.
    """

    opened = Signal(str, object)

    def __init__(self, desk: Desk, handing: Handing, file: Path, parent: QWidget) -> None:
        self.passphrase = PassphraseField()
        super().__init__(desk, file, (self.passphrase,), parent)
        self._handing = handing
        self.is_busy = False
        self.column.addStretch()
        self.lead_refusals(self.passphrase)
        self.name_confirm(self.tr("打开"))
        self.setWindowTitle(self.tr("接收交接文件"))
        self.intro.setText(self.tr("请输入前任告诉你的口令，打开这个文件："))
        self.labels[0].setText(self.tr("口令"))
        self.passphrase.setAccessibleName(self.tr("口令"))

    def accept(self) -> None:
        """Try the passphrase, in a thread: that it takes a moment is what makes it safe."""
        if self.is_busy:
            return
        text, file, handing = self.passphrase.text(), self._file, self._handing
        if not text:
            self.passphrase.setFocus()
            return
        self.is_busy = True
        self.confirm_button.setEnabled(False)
        work = WorkDialog(self.tr("正在核对口令…"), self)
        work.ended.connect(lambda outcome: self._end(text, outcome))
        work.run(lambda _: handing.inspect(file, text))

    def reject(self) -> None:
        """Close, but not while the passphrase is being tried."""
        if not self.is_busy:
            super().reject()

    def _end(self, text: str, outcome: WorkOutcome[Inspected] | None) -> None:
        self.is_busy = False
        self.confirm_button.setEnabled(True)
        if outcome is None or outcome.stopped:  # the crash dialog has the word, or the user had it
            return
        if outcome.refusal is not None:
            self.passphrase.selectAll()
            self.show_refusal(outcome.refusal)
            return
        self.opened.emit(text, outcome.value)
        self.done(TakeDialog.DialogCode.Accepted)


class GiveDialog(PassphraseDialog):
    """Takes a new passphrase twice. `agreed` carries it, and whether the list is wished."""

    agreed = Signal(str, bool)

    def __init__(self, desk: Desk, file: Path, parent: QWidget) -> None:
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        super().__init__(desk, file, (self.passphrase, self.again), parent)
        self.strength = PlainLabel("muted")
        self.warning = PlainLabel(
            "warning",
            text=self.tr(
                "口令忘了就打不开这个文件，谁也帮不了。请当面或打电话告诉接手人，不要和文件一起发"
            ),
        )
        self.listing = TickBox(desk.theme, self.tr("旁边另存一份在办事项清单（网页，可打印）"))
        self.listing_hint = PlainLabel(
            "muted",
            text=self.tr("清单列出在办记录、期限和办理经过，没有加密，谁拿到都能看，请妥善保管"),
        )
        for part in (self.strength, self.warning, self.listing, self.listing_hint):
            self.column.addWidget(part)
        self.column.addStretch()
        self.passphrase.textChanged.connect(self._show_strength)
        self.name_confirm(self.tr("生成"))
        self.setWindowTitle(self.tr("生成交接文件"))
        self.lead_refusals(self.passphrase, {"passphrase-differs": self.again})
        self.intro.setText(
            self.tr(
                "台账的全部记录和经过、设置、本单位的规则和表格模板会装进这一个文件，用口令加密："
            )
        )
        for label, field, text in zip(
            self.labels,
            (self.passphrase, self.again),
            (self.tr("口令"), self.tr("再输一次")),
            strict=True,
        ):
            label.setText(text)
            field.setAccessibleName(text)
        self.listing.setAccessibleDescription(self.listing_hint.text())
        self._show_strength()

    def commit(self) -> None:
        """Pass the passphrase on; raises Refusal where it is too easy or was mistyped."""
        text = check_passphrase(self.passphrase.text(), self.again.text())
        self.agreed.emit(text, self.listing.isChecked())

    def _show_strength(self) -> None:
        text = self.passphrase.text()
        found = strength(text)
        if found is Strength.SHORT:
            said = self.tr("至少 {least} 个字符，建议把三四个不相干的词连起来").format(least=LEAST)
        elif found is Strength.WEAK:
            said = self.tr("太容易猜中：不要只用数字，也不要只重复几个字符")
        elif found is Strength.FAIR:
            said = self.tr("可以用；再长一些，或混用字母、数字和汉字会更好")
        else:
            said = self.tr("强度好")
        self.strength.setText(said)
        self.passphrase.setAccessibleDescription(said)

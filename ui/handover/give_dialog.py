"""Asks how the handover file is to be protected."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deadlines.handover.passphrase import LEAST, Strength, check_passphrase, strength
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.handover.passphrase_dialog import PassphraseDialog, PassphraseField
from ui.widgets.labels import PlainLabel
from ui.widgets.tick_box import TickBox


class GiveDialog(PassphraseDialog):
    """Takes a new passphrase twice. `agreed` carries it, and whether the list is wished."""

    agreed = Signal(str, bool)

    def __init__(self, desk: Desk, file: Path, parent: QWidget | None = None) -> None:
        self.passphrase, self.again = PassphraseField(), PassphraseField()
        super().__init__(desk, file, (self.passphrase, self.again), parent)
        self.strength = PlainLabel("muted")
        self.warning = PlainLabel(
            "warning",
            text=self.tr(
                "口令忘了就打不开这个文件，谁也帮不了。请当面或打电话告诉接手人，不要和文件一起发"
            ),
        )
        self.listing = TickBox(desk.theme)
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
        self.listing.setText(self.tr("旁边另存一份在办事项清单（网页，可打印）"))
        self.listing.setAccessibleDescription(self.listing_hint.text())
        self._show_strength()

    def commit(self) -> None:
        """Pass the passphrase on; raises Refusal where it is too easy or was mistyped."""
        text = check_passphrase(self.passphrase.text(), self.again.text())
        self.agreed.emit(text, self.listing.isChecked())

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the field to type into again."""
        return self.again if refusal.code == "passphrase-differs" else self.passphrase

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

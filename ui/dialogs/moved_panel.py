"""What a change of the counting would move, to be agreed to before it is made."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from deadlines.records.record import Record
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.short import cut
from ui.wording.voice import Voice

_MOST = 8
_LONGEST_TITLE = 30

Moved = Sequence[tuple[Record, Record]]
"""Open records whose deadlines change, each as it was and as it will be."""


class MovedPanel(QFrame):
    """Lists old and new deadlines; `agreed` or `declined` is the answer."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._voice = voice
        self._moved: Moved = ()
        self.heading = PlainLabel("heading")
        self.lines = PlainLabel()
        self.apply = push_button("", self.agreed, role="primary")
        self.cancel = push_button("", self.declined)
        buttons = lay_row(self.apply, self.cancel, 0)
        lay_column(self.heading, self.lines, buttons, on=self, margins=(12, 10, 12, 10), spacing=6)
        for keys, signal in (("Ctrl+Return", self.agreed), ("Escape", self.declined)):
            QShortcut(
                QKeySequence(keys),
                self,
                signal.emit,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )
        self.hide()
        self.set_texts()

    def show_moved(self, moved: Moved) -> None:
        """Ask about these records."""
        self._moved = moved
        self.set_texts()
        self.show()

    def set_texts(self) -> None:
        """Say what would change."""
        # Named, since `tr` of a heir does not find the counted texts of this class.
        translate, count = QCoreApplication.translate, len(self._moved)
        self.heading.setText(
            translate("MovedPanel", "%n 件在办事项的时限会随之改变，要应用吗？", None, count)
        )
        lines = [line for pair in self._moved[:_MOST] for line in self._lines(*pair)]
        if len(self._moved) > _MOST:
            lines.append(translate("MovedPanel", "另有 %n 件", None, count - _MOST))
        self.lines.setText("\n".join(lines))
        self.apply.setText(self.tr("应用"))
        self.apply.setToolTip("Ctrl+Enter")
        self.cancel.setText(self.tr("取消"))
        self.cancel.setToolTip("Esc")

    def _lines(self, old: Record, new: Record) -> Iterator[str]:
        words, times = self._voice.words, self._voice.times
        # Isolated, so that a title in Arabic leaves its line as it is.
        title = f"\u2068{cut(old.title, _LONGEST_TITLE)}\u2069"
        yield self.tr("第 {number} 号　{title}").format(number=old.number, title=title)
        for before, after in zip(old.duties, new.duties, strict=True):
            if before.due != after.due and before.due and after.due:
                yield self.tr("　{duty}：{old} → {new}").format(
                    duty=words.duty(after.rule),
                    old=times.full_due(before.due),
                    new=times.full_due(after.due),
                )

"""What all dialogs share that take typed text: nothing typed is lost by a refusal."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QFrame,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from deadlines.refusal import Refusal
from ui.i18n import translate
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import Placed, lay_column, lay_row
from ui.widgets.tab_order import go_in_order
from ui.wording.voice import Voice


class AnswerBox(QMessageBox):
    """Says a sentence, and offers answers; show it with `open()`, it goes away by itself."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._answers: dict[QAbstractButton, Callable[[], object]] = {}
        self.finished.connect(self._give_answer)

    def offer(
        self,
        text: str,
        answer: Callable[[], object],
        role: QMessageBox.ButtonRole = QMessageBox.ButtonRole.AcceptRole,
    ) -> QPushButton:
        """Return a button by which `answer` is called once the box has gone."""
        button = self.addButton(text, role)
        self._answers[button] = answer
        return button

    def offer_no(self, text: str) -> QPushButton:
        """Return a button that answers nothing, as Esc does."""
        button = self.addButton(text, QMessageBox.ButtonRole.RejectRole)
        self.setEscapeButton(button)
        return button

    def _give_answer(self) -> None:
        answer = self._answers.get(self.clickedButton())
        if answer is not None:
            answer()


class Question(AnswerBox):
    """Asks, and emits `agreed` if the answer is yes. Enter and Esc both mean no.

    The texts come in the user's language; `danger` paints the yes button as such.
    """

    agreed = Signal()

    def __init__(
        self, text: str, yes: str, no: str, parent: QWidget | None = None, *, danger: bool = True
    ) -> None:
        super().__init__(translate("Question", "请确认"), text, parent)
        self.yes_button = self.offer(yes, self.agreed.emit)
        self.no_button = self.offer_no(no)
        self.yes_button.setProperty("role", "danger" if danger else "primary")
        self.yes_button.style().polish(self.yes_button)
        self.setDefaultButton(self.no_button)


_TITLE_BAR = 48
"""Pixels left free of the screen's height for the window's own frame."""


class TypedDialog(QDialog):
    """Commits what was typed; a refusal is shown in the dialog, which stays as it is.

    Ctrl+Enter confirms; Esc closes, and asks first where something was typed. The parts in `body`
    scroll when the screen is too small for them; the error and the buttons are always in sight.
    Kinds of it fill `body`, say what `commit` and `is_typed` are, and call `name_confirm`. Show
    one with `open()`; it goes away when it is closed. Without a parent it wants its maker to keep
    it.
    """

    def __init__(self, voice: Voice, parent: QWidget | None = None, *, characters: int = 36):
        super().__init__(parent)
        self._voice = voice
        self._characters = characters
        self._fitted = 0
        self._usual_field: QWidget | None = None
        self._refused_fields: Mapping[str, QWidget] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self.body = QWidget()
        self.body.setProperty("role", "surface")
        self.body.installEventFilter(self)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.body)
        self._scroll = scroll
        self.error = PlainLabel("error")
        self.error.hide()
        self.cancel_button = push_button(self.tr("取消"), self.reject, tip=self.tr("Esc"))
        self.confirm_button = push_button("", self.accept, role="primary", tip="Ctrl+Enter")
        self._foot = lay_column(margins=(16, 4, 16, 12), spacing=8)
        buttons = lay_row(0, self.cancel_button, self.confirm_button)
        self._foot.addWidget(self.error)
        self._foot.addLayout(buttons)
        lay_column((scroll, 1), self._foot, on=self, spacing=0)
        for button in (self.cancel_button, self.confirm_button):
            # Enter inside a field must not commit; Ctrl+Enter does.
            button.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)

    def commit(self) -> None:
        """Do what was asked for; raises Refusal, after which the dialog stays open."""
        raise NotImplementedError

    def is_typed(self) -> bool:
        """Return whether closing would lose something that was typed."""
        raise NotImplementedError

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the field a refusal is about, to put the cursor there; None for none."""
        return self._refused_fields.get(refusal.code, self._usual_field)

    def lead_refusals(
        self, usual: QWidget | None, by_code: Mapping[str, QWidget] | None = None
    ) -> None:
        """Put the cursor of a refusal into the field of its code, else into the usual one."""
        self._usual_field, self._refused_fields = usual, by_code or {}

    def lay_body(self, *parts: Placed) -> QVBoxLayout:
        """Return the parts one below the other in the body, with the margins of a dialog."""
        return lay_column(*parts, on=self.body, margins=(16, 16, 16, 8), spacing=8)

    def name_confirm(self, action: str) -> None:
        """Say on the confirming button what it does."""
        self.confirm_button.setText(self.tr("{action}　Ctrl+Enter").format(action=action))
        self.confirm_button.setAccessibleName(action)

    def accept(self) -> None:
        """Commit and close; on a refusal show it and stay."""
        try:
            self.commit()
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.close_committed()

    def close_committed(self) -> None:
        """Close after what was typed has been stored."""
        super().accept()

    def reject(self) -> None:
        """Close; where something was typed, ask before it is given up."""
        if not self.is_typed():
            super().reject()
            return
        question = Question(
            self.tr("放弃已填写的内容？"), self.tr("放弃"), self.tr("继续填写"), self
        )
        question.agreed.connect(self._give_up)
        question.open()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show why it was refused, and put the cursor where it can be set right."""
        self.error.setText(self._voice.refusals.sentence(refusal))
        self.error.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.error, QAccessible.Event.Alert))
        self.fit()
        field = self.field_of(refusal)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(field)

    def fit(self) -> None:
        """Grow to what the parts need, at most to the screen; never shrink under the user."""
        room = self.screen().availableSize()
        em = self.fontMetrics().horizontalAdvance("中")
        width = max(em * self._characters, self.body.minimumSizeHint().width())
        width = min(max(width, self.width() if self._fitted else 0), room.width())
        if width != self.width():
            self.resize(width, self.height())  # lines wrap anew, which changes the height needed
        needed = min(self._height_at(width), room.height() - _TITLE_BAR)
        if not self._fitted or needed > max(self._fitted, self.height()):
            self.resize(width, needed)
        self._fitted = needed

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's name
        """Go with Tab from part to part as they stand."""
        return go_in_order(self, forward=next)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the size the parts need before the first sight."""
        if not self._fitted:
            self.fit()
            # What was refused may be set right now.
            for line in self.body.findChildren(QLineEdit):
                line.textChanged.connect(self.error.hide)
            for box in self.body.findChildren(QPlainTextEdit):
                box.textChanged.connect(self.error.hide)
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Grow when a part of the body asks for more room."""
        if event.type() is QEvent.Type.LayoutRequest and self._fitted:
            self.fit()
        return super().eventFilter(watched, event)

    def _height_at(self, width: int) -> int:
        heights = 0
        for layout in (self.body.layout(), self._foot):
            if layout is None:
                continue
            layout.activate()
            fixed = layout.sizeHint().height()
            heights += layout.heightForWidth(width) if layout.hasHeightForWidth() else fixed
        return heights

    def _give_up(self) -> None:
        super().reject()

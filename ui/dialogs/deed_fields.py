"""The words of a finished duty: to whom, by what means, with what result. All may be left out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from deadlines.choices import Settings
from deadlines.records.duty import Deed, Duty
from deadlines.records.record import LONGEST_TITLE
from deadlines.rules.rule import Kind
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.widgets.text_boxes import TextBox

_MOST_KEPT = 12
_SEPARATOR = "\n"


class ChoiceLine(QLineEdit):
    """A line that offers what was written in it before, kept under a name of the settings."""

    def __init__(self, settings: Settings, key: str, usual: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._settings, self._key = settings, key
        kept = [text for text in settings.read(key, "").split(_SEPARATOR) if text]
        self._choices = list(dict.fromkeys((*kept, *usual)))
        self.setMaxLength(LONGEST_TITLE)
        self.offered = QCompleter(self._choices, self)
        self.offered.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # Not as the line's own: its list would come up while one types, and take the keys.
        self.offered.setWidget(self)
        self.offered.popup().setProperty("role", "box")
        self.offered.activated.connect(self.setText)
        if self._choices:
            self.setPlaceholderText(self.tr("例如：{choice}").format(choice=self._choices[0]))
            self.setToolTip(self.tr("按 ↓ 选以前写过的"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what was written before with Down."""
        if event.key() == Qt.Key.Key_Down and self._choices:
            self.offered.complete()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Offer it in an empty line with a click, too."""
        super().mouseReleaseEvent(event)
        if self._choices and not self.text():
            self.offered.complete()

    def remember(self) -> None:
        """Offer what stands there next time, too."""
        text = self.text().strip()
        if text:
            kept = list(dict.fromkeys((text, *self._choices)))[:_MOST_KEPT]
            self._settings.remember(self._key, _SEPARATOR.join(kept))


class DeedFields(QWidget):
    """Takes the words of a duty of a record of that kind."""

    def __init__(self, settings: Settings, kind: Kind, duty: Duty) -> None:
        super().__init__()
        means = tuple(self.tr("电话|当面|微信|邮件|书面|办公系统").split("|"))
        outcomes = tuple(self.tr("已解决|列入计划|解释说明|转办").split("|"))
        self.whom = ChoiceLine(settings, f"deed-whom-{duty.name}")
        self.means = ChoiceLine(settings, "deed-means", means)
        self.result = TextBox(2, 6)
        self.outcome = ChoiceLine(settings, "deed-outcome", outcomes)
        fields: list[tuple[str, QWidget]] = [
            (self.tr("报告对象（可不填）"), self.whom),
            (self.tr("方式（可不填）"), self.means),
            (self.tr("结果、答复或批示（可不填）"), self.result),
        ]
        if kind is Kind.MESSAGE:
            fields.append((self.tr("办理结果（可不填）"), self.outcome))
        column = lay_column(on=self, spacing=8)
        for name, field in fields:
            column.addWidget(PlainLabel(text=name))
            column.addWidget(field)
            field.setAccessibleName(name)
        self._given = self.deed()

    def show_words(self, duty: Duty) -> None:
        """Show the words that the duty has already."""
        self.whom.setText(duty.whom)
        self.means.setText(duty.means)
        self.result.set_text(duty.result)
        self.outcome.setText(duty.outcome)
        self._given = self.deed()

    def deed(self) -> Deed:
        """Return the words as they stand."""
        return Deed(
            self.whom.text().strip(),
            self.means.text().strip(),
            self.result.text().strip(),
            self.outcome.text().strip(),
        )

    def is_typed(self) -> bool:
        """Return whether they are other than at first."""
        return self.deed() != self._given

    def remember(self) -> None:
        """Offer the same next time."""
        for line in (self.whom, self.means, self.outcome):
            line.remember()

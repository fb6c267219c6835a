"""The upper rows of the pane: what is known of a record and of one of its duties."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from deadlines.records.duty import Duty, DutyState, band_of
from deadlines.records.handling import APPROVAL
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.due import Office
from deadlines.rules.rule import Level
from ui.detail.fact_words import FactWords
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, lay_column
from ui.widgets.text_boxes import ReadingText
from ui.wording.voice import Voice

_ROWS = (
    "status", "level", "start", "source", "due", "safe", "was", "done", "told", "result", "basis",
    "note",
)  # fmt: skip
_SHORT_SOURCE = 30
_LONGEST_TIP = 300


class Facts(QWidget):
    """Shows level, start, source, deadline and note; only the rows that have something to say.

    `raise_asked` asks for the level to be raised. A link opens on a click, through `open_url`,
    and only where it is an http or https address; anything else is shown as the text it is.
    """

    raise_asked = Signal()

    def __init__(
        self,
        voice: Voice,
        theme: Theme,
        office: Callable[[], Office],
        open_url: Callable[[QUrl], bool],
    ) -> None:
        super().__init__()
        self._voice, self._theme, self._office, self._open_url = voice, theme, office, open_url
        self._says = FactWords(voice)
        self._record: Record | None = None
        self._duty: Duty | None = None
        self._now = datetime.min.replace(tzinfo=UTC)
        self._names: dict[str, PlainLabel] = {}
        self._values: dict[str, QWidget] = {}
        self._texts = {
            name: PlainLabel("heading" if name == "due" else "", wraps=name not in ("level", "due"))
            for name in (
                "status",
                "level",
                "start",
                "due",
                "safe",
                "was",
                "done",
                "told",
                "result",
                "basis",
            )
        }
        self._late_entry, self._late = PlainLabel("warning"), PlainLabel("warning")
        self.remaining = PlainLabel(wraps=False)
        self._source, self._long_source = PlainLabel(wraps=False), ReadingText(3)
        self._note = ReadingText(8)
        self.raise_button, self.link_button = QPushButton(), QPushButton()
        for button in (self.raise_button, self.link_button):
            button.setProperty("role", "link")
        self._lay_out()
        self.raise_button.clicked.connect(self.raise_asked)
        self.link_button.clicked.connect(self._open)
        theme.changed.connect(self._tint)

    def show_facts(self, record: Record, duty: Duty | None, now: datetime) -> None:
        """Show a record, and of its duties this one."""
        self._record, self._duty, self._now = record, duty, now
        self.raise_button.setText(self.tr("升级为较大…"))
        self.link_button.setText(self.tr("链接"))
        self.link_button.setAccessibleName(self.tr("打开链接"))
        if self._record is None:
            return
        names = {
            "status": self.tr("状态"),
            "level": self.tr("级别"),
            "start": self._says.start_name(self._record),
            "source": self.tr("来源"),
            "due": self._says.due_name(self._duty),
            "safe": self.tr("稳妥时间"),
            "was": self.tr("原到期"),
            "done": self.tr("完成"),
            "told": self.tr("批准人") if self._is_approval() else self.tr("报告对象"),
            "result": self.tr("结果"),
            "basis": self.tr("依据"),
            "note": self.tr("说明"),
        }
        for name, text in names.items():
            self._names[name].setText(text)
        self._long_source.setAccessibleName(names["source"])
        self._note.setAccessibleName(names["note"])
        self._show_record(self._record)
        self._show_duty(self._duty)

    def tick(self, now: datetime) -> None:
        """Renew the remaining time, and nothing else."""
        if self._duty is None or self._duty.state is not DutyState.OPEN:
            return
        text = self._says.remaining(self._duty, now)
        if text != self.remaining.text():
            self._now = now
            self.remaining.setText(text)
            self._tint()

    def text(self, name: str) -> str:
        """Return a row's value as it stands; empty where the row is not shown."""
        value = self._values[name]
        if value.isHidden():
            return ""
        if isinstance(value, ReadingText):
            return value.text()
        labels = [value] if isinstance(value, PlainLabel) else value.findChildren(PlainLabel)
        return "　".join(label.text() for label in labels if not label.isHidden())

    def _show_record(self, record: Record) -> None:
        is_open, words = record.status is RecordStatus.OPEN, self._voice.words
        self._put_fact("status", "" if is_open else words.standing(record.status, record.volume))
        self._put_fact("level", self._says.level(record))
        self.raise_button.setVisible(record.level is Level.GENERAL and is_open)
        self._put_fact("start", self._says.start_text(record, self._office(), self._now))
        late = self._says.late_entry(record)
        self._late_entry.setText(late)
        self._late_entry.setVisible(bool(late))
        address = web_address(record.link)
        texts = [record.source, "" if address else record.link]
        source = " ".join(text for text in texts if text.strip())
        is_long = len(source) > _SHORT_SOURCE or "\n" in source
        self._source.setText("" if is_long else source)
        self._source.setVisible(bool(source) and not is_long)
        self._long_source.set_text(source if is_long else "")
        self._long_source.setVisible(is_long)
        self.link_button.setVisible(address is not None)
        # Fully encoded there is no "<" that a tooltip could take for markup.
        tip = bytes(address.toEncoded().data()).decode() if address else ""
        self.link_button.setToolTip(tip[:_LONGEST_TIP])
        self._show_row("source", shown=bool(source) or address is not None)
        self._note.set_text(record.note)
        self._show_row("note", shown=bool(record.note.strip()))

    def _show_duty(self, duty: Duty | None) -> None:
        is_open = duty is not None and duty.state is DutyState.OPEN
        self._put_fact("due", self._says.due(duty, self._now) if duty else "")
        self._put_fact("safe", self._says.safe_by(duty) if duty and is_open else "")
        self._put_fact("was", self._says.was_due(duty) if duty else "")
        self._put_fact("done", self._says.finish_text(duty) if duty else "")
        self._put_fact("told", self._says.informed_text(duty) if duty else "")
        self._put_fact("result", self._says.result(duty) if duty else "")
        self._put_fact("basis", duty.rule.words if duty and duty.due is None else "")
        late = self._says.late(duty) if duty else ""
        self._late.setText(late)
        self._late.setVisible(bool(late))
        self.remaining.setVisible(is_open and duty is not None and duty.due is not None)
        self.tick(self._now)

    def _is_approval(self) -> bool:
        return self._duty is not None and self._duty.name == APPROVAL

    def _put_fact(self, name: str, text: str) -> None:
        self._texts[name].setText(text)
        self._show_row(name, shown=bool(text))

    def _show_row(self, name: str, *, shown: bool) -> None:
        self._names[name].setVisible(shown)
        self._values[name].setVisible(shown)

    def _tint(self) -> None:
        if self._duty is not None:
            self.remaining.tint(self._theme.band_tone(band_of(self._duty, self._now)).text)

    def _open(self) -> None:
        address = web_address(self._record.link) if self._record else None
        if address is not None:
            self._open_url(address)

    def _lay_out(self) -> None:
        texts = self._texts
        self._values = {
            **texts,
            "level": _lay_beside(texts["level"], self.raise_button),
            "start": _lay_below(texts["start"], self._late_entry),
            "source": _lay_below(_lay_beside(self._source, self.link_button), self._long_source),
            "due": _lay_beside(texts["due"], self.remaining),
            "done": _lay_below(texts["done"], self._late),
            "note": self._note,
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(_ROWS):
            self._names[name] = PlainLabel("muted", wraps=False)
            grid.addWidget(self._names[name], row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._values[name], row, 1)


def web_address(link: str) -> QUrl | None:
    """Return the address of an http or https link; None for everything else."""
    text = link.strip()
    address = QUrl(text)
    if not address.isValid() or address.scheme() not in ("http", "https") or not address.host():
        return None
    return None if any(character.isspace() for character in text) else address


def _lay_beside(*parts: QWidget) -> QWidget:
    holder = QWidget()
    FlowLayout(holder, 12, *parts)
    return holder


def _lay_below(*parts: QWidget) -> QWidget:
    holder = QWidget()
    lay_column(*parts, on=holder, spacing=4)
    return holder

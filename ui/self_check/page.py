"""The self-check page: what must hold for reminders to come and records to be safe."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from deadlines.refusal import Refusal
from deadlines.self_check import Finding, Severity
from ui.background.carrier import Carrier
from ui.desk import Desk
from ui.notifications.choose import Notifier
from ui.reminders.tray import Tray
from ui.self_check.report import (
    AUTOSTART,
    CHANNEL,
    DATA,
    SCHEDULE,
    TIME,
    TRAY,
    WINDOW,
    WRITING,
    CheckReport,
    Machine,
)
from ui.self_check.rows import SIGNS, CheckGroup, CheckLine, CheckRow
from ui.self_check.trials import Trials
from ui.system.autostart import Starts
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FontFollower, lay_column, lay_row
from ui.wording.self_check import SelfCheckWords

if TYPE_CHECKING:
    from storage.backups.keeping import Keeping


class Checking(QObject):
    """Asks `keeping` for its findings, one time after the other.

    Unlike other work, it does not hold up a change of language.

    `found` carries a sequence of Finding, or the Refusal where the file could not be opened. It
    comes once for each check, also for one that failed by a mistake of the program.
    """

    found = Signal(object)

    def __init__(self, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self.is_running = False
        self._carrier = Carrier(self._end)

    def start(self) -> None:
        """Begin a check, unless one is under way; returns at once."""
        if not self.is_running:
            self.is_running = True
            ask = (self._keeping, self._carrier)
            Thread(target=_work, args=ask, name="self-check", daemon=True).start()

    def _end(self, answer: Sequence[Finding] | Refusal) -> None:
        self.is_running = False
        self.found.emit(answer)


def _work(keeping: Keeping, carrier: Carrier) -> None:
    found: Sequence[Finding] | Refusal = [Finding("file", Severity.BAD, "unfinished")]
    try:
        found = keeping.findings()
    except Refusal as refusal:
        found = refusal
    finally:
        carrier.tell(found)


class SelfCheckPage(FontFollower, QWidget):
    """Checks when it is first shown and when asked; the file is read by a worker meanwhile."""

    def __init__(
        self,
        desk: Desk,
        keeping: Keeping,
        notifier: Notifier,
        tray: Tray,
        starts: Starts,
        machine: Machine,
    ) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__()
        self._tray = tray
        self._ways = {AUTOSTART: starts.session, SCHEDULE: starts.schedule}
        self._register, self._voice = register, voice
        self._words = SelfCheckWords(voice.words.translate, voice.times)
        self._checking = Checking(keeping, self)
        self._trials = Trials(notifier, self)
        self._report = CheckReport(notifier, self._trials, tray, starts, machine, voice)
        self._found: Sequence[Finding] | Refusal | None = None
        self._refused: dict[str, Refusal] = {}
        self._checked: datetime | None = None
        self._lines: dict[str, CheckLine] = {}
        self.title, self.summary = PlainLabel("title", self, wraps=False), PlainLabel("muted", self)
        self.copy, self.again = QPushButton(self), QPushButton(self)
        self.again.setProperty("role", "primary")
        channels = tuple(CHANNEL + one.channel for one in notifier.report())
        self._groups = {
            "reminders": (WINDOW, *channels, TRAY, AUTOSTART, SCHEDULE),
            "data": DATA,
            "time": TIME,
            "writing": WRITING,
        }
        keys = [key for group in self._groups.values() for key in group]
        self.rows = {key: CheckRow(theme, self) for key in keys}
        self._headed = {
            name: CheckGroup([self.rows[key] for key in keys], self)
            for name, keys in self._groups.items()
        }
        self._lay_out()
        self._connect()
        self._set_texts()

    @property
    def is_checking(self) -> bool:
        """Whether the file is being read."""
        return self._checking.is_running

    def check(self) -> None:
        """Look at everything again; what takes long is shown as under way until it is there."""
        self._found = None
        self._refused.clear()
        self._checking.start()
        self._set_texts()

    def as_text(self) -> str:
        """Return the findings as lines of plain text."""
        lines = [
            f"[{self._words.state(line.state)}] "
            + "  ".join(part for part in (line.name, line.sentence, line.result) if part)
            for line in self._lines.values()
        ]
        return "\n".join([self.tr("限时办 自检"), self._check_time(), *lines, ""])

    def _set_texts(self) -> None:
        self.setAccessibleName(self.tr("自检"))
        self._scroll.setAccessibleName(self.tr("自检结果"))
        self.title.setText(self.tr("自检"))
        self.copy.setText(self.tr("复制结果"))
        again = self.tr("正在检查…") if self.is_checking else self.tr("重新检查")
        self.again.setText(again)
        self.again.setShortcut("F5")  # a new text has taken it away
        self.again.setToolTip("F5")
        self.again.setDisabled(self.is_checking)
        headings = {
            "reminders": self.tr("提醒"),
            "data": self.tr("数据"),
            "time": self.tr("时间"),
            "writing": self.tr("输入与显示"),
        }
        for name, group in self._headed.items():
            group.heading.setText(headings[name])
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Check when the page is seen for the first time."""
        super().showEvent(event)
        if not event.spontaneous() and self._found is None:
            self.check()

    def _lay_out(self) -> None:
        content = QWidget(self)
        lay_column(*self._headed.values(), 1, on=content, margins=(0, 0, 10, 0), spacing=4)
        self._scroll = QScrollArea(self)
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("role", "reading")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        top = lay_row((self.title, 1), self.copy, self.again)
        lay_column(top, self.summary, (self._scroll, 1), on=self, margins=(14, 12, 6, 0), spacing=8)

    def _connect(self) -> None:
        self.again.clicked.connect(self.check)
        self.copy.clicked.connect(self._copy)
        self._checking.found.connect(self._take_findings)
        self._trials.changed.connect(self._show)
        self._tray.presence_changed.connect(self._show)
        for key in self._ways:
            self.rows[key].pressed.connect(partial(self._turn_on, key))
        for key, row in self.rows.items():
            if key.startswith(CHANNEL):
                row.pressed.connect(partial(self._trials.send, key.removeprefix(CHANNEL)))

    def _take_findings(self, findings: Sequence[Finding] | Refusal) -> None:
        self._found = findings
        self._checked = self._register.now()
        self._set_texts()

    def _turn_on(self, key: str) -> None:
        self._refused.pop(key, None)
        try:
            self._ways[key].turn_on()
        except Refusal as refusal:
            self._refused[key] = refusal
        self._show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
        self.summary.setText(self.tr("已复制到剪贴板"))

    def _show(self) -> None:
        self._lines = lines = self._report.lines(self._found, self._refused, self._register.now())
        words = {state: self._words.state(state) for state in Severity}
        for key, row in self.rows.items():
            row.setVisible(key in lines)
            if key in lines:
                row.show_line(lines[key], words[lines[key].state])
        for group in self._headed.values():
            group.hide_if_empty()
        self._fit()

    def _fit(self) -> None:
        metrics, word = self.fontMetrics(), self._words.state
        widest = max(
            metrics.horizontalAdvance(f"{SIGNS[state]} {word(state)}") for state in Severity
        )
        for row in self.rows.values():
            row.align(widest + metrics.averageCharWidth())
        self.summary.setText(self._summary())

    def _check_time(self) -> str:
        return self._voice.times.full(self._checked) if self._checked else ""

    def _summary(self) -> str:
        if self._found is None:
            return self.tr("正在检查数据文件，记录多时要半分钟。可以先离开这一页")
        states = [line.state for line in self._lines.values()]
        bad, doubt = states.count(Severity.BAD), states.count(Severity.DOUBT)
        parts = []
        if bad:
            parts.append(f"{SIGNS[Severity.BAD]} " + self.tr("%n 项有问题", None, bad))
        if doubt:
            parts.append(f"{SIGNS[Severity.DOUBT]} " + self.tr("%n 项要注意", None, doubt))
        text = self.tr("　").join(parts) or f"{SIGNS[Severity.GOOD]} " + self.tr("没有发现问题")
        return text + self.tr("　检查于 {time}").format(time=self._check_time())

"""The setting of starting with the session."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.refusal import Refusal
from ui.settings.group import Group
from ui.system.autostart import Autostart, AutostartState
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout
from ui.widgets.tick_box import TickBox
from ui.wording.voice import Voice


class AutostartGroup(Group):
    """Turns starting with the session on and off; the platform itself keeps how it stands."""

    def __init__(
        self, autostart: Autostart, voice: Voice, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(voice, parent)
        self._autostart = autostart
        self._is_proposed = False
        self.switch = TickBox(theme)
        self.switch.clicked.connect(self._switch)
        self.row = self.add_row(self.switch)
        self.other = PlainLabel(
            "warning", text=self.tr("现在自动启动的是另一个位置的限时办，不是这一份")
        )
        self.take_over = QPushButton(self.tr("改为启动这一份"))
        self.take_over.clicked.connect(lambda: self._do(autostart.turn_on))
        self.turn_off = QPushButton(self.tr("都不自动启动"))
        self.turn_off.clicked.connect(lambda: self._do(autostart.turn_off))
        self._answers = QWidget()
        answers = FlowLayout(self._answers, 8)
        answers.addWidget(self.take_over)
        answers.addWidget(self.turn_off)
        for part in (self.other, self._answers):
            self.add_below(part)
        self.heading.setText(self.tr("开机启动"))
        self.switch.setText(self.tr("登录电脑后自动启动"))
        self.row.put_texts(self.tr("自动启动"), self.tr("启动后只在托盘里，到时提醒，不弹出主窗口"))
        self.switch.setAccessibleName(self.switch.text())
        self.reload()

    def propose(self) -> None:
        """Tick the box of a program that does not start by itself yet: `settle` turns it on."""
        self._is_proposed = True
        self.reload()

    def settle(self) -> None:
        """Carry out what was proposed and not refused."""
        if self._is_proposed and self.switch.isChecked() and self.switch.isEnabled():
            self._do(self._autostart.turn_on)
        self._is_proposed = False

    def reload(self) -> None:
        """Ask the platform how it stands; other programs may change it, too."""
        self.row.keep(self._show)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look again each time the page is opened."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def _show(self) -> None:
        self._show_state(self._autostart.state())

    def _show_state(self, state: AutostartState) -> None:
        is_other = state is AutostartState.OTHER
        is_proposed = self._is_proposed and state is AutostartState.OFF
        self.switch.setChecked(state is AutostartState.ON or is_proposed)
        self.switch.setEnabled(not is_other)
        had_focus = self.take_over.hasFocus() or self.turn_off.hasFocus()
        self.other.setVisible(is_other)
        self._answers.setVisible(is_other)
        if had_focus and not is_other:
            self.switch.setFocus()

    def _switch(self, on: bool) -> None:
        self._is_proposed = False
        self._do(self._autostart.turn_on if on else self._autostart.turn_off)

    def _do(self, change: Callable[[], None]) -> None:
        try:
            change()
        except Refusal as refusal:
            self.reload()
            self.row.show_refusal(refusal)
        else:
            self.reload()

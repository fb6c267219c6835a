"""The settings of what starts the program: the session, and the system's scheduler."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.refusal import Refusal
from ui.settings.group import Group, Row
from ui.system.autostart import AutostartState, Starts
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout
from ui.widgets.tick_box import TickBox
from ui.wording.voice import Voice


class AutostartGroup(Group):
    """Turns both on and off; the platform itself keeps how they stand."""

    def __init__(self, starts: Starts, voice: Voice, theme: Theme) -> None:
        super().__init__(voice)
        self._session, self._schedule = starts.session, starts.schedule
        self._proposed: set[TickBox] = set()
        self.switch, self.timed = TickBox(theme), TickBox(theme)
        self.switch.clicked.connect(self._switch)
        self.row = self.add_row(self.switch)
        self.other = PlainLabel(
            "warning", text=self.tr("现在自动启动的是另一个位置的限时办，不是这一份")
        )
        self.take_over = QPushButton(self.tr("改为启动这一份"))
        self.take_over.clicked.connect(lambda: self._do(self._session.turn_on, self.row))
        self.turn_off = QPushButton(self.tr("都不自动启动"))
        self.turn_off.clicked.connect(lambda: self._do(self._session.turn_off, self.row))
        self._answers = QWidget()
        FlowLayout(self._answers, 8, self.take_over, self.turn_off)
        for part in (self.other, self._answers):
            self.add_below(part)
        self.timed.clicked.connect(self._switch_timed)
        self.timed_row = self.add_row(self.timed)
        self.heading.setText(self.tr("开机启动"))
        self.switch.setText(self.tr("登录电脑后自动启动"))
        self.row.put_texts(self.tr("自动启动"), self.tr("启动后只在托盘里，到时提醒，不弹出主窗口"))
        self.switch.setAccessibleName(self.switch.text())
        self.timed.setText(self.tr("没有运行时由系统启动"))
        self.reload()

    def propose(self) -> None:
        """Tick the boxes of a program that does not start by itself yet: `settle` turns it on."""
        self._proposed = {self.switch, self.timed}
        self.reload()

    def settle(self) -> None:
        """Carry out what was proposed and not refused."""
        ways = {
            self.switch: (self._session, self.row),
            self.timed: (self._schedule, self.timed_row),
        }
        wanted = [box for box in self._proposed if box.isChecked() and box.isEnabled()]
        self._proposed = set()
        for box in wanted:
            way, row = ways[box]
            self._do(way.turn_on, row)

    def reload(self) -> None:
        """Ask the platform how it stands; other programs may change it, too."""
        self.row.keep(lambda: self._show_session(self._session.state()))
        self.timed_row.keep(lambda: self._show_schedule(self._schedule.state()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Look again each time the page is opened."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def _show_session(self, state: AutostartState) -> None:
        is_other = state is AutostartState.OTHER
        is_proposed = self.switch in self._proposed and state is AutostartState.OFF
        self.switch.setChecked(state is AutostartState.ON or is_proposed)
        self.switch.setEnabled(not is_other)
        had_focus = self.take_over.hasFocus() or self.turn_off.hasFocus()
        self.other.setVisible(is_other)
        self._answers.setVisible(is_other)
        if had_focus and not is_other:
            self.switch.setFocus()

    def _show_schedule(self, state: AutostartState) -> None:
        hints = {
            AutostartState.OTHER: self.tr("现在由系统启动的是另一个位置的限时办，勾选后改为这一份"),
            AutostartState.NONE: self.tr("这台电脑不能定时启动，只在登录后自动启动"),
        }
        hint = self.tr("每个工作日上班前和事项到期前半小时，没有运行就在托盘里启动")
        self.timed_row.put_texts(self.tr("定时启动"), hints.get(state, hint))
        self.timed.setAccessibleName(self.timed.text())
        is_proposed = self.timed in self._proposed and state is AutostartState.OFF
        self.timed.setChecked(state is AutostartState.ON or is_proposed)
        self.timed.setEnabled(state is not AutostartState.NONE)

    def _switch(self, on: bool) -> None:
        self._proposed.discard(self.switch)
        self._do(self._session.turn_on if on else self._session.turn_off, self.row)

    def _switch_timed(self, on: bool) -> None:
        self._proposed.discard(self.timed)
        self._do(self._schedule.turn_on if on else self._schedule.turn_off, self.timed_row)

    def _do(self, change: Callable[[], None], row: Row) -> None:
        try:
            change()
        except Refusal as refusal:
            self.reload()
            row.show_refusal(refusal)
        else:
            self.reload()

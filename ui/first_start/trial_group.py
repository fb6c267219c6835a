"""A test of the reminders: one real notification, by the first channel that can show it."""

from PySide6.QtGui import QAccessible, QAccessibleEvent

from ui.notifications import reasons
from ui.notifications.choose import Notifier
from ui.self_check.channel_lines import ChannelLines
from ui.self_check.trials import TrialOutcome, Trials
from ui.settings.group import Group
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.wording.voice import Voice


class TrialGroup(Group):
    """Sends the test when asked and says what became of it, channel by channel."""

    def __init__(self, notifier: Notifier, voice: Voice) -> None:
        super().__init__(voice)
        self._notifier = notifier
        self._trials = Trials(notifier, self)
        self._lines = ChannelLines(self._trials)
        self._tried: list[str] = []
        self._left: list[str] = []
        self.send = push_button(self.tr("发送测试通知"), self._start)
        self.row = self.add_row(self.send, narrow=True)
        self.result = PlainLabel()
        self.result.setContentsMargins(0, 6, 0, 0)
        self.result.hide()
        self.add_below(self.result)
        self._trials.changed.connect(self._follow)
        self.heading.setText(self.tr("提醒测试"))
        self.row.put_texts(
            self.tr("测试通知"),
            self.tr("到时由提醒窗提醒，桌面再弹出一条通知。现在发一条试试"),
        )
        self.send.setAccessibleName(self.send.text())
        self._show()

    def _start(self) -> None:
        self._tried = []
        self._left = [
            one.channel
            for one in self._notifier.report()
            if reasons.code_of(one.reason) != reasons.NOT_THIS_SYSTEM
        ]
        self._try_next()

    def _try_next(self) -> None:
        if self._left:
            channel = self._left.pop(0)
            self._tried.append(channel)
            self._trials.send(channel)
        self._show()

    def _follow(self, channel: str) -> None:
        trial = self._trials.last_trial(channel)
        is_last = self._tried[-1:] == [channel]
        if is_last and trial is not None and trial.outcome is TrialOutcome.FAILED:
            self._try_next()
        else:
            self._show()

    def _show(self) -> None:
        text = "\n".join(self._sentences())
        if text == self.result.text():
            return
        self.result.setText(text)
        self.result.setVisible(bool(text))
        QAccessible.updateAccessibility(QAccessibleEvent(self.result, QAccessible.Event.Alert))

    def _sentences(self) -> list[str]:
        if not self._tried:
            return []
        lines = self._lines.lines(self._notifier.report())
        pattern = self.tr("{channel}　{result}")
        said = [
            pattern.format(channel=lines[channel].name, result=lines[channel].result)
            for channel in self._tried
        ]
        outcomes = [trial.outcome for one in self._tried if (trial := self._trials.last_trial(one))]
        if not self._left and outcomes and outcomes[-1] is TrialOutcome.FAILED:
            said.append(self.tr("桌面的通知都不能用，不影响提醒：提醒窗到时照常弹出，办完才收起"))
        return said

"""The channels of notifications as lines: which is used, and why the others are not."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from deadlines.self_check import Severity
from ui.notifications import reasons
from ui.notifications.choose import ChannelState, ChannelStatus
from ui.self_check.rows import CheckLine
from ui.self_check.trials import ChannelTrial, TrialOutcome, Trials

_USABLE = (ChannelState.WORKS, ChannelState.UNTRIED)

_NAMES = {
    "freedesktop": "系统通知（带按钮）",
    "toast": "系统通知（带按钮）",
    "tray": "托盘消息",
    "plyer": "系统通知（不带按钮）",
}


class ChannelLines:
    """Words how each channel stands, with its last test from `trials`."""

    def __init__(self, trials: Trials) -> None:
        self._trials = trials

    def window(self, report: Sequence[ChannelStatus]) -> CheckLine:
        """Return the line of the reminder window, which always works."""
        translate = QCoreApplication.translate
        name = translate("ChannelLines", "提醒窗")
        if QGuiApplication.platformName().startswith("wayland"):
            text = translate(
                "ChannelLines",
                "能显示，但这个桌面（Wayland）不让窗口置顶，也可能把键盘交给它；有新提醒时会重新弹出",
            )
            return CheckLine(Severity.DOUBT, name, text)
        if any(standing.state in _USABLE for standing in report):
            text = translate("ChannelLines", "总能显示，不依赖桌面的通知，办理前一直列着")
            return CheckLine(Severity.GOOD, name, text)
        text = translate("ChannelLines", "目前只由它提醒：下面的通知方式都不能用，它不受影响")
        return CheckLine(Severity.GOOD, name, text)

    def lines(self, report: Sequence[ChannelStatus]) -> dict[str, CheckLine]:
        """Return a line for each channel of the notifier's report, by the channel's name."""
        used = next((one.channel for one in report if one.state in _USABLE), "")
        return {one.channel: self._line(one, used) for one in report}

    def _line(self, standing: ChannelStatus, used: str) -> CheckLine:
        state, sentence = self._standing(standing, used)
        button = QCoreApplication.translate("ChannelLines", "发送测试")
        if reasons.code_of(standing.reason) == reasons.NOT_THIS_SYSTEM:
            button = ""
        result = self._result(self._trials.last_trial(standing.channel))
        return CheckLine(state, self._name(standing.channel), sentence, button, result)

    def _name(self, channel: str) -> str:
        return (
            QCoreApplication.translate("ChannelLines", _NAMES[channel])
            if channel in _NAMES
            else channel
        )

    def _standing(self, standing: ChannelStatus, used: str) -> tuple[Severity, str]:
        translate = QCoreApplication.translate
        reason = _reason(standing.reason)
        if standing.state is ChannelState.UNAVAILABLE:
            # One that is missing is nothing to worry about as long as another one works.
            state = Severity.INFO if used else Severity.DOUBT
            if reasons.code_of(standing.reason) == reasons.NOT_THIS_SYSTEM:
                return Severity.INFO, reason
            return state, translate("ChannelLines", "不用：{reason}").format(reason=reason)
        if standing.state is ChannelState.FAILED:
            text = translate("ChannelLines", "上次没有显示成，过几分钟再用：{reason}")
            return Severity.DOUBT, text.format(reason=reason)
        if standing.channel != used:
            return Severity.INFO, translate("ChannelLines", "备用：前面的不能用时由它显示")
        if standing.state is ChannelState.WORKS:
            return Severity.GOOD, translate("ChannelLines", "正在使用，显示成功过")
        return Severity.INFO, translate("ChannelLines", "将首先使用；启动后还没有用过，可发送测试")

    def _result(self, trial: ChannelTrial | None) -> str:
        translate = QCoreApplication.translate
        if trial is None:
            return ""
        if trial.outcome is TrialOutcome.SENT:
            return translate("ChannelLines", "测试：正在发送…")
        if trial.outcome is TrialOutcome.SHOWN:
            return translate("ChannelLines", "测试：已显示。没有看到的，请检查桌面是否开了勿扰")
        if trial.outcome is TrialOutcome.CLICKED:
            return translate("ChannelLines", "测试：已显示，并收到了您的点击")
        return translate("ChannelLines", "测试：失败，{reason}").format(
            reason=reasons.sentence(trial.reason)
        )


def _reason(text: str) -> str:
    """Return the reason's sentence, and what the system itself said behind it."""
    said = reasons.detail_of(text)
    sentence = reasons.sentence(text)
    if not said:
        return sentence
    pattern = QCoreApplication.translate("ChannelLines", "{sentence}（{said}）")
    return pattern.format(sentence=sentence, said=said)

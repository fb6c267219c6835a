"""The whole self-check as lines: channels, desktop, data folder, calendar, clock and writing."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from deadlines.refusal import Refusal
from deadlines.self_check import (
    Finding,
    Severity,
    autostart_found,
    refused_finding,
    schedule_found,
)
from deadlines.values import dataclass
from ui.notifications.choose import Notifier
from ui.reminders.tray import Tray
from ui.self_check.channel_lines import ChannelLines
from ui.self_check.input_method import input_method_finding
from ui.self_check.rows import CheckLine
from ui.self_check.trials import Trials
from ui.system.autostart import Starts
from ui.wording.self_check import SelfCheckWords
from ui.wording.voice import Voice

WINDOW, TRAY = "window", "tray"
AUTOSTART, SCHEDULE = "autostart", "schedule"
CHANNEL = "channel/"
"""What the key of a channel's line begins with."""
DATA = ("folder", "file", "history", "figures", "evidence", "settings", "backup")
TIME = ("calendar", "clock")
WRITING = ("input", "font")


@dataclass(frozen=True, slots=True)
class Machine:
    """What tells of the machine: the environment, whether a Chinese font is there, the system.

    `last_run` gives when the system's scheduler last asked whether the program is needed.
    """

    environ: Mapping[str, str]
    has_font: Callable[[], bool]
    last_run: Callable[[], datetime | None]
    platform: str = sys.platform


_BUTTONS = {
    "autostart-off": "开启",
    "autostart-other": "改为本程序",
    "autostart-gone": "改为本程序",
    "schedule-off": "开启",
    "schedule-other": "改为本程序",
    "schedule-gone": "改为本程序",
    "schedule-silent": "重新开启",
}


class CheckReport:
    """Looks at everything that is known at once, and words it with what the worker has found."""

    def __init__(
        self,
        notifier: Notifier,
        trials: Trials,
        tray: Tray,
        starts: Starts,
        machine: Machine,
        voice: Voice,
    ) -> None:
        self._notifier, self._tray, self._starts = notifier, tray, starts
        self._channels = ChannelLines(trials)
        self._machine, self._voice = machine, voice
        self._words = SelfCheckWords(voice.words.translate, voice.times)

    def lines(
        self,
        findings: Sequence[Finding] | Refusal | None,
        refused: Mapping[str, Refusal],
        now: datetime,
    ) -> dict[str, CheckLine]:
        """Return the lines by their keys, in order.

        `findings` are the worker's answer, None while it is awaited; `refused` why what starts
        the program could not be turned on, by its line's key.
        """
        standings = self._notifier.report()
        lines = {WINDOW: self._channels.window(standings)}
        lines |= {CHANNEL + name: line for name, line in self._channels.lines(standings).items()}
        lines[TRAY] = self._line(self._tray_finding())
        ways = (
            autostart_found(self._starts.session.state),
            schedule_found(self._starts.schedule.state, self._machine.last_run(), now),
        )
        lines |= {finding.name: self._start_line(finding, refused) for finding in ways}
        lines |= self._kept_lines(findings)
        machine = self._machine
        typing = input_method_finding(machine.environ, machine.platform)
        font = (Severity.GOOD, "font-there") if machine.has_font() else (Severity.BAD, "font-none")
        for finding in (typing, Finding("font", *font)):
            lines[finding.name] = self._line(finding)
        return lines

    def _line(self, finding: Finding, button: str = "", result: str = "") -> CheckLine:
        name, sentence = self._words.name(finding.name), self._words.sentence(finding)
        return CheckLine(finding.state, name, sentence, button, result)

    def _tray_finding(self) -> Finding:
        if self._tray.is_present:
            return Finding("tray", Severity.GOOD, "tray-there")
        return Finding("tray", Severity.INFO, "tray-none")

    def _start_line(self, finding: Finding, refused: Mapping[str, Refusal]) -> CheckLine:
        refusal = refused.get(finding.name)
        result = self._voice.refusals.sentence(refusal) if refusal else ""
        button = ""
        if finding.code in _BUTTONS:
            button = QCoreApplication.translate("CheckReport", _BUTTONS[finding.code])
        return self._line(finding, button, result)

    def _kept_lines(self, findings: Sequence[Finding] | Refusal | None) -> dict[str, CheckLine]:
        if findings is None:
            wait = QCoreApplication.translate("CheckReport", "正在检查…")
            names = {key: self._words.name(key) for key in (*DATA, *TIME)}
            return {key: CheckLine(Severity.INFO, name, wait) for key, name in names.items()}
        if isinstance(findings, Refusal):
            findings = [refused_finding(findings, self._voice.refusals.sentence(findings))]
        return {finding.name: self._line(finding) for finding in findings}

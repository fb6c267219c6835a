"""What closing and leaving mean: into the tray, or to the taskbar; leaving says what is open."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from deadlines.records.duty import Duty
from deadlines.refusal import Refusal
from ui.desk import Desk, OwnStarts
from ui.dialogs.typed_dialog import AnswerBox
from ui.i18n import translate
from ui.notifications.base import Note
from ui.notifications.choose import Notifier
from ui.reminders.tray import Tray
from ui.window.main_window import MainWindow
from ui.wording.voice import Voice

_EXPLAINED = "close-explained"


class LeaveQuestion(AnswerBox):
    """Says what is open before the program ends; Enter puts it away instead, Esc does nothing."""

    put_away = Signal()
    leave = Signal()

    def __init__(self, text: str, *, has_tray: bool, parent: MainWindow) -> None:
        super().__init__(translate("LeaveQuestion", "退出"), text, parent)
        away = self.tr("收进托盘") if has_tray else self.tr("最小化")
        self.away_button = self.offer(away, self.put_away.emit)
        destructive = QMessageBox.ButtonRole.DestructiveRole
        self.leave_button = self.offer(self.tr("退出"), self.leave.emit, destructive)
        self.offer_no(self.tr("取消"))
        self.setDefaultButton(self.away_button)


class Closing(QObject):
    """Keeps the program running when its window is closed, and says so the first time.

    `left` comes once the user has chosen to end the program, knowing what is open.
    """

    left = Signal()

    def __init__(
        self,
        window: MainWindow,
        tray: Tray,
        desk: Desk,
        notifier: Notifier,
        own_starts: OwnStarts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._tray, self._desk = window, tray, desk
        self._notifier, self._own_starts = notifier, own_starts
        self.question: LeaveQuestion | None = None
        window.closed.connect(self._close)
        window.quit_asked.connect(self.ask_to_leave)
        tray.quit_asked.connect(self.ask_to_leave)
        tray.presence_changed.connect(self._presence_changed)

    def toggle(self) -> None:
        """Show the window, or put it away if it is in front."""
        if self._window.isVisible() and self._window.isActiveWindow():
            self._close()
        else:
            self._window.bring_up()

    def ask_to_leave(self) -> None:
        """End the program, after a question where duties are open."""
        duties = [d for r in self._desk.register.open_records() for d in r.open_duties]
        if not duties:
            self.left.emit()
            return
        if self.question is not None:
            self.question.raise_()
            return
        if not self._window.isVisible():
            self._window.bring_up()
        text = leaving_text(duties, self._desk, is_scheduled=self._is_scheduled())
        self.question = LeaveQuestion(text, has_tray=self._tray.is_present, parent=self._window)
        self.question.put_away.connect(self._close)
        self.question.leave.connect(self.left)
        self.question.finished.connect(self._forget_question)
        self.question.open()

    def show_autostart(self) -> None:
        """Say in the status bar where the program does not start with the session."""
        try:
            is_on = str(self._own_starts().session.state()) != "off"
        except Refusal:
            # The self-check says why it cannot be read.
            is_on = True
        self._window.status.show_autostart(is_on=is_on)

    def _is_scheduled(self) -> bool:
        try:
            return str(self._own_starts().schedule.state()) == "on"
        except Refusal:
            return False

    def _forget_question(self) -> None:
        self.question = None

    def _close(self) -> None:
        if not self._tray.is_present:
            self._window.showMinimized()
            return
        self._window.hide()
        settings = self._desk.settings
        if not settings.read(_EXPLAINED, ""):
            settings.remember(_EXPLAINED, "1")
            title = self.tr("限时办还在运行")
            body = self.tr("窗口已收进托盘，到时会照常提醒。点托盘图标可再打开，右键可退出。")
            self._notifier.notify(Note(_EXPLAINED, title, body))

    def _presence_changed(self, present: bool) -> None:
        # Without the tray there would be nothing left to click.
        if not present and not self._window.isVisible():
            self._window.showMinimized()


def leaving_text(duties: list[Duty], desk: Desk, *, is_scheduled: bool) -> str:
    """Return how many duties are open, which instant is next, and what leaving means."""
    voice: Voice = desk.voice
    translate, now = voice.words.translate, desk.now()
    count = translate("leaving", "%n 项在办", None, len(duties))
    coming = sorted(duty.due for duty in duties if duty.due is not None and duty.due >= now)
    late = [duty for duty in duties if duty.is_late(now)]
    parts = [count]
    if late:
        parts.append(translate("leaving", "逾期 %n 项", None, len(late)))
    if coming:
        time = voice.times.due(coming[0], now)
        parts.append(translate("leaving", "最近 {time}").format(time=time))
    text = translate("leaving", "{open}；退出后不再提醒")
    if is_scheduled:
        text = translate("leaving", "{open}；退出后，到上班时和到期前半小时才再提醒")
    return text.format(open=translate("leaving", "，").join(parts))

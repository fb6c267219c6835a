"""The first start: three short steps over the main window, each of which can be skipped."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from deadlines.choices import Choices
from ui.board.empty import Beginnings
from ui.desk import Desk
from ui.notifications import reasons
from ui.notifications.choose import Notifier
from ui.self_check.channel_lines import ChannelLines
from ui.self_check.trials import TrialOutcome, Trials
from ui.settings.autostart_group import AutostartGroup
from ui.settings.group import Group, Row
from ui.settings.office_group import OfficeGroup
from ui.settings.unit_group import KindsGroup, UnitGroup
from ui.system.autostart import Starts
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.voice import Voice

_SPACING = 14


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


class FirstStartStep(QScrollArea):
    """Shows groups of settings under each other."""

    def __init__(self, *groups: Group, begins_with: Group | None = None) -> None:
        super().__init__()
        self.groups = groups
        self._first = begins_with or groups[0]
        self.about = PlainLabel()
        inside = QWidget()
        inside.setProperty("role", "surface")
        self._column = lay_column(
            self.about, *groups, 1, on=inside, margins=(0, 0, 4, 0), spacing=_SPACING
        )
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def height_for(self, width: int) -> int:
        """Return the height, in pixels, that all of it takes at that width."""
        self._column.activate()
        return self._column.heightForWidth(width)

    def align(self) -> None:
        """Let the controls of all groups begin at the same place."""
        width = max(group.label_width() for group in self.groups)
        for group in self.groups:
            group.set_label_width(width)

    def go_in(self) -> None:
        """Put the keyboard into the first control."""
        self._first.rows[0].control.setFocus(Qt.FocusReason.TabFocusReason)

    def refused_control(self) -> QWidget | None:
        """Return the first control whose value is not taken, if there is one."""
        return next((row.control for row in self._rows() if row.is_refused), None)

    def _rows(self) -> Iterator[Row]:
        for group in self.groups:
            yield from group.rows


_MARGIN = 20
_LINES = 34
"""The width, in heights of a line."""
_TITLE_BAR = 48
"""Pixels left free of the screen's height for the window's own frame."""


class FirstStart(QDialog):
    """Asks for unit and hours, for the kinds that apply, and offers a test of the reminders.

    Each answer is kept as it is given, and its signal comes then, as on the settings page. Esc
    and the button leave at once; what has been typed by then is kept where it can be read.
    """

    unit_changed = Signal(str)
    office_changed = Signal()
    kinds_changed = Signal()

    def __init__(
        self, desk: Desk, starts: Starts, notifier: Notifier, parent: QWidget | None = None
    ) -> None:
        voice, theme = desk.voice, desk.theme
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        choices = Choices(desk.settings)
        self.unit = UnitGroup(choices, voice)
        self.office = OfficeGroup(choices, voice)
        self.kinds = KindsGroup(desk)
        self.kinds.propose()
        self.trial = TrialGroup(notifier, voice)
        self.autostart = AutostartGroup(starts, voice, theme)
        # A program that is not running does not remind: only who refuses goes without.
        self.autostart.propose()
        self.finished.connect(self.autostart.settle)
        self.steps = (
            FirstStartStep(self.unit, self.office),
            FirstStartStep(self.kinds),
            FirstStartStep(self.autostart, self.trial, begins_with=self.trial),
        )
        self.title = PlainLabel("title", text=self.tr("三步设好限时办，每一步都可以跳过"))
        self.beginnings = Beginnings()
        self.place = PlainLabel("muted", wraps=False)
        self.skip_button = push_button(
            self.tr("跳过　Esc"), tip=self.tr("Esc，以后可以在“设置”里改")
        )
        self.skip_button.setAccessibleName(self.tr("跳过"))
        self.back_button = QPushButton(self.tr("上一步　Alt+←"))
        self.back_button.setAccessibleName(self.tr("上一步"))
        self.next_button = push_button(role="primary")
        self.next_button.setDefault(True)
        self._stack = QStackedWidget()
        self._is_fitted = False
        self._lay_out()
        self._connect()
        self.setWindowTitle(self.tr("首次使用"))
        self._introduce_steps()
        self._say_step()

    @property
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self._stack.currentIndex()

    def go_on(self) -> None:
        """Show the next step, or end after the last; stay where something is not taken."""
        # What has been typed in the field with the cursor is taken now.
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        refused = self.steps[self.step].refused_control()
        if refused is not None:
            refused.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.kinds in self.steps[self.step].groups:
            self.kinds.settle()
        if self.step + 1 < len(self.steps):
            self._go(self.step + 1)
        else:
            self.accept()

    def go_back(self) -> None:
        """Show the step before."""
        if self.step:
            self._go(self.step - 1)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the size the steps need, and begin in the first field."""
        if not self._is_fitted:
            self._is_fitted = True
            self._fit()
        super().showEvent(event)
        if not event.spontaneous():
            self.steps[self.step].go_in()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Leave with Esc also from a field, which would put its kept text back."""
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.reject()
            return True
        return super().eventFilter(watched, event)

    def _introduce_steps(self) -> None:
        abouts = (
            self.tr("先说明是哪个单位、什么时候上班。按工作日计算的时限以办公时间为准。"),
            self.tr(
                "去掉本单位没有的，登记按钮和菜单里就不再出现；已经登记的不受影响。"
                "办理网上留言的单位，请勾选“留言”。"
            ),
            self.tr(
                "没有启动的程序不会提醒，所以登录后自动启动；不要就去掉。再看看提醒能不能送到。"
            ),
        )
        for step, about in zip(self.steps, abouts, strict=True):
            step.about.setText(about)
            step.align()

    def _go(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._say_step()
        self.steps[step].go_in()

    def _say_step(self) -> None:
        place = self.tr("第 {step} 步，共 {count} 步")
        self.place.setText(place.format(step=self.step + 1, count=len(self.steps)))
        self.setAccessibleDescription(self.place.text())
        is_last = self.step + 1 == len(self.steps)
        name = self.tr("完成") if is_last else self.tr("下一步")
        # In the last step Enter first sends the test, from the button with the cursor.
        shown = name if is_last else self.tr("{name}　Enter").format(name=name)
        self.next_button.setText(shown)
        self.next_button.setToolTip("Ctrl+Enter")
        self.next_button.setAccessibleName(name)
        self.back_button.setVisible(self.step > 0)
        self.beginnings.setVisible(self.step == 0)

    def _lay_out(self) -> None:
        for step in self.steps:
            self._stack.addWidget(step)
        line = QFrame()
        line.setProperty("role", "line")
        buttons = lay_row(self.skip_button, 1, self.place)
        buttons.addSpacing(8)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        self._around = lay_column(
            self.title,
            self.beginnings,
            (self._stack, 1),
            line,
            buttons,
            on=self,
            margins=(_MARGIN, _MARGIN, _MARGIN, 12),
            spacing=12,
        )
        for before, after in (
            (self.back_button, self.next_button),
            (self.next_button, self.skip_button),
        ):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.skip_button.clicked.connect(self.reject)
        for asked in (self.beginnings.import_asked, self.beginnings.take_asked):
            asked.connect(self.reject)
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        for keys, slot in (
            ("Alt+Left", self.go_back),
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        for field in (self.unit.name, self.office.usual, self.office.seasons):
            field.installEventFilter(self)
        self.trial.send.clicked.connect(self._offer_end)
        self.unit.unit_changed.connect(self.unit_changed)
        self.office.office_changed.connect(self.office_changed)
        self.kinds.kinds_changed.connect(self.kinds_changed)

    def _offer_end(self) -> None:
        # So that Enter, which has sent the test, ends the last step next.
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        room = self.screen().availableSize()
        width = min(self.fontMetrics().height() * _LINES, room.width())
        inner = width - 2 * _MARGIN
        around = self._around.heightForWidth(width) - self._stack.sizeHint().height()
        inside = max(step.height_for(inner) for step in self.steps)
        self.resize(width, min(around + inside, room.height() - _TITLE_BAR))

"""The settings of reminders."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance

from deadlines.choices import Choices
from deadlines.reminders.contacts import read_contacts
from deadlines.reminders.quiet import QuietHours
from ui.desk import Desk
from ui.settings.group import Group
from ui.widgets.line_fields import LineField, LinesField
from ui.widgets.tick_box import TickBox


class ReminderGroup(Group):
    """Takes quiet hours, sound and desk clock; a signal carries each once it is kept."""

    quiet_changed = Signal(object)
    incidents_changed = Signal(bool)
    sound_changed = Signal(bool)
    desk_clock_changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        voice, theme = desk.voice, desk.theme
        super().__init__(voice)
        choices = Choices(desk.settings)
        self._choices = choices
        self._quiet = choices.quiet
        self.quiet = LineField()
        self.quiet.put_text(str(self._quiet))
        self.quiet_row = self.add_row(self.quiet)
        self.quiet.typed.connect(self._read_quiet)
        self.quiet.done.connect(self._keep_quiet)
        self.contacts = LinesField()
        self.contacts_row = self.add_row(self.contacts, tall=True)
        self.contacts.done.connect(self._keep_contacts)
        self.incidents = TickBox(theme, self.tr("舆情照常通知"))
        self.incidents_row = self.add_switch(
            self.incidents,
            lambda on: choices.keep_incidents_through(on=on),
            self.incidents_changed.emit,
        )
        self.sound = TickBox(theme, self.tr("响提示音"))
        self.sound_row = self.add_switch(
            self.sound, lambda on: choices.keep_sound(on=on), self.sound_changed.emit
        )
        self.desk_clock = TickBox(theme, self.tr("显示桌面小钟"))
        self.desk_clock_row = self.add_switch(
            self.desk_clock,
            lambda on: choices.keep_desk_clock(on=on),
            self.desk_clock_changed.emit,
        )
        for box, is_on, _ in self._switches():
            box.setChecked(is_on)
        self.heading.setText(self.tr("提醒"))
        self.quiet_row.put_texts(
            self.tr("免打扰时间"),
            self.tr("这段时间里的一般提醒推迟到结束时，舆情照常提醒。例如 22:00-07:00，不用就留空"),
        )
        self.quiet.setPlaceholderText(self.tr("不设免打扰"))
        self.contacts_row.put_texts(
            self.tr("联系人"),
            self.tr(
                "立即上报的事项提醒时，按次序显示先打给谁。一行写一位：姓名，职务，单位，电话。"
                "单位写“本单位”“党委宣传部”等，就只用于报给它的事项；不写的都用"
            ),
        )
        self.contacts.setPlaceholderText(self.tr("例如：王强，院长，本单位，13800000000"))
        self._show_contacts()
        self.incidents_row.put_texts(
            self.tr("临时免打扰"),
            self.tr("托盘里的“免打扰 1 小时”什么都不弹出，结束后一次列出；勾上则舆情仍发通知"),
        )
        self.incidents.setAccessibleName(self.incidents.text())
        self.sound_row.put_texts(self.tr("声音"), self.tr("提醒窗口弹出时响一声"))
        self.desk_clock_row.put_texts(
            self.tr("桌面小钟"), self.tr("置顶小窗，列出最近 3 件的倒计时")
        )
        self.sound.setAccessibleName(self.sound.text())
        self.desk_clock.setAccessibleName(self.desk_clock.text())

    def reload(self) -> None:
        """Read the choices again."""
        self.quiet_row.show_refusal(None)
        self._show_contacts()
        self._take_quiet(self._choices.quiet)
        for box, is_on, changed in self._switches():
            if box.isChecked() != is_on:
                box.setChecked(is_on)
                changed.emit(is_on)

    def show_desk_clock(self, *, on: bool) -> None:
        """Show whether the desk clock is there: it has been opened or closed elsewhere."""
        self.desk_clock.setChecked(on)

    def _switches(self) -> Sequence[tuple[TickBox, bool, SignalInstance]]:
        """Return each box, whether it is kept as on, and the signal of its change."""
        choices = self._choices
        return (
            (self.sound, choices.has_sound, self.sound_changed),
            (self.incidents, choices.lets_incidents_through, self.incidents_changed),
            (self.desk_clock, choices.has_desk_clock, self.desk_clock_changed),
        )

    def _show_contacts(self) -> None:
        self.contacts_row.show_refusal(None)
        self.contacts.put_kept("\n".join(map(str, self._choices.contacts)))

    def _keep_contacts(self) -> None:
        contacts = self.contacts_row.read(lambda: read_contacts(self.contacts.text()))
        if contacts is not None and self.contacts_row.keep(
            lambda: self._choices.keep_contacts(contacts)
        ):
            self._show_contacts()

    def _read_quiet(self) -> QuietHours | None:
        return self.quiet_row.read(lambda: QuietHours.parse(self.quiet.text()))

    def _keep_quiet(self) -> None:
        quiet = self._read_quiet()
        if quiet is None:
            return
        if quiet == self._quiet or self.quiet_row.keep(lambda: self._choices.keep_quiet(quiet)):
            self._take_quiet(quiet)

    def _take_quiet(self, quiet: QuietHours) -> None:
        self.quiet.put_text(str(quiet))
        if quiet != self._quiet:
            self._quiet = quiet
            self.quiet_changed.emit(quiet)

"""The tray icon: how things stand at a glance, and the shortest ways to act."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from deadlines.control.open_records import OpenRecords
from deadlines.patrol.plan import channel_of
from deadlines.records.duty import Band, Duty
from deadlines.records.record import Record
from deadlines.rules.rule import Kind
from deadlines.values import dataclass
from ui.notifications.plain_text import without_markup
from ui.wording.reminders import ReminderWords
from ui.wording.voice import Voice

_NEAREST = 5
_TITLE_IN_TOOLTIP = 20
_TITLE_IN_MENU = 30
_LONGEST_TOOLTIP = 127
"""Characters; Windows cuts a longer one (NOTIFYICONDATA's szTip)."""


SIZES = (16, 20, 22, 24, 32, 44, 48, 64)
"""The sizes, in pixels, that trays ask for; each is painted for itself, to stay sharp."""

# The same on light and dark panels: a white and a dark rim set the disc off from either.
_DARK_RIM, _LIGHT_RIM, _DISC = QColor("#1b1e23"), QColor("#ffffff"), QColor("#2f6bed")
_DOTS = {
    Band.OVERDUE: QColor("#e02b2b"),
    Band.PAST_TARGET: QColor("#8250c4"),
    Band.SOON: QColor("#f29a0d"),
}
_SIDE = 64
"""The side of the square all is drawn in before it is scaled."""


@dataclass(frozen=True, slots=True)
class TrayState:
    """What the icon shows: the number of open duties, and the band of the most urgent one."""

    count: int
    band: Band | None

    @property
    def label(self) -> str:
        """The number as it stands in the icon; empty for none."""
        if self.count == 0:
            return ""
        return str(self.count) if self.count <= 99 else "99+"


def paint_icon(state: TrayState) -> QIcon:
    """Return the icon of a state, in all sizes."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_paint(state, size))
    return icon


def _paint(state: TrayState, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _SIDE, size / _SIDE)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, radius in ((_DARK_RIM, 31.5), (_LIGHT_RIM, 29.0), (_DISC, 26.0)):
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(32, 32), radius, radius)
    if state.label:
        _paint_number(painter, state.label, has_dot=state.band in _DOTS)
    else:
        _paint_tick(painter)
    if state.band in _DOTS:
        _paint_dot(painter, _DOTS[state.band])
    painter.end()
    return pixmap


def _paint_number(painter: QPainter, label: str, *, has_dot: bool) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize({1: 42, 2: 31}.get(len(label), 22))
    painter.setFont(font)
    painter.setPen(_LIGHT_RIM)
    # The dot sits on the upper right: the number gives way to it.
    room = QRectF(0, 4, _SIDE, _SIDE) if has_dot else QRectF(0, 0, _SIDE, _SIDE)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label)


def _paint_tick(painter: QPainter) -> None:
    tick = QPainterPath(QPointF(19.5, 33))
    tick.lineTo(28.5, 42.5)
    tick.lineTo(45, 22)
    pen = QPen(_LIGHT_RIM, 8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(tick)


def _paint_dot(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(_LIGHT_RIM, 4))
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(51, 13), 11, 11)


class Tray(QObject):
    """An icon in the desktop's tray, with a menu. It only tells what was asked for.

    A tray that is absent, goes, or comes back is normal: `check` notices it at each beat.
    """

    log_asked = Signal(object)
    """Kind: a new record of that kind."""
    line_asked = Signal()
    """A new record is to be typed as one line."""
    paste_asked = Signal()
    """A new record from the clipboard."""
    record_asked = Signal(int, str)
    """record number, duty: show it."""
    mute_asked = Signal(bool)
    """Quiet for an hour, or no longer."""
    toggle_asked = Signal()
    """The icon was clicked: show the main window, or hide it."""
    open_asked = Signal()
    patrol_asked = Signal(str)
    """Channel, or an empty text for all: today's patrol has been made."""
    window_asked = Signal()
    """The reminder window is to come to the front."""
    quit_asked = Signal()
    presence_changed = Signal(bool)

    def __init__(
        self,
        voice: Voice,
        *,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._words = ReminderWords(voice)
        self._available = available
        self._was_present: bool | None = None
        self._state: TrayState | None = None
        self._nearest: Sequence[tuple[Record, Duty]] = ()
        self._late = self._past_target = 0
        self._now: datetime | None = None
        self._muted_until: datetime | None = None
        self.lets_incidents_through = False
        self.menu = QMenu()
        self.menu.setAccessibleName(self.tr("限时办"))
        texts = {
            Kind.INCIDENT: self.tr("登记舆情"),
            Kind.NEWS: self.tr("登记新闻"),
            Kind.MESSAGE: self.tr("登记留言"),
        }
        self._log = {kind: self.menu.addAction(text) for kind, text in texts.items()}
        self._line = self.menu.addAction(self.tr("一行登记"))
        self._paste = self.menu.addAction(self.tr("从剪贴板登记"))
        self.menu.addSeparator()
        self._records = [self.menu.addAction("") for _ in range(_NEAREST)]
        self._after_records = self.menu.addSeparator()
        self._patrol = self.menu.addAction(self.tr("今日已巡查"))
        self._channels = QMenu(self.tr("今日已巡查"), self.menu)
        self._of_channels = self.menu.addMenu(self._channels)
        self._mute = self.menu.addAction("")
        self._mute.setCheckable(True)
        self.menu.addSeparator()
        self._window = self.menu.addAction(self.tr("提醒窗"))
        self._open = self.menu.addAction(self.tr("打开"))
        self._quit = self.menu.addAction(self.tr("退出"))
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self._connect()
        self.update_state(OpenRecords(()), {}, None)

    @property
    def is_present(self) -> bool:
        """Whether the desktop has a tray now."""
        return self._available()

    def check(self) -> None:
        """Show the icon in a tray that has come or come back; called at each beat."""
        present = self._available()
        if present == self._was_present:
            return
        # After the tray has gone the icon must be hidden to be taken up by a new one.
        self.icon.setVisible(False)
        self.icon.setVisible(present)
        self._was_present = present
        self.presence_changed.emit(present)

    def update_state(
        self, opened: OpenRecords, counts: Mapping[Band, int], now: datetime | None
    ) -> None:
        """Show how the open records stand at `now`, which may be None with no records.

        `counts` tells how many open duties stand in each band.
        """
        self._now = now
        self._late = counts.get(Band.OVERDUE, 0)
        self._past_target = counts.get(Band.PAST_TARGET, 0)
        dotted = (Band.OVERDUE, Band.PAST_TARGET, Band.SOON)
        urgent = [band for band in dotted if counts.get(band)]
        state = TrayState(sum(counts.values()), urgent[0] if urgent else None)
        if state != self._state:
            self._state = state
            self.icon.setIcon(paint_icon(state))
        self._nearest = opened.nearest(_NEAREST)
        self._offer_patrol(opened.records)
        self._say()

    def _offer_patrol(self, records: Iterable[Record]) -> None:
        """Offer to tick what is left of today's patrol, each channel by itself."""
        duties = [d for r in records if r.kind is Kind.PATROL for d in r.open_duties]
        channels = list(dict.fromkeys(channel_of(duty) for duty in duties))
        self._patrol.setVisible(len(channels) == 1)
        self._of_channels.setVisible(len(channels) > 1)
        self._channels.clear()
        for channel in channels if len(channels) > 1 else ():
            action = self._channels.addAction(without_markup(channel).replace("&", "&&"))
            action.triggered.connect(lambda _=False, c=channel: self.patrol_asked.emit(c))
        if len(channels) > 1:
            self._channels.addSeparator()
            action = self._channels.addAction(self.tr("全部"))
            action.triggered.connect(lambda: self.patrol_asked.emit(""))

    def offer(self, kinds: Collection[Kind]) -> None:
        """Offer to log these kinds only."""
        for kind, action in self._log.items():
            action.setVisible(kind in kinds)

    def show_mute(self, until: datetime | None) -> None:
        """Show until when the user wants quiet; None for not at all."""
        self._muted_until = until
        self._say()

    def tooltip(self) -> str:
        """Return how things stand in one line, without anything that could be markup."""
        state = self._state or TrayState(0, None)
        if not state.count or self._now is None:
            return self.tr("限时办：没有待办")
        parts = [self.tr("共 %n 件", None, state.count)]
        if self._late:
            parts.append(self.tr("逾期 {count}").format(count=self._late))
        if self._past_target:
            parts.append(self.tr("超目标 {count}").format(count=self._past_target))
        rest = self.tr("，").join(parts)
        if not self._nearest or self._muted_until is not None:
            return rest
        record, duty = self._nearest[0]
        nearest = self._words.nearest(record, duty, self._now, _TITLE_IN_TOOLTIP)
        text = self.tr("最近：{nearest}，{rest}").format(nearest=nearest, rest=rest)
        return without_markup(text)[:_LONGEST_TOOLTIP]

    def _say(self) -> None:
        tooltip = self.tooltip()
        if tooltip != self.icon.toolTip():
            self.icon.setToolTip(tooltip)
        for position, action in enumerate(self._records):
            there = position < len(self._nearest) and self._now is not None
            action.setVisible(there)
            if there and self._now is not None:
                record, duty = self._nearest[position]
                text = self._words.nearest(record, duty, self._now, _TITLE_IN_MENU)
                # In a menu's text & marks the key to press.
                _set_text(action, without_markup(text).replace("&", "&&"))
        self._after_records.setVisible(bool(self._nearest))
        muted = self._muted_until
        self._mute.setChecked(muted is not None)
        if muted is None:
            _set_text(
                self._mute,
                self.tr("免打扰 1 小时（舆情除外）")
                if self.lets_incidents_through
                else self.tr("免打扰 1 小时（全部不弹出）"),
            )
        else:
            time = muted.astimezone(self._voice.times.zone).strftime("%H:%M")
            _set_text(self._mute, self.tr("免打扰至 {time}").format(time=time))

    def _connect(self) -> None:
        for kind, action in self._log.items():
            action.triggered.connect(lambda _=False, k=kind: self.log_asked.emit(k))
        for position, action in enumerate(self._records):
            action.triggered.connect(lambda _=False, p=position: self._ask_record(p))
        self._patrol.triggered.connect(lambda: self.patrol_asked.emit(""))
        self._line.triggered.connect(self.line_asked)
        self._paste.triggered.connect(self.paste_asked)
        self._mute.triggered.connect(self._ask_mute)
        self._window.triggered.connect(self.window_asked)
        self._open.triggered.connect(self.open_asked)
        self._quit.triggered.connect(self.quit_asked)
        self.icon.activated.connect(self._follow_click)

    def _ask_record(self, position: int) -> None:
        if position < len(self._nearest):
            record, duty = self._nearest[position]
            self.record_asked.emit(record.number, duty.name)

    def _ask_mute(self, wanted: bool) -> None:
        # The tick follows what the desk makes of it.
        self._mute.setChecked(self._muted_until is not None)
        self.mute_asked.emit(wanted)

    def _follow_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # The second click of a double click only comes after the first has toggled already.
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.toggle_asked.emit()


def _set_text(action: QAction, text: str) -> None:
    if action.text() != text:
        action.setText(text)

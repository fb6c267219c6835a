"""The chips over the board: how many duties each urgent band has, and the month's share on time."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from deadlines.records.duty import Band
from ui.theme import Theme, Tone
from ui.widgets.layouts import FlowLayout

URGENT = (Band.OVERDUE, Band.PAST_TARGET, Band.SOON, Band.TODAY)
"""The bands that have a chip."""

_SPACING = 8
_GOOD = 0.9
"""From which share on time on a month looks well."""


class Pill:
    """The shape of a chip: a name and a bold figure on a soft ground."""

    def __init__(self, name: str, figure: str, font: QFont) -> None:
        self._name = name
        self._figure = figure
        self._font = font
        self._bold = QFont(font)
        self._bold.setBold(True)
        metrics = QFontMetrics(font)
        self._line = metrics.height()
        self._name_width = metrics.horizontalAdvance(name)
        self._figure_width = QFontMetrics(self._bold).horizontalAdvance(figure)

    def size(self) -> QSize:
        """Return the room the pill takes."""
        width = self._name_width + self._figure_width + self._line * 1.5
        return QSize(math.ceil(width), math.ceil(self._line * 1.45))

    def paint(self, painter: QPainter, area: QRectF, tone: Tone, border: QPen) -> None:
        """Paint the pill."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = border.widthF() / 2 if border.style() is not Qt.PenStyle.NoPen else 0.0
        painter.setPen(border)
        painter.setBrush(tone.soft)
        body = area.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(body, body.height() / 2, body.height() / 2)
        painter.setPen(tone.text)
        text = area.adjusted(self._line * 0.55, 0, -self._line * 0.55, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._font)
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignLeft, self._name)
        painter.setFont(self._bold)
        painter.drawText(text, middle | Qt.AlignmentFlag.AlignRight, self._figure)


_NAMES = {
    Band.OVERDUE: "已逾期",
    Band.PAST_TARGET: "超目标",
    Band.SOON: "2小时内",
    Band.TODAY: "今天到期",
}


class Chip(QPushButton):
    """Counts the duties of one band; pressed, the board shows only these."""

    def __init__(self, band: Band, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._band = band
        self._theme = theme
        self._count = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.toggled.connect(self._resize)
        self._say()

    def set_count(self, count: int) -> None:
        """Show another count."""
        if count != self._count:
            self._count = count
            self._say()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the chip's text."""
        return self._pill().size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the chip's text: it is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the chip; the pressed one has a border and a tick."""
        del event
        tone = self._theme.band_tone(self._band) if self._count else self._theme.tone("grey")
        border = QPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            border = QPen(self._theme.colour("accent"), 2)
        elif self.isChecked() or self.isDown():
            border = QPen(tone.line, 2)
        elif self.underMouse():
            border = QPen(tone.line, 1)
        self._pill().paint(QPainter(self), QRectF(self.rect()), tone, border)

    def _pill(self) -> Pill:
        name = f"✓ {self._name()}" if self.isChecked() else self._name()
        return Pill(name, str(self._count), self.font())

    def _name(self) -> str:
        return self.tr(_NAMES[self._band])

    def _resize(self) -> None:
        self.updateGeometry()
        self._say()

    def _say(self) -> None:
        self.setText(f"{self._name()} {self._count}")
        self.setAccessibleName(self.tr("{name}：%n 项", "", self._count).format(name=self._name()))
        help_text = self.tr("再按一次显示全部") if self.isChecked() else self.tr("只显示这一类")
        self.setAccessibleDescription(help_text)
        self.setToolTip(help_text)
        self.updateGeometry()
        self.update()


class ShareChip(QLabel):
    """Tells the month's share of duties done on time, in green where it is good.

    It is for reading only.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share: float | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()
        theme.changed.connect(self.update)

    def set_share(self, share: float | None) -> None:
        """Show a share from 0 to 1, cut to a tenth of a percent; None hides the chip."""
        self._share = share
        # Rounded down: 100 % is for a month in which all was on time.
        self._figure = "" if share is None else f"{math.floor(share * 1000 + 1e-9) / 10:g}%"
        self.setText(f"{self.tr('本月按时率')} {self._figure}")
        self.setVisible(share is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the chip's text."""
        return self._pill().size()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the chip's text: it is not cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the chip."""
        del event
        border = QPen(Qt.PenStyle.NoPen)
        is_good = self._share is not None and self._share >= _GOOD
        tone = self._theme.tone("green" if is_good else "orange")
        self._pill().paint(QPainter(self), QRectF(self.rect()), tone, border)

    def _pill(self) -> Pill:
        return Pill(self.tr("本月按时率"), self._figure, self.font())


class Chips(QWidget):
    """The row of chips. `band_chosen` carries the band to show alone, or None for all."""

    band_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._chips = {band: Chip(band, theme, self) for band in URGENT}
        self._share = ShareChip(theme, self)
        layout = FlowLayout(self, _SPACING)
        for band, chip in self._chips.items():
            layout.addWidget(chip)
            chip.clicked.connect(lambda on, band=band: self._choose(band if on else None))
        layout.addWidget(self._share)

    def chip(self, band: Band) -> Chip:
        """Return the chip of a band."""
        return self._chips[band]

    def set_counts(self, counts: Mapping[Band, int]) -> None:
        """Show how many duties each band has."""
        for band, chip in self._chips.items():
            count = counts.get(band, 0)
            chip.set_count(count)
            # The rule knows no target: nothing is said of it while none has passed.
            chip.setVisible(band is not Band.PAST_TARGET or count > 0 or chip.isChecked())

    def set_share(self, share: float | None) -> None:
        """Show the month's share on time, from 0 to 1; None hides it."""
        self._share.set_share(share)

    def release(self) -> None:
        """Release the pressed chip, without telling."""
        self._press(None)

    def _choose(self, band: Band | None) -> None:
        self._press(band)
        self.band_chosen.emit(band)

    def _press(self, band: Band | None) -> None:
        for its, chip in self._chips.items():
            chip.setChecked(its is band)

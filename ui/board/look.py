"""The measures of a card: fonts and distances, all from the size of the text."""

from PySide6.QtGui import QFont, QFontMetrics

from deadlines.values import dataclass

_WIDE = 30
"""From how many line heights of width on a card has room for a large countdown."""


@dataclass(frozen=True, slots=True)
class MeasuredFont:
    """A font with its measures."""

    font: QFont
    metrics: QFontMetrics

    @property
    def height(self) -> int:
        """The height of one line, in pixels."""
        return self.metrics.height()

    def width(self, text: str) -> int:
        """Return the width of a line, in pixels."""
        return self.metrics.horizontalAdvance(text)


@dataclass(frozen=True, slots=True)
class Look:
    """The faces of a card's texts, and a unit of distance: an eighth of a line, in pixels."""

    text: MeasuredFont
    title: MeasuredFont
    small: MeasuredFont
    large: MeasuredFont
    medium: MeasuredFont
    unit: float

    @property
    def card_height(self) -> int:
        """The height of a card with the gap under it."""
        right = self.large.height + self.small.height + 5 * self.unit
        left = self.title.height + self.text.height + 4 * self.unit
        return round(max(left, right) + 8 * self.unit) + self.gap

    def countdowns(self, width: float) -> tuple[MeasuredFont, ...]:
        """Return the faces to try for the countdown on a card that wide, the largest first."""
        smaller = (self.medium, self.title, self.small)
        return (self.large, *smaller) if width >= _WIDE * self.text.height else smaller

    @property
    def heading_height(self) -> int:
        """The height of a heading with its distances."""
        return round(self.small.height + 3 * self.unit)

    @property
    def gap(self) -> int:
        """The distance between two cards."""
        return round(3 * self.unit)


def look_for(font: QFont) -> Look:
    """Return the measures that go with a text font."""
    text = _face(font, 1)
    return Look(
        text=text,
        title=_face(font, 1.08, bold=True),
        small=_face(font, 0.93),
        large=_face(font, 1.7, bold=True),
        medium=_face(font, 1.25, bold=True),
        unit=text.height / 8,
    )


def _face(font: QFont, share: float, *, bold: bool = False) -> MeasuredFont:
    sized = QFont(font)
    if font.pointSizeF() > 0:
        sized.setPointSizeF(font.pointSizeF() * share)
    else:
        sized.setPixelSize(round(font.pixelSize() * share))
    sized.setBold(bold)
    return MeasuredFont(sized, QFontMetrics(sized))

"""How the printed report looks: its fonts, its colours and its measures, for one device."""

from PySide6.QtGui import QColor, QFont

from ui.theme import LIGHT, Tone, text_families

RESOLUTION = 600
"""Units an inch: so many that Qt's rounding of a font's widths cannot be seen."""

_SERIF = ("SimSun", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC")
_SANS = ("SimHei", "Heiti SC", "Noto Sans CJK SC", "Source Han Sans SC")
"""宋体 for the text and 黑体 for headings, as offices have it."""


def mm(length: float) -> float:
    """Return a length of millimetres in the device's units."""
    return length * RESOLUTION / 25.4


def _font(families: tuple[str, ...], points: float, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamilies([*families, *text_families()])
    font.setPixelSize(round(points * RESOLUTION / 72))
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # A glyph put in place of a character's own stands for none: it could not be found.
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return font


class Style:
    """The fonts of a report. As the charts' ink it has the light theme's colours, on white."""

    def __init__(self) -> None:
        self.title = _font(_SANS, 18, bold=True)
        self.subtitle = _font(_SANS, 13)
        self.heading = _font(_SANS, 12, bold=True)
        self.subheading = _font(_SANS, 10.5)
        self.body = _font(_SERIF, 10.5)
        self.cell = _font(_SERIF, 9)
        self.head = _font(_SANS, 9, bold=True)
        self.chart = _font(_SANS, 8)
        self.margin = _font(_SERIF, 8.5)

    def colour(self, name: str) -> QColor:
        """Return a colour by its name."""
        return QColor(getattr(LIGHT, name))

    def tone(self, name: str) -> Tone:
        """Return the colours of a meaning by its name."""
        return Tone(self.colour(name), self.colour(f"{name}_soft"), self.colour(f"{name}_text"))

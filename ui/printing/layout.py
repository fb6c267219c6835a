"""The pages of a printed report: blocks are put one under another, and none is cut in two."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTextLayout, QTextOption

from deadlines.values import dataclass
from ui.printing.style import Style, mm

Paint = Callable[[QPainter], None]
Align = Qt.AlignmentFlag

WIDTH = mm(210)
"""A4."""
LEFT, TOP, RIGHT, BOTTOM = mm(20), mm(24), mm(190), mm(275)
"""Where the text stands on the page."""
MOST_LINES = 35
"""The most lines of a cell: so many of them stand on a page."""
_EVERY = 1_000_000
_LABEL = mm(32)


@dataclass(frozen=True, slots=True)
class Laid:
    """A text broken into lines, and how high they are together."""

    layout: QTextLayout
    height: float

    def paint(self, painter: QPainter, left: float, top: float) -> None:
        """Paint it with its upper left corner there."""
        self.layout.draw(painter, QPointF(left, top))


def lay_out_text(
    text: str, font: QFont, width: float, align: Align = Align.AlignLeft, most: int = MOST_LINES
) -> Laid:
    """Break a plain text into lines of a width, inside of a word where need be.

    After `most` lines it is cut with a sign that it goes on.
    """
    layout = QTextLayout(text, font)
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    height, count = 0.0, 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
        if count > most:
            layout.endLayout()
            return lay_out_text(f"{text[: line.textStart() - 2]}…", font, width, align, most)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return Laid(layout, height)


class ReportPages:
    """Lays blocks out; the pages are painted once it is known how many there are."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.all: list[list[Paint]] = [[]]
        self._at = TOP

    @property
    def room(self) -> float:
        """How much height is left on the page."""
        return BOTTOM - self._at

    def turn(self) -> None:
        """Go on on a new page, but from an empty one."""
        if self.all[-1]:
            self.all.append([])
            self._at = TOP

    def gap(self, height: float) -> None:
        """Leave room, but not at the top of a page."""
        if self.all[-1]:
            self._at += height

    def keep(self, height: float) -> None:
        """Go on on a new page where so much does not stand on this one."""
        if height > self.room:
            self.turn()

    def put_block(self, height: float, paint: Callable[[QPainter, float], None]) -> None:
        """Put a block of a height, painted at the place from the page's top it is given."""
        self.keep(height)
        top = self._at
        self.all[-1].append(lambda painter: paint(painter, top))
        self._at += height

    def text(self, text: str, font: QFont, align: Align = Align.AlignLeft) -> None:
        """Put a paragraph; it stays together."""
        block = lay_out_text(text, font, RIGHT - LEFT, align)
        self.put_block(block.height, lambda painter, top: block.paint(painter, LEFT, top))

    def flow(self, text: str, font: QFont, *, indent: float = 0) -> None:
        """Put a text of any length: its lines go on on the next page, and none is left out."""
        for paragraph in text.splitlines():
            block = lay_out_text(paragraph or " ", font, RIGHT - LEFT - indent, most=_EVERY)
            for place in range(block.layout.lineCount()):
                line = block.layout.lineAt(place)

                def paint(
                    painter: QPainter, top: float, block: Laid = block, place: int = place
                ) -> None:
                    line = block.layout.lineAt(place)
                    line.draw(painter, QPointF(LEFT + indent, top - line.y()))

                self.put_block(line.height(), paint)

    def fact(self, label: str, text: str) -> None:
        """Put a label and beside it a text of any length."""
        if not text.strip():
            return
        block = lay_out_text(label, self.style.head, _LABEL - mm(3))
        self.keep(block.height + mm(1))
        top = self._at
        self.all[-1].append(lambda painter: block.paint(painter, LEFT, top))
        self.flow(text, self.style.body, indent=_LABEL)
        self.gap(mm(0.8))

    def heading(self, text: str, *, follows: float = mm(32)) -> None:
        """Put a heading, never without at least so much of what follows it."""
        self.gap(mm(5))
        block = lay_out_text(text, self.style.heading, RIGHT - LEFT)
        self.keep(block.height + follows)
        self.put_block(block.height, lambda painter, top: block.paint(painter, LEFT, top))
        self.gap(mm(1.5))


_PAD, _LINE = mm(1.2), mm(0.15)


class Table:
    """Puts rows on pages: a row stays whole, and the headings stand on top of each page.

    `widths` are in millimetres; columns in `right` have figures, `middle` short words. A cell's
    text is cut after `most` lines.
    """

    def __init__(
        self,
        pages: ReportPages,
        headings: Sequence[str],
        widths: Sequence[float],
        *,
        right: Sequence[int] = (),
        middle: Sequence[int] = (),
        most: int = MOST_LINES,
    ) -> None:
        self._pages, self._most = pages, most
        self._widths = [mm(width) for width in widths]
        self._aligns = [
            Align.AlignRight
            if column in right
            else Align.AlignHCenter
            if column in middle
            else Align.AlignLeft
            for column in range(len(widths))
        ]
        self._head = self._lay_out_cells(
            headings, pages.style.head, [Align.AlignHCenter] * len(widths)
        )
        self._is_begun = False

    def row(self, cells: Sequence[str], *, bold: bool = False) -> None:
        """Put a row."""
        font = QFont(self._pages.style.cell)
        font.setBold(bold)
        row = self._lay_out_cells(cells, font, self._aligns)
        height = _height(row)
        head = 0.0 if self._is_begun else _height(self._head)
        if head + height > self._pages.room:
            self._pages.turn()
            self._is_begun = False
        if not self._is_begun:
            self._put_row(self._head, is_head=True)
            self._is_begun = True
        self._put_row(row, is_head=False)

    def _lay_out_cells(
        self, cells: Sequence[str], font: QFont, aligns: Sequence[Align]
    ) -> list[Laid]:
        return [
            lay_out_text(cell, font, width - 2 * _PAD, align, self._most)
            for cell, width, align in zip(cells, self._widths, aligns, strict=True)
        ]

    def _put_row(self, row: Sequence[Laid], *, is_head: bool) -> None:
        height, style = _height(row), self._pages.style

        def paint(painter: QPainter, top: float) -> None:
            left = LEFT
            for cell, width in zip(row, self._widths, strict=True):
                box = QRectF(left, top, width, height)
                if is_head:
                    painter.fillRect(box, style.colour("track"))
                painter.setPen(QPen(style.colour("muted"), _LINE))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box)
                painter.setPen(style.colour("text"))
                cell.paint(painter, left + _PAD, top + (height - cell.height) / 2)
                left += width

        self._pages.put_block(height, paint)


def _height(row: Sequence[Laid]) -> float:
    return max(cell.height for cell in row) + 2 * _PAD

"""One line of text with what a search found in it marked."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui.theme import Theme


class TextSpan(NamedTuple):
    """A part of a text, in characters."""

    start: int
    length: int


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of what was typed, folded, without those that show nothing."""
    return tuple(filter(None, (fold_text(word) for word in text.split())))


def fold_text(text: str) -> str:
    """Return a text with widths and case made one, spaces and controls left out."""
    return "".join(map(_fold_character, text))


def spans_of(text: str, words: Sequence[str]) -> tuple[TextSpan, ...]:
    """Return where the folded words occur, in order; what touches or overlaps is one span."""
    if not words:
        return ()
    parts = [_fold_character(character) for character in text]
    whole = "".join(parts)
    origin = [place for place, part in enumerate(parts) for _ in part]
    marked: set[int] = set()
    for word in words:
        at = whole.find(word)
        while at >= 0:
            marked.update(range(origin[at], origin[at + len(word) - 1] + 1))
            at = whole.find(word, at + 1)
    spans: list[TextSpan] = []
    for place in sorted(marked):
        if spans and sum(spans[-1]) == place:
            spans[-1] = TextSpan(spans[-1].start, spans[-1].length + 1)
        else:
            spans.append(TextSpan(place, 1))
    return tuple(spans)


@lru_cache(maxsize=20_000)
def _fold_character(character: str) -> str:
    return "".join(filter(_is_kept, unicodedata.normalize("NFKC", character).casefold()))


def _is_kept(character: str) -> bool:
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co")
    return not hidden and not character.isspace()


def mark_colours(theme: Theme) -> tuple[QColor, QColor]:
    """Return the ground and the text colour of what was found."""
    ground, line = theme.colour("surface"), theme.colour("orange")
    share = 0.30 if theme.is_dark else 0.38
    mixed = [
        round(under * (1 - share) + over * share)
        for under, over in zip(
            (ground.red(), ground.green(), ground.blue()),
            (line.red(), line.green(), line.blue()),
            strict=True,
        )
    ]
    return QColor(*mixed), theme.colour("text")


def cut_to_width(text: str, metrics: QFontMetrics, width: float) -> str:
    """Return the text, with an ellipsis for its end where it is wider than `width` pixels."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) + 1)


def visible_spans(text: str, shown: str, words: Sequence[str]) -> tuple[TextSpan, ...]:
    """Return what was found in a text, as far as its cut form shows it."""
    end = len(text) if shown == text else len(shown) - 1
    return tuple(
        TextSpan(start, min(length, end - start))
        for start, length in spans_of(text, words)
        if start < end
    )


def write_marked(
    painter: QPainter,
    area: QRectF,
    font: QFont,
    colour: QColor,
    text: str,
    words: Sequence[str],
    theme: Theme,
) -> None:
    """Write one line, cut to the area, from the left whatever its writing direction."""
    shown = cut_to_width(text, QFontMetrics(font), area.width())
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setFormats([_range(shown, span, theme) for span in visible_spans(text, shown, words)])
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, QPointF(area.left(), area.center().y() - line.height() / 2))


def _range(shown: str, span: TextSpan, theme: Theme) -> QTextLayout.FormatRange:
    ground, colour = mark_colours(theme)
    marked = QTextLayout.FormatRange()
    # Qt counts UTF-16 units: an emoji before the match is two.
    marked.start = _units(shown[: span.start])  # type: ignore[attr-defined]
    marked.length = _units(shown[span.start : span.start + span.length])  # type: ignore[attr-defined]
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setForeground(colour)
    marked.format = look  # type: ignore[attr-defined]
    return marked


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2

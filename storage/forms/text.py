"""A form's part as one text, with where each stretch of it stands: paragraph, cell, row, table."""

from bisect import bisect_right
from collections.abc import Iterator

from lxml import etree

from deadlines.values import dataclass

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACES = {_W + "p": "p", _W + "tc": "tc", _W + "tr": "tr", _W + "tbl": "tbl"}


@dataclass(frozen=True, slots=True)
class TextPlace:
    """The innermost paragraph, cell, row and table around a stretch, by number; 0 for none."""

    p: int = 0
    tc: int = 0
    tr: int = 0
    tbl: int = 0


@dataclass(frozen=True, slots=True)
class TextStretch:
    """A stretch of text: where it begins, where it stands, whether it is what a reader sees."""

    start: int
    text: str
    place: TextPlace
    is_text: bool


class FormText:
    """Reads a part, given as XML; what is only for programs is kept apart in `attributes`."""

    def __init__(self, xml: str) -> None:
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        self.attributes: list[str] = []
        self._texts: dict[str, dict[int, str]] = {}
        self.stretches = list(self._read_stretches(etree.fromstring(xml.encode(), parser)))
        self.whole = "".join(stretch.text for stretch in self.stretches)
        self._starts = [stretch.start for stretch in self.stretches]

    def stretches_between(self, start: int, end: int) -> list[TextStretch]:
        """Return the stretches that hold the text from `start` to `end`."""
        first, last = (bisect_right(self._starts, at) - 1 for at in (start, end - 1))
        return self.stretches[first : last + 1]

    def text_of(self, name: str, number: int) -> str:
        """Return all text in the paragraph, cell or row of that number."""
        if name not in self._texts:  # read once: a hostile form asks for thousands of them
            found: dict[int, list[str]] = {}
            for stretch in self.stretches:
                found.setdefault(getattr(stretch.place, name), []).append(stretch.text)
            self._texts[name] = {number: "".join(texts) for number, texts in found.items()}
        return self._texts[name].get(number, "")

    def _read_stretches(self, root: etree._Element) -> Iterator[TextStretch]:
        length = 0
        numbers = dict.fromkeys(_PLACES.values(), 0)
        places = [TextPlace()]

        def stretch(text: str | None, *, is_text: bool) -> Iterator[TextStretch]:
            nonlocal length
            # White space between elements is no text: docxtpl skips it, too.
            if text and (is_text or not text.isspace()):
                yield TextStretch(length, text, places[-1], is_text)
                length += len(text)

        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event in ("comment", "pi"):
                yield from stretch(element.text, is_text=False)
                yield from stretch(element.tail, is_text=False)
            elif event == "start":
                self.attributes += [str(v) for v in element.attrib.values() if "{" in str(v)]
                name = _PLACES.get(element.tag)
                if name is not None:
                    numbers[name] += 1
                    places.append(_is_inside(places[-1], name, numbers[name]))
                yield from stretch(element.text, is_text=element.tag == _W + "t")
            else:
                if element.tag in _PLACES:
                    places.pop()
                if element is not root:
                    yield from stretch(element.tail, is_text=False)


def _is_inside(place: TextPlace, name: str, number: int) -> TextPlace:
    """Return the place inside a new element; a table in a cell begins with no row of its own."""
    if name == "tbl":
        return TextPlace(place.p, place.tc, 0, number)
    if name == "tr":
        return TextPlace(0, 0, number, place.tbl)
    if name == "tc":
        return TextPlace(0, number, place.tr, place.tbl)
    return TextPlace(number, place.tc, place.tr, place.tbl)

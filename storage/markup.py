"""Reads a part's XML as a stream of tags; entities of its own and broken markup are refused."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from deadlines.errors import Refusal
from storage.sheet_limits import MOST_MARKUP

Attributes = dict[str, str]


class Markup:
    """Walks through the parts of one file, and counts their tags together."""

    def __init__(self) -> None:
        self._tags = 0

    def walk(
        self,
        part: str,
        chunks: Iterable[bytes],
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Call `start`, `end` and `text` for all there is, names without their prefixes.

        Raises Refusal: "sheet-damaged" (broken markup), "sheet-bomb" (entities, too many tags).
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        names: dict[str, str] = {}

        def bare(name: str) -> str:
            names[name] = name.rpartition(":")[2]
            return names[name]

        def started(name: str, attributes: Attributes) -> None:
            self._tags += 1
            if self._tags > MOST_MARKUP:
                raise Refusal("sheet-too-many-cells", most=MOST_MARKUP)
            start(names.get(name) or bare(name), attributes)

        def ended(name: str) -> None:
            if end is not None:
                end(names.get(name) or bare(name))

        def refused(*_: object) -> None:
            raise Refusal("sheet-damaged", part=part)

        parser.StartElementHandler = started
        if end is not None:
            parser.EndElementHandler = ended
        if text is not None:
            parser.CharacterDataHandler = text
        parser.StartDoctypeDeclHandler = refused
        try:
            for chunk in chunks:
                parser.Parse(chunk)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise Refusal("sheet-damaged", part=part) from error

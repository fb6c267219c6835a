"""Reads a part's XML as a stream of tags; entities of its own and broken markup are refused."""

from collections.abc import Callable, Iterable
from xml.parsers import expat

from deadlines.errors import Refusal

Attributes = dict[str, str]


class Markup:
    """Walks through the parts of a file."""

    def walk(
        self,
        part: str,
        chunks: Iterable[bytes],
        start: Callable[[str, Attributes], None],
        end: Callable[[str], None] | None = None,
        text: Callable[[str], None] | None = None,
    ) -> None:
        """Call `start`, `end` and `text` for all there is, names without their prefixes.

        Raises Refusal: "sheet-damaged" (broken markup, entities of its own).
        """
        parser = expat.ParserCreate()
        parser.buffer_text = True
        names: dict[str, str] = {}

        def bare(name: str) -> str:
            names[name] = name.rpartition(":")[2]
            return names[name]

        def started(name: str, attributes: Attributes) -> None:
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

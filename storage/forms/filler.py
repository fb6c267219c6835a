"""A Word form filled in: docxtpl and Jinja, kept on a short rein. Imported on first use only.

Why not in a process of its own, killed when it takes too long? A frozen program on Windows has no
cheap one, and no limits to put on it. Instead nothing endless can be said in the first place. Three
walls, each of which alone would do:

1. `storage.forms.package`: the file is a plain .docx of bounded size, without macros or links.
2. `storage.forms.tags`: before docxtpl's regular expressions see a part, each of its tags is short,
   closed, and of a language without calls, arithmetic or loops over anything but the
   record's own short lists.
3. Here: Jinja's sandbox without any filter, test or global, a list of the syntax that is allowed,
   and rendering piece by piece up to a largest result. It is asked at every piece whether the user
   has cancelled.

`tests/unit/storage/test_hostile_forms.py` measures time and memory of it all.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import Template, TemplateError, nodes
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from deadlines.papers.fields import LISTS, Fields
from deadlines.progress import Progress
from deadlines.refusal import Refusal
from storage.forms.package import ATTACHED
from storage.forms.tags import ALLOWED, FormTags

LARGEST_RESULT = 12_000_000
"""Characters of one part."""

_OF_LINES = frozenset(name for known in LISTS.values() for name in known)
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that XML cannot hold; docxtpl would make new pages of some of them."""


class _BoundedTemplate(Template):
    """A template whose result is made piece by piece and no longer than it may be."""

    environment: "_Environment"

    def render(self, *args: Any, **kwargs: Any) -> str:
        """Return the result; raises Refusal("form-too-large"), and Stopped where cancelled."""
        pieces, size = [], 0
        for piece in self.generate(*args, **kwargs):
            size += len(piece)
            if size > LARGEST_RESULT:
                raise Refusal("form-too-large", path=self.environment.file)
            pieces.append(piece)
            self.environment.progress(0, 0)
        return "".join(pieces)


class _Environment(SandboxedEnvironment):
    """Jinja's sandbox with nothing in it but the fields."""

    template_class = _BoundedTemplate

    def __init__(self, file: Path, progress: Progress) -> None:
        super().__init__(autoescape=True)
        self.file, self.progress = file, progress
        self.globals.clear()
        self.filters.clear()
        self.tests.clear()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.Node):
            is_strange = isinstance(node, nodes.Getattr) and node.attr not in _OF_LINES
            if not isinstance(node, ALLOWED) or is_strange:
                kind = type(node).__name__
                raise Refusal("form-tag", path=self.file, part=kind, text=kind)
        return tree


class _Form(DocxTemplate):  # type: ignore[misc]  # the library has no types
    """A document whose every part is checked before docxtpl takes it apart."""

    def __init__(self, content: bytes, tags: FormTags) -> None:
        super().__init__(BytesIO(content))
        self._tags = tags

    def patch_xml(self, src_xml: str) -> str:
        """Return the part's XML as Jinja reads it; raises Refusal for a tag that is not allowed."""
        self._tags.check(src_xml)
        return str(super().patch_xml(src_xml))

    def fix_tables(self, xml: str) -> Any:
        """Refuse a part that has fallen apart: docxtpl would mend it in silence, somehow."""
        etree.fromstring(xml)
        return super().fix_tables(xml)

    def render_properties(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Leave the document's properties as they are: no tag belongs there."""


def fill_form(content: bytes, fields: Fields, file: Path, progress: Progress) -> bytes:
    """Return the form with the fields' values in it.

    `content` is a checked package, `file` its name for messages. Raises Refusal: those of FormTags,
    "form-too-large" and "form-broken"; and Stopped where `progress` says so.
    """
    form = _Form(content, FormTags(file, tuple(fields.texts)))
    values: dict[str, Any] = {name: _clean_text(text) for name, text in fields.texts.items()}
    for name, lines in fields.lists.items():
        values[name] = [_clean_line(line) for line in lines]
    try:
        _detach_templates(form)
        form.render(values, _Environment(file, progress), autoescape=True)
        result = BytesIO()
        form.save(result)
    except TemplateError as error:
        around = " ".join("".join(getattr(error, "docx_context", ())).split())
        raise Refusal("form-tag", path=file, part=around, text=error.message or "") from None
    # What python-docx and docxtpl raise for parts that do not fit together.
    except (
        OpcError, BadZipFile, etree.LxmlError, KeyError, ValueError, TypeError, AttributeError,
        IndexError, NotImplementedError,
    ) as error:  # fmt: skip
        raise Refusal("form-broken", path=file, detail=_error_text(error)) from None
    return result.getvalue()


def _detach_templates(form: DocxTemplate) -> None:
    """Take out the name of the template a form was made from: Word would look for it."""
    form.init_docx()
    for part in form.docx.part.package.iter_parts():
        for name, relation in list(part.rels.items()):
            if relation.is_external and relation.reltype.endswith(ATTACHED):
                del part.rels[name]
                for element in part.element.xpath("//w:attachedTemplate"):
                    element.getparent().remove(element)


def _clean_line(line: Mapping[str, str]) -> dict[str, str]:
    return {name: _clean_text(text) for name, text in line.items()}


def _clean_text(text: str) -> str:
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _error_text(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"[:200]

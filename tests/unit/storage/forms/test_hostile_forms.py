"""A template from anywhere can do nothing: it is refused in time, within memory, with a reason."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from deadlines.papers.fields import Fields, names
from deadlines.progress import ignore_progress
from deadlines.refusal import Refusal
from storage.forms.documents import Documents
from tests.support.slow import examples
from tests.support.word_file import a_word_file, part_of, with_body, with_parts

ROOT = Path(__file__).parents[4]
NAME = "x.docx"
LINES = [{"序号": str(n), "时间": "t", "内容": "c" * 500, "原因": ""} for n in range(500)]
FIELDS = Fields(dict.fromkeys(names(), "值"), {"事项": [], "经过": LINES, "审校": []})
RELATION = (
    '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
)
RELATIONS = "word/_rels/document.xml.rels"

ATTACKS = {
    "the class of a text": "{{ ''.__class__.__mro__ }}",
    "the class of a field": "{{ 标题.__class__ }}",
    "a private name of a line": "{% for 行 in 经过 %}{{ 行.__init__ }}{% endfor %}",
    "a method of a line": "{% for 行 in 经过 %}{{ 行.items }}{% endfor %}",
    "an attribute by its name": "{{ 标题['__class__'] }}",
    "a filter": "{{ 标题|attr('__class__') }}",
    "a call": "{{ 标题.format(1) }}",
    "a global": "{{ cycler.__init__.__globals__.os }}",
    "the template itself": "{{ self.__init__ }}",
    "an endless loop": "{% for i in range(10**9) %}x{% endfor %}",
    "a loop over a text": "{% for i in 标题 %}x{% endfor %}",
    "a huge text": "{{ 'a' * 10**10 }}",
    "a huge number": "{{ 9**9**9 }}",
    "a recursive loop": "{% for i in 经过 recursive %}{{ loop(经过) }}{% endfor %}",
    "three loops": "{% for i in 经过 %}{% for j in 经过 %}{% for k in 经过 %}x"
    "{% endfor %}{% endfor %}{% endfor %}",
    "a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "an include": "{% include '/etc/passwd' %}",
    "an import": "{% import 'os' as os %}",
    "an extends": "{% extends 'x' %}",
    "a set": "{% set x = 标题 %}",
    "a with": "{% with x = 标题 %}{% endwith %}",
    "a raw block": "{% raw %}{{ 1 }}{% endraw %}",
    "an unclosed tag of spaces": "{% colspan" + " " * 20_000,
    "many unclosed tags": "{{ " * 5_000,
    "a long tag": "{{ " + "标题 " * 500 + "}}",
    "deep nesting": "{% if 标题 %}" * 500 + "{% endif %}" * 500,
    "parentheses": "{% if " + "(" * 120 + "标题" + ")" * 120 + " %}{% endif %}",
    "a comparison with arithmetic": "{% if 10**10**10 == 1 %}{% endif %}",
    "a cell's span": "{% colspan 10**10 %}",
}


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    return Documents(shipped, tmp_path / "data")


def refusal_of(documents: Documents, content: bytes) -> Refusal:
    documents.folder.mkdir(parents=True, exist_ok=True)
    (documents.folder / NAME).write_bytes(content)
    with pytest.raises(Refusal) as caught:
        documents.check(NAME, FIELDS)
    return caught.value


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
@pytest.mark.parametrize(
    "part",
    [
        "body",
        "cut",
        *(pytest.param(part, marks=pytest.mark.slow) for part in ("attribute", "comment")),
    ],
)
def test_a_tag_can_do_nothing_but_name_a_field(
    documents: Documents, attack: str, part: str
) -> None:
    """An attack on the template engine is refused: in one piece, cut up, or hidden in the XML."""
    cut = "</w:t></w:r><w:r><w:t xml:space='preserve'>".join(escaped(attack)[:400])
    content = {
        "body": lambda: a_word_file(attack),
        "cut": lambda: with_body(f"<w:p><w:r><w:t>{cut}{escaped(attack)[400:]}</w:t></w:r></w:p>"),
        "attribute": lambda: with_body(f'<w:p w:rsidR="{escaped(attack)}"/>'),
        "comment": lambda: with_body(f"<!-- {attack} --><w:p/>"),
    }[part]()
    assert refusal_of(documents, content).code.startswith("form-")


@pytest.mark.parametrize("attack", list(ATTACKS.values())[:8])
def test_the_engine_itself_refuses_what_gets_past_the_first_look(attack: str) -> None:
    """Were a tag to get by the check of the text, Jinja's own list of syntax stops it."""
    from storage.forms.filler import _Environment

    with pytest.raises(Refusal):
        _Environment(Path(NAME), ignore_progress).from_string(attack)


@pytest.mark.parametrize("place", ["header", "footer"])
def test_headers_and_footers_are_checked_too(documents: Documents, place: str) -> None:
    """An attack is found in the lines above and below a page, too."""
    document = Document(BytesIO(a_word_file("{{标题}}")))
    getattr(document.sections[0], place).paragraphs[0].text = "{{ 标题.__class__ }}"
    made = BytesIO()
    document.save(made)
    assert refusal_of(documents, made.getvalue()).code == "form-unknown-field"


def test_properties_are_no_templates(documents: Documents, tmp_path: Path) -> None:
    """A tag in the file's title or author is left as it is, and does nothing."""
    document = Document(BytesIO(a_word_file("{{标题}}")))
    document.core_properties.author = "{{ ''.__class__ }}"
    documents.folder.mkdir(parents=True)
    document.save(str(documents.folder / NAME))
    made = documents.fill(NAME, FIELDS, tmp_path / "made.docx")
    assert Document(str(made)).core_properties.author == "{{ ''.__class__ }}"


def test_a_document_under_another_name_is_checked_too(documents: Documents) -> None:
    """The document does not get by as a picture, or under a name that is not XML's."""
    good = a_word_file("x")
    bomb = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    body = bomb + part_of(good, "word/document.xml").split("?>", 1)[1]
    types, relations = part_of(good, "[Content_Types].xml"), part_of(good, "_rels/.rels")
    for name, code in (("word/evil", "form-entities"), ("word/evil.png", "form-broken")):
        parts = {
            "[Content_Types].xml": types.replace("/word/document.xml", f"/{name}").encode(),
            "_rels/.rels": relations.replace("word/document.xml", name).encode(),
            name: body.encode(),
        }
        assert refusal_of(documents, with_parts(good, parts)).code == code


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


PIECES = (
    *("{{", "}}", "{%", "%}", "{#", "#}", "{", "}", " ", "if ", "for ", "标题", "|", "(", "<", "-"),
    *("{{标题}}", "{{项.内容}}", "{# x #}", "{% if 标题 %}", "{% if not 标题 and 来源 == 链接 %}"),
    *("{% elif 来源 %}", "{% else %}", "{% endif %}", "{% for 项 in 经过 %}", "{% endfor %}"),
)
ALONE = ("{%p if 标题 %}", "{%p else %}", "{%p endif %}", "{%p for 项 in 经过 %}", "{%p endfor %}")
PARAGRAPH = st.one_of(
    st.sampled_from(ALONE), st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
)
FEW = Fields(FIELDS.texts, {"事项": [], "经过": LINES[:2], "审校": []})


@pytest.mark.slow
@settings(max_examples=examples(150))
@given(st.lists(PARAGRAPH, max_size=7))
def test_any_template_is_filled_in_or_refused(paragraphs: list[str]) -> None:
    """Whatever stands in a form, it is filled in whole or refused with a reason."""
    from storage.forms.filler import fill_form

    content = a_word_file(*paragraphs)
    code, made = "form-", b"PK"
    try:
        made = fill_form(content, FEW, Path(NAME), ignore_progress)
    except Refusal as refusal:
        code = refusal.code
    assert code.startswith("form-")
    assert made.startswith(b"PK")
    assert code != "form-broken"


def test_a_result_that_grows_is_stopped(documents: Documents) -> None:
    """Loops over the record's own lists cannot make a document of any size either."""
    inner = "{% for 行 in 经过 %}{{ 行.内容 }}{% endfor %}"
    content = a_word_file("{% for 甲 in 经过 %}" + inner + "{% endfor %}")
    assert refusal_of(documents, content).code == "form-too-large"


def test_what_is_no_word_file_is_refused(documents: Documents) -> None:
    """A file that is no zip, or another kind of zip, is called what it is."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("hello.txt", "hello")
    for content in (b"", b"\xd0\xcf\x11\xe0 old .doc", b"hello", made.getvalue()):
        assert refusal_of(documents, content).code == "form-not-docx"
    assert refusal_of(documents, a_word_file("x")[:-300]).code == "form-broken"
    assert refusal_of(documents, b"PK" + bytes(5000)).code == "form-broken"


def test_a_damaged_part_is_refused(documents: Documents) -> None:
    """A part that is missing, cut off or of another kind is a broken file, not a crash."""
    good = a_word_file("x")
    for parts in (
        {"word/document.xml": b""},
        {"word/document.xml": b"<w:document"},
        {"word/document.xml": b"<x/>"},
        {"_rels/.rels": b"<x/>"},
        {"[Content_Types].xml": b"<x/>"},
        {RELATIONS: b"<Relationships><Relationship Id='1'/></Relationships>"},
    ):
        refusal = refusal_of(documents, with_parts(good, parts))
        assert refusal.code in ("form-broken", "form-not-docx"), parts


def test_macros_and_embedded_objects_are_refused(documents: Documents) -> None:
    """What could run in Word is refused, under whatever name it comes."""
    good = a_word_file("x")
    types = part_of(good, "[Content_Types].xml")
    enabled = types.replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    for content in (
        with_parts(good, {"word/vbaProject.bin": b"x"}),
        with_parts(good, {"word/embeddings/oleObject1.bin": b"x"}),
        with_parts(good, {"[Content_Types].xml": enabled.encode()}),
        with_body("<w:p><w:r><w:object/></w:r></w:p>"),
        with_body('<w:altChunk xmlns:q="x" q:id="rId1"/>'),
    ):
        assert refusal_of(documents, content).code == "form-active"


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("attachedTemplate", "https://example.org/evil.dotm"),
        ("image", "https://example.org/pixel.png"),
        ("oleObject", "file:///etc/passwd"),
        ("frame", "https://example.org/"),
        ("hyperlink", "file://server/share"),
        ("hyperlink", "\\\\server\\share"),
        ("hyperlink", "javascript:alert(1)"),
    ],
)
def test_what_fetches_something_is_refused(documents: Documents, kind: str, target: str) -> None:
    """A part or a link outside the file is refused with its address."""
    good = a_word_file("x")
    relations = part_of(good, RELATIONS).replace(
        "</Relationships>", RELATION.format(kind=kind, target=target)
    )
    refusal = refusal_of(documents, with_parts(good, {RELATIONS: relations.encode()}))
    assert (refusal.code, refusal.facts["part"]) == ("form-external", target)


def test_what_word_itself_leaves_behind_may_stay(documents: Documents, tmp_path: Path) -> None:
    """Pictures and a printer's settings, as Word saves them, are no reason to refuse a form."""
    documents.folder.mkdir(parents=True)
    parts = {"word/printerSettings1.bin": b"\0\1", "word/media/image1.png": b"\x89PNG"}
    (documents.folder / NAME).write_bytes(with_parts(a_word_file("{{标题}}"), parts))
    assert documents.fill(NAME, FIELDS, tmp_path / "made.docx").exists()


SETTINGS = "word/settings.xml"
SETTINGS_RELATIONS = "word/_rels/settings.xml.rels"


@pytest.mark.parametrize(
    "target", ["Normal.dotm", "file:///C:/Users/x/Templates/a.dotx", "\\\\server\\a.dotm"]
)
def test_the_template_a_form_was_made_from_is_left_out(
    documents: Documents, tmp_path: Path, target: str
) -> None:
    """Word notes where it lies; the form is filled in and no longer names it."""
    good = a_word_file("{{标题}}")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    named = f'<w:attachedTemplate xmlns:r="{kind}" r:id="rId900"/></w:settings>'
    parts = {
        SETTINGS: part_of(good, SETTINGS).replace("</w:settings>", named).encode(),
        SETTINGS_RELATIONS: (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + RELATION.format(kind="attachedTemplate", target=target)
        ).encode(),
    }
    documents.folder.mkdir(parents=True)
    (documents.folder / NAME).write_bytes(with_parts(good, parts))
    with zipfile.ZipFile(documents.fill(NAME, FIELDS, tmp_path / "made.docx")) as made:
        parts_left = [name for name in made.namelist() if name.endswith((SETTINGS, ".rels"))]
        content = b"".join(map(made.read, parts_left))
    assert b"ttachedTemplate" not in content
    assert target.encode() not in content


def test_a_web_link_may_stay(documents: Documents, tmp_path: Path) -> None:
    """An ordinary web address that one would have to click is no danger."""
    good = a_word_file("{{标题}}")
    link = RELATION.format(kind="hyperlink", target="https://example.org/")
    relations = part_of(good, RELATIONS).replace("</Relationships>", link)
    documents.folder.mkdir(parents=True)
    (documents.folder / NAME).write_bytes(with_parts(good, {RELATIONS: relations.encode()}))
    assert documents.fill(NAME, FIELDS, tmp_path / "made.docx").exists()


@pytest.mark.parametrize(
    "code",
    [
        'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
        'INCLUDETEXT "/etc/passwd"',
        "LINK Excel.Sheet.8",
    ],
)
def test_fields_of_word_that_fetch_are_refused(documents: Documents, code: str) -> None:
    """Word's own fields that run or fetch something are refused, in one piece or cut up."""
    half = len(code) // 2
    cut = f"{code[:4]}</w:instrText></w:r><w:r><w:instrText>{code[4:half]}{code[half:]}"
    quoted = escaped(code)
    for xml in (
        f"<w:p><w:r><w:instrText>{code}</w:instrText></w:r></w:p>",
        f"<w:p><w:r><w:instrText>{cut}</w:instrText></w:r></w:p>",
        f'<w:p><w:fldSimple w:instr="{quoted}"/></w:p>',
    ):
        assert refusal_of(documents, with_body(xml)).code == "form-external"


def test_entities_are_refused(documents: Documents) -> None:
    """A document type is refused, so that neither outside files nor bombs come in by entities."""
    good = a_word_file("x")
    body = part_of(good, "word/document.xml").split("?>", 1)[1]
    outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]>'
    for prefix in (outside, bomb, "<!DOCTYPE x>"):
        for encoding in ("utf-8", "utf-16"):
            xml = f'<?xml version="1.0" encoding="{encoding}"?>{prefix}{body}'
            content = with_parts(good, {"word/document.xml": xml.encode(encoding)})
            assert refusal_of(documents, content).code == "form-entities"
    for name in ("docProps/core.xml", "word/styles.xml", RELATIONS):
        content = with_parts(good, {name: f"{bomb}<x/>".encode()})
        assert refusal_of(documents, content).code == "form-entities"


def in_body(xml: str) -> bytes:
    return with_body(xml, a_word_file("x"))


def wide() -> bytes:
    attributes = " ".join(f"a{n}='1'" for n in range(200_000))
    return in_body(f"<w:p {attributes}/>")


def largest(row: str, rows: int, last: str = "") -> bytes:
    """Return a form with a table of very many rows, near all that is let through at once."""
    cells = f"<w:tr><w:tc><w:p><w:r><w:t>{row}</w:t></w:r></w:p></w:tc></w:tr>"
    return in_body(f"<w:tbl><w:tblGrid/>{cells * rows}</w:tbl>{last}")


BOMBS: dict[str, Callable[[], bytes]] = {
    "a bomb of one part": lambda: in_body(" " * 50_000_000),
    "a bomb of pictures": lambda: with_parts(
        a_word_file("x"), {f"word/media/{n}.png": bytes(30_000_000) for n in range(8)}
    ),
    "more elements than a form has": lambda: in_body("<w:p/>" * 600_000),
    "endless nesting": lambda: in_body("<w:p>" * 100_000 + "</w:p>" * 100_000),
    "endless attributes": wide,
    "endless parts": lambda: with_parts(
        a_word_file("x"), {f"word/media/{n}.png": b"" for n in range(5_000)}
    ),
    "half a million spaces in tags": lambda: a_word_file(*["{% colspan" + " " * 900] * 500),
    "loops without end": lambda: a_word_file(*["{%p for 甲 in 经过 %}"] * 4_000),
    "tags without end": lambda: a_word_file("{{标题}}" * 5_500),
    "braces without end": lambda: a_word_file("{ " * 500_000 + "{{"),
    "results without end": lambda: a_word_file(
        "{% for 甲 in 经过 %}{% for 乙 in 经过 %}{{ 乙.内容 }}{% endfor %}{% endfor %}"
    ),
    "a form as large as it may be, wrong at its end": lambda: largest(
        "{ }", 14_000, "<w:p><w:r><w:t>{{ 没有 }}</w:t></w:r></w:p>"
    ),
    "a form as large as it may be, broken in its middle": lambda: largest(
        "{{标题}} x", 1_990, "<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 15_000 + "</w:tbl>"
    ),
    "thousands of paragraphs that depend on a field": lambda: in_body(
        ("<w:p><w:r><w:t>{%p if 标题 %}</w:t></w:r></w:p>" + "<w:p/>" * 3
         + "<w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>") * 990
        + "<w:p><w:r><w:t>{{ 没有 }}</w:t></w:r></w:p>"
    ),
    "thousands of paragraphs that are rendered, and a torn table": lambda: in_body(
        ("<w:p><w:r><w:t>{%p if 标题 %}</w:t></w:r></w:p>" + "<w:p/>" * 3
         + "<w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>") * 990 + "<w:tbl/>"
    ),
    "a large file": lambda: b"PK" + bytes(60_000_000),
}  # fmt: skip
"""Files that unpack, or parse, to far more than they are."""


MEASURED = """
import json, resource, sys, time
from pathlib import Path
from deadlines.refusal import Refusal
from deadlines.progress import ignore_progress
from deadlines.papers.fields import Fields, names
from storage.forms.documents import Documents

# Address space is more than what is used: a limit on it that hostile files cannot pass either.
resource.setrlimit(resource.RLIMIT_AS, (800_000_000, 800_000_000))
lines = [{"序号": str(n), "时间": "t", "内容": "c" * 500, "原因": ""} for n in range(500)]
fields = Fields(dict.fromkeys(names(), "值"), {"事项": [], "经过": lines, "审校": []})
folder, code = Path(sys.argv[1]), ""
begun = time.process_time()  # other work on the machine is none of ours
try:
    Documents(folder, folder).check("x.docx", fields)
except Refusal as refusal:
    code = refusal.code
spent = time.process_time() - begun
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
peak = int(status["VmHWM"].split()[0]) / 1024  # ru_maxrss would count the parent, too
print(json.dumps({"code": code, "seconds": spent, "megabytes": peak}))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="measures with Linux's means")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_little_time_and_memory(name: str, tmp_path: Path) -> None:
    """A hostile file is refused within 5 seconds and 500 MB, the libraries' loading included."""
    folder = tmp_path / "forms"
    folder.mkdir()
    (folder / NAME).write_bytes(BOMBS[name]())
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(tmp_path)],
        capture_output=True, text=True, check=False, cwd=ROOT, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["code"].startswith("form-"), found
    assert found["seconds"] < 5, found
    assert found["megabytes"] < 500, found

"""Word forms: filled in from a record, replaced by the unit's own, written wholly or not at all."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import resources
from deadlines.papers.fields import Fields
from deadlines.papers.form import FORMS, INCIDENT_FORM, NEWS_FORM, Form
from deadlines.papers.sample import sample_fields
from deadlines.progress import Stopped
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.wording.nouns import Words
from resources.catalogue import chinese
from storage.forms.documents import Documents
from tests.support.shipped_forms import SHEETS, packed
from tests.support.word_file import a_word_file, texts_of, with_body

WORDS = Words(chinese())
NAME = INCIDENT_FORM.file


@pytest.fixture
def documents(tmp_path: Path) -> Documents:
    return Documents(resources.path("forms"), tmp_path / "data")


def fields_of(kind: Kind = Kind.INCIDENT, **values: str) -> Fields:
    fields = sample_fields(kind, WORDS)
    return replace(fields, texts={**fields.texts, **values})


def own(documents: Documents, content: bytes, name: str = NAME) -> None:
    documents.folder.mkdir(parents=True, exist_ok=True)
    (documents.folder / name).write_bytes(content)


def refusal_of(action: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        action()
    return caught.value


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_every_shipped_form_is_filled_in(form: Form, documents: Documents, tmp_path: Path) -> None:
    """A shipped form comes out with the record's values and without any tag left."""
    fields = fields_of(next(iter(form.kinds)))
    text = "\n".join(texts_of(documents.fill(form.file, fields, tmp_path / "made.docx")))
    assert fields.texts["单位"] in text
    assert "{" not in text
    assert "None" not in text
    for sign in ("年　　月　　日", "签字（盖章）"):
        assert sign in text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_an_empty_record_leaves_room_to_write(
    form: Form, documents: Documents, tmp_path: Path
) -> None:
    """Where nothing is known yet the cells are empty, to be filled in by hand."""
    fields = Fields(dict.fromkeys(fields_of().texts, ""), {"事项": [], "经过": [], "审校": []})
    text = "\n".join(texts_of(documents.fill(form.file, fields, tmp_path / "made.docx")))
    assert "{" not in text
    assert "None" not in text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_a_shipped_form_is_what_its_script_makes(form: Form) -> None:
    """The shipped file is what `tests.support.shipped_forms` draws, part by part."""
    with (
        ZipFile(resources.path("forms") / form.file) as shipped,
        ZipFile(BytesIO(packed(SHEETS[form.file]()))) as made,
    ):
        assert shipped.namelist() == made.namelist()
        for name in made.namelist():
            assert shipped.read(name) == made.read(name), "run tests.support.shipped_forms"


def test_a_form_is_dressed_as_an_office_form(documents: Documents) -> None:
    """A4, the fonts by their names, the title centred, the table with borders."""
    for form in FORMS:
        with ZipFile(documents.template(form.file)) as package:
            body = package.read("word/document.xml").decode()
        assert 'w:w="11906" w:h="16838"' in body
        assert 'w:eastAsia="仿宋"' in body
        assert 'w:eastAsia="宋体"' in body
        assert '<w:tblStyle w:val="TableGrid"/>' in body
        assert body.index('<w:jc w:val="center"/>') < body.index("<w:t")


def test_values_are_text_and_nothing_else(documents: Documents, tmp_path: Path) -> None:
    """Signs of XML and of templates, new lines and control signs of a value stay harmless text."""
    own(documents, a_word_file("标题：{{标题}}。", "说明：{{说明}}"))
    title = "<w:p>&amp; {{ 说明 }} {% for 甲 in 经过 %} \x07\x0c\x00\ufffe"
    fields = fields_of(标题=title, 说明="一\r\n二\t三")
    said = texts_of(documents.fill(NAME, fields, tmp_path / "made.docx"))
    assert said[0].startswith("标题：<w:p>&amp; {{ 说明 }} {% for 甲 in 经过 %} ")
    assert said[1] == "说明：一\n二\t三"


@pytest.mark.slow
def test_a_very_long_note_is_filled_in(documents: Documents, tmp_path: Path) -> None:
    """The longest note that a record takes is no trouble for a form."""
    fields = fields_of(基本情况="一行字\n" * 40_000)
    said = texts_of(documents.fill(NAME, fields, tmp_path / "made.docx"))
    assert any(text.count("一行字") == 40_000 for text in said)


def test_a_tag_in_pieces_is_put_together(documents: Documents, tmp_path: Path) -> None:
    """Word cuts text into runs as it likes; a field is found all the same."""
    runs = "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in ("{", "{标", "题}", "} ok"))
    own(documents, with_body(f"<w:p>{runs}</w:p>"))
    assert texts_of(documents.fill(NAME, fields_of(标题="甲"), tmp_path / "a.docx"))[0] == "甲 ok"


def test_other_braces_are_text(documents: Documents, tmp_path: Path) -> None:
    """Braces around what is no field stay as they are."""
    own(documents, a_word_file("{附件} {} { } {1} {{标题}} }{ {经办人签字}"))
    said = texts_of(documents.fill(NAME, fields_of(标题="甲"), tmp_path / "a.docx"))
    assert said == ["{附件} {} { } {1} 甲 }{ {经办人签字}"]


def test_conditions_and_lists_are_filled_in(documents: Documents, tmp_path: Path) -> None:
    """A form may have parts that depend on a field, and lines for each duty."""
    own(
        documents,
        a_word_file(
            "{% if 反馈完成时间 and not 链接 %}甲{% elif 级别 == “一般” %}乙"
            "{% else %}丙{% endif %}",
            "{%p for 项 in 事项 %}", "{{项.序号}} {{ 项.名称 }}", "{%p endfor %}",
        ),
    )  # fmt: skip
    said = texts_of(documents.fill(NAME, fields_of(), tmp_path / "made.docx"))
    assert said[0] == "乙"
    assert said[1:4] == [
        "1 报本单位主要负责人", "2 报党委宣传部", "3 上报学校党委或党委宣传部",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        ("单位意见：{{发生时见}}，请批示", "form-similar-field", {"known": "发生时间"}),
        ("单位意见：{{完全不同的名字}}", "form-unknown-field", {"text": "完全不同的名字"}),
        ("单位意见：{{标题", "form-unclosed", {"text": "{{"}),
        ("单位意见：{{标题}", "form-unclosed", {"text": "{{"}),
        ("单位意见：{% if 标题 %}好", "form-block", {"text": "if"}),
        ("单位意见：好{% endif %}", "form-block", {"text": "endif"}),
        ("单位意见：{% for 项 in 事 项 %}", "form-tag", {"text": "for 项 in 事 项"}),
        ("单位意见：{% for 项 in 名单 %}", "form-unknown-list", {"text": "名单"}),
        ("单位意见：{{标题|upper}}", "form-tag", {"text": "标题|upper"}),
        ("单位意见：｛｛标题｝｝", "form-wide-braces", {}),
        ("单位意见：{标题}", "form-single-braces", {"text": "{标题}", "known": "标题"}),
        ("单位意见：{ 标题 }", "form-single-braces", {"text": "{ 标题 }", "known": "标题"}),
        ("单位意见：｛标题｝", "form-single-braces", {"text": "｛标题｝", "known": "标题"}),
        ("单位意见：{{标题}}，{来源}", "form-single-braces", {"known": "来源"}),
        ("单位意见：{来源}，{{标题}}", "form-single-braces", {"known": "来源"}),
        ("单位意见：{标题}}", "form-single-braces", {"known": "标题"}),
        ("单位意见：{{标题 + 来源}}", "form-tag", {"text": "标题 + 来源"}),
        (
            "单位意见：{% if 标题 is defined %}{% endif %}",
            "form-tag",
            {"text": "if 标题 is defined"},
        ),
        ("单位意见：{{事项}}", "form-unknown-field", {"text": "事项"}),
        ("单位意见：{% 如果 标题 %}", "form-tag", {"text": "如果 标题"}),
        ("单位意见：{%tr if 标题 %}", "form-alone", {"text": "{%tr if 标题 %}"}),
        ("单位意见：{%p if 标题 %}", "form-alone", {"text": "{%p if 标题 %}"}),
    ],
)
def test_a_wrong_template_is_told_by_its_place(
    documents: Documents, text: str, code: str, facts: dict[str, str]
) -> None:
    """A mistake in a unit's template names the file and the words around it."""
    own(documents, a_word_file("第一段没有问题", text))
    refusal = refusal_of(lambda: documents.check(NAME, fields_of()))
    assert refusal.code == code or {refusal.code, code} <= {
        "form-similar-field",
        "form-unknown-field",
    }
    assert refusal.facts["path"] == documents.folder / NAME
    assert "单位意见：" in str(refusal.facts["part"])
    assert {name: refusal.facts[name] for name in facts} == facts


def a_table(*rows: tuple[str, ...]) -> bytes:
    def cell(text: str) -> str:
        return f"<w:tc><w:tcPr/><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    lines = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    grid = "<w:gridCol w:w='4000'/>" * len(rows[0])
    return with_body(f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([("{%tr for 项 in 事项 %}{{项.名称}}",), ("{%tr endfor %}",)], "form-alone"),
        ([("{%tr for 项 in 事项 %}", "x"), ("{%tr endfor %}", "")], "form-alone"),
        ([("{%tr for 项 in 事项 %}{%tr endfor %}",)], "form-alone"),
        ([("{% for 项 in 事项 %}",), ("{% endfor %}",)], "form-crossed"),
        ([("{% if 标题 %}", "{% endif %}")], "form-crossed"),
        ([("{%tr if 标题 %}",), ("{% endif %}",)], "form-crossed"),
        ([("{%tr if 标题 %}",), ("{% else %}",), ("{%tr endif %}",)], "form-crossed"),
    ],
)
def test_a_tag_that_would_tear_a_table_is_refused(
    documents: Documents, rows: list[tuple[str, ...]], code: str
) -> None:
    """Where a loop would swallow a row's text, or cut a table in two, that is said."""
    own(documents, a_table(*rows))
    assert refusal_of(lambda: documents.check(NAME, fields_of())).code == code


def test_rows_are_repeated_and_left_out(documents: Documents, tmp_path: Path) -> None:
    """Rows between two rows of tags are made for each line, or only if a field is known."""
    own(
        documents,
        a_table(
            ("事项", "时间"),
            ("{%tr for 项 in 事项 %}", ""),
            ("{{项.名称}}", "{% if 项.完成时间 %}{{项.完成时间}}{% endif %}"),
            ("{%tr endfor %}", ""),
            ("{%tr if 归档人 %}", ""),
            ("归档", "{{归档人}}"),
            ("{%tr endif %}", ""),
        ),
    )
    said = texts_of(documents.fill(NAME, fields_of(), tmp_path / "made.docx"))
    cells = [text for text in said if text]
    assert cells[:2] == ["事项", "时间"]
    assert cells[2::2] == [
        "报本单位主要负责人", "报党委宣传部", "上报学校党委或党委宣传部", "反馈处置结果",
        "上报苗头性问题",
    ]  # fmt: skip


def test_a_units_own_form_stands_for_the_shipped(documents: Documents, tmp_path: Path) -> None:
    """A file of the same name in the unit's folder is used instead, until it is taken away."""
    own(documents, a_word_file("本单位的表：{{标题}}"))
    assert documents.is_own(NAME)
    said = texts_of(documents.fill(NAME, fields_of(标题="甲"), tmp_path / "made.docx"))
    assert said == ["本单位的表：甲"]
    (documents.folder / NAME).unlink()
    assert not documents.is_own(NAME)
    assert documents.template(NAME).parent == resources.path("forms")


def test_copies_never_replace_what_the_unit_has(documents: Documents) -> None:
    """Asking for copies places those that are missing and leaves the unit's own alone."""
    own(documents, b"ours")
    names = tuple(form.file for form in FORMS)
    assert set(documents.place_copies(names)) == set(names) - {NAME}
    assert (documents.folder / NAME).read_bytes() == b"ours"
    shipped = resources.path("forms") / NEWS_FORM.file
    assert (documents.folder / NEWS_FORM.file).read_bytes() == shipped.read_bytes()
    assert documents.place_copies(names) == ()


def test_a_missing_template_is_said(tmp_path: Path) -> None:
    """Where there is no template at all, that is said with its place."""
    documents = Documents(tmp_path, tmp_path)
    assert refusal_of(lambda: documents.check(NAME, fields_of())).code == "form-missing"


def test_a_form_that_is_open_is_not_written_over(documents: Documents, tmp_path: Path) -> None:
    """A form that LibreOffice shows, or Word holds, is left alone with a clear word."""
    target = tmp_path / "made.docx"
    target.write_bytes(b"old")
    (tmp_path / ".~lock.made.docx#").touch()
    refusal = refusal_of(lambda: documents.fill(NAME, fields_of(), target))
    assert (refusal.code, refusal.facts["path"]) == ("file-in-use", target)
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "No space left"), "disk-full"),
        (PermissionError(errno.EACCES, "Permission denied"), "file-not-writable"),
        (OSError(errno.EIO, "I/O error"), "file-not-writable"),
    ],
)
def test_a_form_is_written_wholly_or_not_at_all(
    documents: Documents, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    """When writing fails the old file is as it was, and no half file stays behind."""
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "made.docx"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    assert refusal_of(lambda: documents.fill(NAME, fields_of(), target)).code == code
    assert target.read_bytes() == b"old"
    assert [file.name for file in folder.iterdir()] == ["made.docx"]


def test_a_folder_that_is_none_is_said(documents: Documents, tmp_path: Path) -> None:
    """A target below a file cannot be written, and that is said."""
    (tmp_path / "file").touch()
    target = tmp_path / "file" / "made.docx"
    refusal = refusal_of(lambda: documents.fill(NAME, fields_of(), target))
    assert refusal.code == "no-folder"


def test_a_stopped_form_leaves_nothing(documents: Documents, tmp_path: Path) -> None:
    """Cancelled while it is filled in, a form is not written."""

    def stop(*_: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        documents.fill(NAME, fields_of(), tmp_path / "made.docx", stop)
    assert not (tmp_path / "made.docx").exists()


def test_the_libraries_are_loaded_on_first_use_only() -> None:
    """Looking for templates loads neither docxtpl nor lxml, which cost a fifth of a second."""
    code = (
        "import sys, storage.forms.documents, ui.papers.menu, ui.papers.papers;"
        "sys.exit(any(m in sys.modules for m in ('docxtpl', 'jinja2', 'lxml', 'docx')))"
    )
    root = Path(__file__).parents[4]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0

import ast
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel

from resources.catalogue import read_catalogue
from tests.support.pseudo import FACTOR, pseudo, stretched
from tests.support.texts import Text, calls_in, strays_in, texts_of
from tests.support.translations import QM, ROOT, TS, release, sources, update

FIELD = re.compile(r"\{[^}]*\}")
COUNT = re.compile(r"%L?n")
UNTRANSLATED = {
    "ui/editor/kind_fields.py": "what stands between steps as they are typed",
    "ui/recurring/series_dialog.py": "the same, and a character to measure by",
    "ui/recurring/task_fields.py": "what may stand between them",
    "ui/roster/dialog.py": "a character to measure by",
    "ui/undertaking/bulletin.py": "fields of a form, whose names are Chinese in every language",
    "ui/control/morning_dialog.py": "a character to measure by",
    "ui/settings/patrol_group.py": "what stands between channels and periods as they are typed",
    "ui/system/streams.py": "an answer on the terminal, in either language",
    "ui/wording/notices.py": "what stands between the holidays of a shared break in the data",
    "ui/command_line/arguments.py": "--help is in both languages at once",
    "ui/detail/facts.py": "texts put together for tests",
    "ui/detail/steps.py": "the same",
    "ui/dialogs/typed_dialog.py": "a character to measure by",
    "ui/editor/draft_form.py": "texts put together for tests",
    "ui/importing/columns.py": "a character to measure by, and a space",
    "ui/importing/dialog.py": "a character to measure by",
    "ui/importing/preview.py": "a character to measure by",
    "ui/importing/row_dialog.py": "a character to measure by",
    "ui/log/line_text.py": "characters to measure by",
    "ui/notifications/base.py": "the program's own name",
    "ui/notifications/plain_text.py": "signs in place of those of markup",
    "ui/system/platform_check.py": "says it in both languages, before there is a translator",
    "ui/settings/look_group.py": "a language by its own name",
}
"""Files with Chinese strings that are meant to stay so, and why."""
COUNTS = (0, 1, 2, 5, 11, 21, 101, 12_345)
HINT = "run `python -m tests.support.translations`, then translate what is unfinished in the .ts"


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the .ts file: the text and its English, in singular and plural if counted."""

    text: Text
    english: tuple[str, ...]
    is_finished: bool


def messages() -> list[Message]:
    found = []
    for context in ElementTree.parse(TS).iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
            )
            english = tuple(forms) if text.is_counted else (translation.text or "",)
            found.append(Message(text, english, translation.get("type") is None))
    return found


def is_meant_chinese(source: str) -> bool:
    """Tell whether a text's English has Chinese characters on purpose: the names of fields."""
    return "{{" in source or source == "{list}：项.{field}"


def finished() -> list[Message]:
    return [message for message in messages() if message.is_finished]


def is_shared(sign: str, source: str) -> bool:
    """Tell whether a sign of both texts is no Chinese one: a tick, an arrow, a dot."""
    is_wide = unicodedata.east_asian_width(sign) in ("W", "F")
    return sign in source and not is_wide and sign not in "“”‘’…—"


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    usual = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    translator = QTranslator()
    assert translator.load(str(QM))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(usual)


def test_the_file_has_all_texts_of_the_code_and_no_others() -> None:
    """The translation file holds exactly the texts that the code asks for."""
    in_code, in_file = set(texts_of(sources())), {message.text for message in messages()}
    assert sorted(in_code - in_file) == [], HINT
    assert sorted(in_file - in_code) == [], HINT


@pytest.mark.slow
def test_an_update_changes_nothing(tmp_path: Path) -> None:
    """Running lupdate again leaves the translation file as it is."""
    copy = tmp_path / TS.name
    copy.write_bytes(TS.read_bytes())
    update(copy)
    is_same = copy.read_bytes() == TS.read_bytes()
    assert is_same, HINT


def test_the_built_file_is_up_to_date(tmp_path: Path) -> None:
    """The .qm file that Qt loads is what lrelease makes of the .ts file."""
    built = tmp_path / QM.name
    release(TS, built)
    is_same = built.read_bytes() == QM.read_bytes()
    assert is_same, HINT


def test_every_text_is_translated() -> None:
    """No text is left without its English, in singular and plural where it is said of a number."""
    unfinished = [m.text for m in messages() if not m.is_finished or not all(m.english)]
    assert unfinished == []
    assert [m.text for m in messages() if len(m.english) != 1 + m.text.is_counted] == []


def test_values_stand_in_every_translation() -> None:
    """A translation has the same places for values and numbers as the text it translates."""
    for message in finished():
        for english in message.english:
            for field in (FIELD, COUNT):
                expected = sorted(field.findall(message.text.source))
                assert sorted(field.findall(english)) == expected, message.text


def test_numbers_have_plural_forms() -> None:
    """A text has a place for a number exactly where the code passes one."""
    wrong = [m.text for m in messages() if bool(COUNT.search(m.text.source)) != m.text.is_counted]
    assert wrong == []


def test_texts_are_spelled_out_in_the_code() -> None:
    """No text is put together before it is translated, as an f-string in `tr` would be."""
    calls = [call for file in sources() for call in calls_in(file)]
    assert len(calls) > 100
    assert [call.place for call in calls if call.text is None] == []


def test_texts_of_a_table_are_found_where_it_is_looked_up(tmp_path: Path) -> None:
    """Each text of a table is one of the context its look-up is translated in."""
    file = tmp_path / "module.py"
    file.write_text(
        'T = {1: "甲", 2: "乙"}\nU = ("丙", "丁")\nOTHER = {1: "戊"}\n'
        'class Page:\n    def say(self, n):\n        return self.tr(T[n], "note") + self.tr(U[n])\n'
        'def name(n):\n    return translate("words", U[n])\n',
        encoding="utf-8",
    )
    assert texts_of([file]) == [
        Text("Page", "丁", "", is_counted=False),
        Text("Page", "丙", "", is_counted=False),
        Text("Page", "乙", "note", is_counted=False),
        Text("Page", "甲", "note", is_counted=False),
        Text("words", "丁", "", is_counted=False),
        Text("words", "丙", "", is_counted=False),
    ]
    assert strays_in(file) == [(3, "戊")]


def test_texts_of_a_whole_table_are_found_where_it_is_translated(tmp_path: Path) -> None:
    """Each text of a table passed to `translate_each` is found, those of tables in it as well."""
    file = tmp_path / "module.py"
    file.write_text(
        'T = {1: ("甲", "乙"), 2: ("丙",)}\nU = ("丁",)\nOTHER = ("戊",)\n'
        'words.translate_each("words", T[1])\nwords.translate_each("words", U)\n',
        encoding="utf-8",
    )
    assert [text.source for text in texts_of([file])] == ["丁", "丙", "乙", "甲"]
    assert strays_in(file) == [(3, "戊")]


@pytest.mark.parametrize("argument", ["T[n]", "known[n]", "text", 'T[n] + "。"'])
def test_a_text_that_no_table_holds_is_not_spelled_out(argument: str, tmp_path: Path) -> None:
    """A look-up in a table with a text that is put together, or in none, counts as not spelled."""
    file = tmp_path / "module.py"
    file.write_text(f'T = {{1: f"{{n}}"}}\ntranslate("words", {argument})\n', encoding="utf-8")
    assert [call.text for call in calls_in(file)] == [None]


def test_no_chinese_is_left_untranslated_in_the_code() -> None:
    """What is shown to people goes through translation, separators between texts included."""
    files = [*(ROOT / "ui").rglob("*.py"), *(ROOT / "deadlines" / "wording").glob("*.py")]
    strays = {file.relative_to(ROOT).as_posix(): strays_in(file) for file in files}
    assert {
        name: found for name, found in strays.items() if found and name not in UNTRANSLATED
    } == {}
    assert [name for name in UNTRANSLATED if not strays[name]] == []


def test_a_counted_text_is_said_by_its_own_class() -> None:
    """No class inherits a counted text: PySide's `tr` finds those in the object's own class only.

    It takes a text for translated as soon as it differs from its source, which it does once the
    number is filled in, and so never asks for the text of the base class.
    """
    calls = [call for file in sources() for call in calls_in(file) if call.by_class]
    counted = {call.text.context for call in calls if call.text and call.text.is_counted}
    heirs = [
        (node.name, base.id)
        for file in sources()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if isinstance(base, ast.Name) and base.id in counted
    ]
    assert heirs == []


@pytest.mark.usefixtures("english")
def test_command_line_and_windows_say_the_same() -> None:
    """The command line's catalogue says every text as Qt does, whatever the number."""
    catalogue = read_catalogue(TS)
    for message in messages():
        text = message.text
        for n in COUNTS if text.is_counted else (-1,):
            words = (text.context, text.source, text.comment, n)
            said = catalogue(*words)
            assert said == QCoreApplication.translate(*words)
            assert said == catalogue(text.context, text.source, text.comment or None, n)


def test_english_is_written_with_english_signs() -> None:
    """English texts have no Chinese characters and no Chinese punctuation."""
    for message in messages():
        for english in message.english:
            source = message.text.source
            signs = {sign for sign in english if not sign.isascii()}
            strange = {sign for sign in signs if not is_shared(sign, source)}
            assert not strange or is_meant_chinese(source), english


def test_english_ends_as_the_text_it_translates() -> None:
    """A colon, a question mark or a menu's dots at the end of a text are there in English too."""
    ends = {"：": ":", "？": "?", "…": "...", " *": " *"}
    for message in finished():
        for end, expected in ends.items():
            if message.text.source.endswith(end):
                assert all(english.endswith(expected) for english in message.english), message.text


def test_one_text_has_one_translation_in_a_context() -> None:
    """No text stands twice in one context with the same comment."""
    keys = [(m.text.context, m.text.source, m.text.comment) for m in messages()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("登记舆情", "[登记舆情·]"),
        ("打开\tEnter", "[打开·]\tEnter"),
        ("{a}，{b}", "{a}，{b}"),
        ("　已知悉", "　[已知悉·]"),
        ("程序未运行期间错过 %n 条提醒", "[程序未运行期间错过 %n 条提醒······]"),
    ],
)
def test_the_stretched_language_keeps_values_and_keys(text: str, expected: str) -> None:
    """The stretched language pads a text and keeps its places for values and its keys."""
    assert stretched(text) == expected


def test_the_stretched_language_is_half_as_long_again() -> None:
    """A long text becomes 1.6 times as long."""
    assert len(stretched("字" * 50)) == 50 * FACTOR


def test_the_stretched_language_is_spoken(qapp: QApplication, tmp_path: Path) -> None:
    """While the stretched language is on, texts come in it, and afterwards as before."""
    label = QLabel()
    with pseudo(qapp, tmp_path):
        label.setText(QCoreApplication.translate("words", "%n 天", None, 3))
        assert label.text() == "[3 天·]"
    assert QCoreApplication.translate("words", "周一") == "周一"


def test_shipped_files_name_no_place() -> None:
    """The translation file does not tell where on a disk the texts were found."""
    assert "<location" not in TS.read_text(encoding="utf-8")
    assert str(ROOT) not in TS.read_text(encoding="utf-8")

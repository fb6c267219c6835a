import re
import shlex
from datetime import datetime, timedelta
from pathlib import Path

import pytest

import resources
from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.notices.reading import read_notice
from deadlines.phrases.times import read_time
from deadlines.rules.due import Office, deadline
from deadlines.rules.due_time import read_due
from deadlines.rules.rule import UNIT_OF, Limit, Reading, Unit
from tests.support.builders import SHANGHAI, an_office
from tests.support.manual_pictures import names
from tests.support.manual_places import (
    command_places,
    commands,
    kind_places,
    manual,
    page_places,
    reading_places,
    untold,
    untold_options,
)
from ui.command_line.plain import parse
from ui.environment import Language
from ui.manual.helper import PLACES, places
from ui.window.nav import Page

ROOT = Path(__file__).parents[3]
LINK = re.compile(r"(!?)\[[^\]]*\]\(([^)]+)\)")
TIME = re.compile(r"(\d{4}-\d\d-\d\d) (\S+) (\d\d):(\d\d)")
WEEKDAYS = {"zh": "周一 周二 周三 周四 周五 周六 周日", "en": "Mon Tue Wed Thu Fri Sat Sun"}
AMOUNTS = {Unit.WORKING_DAYS: 1, Unit.HOURS: 12, Unit.DAYS: 3, Unit.NONE: 1}
languages = pytest.mark.parametrize("language", list(Language))


@languages
def test_every_page_has_its_paragraph(language: Language) -> None:
    """Each page of the window is told of in the manual."""
    assert untold(page_places(), language) == []


@languages
def test_every_kind_has_its_paragraph(language: Language) -> None:
    """Each kind of record is told of in the manual."""
    assert untold(kind_places(), language) == []


@languages
def test_every_reading_has_its_paragraph(language: Language) -> None:
    """Each way to count a limit is told of in the manual."""
    assert untold(reading_places(), language) == []


@languages
def test_every_command_has_its_paragraph(language: Language) -> None:
    """Each command is told of in the manual, and under it each of its options."""
    assert untold(command_places(), language) == []
    assert untold_options(language) == []


@languages
def test_what_f1_leads_to_is_there(language: Language) -> None:
    """Each place that a window or dialog leads to is in the manual."""
    anchors = {anchor for chapter in manual(language) for anchor in chapter.anchors}
    assert [place for place in places() if place not in anchors] == []


def test_the_windows_that_f1_knows_are_there() -> None:
    """A window goes by its class's name: one that was renamed must be renamed there, too."""
    classes = {
        name
        for file in (ROOT / "ui").rglob("*.py")
        for name in re.findall(r"^class (\w+)", file.read_text("utf-8"), re.MULTILINE)
    }
    assert set(PLACES) - classes == set()


def test_both_languages_have_the_same_chapters() -> None:
    """Every chapter, and every place in it, is there in Chinese and in English, in one order."""
    chinese, english = (manual(language) for language in Language)
    assert [each.name for each in chinese] == [each.name for each in english]
    for one, other in zip(chinese, english, strict=True):
        assert one.anchors == other.anchors, one.name


@languages
def test_no_place_is_marked_twice(language: Language) -> None:
    """An anchor is in one chapter, once."""
    anchors = [anchor for chapter in manual(language) for anchor in chapter.anchors]
    assert sorted(set(anchors)) == sorted(anchors)


@languages
def test_links_and_pictures_resolve(language: Language) -> None:
    """Each link leads to a chapter and a place that are there; each picture is a shipped file."""
    book = manual(language)
    broken = []
    for chapter in book:
        for is_picture, target in LINK.findall(re.sub(r"`[^`]*`", "", chapter.text)):
            name, _, anchor = target.partition("#")
            if is_picture:
                if not (book.folder / name).is_file():
                    broken.append((chapter.name, target))
                continue
            other = book.chapter(name.removesuffix(".md"))
            if other is None or (anchor and anchor not in other.anchors):
                broken.append((chapter.name, target))
    assert broken == []


@languages
def test_every_page_shows_its_picture(language: Language) -> None:
    """The chapter of a page has the page's picture in its language."""
    book = manual(language)
    for page in Page:
        chapter = book.with_anchor(f"page-{page}")
        assert chapter is not None
        assert f"](../pictures/{page}-{language}.png)" in chapter.text


def test_the_pictures_stay_few_and_small() -> None:
    """Each shipped picture is shown; together they are under a megabyte, for every package."""
    folder = resources.path("help/pictures")
    text = "".join(chapter.text for language in Language for chapter in manual(language))
    shown = re.findall(r"\]\(\.\./pictures/([\w-]+\.png)\)", text)
    assert sorted(shown) == sorted(file.name for file in folder.iterdir()) == sorted(names())
    assert sum(file.stat().st_size for file in folder.iterdir()) < 1_000_000


@languages
def test_the_documentation_lists_every_chapter(language: Language) -> None:
    """On a page that hosts the project, the manual's contents lead to every chapter."""
    contents = (ROOT / "docs" / f"manual.{language}.md").read_text("utf-8")
    listed = re.findall(r"\* \[([^\]]+)\]\(\.\./resources/help/(\w+)/([\w-]+)\.md\)", contents)
    assert listed == [(each.title, str(language), each.name) for each in manual(language)]


@languages
def test_the_examples_of_readings_are_right(language: Language) -> None:
    """Each example of a reading is what the program computes, weekdays included."""
    chapter = manual(language).with_anchor("reading-clock-24h")
    assert chapter is not None
    office = Office(SHANGHAI, Schedule(), WorkingCalendar(official_notices()))
    sections = re.split(r'<a id="reading-([a-z0-9-]+)"></a>', chapter.text)[1:]
    checked = set()
    for name, text in zip(sections[::2], sections[1::2], strict=True):
        reading = Reading(name)
        limit = Limit(AMOUNTS[UNIT_OF[reading]], reading)
        for start, due in re.findall(r"^\| ([^|]+) \| ([^|]+) \|", text, re.MULTILINE):
            if not TIME.search(start):
                continue
            assert deadline(read(start, language), limit, office).due == read(due, language), name
            checked.add(reading)
    assert checked == set(Reading)


@languages
def test_the_other_examples_are_right(language: Language) -> None:
    """The extension over a holiday, and the provisional and the safe time, are as computed."""
    office = Office(SHANGHAI, Schedule(), WorkingCalendar(official_notices()))
    in_days = Reading.CALENDAR_DAYS_ROLLED_CLOSE
    handling = plain(language, "extend")
    for start, dues in (
        (at(2026, 3, 2, 10), ("03-05", "03-09")),
        (at(2026, 2, 12, 10), ("02-24", "02-24")),
    ):
        for amount, day in zip((3, 5), dues, strict=True):
            due = deadline(start, Limit(amount, in_days), office).due
            assert due.strftime("%m-%d %H:%M") == f"{day} 17:30"
            assert day in handling
    counted = deadline(at(2027, 9, 24, 16), Limit(1, Reading.NEXT_WORKING_DAY_CLOSE), office)
    told = [read(one[0], language) for one in re.finditer(TIME, plain(language, "provisional"))]
    assert told == [at(2027, 9, 24, 16), counted.due, counted.safe_by]


@languages
def test_the_example_of_a_notice_file_can_be_loaded(language: Language) -> None:
    """The JSON in the manual is read as it says: two days off and one worked."""
    found = re.search(r"```json\n(.*?)```", plain(language, "notice-format"), re.DOTALL)
    assert found
    notice = read_notice(found[1], "2027.json").notice
    assert notice.year == 2027
    assert (len(notice.off), len(notice.work)) == (2, 1)


@languages
def test_the_examples_of_commands_can_be_typed(language: Language) -> None:
    """Each example of a command is one that the command line understands."""
    blocks = re.findall(r"```\n(.*?)```", plain(language, "commands"), re.DOTALL)
    examples = [line for block in blocks for line in block.splitlines()]
    assert len(examples) > 20
    for example in examples:
        program, *words = shlex.split(example)
        assert program == "main.py"
        if words[0] in commands():
            assert parse(words).command == words[0]


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("昨晚11点12", False), ("今早8点20", False), ("上周五 15:30", False),
        ("11-20 15:30", False), ("10分钟前", False), ("今天 9:40", False),
        ("昨晚 23:30", False), ("11月20日下午3点", False), ("下周五 17:30", True),
        ("yesterday 23:12", False), ("today 8:20", False), ("today 9:40", False),
        ("yesterday 16:00", False), ("2026-11-20 15:30", False), ("Friday 17:30", True),
    ],
)  # fmt: skip
def test_the_times_in_the_manual_can_be_typed(text: str, ahead: bool) -> None:
    """Each time the manual says one may write is understood."""
    assert any(text in chapter.text for each in Language for chapter in manual(each))
    now = at(2026, 11, 25, 18)
    understood = read_time(text, now, prefer_future=ahead)
    assert (understood > now) is ahead


@pytest.mark.parametrize(
    "text",
    [
        "下周五 17:30", "12月10日18点前", "12月10日前", "本周五下班前", "3个工作日内", "月底",
        "this Friday", "in 3 working days", "end of month",
    ],
)  # fmt: skip
def test_the_deadlines_in_the_manual_can_be_typed(text: str) -> None:
    """Each deadline the manual says one may write for a task is understood."""
    assert any(text in chapter.text for each in Language for chapter in manual(each))
    now = at(2026, 11, 25, 10)
    assert read_due(text, now, an_office()).at > now


def plain(language: Language, anchor: str) -> str:
    chapter = manual(language).with_anchor(anchor)
    assert chapter is not None
    return chapter.text


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=SHANGHAI)


def read(text: str, language: Language) -> datetime:
    found = TIME.search(text)
    assert found, text
    day = datetime.fromisoformat(found[1])
    assert found[2] == WEEKDAYS[language].split()[day.weekday()], text
    span = timedelta(hours=int(found[3]), minutes=int(found[4]))
    return (day + span).replace(tzinfo=SHANGHAI)

"""The printed case file: everything of a record, to be found by search, with its pictures whole."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from deadlines.records.duty import Deed
from deadlines.records.history import HistoryHead, find_head
from deadlines.records.record import Draft, Mark, Undertaker, Visit
from deadlines.rules.rule import Kind
from storage.evidence import EvidenceStore
from tests.support.builders import MONDAY
from tests.support.private_bus import absent
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.case_files.case import case_of
from ui.case_files.printed import print_case

AT = MONDAY - timedelta(hours=2)
VISIT = Visit("晚报", "记者甲", "1234", AT + timedelta(days=2))
pytestmark = pytest.mark.usefixtures("qapp")


def tool(name: str) -> str:
    return shutil.which(name) or absent(name)


def content(ledger: UnitLedger, number: int = 1) -> bytes:
    """Return the case file of a record."""
    store = EvidenceStore.beside(ledger.ledger.file)
    case = case_of(number, ledger.plain, ledger.history, "信息学院", store.path)
    return print_case(case, ledger.voice)


def read(ledger: UnitLedger, folder: Path, number: int = 1) -> list[str]:
    """Return the text of each page of a record's case file."""
    file = folder / f"{number}.pdf"
    file.write_bytes(content(ledger, number))
    done = subprocess.run(
        [tool("pdftotext"), "-layout", file, "-"], capture_output=True, check=True, timeout=60
    )
    return done.stdout.decode().split("\f")[:-1]


def keep(ledger: UnitLedger, number: int, name: str, data: bytes) -> str:
    """Keep bytes as evidence of a record; return their hash."""
    kept = EvidenceStore.beside(ledger.ledger.file).keep(data, name, ledger.plain.now())
    ledger.plain.attach(number, kept)
    return kept.sha256


def a_picture(folder: Path) -> tuple[QImage, bytes]:
    """Return a picture in which each pixel differs from its neighbours, and its file's bytes."""
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    for x in range(64):
        for y in range(48):
            image.setPixelColor(x, y, QColor(x * 4, y * 5, (x * y) % 256))
    assert image.save(str(folder / "picture.png"))
    return image, (folder / "picture.png").read_bytes()


def an_incident(ledger: UnitLedger) -> int:
    """Log an incident and handle it as a day goes."""
    register = ledger.plain
    number = register.log(Draft(Kind.INCIDENT, "食堂截图", AT, source="微博", note="旧图")).number
    register.finish(number, "report_head", reason="出差", deed=Deed("王院长", "电话", "要求核实"))
    register.note(number, "已联系发布者")
    return number


def test_everything_of_a_record_can_be_found(make_ledger: MakeLedger, tmp_path: Path) -> None:
    """Cover, duties with their reckoning, words of the finish, notes, evidence and history."""
    ledger = make_ledger(MONDAY)
    an_incident(ledger)
    sha256 = keep(ledger, 1, "聊天.txt", b"hello")
    text = "\n".join(read(ledger, tmp_path))
    for expected in (
        "信息学院", "食堂截图", "舆情·一般", "微博", "旧图", "王院长", "电话", "要求核实",
        "反馈处置结果", "12 小时，按自然时间连续计算", "已联系发布者", "聊天.txt", sha256,
        "完成：报本单位主要负责人",
    ):  # fmt: skip
        assert expected in text, expected
    assert text.index("基本情况") < text.index("事项和时限") < text.index("办理记录")


@pytest.mark.parametrize(
    "draft",
    [
        Draft(Kind.NEWS, "开放日", AT, note="说明"),
        Draft(Kind.MESSAGE, "路灯", AT, posted=AT - timedelta(hours=1)),
        Draft(
            Kind.MEDIA, "来访", AT, visit=Visit("晚报", "记者甲", "1234", AT + timedelta(days=2))
        ),
        Draft(Kind.TASK, "报材料", MONDAY + timedelta(days=3)),
    ],
    ids=lambda draft: draft.kind.value,
)
def test_every_kind_has_its_case_file(
    make_ledger: MakeLedger, tmp_path: Path, draft: Draft
) -> None:
    """News, messages, visits and tasks say what is theirs."""
    ledger = make_ledger(MONDAY)
    record = ledger.plain.log(draft)
    if draft.kind is Kind.NEWS:
        ledger.plain.check(record.number, Mark.FIRST_REVIEW, done=True, who="张老师", text="可发")
    text = "\n".join(read(ledger, tmp_path))
    expected = {
        Kind.NEWS: ("发生时间", "初审", "张老师", "可发"),
        Kind.MESSAGE: ("留言时间", "2026-03-02 周一 06:00", "答复留言人"),
        Kind.MEDIA: ("晚报", "记者甲", "1234", "来访时间"),
        Kind.TASK: ("按时完成", "2026-03-05"),
    }[draft.kind]
    assert all(part in text for part in expected), text


def test_a_picture_comes_out_as_it_went_in(make_ledger: MakeLedger, tmp_path: Path) -> None:
    """pdfimages gives back every pixel of a screenshot that was kept."""
    ledger = make_ledger(MONDAY)
    number = an_incident(ledger)
    image, data = a_picture(tmp_path)
    keep(ledger, number, "截图.png", data)
    (tmp_path / "case.pdf").write_bytes(content(ledger))
    subprocess.run(
        [tool("pdfimages"), "-png", tmp_path / "case.pdf", tmp_path / "out"], check=True, timeout=60
    )
    found = QImage(str(next(tmp_path.glob("out*.png")))).convertToFormat(image.format())
    assert found == image


def test_what_is_no_plain_picture_is_only_named(make_ledger: MakeLedger, tmp_path: Path) -> None:
    """A drawing that could load other files, a broken picture and a lost file are only named."""
    ledger = make_ledger(MONDAY)
    number = an_incident(ledger)
    keep(ledger, number, "a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    keep(ledger, number, "b.png", b"\x89PNG\r\n\x1a\nbroken")
    lost = keep(ledger, number, "c.png", b"lost")
    store = EvidenceStore.beside(ledger.ledger.file)
    store.path(lost).chmod(0o600)  # Windows removes no file that is closed to writing
    store.path(lost).unlink()
    text = "\n".join(read(ledger, tmp_path))
    assert all(name in text for name in ("a.svg", "b.png", "c.png"))
    assert text.count("文件已不在证据文件夹里") == 1
    listed = subprocess.run(
        [tool("pdfimages"), "-list", tmp_path / "1.pdf"], capture_output=True, text=True, check=True
    )
    assert len(listed.stdout.splitlines()) == 2


def test_long_texts_go_on_on_the_next_page(make_ledger: MakeLedger, tmp_path: Path) -> None:
    """No line of a long note is left out, and each page has its number and the head."""
    ledger = make_ledger(MONDAY)
    number = an_incident(ledger)
    ledger.plain.note(number, "\n".join(f"第{n}行办理" for n in range(200)))
    pages = read(ledger, tmp_path)
    text = "\n".join(pages)
    assert [n for n in range(200) if f"第{n}行办理" not in text] == []
    newest = ledger.history.newest()
    assert newest is not None
    for place, page in enumerate(pages, 1):
        assert f"第 {place} 页，共 {len(pages)} 页" in page
        assert newest.link in page
    assert find_head((tmp_path / "1.pdf").read_bytes()) == HistoryHead(newest.sequence, newest.link)


def test_what_was_amended_is_told_as_it_was_logged(make_ledger: MakeLedger, tmp_path: Path) -> None:
    """The title and the note of the first entry stand there beside the present ones."""
    ledger = make_ledger(MONDAY)
    ledger.plain.log(Draft(Kind.NEWS, "旧标题", AT, note="旧说明"))
    ledger.plain.amend(1, Draft(Kind.NEWS, "新标题", AT, note="新说明"))
    text = "\n".join(read(ledger, tmp_path))
    assert all(part in text for part in ("新标题", "新说明", "登记时的标题", "旧标题", "旧说明"))


def test_markup_in_a_title_is_text(
    make_ledger: MakeLedger, tmp_path: Path, qapp: QApplication
) -> None:
    """What was typed stands there as it was typed."""
    del qapp
    ledger = make_ledger(MONDAY)
    title = '<img src=x> <b>%n {x} "&amp;'
    ledger.plain.log(Draft(Kind.NEWS, title, AT))
    assert title in "\n".join(read(ledger, tmp_path))


def test_volume_and_undertakers_stand_in_it(make_ledger: MakeLedger, tmp_path: Path) -> None:
    """An archived message shows its volume number, who undertook it, and what was answered."""
    ledger = make_ledger(MONDAY)
    ones = (Undertaker("后勤处", "8800", MONDAY + timedelta(days=1)), Undertaker("保卫处"))
    number = ledger.plain.log(Draft(Kind.MESSAGE, "路灯", AT, undertakers=ones)).number
    ledger.plain.urge(number, "后勤处")
    ledger.plain.answer(number, "后勤处", "已报修")
    for duty in ledger.plain.get(number).open_duties:
        ledger.plain.finish(number, duty.name)
    ledger.plain.archive(number)
    text = " ".join("".join(read(ledger, tmp_path, number)).split())
    for said in ("2026-001", "后勤处", "已催办 1 次", "答复：已报修", "保卫处"):
        assert said in text, said

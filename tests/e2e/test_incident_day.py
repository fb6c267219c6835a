"""The day of an incident, from a copied screenshot to its case file, with a real keyboard."""

import hashlib
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from deadlines.papers.fields import RecordFields, UnitData
from deadlines.papers.form import INCIDENT_FORM
from deadlines.wording.nouns import Words
from resources import path
from resources.catalogue import chinese
from storage.database.opening import open_database
from storage.forms.documents import Documents
from storage.tables.records import RecordTable
from tests.e2e.test_keyboard import wait_title
from tests.e2e.test_main_job import MAIN, SHANGHAI, TITLE, User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow

COPIED = """
import sys
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
window = QLabel("截图")
window.setWindowTitle("screenshot")
window.show()
application.clipboard().setImage(QImage(sys.argv[1]))
application.exec()
"""
RESULT = "已核实为不实信息，平台已删除原帖"
NOTE = "已联系发布者并截图留存"


def screenshot(file: Path) -> QImage:
    """Draw a picture whose every row is another, and save it."""
    image = QImage(320, 200, QImage.Format.Format_RGB32)
    for y in range(image.height()):
        for x in range(image.width()):
            image.setPixelColor(x, y, QColor(x % 256, y, (x * y) % 256))
    assert image.save(str(file))
    return image


def duties(user: User) -> dict[str, dict[str, Any]]:
    return {duty["duty"]: duty for duty in user.records()[0]["duties"]}


def finish_with_words(desktop: Desktop, user: User, duty: str, *words: str) -> None:
    """Press Ctrl+D, go to the small window, type field by field, and keep it by Ctrl+Enter."""
    time.sleep(1.2)  # what follows a step within a second is not taken for another
    desktop.focus(desktop.wait_window(MAIN))
    desktop.key("ctrl+d")
    wait_for(lambda: duties(user)[duty]["status"] == "done" or None, duty)
    desktop.wait_window("^补记办理情况")
    assert desktop.active_window() is not None
    wait_title(desktop, MAIN)  # the window has not taken the keys
    desktop.key("ctrl+shift+d")
    wait_title(desktop, "^补记办理情况")
    for place, word in enumerate(words):
        if place:
            desktop.key("Tab")
        desktop.type_text(word)
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^补记办理情况")


def test_the_day_of_an_incident(desktop: Desktop, tmp_path: Path) -> None:
    """Logged from a copied screenshot, reported, noted, fed back, and all of it on paper."""
    copied = screenshot(tmp_path / "截图.png")
    user = User(desktop)
    window = user.start_and_see()
    desktop.start([sys.executable, "-c", COPIED, str(tmp_path / "截图.png")])
    desktop.wait_window("^screenshot", timeout=30)
    desktop.focus(window)
    desktop.key("ctrl+shift+v")
    desktop.screen.wait_still(quiet=0.3)
    desktop.key("2")
    editor = desktop.wait_window("^登记舆情")
    desktop.focus(editor)
    desktop.type_text(TITLE)
    desktop.key("Tab", "ctrl+a")
    desktop.type_text("刚刚")
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记舆情")
    record = wait_for(
        lambda: next((one for one in user.records() if one["attachments"]), None), "the evidence"
    )
    assert (record["kind"], record["title"]) == ("incident", TITLE)
    (file,) = record["attachments"]
    kept = user.folder / "evidence" / file["sha256"]
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == file["sha256"]
    assert QImage(str(kept)).convertToFormat(copied.format()) == copied

    finish_with_words(desktop, user, "report_head", "李书记", "电话", "请宣传部核实")
    finish_with_words(desktop, user, "report_department", "宣传部值班室", "微信")
    assert user.terminal("note", "1", NOTE).status == 0
    finish_with_words(desktop, user, "feedback", "宣传部", "办公系统", RESULT)
    done = duties(user)
    assert (done["report_head"]["to"], done["report_head"]["by"]) == ("李书记", "电话")
    assert done["report_head"]["result"] == "请宣传部核实"
    assert done["feedback"]["result"] == RESULT

    paper = tmp_path / "卷宗.pdf"
    assert user.terminal("case", "1", str(paper)).status == 0
    text = subprocess.run(
        ["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True
    ).stdout
    flat = "".join(text.split())
    for said in (TITLE, "李书记", "请宣传部核实", NOTE, RESULT, file["sha256"], "经过第"):
        assert "".join(said.split()) in flat, said
    subprocess.run(["pdfimages", "-png", str(paper), str(tmp_path / "aus")], check=True)
    pictures = [QImage(str(one)) for one in sorted(tmp_path.glob("aus-*.png"))]
    assert any(one.convertToFormat(copied.format()) == copied for one in pictures)
    checks = user.terminal("check", "--report", str(paper), "--json").data
    states = {line["check"]: line["state"] for line in checks}
    assert [states[name] for name in ("report", "history", "figures", "evidence")] == ["good"] * 4

    with open_database(user.folder / "duedesk.sqlite3", readonly=True) as database:
        stored = RecordTable(database).get(1)
    fields = RecordFields(Words(chinese()), SHANGHAI, years=True)
    filled = tmp_path / "表.docx"
    form = fields.fields_of(stored, (), UnitData("某学院"), stored.logged_at)
    Documents(path("forms"), user.folder).fill(INCIDENT_FORM.file, form, filled)
    with zipfile.ZipFile(filled) as parts:
        written = parts.read("word/document.xml").decode()
    assert RESULT in written
    assert NOTE in written

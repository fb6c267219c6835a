import os
import sys
from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from deadlines.self_check import Severity
from program.ledgers import open_ledger
from storage.rule_files import OwnRuleFiles, rules_in_force
from tests.support.manual_clock import ManualClock
from tests.support.shipped_rules import FILE, shipped_text


def test_the_file_that_is_read_holds_the_shipped_rules() -> None:
    """What the program reads of the shipped rules is what their files say."""
    assert FILE.read_text(encoding="utf-8") == shipped_text()


def test_a_saved_file_comes_back(tmp_path: Path) -> None:
    """A saved rule file comes back as it was written, and an empty text removes it."""
    files = OwnRuleFiles(tmp_path)
    assert files.texts() == {}
    files.save("unit.toml", "# 规则\r\nregulation = 'unit'\n")
    assert files.texts()["unit.toml"].startswith("# 规则")
    files.save("unit.toml", "")
    files.save("unit.toml", "")
    assert files.texts() == {}


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    """A rule file that is no text is refused by name."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "unit.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refusal) as refused:
        OwnRuleFiles(tmp_path).texts()
    assert refused.value.code == "file-not-text"


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes in folders")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    """A folder, a pipe nobody writes to and a link to itself are refused by name."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "folder.toml").mkdir()
    os.mkfifo(folder / "pipe.toml")
    (folder / "link.toml").symlink_to("link.toml")
    for name in OwnRuleFiles(tmp_path).names():
        with pytest.raises(Refusal, match="file-not-regular"):
            OwnRuleFiles(tmp_path).text(name)


def test_an_empty_file_of_another_name_is_told(tmp_path: Path) -> None:
    """An empty rule file that stands for no shipped one is refused as one without rules."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "ours.toml").touch()
    with pytest.raises(Refusal, match="rule-file"):
        rules_in_force(tmp_path)


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """Where the folder cannot be made the save is refused."""
    (tmp_path / "rules").write_text("in the way")
    with pytest.raises(Refusal):
        OwnRuleFiles(tmp_path).save("unit.toml", "x")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("university.toml", b"limit =", "rule-file"),
        ("university.toml", b"\xff\xfe", "file-not-text"),
        ("ours.toml", b'regulation = "ours"', "rule-file"),
    ],
)
def test_the_shipped_rules_stand_in_for_a_broken_file(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    """The window goes on by the shipped rules and knows why; a command is refused."""
    shipped = rules_in_force(tmp_path)
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / name).write_bytes(content)
    with pytest.raises(Refusal, match=code):
        rules_in_force(tmp_path)
    ledger = open_ledger(tmp_path, ManualClock())
    with pytest.raises(Refusal, match=code):
        _ = ledger.register
    ledger.fall_back()
    assert ledger.register.rules == shipped
    assert ledger.rule_fault is not None
    [found] = [one for one in ledger.keeping.findings() if one.name == "rules"]
    assert found.state is Severity.BAD
    (tmp_path / "rules" / name).unlink()
    ledger.reload_rules()
    assert ledger.rule_fault is None
    ledger.close()

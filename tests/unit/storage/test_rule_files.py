from pathlib import Path

import pytest

from deadlines.refusal import Refusal
from storage.rule_files import OwnRuleFiles


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


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """Where the folder cannot be made the save is refused."""
    (tmp_path / "rules").write_text("in the way")
    with pytest.raises(Refusal):
        OwnRuleFiles(tmp_path).save("unit.toml", "x")

"""The program's entry as others use it."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import main
from tests.support.manual_clock import ManualClock


def test_another_clock_may_stand_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever tries the program at another time replaces its clock, and all commands follow."""
    clock = ManualClock(datetime(2026, 3, 11, 23, 20, tzinfo=ZoneInfo("Asia/Shanghai")))
    monkeypatch.setattr(main, "SystemClock", lambda: clock)
    words = ("--data-dir", str(tmp_path), "--lang", "zh")
    assert main.run([*words, "add", "news", "开学典礼", "--at", "晚上10点"]) == 0
    assert "2026-03-11 周三 22:00" in capsys.readouterr().out

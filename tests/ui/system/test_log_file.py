from pathlib import Path

from ui.system.log_file import LogFile


def test_the_log_file_is_changed_at_one_megabyte(tmp_path: Path) -> None:
    """Three files of one megabyte are kept, the oldest lines go."""
    log = LogFile(tmp_path / "logs" / "duedesk.log")
    for number in range(45):
        log.write(f"{number} " + "x" * 100_000)
    files = sorted((tmp_path / "logs").iterdir())
    assert [file.name for file in files] == ["duedesk.log", "duedesk.log.1", "duedesk.log.2"]
    assert all(file.stat().st_size <= 1_000_000 for file in files)
    assert " 44 x" in files[0].read_text(encoding="utf-8")


def test_nothing_is_written_without_trouble(tmp_path: Path) -> None:
    """A program that had no trouble leaves no log file."""
    LogFile(tmp_path / "logs" / "duedesk.log")
    assert list(tmp_path.iterdir()) == []


def test_an_entry_has_its_time(tmp_path: Path) -> None:
    """Each entry begins with its time in UTC."""
    log = LogFile(tmp_path / "duedesk.log")
    log.write("trouble")
    (line,) = (tmp_path / "duedesk.log").read_text(encoding="utf-8").splitlines()
    assert line.endswith("Z trouble")
    assert line[:4].isdigit()

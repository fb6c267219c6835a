"""The names proposed for a handover."""

from datetime import date
from pathlib import Path

import pytest

from deadlines.handover.contents import file_name, list_name
from resources.catalogue import chinese

DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("机电工程学院", "交接-机电工程学院-20261125.duedesk"),
        ("", "交接-20261125.duedesk"),
        ("  ", "交接-20261125.duedesk"),
        ("...", "交接-20261125.duedesk"),
        ('文/理\\学院: "本部"?*<>|', "交接-文 理 学院 本部-20261125.duedesk"),
        ("学院\n第二行\x00\u202e", "交接-学院 第二行-20261125.duedesk"),
        ("长" * 300, f"交接-{'长' * 40}-20261125.duedesk"),
    ],
)
def test_the_name_is_one_every_system_takes(unit: str, expected: str) -> None:
    """The unit and the day, without what Windows forbids in names."""
    assert file_name(unit, DAY, chinese()) == expected


def test_the_list_is_named_after_the_file() -> None:
    """The list lies beside its file when sorted by name."""
    assert list_name(Path("/x/交接-20261125.duedesk"), chinese()) == "交接-20261125-在办清单.html"

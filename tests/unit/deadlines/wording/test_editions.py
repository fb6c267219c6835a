"""What a year's days were taken from, as it is shown."""

import pytest

from deadlines.calendar.official_days import official_notices
from deadlines.wording.editions import edition_words
from resources.catalogue import chinese


@pytest.mark.parametrize(
    ("edition", "shown"),
    [
        (official_notices()[2026].edition, "国务院办公厅放假通知"),
        ("chinesecalendar 1.11.0", "国务院办公厅放假通知"),
        (
            "chinesecalendar 1.11.0 + 国办发明电〔2026〕7号",
            "国务院办公厅放假通知、国办发明电〔2026〕7号",
        ),
        ("国办发明电〔2026〕7号 2026-11-04", "国办发明电〔2026〕7号 2026-11-04"),
        ("", ""),
    ],
)
def test_the_official_notices_are_named_as_an_office_names_them(edition: str, shown: str) -> None:
    """A ledger of an earlier version, too, names the State Council's notices, not a library."""
    assert edition_words(edition, chinese()) == shown

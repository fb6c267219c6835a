"""Files of other kinds than ledgers that were read wrongly, as they were reported."""

from pathlib import Path

import pytest

from deadlines.papers.fields import Fields
from storage.forms.documents import Documents
from tests.support.command_line import CommandLine
from tests.support.reported_ledgers import REPORTED


@pytest.mark.parametrize(
    ("file", "year", "off", "work"),
    [
        ("feed-of-two-years.ics", 2026, 12, ["2026-01-04", "2026-02-14"]),
        ("make-up-days-not-counted-to-their-holiday.ics", 2026, 9, ["2026-02-14", "2026-02-28"]),
        ("notice-make-up-days-lost.txt", 2026, 7, ["2026-09-20", "2026-10-10"]),
    ],
)
def test_a_calendar_is_read_as_it_is_meant(
    tmp_path: Path, file: str, year: int, off: int, work: list[str]
) -> None:
    """The days off and the make-up days come out; those that are whole raise no doubt."""
    main = CommandLine(tmp_path / "data")
    main("add", "news", "讲座", "--at", "now")
    loaded = main("calendar", "load", str(REPORTED / file), "--json").data
    assert (loaded["year"], len(loaded["off"]), loaded["work"]) == (year, off, work)
    unbalanced = [each for each in loaded["warnings"] if "不平衡" in each]
    assert bool(unbalanced) == file.startswith("feed")  # of whose 春节 a day is left out


def test_a_form_with_an_attached_template_is_filled(tmp_path: Path) -> None:
    """The form that Word made from Normal.dotm is filled in."""
    form = "own-form-with-attached-template.docx"
    assert (
        Documents(REPORTED, tmp_path)
        .fill(form, Fields({"标题": "值"}, {}), tmp_path / "x.docx")
        .exists()
    )

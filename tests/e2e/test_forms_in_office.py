"""The forms as an office program shows them: LibreOffice lays them out on paper."""

import shutil
import subprocess
from pathlib import Path

import pytest

import resources
from deadlines.papers.form import FORMS, Form
from deadlines.papers.sample import sample_fields
from deadlines.wording.nouns import Words
from resources.catalogue import chinese
from storage.forms.documents import Documents
from tests.support.private_bus import absent

pytestmark = pytest.mark.slow

FIRST_TRIES = 120
"""Seconds: LibreOffice makes itself a profile when it is first started."""


def printed(file: Path, folder: Path) -> tuple[str, str]:
    """Print a Word file to PDF; return what pdfinfo and pdftotext say of it."""
    office = shutil.which("libreoffice") or shutil.which("soffice")
    if not office or not shutil.which("pdftotext"):
        absent("libreoffice pdftotext")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [
            *(str(office), profile, "--headless", "--convert-to", "pdf"),
            *("--outdir", str(folder), str(file)),
        ],
        check=True, capture_output=True, timeout=FIRST_TRIES,
    )  # fmt: skip
    pdf = folder / f"{file.stem}.pdf"
    said = [
        subprocess.run(command, check=True, capture_output=True, text=True).stdout
        for command in (["pdfinfo", str(pdf)], ["pdftotext", "-layout", str(pdf), "-"])
    ]
    return said[0], said[1]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_a_form_fills_one_page(form: Form, tmp_path: Path) -> None:
    """Each shipped form, filled in, opens and takes one A4 page with its title and values."""
    fields = sample_fields(next(iter(form.kinds)), Words(chinese()))
    documents = Documents(resources.path("forms"), tmp_path / "data")
    file = documents.fill(form.file, fields, tmp_path / "form.docx")
    info, text = printed(file, tmp_path)
    assert "Pages:           1\n" in info
    assert "(A4)" in info
    squeezed = "".join(text.split())
    title = form.name(chinese())
    for expected in (title, fields.texts["单位"], "签字（盖章）"):
        assert expected in squeezed
    assert "{" not in text

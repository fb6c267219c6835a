"""Looks into .xlsx files, and lets an office program count them anew."""

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

_FORMULA = re.compile(r"<f[^>]*>([^<]*)</f>")
_COUNTED = re.compile(r"(<f[^>]*>[^<]*</f>)<v>[^<]*</v>")
_RECOUNT = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""


def formulas(content: bytes) -> list[str]:
    """Return all formulas of a workbook."""
    with ZipFile(BytesIO(content)) as package:
        parts = [name for name in package.namelist() if name.startswith("xl/worksheets/sheet")]
        return [found for name in parts for found in _FORMULA.findall(package.read(name).decode())]


def forgotten(content: bytes) -> bytes:
    """Return the workbook with 0 for each value that came with a formula."""
    copy = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(copy, "w") as out:
        for part in package.infolist():
            text = package.read(part)
            if part.filename.startswith("xl/worksheets/sheet"):
                text = _COUNTED.sub(r"\1<v>0</v>", text.decode()).encode()
            out.writestr(part, text)
    return copy.getvalue()


def recounted(content: bytes, folder: Path) -> Path | None:
    """Let LibreOffice count the workbook's formulas anew; None where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return None
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_RECOUNT, encoding="utf-8")
    source = folder / "report.xlsx"
    source.write_bytes(forgotten(content))
    subprocess.run(
        [
            office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder / "out"),
            str(source),
        ],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return folder / "out" / "report.xlsx"

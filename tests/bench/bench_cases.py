"""The time that 400 case files and a replay take: `python -m tests.bench.bench_cases`."""

import os
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtGui import QColor, QGuiApplication, QImage

from deadlines.records.duty import Deed
from deadlines.records.record import Draft
from deadlines.rules.rule import Kind
from storage.backups.replay import Replay
from tests.support.builders import MONDAY
from tests.support.unit_ledger import UnitLedger
from ui.case_files.case import case_of
from ui.case_files.printed import print_case

RECORDS = 400


def main() -> None:
    """Print the figures."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    with TemporaryDirectory() as folder:
        unit = UnitLedger(Path(folder), MONDAY)
        image = QImage(1280, 720, QImage.Format.Format_RGB32)
        for number in range(1, RECORDS + 1):
            image.fill(QColor(number % 256, 90, 90))
            place = Path(folder, "shot.png")
            image.save(str(place))
            unit.plain.log(Draft(Kind.INCIDENT, f"第{number}件", MONDAY - timedelta(hours=2)))
            unit.plain.finish(number, "report_head", deed=Deed("院长", "电话", "核实"))
            unit.plain.note(number, "已联系发布者")
            unit.plain.attach(number, unit.ledger.evidence.keep_file(place, unit.plain.now()))
        begun = perf_counter()
        size = 0
        for number in range(1, RECORDS + 1):
            case = case_of(number, unit.plain, unit.history, "学院", unit.ledger.evidence.path)
            size += len(print_case(case, unit.voice))
        print(f"{RECORDS} case files: {perf_counter() - begun:.1f} s, {size / 1e6:.1f} MB")
        begun = perf_counter()
        assert not list(Replay(unit.ledger.database).altered_places())
        print(f"replay of {RECORDS * 4} entries: {perf_counter() - begun:.2f} s")
        unit.ledger.close()
    del application


if __name__ == "__main__":
    main()

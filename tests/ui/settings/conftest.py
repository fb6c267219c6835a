"""What the tests of the settings share."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.unit_ledger import MakeLedger
from tests.ui.settings.bench import Bench, MakeBench
from ui.theme import Theme, ThemeChoice


@pytest.fixture
def make_bench(qapp: QApplication, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[MakeBench]:
    """Make a page over what is given; light theme, usual text size."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    theme = Theme(qapp, ThemeChoice.LIGHT)
    benches: list[Bench] = []

    def make(**parts: object) -> Bench:
        benches.append(Bench(make_ledger, qapp, qtbot, theme, **parts))  # type: ignore[arg-type]
        return benches[-1]

    yield make
    for bench in benches:
        bench.keeping.go.set()
        bench.handing.go.set()
        bench.page.stop()
    benches.clear()
    QLocale.setDefault(before)
    theme.choose(ThemeChoice.LIGHT)
    theme.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)

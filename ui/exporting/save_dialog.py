"""The window that asks where to export to, opened without stopping the program."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from deadlines.exported import Format
from ui.i18n import translate


def ask_where_to_export(
    parent: QWidget, now: datetime, export: Callable[[Path], None]
) -> QFileDialog:
    """Ask for a file, dated by default, and pass its name on with an ending that says its format.

    A name typed with one of the endings keeps it, whatever format is chosen.
    """
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, translate("export", "导出台账"), folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    filters = {
        translate("export", "Excel 工作簿 (*.xlsx)"): Format.XLSX,
        translate("export", "CSV 表格 (*.csv)"): Format.CSV,
        translate("export", "日历：待办的到期时间 (*.ics)"): Format.ICS,
    }
    dialog.setNameFilters(list(filters))
    dialog.setDefaultSuffix(Format.XLSX.value)
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name].value))
    dialog.selectFile(translate("export", "限时办台账-{day}").format(day=f"{now:%Y-%m-%d}"))
    dialog.fileSelected.connect(lambda name: export(Path(name)))
    dialog.open()
    return dialog

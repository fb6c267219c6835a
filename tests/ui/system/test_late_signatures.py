import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_LATE = """
from ui.system.late_signatures import import_qt
import_qt()
"""
_WRONG_CALLS = """
import sys
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget
waiting = [one for one in sys.modules.values() if type(one).__name__ == "_LateModule"]
print(len(waiting) > 0, file=sys.stderr)
application = QApplication([])
for wrong in (
    lambda: QWidget(3, 4, 5),
    lambda: QWidget(colour="red"),
    lambda: QApplication.setWindowIcon(3),
    lambda: Qt.AlignmentFlag("left"),
):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(sorted(str(QWidget.resize.__doc__).splitlines()), QObject.tr.__doc__)  # in any order
"""
_STANDARD = """
import sys
waiting = [one for one in sys.modules.values() if type(one).__name__ == "_StandIn"]
import tempfile, inspect, linecache, ui.copied
print(waiting, tempfile.gettempdir() != "", inspect.isclass(str), type(tempfile) is type(sys))
print(list(linecache.cache))
"""


def said(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )


def test_a_wrong_call_of_qt_is_explained_as_ever() -> None:
    """What PySide6 says of a wrong call is loaded when the call is made, and says the same."""
    usual, late = said(_WRONG_CALLS), said(_LATE + _WRONG_CALLS)
    assert late.stdout == usual.stdout
    assert "called with wrong argument types" in usual.stdout
    assert (usual.stderr, late.stderr) == ("False\n", "True\n")


def test_what_qt_puts_off_is_itself_for_everyone_else() -> None:
    """What PySide6 does not load for itself is whole to whoever imports it; no source is read."""
    assert said(_LATE + _STANDARD).stdout == "[] True True True\n[]\n"

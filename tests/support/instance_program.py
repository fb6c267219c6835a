"""Claims a data folder as the program does, prints what it found, and runs until stdin ends."""

import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from ui.environment import ACTIVATION_TOKEN
from ui.system.single_instance import SingleInstance, StartAnswer


def main() -> int:
    """Print the start's outcome and a line for each time the window should be raised."""
    app = QCoreApplication(sys.argv)
    folder, runtime = Path(sys.argv[1]), Path(sys.argv[2])
    instance = SingleInstance(folder, runtime=runtime)

    def say(text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def say_raise() -> None:
        say(" ".join(["raise", *filter(None, [os.environ.get(ACTIVATION_TOKEN)])]))

    instance.raise_asked.connect(say_raise)
    outcome = instance.claim()
    if outcome is StartAnswer.FIRST:
        instance.listen()
    say(outcome.value)
    if outcome is not StartAnswer.FIRST:
        return 0

    def wait_for_end() -> None:
        sys.stdin.read()
        queued = Qt.ConnectionType.QueuedConnection
        QMetaObject.invokeMethod(app, "quit", queued)  # type: ignore[call-overload]  # 6.9's stubs

    threading.Thread(target=wait_for_end, daemon=True).start()
    status = app.exec()
    instance.release()
    return status


if __name__ == "__main__":
    sys.exit(main())

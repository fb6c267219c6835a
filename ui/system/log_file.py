"""The program's own log file: what went wrong and when, and nothing of the records."""

import traceback
from pathlib import Path

LOG = "logs/duedesk.log"
"""Its place in the data folder."""
_LARGEST = 1_000_000
_OLDER = 2


class LogFile:
    """Writes to a file that is changed at 1 MB; three are kept in all.

    Made on the first line: a program without trouble has no log file.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Add an entry with the time in UTC; raises OSError where the file cannot be written."""
        import logging
        import time
        from logging.handlers import RotatingFileHandler

        self._file.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            self._file, maxBytes=_LARGEST, backupCount=_OLDER, encoding="utf-8"
        )
        try:
            self._file.chmod(0o600)
            formatter = logging.Formatter("%(asctime)sZ %(message)s")
            formatter.converter = time.gmtime
            handler.setFormatter(formatter)
            record = logging.LogRecord("duedesk", logging.ERROR, "", 0, text, None, None)
            handler.emit(record)
        finally:
            handler.close()


def trace_text(error: BaseException) -> str:
    """Return where an exception came from: its types and lines of code, but no values.

    The text of an exception and the names of folders above the program are left out, as they may
    tell what a record says or who the user is.
    """
    parts: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        frames = traceback.extract_tb(current.__traceback__)
        lines = [f"  {_place(frame)}\n    {frame.line}" for frame in frames]
        kind = type(current)
        parts.append("\n".join([*lines, f"{kind.__module__}.{kind.__qualname__}"]))
        hidden = None if current.__suppress_context__ else current.__context__
        current = current.__cause__ or hidden
    return "\n\n".join(reversed(parts))


def _place(frame: traceback.FrameSummary) -> str:
    file = "/".join(Path(frame.filename).parts[-2:])
    return f"{file}:{frame.lineno} {frame.name}"

"""The program's own log file: what went wrong and when, and nothing of the records."""

from pathlib import Path

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

"""What the export of reports needs from the ledger."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from deadlines.appraisal import Appraisal
from deadlines.appraisal_words import AppraisalWords
from deadlines.due import Office
from deadlines.progress import Progress
from deadlines.span import Span


class Appraisals(Protocol):
    """Reads reports and writes their files, in a worker thread; raises Refusal and Stopped."""

    def read(
        self, span: Span, unit: str, office: Office, now: datetime, progress: Progress
    ) -> Appraisal:
        """Return the report of a span as of `now` (aware)."""
        ...

    def save_workbook(
        self, made: Appraisal, say: AppraisalWords, target: Path, progress: Progress
    ) -> None:
        """Write the report as an .xlsx, whole or not at all."""
        ...

    def save(self, target: Path, content: bytes) -> None:
        """Write a report made elsewhere, whole or not at all."""
        ...

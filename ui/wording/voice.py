"""The program's voice: all that puts values into words, in one language and zone."""

from __future__ import annotations

from datetime import tzinfo
from functools import cached_property

from deadlines.wording.nouns import Translate, Words
from deadlines.wording.times import TimeWords

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from ui.wording.explanations import ExplanationWords
    from ui.wording.refusals import RefusalWords


class Voice:
    """What says kinds, duties, times, reasons and refusals."""

    def __init__(self, words: Words, times: TimeWords) -> None:
        self.words, self.times = words, times

    @cached_property
    def explanations(self) -> ExplanationWords:
        """What explains deadlines."""
        from ui.wording.explanations import ExplanationWords

        return ExplanationWords(self.words, self.times)

    @cached_property
    def refusals(self) -> RefusalWords:
        """What says why something was refused."""
        from ui.wording.refusals import RefusalWords

        return RefusalWords(self.words.translate, self.times)


def voice(translate: Translate, zone: tzinfo) -> Voice:
    """Return the voice that speaks through `translate`, with times in `zone`."""
    return Voice(Words(translate), TimeWords(translate, zone))

"""The program's voice: all that words values for people, in one language and zone."""

from dataclasses import dataclass
from datetime import tzinfo

from deadlines.explanation_words import ExplanationWords
from deadlines.refusal_words import RefusalWords
from deadlines.time_words import TimeWords
from deadlines.words import Translate, Words


@dataclass(frozen=True, slots=True)
class Voice:
    """What says kinds, duties, times, reasons and refusals."""

    words: Words
    times: TimeWords
    explanations: ExplanationWords
    refusals: RefusalWords


def voice(translate: Translate, zone: tzinfo) -> Voice:
    """Return the voice that speaks through `translate`, with times in `zone`."""
    words, times = Words(translate), TimeWords(translate, zone)
    return Voice(words, times, ExplanationWords(words, times), RefusalWords(translate, times))

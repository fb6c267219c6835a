"""What the self-check says in words."""

from deadlines.kept_choices import _READERS
from deadlines.self_check import settings_finding
from program.ledgers import catalogue, unit_zone
from ui.environment import Language
from ui.wording.self_check import SelfCheckWords
from ui.wording.voice import voice


def test_each_choice_that_can_be_unreadable_has_a_name() -> None:
    """A setting that cannot be read is named as its page names it, never 其他."""
    say = voice(catalogue(Language.CHINESE), unit_zone())
    words = SelfCheckWords(say.words.translate, say.times)
    said = [words.sentence(settings_finding([name])) for name in _READERS]
    assert not [text for text in said if "其他" in text]

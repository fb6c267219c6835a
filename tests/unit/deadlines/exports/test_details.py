"""A duty's line in an exported table says to whom, how and with what result it was done."""

from dataclasses import replace
from datetime import timedelta

from deadlines.exports.details import DetailWords
from deadlines.records.duty import DutyState
from deadlines.wording.nouns import Words
from resources.catalogue import chinese
from tests.support.builders import MONDAY, SHANGHAI, a_duty


def test_the_words_of_a_finish_stand_in_its_line() -> None:
    """What was written is there, on one line; what was not leaves no trace."""
    details = DetailWords(Words(chinese()), SHANGHAI, MONDAY + timedelta(days=1))
    done = replace(a_duty(), state=DutyState.DONE, done_at=MONDAY + timedelta(hours=1))
    bare = details.duty(done)
    assert "对象和方式" not in bare
    assert "结果" not in bare
    worded = details.duty(
        replace(done, whom="王院长", means="电话", outcome="已解决", result="已修好\n已回访")
    )
    assert worded == f"{bare}，对象和方式：王院长，电话，结果：已解决，已修好 已回访"

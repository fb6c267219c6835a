"""What a column of a foreign ledger can mean."""

from enum import StrEnum


class Meaning(StrEnum):
    """The meanings a column can be given. `other` goes into the note under the column's name."""

    IGNORE = "ignore"
    NUMBER = "number"
    KIND = "kind"
    LEVEL = "level"
    TITLE = "title"
    AT = "at"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    CLOCK = "clock"
    LOGGED = "logged"
    DUE = "due"
    SUBMITTED = "submitted"
    SENT_UP = "sent-up"
    DONE = "done"
    REPORTED = "reported"
    ESCALATED = "escalated"
    FEEDBACK = "feedback"
    REPLIED_OFFICE = "replied-office"
    REPLIED = "replied"
    CONTACTED = "contacted"
    APPROVED = "approved"
    SITUATION = "situation"
    STATUS = "status"
    HANDLING = "handling"
    RESULT = "result"
    ANSWER = "answer"
    INSTRUCTION = "instruction"
    UNDERTAKER = "undertaker"
    OUTCOME = "outcome"
    ON_TIME = "on-time"
    REASON = "reason"
    SOURCE = "source"
    LINK = "link"
    NOTE = "note"
    OTHER = "other"


TIMES = frozenset({
    Meaning.AT, Meaning.LOGGED, Meaning.DUE, Meaning.SUBMITTED, Meaning.SENT_UP, Meaning.DONE,
    Meaning.REPORTED, Meaning.ESCALATED, Meaning.FEEDBACK, Meaning.REPLIED_OFFICE,
    Meaning.REPLIED, Meaning.CONTACTED, Meaning.APPROVED,
})  # fmt: skip
"""Meanings whose cells hold a time."""

PARTS = (Meaning.YEAR, Meaning.MONTH, Meaning.DAY)
"""Meanings of columns that together hold the day on which it happened."""

TOLD = (
    Meaning.HANDLING,
    Meaning.RESULT,
    Meaning.ANSWER,
    Meaning.INSTRUCTION,
    Meaning.UNDERTAKER,
    Meaning.OUTCOME,
)
"""Meanings of columns that tell what was done about it; none of them says that it was reported."""

REPEATABLE = frozenset(
    {
        Meaning.IGNORE,
        Meaning.NUMBER,
        Meaning.CLOCK,
        Meaning.NOTE,
        Meaning.OTHER,
        Meaning.STATUS,
        Meaning.SITUATION,
        *TOLD,
    }
)
"""Meanings that several columns may have."""

FINISHES = TIMES - {Meaning.AT, Meaning.LOGGED, Meaning.DUE}
"""Meanings whose cells hold the time at which something was done."""

DUTY_OF = {
    Meaning.REPORTED: "report_head",
    Meaning.ESCALATED: "escalate",
    Meaning.FEEDBACK: "feedback",
    Meaning.REPLIED_OFFICE: "reply_office",
    Meaning.REPLIED: "reply_public",
    Meaning.CONTACTED: "contact_department",
    Meaning.APPROVED: "approval",
}
"""The one duty whose done time a column holds; `submitted` and `done` depend on the kind."""

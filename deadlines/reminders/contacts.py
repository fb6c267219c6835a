"""Whom to call for what is owed at once: the unit's contacts in their order, and who is next."""

import re
from collections.abc import Iterable, Sequence

from deadlines.records.duty import Duty
from deadlines.records.record import CaseNote, Record
from deadlines.refusal import Refusal
from deadlines.values import dataclass

MOST_CONTACTS = 50
_LONGEST = 200
_FIELDS = 4
_OWN = "本单位"
"""The word for the unit itself, as the rules' recipients begin with it."""
_OWN_IN_ENGLISH = "own unit"
_BETWEEN = re.compile(r"\s*[,，;；、\t|]\s*")
_PHONE = re.compile(r"[+＋]?[\d０-９][\d０-９\s()（）/-]{2,}(?:转\d+)?")


@dataclass(frozen=True, slots=True)
class Contact:
    """A person to call: name, position, unit, phone."""

    name: str
    position: str
    unit: str
    phone: str

    @classmethod
    def parse(cls, line: str) -> "Contact":
        """Read `王强，院长，本单位，13800000000`; position and unit may be left out.

        Raises Refusal("contact-line").
        """
        parts = _BETWEEN.split(line.strip())
        if len(parts) == 1:
            parts = line.split()
        *others, phone = parts if len(parts) > 1 else (*parts, "")
        if len(parts) > _FIELDS or not _PHONE.fullmatch(phone.strip()) or not others[0].strip():
            raise Refusal("contact-line", text=line.strip())
        name, position, unit = (*others, "", "")[:3]
        return cls(name, position, unit, phone)

    def __str__(self) -> str:
        """Return it as `parse` reads it."""
        if not self.unit:
            return "，".join(filter(None, (self.name, self.position, self.phone)))
        return "，".join((self.name, self.position, self.unit, self.phone))


def read_contacts(text: str) -> tuple[Contact, ...]:
    """Read one contact a line; raises Refusal: "contact-line", "too-many-contacts"."""
    found = tuple(Contact.parse(line) for line in text.splitlines() if line.strip())
    if len(found) > MOST_CONTACTS or len(text) > MOST_CONTACTS * _LONGEST:
        raise Refusal("too-many-contacts", most=MOST_CONTACTS)
    return found


def contacts_for(duty: Duty, contacts: Iterable[Contact], unit: str) -> Sequence[Contact]:
    """Return those to call for the duty, in their order.

    They are of the office that it is owed to, where there are any, and else those without a unit,
    or all. `unit` is the unit's own name.
    """
    all_of_them, recipient = tuple(contacts), duty.rule.recipient
    named = [
        one
        for one in all_of_them
        if one.unit
        and (one.unit in recipient or (one.unit in (unit, _OWN_IN_ENGLISH) and _OWN in recipient))
    ]
    return named or [one for one in all_of_them if not one.unit] or all_of_them


def next_contact(record: Record, contacts: Sequence[Contact]) -> Contact | None:
    """Return the one tried least often so far, the first of them; None where there are none."""
    return min(contacts, key=lambda one: count_attempts(record, one), default=None)


def count_attempts(record: Record, contact: Contact) -> int:
    """Return how often that contact has been tried for the record."""
    return sum(1 for note in record.notes if note.attempt and note.attempt.contact == contact.name)


def find_reached(record: Record, contacts: Sequence[Contact]) -> CaseNote | None:
    """Return the newest note that one of these contacts was reached; None where none was."""
    names = {one.name for one in contacts}
    return next(
        (
            note
            for note in reversed(record.notes)
            if note.attempt and note.attempt.is_reached and note.attempt.contact in names
        ),
        None,
    )

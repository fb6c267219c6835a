"""What tells one ledger from all others, wherever its events go."""

from deadlines.ports import Settings

_NAME = "ledger-id"


def ledger_id(settings: Settings) -> str:
    """Return the ledger's own id, drawn once and kept from then on; raises Refusal as storage."""
    found = settings.read(_NAME, "")
    if not found:
        import uuid

        found = uuid.uuid4().hex
        settings.write(_NAME, found)
    return found

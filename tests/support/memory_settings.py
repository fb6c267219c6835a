"""The user's choices, kept in a dictionary."""

from deadlines.refusal import Refusal


class MemorySettings:
    """Keeps choices; while `refusal` is set, every write is refused with it."""

    def __init__(self, **choices: str) -> None:
        self.kept = {name.replace("_", "-"): value for name, value in choices.items()}
        self.refusal: Refusal | None = None
        self.writes: list[str] = []

    def read(self, name: str, fallback: str) -> str:
        return self.kept.get(name, fallback)

    def write(self, name: str, value: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.kept[name] = value
        self.writes.append(name)

"""What the program refuses, as facts; `wording` makes the sentence in the user's language."""


class Refusal(Exception):
    """An input or a command that cannot be taken, with nothing changed.

    `code` names the reason, one of those `wording.refusal` knows; `facts` are the values its
    sentence needs. An exception's own text is for developers: people read the worded sentence.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

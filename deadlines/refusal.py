"""`Refusal`: an error that the user can do something about, as a code and facts.

The sentence in the user's language is made by `ui.wording.refusals`.
"""


class Refusal(Exception):
    """An input or a command that cannot be taken, with nothing changed.

    `code` names the reason, for which there is a sentence; `facts` are the values it needs. The
    exception's own text is for developers.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

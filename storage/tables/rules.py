"""The rules that records were logged under, each distinct one kept once."""

import json

from deadlines.rules.rule import DutyRule
from deadlines.rules.snapshot import fingerprint, from_data, rule_text
from storage.database.database import Database
from storage.tables.rows import readable


class RuleShelf:
    """Stores rules under ids that come from what they say.

    So the same rule has the same id in every file and after every rollback, and what is kept in
    memory can never name another rule.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rules: dict[int, DutyRule] = {}
        self._texts: dict[DutyRule, tuple[int, str]] = {}

    def keep(self, rule: DutyRule) -> int:
        """Store the rule where it is not there yet, and return its id."""
        if rule not in self._texts:
            self._texts[rule] = fingerprint(rule), rule_text(rule)
        id_, text = self._texts[rule]
        # Inserted again even where it was before: that transaction may have been rolled back.
        self._database.execute(
            "INSERT INTO rules (id, rule) VALUES (?, ?) ON CONFLICT DO NOTHING", (id_, text)
        )
        return id_

    def rule(self, id_: int) -> DutyRule:
        """Return the rule with that id; raises Refusal("database-damaged") where there is none."""
        if id_ not in self._rules:
            text = self._database.value("SELECT rule FROM rules WHERE id = ?", (id_,))
            with readable(self._database.path):
                self._rules[id_] = from_data(json.loads(text))
        return self._rules[id_]

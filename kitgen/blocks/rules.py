"""`rules`: agreements whose letters spell a word, from a rule set or written out."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, Face, labelled
from kitgen.context import Context
from kitgen.document.inline import Text, text
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.rulesets import Rule


class Rules(Block):
    """A rule set by name with the word it `spells`, or the rules themselves."""

    kind: ClassVar[str] = "rules"
    about: ClassVar[str] = "afspraken waarvan de letters een woord spellen, zoals PIKASOL"

    rules: str | Annotated[list[Rule], Field(min_length=1)]
    spells: str = ""

    def chosen(self, context: Context) -> tuple[Rule, ...]:
        """Return the rules in order. Raises LookupError for an unknown set or spelling."""
        if not isinstance(self.rules, str):
            return tuple(self.rules)
        ruleset = context.rulesets[self.rules]
        return ruleset.spelled(self.spells or next(iter(ruleset.spellings)))

    def nodes(self, key: str, context: Context) -> Nodes:
        rows = tuple(_row(rule, context) for rule in self.chosen(context))
        return (Table((0.11, 0.89), rows, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(Face(f"{rule.letter} · {rule.name}", rule.text) for rule in self.chosen(context))


def _row(rule: Rule, context: Context) -> Row:
    note = (
        labelled(context.labels.guide.note, rule.introduce, Role.NOTE)
        if context.teacher and rule.introduce
        else ()
    )
    words = Paragraph(
        (Text(f"{rule.name}. ", bold=True), *rule.text.inlines()), Role.RULE, origin=rule.text.origin
    )
    letter = Paragraph(text(rule.letter), Role.LETTER)
    return Row((Cell((letter,), header="row"), Cell((words, *note))), id=rule.id, origin=rule.origin)

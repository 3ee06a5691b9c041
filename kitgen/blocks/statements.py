"""`statements`: sentences to agree or disagree with, with a box for each choice."""

from typing import Annotated, ClassVar, Self

from pydantic import Field

from kitgen.blocks.base import Block, Face, in_role, labelled
from kitgen.context import Context
from kitgen.document.nodes import Cell, Item, List, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.schema import TEACHER_ONLY, Frozen, Id, RichText
from kitgen.shuffle import Seed, turned
from kitgen.ticks import Ticked, columns

CHOICE_SHARE = 0.14


class Statement(Frozen):
    """One statement, with what the teacher may say about it."""

    shorthand: ClassVar[str] = "say"

    say: RichText
    note: Annotated[RichText | None, TEACHER_ONLY] = None
    id: Id = ""


class Statements(Block):
    """Statements, with one column to tick for each of the `choices`."""

    kind: ClassVar[str] = "statements"
    about: ClassVar[str] = "stellingen met vakjes: eens, twijfel, oneens"

    statements: Annotated[list[Statement], Field(min_length=1)]
    choices: Annotated[list[str], Field(max_length=5)] = []

    def nodes(self, key: str, context: Context) -> Nodes:
        if not self.choices:
            items = tuple(Item((_said(s), *_note(s, context)), origin=s.origin) for s in self.statements)
            return (List(items, Role.QUESTION, hanging=True, id=key, origin=self.origin),)
        if context.teacher and any(statement.note for statement in self.statements):
            rows = tuple(_with_note(s) for s in self.statements)
            return (Table((0.42, 0.58), rows, id=key, origin=self.origin),)
        things = [Ticked(s.say, s.id or f"{key}-{n}", s.origin) for n, s in enumerate(self.statements, 1)]
        return (columns(things, self.choices, CHOICE_SHARE, key=key, origin=self.origin),)

    def shuffled(self, seed: Seed) -> Self:
        order = turned([statement.say.source for statement in self.statements], seed)
        return self.model_copy(update={"statements": [self.statements[place] for place in order]})

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(Face("", statement.say) for statement in self.statements)


def _said(statement: Statement, role: Role = Role.BODY) -> Paragraph:
    return Paragraph(statement.say.inlines(), role, origin=statement.say.origin)


def _note(statement: Statement, context: Context) -> Nodes:
    if not context.teacher or not statement.note:
        return ()
    return labelled(context.labels.guide.note, statement.note, Role.NOTE)


def _with_note(statement: Statement) -> Row:
    note = in_role(statement.note.nodes(), Role.CELL) if statement.note else ()
    return Row(
        (Cell((_said(statement, Role.CELL),), header="row"), Cell(note)),
        id=statement.id,
        origin=statement.origin,
    )

"""`scale`: questions to answer with a mark somewhere between two ends."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, Face, labelled
from kitgen.context import Context
from kitgen.document.inline import Checkbox, text
from kitgen.document.nodes import Cell, Item, List, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.schema import TEACHER_ONLY, Frozen, Id, OneOrMore, RichText

END_SHARE = 0.22
"""The share of the width that each of the two ends takes; the steps divide the rest."""


class ScaleItem(Frozen):
    """One question, with what the teacher may say about it."""

    shorthand: ClassVar[str] = "ask"

    ask: RichText
    note: Annotated[RichText | None, TEACHER_ONLY] = None
    id: Id = ""


class Scale(Block):
    """Numbered questions, each with `steps` round boxes between the same two `ends`."""

    kind: ClassVar[str] = "scale"
    about: ClassVar[str] = "vragen met een schaal tussen twee uitersten"

    scale: Annotated[OneOrMore[ScaleItem], Field(min_length=1)]
    ends: Annotated[list[Annotated[str, Field(min_length=1)]], Field(min_length=2, max_length=2)]
    steps: Annotated[int, Field(ge=2, le=10)] = 5

    def nodes(self, key: str, context: Context) -> Nodes:
        items = tuple(self._item(s, s.id or f"{key}-{n}", context) for n, s in enumerate(self.scale, 1))
        return (List(items, Role.QUESTION, hanging=True, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(Face("", entry.ask) for entry in self.scale)

    def _item(self, entry: ScaleItem, name: str, context: Context) -> Item:
        asked = Paragraph(entry.ask.inlines(), Role.QUESTION, with_next=True, origin=entry.ask.origin)
        note: Nodes = ()
        if context.teacher and entry.note:
            note = labelled(context.labels.guide.note, entry.note, Role.NOTE)
        steps = self._steps(name, entry.ask.plain(), context)
        return Item((asked, steps, *note), keep=True, id=name, origin=entry.origin)

    def _steps(self, name: str, asked: str, context: Context) -> Table:
        left, right = self.ends
        boxes = []
        for step in range(1, self.steps + 1):
            where = context.labels.scale_step.format(n=step, steps=self.steps, left=left, right=right)
            box = Checkbox(f"{name}-{step}", f"{asked}: {where}", round=True)
            boxes.append(Cell((Paragraph((box,), Role.CELL),)))
        row = Row((_end(left), *boxes, _end(right)))
        widths = (END_SHARE, *[(1 - 2 * END_SHARE) / self.steps] * self.steps, END_SHARE)
        return Table(widths, (row,), centred=frozenset(range(1, self.steps + 1)))


def _end(words: str) -> Cell:
    return Cell((Paragraph(text(words), Role.CELL),))

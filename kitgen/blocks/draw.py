"""`draw`: an empty box to draw in."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, labelled
from kitgen.context import Context
from kitgen.document.nodes import Nodes, Paragraph, WritingBox
from kitgen.document.nodes import Section as Group
from kitgen.document.roles import Role
from kitgen.schema import TEACHER_ONLY, RichText

SHOWN_MM = 15.0
"""In the guide a box is only shown."""


class Draw(Block):
    """An instruction, which may be empty (""), and a box `height` mm high."""

    kind: ClassVar[str] = "draw"
    about: ClassVar[str] = "een leeg tekenvak, met of zonder opdracht"
    may_be_empty: ClassVar[frozenset[str]] = frozenset({"draw"})

    draw: RichText
    height: Annotated[float, Field(ge=5, le=240)] = 80
    note: Annotated[RichText | None, TEACHER_ONLY] = None

    def nodes(self, key: str, context: Context) -> Nodes:
        height = min(SHOWN_MM, self.height) if context.teacher else self.height
        label = self.draw.plain() or context.labels.drawing
        asked: Nodes = ()
        if self.draw:
            asked = (Paragraph(self.draw.inlines(), with_next=True, origin=self.draw.origin),)
        note: Nodes = ()
        if context.teacher and self.note:
            note = labelled(context.labels.guide.note, self.note, Role.NOTE)
        box = WritingBox(f"{key}-drawing", label, height)
        return (Group((*asked, box, *note), keep=True, id=key, origin=self.origin),)

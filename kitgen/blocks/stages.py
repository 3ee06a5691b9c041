"""`stages`: named steps in order, as phases or a plan of action."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, Face, labelled
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.schema import TEACHER_ONLY, Frozen, Id, RichText


class Stage(Frozen):
    """One stage, with what the teacher may say about it."""

    name: str
    text: RichText | None = None
    note: Annotated[RichText | None, TEACHER_ONLY] = None
    id: Id = ""


class Stages(Block):
    """Numbered stages below each other."""

    kind: ClassVar[str] = "stages"
    about: ClassVar[str] = "stappen in volgorde, zoals een plan van aanpak"

    stages: Annotated[list[Stage], Field(min_length=1)]

    def nodes(self, key: str, context: Context) -> Nodes:
        rows = tuple(_row(stage, number, context) for number, stage in enumerate(self.stages, 1))
        return (Table((0.09, 0.91), rows, role=Role.STAGES, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(
            Face(f"{number}. {stage.name}", stage.text) for number, stage in enumerate(self.stages, 1)
        )


def _row(stage: Stage, number: int, context: Context) -> Row:
    words: Nodes = (Paragraph(text(stage.name, bold=True), Role.CELL),)
    words += (Paragraph(stage.text.inlines(), Role.CELL),) if stage.text else ()
    if context.teacher and stage.note:
        words += labelled(context.labels.guide.note, stage.note, Role.NOTE)
    head = Cell((Paragraph(text(str(number)), Role.TIME),), header="row")
    return Row((head, Cell(words)), id=stage.id, origin=stage.origin)

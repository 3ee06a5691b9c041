"""`scenario`: a short story in the third person, and blocks that go with it."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from kitgen.blocks.base import Block, Face, labelled, nodes_of
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.nodes import Box, Nodes
from kitgen.document.roles import Role
from kitgen.schema import TEACHER_ONLY, RichText

if TYPE_CHECKING:
    AnyBlock = Block


class Scenario(Block):
    """A story in a frame, then its `blocks`; `draw_out` says what the teacher draws out of it."""

    kind: ClassVar[str] = "scenario"
    about: ClassVar[str] = "een kort verhaal over iemand anders, met blokken erbij"

    scenario: RichText
    title: str = ""
    draw_out: Annotated[RichText | None, TEACHER_ONLY] = None
    blocks: "list[AnyBlock]" = []

    def nodes(self, key: str, context: Context) -> Nodes:
        story = Box(self.scenario.nodes(), Role.STORY, text(self.title), id=key, origin=self.origin)
        note: Nodes = ()
        if context.teacher and self.draw_out:
            note = labelled(context.labels.guide.draw_out, self.draw_out, Role.NOTE)
        return (story, *note, *nodes_of(self.blocks, key, context))

    def faces(self, context: Context) -> tuple[Face, ...]:
        return (Face(self.title, self.scenario),)

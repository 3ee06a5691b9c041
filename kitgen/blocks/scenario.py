"""`scenario`: a short story in the third person, and blocks that go with it."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from kitgen.blocks.base import Block, Face, labelled, unnumbered
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
        inner = (n for i, b in enumerate(self.blocks, 1) for n in _inside(b, f"{key}-{b.kind}{i}", context))
        note: Nodes = ()
        if context.teacher and self.draw_out:
            note = labelled(context.labels.guide.draw_out, self.draw_out, Role.NOTE)
        return (story, *note, *inner)

    def faces(self, context: Context) -> tuple[Face, ...]:
        return (Face(self.title, self.scenario),)


def _inside(block: Block, key: str, context: Context) -> Nodes:
    """Return a block of the story; one for the teacher alone takes none of the pupils' numbers."""
    nodes = block.nodes(block.id or key, context)
    return unnumbered(nodes) if block.audience == "teacher" else nodes

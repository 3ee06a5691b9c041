"""`dialogue`: chat bubbles, with marks for the teacher."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.blocks.base import Block, labelled
from kitgen.context import Context
from kitgen.document.nodes import Dialogue as DialogueNode
from kitgen.document.nodes import Nodes, Turn
from kitgen.document.roles import Role
from kitgen.schema import TEACHER_ONLY, Frozen, Id, RichText


class Said(Frozen):
    """What one speaker says; the first speaker stands left, the others right, unless told."""

    speaker: Annotated[str, Field(alias="from")]
    text: RichText
    side: Literal["left", "right"] | None = None
    mark: Annotated[RichText | None, TEACHER_ONLY] = None
    id: Id = ""


class Dialogue(Block):
    """Chat bubbles below each other."""

    kind: ClassVar[str] = "dialogue"
    about: ClassVar[str] = "een gesprek of chat in tekstballonnen"

    dialogue: Annotated[list[Said], Field(min_length=1)]

    def nodes(self, key: str, context: Context) -> Nodes:
        first = self.dialogue[0].speaker
        turns = tuple(
            _turn(said, "left" if said.speaker == first else "right", context) for said in self.dialogue
        )
        return (DialogueNode(turns, id=key, origin=self.origin),)


def _turn(said: Said, usual: Literal["left", "right"], context: Context) -> Turn:
    note: Nodes = ()
    if context.teacher and said.mark:
        note = labelled(context.labels.guide.note, said.mark, Role.NOTE)
    return Turn(said.speaker, (*said.text.nodes(), *note), said.side or usual, id=said.id, origin=said.origin)

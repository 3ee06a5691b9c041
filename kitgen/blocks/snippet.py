"""`snippet`: blocks that several lessons share, kept in assets/snippets/."""

from typing import TYPE_CHECKING, ClassVar

from kitgen.blocks.base import Block, nodes_of
from kitgen.context import Context
from kitgen.document.nodes import Nodes, Section
from kitgen.schema import Id

if TYPE_CHECKING:
    AnyBlock = Block


class Snippet(Block):
    """The blocks of the snippet with this name; they are put into `blocks` when the lesson is read."""

    kind: ClassVar[str] = "snippet"
    about: ClassVar[str] = "blokken die in meer lessen dienen, bewaard in assets/snippets"

    snippet: Id
    blocks: "list[AnyBlock]" = []

    def nodes(self, key: str, context: Context) -> Nodes:
        return (Section(nodes_of(self.blocks, key, context), id=key, origin=self.origin),)

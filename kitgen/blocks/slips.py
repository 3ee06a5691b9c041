"""`slips`: the same small form several times on a page, to cut apart."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field

from kitgen.blocks.base import Block, narrow, nodes_of
from kitgen.context import Context
from kitgen.document.nodes import Nodes, Paragraph, Tiles
from kitgen.document.nodes import Section as Group
from kitgen.document.passes import prefix_ids
from kitgen.document.roles import Role
from kitgen.schema import RichText

if TYPE_CHECKING:
    AnyBlock = Block

PAGE_HEIGHT_MM = 224.0
"""What a page of slips leaves below its heading on A4."""


class Slips(Block):
    """A small form `count` times on a page; `reads` says who reads it and when."""

    kind: ClassVar[str] = "slips"
    about: ClassVar[str] = "hetzelfde briefje enkele keren op een blad, met kniplijnen"
    whole_page: ClassVar[bool] = True

    slips: RichText
    reads: RichText | None = None
    count: Annotated[int, Field(ge=2, le=12)] = 4
    blocks: "Annotated[list[Annotated[AnyBlock, AfterValidator(narrow)]], Field(min_length=1)]"

    @property
    def columns(self) -> int:
        """How many slips stand beside each other."""
        return 1 if self.count <= 3 else 2

    def nodes(self, key: str, context: Context) -> Nodes:
        rows = -(-self.count // self.columns)
        tiles = tuple(self._slip(f"{key}-{n}", context) for n in range(1, self.count + 1))
        return (
            Tiles(
                tiles,
                self.columns,
                height=PAGE_HEIGHT_MM / rows,
                cut=True,
                role=Role.SLIP,
                id=key,
                origin=self.origin,
            ),
        )

    def _slip(self, key: str, context: Context) -> Group:
        title = Paragraph(self.slips.inlines(), Role.SUBHEADING, with_next=True, origin=self.slips.origin)
        reads = (Paragraph(self.reads.inlines(), Role.SMALL, origin=self.reads.origin),) if self.reads else ()
        own = prefix_ids(nodes_of(self.blocks, "slip", context), f"{key}-")
        return Group((title, *own, *reads), Role.SLIP, keep=True, id=key, origin=self.origin)

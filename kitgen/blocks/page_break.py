"""`page-break`: what follows starts a new page."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.nodes import Nodes
from kitgen.document.nodes import PageBreak as Break
from kitgen.schema import Flag


class PageBreak(Block):
    """A new page. One that would leave a page empty is not printed, nor is one in the guide."""

    kind: ClassVar[str] = "page-break"
    about: ClassVar[str] = "wat volgt, begint op een nieuwe bladzijde"
    whole_page: ClassVar[bool] = True

    page_break: Annotated[Flag, Field(alias="page-break")]

    def nodes(self, key: str, context: Context) -> Nodes:
        return (Break(id=key, origin=self.origin),) if self.page_break else ()

"""`callout`: a box that says what to remember, a tip, the law, or a warning."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.nodes import Box, Nodes
from kitgen.document.roles import Role
from kitgen.schema import RichText


class Callout(Block):
    """A box with a title: the one given, or the usual one of its `kind`."""

    kind: ClassVar[str] = "callout"
    about: ClassVar[str] = "een kader: onthoud, tip, wet of let op"

    callout: RichText
    style: Annotated[Literal["remember", "tip", "law", "warning"], Field(alias="kind")] = "remember"
    title: str = ""

    def nodes(self, key: str, context: Context) -> Nodes:
        title = self.title or getattr(context.labels, self.style)
        return (Box(self.callout.nodes(), Role(self.style), text(title), id=key, origin=self.origin),)

"""`agreement`: a text to agree to, with lines for names and signatures."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block
from kitgen.context import Context
from kitgen.document.inline import Gap, Text
from kitgen.document.nodes import Box, Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.schema import RichText

NAME_MM, SIGNATURE_MM = 40, 40


class Agreement(Block):
    """The text in a frame, with `sign` lines for a name and a signature."""

    kind: ClassVar[str] = "agreement"
    about: ClassVar[str] = "een afspraak met ruimte voor naam en handtekening"

    agreement: RichText
    title: str = ""
    sign: Annotated[int, Field(ge=0, le=30)] = 1

    def nodes(self, key: str, context: Context) -> Nodes:
        lines = tuple(_line(f"{key}-{n}", context) for n in range(1, self.sign + 1))
        title = (Text(self.title),) if self.title else ()
        return (Box((*self.agreement.nodes(), *lines), Role.AGREEMENT, title, id=key, origin=self.origin),)


def _line(name: str, context: Context) -> Paragraph:
    labels = context.labels
    return Paragraph(
        (
            Text(f"{labels.name}: "),
            Gap(NAME_MM, f"{name}-name", labels.name),
            Text(f" {labels.signature}: "),
            Gap(SIGNATURE_MM, f"{name}-signature", labels.signature),
        ),
        Role.NAME_LINE,
    )

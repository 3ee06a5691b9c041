"""`signals`: signs with what else they can mean; never to tick, count or score."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, in_role
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.nodes import Box, Cell, Nodes, Paragraph, Row, Table
from kitgen.document.nodes import Section as Group
from kitgen.document.roles import Role
from kitgen.schema import Frozen, Id, RichText


class Signal(Frozen):
    """A sign, and what it can also mean: no sign stands there without."""

    sign: RichText
    also: RichText
    id: Id = ""


class Signals(Block):
    """Signs beside what else they can mean, below a caveat that is always printed.

    `caveat` puts other words in the place of the usual ones. No deck can be made from signs:
    a card on its own would have lost its caveat.
    """

    kind: ClassVar[str] = "signals"
    about: ClassVar[str] = "signalen met wat ze nog kunnen betekenen; zonder vakjes en zonder score"

    signals: Annotated[list[Signal], Field(min_length=1)]
    caveat: RichText | None = None

    def nodes(self, key: str, context: Context) -> Nodes:
        words = context.labels.signals
        caveat = (self.caveat or RichText(words.caveat)).nodes()
        head = Row(tuple(_head(title) for title in (words.sign, words.also)))
        rows = tuple(_row(entry) for entry in self.signals)
        box = Box(caveat, Role.WARNING, text(words.title))
        return (Group((box, Table((0.45, 0.55), rows, (head,))), id=key, origin=self.origin),)


def _row(entry: Signal) -> Row:
    sign = in_role(entry.sign.nodes(), Role.CELL)
    also = in_role(entry.also.nodes(), Role.CELL)
    return Row((Cell(sign, header="row"), Cell(also)), id=entry.id, origin=entry.origin)


def _head(words: str) -> Cell:
    return Cell((Paragraph(text(words), Role.HEAD_CELL),), header="col")

"""`checklist`: things to tick off; never for signals."""

from typing import Annotated, ClassVar

from pydantic import Field

from kitgen.blocks.base import Block, Face
from kitgen.context import Context
from kitgen.document.inline import Checkbox
from kitgen.document.nodes import Item, List, Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.schema import Frozen, Id, RichText


class ChecklistItem(Frozen):
    """One thing to tick off."""

    shorthand: ClassVar[str] = "item"

    item: RichText
    id: Id = ""


class Checklist(Block):
    """A list of square boxes to tick."""

    kind: ClassVar[str] = "checklist"
    about: ClassVar[str] = "een afvinklijst"

    checklist: Annotated[list[ChecklistItem], Field(min_length=1)]

    def nodes(self, key: str, context: Context) -> Nodes:
        items = tuple(_item(entry, entry.id or f"{key}-{n}") for n, entry in enumerate(self.checklist, 1))
        return (List(items, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(Face("", entry.item) for entry in self.checklist)


def _item(entry: ChecklistItem, name: str) -> Item:
    words = Paragraph(entry.item.inlines(), Role.LIST_ITEM, origin=entry.item.origin)
    box = Checkbox(name, entry.item.plain())
    return Item((words,), marker=(box,), keep=True, id=entry.id, origin=entry.origin)

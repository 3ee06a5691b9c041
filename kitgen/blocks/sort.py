"""`sort`: things to put into categories, such as healthy, doubtful, unhealthy."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kitgen.blocks.base import Block, Face, in_role
from kitgen.context import Context
from kitgen.document.inline import text
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.schema import ANSWER, TEACHER_ONLY, Frozen, Id, RichText
from kitgen.shuffle import Seed, turned
from kitgen.ticks import Ticked, columns

CATEGORY_SHARE = 0.15


class SortItem(Frozen):
    """One thing to sort; where it belongs, and why, is for the teacher."""

    shorthand: ClassVar[str] = "item"

    item: RichText
    belongs: Annotated[str, Field(alias="in"), TEACHER_ONLY, ANSWER] = ""
    why: Annotated[RichText | None, TEACHER_ONLY, ANSWER] = None
    id: Id = ""


class Sort(Block):
    """Items with one box to tick for each category of `into`."""

    kind: ClassVar[str] = "sort"
    about: ClassVar[str] = "sorteren in groepen, zoals gezond, twijfel, niet gezond"

    sort: Annotated[list[SortItem], Field(min_length=1)]
    into: Annotated[list[str], Field(min_length=2, max_length=5)]

    @model_validator(mode="after")
    def _known_categories(self) -> "Sort":
        for index, entry in enumerate(self.sort):
            if entry.belongs and entry.belongs not in self.into:
                values = {"name": entry.belongs, "known": ", ".join(self.into), "at": ("sort", index, "in")}
                raise PydanticCustomError("sort-category", "no such category", values)
        return self

    def nodes(self, key: str, context: Context) -> Nodes:
        if context.teacher and any(entry.belongs for entry in self.sort):
            solved = tuple(_solved(entry) for entry in self.sort)
            return (Table((0.38, 0.2, 0.42), solved, id=key, origin=self.origin),)
        things = [Ticked(e.item, e.id or f"{key}-{n}", e.origin) for n, e in enumerate(self.sort, 1)]
        return (columns(things, self.into, CATEGORY_SHARE, key=key, origin=self.origin),)

    def shuffled(self, seed: Seed) -> Self:
        order = turned([entry.item.source for entry in self.sort], seed)
        return self.model_copy(update={"sort": [self.sort[place] for place in order]})

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(Face("", entry.item) for entry in self.sort)


def _solved(entry: SortItem) -> Row:
    words = Paragraph(entry.item.inlines(), Role.CELL, origin=entry.item.origin)
    belongs = Paragraph(text(entry.belongs, bold=True), Role.CELL)
    why = in_role(entry.why.nodes(), Role.CELL) if entry.why else ()
    return Row((Cell((words,), header="row"), Cell((belongs,)), Cell(why)), id=entry.id, origin=entry.origin)

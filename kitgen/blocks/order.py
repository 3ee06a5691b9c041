"""`order`: things to put in order, which pupils see shuffled."""

from string import ascii_uppercase
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from kitgen.blocks.base import Block, Face, in_role
from kitgen.context import Context
from kitgen.document.inline import Gap, Text, text
from kitgen.document.nodes import Cell, Nodes, Paragraph, Row, Table
from kitgen.document.nodes import Section as Group
from kitgen.document.roles import Role
from kitgen.schema import ANSWER, TEACHER_ONLY, Flag, Frozen, Id, RichText
from kitgen.shuffle import Order as Places
from kitgen.shuffle import mixed

PLACE_MM, ROW_MM = 10.0, 11.0
"""Room to write a number or a letter: the line, and the height of its row."""


class OrderItem(Frozen):
    """One thing to put in its place; why it belongs there is for the teacher."""

    shorthand: ClassVar[str] = "item"

    item: RichText
    why: Annotated[RichText | None, TEACHER_ONLY, ANSWER] = None
    id: Id = ""


class Order(Block):
    """Things in the right order; pupils see them in another one and write numbers or letters.

    `solution: false`: no order is the right one, and the teacher sees what pupils see.
    """

    kind: ClassVar[str] = "order"
    about: ClassVar[str] = "in de juiste volgorde zetten; de leerling krijgt alles door elkaar"

    order: Annotated[list[OrderItem], Field(min_length=2, max_length=20)]
    write: Literal["numbers", "letters"] = "numbers"
    solution: Annotated[Flag, TEACHER_ONLY, ANSWER] = True

    def nodes(self, key: str, context: Context) -> Nodes:
        places = self._places(context)
        solved = context.teacher and self.solution
        children = self._solved(places, context) if solved else self._asked(key, places, context)
        return (Group(children, keep=not solved, id=key, origin=self.origin),)

    def faces(self, context: Context) -> tuple[Face, ...]:
        return tuple(Face("", self.order[place].item) for place in self._places(context))

    def _places(self, context: Context) -> Places:
        """Return where the things stand on the sheet: the first of all is at the place of its index."""
        return mixed([entry.item.source for entry in self.order], context.seed)

    def _mark(self, place: int) -> str:
        return ascii_uppercase[place] if self.write == "letters" else str(place + 1)

    def _asked(self, key: str, places: Places, context: Context) -> Nodes:
        first, last = self._mark(0), self._mark(len(self.order) - 1)
        ask = Paragraph(text(context.labels.order.format(first=first, last=last)), with_next=True)
        rows = tuple(_row(self.order[place], f"{key}-{n}") for n, place in enumerate(places, 1))
        return (ask, Table((0.13, 0.87), rows))

    def _solved(self, places: Places, context: Context) -> Nodes:
        read_down = " – ".join(self._mark(place) for place in places)
        label = f"{context.labels.guide.order_key}: "
        told = any(entry.why for entry in self.order)
        rows = tuple(_solved(e, self._mark(place), told=told) for place, e in enumerate(self.order))
        return (
            Table((0.08, 0.46, 0.46) if told else (0.08, 0.92), rows),
            Paragraph((Text(label, bold=True), Text(read_down)), Role.ANSWER),
        )


def _row(entry: OrderItem, name: str) -> Row:
    place = Paragraph((Gap(PLACE_MM, f"{name}-place", entry.item.plain()),), Role.CELL)
    words = Paragraph(entry.item.inlines(), Role.CELL, origin=entry.item.origin)
    return Row(
        (Cell((place,)), Cell((words,), header="row")), ROW_MM, id=entry.id or name, origin=entry.origin
    )


def _solved(entry: OrderItem, mark: str, *, told: bool) -> Row:
    words = Paragraph(entry.item.inlines(), Role.CELL, origin=entry.item.origin)
    number = Paragraph(text(mark), Role.TIME)
    why = (Cell(in_role(entry.why.nodes(), Role.CELL) if entry.why else ()),) if told else ()
    return Row((Cell((number,), header="row"), Cell((words,)), *why), id=entry.id, origin=entry.origin)

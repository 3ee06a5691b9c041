"""Boxes to tick: below each other, or in a column for each choice.

They are round where one answer is wanted and square where several may be ticked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kitgen.document.inline import Checkbox, text
from kitgen.document.nodes import Cell, Item, List, Paragraph, Row, Table
from kitgen.document.roles import Role
from kitgen.origin import Origin
from kitgen.schema import RichText


@dataclass(frozen=True, slots=True)
class Ticked:
    """What boxes are ticked for: a question, a statement, a thing; `name` is its id on the sheet."""

    words: RichText
    name: str
    origin: Origin | None = None


def options(words: Sequence[RichText], name: str, *, several: bool) -> List:
    """Return `words` below each other, each after its box; `name` is the id of what they answer."""
    items = (
        Item(
            (Paragraph(one.inlines(), Role.OPTION, origin=one.origin),),
            marker=(Checkbox(f"{name}-{number}", one.plain(), round=not several),),
        )
        for number, one in enumerate(words, 1)
    )
    return List(tuple(items), Role.OPTION)


def columns(
    things: Sequence[Ticked],
    heads: Sequence[str],
    share: float,
    *,
    key: str = "",
    origin: Origin | None = None,
) -> Table:
    """Return a row for each of `things` with a round box under each head; `share`: its width."""
    head = Row((Cell(header="col"), *(_head(words) for words in heads)))
    widths = (1 - share * len(heads), *[share] * len(heads))
    rows = tuple(_row(thing, heads) for thing in things)
    return Table(widths, rows, (head,), centred=frozenset(range(1, len(widths))), id=key, origin=origin)


def _head(words: str) -> Cell:
    return Cell((Paragraph(text(words), Role.HEAD_CELL),), header="col")


def _row(thing: Ticked, heads: Sequence[str]) -> Row:
    words = Paragraph(thing.words.inlines(), Role.CELL, origin=thing.words.origin)
    boxes = (
        Checkbox(f"{thing.name}-{number}", f"{thing.words.plain()}: {head}", round=True)
        for number, head in enumerate(heads, 1)
    )
    cells = (Cell((Paragraph((box,), Role.CELL),)) for box in boxes)
    return Row((Cell((words,), header="row"), *cells), id=thing.name, origin=thing.origin)

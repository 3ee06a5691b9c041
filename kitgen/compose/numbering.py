"""Numbers of sheets, letters of sections, numbers of questions, and the words that cite them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from string import ascii_uppercase
from typing import cast

from kitgen.blocks import Block
from kitgen.document.inline import text
from kitgen.document.nodes import Box, Heading, Item, List, Node, Nodes, Section, Tiles
from kitgen.document.roles import Role
from kitgen.labels import Labels
from kitgen.lesson import Lesson, Sheet

PUPILS = frozenset({None, "pupil"})
"""Whom sheets and blocks are for that pupils see, and so count."""


@dataclass(frozen=True, slots=True)
class Citation:
    """How a piece of a lesson is cited, and the id where it stands."""

    text: str
    target: str


def sheet_numbers(lesson: Lesson) -> Mapping[str, int]:
    """Return the number of each worksheet by its id; slips and sheets that are not for pupils have none."""
    numbered = [sheet.id for sheet in lesson.handout if not sheet.loose and sheet.audience in PUPILS]
    return {ident: number for number, ident in enumerate(numbered, 1)}


def citations(lesson: Lesson, labels: Labels) -> Mapping[str, Citation]:
    """Return how to cite each sheet, block, deck and poster of `lesson` that has an id."""
    cited: dict[str, Citation] = {}
    numbers = sheet_numbers(lesson)
    for sheet in lesson.handout:
        number = numbers.get(sheet.id)
        name = labels.worksheet.format(n=number).lower() if number else sheet.sheet
        cited[sheet.id] = Citation(name, sheet.id)
        cited |= _in_sheet(sheet, name, labels)
    for deck in lesson.cards:
        name = labels.deck.format(code=deck.code) if deck.code else deck.deck
        cited[deck.id] = Citation(name, deck.id)
    for poster in lesson.posters:
        template = labels.signs if poster.signs else labels.poster
        cited[poster.id] = Citation(template.format(title=poster.title), poster.id)
    return cited


def _in_sheet(sheet: Sheet, name: str, labels: Labels) -> dict[str, Citation]:
    cited: dict[str, Citation] = {}
    letters = iter(ascii_uppercase)
    here = name
    for block, counts in _counted(sheet.blocks):
        if counts and block.kind == "section":
            here = f"{name}, {labels.section.format(letter=next(letters))}"
        if block.id:
            cited[block.id] = Citation(here, block.id)
    return cited


def _counted(blocks: Iterable[Block], *, counts: bool = True) -> Iterator[tuple[Block, bool]]:
    """Yield `blocks` and those inside them, each with whether pupils see it, and so it counts."""
    for block in blocks:
        seen = counts and block.audience in PUPILS
        yield block, seen
        yield from _counted(block.inner(), counts=seen)


class Counter:
    """Counts the questions and letters the sections of one sheet."""

    def __init__(self) -> None:
        self._questions: Iterator[int] = iter(range(1, 1000))
        self._letters: Iterator[str] = iter(ascii_uppercase)

    def number(self, nodes: Nodes) -> Nodes:
        """Return `nodes` with their section headings lettered and their questions numbered."""
        return tuple(self._node(node) for node in nodes)

    def _node(self, node: Node) -> Node:
        match node:
            case Heading(role=Role.HEADING, marker=""):
                return replace(node, marker=next(self._letters))
            case List(role=Role.QUESTION):
                return replace(node, items=tuple(self._item(item) for item in node.items))
            case Section() | Box():
                return replace(node, children=self.number(node.children))
            case Tiles(role=Role.SIDE_BY_SIDE):
                return replace(node, tiles=cast(tuple[Section, ...], self.number(node.tiles)))
            case _:
                return node

    def _item(self, item: Item) -> Item:
        return item if item.marker else replace(item, marker=text(str(next(self._questions))))

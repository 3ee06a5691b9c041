"""Numbers of sheets, letters of sections, numbers of questions, and the words that cite them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import cast

from kitgen.blocks import Block
from kitgen.document.inline import Inlines, Reference, text
from kitgen.document.letters import letters
from kitgen.document.nodes import Box, Heading, Item, List, Node, Nodes, Section, Tiles
from kitgen.document.parts import Part, Use
from kitgen.document.passes import refer
from kitgen.document.roles import Role
from kitgen.labels import Labels
from kitgen.lesson import Lesson
from kitgen.papers import Sheet
from kitgen.steps import Step

PUPILS: frozenset[str | None] = frozenset({None, "pupil"})
"""Whom sheets and blocks are for that pupils see, and so count."""
HOME: frozenset[str | None] = frozenset({None, "home"})
"""The same on a sheet that goes home."""


@dataclass(frozen=True, slots=True)
class Citation:
    """How a piece of a lesson is cited, the id where it stands, and that of the paper it stands on.

    `title`: it is cited by a title of its own, which stands in quotation marks in running text.
    What the guide alone shows, such as a film of the lesson, stands on none.
    """

    text: str
    target: str
    paper: str
    title: bool = False


def sheet_numbers(lesson: Lesson) -> Mapping[str, int]:
    """Return the number of each worksheet, annex and sheet for home by its id, each kind from 1.

    Slips, sheets for the teacher alone, and those on which their readers see nothing have none.
    """
    counts: dict[str, Iterator[int]] = {}
    return {
        sheet.id: next(counts.setdefault(_kind(sheet), count(1)))
        for sheet in lesson.handout
        if not sheet.loose and sheet.audience != "teacher" and has_blocks(sheet)
    }


def sheet_name(lesson: Lesson, sheet: Sheet, labels: Labels) -> str:
    """Return "Werkblad 2", "Bijlage 1" or "Thuisblad 1", or nothing for a sheet without a number."""
    number = sheet_numbers(lesson).get(sheet.id)
    template: str = getattr(labels, _kind(sheet))
    return template.format(n=number) if number else ""


def has_blocks(sheet: Sheet) -> bool:
    """Whether the readers that `sheet` is for see anything on it."""
    return any(block.audience in _seen_by_readers(sheet) for block in sheet.blocks)


def _kind(sheet: Sheet) -> str:
    if sheet.audience == "home":
        return "home_sheet"
    return "annex" if sheet.annex else "worksheet"


def _seen_by_readers(sheet: Sheet) -> frozenset[str | None]:
    return HOME if sheet.audience == "home" else PUPILS


def citations(lesson: Lesson, labels: Labels) -> Mapping[str, Citation]:
    """Return how to cite each sheet, block, film, deck and poster of `lesson` that has an id."""
    cited: dict[str, Citation] = {}
    for sheet in lesson.handout:
        numbered = sheet_name(lesson, sheet, labels)
        name = numbered[:1].lower() + numbered[1:] if numbered else sheet.sheet
        cited[sheet.id] = Citation(name, sheet.id, sheet.id, title=not numbered)
        cited |= _in_sheet(sheet, name, labels)
    for medium in lesson.all_media():
        kind = getattr(labels.media.types, medium.type).lower()
        paper = cited[medium.id].paper if medium.id in cited else ""
        cited[medium.id] = Citation(f"{kind}: {medium.title}", medium.id, paper)
    for deck in lesson.cards:
        name = labels.deck.format(code=deck.code) if deck.code else deck.deck
        cited[deck.id] = Citation(name, deck.id, deck.id, title=not deck.code)
    for poster in lesson.posters:
        template = labels.signs if poster.signs else labels.poster
        cited[poster.id] = Citation(template.format(title=poster.title), poster.id, poster.id)
    return cited


def cited_in(place: str) -> str:
    """Return the id that a place such as `ref.werkblad` cites, or nothing for another place."""
    head, _, name = place.partition(".")
    return name if head in ("ref", "Ref") else ""


def references(lesson: Lesson, labels: Labels) -> Mapping[str, Inlines]:
    """Return what stands in each place that cites a piece of `lesson`: `ref.` and its id.

    `Ref.` with a capital gives the same words with a capital, for the start of a sentence.
    """
    values: dict[str, Inlines] = {}
    for name, citation in citations(lesson, labels).items():
        words = labels.quoted.format(title=citation.text) if citation.title else citation.text
        values[f"ref.{name}"] = (Reference(words, citation.target, running=True),)
        capital = words[:1].upper() + words[1:]
        values[f"Ref.{name}"] = (Reference(capital, citation.target, running=True),)
    return values


def referring(parts: Iterable[Part], lesson: Lesson, labels: Labels) -> tuple[Part, ...]:
    """Return `parts` of `lesson` that cite its other pieces rightly, and know in which step they are used."""
    values = references(lesson, labels)
    uses = first_uses(lesson, labels)
    return tuple(replace(refer(part, values), use=uses.get(part.id, Use())) for part in parts)


def first_uses(lesson: Lesson, labels: Labels) -> Mapping[str, Use]:
    """Return when each paper of `lesson` is first used, by its id; steps count on over sessions."""
    cited = citations(lesson, labels)
    papers: dict[str, Use] = {}
    for number, step in enumerate(lesson.all_steps(), 1):
        for name in step.uses if isinstance(step, Step) else ():
            if name in cited:
                papers.setdefault(cited[name].paper, Use(step=number, title=step.title))
    return papers


def _in_sheet(sheet: Sheet, name: str, labels: Labels) -> dict[str, Citation]:
    cited: dict[str, Citation] = {}
    lettered_so_far = letters()
    here = name
    for block, counts in _counted(sheet.blocks, _seen_by_readers(sheet)):
        if counts and block.kind == "section":
            here = f"{name}, {labels.section.format(letter=next(lettered_so_far))}"
        title = here == sheet.sheet
        cited |= {ident: Citation(here, ident, sheet.id, title=title) for ident in ids_in(block)}
    return cited


def ids_in(block: Block) -> Iterator[str]:
    """Yield the id of `block` and of its questions, statements and such; not of blocks inside it."""
    if block.id:
        yield block.id
    for name in type(block).model_fields:
        value = getattr(block, name)
        items = value if isinstance(value, list) else []
        yield from (item.id for item in items if not isinstance(item, Block) and getattr(item, "id", None))


def _counted(
    blocks: Iterable[Block], readers: frozenset[str | None], *, counts: bool = True
) -> Iterator[tuple[Block, bool]]:
    """Yield `blocks` and those inside them, each with whether `readers` see it, and so it counts."""
    for block in blocks:
        seen = counts and block.audience in readers
        yield block, seen
        yield from _counted(block.inner(), readers, counts=seen)


class Counter:
    """Counts the questions and letters the sections of one sheet."""

    def __init__(self) -> None:
        self._questions = count(1)
        self._letters = letters()

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

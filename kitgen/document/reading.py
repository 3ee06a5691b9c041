"""A document as it is read aloud: everything once, without what paper and scissors alone need."""

from dataclasses import replace
from typing import TypeVar

from kitgen.document.nodes import Card, CardSheet, Figure, Heading, Section, Tiles
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, first_words, map_part, walk

_ALL_LETTERS = 1_000_000

Said = tuple[str, ...]
_Node = TypeVar("_Node", bound=Branch)


def as_read(document: Document) -> Document:
    """Return `document` with each card as front and back together, and copies of cards and slips left out.

    Of a sheet of cards the headings stay; sheets of backs, and what tells how to print and cut, go.
    """
    return replace(document, parts=tuple(map(_part, document.parts)))


def running_texts(document: Document) -> tuple[str, ...]:
    """Return the words at head and foot of all pages of `document`, each once."""
    running = (part.running for part in document.parts if not part.setup.bare)
    texts = (text for r in running for text in (r.head_left, r.head_right, r.foot, r.colophon))
    return tuple(dict.fromkeys(filter(None, texts)))


def _part(part: Part) -> Part:
    seen: set[Said] = set()

    def once(node: Branch) -> Branch:
        match node:
            case CardSheet():
                return _sheet(node, seen)
            case Tiles() if node.cut:
                return replace(node, tiles=_once(node.tiles, seen))
            case _:
                return node

    return map_part(part, once)


def _sheet(sheet: CardSheet, seen: set[Said]) -> Section:
    fronts = tuple(card for card in sheet.cards if card.role is not Role.CARD_BACK)
    cards = _once(fronts, seen)
    headings = tuple(node for node in sheet.head if isinstance(node, Heading)) if cards else ()
    return Section((*headings, *cards), id=sheet.id, origin=sheet.origin)


def _once(nodes: tuple[_Node, ...], seen: set[Said]) -> tuple[_Node, ...]:
    """Return those of `nodes` that say something that was not `seen` before, and note it."""
    new = []
    for node in nodes:
        said = _said(node)
        if said not in seen:
            seen.add(said)
            new.append(node)
    return tuple(new)


def _said(node: Branch) -> Said:
    pictures = (each.file for each in walk((node,)) if isinstance(each, Figure))
    code = node.code if isinstance(node, Card) else ""
    return code, first_words(node, _ALL_LETTERS), *pictures

"""Walks and rebuilds trees of print nodes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from kitgen.document.inline import Inlines, plain
from kitgen.document.nodes import (
    Box,
    Card,
    CardSheet,
    Cell,
    Dialogue,
    Figure,
    Heading,
    Item,
    List,
    Node,
    Paragraph,
    Row,
    Section,
    Table,
    Tiles,
    Turn,
)
from kitgen.document.parts import Document, Part

Branch = Node | Row | Cell | Turn


def children_of(node: Branch) -> tuple[Branch, ...]:
    """Return the nodes directly inside `node`, in reading order."""
    match node:
        case Section() | Item() | Cell() | Box() | Turn():
            return node.children
        case List():
            return node.items
        case Table():
            return (*node.head, *node.rows)
        case Row():
            return node.cells
        case Tiles():
            return node.tiles
        case Dialogue():
            return node.turns
        case Card():
            return (*node.front, *node.back)
        case CardSheet():
            return (*node.head, *node.cards, *node.foot)
        case _:
            return ()


def walk(nodes: tuple[Branch, ...]) -> Iterator[Branch]:
    """Yield every node in and below `nodes`, parents first, in reading order."""
    for node in nodes:
        yield node
        yield from walk(children_of(node))


def walk_document(document: Document) -> Iterator[Branch]:
    """Yield every node of `document` in reading order."""
    for part in document.parts:
        yield from walk(part.children)


def first_words(node: Branch, letters: int = 30) -> str:
    """Return the first words in and below `node`, cut off after so many `letters`."""
    words = " ".join(filter(None, (plain(inlines) for each in walk((node,)) for inlines in inlines_in(each))))
    return words if len(words) <= letters else f"{words[:letters].rstrip()}…"


def map_nodes(nodes: tuple[Node, ...], change: Callable[[Branch], Branch]) -> tuple[Node, ...]:
    """Return `nodes` with `change` applied to each node in and below them, children first."""
    return tuple(cast(Node, _mapped(node, change)) for node in nodes)


def map_document(document: Document, change: Callable[[Branch], Branch]) -> Document:
    """Return `document` with `change` applied to every node, children first."""
    return replace(document, parts=tuple(map_part(part, change) for part in document.parts))


def map_part(part: Part, change: Callable[[Branch], Branch]) -> Part:
    """Return `part` with `change` applied to every node, children first."""
    return replace(part, children=map_nodes(part.children, change))


def map_inlines(document: Document, change: Callable[[Inlines], Inlines]) -> Document:
    """Return `document` with `change` applied to every run of inlines."""
    return map_document(document, lambda node: change_inlines(node, change))


def change_inlines(node: Branch, change: Callable[[Inlines], Inlines]) -> Branch:
    """Return `node` with `change` applied to the inlines that stand in it itself."""
    match node:
        case Heading() | Paragraph():
            return replace(node, content=change(node.content))
        case Item():
            return replace(node, marker=change(node.marker))
        case Box():
            return replace(node, title=change(node.title))
        case Figure():
            return replace(node, caption=change(node.caption))
        case _:
            return node


def inlines_in(node: Branch) -> tuple[Inlines, ...]:
    """Return the inlines that stand in `node` itself."""
    match node:
        case Heading() | Paragraph():
            return (node.content,)
        case Item():
            return (node.marker,)
        case Box():
            return (node.title,)
        case Figure():
            return (node.caption,)
        case _:
            return ()


def _mapped(node: Branch, change: Callable[[Branch], Branch]) -> Branch:
    def each(children: tuple[Branch, ...]) -> tuple[Branch, ...]:
        return tuple(_mapped(child, change) for child in children)

    return change(with_children(node, each))


def with_children(node: Branch, each: Callable[[tuple[Branch, ...]], tuple[Branch, ...]]) -> Branch:
    """Return `node` with `each` applied to every group of nodes directly inside it."""
    match node:
        case Section() | Item() | Cell() | Box() | Turn():
            return replace(node, children=cast(tuple[Node, ...], each(node.children)))
        case List():
            return replace(node, items=cast(tuple[Item, ...], each(node.items)))
        case Table():
            return replace(
                node, head=cast(tuple[Row, ...], each(node.head)), rows=cast(tuple[Row, ...], each(node.rows))
            )
        case Row():
            return replace(node, cells=cast(tuple[Cell, ...], each(node.cells)))
        case Tiles():
            return replace(node, tiles=cast(tuple[Section | Box, ...], each(node.tiles)))
        case Dialogue():
            return replace(node, turns=cast(tuple[Turn, ...], each(node.turns)))
        case Card():
            return replace(
                node,
                front=cast(tuple[Node, ...], each(node.front)),
                back=cast(tuple[Node, ...], each(node.back)),
            )
        case CardSheet():
            return replace(
                node,
                head=cast(tuple[Node, ...], each(node.head)),
                cards=cast(tuple[Card, ...], each(node.cards)),
                foot=cast(tuple[Node, ...], each(node.foot)),
            )
        case _:
            return node

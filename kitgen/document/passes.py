"""Passes from document to document, run before any renderer sees it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import count
from typing import cast

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, Place, Reference, Text, plain
from kitgen.document.nodes import Cell, Figure, Heading, Node, WritingBox, WritingLines
from kitgen.document.parts import Document, Part
from kitgen.document.walk import (
    Branch,
    change_inlines,
    map_document,
    map_inlines,
    map_nodes,
    map_part,
    walk_document,
    with_children,
)

NO_BREAK = "\u00a0"


class UnknownPlace(LookupError):
    """A place that no value is known for; carries the place."""

    def __init__(self, place: Place) -> None:
        self.place = place
        super().__init__(place.name)


def fill_places(document: Document, values: Mapping[str, Inlines]) -> Document:
    """Return `document` with every place replaced by its value.

    Raises UnknownPlace for the first place that `values` does not hold.
    """
    filled = map_inlines(document, lambda inlines: fill_inlines(inlines, values))
    words = _words(values)

    def on(node: Branch) -> Branch:
        if isinstance(node, WritingLines | WritingBox | Cell):
            return replace(node, label=_with_words(node.label, words))
        if isinstance(node, Figure):
            return replace(node, alt=_with_words(node.alt, words))
        return node

    return map_document(filled, on)


def refer(part: Part, values: Mapping[str, Inlines]) -> Part:
    """Return `part` with the places that `values` holds filled in; others are left for later."""
    words = _words(values)

    def fill(inlines: Inlines) -> Inlines:
        filled: list[Inline] = []
        for inline in inlines:
            if isinstance(inline, Gap | Checkbox):
                filled.append(replace(inline, label=_with_words(inline.label, words)))
            elif isinstance(inline, Place):
                filled += values.get(inline.name, (inline,))
            else:
                filled.append(inline)
        return tuple(filled)

    def on(node: Branch) -> Branch:
        if isinstance(node, WritingLines | WritingBox | Cell):
            return replace(node, label=_with_words(node.label, words))
        return change_inlines(node, fill)

    return map_part(part, on)


def settle_targets(document: Document) -> Document:
    """Return `document` with the targets taken off references to what does not stand in it."""
    there = {node.id for node in walk_document(document)} | {part.id for part in document.parts}

    def on(inline: Inline) -> Inline:
        lost = isinstance(inline, Reference) and inline.target not in there
        return replace(inline, target=None) if lost and isinstance(inline, Reference) else inline

    return map_inlines(document, lambda inlines: tuple(map(on, inlines)))


def _words(values: Mapping[str, Inlines]) -> Mapping[str, str]:
    return {f"{{{name}}}": plain(value) for name, value in values.items()}


def _with_words(label: str, words: Mapping[str, str]) -> str:
    for place, value in words.items():
        label = label.replace(place, value)
    return label


def fill_inlines(inlines: Inlines, values: Mapping[str, Inlines]) -> Inlines:
    """Return `inlines` with places filled in. Raises UnknownPlace."""
    filled: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Gap | Checkbox):
            filled.append(replace(inline, label=_with_words(inline.label, _words(values))))
        elif not isinstance(inline, Place):
            filled.append(inline)
        elif inline.name in values:
            filled += (_styled(value, inline) for value in values[inline.name])
        else:
            raise UnknownPlace(inline)
    return join_text(tuple(filled))


def _styled(inline: Inline, place: Place) -> Inline:
    return replace(inline, bold=place.bold, italic=place.italic) if isinstance(inline, Text) else inline


def join_text(inlines: Inlines) -> Inlines:
    """Return `inlines` with neighbouring texts of one look joined, empty ones dropped."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, Text) and not inline.text:
            continue
        if (
            isinstance(inline, Text)
            and isinstance(last, Text)
            and replace(last, text="") == replace(inline, text="")
        ):
            joined[-1] = replace(last, text=last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)


def glue(document: Document, phrases: Iterable[str]) -> Document:
    """Return `document` with `phrases`, such as telephone numbers, kept from breaking over lines."""
    glued = {phrase: phrase.replace(" ", NO_BREAK) for phrase in phrases if " " in phrase}

    def on(inline: Inline) -> Inline:
        if not isinstance(inline, Text):
            return inline
        words = inline.text
        for phrase, whole in glued.items():
            words = words.replace(phrase, whole)
        return replace(inline, text=words)

    return map_inlines(document, lambda inlines: tuple(map(on, inlines)))


def name_nodes(document: Document) -> Document:
    """Return `document` with an id for every node: one that was given, or its place in its parent.

    A derived id is the parent's id, a dot and a number; given ids hold no dots.
    """
    parts = (
        replace(
            part, children=cast(tuple[Node, ...], _named(part.children, part.id or f"part{number}", count(1)))
        )
        for number, part in enumerate(document.parts, 1)
    )
    return replace(document, parts=tuple(parts))


def is_derived(ident: str) -> bool:
    """Return whether `name_nodes` made `ident`."""
    return "." in ident


def _named(nodes: tuple[Branch, ...], parent: str, numbers: Iterator[int]) -> tuple[Branch, ...]:
    """Return `nodes` named; all groups of one parent, such as head and rows, share its `numbers`."""
    named: list[Branch] = []
    for node, number in zip(nodes, numbers, strict=False):
        ident = node.id or f"{parent}.{number}"
        named.append(with_children(replace(node, id=ident), partial(_named, parent=ident, numbers=count(1))))
    return tuple(named)


def shift_levels(nodes: tuple[Node, ...], by: int) -> tuple[Node, ...]:
    """Return `nodes` with every heading `by` levels deeper (at most 6)."""

    def shift(node: Branch) -> Branch:
        return replace(node, level=min(6, node.level + by)) if isinstance(node, Heading) else node

    return map_nodes(nodes, shift)


def prefix_ids(nodes: tuple[Node, ...], prefix: str) -> tuple[Node, ...]:
    """Return `nodes` with `prefix` before every id, name and target, so that lessons can share a packet."""

    def named(inline: Inline) -> Inline:
        if isinstance(inline, Gap | Checkbox) and inline.name:
            return replace(inline, name=f"{prefix}{inline.name}")
        if isinstance(inline, Reference) and inline.target:
            return replace(inline, target=f"{prefix}{inline.target}")
        return inline

    def change(node: Branch) -> Branch:
        node = replace(node, id=f"{prefix}{node.id}") if node.id else node
        match node:
            case WritingLines() | WritingBox() | Cell() if node.name:
                return replace(node, name=f"{prefix}{node.name}")
            case _:
                return change_inlines(node, lambda inlines: tuple(map(named, inlines)))

    return map_nodes(nodes, change)

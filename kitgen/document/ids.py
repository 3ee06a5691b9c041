"""Makes the ids of a document differ: what people write comes before what is made of it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from typing import cast

from kitgen.document.nodes import Node
from kitgen.document.parts import Document, Part
from kitgen.document.walk import Branch, with_children

_Visit = Callable[[str, bool], str]
"""Given an id, and whether it was made rather than written, returns the id to have."""


def distinct_ids(document: Document) -> Document:
    """Return `document` with no id twice.

    The first that was written keeps an id, as references mean that one; others that are
    equal get a colon and a number behind it, which no id has that people write. Ids that
    composers make hold a colon from the start.
    """
    seen: list[tuple[str, bool]] = []

    def note(ident: str, made: bool) -> str:  # noqa: FBT001
        seen.append((ident, made))
        return ident

    _visited(document, note)
    if len({ident for ident, _ in seen}) == len(seen):
        return document
    names = iter(_names(seen))
    return _visited(document, lambda _ident, _made: next(names))


def _names(seen: list[tuple[str, bool]]) -> Iterator[str]:
    keepers: dict[str, int] = {}
    for place, (ident, made) in enumerate(seen):
        if ident not in keepers or (seen[keepers[ident]][1] and not made):
            keepers[ident] = place
    taken = set(keepers)
    for place, (ident, _) in enumerate(seen):
        if keepers[ident] == place:
            yield ident
            continue
        new = next(name for n in count(2) if (name := f"{ident}:{n}") not in taken)
        taken.add(new)
        yield new


def _visited(document: Document, visit: _Visit) -> Document:
    return replace(document, parts=tuple(_part(part, visit) for part in document.parts))


def _part(part: Part, visit: _Visit) -> Part:
    ident = visit(part.id, False) if part.id else ""
    return replace(part, id=ident, children=cast(tuple[Node, ...], _nodes(part.children, part.id, visit)))


def _nodes(nodes: tuple[Branch, ...], parent: str, visit: _Visit) -> tuple[Branch, ...]:
    """Return `nodes` with their ids as `visit` gives them; one that starts as its parent's was made of it."""
    named: list[Branch] = []
    for node in nodes:
        made = bool(parent) and node.id.startswith(f"{parent}-")
        ident = visit(node.id, made) if node.id else ""
        named.append(
            with_children(replace(node, id=ident), partial(_nodes, parent=node.id or parent, visit=visit))
        )
    return tuple(named)

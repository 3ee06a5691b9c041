"""Page breaks among nodes: where they count, and where they would leave a page empty."""

from collections.abc import Iterator
from dataclasses import replace

from kitgen.document.nodes import Node, PageBreak, Section


def settle_breaks(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return `nodes` with page breaks between them only, none first, last or doubled.

    A group in which a page begins is cut in two there; the first of them keeps its id.
    """
    kept: list[Node] = []
    for node in _cut(nodes):
        if not isinstance(node, PageBreak) or (kept and not isinstance(kept[-1], PageBreak)):
            kept.append(node)
    if kept and isinstance(kept[-1], PageBreak):
        kept.pop()
    return tuple(kept)


def without_breaks(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return `nodes` without page breaks, as a copy to look at needs none."""
    return tuple(node for node in _cut(nodes) if not isinstance(node, PageBreak))


def _cut(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        inner = tuple(_cut(node.children)) if isinstance(node, Section) and not node.keep else ()
        if isinstance(node, Section) and any(isinstance(one, PageBreak) for one in inner):
            yield from _pieces(node, inner)
        else:
            yield node


def _pieces(group: Section, inner: tuple[Node, ...]) -> Iterator[Node]:
    piece: list[Node] = []
    for node in (*inner, None):
        if node is None or isinstance(node, PageBreak):
            if piece:
                yield replace(group, children=tuple(piece))
                group, piece = replace(group, id=""), []
            if node is not None:
                yield node
        else:
            piece.append(node)

"""Measures how high groups of nodes are on paper, in the column and the type of their document."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kitgen.document.nodes import Section
from kitgen.document.parts import Document, Part
from kitgen.document.walk import Branch, map_part, walk
from kitgen.render.css import bottom_mm, page_name
from kitgen.render.pdf import lay_out
from kitgen.theme import Theme, margins_mm

_MM_PER_PX = 25.4 / 96
_ENDLESS_MM = 20_000
"""A page so high that nothing on it is broken."""
_MARK = "measured-"


def room_mm(part: Part, theme: Theme) -> float:
    """Return how high the column of text is on a page of `part`."""
    margins = 0 if part.setup.bare else margins_mm(part.setup.paper)[2] + bottom_mm(part, theme.bottom)
    return part.setup.size_mm[1] - margins


@dataclass(frozen=True, slots=True)
class Measured:
    """A group of nodes, its height and how high the column of its page is, in mm."""

    group: Section
    height: float
    room: float


def measured(
    document: Document, theme: Theme, read: Callable[[str], bytes], wanted: Callable[[Section], bool]
) -> tuple[Measured, ...]:
    """Return the groups of `document` that are `wanted`, measured where nothing breaks them.

    Raises SystemFault when WeasyPrint cannot be loaded or complains.
    """
    groups: list[tuple[Section, Part]] = []
    parts = tuple(_marked(part, wanted, groups) for part in document.parts)
    if not groups:
        return ()
    used = {id(part) for _, part in groups}
    holding = [_holding(new) for new, old in zip(parts, document.parts, strict=True) if id(old) in used]
    heights = _heights(replace(document, parts=tuple(holding)), theme, read)
    return tuple(
        Measured(group, heights[f"{_MARK}{number}"], room_mm(part, theme))
        for number, (group, part) in enumerate(groups, 1)
    )


def _marked(part: Part, wanted: Callable[[Section], bool], groups: list[tuple[Section, Part]]) -> Part:
    """Return `part` with an id for each group that is wanted, and add those to `groups`."""

    def mark(node: Branch) -> Branch:
        if not isinstance(node, Section) or not wanted(node):
            return node
        groups.append((node, part))
        return replace(node, id=f"{_MARK}{len(groups)}")

    return map_part(part, mark)


def _holding(part: Part) -> Part:
    """Return `part` with only what holds a marked group, as what stands before or after changes no height."""
    return replace(
        part, children=tuple(child for child in part.children if any(map(_is_marked, walk((child,)))))
    )


def _is_marked(node: Branch) -> bool:
    return isinstance(node, Section) and node.id.startswith(_MARK)


def _heights(document: Document, theme: Theme, read: Callable[[str], bytes]) -> Mapping[str, float]:
    setups = {page_name(part): part.setup for part in document.parts}
    endless = "".join(
        f"@page {name} {{ size: {setup.size_mm[0]:g}mm {_ENDLESS_MM}mm; }}" for name, setup in setups.items()
    )
    pages = lay_out(document, theme, read, endless).pages
    return {ident: height for page in pages for ident, height in _boxes(page._page_box)}


def _boxes(box: Any) -> Iterator[tuple[str, float]]:
    """Yield the marks and the heights in mm of the marked boxes in `box`."""
    for inner in box.descendants():
        ident = inner.element.get("id", "") if inner.element is not None else ""
        if ident.startswith(_MARK) and inner.element_tag == "div":
            yield ident, inner.border_height() * _MM_PER_PX

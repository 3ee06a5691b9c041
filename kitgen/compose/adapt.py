"""Adapts a finished document to variants in print: one column, wider gaps, no page budget.

Words, numbers and their order stay as they are, so that the guide tells of the same sheets.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from kitgen.compose.posters import Measure
from kitgen.document.breaks import without_breaks
from kitgen.document.inline import Gap, Inlines, plain
from kitgen.document.kinds import Kind
from kitgen.document.nodes import Cell, Node, Paragraph, Section, Table, Tiles
from kitgen.document.parts import Document, Paper, Part
from kitgen.document.roles import Role
from kitgen.document.walk import Branch, map_inlines, map_part, walk
from kitgen.theme import Theme, margins_mm
from kitgen.variants import Variant

WIDEST_GAP_MM = 120.0
NARROWEST_MM = 100.0
"""What is at least as wide may stay beside another."""
SMALL_LOGO = 0.5
"""On paper with a lower margin above the text a logo is as much smaller."""
MM_PER_PT = 25.4 / 72
SPARE_MM = 1.0
"""What a word in a cell has to spare, for programs that set it a little wider."""


@dataclass(frozen=True)
class _Paper:
    """How wide the text of a part is, in mm, and how wide words are in it."""

    theme: Theme
    kind: Kind
    width_of: Measure

    def room_mm(self, part: Part) -> float:
        inner, outer, _top = margins_mm(part.setup.paper)
        return part.setup.size_mm[0] - inner - outer - self.theme.column_mm(self.kind)

    def word_mm(self, word: str, role: Role) -> float:
        size = self.theme.size_pt(self.kind)
        wide = self.width_of(word) * self.theme.look(role).size + len(word) * self.theme.letters
        return wide * size * MM_PER_PT


def adapted(document: Document, variants: Iterable[Variant], theme: Theme, width_of: Measure) -> Document:
    """Return `document` as `variants` want it, in a `theme` that has taken them on already.

    `width_of` measures semibold text. Larger type takes more pages, so parts lose their budget, and
    room to write is what was asked for; page breaks go too, as they were set where pages in usual
    type end. No column of a table stays narrower than its longest word, where that can be.
    """
    paper = _Paper(theme, document.kind, width_of)
    variants = tuple(variants)
    if not variants:
        return document
    if wanted := next((variant.paper for variant in variants if variant.paper), None):
        document = replace(document, parts=tuple(_on(wanted, part) for part in document.parts))
    if any(variant.one_column for variant in variants):
        document = replace(document, parts=tuple(_one_column(part, paper) for part in document.parts))
    document = map_inlines(document, partial(_wider, by=max(variant.gaps for variant in variants)))
    return replace(document, parts=tuple(_unbound(part, paper) for part in document.parts))


def _on(paper: Paper, part: Part) -> Part:
    """Return what is on A4 on other paper, one page after the other; what is larger stays."""
    if part.setup.paper != "A4" or part.setup.bare:
        return part
    logo = part.running.logo and replace(part.running.logo, width=part.running.logo.width * SMALL_LOGO)
    running, setup = replace(part.running, logo=logo), replace(part.setup, paper=paper)
    return replace(part, setup=setup, running=running, start_on_front=False)


def _unbound(part: Part, paper: _Paper) -> Part:
    room = paper.room_mm(part)
    children = tuple(_with_tables(node, room, paper) for node in without_breaks(part.children))
    return replace(part, budget=None, children=children)


def _wider(inlines: Inlines, by: float) -> Inlines:
    return tuple(
        replace(inline, width_mm=min(max(inline.width_mm, WIDEST_GAP_MM), inline.width_mm * by))
        if isinstance(inline, Gap)
        else inline
        for inline in inlines
    )


def _one_column(part: Part, paper: _Paper) -> Part:
    room = paper.room_mm(part)

    def on(node: Branch) -> Branch:
        match node:
            case Tiles(role=Role.SIDE_BY_SIDE) if room * min(node.shares) < NARROWEST_MM:
                return Section(node.tiles, id=node.id, origin=node.origin)
            case Tiles(role=Role.SLIP):
                return replace(node, tiles=node.tiles[:1], columns=1, height=0)
            case _:
                return node

    return map_part(part, on)


def _with_tables(node: Node, room: float, paper: _Paper) -> Node:
    match node:
        case Table():
            return replace(node, widths=_widened(node, room, paper))
        case Section():
            return replace(node, children=tuple(_with_tables(child, room, paper) for child in node.children))
        case _:
            return node


def _widened(table: Table, room: float, paper: _Paper) -> tuple[float, ...]:
    """Return the widths of the columns of `table`, those that are too narrow widened by the others."""
    padding = 2 * paper.theme.look(table.role).padding + SPARE_MM
    longest = [0.0] * len(table.widths)
    for row in (*table.head, *table.rows):
        place = 0
        for cell in row.cells:
            if cell.span == 1:
                longest[place] = max(longest[place], *_words_mm(cell, paper), 0.0)
            place += cell.span
    least = [(word + padding) / room if word else 0.0 for word in longest]
    lacking = sum(max(0.0, need - width) for need, width in zip(least, table.widths, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(least, table.widths, strict=True))
    if not lacking or lacking > spare:
        return table.widths
    return tuple(
        need if width <= need else width - (width - need) * lacking / spare
        for need, width in zip(least, table.widths, strict=True)
    )


def _words_mm(cell: Cell, paper: _Paper) -> Iterator[float]:
    for node in walk(cell.children):
        if isinstance(node, Paragraph):
            words = re.split(r"[ \u00a0\n]|(?<=[-/])", plain(node.content))
            yield from (paper.word_mm(word, node.role) for word in words)

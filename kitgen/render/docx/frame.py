"""Where nodes are drawn, and what is drawn there: frames and blocks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kitgen.render.docx.measures import twips
from kitgen.render.docx.xml import (
    Element,
    is_paragraph,
    is_table,
    paragraph,
    paragraphs_in,
    rows_in,
    set_property,
    set_row_property,
    set_spacing,
    w,
)

NARROW_MM = 60.0
"""Columns narrower than this are hyphenated."""

SPACER_STYLE = "KitgenSpacer"
_SPACER_MM = 0.35


@dataclass(frozen=True, slots=True)
class Frame:
    """A column to draw in, in mm.

    `left` is where its text starts, from the edge of the page's text or of the cell;
    `column` is the width of the margin column before it, 0 where there is none. `depth`
    counts the lists around it.
    """

    width: float
    left: float = 0
    column: float = 0
    centred: bool = False
    narrow: bool = False
    depth: int = 0

    @property
    def right(self) -> float:
        """Where the column ends."""
        return self.left + self.width

    @property
    def full(self) -> "Frame":
        """The frame with its margin column taken in."""
        return replace(self, left=self.left - self.column, width=self.width + self.column, column=0)

    def hung(self, by: float) -> "Frame":
        """Return the frame of what hangs `by` mm to the right of a list's marker."""
        return replace(self, left=self.left + by, width=self.width - by, column=0, depth=self.depth + 1)


def cell_frame(width: float, padding: float, *, centred: bool = False) -> Frame:
    """Return the frame inside a cell `width` mm wide."""
    inner = max(width - 2 * padding, 1)
    return Frame(inner, centred=centred, narrow=inner < NARROW_MM)


@dataclass(frozen=True, slots=True)
class Block:
    """A drawn paragraph or table. A table wants `before` and `after` mm of white around it.

    For a paragraph they are what its style leaves. A block without an element is a page break.
    """

    element: Element | None
    before: float = 0
    after: float = 0


Blocks = list[Block]


def joined(blocks: Iterable[Block]) -> list[Element]:
    """Return the elements of `blocks` in order, with page breaks and white put in.

    Word merges two tables that follow each other: only between those stands a spacer.
    """
    out: list[Element] = []
    gap, breaking = 0.0, False
    for block in blocks:
        if block.element is None:
            breaking = True
            continue
        after_table = bool(out) and is_table(out[-1])
        if is_table(block.element) and (after_table or breaking):
            out.append(spacer(max(gap, block.before)))
            _start_page(out[-1], breaking)
        elif not is_table(block.element):
            if after_table:
                set_spacing(block.element, before=twips(max(gap, block.before)))
            _start_page(block.element, breaking)
        out.append(block.element)
        gap, breaking = block.after, False
    return out


def in_cell(blocks: Blocks) -> list[Element]:
    """Return the elements of a cell that holds `blocks`: its padding is all the white around them."""
    elements = joined(blocks)
    if is_paragraph(elements[0]) and blocks[0].before:
        set_spacing(elements[0], before=0)
    if is_paragraph(elements[-1]) and blocks[-1].after:
        set_spacing(elements[-1], after=0)
    return closed(elements)


def closed(elements: list[Element]) -> list[Element]:
    """Return `elements` with a paragraph at their end, as cells and sections must have."""
    return elements if elements and is_paragraph(elements[-1]) else [*elements, spacer()]


def spacer(mm: float = 0) -> Element:
    """Return the lowest paragraph that Word knows, with white before it to `mm` in all."""
    space = [w("spacing", before=twips(mm - _SPACER_MM))] if mm > _SPACER_MM else []
    return paragraph(SPACER_STYLE, (), *space)


def keep_together(blocks: Blocks) -> Blocks:
    """Ask Word to hold `blocks` on one page: all of their paragraphs but the last keep with the next."""
    for row in (row for block in blocks if block.element is not None for row in rows_in(block.element)):
        set_row_property(row, w("cantSplit"))
    paras = [p for block in blocks if block.element is not None for p in paragraphs_in(block.element)]
    for para in paras:
        set_property(para, w("keepLines"))
    for para in paras[:-1]:
        set_property(para, w("keepNext"))
    return blocks


def _start_page(para: Element, breaking: bool) -> None:  # noqa: FBT001
    if breaking:
        set_property(para, w("pageBreakBefore"))

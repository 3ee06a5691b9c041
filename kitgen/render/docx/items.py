"""Draws lists and their items."""

from dataclasses import replace

from kitgen.document.inline import Text
from kitgen.document.nodes import Item, List, Nodes, Paragraph
from kitgen.document.roles import Role
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Blocks, Frame, keep_together
from kitgen.render.docx.inlines import drawn_inlines, text_run
from kitgen.render.docx.lists import HANG_MM, number_property
from kitgen.render.docx.paragraphs import Marker, draw_paragraph
from kitgen.render.docx.styles import MARKER
from kitgen.render.docx.xml import Element, w

_NARROW_HANG_MM = 8.0
"""Room for the numbers of questions where there is no margin column."""


def draw_list(drawing: Drawing, node: List, frame: Frame) -> Blocks:
    """Return the items of `node`: numbered by Word where it can, else with their markers written out."""
    numbering = None if node.hanging else drawing.numbering.for_list(node)
    blocks: Blocks = []
    for item in node.items:
        number = None if numbering is None else number_property(numbering, frame.depth)
        drawn = draw_item(drawing, item, frame, role=node.role, hanging=node.hanging, number=number)
        blocks += drawing.bookmarks.mark(drawn, item.id)
    return blocks


def draw_item(
    drawing: Drawing,
    item: Item,
    frame: Frame,
    *,
    role: Role = Role.LIST_ITEM,
    hanging: bool = False,
    number: Element | None = None,
) -> Blocks:
    """Return one item, its marker before its first paragraph."""
    hang = frame.column if hanging and frame.column else _NARROW_HANG_MM if hanging else HANG_MM
    in_margin = hanging and (frame.column or not item.marker)
    inner = replace(frame, column=0) if in_margin else frame.hung(hang)
    runs = () if number is not None else _marker_runs(drawing, item, hanging=hanging)
    first, rest = _first(item, role, marked=bool(item.marker))
    marker = Marker(hang, runs, number) if item.marker else None
    blocks = draw_paragraph(drawing, first, inner, marker) if first else []
    if first:
        drawing.bookmarks.mark(blocks, first.id)
    blocks += drawing.draw(rest, inner)
    return keep_together(blocks) if item.keep else blocks


def _first(item: Item, role: Role, *, marked: bool) -> tuple[Paragraph | None, Nodes]:
    if item.children and isinstance(item.children[0], Paragraph):
        return item.children[0], item.children[1:]
    return (Paragraph((), role, with_next=True) if marked else None), item.children


def _marker_runs(drawing: Drawing, item: Item, *, hanging: bool) -> tuple[Element, ...]:
    if hanging:
        return tuple(
            text_run(inline.text, w("rStyle", val=MARKER)) if isinstance(inline, Text) else drawn
            for inline, drawn in zip(item.marker, drawn_inlines(drawing, item.marker), strict=True)
        )
    return tuple(drawn_inlines(drawing, item.marker))

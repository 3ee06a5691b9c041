"""Draws print nodes as Word paragraphs and tables: one function for each kind of node."""

from typing import assert_never

from kitgen.document.nodes import (
    Box,
    Card,
    CardSheet,
    Dialogue,
    Divider,
    Figure,
    Heading,
    Item,
    List,
    Node,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Tiles,
    WritingBox,
    WritingLines,
)
from kitgen.render.docx.boxes import draw_box, draw_dialogue, draw_writing_box
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Block, Blocks, Frame, keep_together
from kitgen.render.docx.items import draw_item, draw_list
from kitgen.render.docx.paragraphs import draw_divider, draw_heading, draw_paragraph
from kitgen.render.docx.pictures import draw_figure
from kitgen.render.docx.tables import draw_table
from kitgen.render.docx.tiles import draw_card, draw_card_sheet, draw_tiles
from kitgen.render.docx.writing import draw_writing_lines


def draw_node(drawing: Drawing, node: Node, frame: Frame) -> Blocks:  # noqa: C901
    """Return `node` drawn in `frame`."""
    match node:
        case Section():
            return _draw_section(drawing, node, frame)
        case Heading():
            return draw_heading(drawing, node, frame)
        case Paragraph():
            return draw_paragraph(drawing, node, frame)
        case List():
            return draw_list(drawing, node, frame)
        case Item():
            return draw_item(drawing, node, frame)
        case Table():
            return draw_table(drawing, node, frame)
        case Tiles():
            return draw_tiles(drawing, node, frame)
        case Box():
            return draw_box(drawing, node, frame)
        case WritingLines():
            return draw_writing_lines(drawing, node, frame)
        case WritingBox():
            return draw_writing_box(drawing, node, frame)
        case Figure():
            return draw_figure(drawing, node, frame)
        case Dialogue():
            return draw_dialogue(drawing, node, frame)
        case Card():
            return draw_card(drawing, node, frame)
        case CardSheet():
            return draw_card_sheet(drawing, node, frame)
        case Divider():
            return draw_divider(drawing, node, frame)
        case PageBreak():
            return [Block(None)]
        case _:
            assert_never(node)


def _draw_section(drawing: Drawing, node: Section, frame: Frame) -> Blocks:
    blocks = drawing.draw(node.children, frame)
    return keep_together(blocks) if node.keep else blocks

"""Draws boxes, chat bubbles and empty boxes to write in: tables of one cell."""

from dataclasses import replace

from kitgen.document.inline import Text
from kitgen.document.nodes import Box, Dialogue, Node, Turn, WritingBox
from kitgen.document.roles import Role
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Block, Blocks, Frame, cell_frame
from kitgen.render.docx.framestyles import TILE_PADDING_MM, WRITING_BOX_STYLE
from kitgen.render.docx.inlines import drawn_inlines
from kitgen.render.docx.paragraphs import role_paragraph
from kitgen.render.docx.styles import SPEAKER_STYLE
from kitgen.render.docx.stylesheet import frame_style
from kitgen.render.docx.tables import is_short, one_cell
from kitgen.render.docx.xml import paragraph, set_property, w

_BUBBLE_INDENT_MM = 25.0
_WRITING_SPACE_MM = 2.0


def draw_box(drawing: Drawing, node: Box, frame: Frame) -> Blocks:
    """Return `node` as a table of one cell, its title as the first paragraph."""
    look = drawing.styles.look(node.role)
    inner = cell_frame(frame.width, look.padding)
    content = drawing.cell_content([*_title(drawing, node, inner), *drawing.draw(node.children, inner)])
    element = one_cell(frame_style(node.role), content, frame, whole=is_short(node.children))
    return [Block(element, look.before, look.after)]


def draw_dialogue(drawing: Drawing, node: Dialogue, frame: Frame) -> Blocks:
    """Return the turns of `node` below each other, those on the right indented."""
    return [block for turn in node.turns for block in _turn(drawing, turn, frame)]


def draw_writing_box(_: Drawing, node: WritingBox, frame: Frame) -> Blocks:
    """Return an empty box `height` mm high."""
    element = one_cell(WRITING_BOX_STYLE, [paragraph("KitgenCell", ())], frame, height=node.height)
    return [Block(element, _WRITING_SPACE_MM, _WRITING_SPACE_MM)]


def framed(drawing: Drawing, nodes: tuple[Node, ...], frame: Frame, style: str) -> Block:
    """Return `nodes` in a frame in the table style with id `style`."""
    content = drawing.cell_content(drawing.draw(nodes, cell_frame(frame.width, TILE_PADDING_MM)))
    return Block(one_cell(style, content, frame, whole=is_short(nodes)))


def _title(drawing: Drawing, node: Box, inner: Frame) -> Blocks:
    if not node.title:
        return []
    title = role_paragraph(drawing, node.title, node.role, replace(inner, bold=True))
    if title.element is not None:
        set_property(title.element, w("keepNext"))
        set_property(title.element, w("spacing", before=0, after=40))
    return [title]


def _turn(drawing: Drawing, turn: Turn, frame: Frame) -> Blocks:
    look = drawing.styles.look(Role.BUBBLE)
    indent = _BUBBLE_INDENT_MM if turn.side == "right" else 0
    place = replace(frame, left=frame.left + indent, width=frame.width - _BUBBLE_INDENT_MM, column=0)
    inner = cell_frame(place.width, look.padding)
    speaker = Block(paragraph(SPEAKER_STYLE, drawn_inlines(drawing, (Text(turn.speaker),))))
    content = drawing.cell_content([speaker, *drawing.draw(turn.children, inner)])
    element = one_cell(frame_style(Role.BUBBLE), content, place, whole=is_short(turn.children))
    return drawing.bookmarks.mark([Block(element, look.before, look.after)], turn.id)

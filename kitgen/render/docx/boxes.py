"""Draws boxes, chat bubbles and empty boxes to write in: tables of one cell."""

from dataclasses import replace

from kitgen.document.inline import Text
from kitgen.document.nodes import Box, Dialogue, Nodes, Turn, WritingBox
from kitgen.document.roles import Role
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Block, Blocks, Frame, cell_frame
from kitgen.render.docx.framestyles import WRITING_BOX_STYLE
from kitgen.render.docx.inlines import drawn_inlines
from kitgen.render.docx.styles import BOX_TITLE_STYLE, SPEAKER_STYLE, STOP_TITLE_STYLE
from kitgen.render.docx.stylesheet import frame_style
from kitgen.render.docx.tables import is_short, one_cell
from kitgen.render.docx.xml import Element, paragraph, w

_BUBBLE_INDENT_MM = 30.0
_WRITING_SPACE_MM = 2.0


def draw_box(drawing: Drawing, node: Box, frame: Frame) -> Blocks:
    """Return `node` as a table of one cell, its title as the first paragraph."""
    look = drawing.styles.look(node.role)
    inner = cell_frame(frame.width, look.padding)
    content = drawing.cell_content([*_title(drawing, node), *drawing.draw(node.children, inner)])
    element = one_cell(frame_style(node.role), content, frame, whole=is_short(node.children))
    return [Block(element, look.before, look.after)]


def draw_dialogue(drawing: Drawing, node: Dialogue, frame: Frame) -> Blocks:
    """Return the turns of `node` below each other, those on the right indented."""
    return [block for turn in node.turns for block in _turn(drawing, turn, frame)]


def draw_writing_box(_: Drawing, node: WritingBox, frame: Frame) -> Blocks:
    """Return an empty box `height` mm high."""
    element = one_cell(WRITING_BOX_STYLE, [paragraph("KitgenCell", ())], frame, height=node.height)
    return [Block(element, _WRITING_SPACE_MM, _WRITING_SPACE_MM)]


def _title(drawing: Drawing, node: Box) -> Blocks:
    if not node.title:
        return []
    style = STOP_TITLE_STYLE if node.role is Role.STOP else BOX_TITLE_STYLE
    return [Block(paragraph(style, drawn_inlines(drawing, node.title), *_kept(node.children)))]


def _kept(children: Nodes) -> tuple[Element, ...]:
    """Return what keeps a title with the words below it where their row may break.

    In a row that is kept whole it would tie the box to what follows, and that to the next page.
    """
    return () if is_short(children) else (w("keepNext"),)


def _turn(drawing: Drawing, turn: Turn, frame: Frame) -> Blocks:
    look = drawing.styles.look(Role.BUBBLE)
    indent = _BUBBLE_INDENT_MM if turn.side == "right" else 0
    place = replace(frame, left=frame.left + indent, width=frame.width - _BUBBLE_INDENT_MM, column=0)
    inner = cell_frame(place.width, look.padding)
    name = drawn_inlines(drawing, (Text(turn.speaker),))
    speaker = Block(paragraph(SPEAKER_STYLE, name, *_kept(turn.children)))
    content = drawing.cell_content([speaker, *drawing.draw(turn.children, inner)])
    element = one_cell(frame_style(Role.BUBBLE), content, place, whole=is_short(turn.children))
    return drawing.bookmarks.mark([Block(element, look.before, look.after)], turn.id)

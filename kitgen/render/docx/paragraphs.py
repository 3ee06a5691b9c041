"""Draws paragraphs, headings and dividers."""

from collections.abc import Iterable
from dataclasses import dataclass

from kitgen.document.inline import Inlines
from kitgen.document.nodes import Divider, Heading, Paragraph
from kitgen.document.roles import Role
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Block, Blocks, Frame
from kitgen.render.docx.inlines import drawn_inlines, open_gaps, tab_run, text_run
from kitgen.render.docx.measures import half_points, twips
from kitgen.render.docx.styles import MARKER
from kitgen.render.docx.stylesheet import MARGIN_ROLES, role_style
from kitgen.render.docx.xml import Element, paragraph, set_run_property, tag, w

_HEADING_HANG_MM = 10.0
"""Room for a heading's marker where there is no margin column."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before the first line of a paragraph: `runs`, or the number that Word sets there.

    It hangs `hang` mm to the left of the words.
    """

    hang: float
    runs: tuple[Element, ...] = ()
    number: Element | None = None

    def content(self) -> list[Element]:
        """Return the runs with the tab to where the words start."""
        return [*self.runs, tab_run()] if self.runs else []


def draw_paragraph(drawing: Drawing, node: Paragraph, frame: Frame, marker: Marker | None = None) -> Blocks:
    """Return `node` as a paragraph in the style of its role."""
    frame = frame if marker else _starting(node.role, frame)
    content = drawn_inlines(drawing, node.content, frame.width)
    if node.size_pt:
        _resize(content, node.size_pt)
    keep = (w("keepNext"),) if node.with_next else ()
    tabs = line_ends(open_gaps(node.content), frame)
    return [_block(drawing, role_style(node.role), node.role, frame, content, (*keep, *tabs), marker)]


def draw_heading(drawing: Drawing, node: Heading, frame: Frame) -> Blocks:
    """Return `node` as a heading that Word knows as one, its marker in the margin column."""
    style = drawing.styles.heading(node.role, node.level).id
    content = drawn_inlines(drawing, node.content)
    if node.size_pt:
        _resize(content, node.size_pt)
    if not node.marker:
        return [_block(drawing, style, node.role, _starting(node.role, frame), content)]
    if not frame.column:
        frame = frame.hung(_HEADING_HANG_MM)
    marker = Marker(frame.column or _HEADING_HANG_MM, (text_run(node.marker, w("rStyle", val=MARKER)),))
    return [_block(drawing, style, node.role, frame, content, marker=marker)]


def draw_divider(drawing: Drawing, node: Divider, frame: Frame) -> Blocks:
    """Return a line: a rule as wide as the column, cut and fold lines as wide as the page's text."""
    wide = frame if node.role is Role.RULE_LINE else frame.full
    indent = (w("ind", left=twips(wide.left)),) if wide.left else ()
    look = drawing.styles.look(node.role)
    return [Block(paragraph(role_style(node.role), (), *indent), look.before, look.after)]


def plain_paragraph(style: str, content: Iterable[Element], frame: Frame, *properties: Element) -> Block:
    """Return a paragraph in the style with id `style`, indented as `frame` is."""
    return Block(paragraph(style, content, left_indent(frame.left), *properties))


def role_paragraph(drawing: Drawing, inlines: Inlines, role: Role, frame: Frame) -> Block:
    """Return `inlines` as a paragraph in `role`."""
    return draw_paragraph(drawing, Paragraph(inlines, role), frame)[0]


def line_ends(lines: int, frame: Frame) -> tuple[Element, ...]:
    """Return the tab stops of `lines` lines beside each other, up to the right edge."""
    if not lines:
        return ()
    stops = (frame.left + frame.width * number / lines for number in range(1, lines + 1))
    return (w("tabs", *(w("tab", val="right", leader="underscore", pos=twips(stop)) for stop in stops)),)


def left_indent(left: float, *, hang: float = 0) -> Element:
    """Return an indent of `left` mm whose first line starts `hang` mm before it."""
    return w("ind", left=twips(left), **({"hanging": twips(hang)} if hang else {}))


def _resize(content: list[Element], size_pt: float) -> None:
    for element in content:
        for piece in element.iter(tag("w:r")):
            set_run_property(piece, w("sz", val=half_points(size_pt)))
            set_run_property(piece, w("szCs", val=half_points(size_pt)))


def _starting(role: Role, frame: Frame) -> Frame:
    return frame.full if role in MARGIN_ROLES else frame


def _block(
    drawing: Drawing,
    style: str,
    role: Role,
    frame: Frame,
    content: list[Element],
    properties: tuple[Element, ...] = (),
    marker: Marker | None = None,
) -> Block:
    look, left = drawing.styles.look(role), frame.left + drawing.styles.inset_mm(role)
    own = list(properties)
    if marker or left != drawing.styles.indent_mm(role):
        own.append(left_indent(left, hang=marker.hang if marker else 0))
    if marker and marker.number is not None:
        own.append(marker.number)
    if frame.narrow:
        own.append(w("suppressAutoHyphens", val=0))
    if frame.centred and not look.centre:
        own.append(w("jc", val="center"))
    lead = marker.content() if marker else []
    return Block(paragraph(style, [*lead, *content], *own), look.before, look.after)

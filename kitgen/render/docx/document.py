"""Draws a whole document: its parts one after the other, then the package."""

from collections.abc import Callable

from kitgen.document.kinds import Kind
from kitgen.document.parts import Document, Part
from kitgen.render.docx.bookmarks import Bookmarks
from kitgen.render.docx.custom import add_data
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.fonts import embedded, embedded_others
from kitgen.render.docx.frame import Block, closed, joined, spacer
from kitgen.render.docx.letters import dress
from kitgen.render.docx.lists import Numbering
from kitgen.render.docx.nodes import draw_node
from kitgen.render.docx.package import package_bytes
from kitgen.render.docx.sections import end_section, part_frame, section_properties
from kitgen.render.docx.stationery import stationery
from kitgen.render.docx.stylesheet import StyleSheet
from kitgen.render.docx.template import embed, empty_file
from kitgen.render.docx.xml import Element, is_table, tag
from kitgen.theme import Theme


def render_docx(
    document: Document,
    theme: Theme,
    read: Callable[[str], bytes],
    data: bytes = b"",
    *,
    gray: bool = False,
    fonts: bool = True,
) -> bytes:
    """Return `document` as a Word file in the looks of `theme`.

    `read` returns the bytes of a picture of the project. Places must be filled in and lines
    settled before. `data` is XML that the file carries unseen. `gray`: pictures lose their colours; the
    theme has none then. Without `fonts` it carries none, for who prints nothing. Equal documents give
    equal bytes.
    """
    sheet = StyleSheet(document, theme)
    word = empty_file(document, sheet)
    own = stationery(word, read(f"assets/{theme.word}"), theme.font.family) if theme.word else None
    drawing = Drawing(
        styles=sheet,
        part=word.part,
        bookmarks=Bookmarks(document),
        numbering=Numbering(word.part.numbering_part),
        read=read,
        draw_node=draw_node,
        gray=gray,
        stationery=None if document.kind is Kind.SLIPS else own,  # what is cut apart has no head
    )
    body = word.element.body
    for index, part in enumerate(document.parts):
        elements = _part(drawing, part)
        properties = section_properties(drawing, part, theme.bottom, first=not index)
        if index < len(document.parts) - 1:
            end_section(elements, properties)
            body.extend(elements)
        else:
            body.extend([*elements, properties])
    others = dress(word, document, theme.font)
    if fonts:
        embed(word, (() if own else embedded(theme.font)) + embedded_others(others))
    if data:
        add_data(word, data)
    return package_bytes(word)


def _part(drawing: Drawing, part: Part) -> list[Element]:
    blocks = drawing.draw(part.children, part_frame(part, drawing.styles.column_mm, drawing.stationery))
    elements = closed(joined(blocks))
    if is_table(elements[0]) and is_table(next(elements[0].iter(tag("w:tc")))[1]):
        # LibreOffice loses the page set-up of a section that starts with a table in a table.
        elements.insert(0, spacer())
    drawing.bookmarks.mark([Block(element) for element in elements], part.id)
    return elements

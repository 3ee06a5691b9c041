"""Draws lines to write on: rows as high as their lines, which lie behind what is typed.

A row grows only when its lines are full. So Enter in an answer moves nothing below it, as it would between
paragraphs that each are a line.
"""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from lxml import etree
from PIL import Image

from kitgen.document.nodes import WritingLines
from kitgen.picture import seen
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Block, Blocks, Frame
from kitgen.render.docx.framestyles import WRITING_LINES_STYLE
from kitgen.render.docx.measures import emu
from kitgen.render.docx.media import media_part
from kitgen.render.docx.pictures import DECORATIVE, NAMES, PICTURE
from kitgen.render.docx.styles import WRITING_LINE_STYLE
from kitgen.render.docx.tables import TableCell, table, table_row
from kitgen.render.docx.xml import Element, paragraph, run
from kitgen.theme import DOTS_PER_INCH

_AFTER_LINES_MM = 2.0
_MOST = 8
"""Lines in a row: a row is not broken over pages."""
_GRAY, _WIDTH_PX, _STROKE_PX = 0x73, 4, 2
_ANCHOR = (
    f"<w:drawing {NAMES}><wp:anchor "
    'distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" locked="1" '
    'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    f"{PICTURE}</wp:anchor></w:drawing>"
)


def draw_writing_lines(drawing: Drawing, node: WritingLines, frame: Frame) -> Blocks:
    """Return lines to write on as a table of one column, with a row for every few of them."""
    rows = [_row(drawing, count, frame) for count in _shared(node.count)]
    if not rows:
        return []
    return [Block(table(WRITING_LINES_STYLE, [frame.width], rows, left=frame.left), after=_AFTER_LINES_MM)]


def _shared(count: int) -> Iterator[int]:
    """Yield how many of `count` lines each row has."""
    while count > 0:
        yield min(count, _MOST)
        count -= _MOST


def _row(drawing: Drawing, count: int, frame: Frame) -> Element:
    height = count * drawing.styles.writing_mm
    content = paragraph(WRITING_LINE_STYLE, (run((_lines(drawing, count, frame.width, height),)),))
    return table_row([frame.width], [TableCell([content])], height=height)


def _lines(drawing: Drawing, count: int, width: float, height: float) -> Element:
    """Return a picture of `count` lines that lies behind the text and takes no room."""
    data = _ruled(count, round(height / 25.4 * DOTS_PER_INCH))
    drawing.pictures.append("")
    size = {"cx": emu(width), "cy": emu(height)}
    number = len(drawing.pictures)
    shown = seen(data)
    rid = media_part(drawing.part, data, shown.kind, shown.mime)
    told = {"id": number, "name": str(number), "rid": rid, "svg": "", "decorative": DECORATIVE}
    element = etree.fromstring(_ANCHOR.format(**told, **size))
    for name in element.iter("{*}docPr"):
        name.set("descr", "")
    return element


@lru_cache(maxsize=64)
def _ruled(count: int, height: int) -> bytes:
    """Return a narrow picture of `count` lines, each at the foot of its share."""
    image = Image.new("LA", (_WIDTH_PX, height))
    for number in range(1, count + 1):
        foot = round(height * number / count)
        image.paste((_GRAY, 255), (0, foot - _STROKE_PX, _WIDTH_PX, foot))
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()

"""Draws pictures: SVG as itself with a PNG for programs that know no SVG, other files as they are."""

import hashlib
from functools import lru_cache
from math import ceil

import resvg_py
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from kitgen.document.nodes import Figure
from kitgen.document.roles import Role
from kitgen.picture import Seen, seen
from kitgen.raster import DOTS_PER_INCH, printable
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Blocks, Frame
from kitgen.render.docx.measures import emu
from kitgen.render.docx.paragraphs import plain_paragraph, role_paragraph
from kitgen.render.docx.styles import FIGURE_STYLE
from kitgen.render.docx.xml import Element, R, W, run, w
from kitgen.render.fonts import faces

_PIXELS_PER_MM = DOTS_PER_INCH / 25.4
CSS_DPI = 96
"""What a length such as 60mm in an SVG file counts in."""

NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
PICTURE = (
    '<wp:docPr id="{id}" name="{name}">{decorative}</wp:docPr>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="{id}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{rid}">{svg}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic>"
)
"""A picture with its names, for a drawing in a line or behind the text."""
_INLINE = (
    f'<w:drawing {NAMES}><wp:inline distT="0" distB="0" distL="0" distR="0">'
    f'<wp:extent cx="{{cx}}" cy="{{cy}}"/>{PICTURE}</wp:inline></w:drawing>'
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
_SVG = (
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="%s"/>'
    "</a:ext></a:extLst>"
)


def draw_figure(drawing: Drawing, node: Figure, frame: Frame) -> Blocks:
    """Return the picture and its caption, held together."""
    width = min(node.width, frame.width)
    picture = run((_drawing(drawing, node, width),))
    own = [w("keepNext")] if node.caption else []
    own += [w("jc", val="center")] if node.centred else []
    blocks = [plain_paragraph(FIGURE_STYLE, (picture,), frame, *own)]
    if node.caption:
        blocks.append(role_paragraph(drawing, node.caption, Role.CAPTION, frame))
    return blocks


def _drawing(drawing: Drawing, node: Figure, width: float) -> Element:
    data = node.data or drawing.read(node.file)
    picture = seen(data)
    svg = ""
    if picture.kind == "svg":
        svg = _SVG % media_part(drawing, data, picture)
        data = _png(data, ceil(width * _PIXELS_PER_MM), drawing.styles.theme.font)
    else:
        data = printable(data, width)
    shown = seen(data)
    drawing.pictures.append(node.file)
    element = etree.fromstring(
        _INLINE.format(
            rid=media_part(drawing, data, shown), id=len(drawing.pictures),
            name=str(len(drawing.pictures)), cx=emu(width), cy=round(emu(width) * picture.ratio),
            svg=svg, decorative=DECORATIVE if node.decorative else "",
        )
    )  # fmt: skip
    element[0][1].set("descr", "" if node.decorative else node.alt)
    return element


def media_part(drawing: Drawing, data: bytes, picture: Seen) -> str:
    """Return the relation to a picture's bytes in the package; equal pictures are stored once."""
    digest = hashlib.sha256(data).hexdigest()[:16]
    name = PackURI(f"/word/media/{digest}.{picture.kind}")
    for rid, rel in drawing.part.rels.items():
        if not rel.is_external and rel.target_part.partname == name:
            return str(rid)
    part = Part(name, picture.mime, data, drawing.part.package)
    return str(drawing.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE))


@lru_cache(maxsize=64)
def _png(svg: bytes, width: int, family: str) -> bytes:
    files = [str(face.file) for face in faces(family)]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.decode(), width=width, dpi=CSS_DPI, skip_system_fonts=True, font_files=files,
            font_family=family, sans_serif_family=family,
        )
    )  # fmt: skip

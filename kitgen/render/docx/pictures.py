"""Draws pictures: SVG as itself with a PNG for programs that know no SVG, other files as they are."""

from functools import lru_cache
from math import ceil, floor, sqrt

import resvg_py
from docx.parts.story import StoryPart
from lxml import etree

from kitgen.document.nodes import Figure
from kitgen.document.roles import Role
from kitgen.picture import drawn, seen
from kitgen.raster import in_gray, printable
from kitgen.render.docx.drawing import Drawing
from kitgen.render.docx.frame import Blocks, Frame
from kitgen.render.docx.measures import emu, twips
from kitgen.render.docx.media import media_part
from kitgen.render.docx.paragraphs import plain_paragraph, role_paragraph
from kitgen.render.docx.styles import FIGURE_STYLE
from kitgen.render.docx.xml import Element, R, W, run, w
from kitgen.render.fonts import PICTURES, faces
from kitgen.svg import height_by_width
from kitgen.svgcost import layers
from kitgen.theme import Font

_BELOW_FRONT_MM = 8.0
"""The white below a picture that starts in the margin column, as a logo on a front."""
_MOST_LAYERED = 40_000_000
"""How many dots are laid over each other at most, in all layers: some 5 s. Beyond, the picture is coarser."""
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
_AT_THE_HEAD = (
    f'<w:drawing {NAMES}><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
    'relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/>'
    '<wp:positionH relativeFrom="margin"><wp:align>{side}</wp:align></wp:positionH>'
    '<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
    '<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
    f"{PICTURE}</wp:anchor></w:drawing>"
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
    frame = frame.full if node.in_margin else frame
    width = min(node.width, frame.width)
    picture = run((_drawing(drawing, drawing.part, node, width, _INLINE),))
    own = [w("keepNext")] if node.caption else []
    own += [w("jc", val="center")] if node.centred else []
    own += [w("spacing", after=twips(_BELOW_FRONT_MM))] if node.in_margin else []
    blocks = [plain_paragraph(FIGURE_STYLE, (picture,), frame, *own)]
    if node.caption:
        blocks.append(role_paragraph(drawing, node.caption, Role.CAPTION, frame))
    return blocks


def logo_run(drawing: Drawing, part: StoryPart, logo: Figure, foot_mm: float, side: str) -> Element:
    """Return a run with the `logo` at the left or right margin of a page head.

    It ends `foot_mm` below the edge of the paper.
    """
    height = logo.width * seen(logo.data or drawing.read(logo.file)).ratio
    top = str(emu(foot_mm - height))
    return run(
        (
            _drawing(
                drawing, part, logo, logo.width, _AT_THE_HEAD.replace("{top}", top).replace("{side}", side)
            ),
        )
    )


def _drawing(drawing: Drawing, part: StoryPart, node: Figure, width: float, form: str) -> Element:
    data = node.data or drawing.read(node.file)
    picture, theme = seen(data), drawing.styles.theme
    svg = ""
    if picture.kind == "svg":
        data = drawn(data)
        svg = "" if drawing.gray else _SVG % media_part(part, data, picture.kind, picture.mime)
        data = _png(data, ceil(width / 25.4 * theme.dots), theme.font)
    else:
        data = printable(data, width, theme.dots)
    data = in_gray(data) if drawing.gray else data
    shown = seen(data)
    drawing.pictures.append(node.file)
    element = etree.fromstring(
        form.format(
            rid=media_part(part, data, shown.kind, shown.mime), id=len(drawing.pictures),
            name=str(len(drawing.pictures)), cx=emu(width), cy=round(emu(width) * picture.ratio),
            svg=svg, decorative=DECORATIVE if node.decorative else "",
        )
    )  # fmt: skip
    for name in element.iter("{*}docPr"):
        name.set("descr", "" if node.decorative else node.alt)
    return element


@lru_cache(maxsize=64)
def _png(svg: bytes, width: int, font: Font) -> bytes:
    width = min(width, floor(sqrt(_MOST_LAYERED / max(1, layers(svg) * height_by_width(svg)))))
    files = [str(face.file) for each in (font, PICTURES) for face in faces(each)]
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg.decode(), width=width, dpi=CSS_DPI, skip_system_fonts=True, font_files=files,
            font_family=font.family, sans_serif_family=font.family,
        )
    )  # fmt: skip

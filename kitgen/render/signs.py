"""A small font of signs that text fonts lack: boxes, ticks, crosses, stars, drawn from straight lines."""

from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO
from math import cos, pi, sin

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

SIGNS_FAMILY = "Kitgen Signs"
_UNITS, _WIDTH, _ASCENT, _DESCENT = 1000, 780, 935, -265
_MADE = 3_849_984_000
"""The moment that the file names as that of its making: 2026 began, in seconds from 1904."""
Point = tuple[float, float]
Shape = tuple[Point, ...]


def _box(edge: float) -> Shape:
    return ((90 + edge, edge), (90 + edge, 600 - edge), (690 - edge, 600 - edge), (690 - edge, edge))


def _round(radius: float) -> Shape:
    turns = [2 * pi * step / 40 for step in range(40)]
    return tuple((390 - radius * cos(turn), 300 + radius * sin(turn)) for turn in turns)


def _star() -> Shape:
    reach = [(340 if corner % 2 == 0 else 140, pi / 2 - pi * corner / 5) for corner in range(10)]
    return tuple((390 + far * cos(turn), 300 + far * sin(turn)) for far, turn in reach)


def _back(shape: Shape) -> Shape:
    """Return `shape` drawn the other way round: a hole in the one around it."""
    return shape[::-1]


_FRAME = (_box(0), _back(_box(50)))
_TICK: Shape = ((130, 300), (185, 355), (330, 205), (600, 560), (660, 510), (335, 90))
_CROSS: Shape = (
    (180, 130), (335, 300), (180, 470), (240, 530), (390, 360), (540, 530),
    (600, 470), (445, 300), (600, 130), (540, 70), (390, 240), (240, 70),
)  # fmt: skip
_DRAWN: Mapping[str, tuple[Shape, ...]] = {
    "☐□": _FRAME,
    "☑": (*_FRAME, tuple((0.8 * x + 78, 0.8 * y + 55) for x, y in _TICK)),
    "☒": (*_FRAME, tuple((0.8 * x + 78, 0.8 * y + 60) for x, y in _CROSS)),
    "✓✔": (_TICK,),
    "✗✘": (_CROSS,),
    "■": (_box(0),),
    "▪": (_box(150),),
    "○": (_round(300), _back(_round(250))),
    "●": (_round(300),),
    "★": (_star(),),
    "▲": (((90, 0), (390, 600), (690, 0)),),
    "▼": (((90, 600), (690, 600), (390, 0)),),
    "►▶": (((140, 0), (140, 600), (690, 300)),),
    "◄◀": (((640, 0), (90, 300), (640, 600)),),
}


@cache
def signs_font() -> bytes:
    """Return the font as a TrueType file, the same in every run."""
    shapes = {"space": (), ".notdef": _FRAME} | {f"s{n}": drawn for n, drawn in enumerate(_DRAWN.values())}
    codes = {ord(char): f"s{n}" for n, chars in enumerate(_DRAWN) for char in chars}
    builder = FontBuilder(_UNITS, isTTF=True)
    builder.setupGlyphOrder([".notdef", *(name for name in shapes if name != ".notdef")])
    builder.setupCharacterMap({0x20: "space", 0xA0: "space", **codes})
    builder.setupGlyf({name: _glyph(drawn) for name, drawn in shapes.items()})
    builder.setupHorizontalMetrics({name: (250 if name == "space" else _WIDTH, 0) for name in shapes})
    builder.setupHorizontalHeader(ascent=_ASCENT, descent=_DESCENT)
    full = {"fullName": SIGNS_FAMILY, "psName": "KitgenSigns-Regular", "version": "Version 1.0"}
    builder.setupNameTable({"familyName": SIGNS_FAMILY, "styleName": "Regular", **full})
    builder.setupOS2(
        sTypoAscender=_ASCENT, sTypoDescender=_DESCENT, usWinAscent=_ASCENT, usWinDescent=265, fsType=0
    )
    builder.setupPost()
    builder.font.recalcTimestamp = False
    builder.font["head"].created = builder.font["head"].modified = _MADE
    out = BytesIO()
    builder.save(out)
    return out.getvalue()


def _glyph(shapes: Iterable[Shape]) -> object:
    pen = TTGlyphPen(None)
    for shape in shapes:
        first, *rest = ((round(x), round(y)) for x, y in shape)
        pen.moveTo(first)
        for point in rest:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()

"""The typeface of what is typed into forms: the theme's own, with the letters of western Europe.

Readers of PDF files set text in fields with the font that the field names, and know best one with a
plain encoding. It is embedded, as PDF/UA and PDF/A ask.
"""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

import pikepdf
from fontTools import subset
from pikepdf import Array, Dictionary, Name

from kitgen.render.fonts import faces
from kitgen.theme import Font

FORM_FONT, LINE_FONT = "KitForm", "KitLines"
"""What the fonts are called in the file: for fields of one line or a box, and for writing lines."""
_CODES = range(32, 256)
_NONSYMBOLIC = 1 << 5
_STEM_V = 80
"""How thick upright strokes are, which only matters where a font is not embedded."""
_BELOW = 0.3
"""The share of a line that is below the foot of its letters, so that they stand just above the print."""


@dataclass(frozen=True)
class _Face:
    """A font program with the measures that a PDF file tells of it, in thousandths of the type size."""

    program: bytes
    name: str
    widths: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap: int


def form_fonts(pdf: pikepdf.Pdf, font: Font, lead: float) -> Dictionary:
    """Return the fonts of a form, embedded in `pdf`: a plain one, and one whose lines are `lead` em apart.

    Readers set lines as far apart as a font says that it is high; there is no other way to say it.
    """
    face = _face(font)
    program = pdf.make_stream(face.program, Length1=len(face.program))
    high = lead * 1000
    plain = _font(face, program, face.descent, face.ascent)
    lined = _font(face, program, round(-_BELOW * high), round((1 - _BELOW) * high))
    return Dictionary({f"/{FORM_FONT}": pdf.make_indirect(plain), f"/{LINE_FONT}": pdf.make_indirect(lined)})


def _font(face: _Face, program: pikepdf.Stream, descent: int, ascent: int) -> Dictionary:
    left, _, right, _ = face.box
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{face.name}"),
        Flags=_NONSYMBOLIC,
        FontBBox=Array([left, descent, right, ascent]),
        ItalicAngle=0,
        Ascent=ascent,
        Descent=descent,
        CapHeight=face.cap,
        StemV=_STEM_V,
        FontFile2=program,
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name(f"/{face.name}"),
        Encoding=Name.WinAnsiEncoding,
        FirstChar=_CODES[0],
        LastChar=_CODES[-1],
        Widths=Array(face.widths),
        FontDescriptor=descriptor,
    )


@cache
def _face(typeface: Font) -> _Face:
    """Return the upright text face of `typeface` with the characters of code page 1252 alone."""
    file = next(face.file for face in faces(typeface) if face.weight == 400 and not face.italic)
    letters = [bytes([code]).decode("cp1252", "ignore") for code in _CODES]
    options = subset.Options(hinting=False, recalc_timestamp=False, notdef_outline=True, glyph_names=False)
    options.drop_tables += ["GPOS", "GSUB", "GDEF"]
    out = BytesIO()
    with subset.load_font(str(file), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(text="".join(letters))
        subsetter.subset(font)
        font.save(out)
        scale = 1000 / font["head"].unitsPerEm
        names, advances = font.getBestCmap(), font["hmtx"].metrics
        wide = [advances[names.get(ord(each), ".notdef") if each else ".notdef"][0] for each in letters]
        head, lines = font["head"], font["OS/2"]
        return _Face(
            out.getvalue(),
            f"AAAAAA+{file.stem}",
            tuple(round(each * scale) for each in wide),
            tuple(round(each * scale) for each in (head.xMin, head.yMin, head.xMax, head.yMax)),
            round(lines.sTypoAscender * scale),
            round(lines.sTypoDescender * scale),
            round(lines.sCapHeight * scale),
        )

"""Words of our own on a sheet: real text in an embedded font that holds only the letters used."""

import io
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from string import ascii_uppercase

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

from kitgen.impose.geometry import PT_PER_MM
from kitgen.impose.imposition import numbers

_UNITS = 1000
"""A PDF measures letters in thousandths of the type size."""
_LAYOUT = ("GDEF", "GPOS", "GSUB", "kern")
"""What moves and joins letters, which a short line in small type does without; reading it takes long."""
_PLAIN, _STEM = 32, 80
"""An upright font of Latin letters, and how thick its stems are: what viewers want to know."""


class Lettering:
    """The letters of a TrueType font file that `texts` need, ready to be set in a PDF."""

    def __init__(self, file: Path, texts: Iterable[str]) -> None:
        options = subset.Options(hinting=False, notdef_outline=True, recalc_timestamp=False, name_IDs=[6])
        font = TTFont(file, recalcTimestamp=False)
        for table in _LAYOUT:
            if table in font:
                del font[table]
        letters = sorted({char for text in texts for char in text})
        needed = subset.Subsetter(options)
        needed.populate(unicodes=[ord(char) for char in letters])
        needed.subset(font)
        cmap, advances = font.getBestCmap(), font["hmtx"]
        self._scale = _UNITS / font["head"].unitsPerEm
        self._glyphs: dict[str, int] = {
            char: font.getGlyphID(cmap[ord(char)]) for char in letters if ord(char) in cmap
        }
        self._widths: list[int] = [round(advances[name][0] * self._scale) for name in font.getGlyphOrder()]
        self._font = font

    def width_mm(self, text: str, size_pt: float) -> float:
        """Return how wide `text` is in one line."""
        return sum(self._widths[self._glyphs.get(char, 0)] for char in text) * size_pt / _UNITS / PT_PER_MM

    def fitting(self, text: str, size_pt: float, most_mm: float) -> str:
        """Return `text`, or as much of its end as goes in `most_mm`."""
        while text and self.width_mm(text, size_pt) > most_mm:
            text = text[1:]
        return text

    def drawing(self, text: str, x: float, y: float, size_pt: float, name: str) -> bytes:
        """Return the operators that set `text` from `x`, `y` (mm) on, in the font called `name`."""
        glyphs = "".join(f"{self._glyphs.get(char, 0):04X}" for char in text)
        place = numbers(x * PT_PER_MM, y * PT_PER_MM)
        return f"BT 0 g {name} {numbers(size_pt)} Tf {place} Td <{glyphs}> Tj ET".encode()

    def embedded(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """Return the font as an object of `pdf` (ISO 32000-1, 9.7: a Type 0 font, glyphs by their number)."""
        out = io.BytesIO()
        self._font.save(out)
        data = out.getvalue()
        base = Name(f"/{_tag(data)}+{self._font['name'].getDebugName(6)}")
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=base,
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
            FontDescriptor=pdf.make_indirect(self._descriptor(pdf, base, data)),
            W=Array([0, Array(self._widths)]),
            CIDToGIDMap=Name.Identity,
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=base,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(descendant)]),
                ToUnicode=pdf.make_stream(self._to_unicode()),
            )
        )

    def _descriptor(self, pdf: pikepdf.Pdf, base: Name, data: bytes) -> Dictionary:
        head, metrics = self._font["head"], self._font["hhea"]
        box = [round(side * self._scale) for side in (head.xMin, head.yMin, head.xMax, head.yMax)]
        return Dictionary(
            Type=Name.FontDescriptor,
            FontName=base,
            Flags=_PLAIN,
            FontBBox=Array(box),
            ItalicAngle=0,
            Ascent=round(metrics.ascent * self._scale),
            Descent=round(metrics.descent * self._scale),
            CapHeight=round(self._font["OS/2"].sCapHeight * self._scale),
            StemV=_STEM,
            FontFile2=pdf.make_stream(data),
        )

    def _to_unicode(self) -> bytes:
        """Return what each glyph is as a character, so that the words can be searched."""
        lines = [
            f"<{glyph:04X}> <{char.encode('utf-16-be').hex().upper()}>"
            for char, glyph in self._glyphs.items()
        ]
        blocks = [lines[n : n + 100] for n in range(0, len(lines), 100)]
        listed = "\n".join(f"{len(b)} beginbfchar\n{chr(10).join(b)}\nendbfchar" for b in blocks)
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            f"{listed}\nendcmap CMapName currentdict /CMap defineresource pop end end"
        ).encode()


def _tag(data: bytes) -> str:
    """Return six letters that tell this subset from others of its font."""
    return "".join(ascii_uppercase[byte % 26] for byte in sha256(data).digest()[:6])

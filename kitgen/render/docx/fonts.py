"""Embeds the theme's fonts in Word files: subsets, obfuscated as the standard asks."""

import hashlib
import io
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont

from kitgen.render.fonts import embeddable, faces
from kitgen.render.otherfonts import WEIGHTS, letters
from kitgen.theme import Face, Font

# Latin with its extensions, Greek, Cyrillic, punctuation, currency, letter-like signs, arrows,
# mathematics: a teacher may type in any language of the kit and the text stays in its font.
_RANGES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF),
    (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF),
)  # fmt: skip
_SEMIBOLD = 600
_SLOTS = {
    (400, False): "embedRegular",
    (700, False): "embedBold",
    (400, True): "embedItalic",
    (700, True): "embedBoldItalic",
    (_SEMIBOLD, False): "embedRegular",
}


_WHOLE_ONLY = 0x0100
"""What OS/2 says of a font that may stand in a file only with all its letters."""


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A font as it stands in the file: the family's name, the style it is for, its key and bytes."""

    family: str
    slot: str
    key: str
    data: bytes


def semibold(family: str) -> str:
    """Return the name under which Word knows the semibold face: a family of its own."""
    return f"{family} SemiBold"


@cache
def embedded(font: Font) -> tuple[EmbeddedFont, ...]:
    """Return the faces of `font` to embed, those of one family name together.

    A face that is not there is left out: Word makes it of the upright one. So is what may not be embedded.
    """
    regular, *others = sorted(
        faces(font), key=lambda face: (face.weight == _SEMIBOLD, face.italic, face.weight)
    )
    there = [face for face in others if face.file != regular.file or face.weight == _SEMIBOLD]
    return tuple(_embedded(face, font.family) for face in (regular, *there) if embeddable(face.file))


def embedded_others(others: Mapping[str, str]) -> tuple[EmbeddedFont, ...]:
    """Return the fonts to embed beside the theme's: `others` are the letters of each, by its name."""
    return tuple(
        _made(letters(family, weight, chars), family, _SLOTS[weight, False])
        for family, chars in others.items()
        for weight in WEIGHTS
    )


@cache
def natural_line(font: Font) -> float:
    """Return the height of a single-spaced line, as a multiple of the type size."""
    with TTFont(faces(font)[0].file, lazy=True) as opened:
        hhea = opened["hhea"]
        return float((hhea.ascent - hhea.descent + hhea.lineGap) / opened["head"].unitsPerEm)


def _embedded(face: Face, family: str) -> EmbeddedFont:
    name = semibold(family) if face.weight == _SEMIBOLD else family
    return _made(_subset(face), name, _SLOTS[face.weight, face.italic])


def _made(data: bytes, name: str, slot: str) -> EmbeddedFont:
    key = uuid.uuid5(uuid.NAMESPACE_OID, hashlib.sha256(data).hexdigest())
    return EmbeddedFont(name, slot, f"{{{str(key).upper()}}}", _obfuscated(data, key))


def _subset(face: Face) -> bytes:
    # Word neither kerns nor joins letters unless told to, and prints without hints: those tables
    # are two thirds of the file and nearly all of the time that a subset takes.
    from fontTools import subset  # for workers to load, not for who asks what a font allows

    options = subset.Options(
        hinting=False,
        recalc_timestamp=False,
        notdef_outline=True,
        glyph_names=False,
        name_IDs=[1, 2, 3, 4, 6, 13, 14],
    )
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "meta"]
    with TTFont(face.file, lazy=True) as whole:
        if whole["OS/2"].fsType & _WHOLE_ONLY:
            return face.file.read_bytes()
    out = io.BytesIO()
    with subset.load_font(str(face.file), options, lazy=True) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[code for first, last in _RANGES for code in range(first, last + 1)])
        subsetter.subset(font)
        font.save(out)
    return out.getvalue()


def _obfuscated(data: bytes, key: uuid.UUID) -> bytes:
    """Return `data` with its first 32 bytes XORed with the key (ECMA-376 part 4, §17.8.1)."""
    mask = bytes.fromhex(key.hex)[::-1]
    return bytes(byte ^ mask[i % 16] for i, byte in enumerate(data[:32])) + data[32:]

"""The fonts beside a theme's own: for other scripts, for signs and emoji. They print what it lacks.

All come from font packages, most of them from those of the extra `kitgen[scripts]`; never from the machine.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import fontpkg
from fontTools.ttLib import TTFont

from kitgen.render.signs import SIGNS_FAMILY, signs_font

EMOJI_FAMILY = "Noto Emoji"
WEIGHTS = (400, 700)
_PACKAGED = ("Fira Sans", "IBM Plex Sans Arabic", "Heebo", "Hind", "Sarabun", "Hind Siliguri")
"""Families that fontpkg finds, in the order in which they are asked."""
_NOTO_PACKAGE = "manimgx_fonts"
_NOTO = (
    *(EMOJI_FAMILY, "Noto Sans", "Noto Sans Symbols", "Noto Sans Armenian", "Noto Sans Ethiopic"),
    *("Noto Sans Georgian", "Noto Sans Gujarati", "Noto Sans Gurmukhi", "Noto Sans Kannada"),
    *("Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Malayalam", "Noto Sans Myanmar"),
    *("Noto Sans Oriya", "Noto Sans Sinhala", "Noto Sans Tamil", "Noto Sans Telugu"),
)
"""Families in a package of their own, each a variable font."""
_EXTRAS = ("ARABIC", "BENGALI", "DEVANAGARI", "HEBREW", "THAI")
"""Scripts that have an extra of their own."""
_IN_EMOJI = "0123456789#*\u200d\ufe0f\u20e3"
"""What stands in emoji beside their pictures: keys on a keyboard, and what joins several to one."""
_SPACE = 0.265
"""The width of a space between emoji, that of Fira Sans: their own is as wide as an emoji."""


@dataclass(frozen=True, slots=True)
class Other:
    """A font: its family, and its file for each weight; the same one for all where it is variable."""

    family: str
    files: tuple[Path, ...] = ()

    def opened(self, weight: int) -> TTFont:
        """Return the font, the one for `weight` where there are several."""
        if not self.files:
            return TTFont(BytesIO(signs_font()), lazy=True)
        return TTFont(self.files[WEIGHTS.index(weight) % len(self.files)], lazy=True)


@cache
def others() -> tuple[Other, ...]:
    """Return the fonts that are installed, in the order in which they are asked for a character."""
    return tuple(_installed())


def _installed() -> Iterator[Other]:
    for family in _PACKAGED:
        try:
            files = tuple(fontpkg.path(family, weight, "normal") for weight in WEIGHTS)
        except fontpkg.FontpkgError:
            continue
        yield Other(family, tuple(dict.fromkeys(files)))
        if family == "Fira Sans":
            yield Other(SIGNS_FAMILY)
    spec = find_spec(_NOTO_PACKAGE)
    for family in _NOTO if spec and spec.origin else ():
        file = Path(str(spec and spec.origin)).parent / f"{family.replace(' ', '')}[wght].ttf"
        if file.is_file():
            yield Other(family, (file,))


@cache
def other_for(char: str) -> Other | None:
    """Return the first font that has `char`."""
    return next((other for other in others() if ord(char) in _widths(other.family)), None)


def width_of(char: str) -> float | None:
    """Return how wide `char` is in the font that prints it, as a multiple of the type size."""
    other = other_for(char)
    return _widths(other.family)[ord(char)] if other else None


def extra_for(char: str) -> str:
    """Return the extra of kitgen whose fonts have `char`, as far as can be told without them; else ""."""
    script = unicodedata.name(char, "").partition(" ")[0]
    return script.lower() if script in _EXTRAS else ""


@cache
def _widths(family: str) -> dict[int, float]:
    with next(other for other in others() if other.family == family).opened(WEIGHTS[0]) as font:
        metrics, units = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}


@cache
def letters(family: str, weight: int, chars: str) -> bytes:
    """Return a font file of `family` in `weight` with no more than `chars` and what they join to.

    The same characters give the same bytes. A variable font is fixed at that weight.
    """
    other = next(one for one in others() if one.family == family)
    if not other.files:
        return signs_font()
    from fontTools import subset  # takes long to load, and most papers need no other letters
    from fontTools.varLib import instancer

    options = subset.Options(hinting=False, recalc_timestamp=False, notdef_outline=True)
    options.layout_features = ["*"]
    options.drop_tables += ["meta"]
    with other.opened(weight) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=f" \u00a0{chars}{_IN_EMOJI if family == EMOJI_FAMILY else ''}")
        subsetter.subset(font)
        if "fvar" in font:
            least, most = _limits(font)
            instancer.instantiateVariableFont(font, {"wght": min(max(weight, least), most)}, inplace=True)
        if family == EMOJI_FAMILY:
            font["hmtx"][font.getBestCmap()[ord(" ")]] = (round(_SPACE * font["head"].unitsPerEm), 0)
        font.recalcTimestamp = False
        out = BytesIO()
        font.save(out)
    return out.getvalue()


def _limits(font: TTFont) -> tuple[float, float]:
    axis = next(axis for axis in font["fvar"].axes if axis.axisTag == "wght")
    return axis.minValue, axis.maxValue

"""The font files that a theme's family needs, from installed font packages."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import fontpkg
from fontTools.ttLib import TTFont

from kitgen.errors import Finding, SystemFault
from kitgen.fontfile import LEAVE
from kitgen.render.otherfonts import other_for, width_of
from kitgen.source.misread import nearest
from kitgen.theme import WANTED, Face, Font, OwnFont

_EDITABLE = 0x0008
"""What OS/2 says of a font that may stand in a file that is changed."""
PICTURES = Font(family="Fira Sans")
"""The typeface of the words in shipped drawings, whatever the theme's is."""


@cache
def faces(font: Font) -> tuple[Face, ...]:
    """Return the five faces that kitgen prints with: 400, 400 italic, 600, 700, 700 italic.

    Raises SystemFault when no installed font package holds its family.
    """
    if isinstance(font, OwnFont):
        return font.faces
    try:
        files = [_packaged(font.family, weight, italic=italic) for weight, italic in WANTED]
    except fontpkg.FontpkgError as error:
        installed = sorted(fontpkg.families())
        near = nearest(fontpkg.slugify(font.family), installed)
        values = {"family": font.family, "suggestion": near, "installed": ", ".join(installed)}
        raise SystemFault([Finding("font-missing", font.origin, values=values)]) from error
    return tuple(Face(weight, italic, file) for (weight, italic), file in zip(WANTED, files, strict=True))


def _packaged(family: str, weight: int, *, italic: bool) -> Path:
    """Return the file of an installed font package that is nearest to what is asked for."""
    try:
        return Path(fontpkg.path(family, weight, "italic" if italic else "normal", nearest=True))
    except fontpkg.StyleNotAvailable:
        return Path(fontpkg.path(family, weight, "normal", nearest=True))


def text_width(text: str, font: Font, weight: int) -> float:
    """Return the width of `text` set in one line, as a multiple of the type size."""
    advances, units = _advances(next(f.file for f in faces(font) if f.weight == weight and not f.italic))
    return sum(_width(char, advances, units) for char in text)


def _width(char: str, advances: dict[int, int], units: int) -> float:
    own = advances.get(ord(char))
    if own is not None:
        return own / units
    if char in _JOINING:
        return 0
    other = width_of(char)
    return 1 if other is None else other


def semibold(font: Font) -> Callable[[str], float]:
    """Return what gives the width of semibold text in one line, as a multiple of the type size."""
    return lambda text: text_width(text, font, 600)


def missing_from(text: str, font: Font) -> str:
    """Return the characters of `text` that no font has, each once, in their order."""
    return "".join(char for char in lacking(text, font) if other_for(char) is None)


def lacking(text: str, font: Font) -> str:
    """Return the characters of `text` that the typeface itself does not have, each once, in their order.

    What shows no sign of its own, such as a joiner, is not counted; nor is the firm hyphen,
    which is printed as a plain one.
    """
    has, _ = _advances(faces(font)[0].file)
    without = (char for char in dict.fromkeys(text) if ord(char) not in has and char not in _NOT_ASKED_FOR)
    return "".join(char for char in without if unicodedata.category(char) not in _UNSEEN)


def elsewhere(chars: Iterable[str], font: Font) -> dict[str, str]:
    """Return what of `chars` other fonts than `font` print: by the name of each, in the order of codes."""
    found: dict[str, list[str]] = {}
    for char in sorted(lacking("".join(chars), font)):
        if other := other_for(char):
            found.setdefault(other.family, []).append(char)
    return {name: "".join(own) for name, own in found.items()}


_JOINING = "\u200d\ufe0e\ufe0f"
"""What makes one emoji of several."""
_NOT_ASKED_FOR = f"\u2011{_JOINING}"
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")


@cache
def _advances(file: Path) -> tuple[dict[int, int], int]:
    with TTFont(file, lazy=True) as opened:
        names, metrics = opened.getBestCmap(), opened["hmtx"].metrics
        return {code: metrics[name][0] for code, name in names.items()}, opened["head"].unitsPerEm


def is_font_file(url: str, own: frozenset[Path] = frozenset()) -> bool:
    """Return whether `url` leads to a file of an installed font package, or to one of `own`."""
    path = Path(url2pathname(urlsplit(url).path))
    return path in own or any(
        path == file.path for family in fontpkg.families().values() for file in family.files
    )


@cache
def embeddable(file: Path) -> bool:
    """Return whether a font may stand in a Word file, which people change: TrueType, with leave to.

    What a font allows stands in its OS/2 table, fsType (OpenType 1.9).
    """
    with TTFont(file, lazy=True) as opened:
        leave = opened["OS/2"].fsType
        return "glyf" in opened and (not leave & LEAVE or bool(leave & _EDITABLE))

"""The font files that a theme's family needs, from installed font packages."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import fontpkg
from fontTools.ttLib import TTFont

from kitgen.errors import Finding, SystemFault
from kitgen.render.otherfonts import other_for, width_of


@dataclass(frozen=True, slots=True)
class Face:
    """One font file of a family: CSS weight, whether it slants, and where it stands."""

    weight: int
    italic: bool
    file: Path


@cache
def faces(family: str) -> tuple[Face, ...]:
    """Return the five faces that kitgen prints with: 400, 400 italic, 600, 700, 700 italic.

    Raises SystemFault when no installed font package holds `family`.
    """
    wanted = ((400, False), (400, True), (600, False), (700, False), (700, True))
    try:
        return tuple(Face(w, i, fontpkg.path(family, w, "italic" if i else "normal")) for w, i in wanted)
    except fontpkg.FontpkgError as error:
        raise SystemFault(
            [Finding("font-missing", values={"family": family, "detail": str(error)})]
        ) from error


def text_width(text: str, family: str, weight: int) -> float:
    """Return the width of `text` set in one line, as a multiple of the type size."""
    advances, units = _advances(next(f.file for f in faces(family) if f.weight == weight and not f.italic))
    return sum(_width(char, advances, units) for char in text)


def _width(char: str, advances: dict[int, int], units: int) -> float:
    own = advances.get(ord(char))
    if own is not None:
        return own / units
    if char in _JOINING:
        return 0
    other = width_of(char)
    return 1 if other is None else other


def semibold(family: str) -> Callable[[str], float]:
    """Return what gives the width of semibold text in one line, as a multiple of the type size."""
    return lambda text: text_width(text, family, 600)


def missing_from(text: str, family: str) -> str:
    """Return the characters of `text` that no font has, each once, in their order."""
    return "".join(char for char in lacking(text, family) if other_for(char) is None)


def lacking(text: str, family: str) -> str:
    """Return the characters of `text` that `family` itself does not have, each once, in their order.

    What shows no sign of its own, such as a joiner, is not counted; nor is the firm hyphen,
    which is printed as a plain one.
    """
    has, _ = _advances(faces(family)[0].file)
    without = (char for char in dict.fromkeys(text) if ord(char) not in has and char not in _NOT_ASKED_FOR)
    return "".join(char for char in without if unicodedata.category(char) not in _UNSEEN)


def elsewhere(chars: Iterable[str], family: str) -> dict[str, str]:
    """Return what of `chars` other fonts than `family` print: by the name of each, in the order of codes."""
    found: dict[str, list[str]] = {}
    for char in sorted(lacking("".join(chars), family)):
        if other := other_for(char):
            found.setdefault(other.family, []).append(char)
    return {name: "".join(own) for name, own in found.items()}


_JOINING = "\u200d\ufe0e\ufe0f"
"""What makes one emoji of several."""
_NOT_ASKED_FOR = f"\u2011{_JOINING}"
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")


@cache
def _advances(file: Path) -> tuple[dict[int, int], int]:
    with TTFont(file, lazy=True) as font:
        names, metrics = font.getBestCmap(), font["hmtx"].metrics
        return {code: metrics[name][0] for code, name in names.items()}, font["head"].unitsPerEm


def is_font_file(url: str) -> bool:
    """Return whether `url` leads to a file of an installed font package."""
    path = Path(url2pathname(urlsplit(url).path))
    return any(path == file.path for family in fontpkg.families().values() for file in family.files)

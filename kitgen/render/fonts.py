"""The font files that a theme's family needs, from installed font packages."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import fontpkg
from fontTools.ttLib import TTFont

from kitgen.errors import Finding, SystemFault


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
    return sum(advances.get(ord(char), units) for char in text) / units


def semibold(family: str) -> Callable[[str], float]:
    """Return what gives the width of semibold text in one line, as a multiple of the type size."""
    return lambda text: text_width(text, family, 600)


def missing_from(text: str, family: str) -> str:
    """Return the characters of `text` that `family` does not have, each once, in their order.

    What shows no sign of its own, such as a joiner, is not counted; nor is the firm hyphen,
    which is printed as a plain one.
    """
    has, _ = _advances(faces(family)[0].file)
    lacking = (char for char in dict.fromkeys(text) if ord(char) not in has and char not in _AS_ANOTHER)
    return "".join(char for char in lacking if unicodedata.category(char) not in _UNSEEN)


_AS_ANOTHER = "\u2011"
_UNSEEN = ("Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp")


@cache
def _advances(file: Path) -> tuple[dict[int, int], int]:
    with TTFont(file, lazy=True) as font:
        names, metrics = font.getBestCmap(), font["hmtx"].metrics
        return {code: metrics[name][0] for code, name in names.items()}, font["head"].unitsPerEm


def is_font_file(url: str) -> bool:
    """Return whether `url` leads to a file of an installed font package."""
    path = Path(url2pathname(urlsplit(url).path))
    return any(path == file.path for family in fontpkg.families().values() for file in family.files)

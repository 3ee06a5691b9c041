"""Is there a font for every character of the texts?"""

import unicodedata
from collections.abc import Callable, Iterator

from kitgen.check.base import KitSubject, Subject
from kitgen.check.places import pinpoint, scalars
from kitgen.errors import Finding, Severity
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.render.fonts import lacking, missing_from
from kitgen.render.glyphs import no_glyph
from kitgen.source.tree import Tree
from kitgen.theme import Font

_TEXT_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
"""Scripts that a text font is expected to have: a letter of another font is seen among its own."""


def glyphs(subject: Subject | KitSubject) -> Iterator[Finding]:
    """Every character is in a font; on paper the others would be empty boxes."""
    yield from glyphs_of(subject.project, subject.loaded.tree, subject.data.theme.font)


def glyphs_of(project: Project, tree: Tree, font: Font) -> Iterator[Finding]:
    """Yield what no font has of the texts in `tree`, and what the typeface lacks: once for each line."""
    for origin, chars in _lines(project, tree, lambda text: missing_from(text, font)):
        yield no_glyph(chars, origin)
    for origin, chars in _lines(project, tree, lambda text: _borrowed(text, font)):
        values = {"characters": " ".join(dict.fromkeys(chars)), "family": font.family}
        yield Finding("letter-elsewhere", origin, Severity.WARNING, values)


def _borrowed(text: str, font: Font) -> str:
    """Return the letters of `text` that another font prints among those of the typeface."""
    own = lacking(text, font)
    letters = [char for char in own if unicodedata.name(char, "").startswith(_TEXT_SCRIPTS)]
    return "".join(char for char in letters if not missing_from(char, font))


def _lines(project: Project, tree: Tree, found: Callable[[str], str]) -> list[tuple[Origin, list[str]]]:
    """Return the places of the characters that `found` gives: the first of each line, and all of it."""
    lines: dict[tuple[str, int], tuple[Origin, list[str]]] = {}
    for scalar in scalars(tree):
        for char in found(scalar.text):
            origin = pinpoint(project, scalar.origin, char, 0)
            lines.setdefault((origin.file, origin.line), (origin, []))[1].append(char)
    return list(lines.values())

"""Is there a font for every character of the texts?"""

from collections.abc import Iterable, Iterator

from kitgen.check.base import KitSubject, Subject
from kitgen.check.places import pinpoint, scalars
from kitgen.errors import Finding
from kitgen.origin import Origin
from kitgen.project import Project
from kitgen.render.fonts import missing_from
from kitgen.source.tree import Tree

MOST_SHOWN = 12


def glyphs(subject: Subject | KitSubject) -> Iterator[Finding]:
    """Every character is in a font; on paper the others would be empty boxes."""
    yield from glyphs_of(subject.project, subject.loaded.tree, subject.data.theme.font)


def glyphs_of(project: Project, tree: Tree, family: str) -> Iterator[Finding]:
    """Yield what no font has of the texts in `tree`: once for each line, at the first such character."""
    lines: dict[tuple[str, int], tuple[Origin, list[str]]] = {}
    for scalar in scalars(tree):
        for char in missing_from(scalar.text, family):
            origin = pinpoint(project, scalar.origin, char, 0)
            _, chars = lines.setdefault((origin.file, origin.line), (origin, []))
            chars.append(char)
    for origin, chars in lines.values():
        values = {"characters": shown(dict.fromkeys(chars)), "family": family}
        yield Finding("no-glyph", origin, values=values)


def shown(chars: Iterable[str]) -> str:
    """Return `chars` as they are told: each with its code, and not too many of them."""
    told = [f"{char} (U+{ord(char):04X})" for char in chars]
    return " ".join(told[:MOST_SHOWN]) + (" …" if len(told) > MOST_SHOWN else "")

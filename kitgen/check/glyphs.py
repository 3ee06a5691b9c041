"""Does the typeface of the theme have every character of the texts?"""

from collections.abc import Iterator

from kitgen.check.base import KitSubject, Subject
from kitgen.check.places import pinpoint, scalars
from kitgen.errors import Finding, Severity
from kitgen.origin import Origin
from kitgen.render.fonts import missing_from

MOST_SHOWN = 12


def glyphs(subject: Subject | KitSubject) -> Iterator[Finding]:
    """Every character is in the typeface; what is not, another font of the machine prints in its place.

    It is told once for each file, at the first such character.
    """
    family = subject.data.theme.font
    found: dict[str, tuple[Origin, str]] = {}
    for scalar in scalars(subject.loaded.tree):
        if lacking := missing_from(scalar.text, family):
            first, before = found.get(scalar.origin.file, (None, ""))
            origin = first or pinpoint(subject, scalar.origin, lacking[0], 0)
            found[scalar.origin.file] = origin, before + "".join(c for c in lacking if c not in before)
    for origin, lacking in found.values():
        shown = " ".join(f"{char} (U+{ord(char):04X})" for char in lacking[:MOST_SHOWN])
        values = {"characters": shown + (" …" if len(lacking) > MOST_SHOWN else ""), "family": family}
        yield Finding("no-glyph", origin, Severity.WARNING, values)

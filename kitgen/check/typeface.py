"""Is the theme's typeface there, has it all faces, and may it stand in Word files?"""

from collections.abc import Iterator
from functools import cache

from fontTools.ttLib import TTFont

from kitgen.errors import Finding, Severity, SystemFault
from kitgen.render.fonts import embeddable, faces
from kitgen.theme import Font

_CALLED = {(400, True): "italic", (600, False): "semibold", (700, False): "bold", (700, True): "bold italic"}
"""Which face is which, by weight and whether it slants."""


@cache
def typeface(font: Font) -> tuple[Finding, ...]:
    """Return what there is to say about the typeface of a theme, at the place where it is chosen."""
    return tuple(_wrong(font))


def _wrong(font: Font) -> Iterator[Finding]:
    family = {"family": font.family}
    try:
        found = faces(font)
    except SystemFault as error:
        yield from error.findings
        return
    regular = found[0].file
    with TTFont(regular, lazy=True) as opened:
        if "fvar" in opened:
            yield Finding("font-variable", font.origin, values={"path": font.family})
            return
    lacking = [name for (weight, italic), name in _CALLED.items() if _is_missing(weight, italic, font)]
    if lacking:
        yield Finding("font-faces", font.origin, Severity.WARNING, {**family, "faces": ", ".join(lacking)})
    if not all(embeddable(face.file) for face in found):
        yield Finding("font-not-in-word", font.origin, Severity.WARNING, family)


def _is_missing(weight: int, italic: bool, font: Font) -> bool:  # noqa: FBT001
    """Whether another face takes the place of one: an upright one, or for bold the usual one."""
    files = {(face.weight, face.italic): face.file for face in faces(font)}
    upright = [files[700, False]] if weight == 700 and italic else []
    return files[weight, italic] in (files[400, False], *upright)

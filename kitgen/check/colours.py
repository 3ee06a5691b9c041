"""Can a profile's own colours be read, also where a copier prints them in gray?"""

from collections.abc import Iterator

from kitgen.errors import Finding, Severity
from kitgen.load import Data
from kitgen.luminance import contrast, gray_level

WHITE = "#FFFFFF"
READABLE = 4.5
"""The contrast that text needs with what is behind it (WCAG 2.2, 1.4.3)."""
APART = 0.08
"""How far two grays must differ, of 1, to be told apart on a copy: our own estimate."""
PALEST = 0.85
"""A tint darker than this fills with dots on a copier: at most 15 %."""
OF_TEXT = ("text", "soft", "main", "accent")


def colours(data: Data) -> Iterator[Finding]:
    """Colours that a profile sets are readable as text, tell things apart in gray, and tint lightly."""
    own, used = data.profile.theme.colours, data.theme.colours
    origin = data.profile.theme.origin
    for name in OF_TEXT:
        ratio = min(contrast(used.of(name), behind) for behind in (WHITE, used.tint))
        if name in own and ratio < READABLE:
            values = {"name": name, "colour": own[name], "ratio": f"{ratio:.1f}", "wanted": READABLE}
            yield Finding("pale-colour", origin, Severity.WARNING, values)
    distance = abs(gray_level(used.main) - gray_level(used.accent))
    if {"main", "accent"} & set(own) and distance < APART:
        values = {"first": "main", "second": "accent"}
        yield Finding("same-gray", origin, Severity.WARNING, values)
    if "tint" in own and gray_level(used.tint) < PALEST:
        yield Finding("dark-tint", origin, Severity.WARNING, {"colour": own["tint"]})

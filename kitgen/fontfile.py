"""Asks of a font file of a project's own whether it can be printed with: it may come from anywhere."""

import struct
from functools import lru_cache
from io import BytesIO
from typing import Any

LEAVE, _NEVER_EMBEDDED = 0x000F, 0x0002
"""What a font allows, and what one says that may stand in no file (OpenType 1.9, OS/2 table, fsType)."""
_NEEDED = {"head", "hhea", "hmtx", "name", "OS/2"}
_TRIED = "Aa1é "
"""What is taken out of it to see whether it is whole."""
_BROKEN = (
    *(KeyError, IndexError, ValueError, OSError, AssertionError, ImportError, AttributeError, TypeError),
    *(ArithmeticError, RecursionError, MemoryError, NotImplementedError, struct.error),
)
"""What fontTools raises for a file that is not as it should be, besides errors of its own."""


@lru_cache(maxsize=32)
def fault(data: bytes) -> str:
    """Return the finding for what is wrong with a font file; empty when it can be printed with.

    It is broken, variable, or may stand in no file.
    """
    from fontTools.ttLib import TTFont, TTLibError  # only for who brings fonts

    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            complete = bool(font.getBestCmap()) and set(font.keys()) >= _NEEDED
            if font.flavor is not None or not complete:  # packed ones are not known to Word
                return "font-broken"
            if "fvar" in font:
                return "font-variable"
            if font["OS/2"].fsType & LEAVE == _NEVER_EMBEDDED:
                return "font-restricted"
            _try(font)
    except (TTLibError, *_BROKEN):
        return "font-broken"
    return ""


def _try(font: Any) -> None:
    """Do with a font what is done with it later on."""
    from fontTools import subset

    options = subset.Options(hinting=True, recalc_timestamp=False, notdef_outline=True)
    options.layout_features = ["*"]
    high = font["hhea"].ascent - font["hhea"].descent
    if font["head"].unitsPerEm <= 0 or high <= 0:
        raise ValueError("no size")
    made = subset.Subsetter(options)
    made.populate(text=_TRIED)
    made.subset(font)
    font.save(BytesIO())

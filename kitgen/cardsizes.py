"""Sizes of cards, and how many of them stand on a sheet of paper."""

import re
from dataclasses import dataclass

from kitgen.document.parts import PAPERS_MM

WIDTHS_MM, HEIGHTS_MM = (30, 200), (30, 280)
"""The least and the most that a card may be wide and high."""
FREE_MM = 8.0
"""What stays free at each edge of the paper: no printer reaches it all (4 to 5 mm is usual)."""
USUAL = ("63x88", "85x54", "A7", "A7 landscape", "A6", "A6 landscape")
"""Sizes that have a name or that many use: a playing card upright, a bank card lying, parts of A4."""

_TILED_MM = {"A6": (105.0, 148.5), "A7": (74.25, 105.0)}
"""A quarter and an eighth of A4 as a guillotine cuts them: exact halves of 297 mm, so no strip is left."""
_FREE = re.compile(r"(\d{2,3}(?:\.\d)?)x(\d{2,3}(?:\.\d)?)")
_TOLERANCE_MM = 0.01


@dataclass(frozen=True, slots=True)
class CardSize:
    """Width and height of a card in mm; `tiled` ones fill the whole paper, up to its edges."""

    width: float
    height: float
    tiled: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """How many cards stand beside and below each other; `turned`: a quarter turn on standing paper."""

    columns: int
    rows: int
    turned: bool = False

    @property
    def count(self) -> int:
        """How many cards a sheet holds."""
        return self.columns * self.rows


def size_of(text: str) -> CardSize | None:
    """Return the size that `text` says ("63x88" in mm, "A7", "A6 landscape"), or None."""
    name, _, lying = text.partition(" ")
    if name in _TILED_MM and lying in ("", "landscape"):
        width, height = _TILED_MM[name]
        return CardSize(height, width, tiled=True) if lying else CardSize(width, height, tiled=True)
    found = _FREE.fullmatch(text)
    if not found:
        return None
    width, height = map(float, found.groups())
    sound = WIDTHS_MM[0] <= width <= WIDTHS_MM[1] and HEIGHTS_MM[0] <= height <= HEIGHTS_MM[1]
    return CardSize(width, height) if sound else None


def grid_of(size: CardSize, paper: str, *, fold: bool = False) -> Grid | None:
    """Return the grid with most cards of `size` on `paper`, standing where both ways hold as many.

    With `fold` each takes twice its width. None: not one fits.
    """
    wide = size.width * 2 if fold else size.width
    free = 0 if size.tiled else 2 * FREE_MM
    width, height = (side - free + _TOLERANCE_MM for side in PAPERS_MM[paper])
    standing = Grid(int(width // wide), int(height // size.height))
    turned = Grid(int(height // wide), int(width // size.height), turned=True)
    best = max(standing, turned, key=lambda grid: grid.count)
    return best if best.count else None

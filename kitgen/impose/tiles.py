"""A poster in pieces that a school's printer can print, to be cut and pasted together."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pikepdf import Dictionary

from kitgen.document.kinds import Sides
from kitgen.impose.geometry import EDGE_MM, PT_PER_MM, Size, paper_mm
from kitgen.impose.imposition import Imposition, Spot, numbers
from kitgen.impose.lettering import Lettering
from kitgen.impose.marks import Line, strokes

OVERLAP_MM, INSET_MM, EMPTY_MM = 10.0, 8.0, 22.0
LABEL_PT = 6.0
_BASELINE_MM = 0.65
"""How far the label's line of writing is above the edge that printers leave white: room for a g."""
_INDENT_MM = 4.0
_TIP_MM, _HALF_BASE_MM = 2.6, 1.2
"""How high and half how wide the triangle is that points at where the next piece begins."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A piece of a poster: its row from the top and column from the left, its number of how many, from 1."""

    row: int
    column: int
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class Tiling:
    """How a poster is divided: sheets that lie as `sheet`, each showing `piece` of it. All in mm."""

    poster: Size
    sheet: Size
    columns: int
    rows: int
    overlap: float
    inset: float

    @property
    def piece(self) -> Size:
        """What a sheet shows of the poster."""
        return self.sheet[0] - 2 * self.inset, self.sheet[1] - 2 * self.inset

    @property
    def window(self) -> Size:
        """What all sheets together show: the middle of the poster."""
        return _reach(self.columns, self.piece[0], self.overlap), _reach(
            self.rows, self.piece[1], self.overlap
        )

    def tiles(self) -> Iterator[Tile]:
        """Yield the pieces as one reads."""
        for number in range(self.rows * self.columns):
            row, column = divmod(number, self.columns)
            yield Tile(row + 1, column + 1, number + 1, self.rows * self.columns)

    def corner(self, tile: Tile) -> tuple[float, float]:
        """Return where on the poster the lower left corner of a piece is."""
        left, bottom = ((whole - seen) / 2 for whole, seen in zip(self.poster, self.window, strict=True))
        step_x, step_y = (side - self.overlap for side in self.piece)
        return left + (tile.column - 1) * step_x, bottom + (self.rows - tile.row) * step_y


def tiling(
    poster: Size,
    onto: str = "A4",
    *,
    overlap_mm: float = OVERLAP_MM,
    inset_mm: float = INSET_MM,
    empty_mm: float = EMPTY_MM,
) -> Tiling:
    """Return how to print a `poster` at full size on the fewest sheets of paper `onto`.

    Each sheet shows its paper less `inset_mm` on every side, neighbours share `overlap_mm`, and
    what they show together reaches to `empty_mm` from the poster's edge at least.
    """
    made = []
    for sheet in (paper_mm(onto), paper_mm(onto, landscape=True)):
        columns, rows = (
            _needed(whole - 2 * empty_mm, side - 2 * inset_mm, overlap_mm)
            for whole, side in zip(poster, sheet, strict=True)
        )
        made.append(Tiling(poster, sheet, columns, rows, overlap_mm, inset_mm))
    return min(made, key=lambda one: one.rows * one.columns)


def tiles(
    pdf: bytes,
    page_index: int,
    *,
    label: Callable[[Tile], str],
    font: Path,
    onto: str = "A4",
    overlap_mm: float = OVERLAP_MM,
    inset_mm: float = INSET_MM,
    empty_mm: float = EMPTY_MM,
    title: str | None = None,
) -> bytes:
    """Return page `page_index` (from 0) of `pdf` in pieces, as `tiling` divides it.

    Around each piece, in the rim between 5 mm from the edge and `inset_mm`, stand thin lines
    where to cut, triangles that point at where the next piece begins, and what `label` says of
    it, set in the TrueType file `font`. Cut each piece at its left and upper lines, and paste it
    with those edges on the triangles of the pieces before. Raises ValueError for an inset that
    leaves no room for them, IndexError for a page that is not there.
    """
    if inset_mm < EDGE_MM + _TIP_MM:
        raise ValueError(f"an inset of {inset_mm} mm has no room for marks")
    made = Imposition(pdf)
    plan = tiling(made.pages[page_index], onto, overlap_mm=overlap_mm, inset_mm=inset_mm, empty_mm=empty_mm)
    labels = {tile: label(tile) for tile in plan.tiles()}
    letters = Lettering(font, labels.values())
    fonts = Dictionary(L=letters.embedded(made.made))
    for tile, words in labels.items():
        drawing = b"\n".join(
            (strokes(_cuts(plan, tile)), _pointers(plan, tile), _label(plan, letters, words))
        )
        made.sheet(plan.sheet, [_spot(plan, tile, page_index)], drawing, fonts)
    return made.bytes(title=title, sides=Sides.SINGLE)


def _needed(length: float, piece: float, overlap: float) -> int:
    return max(1, math.ceil((length - overlap) / (piece - overlap)))


def _reach(count: int, piece: float, overlap: float) -> float:
    return count * piece - (count - 1) * overlap


def _spot(plan: Tiling, tile: Tile, page: int) -> Spot:
    (left, bottom), (width, height) = plan.corner(tile), plan.piece
    x, y = plan.inset - left + plan.poster[0] / 2, plan.inset - bottom + plan.poster[1] / 2
    return Spot(page, x, y, clip=(plan.inset, plan.inset, width, height))


def _cuts(plan: Tiling, tile: Tile) -> Iterator[Line]:
    """Yield where to cut: at the left of all but the first column, above all but the first row."""
    width, height = plan.sheet
    if tile.column > 1:
        yield from ((plan.inset, y, plan.inset, to) for y, to in _rims(height, plan.inset))
    if tile.row > 1:
        cut = height - plan.inset
        yield from ((x, cut, to, cut) for x, to in _rims(width, plan.inset))


def _rims(side: float, inset: float) -> tuple[tuple[float, float], tuple[float, float]]:
    return (EDGE_MM, inset), (side - EDGE_MM, side - inset)


def _pointers(plan: Tiling, tile: Tile) -> bytes:
    """Return triangles at both ends of the line on which the next piece is laid."""
    (width, height), inset = plan.sheet, plan.inset
    drawn = []
    if tile.column < plan.columns:
        x = width - inset - plan.overlap
        drawn += [_triangle((x, inset), (0, -1)), _triangle((x, height - inset), (0, 1))]
    if tile.row < plan.rows:
        y = inset + plan.overlap
        drawn += [_triangle((inset, y), (-1, 0)), _triangle((width - inset, y), (1, 0))]
    return " ".join(("q 0 g", *drawn, "Q")).encode()


def _triangle(tip: tuple[float, float], out: tuple[int, int]) -> str:
    """Return a filled triangle with its `tip`, `out` being the way from there to the sheet's edge."""
    x, y = tip[0] + out[0] * _TIP_MM, tip[1] + out[1] * _TIP_MM
    across = out[1] * _HALF_BASE_MM, out[0] * _HALF_BASE_MM
    corners = (tip, (x + across[0], y + across[1]), (x - across[0], y - across[1]))
    first, second, third = (numbers(a * PT_PER_MM, b * PT_PER_MM) for a, b in corners)
    return f"{first} m {second} l {third} l f"


def _label(plan: Tiling, letters: Lettering, words: str) -> bytes:
    x, y = plan.inset + _INDENT_MM, EDGE_MM + _BASELINE_MM
    room = plan.sheet[0] - x - plan.inset - plan.overlap - _INDENT_MM
    return letters.drawing(letters.fitting(words, LABEL_PT, room), x, y, LABEL_PT, "/L")

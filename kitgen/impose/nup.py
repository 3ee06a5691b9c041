"""Several pages on one side of a sheet: to save paper, or as slips to cut apart."""

from dataclasses import dataclass

from kitgen.document.kinds import Sides
from kitgen.impose.geometry import INK_MM, Size, frame, lies, paper_mm, scale_onto
from kitgen.impose.imposition import Imposition, Spot
from kitgen.impose.marks import cut_marks, strokes


@dataclass(frozen=True, slots=True)
class Grid:
    """Places for pages on a sheet: rows of `columns`, in the middle, each for a page of `page` at `scale`."""

    sheet: Size
    columns: int
    rows: int
    page: Size
    scale: float

    @property
    def corner(self) -> tuple[float, float]:
        """Where the lower left page has its lower left corner, in mm."""
        width, height = self.cell
        return (self.sheet[0] - self.columns * width) / 2, (self.sheet[1] - self.rows * height) / 2

    @property
    def cell(self) -> Size:
        """How large a page is on the sheet."""
        return self.page[0] * self.scale, self.page[1] * self.scale

    def middle(self, place: int) -> tuple[float, float]:
        """Return the middle of a place, counted from 0 as one reads: along the rows, from the top."""
        row, column = divmod(place, self.columns)
        (left, bottom), (width, height) = self.corner, self.cell
        return left + (column + 0.5) * width, bottom + (self.rows - row - 0.5) * height

    @property
    def cuts(self) -> tuple[list[float], list[float]]:
        """Where to cut the pages apart and out: from the left, and from below."""
        (left, bottom), (width, height) = self.corner, self.cell
        return (
            [left + n * width for n in range(self.columns + 1)],
            [bottom + n * height for n in range(self.rows + 1)],
        )


def two_up(pdf: bytes, *, onto: str = "A4", ink_mm: float = INK_MM, title: str | None = None) -> bytes:
    """Return the pages of `pdf` two by two on a sheet, in the order in which they are read.

    A5 comes on A4 at its full size, A4 at 70.7 %. Pages that lie down stand one above the other.
    """
    return n_up(pdf, 2, onto=onto, ink_mm=ink_mm, title=title)


def n_up(
    pdf: bytes,
    n: int,
    *,
    onto: str = "A4",
    repeat: bool = False,
    marks: bool = False,
    ink_mm: float = INK_MM,
    title: str | None = None,
) -> bytes:
    """Return sheets with `n` pages of `pdf` on each side, in the grid that makes them least small.

    Pages follow as one reads; with `repeat` each side has one page `n` times, as slips have, so
    that the second page lies behind the first. `marks` says where to cut, on fronts only. No page
    is enlarged; its ink, `ink_mm` from its own edge, stays 5 mm from the sheet's. Raises
    ValueError for a file without pages or an `n` below 1, KeyError for unknown paper.
    """
    made = Imposition(pdf)
    grid = best_grid(frame(made.pages), n, onto, ink_mm)
    pages = range(len(made.pages))
    sides = [[page] * n for page in pages] if repeat else [pages[i : i + n] for i in pages[::n]]
    for number, side in enumerate(sides):
        spots = [_spot(made, grid, page, place) for place, page in enumerate(side)]
        made.sheet(
            grid.sheet, spots, strokes(cut_marks(grid.sheet, *grid.cuts)) if marks and not number % 2 else b""
        )
    return made.bytes(title=title, sides=_turned_like_a_page(grid.sheet) if len(sides) > 1 else Sides.SINGLE)


def best_grid(page: Size, n: int, onto: str, ink_mm: float = INK_MM) -> Grid:
    """Return the grid of `n` places on paper `onto`, upright or lying, with the largest scale."""
    if n < 1:
        raise ValueError(f"{n} pages on a side")
    shapes = [(columns, n // columns) for columns in range(1, n + 1) if n % columns == 0]
    grids = [
        Grid(sheet, columns, rows, page, scale_onto((page[0] * columns, page[1] * rows), sheet, ink_mm))
        for sheet in (paper_mm(onto), paper_mm(onto, landscape=True))
        for columns, rows in shapes
    ]
    return max(grids, key=lambda grid: round(grid.scale, 6))


def _spot(made: Imposition, grid: Grid, page: int, place: int) -> Spot:
    turned = lies(made.pages[page]) != lies(grid.page)
    return Spot(page, *grid.middle(place), grid.scale, turned=turned)


def _turned_like_a_page(sheet: Size) -> Sides:
    """Return how to turn the sheet so that its back is upright: about its left side."""
    return Sides.DUPLEX_SHORT if lies(sheet) else Sides.DUPLEX_LONG

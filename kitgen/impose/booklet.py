"""A booklet: two pages on each side of a sheet, to be printed on both sides, folded and stapled."""

from kitgen.document.kinds import Sides
from kitgen.impose.geometry import INK_MM, Size, frame, lies, named, paper_mm, scale_onto, upright
from kitgen.impose.imposition import Imposition, Spot

THICKNESS_MM = 0.1
"""A sheet of ordinary paper (80 g/m²)."""
WITHOUT_CREEP = 8
"""So many sheets are folded without anyone seeing that the inner ones stick out."""


def booklet(
    pdf: bytes,
    *,
    onto: str | None = None,
    thickness_mm: float = THICKNESS_MM,
    ink_mm: float = INK_MM,
    title: str | None = None,
) -> bytes:
    """Return sheets to fold into a booklet of the pages of `pdf`, printed duplex, turned over the short edge.

    The sheet is twice the page: A5 pages come on A4, A4 pages on A3. With `onto` ("A4") it is
    that paper lying down, and pages that are too large for half of it are made smaller. Pages
    that lie down are turned. `ink_mm` is how far the pages keep their ink from
    their edge; on the sheet it stays 5 mm from the edge. Blank pages at the end make the number
    a multiple of 4. Raises ValueError for a file without pages, KeyError for unknown paper.
    """
    made = Imposition(pdf)
    page, sheet = _sizes(made, onto)
    half = (sheet[0] / 2, sheet[1])
    scale = scale_onto(page, half, ink_mm)
    sides = booklet_sides(len(made.pages))
    shifts = creep(len(sides) // 2, thickness_mm, most_mm=scale * ink_mm / 2)
    for number, (left, right) in enumerate(sides):
        shift = shifts[number // 2]
        places = ((left, half[0] / 2 + shift), (right, half[0] * 1.5 - shift))
        made.sheet(
            sheet,
            [_spot(made, n - 1, (x, half[1] / 2), page, scale) for n, x in places if n <= len(made.pages)],
        )
    return made.bytes(title=title, sides=Sides.DUPLEX_SHORT)


def reading_order(
    pdf: bytes, *, onto: str | None = None, ink_mm: float = INK_MM, title: str | None = None
) -> bytes:
    """Return the pages of the booklet one by one, in the order in which they are read, for a print shop.

    It has the same blank pages at the end, and with `onto` the same scale, as `booklet`.
    """
    made = Imposition(pdf)
    page, sheet = _sizes(made, onto)
    size = named((sheet[0] / 2, sheet[1])) if onto else page
    scale = scale_onto(page, size, ink_mm) if onto else 1.0
    for number in range(with_blanks(len(made.pages))):
        there = number < len(made.pages)
        made.sheet(size, [_spot(made, number, (size[0] / 2, size[1] / 2), page, scale)] if there else [])
    return made.bytes(title=title, sides=Sides.DUPLEX_LONG)


def with_blanks(pages: int) -> int:
    """Return how many pages a booklet of `pages` has: the next multiple of 4."""
    return -(-pages // 4) * 4


def booklet_sides(pages: int) -> tuple[tuple[int, int], ...]:
    """Return for each side of each sheet the number of its left and right page, from 1; front, back, front …

    For 6 pages: 8, 1 | 2, 7 | 6, 3 | 4, 5. Numbers above `pages` are blank.
    """
    last = with_blanks(pages)
    sheets = range(last // 4)
    return tuple(side for n in sheets for side in ((last - 2 * n, 2 * n + 1), (2 * n + 2, last - 2 * n - 1)))


def creep(sheets: int, thickness_mm: float, *, most_mm: float) -> tuple[float, ...]:
    """Return for each sheet, the outermost first, how many mm its pages move towards the fold.

    A sheet lies in the fold of those around it, so sheet n (from 0) sticks out by n times the
    thickness of paper, and loses that much when the edge is trimmed: its pages move as far the
    other way. Up to 8 sheets none move; the innermost moves `most_mm` at most and the others in step.
    """
    if sheets <= WITHOUT_CREEP:
        return (0.0,) * sheets
    step = min(thickness_mm, most_mm / (sheets - 1))
    return tuple(n * step for n in range(sheets))


def _sizes(made: Imposition, onto: str | None) -> tuple[Size, Size]:
    """Return the size of a page and of a sheet."""
    page = upright(frame(made.pages))
    return page, paper_mm(onto, landscape=True) if onto else named((page[0] * 2, page[1]))


def _spot(made: Imposition, page: int, middle: tuple[float, float], room: Size, scale: float) -> Spot:
    return Spot(page, *middle, scale, turned=lies(made.pages[page]) != lies(room))

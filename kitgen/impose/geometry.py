"""Sizes of paper and of what is put on it. All lengths are in mm."""

from kitgen.document.parts import PAPERS_MM

PT_PER_MM = 72 / 25.4
EDGE_MM = 5.0
"""Printers leave up to so much of the paper's edge white: nothing is printed nearer."""
INK_MM = 8.0
"""How far a page keeps its ink from its own edge, where nobody says otherwise."""
_NEARLY_MM = 2.0
"""Two A5 pages are 296 mm wide and A4 is 297: a double page of about a paper's size is that paper."""

Size = tuple[float, float]
"""Width and height in mm."""


def paper_mm(name: str, *, landscape: bool = False) -> Size:
    """Return the size of A3, A4 or A5. Raises KeyError for other names."""
    width, height = PAPERS_MM[name]
    return (height, width) if landscape else (width, height)


def lies(size: Size) -> bool:
    """Return whether it is wider than high."""
    return size[0] > size[1]


def turned(size: Size) -> Size:
    """Return the size of it turned by a quarter."""
    return size[1], size[0]


def upright(size: Size) -> Size:
    """Return the size of it standing up."""
    return turned(size) if lies(size) else size


def named(size: Size) -> Size:
    """Return the paper that is within 2 mm of `size`, lying or upright as it does; else `size` itself."""
    papers = (paper_mm(name, landscape=lies(size)) for name in PAPERS_MM)
    near = (p for p in papers if max(abs(p[0] - size[0]), abs(p[1] - size[1])) <= _NEARLY_MM)
    return next(near, size)


def frame(pages: tuple[Size, ...]) -> Size:
    """Return the smallest size that every page fits on, turned where that makes it lie as the first does.

    Raises ValueError when there are no pages.
    """
    if not pages:
        raise ValueError("a file without pages")
    alike = [page if lies(page) == lies(pages[0]) else turned(page) for page in pages]
    return max(width for width, _ in alike), max(height for _, height in alike)


def scale_onto(content: Size, room: Size, ink_mm: float = INK_MM) -> float:
    """Return the largest scale, at most 1, at which `content` goes in the middle of `room`.

    It fits whole, and its ink, which stays `ink_mm` from the content's edge, stays EDGE_MM from
    the room's: s · (content - 2 · ink) <= room - 2 · edge.
    """
    sides = [
        side / length
        if length <= 2 * ink_mm
        else min(side / length, (side - 2 * EDGE_MM) / (length - 2 * ink_mm))
        for length, side in zip(content, room, strict=True)
    ]
    return min(1.0, *sides)

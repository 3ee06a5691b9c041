"""Marks for scissors and guillotines, as PDF operators. Lengths are in mm."""

from collections.abc import Iterable

from kitgen.impose.geometry import EDGE_MM, PT_PER_MM, Size
from kitgen.impose.imposition import numbers

LINE_PT = 0.25
"""Thin enough to cut along, and still there after copying."""
_CLEAR_MM, _SHORT_MM, _LONG_MM = 1.0, 3.0, 10.0
"""How far a mark keeps from what is cut out, and how long it is at least and at most."""

Line = tuple[float, float, float, float]
"""From x, y to x, y."""


def strokes(lines: Iterable[Line]) -> bytes:
    """Return the operators that draw `lines` thin and black, in gray only."""
    drawn = (
        f"{numbers(*(side * PT_PER_MM for side in line[:2]))} m "
        f"{numbers(*(side * PT_PER_MM for side in line[2:]))} l S"
        for line in lines
    )
    return "\n".join((f"q {LINE_PT} w 0 G", *drawn, "Q")).encode()


def cut_marks(sheet: Size, xs: Iterable[float], ys: Iterable[float]) -> list[Line]:
    """Return marks at both ends of the cuts at `xs` (upright) and `ys` (lying), in the sheet's margin.

    They stay EDGE_MM from the sheet's edge and end just before what is cut out; where that fills
    the sheet they are short, and lie on the line between two pieces. A cut that is nearer to the
    edge than printers print has none.
    """
    columns, rows = sorted(xs), sorted(ys)
    upright = [(a, b) for a, b in _ends(sheet[1], rows)]
    lying = [(a, b) for a, b in _ends(sheet[0], columns)]
    return [
        *((x, a, x, b) for x in columns if _printed(x, sheet[0]) for a, b in upright),
        *((a, y, b, y) for y in rows if _printed(y, sheet[1]) for a, b in lying),
    ]


def _printed(place: float, side: float) -> bool:
    return EDGE_MM <= place <= side - EDGE_MM


def _ends(side: float, cuts: list[float]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return from where to where the marks at both ends of a cut go, along a side of the sheet."""
    margin = cuts[0] if cuts else 0.0
    end = max(margin - _CLEAR_MM, EDGE_MM + _SHORT_MM)
    start = max(EDGE_MM, end - _LONG_MM)
    return (start, end), (side - start, side - end)

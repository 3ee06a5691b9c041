"""Draws what stands in a box or a circle that is ticked: lines alone, so that no font is needed."""

_DOT, _CROSS = 0.28, 0.22
"""Radius of the dot and distance of the cross from the edge, as shares of the box."""
_QUARTER = 0.5523
"""How far a Bézier curve that draws a quarter of a circle of radius 1 has its handles out."""


def cross(width: float, height: float) -> bytes:
    """Return the operators that draw a cross in a box of that size in points."""
    left, low = width * _CROSS, height * _CROSS
    right, high = width - left, height - low
    strokes = ((left, low, right, high), (left, high, right, low))
    lines = " ".join(f"{a:.3f} {b:.3f} m {c:.3f} {d:.3f} l" for a, b, c, d in strokes)
    return f"q 1.2 w 1 J 0 G {lines} S Q".encode()


def dot(width: float, height: float) -> bytes:
    """Return the operators that draw a dot in a circle of that size in points."""
    x, y, r = width / 2, height / 2, min(width, height) * _DOT
    h = r * _QUARTER
    curves = (
        (x + r, y + h, x + h, y + r, x, y + r),
        (x - h, y + r, x - r, y + h, x - r, y),
        (x - r, y - h, x - h, y - r, x, y - r),
        (x + h, y - r, x + r, y - h, x + r, y),
    )
    drawn = " ".join(" ".join(f"{each:.3f}" for each in curve) + " c" for curve in curves)
    return f"q 0 g {x + r:.3f} {y:.3f} m {drawn} f Q".encode()

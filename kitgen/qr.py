"""QR codes as SVG: of one path, sized so that a phone reads them from paper and from a copy."""

from functools import lru_cache

QUIET_MODULES = 4
"""White around the code, in modules (ISO/IEC 18004)."""
SMALLEST_MM = 25.0
"""The side of the code itself, without the white around it."""
SMALLEST_MODULE_MM = 0.5
"""Smaller modules run together on a copier."""


@lru_cache(maxsize=256)
def qr_svg(content: str) -> bytes:
    """Return the QR code of `content` as SVG, at error level M, with the white around it."""
    rows = _matrix(content)
    dark = "".join(
        f"M{left} {top}h{right - left}v1h-{right - left}z"
        for top, row in enumerate(rows, QUIET_MODULES)
        for left, right in _runs(row)
    )
    size = len(rows) + 2 * QUIET_MODULES
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{dark}"/></svg>'
    ).encode()


def qr_width_mm(content: str) -> float:
    """Return how wide the code of `content` must be printed, the white around it included."""
    modules = len(_matrix(content))
    side = max(SMALLEST_MM, modules * SMALLEST_MODULE_MM)
    return round(side * (modules + 2 * QUIET_MODULES) / modules, 1)


def _matrix(content: str) -> tuple[bytearray, ...]:
    import segno  # with half of the standard library, and many lessons have no address to print

    return tuple(segno.make(content, error="m", micro=False, boost_error=False).matrix)


def _runs(row: bytearray) -> list[tuple[int, int]]:
    """Return where dark modules begin and end in a row, the white before the row counted."""
    edges = [n for n, (a, b) in enumerate(zip((0, *row), (*row, 0), strict=True), QUIET_MODULES) if a != b]
    return list(zip(edges[::2], edges[1::2], strict=True))

"""What a print shop asks for around a finished page: room to bleed, and marks where to trim it."""

import io

import pikepdf
from pikepdf import Array

from kitgen.impose.geometry import PT_PER_MM
from kitgen.impose.imposition import saved
from kitgen.impose.marks import Line, strokes

MARK_MM = 5.0
"""How long a crop mark is."""
_AROUND_MM = 2.0
"""What is left white around the marks."""
_Box = tuple[float, float, float, float]


def print_boxes(pdf: bytes, bleed_mm: float = 3.0, *, marks: bool = True) -> bytes:
    """Return `pdf` on larger pages: TrimBox is the finished page, BleedBox has `bleed_mm` more around it.

    With `marks`, crop marks of 5 mm stand outside the bleed at each corner. Nothing moves on the
    page: its lower left corner stays where it was, and the larger page begins left of and below
    it. Tags and links stay; the marks are artifacts, which are not read out.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            left, bottom, right, top = (float(side) / PT_PER_MM for side in page.trimbox)
            trim = (left, bottom, right, top)
            margin = bleed_mm + (MARK_MM + _AROUND_MM if marks else 0.0)
            page.obj.MediaBox = page.obj.CropBox = _array(trim, margin)
            page.obj.BleedBox, page.obj.TrimBox = _array(trim, bleed_mm), _array(trim, 0.0)
            if "/ArtBox" in page.obj:
                del page.obj.ArtBox
            if marks:
                _draw_over(opened, page, strokes(_crop_marks(trim, bleed_mm)))
        return saved(opened)


def _array(box: _Box, more: float) -> Array:
    left, bottom, right, top = box
    grown = (left - more, bottom - more, right + more, top + more)
    return Array([round(side * PT_PER_MM, 4) for side in grown])


def _crop_marks(trim: _Box, bleed: float) -> list[Line]:
    """Return the lines along which to trim, from the bleed outwards; those of one cut lie in one line."""
    left, bottom, right, top = trim
    upright = [(x, y, x, to) for x in (left, right) for y, to in _outside(bottom, top, bleed)]
    lying = [(x, y, to, y) for y in (bottom, top) for x, to in _outside(left, right, bleed)]
    return upright + lying


def _outside(low: float, high: float, bleed: float) -> tuple[tuple[float, float], tuple[float, float]]:
    return (low - bleed, low - bleed - MARK_MM), (high + bleed, high + bleed + MARK_MM)


def _draw_over(pdf: pikepdf.Pdf, page: pikepdf.Page, drawing: bytes) -> None:
    """Draw over a page, whatever the page leaves its own scale and colours at."""
    page.contents_add(pdf.make_stream(b"q\n"), prepend=True)
    page.contents_add(pdf.make_stream(b"\nQ\n/Artifact BMC\n" + drawing + b"\nEMC\n"))

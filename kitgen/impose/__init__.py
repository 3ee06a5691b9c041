"""Puts finished pages on sheets for a copier or a print shop: PDF bytes in, PDF bytes out.

Sizes are in mm. The same input gives the same bytes.
"""

from kitgen.impose.booklet import booklet, reading_order
from kitgen.impose.boxes import print_boxes
from kitgen.impose.enlarge import enlarged
from kitgen.impose.gray import NotGrayError, gray
from kitgen.impose.imposition import first_page_mm, page_count
from kitgen.impose.joined import Piece, joined, no_scaling
from kitgen.impose.nup import n_up, two_up
from kitgen.impose.tiles import Tile, Tiling, tiles, tiling

__all__ = [
    "NotGrayError",
    "Piece",
    "Tile",
    "Tiling",
    "booklet",
    "enlarged",
    "first_page_mm",
    "gray",
    "joined",
    "n_up",
    "no_scaling",
    "page_count",
    "print_boxes",
    "reading_order",
    "tiles",
    "tiling",
    "two_up",
]

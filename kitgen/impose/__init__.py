"""Puts finished pages on sheets for a copier or a print shop: PDF bytes in, PDF bytes out.

Sizes are in mm. The same input gives the same bytes.
"""

from kitgen.impose.booklet import booklet, reading_order
from kitgen.impose.boxes import print_boxes
from kitgen.impose.joined import Piece, joined, no_scaling
from kitgen.impose.nup import n_up, two_up

__all__ = ["Piece", "booklet", "joined", "n_up", "no_scaling", "print_boxes", "reading_order", "two_up"]

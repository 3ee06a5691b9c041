"""Puts finished pages on sheets for a copier or a print shop: PDF bytes in, PDF bytes out.

Sizes are in mm. The same input gives the same bytes.
"""

from kitgen.impose.booklet import booklet, reading_order

__all__ = ["booklet", "reading_order"]

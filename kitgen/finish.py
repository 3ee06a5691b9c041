"""What a finished PDF is made ready for: what is asked of the file besides its pages."""

from typing import NamedTuple


class Finish(NamedTuple):
    """How PDF files are finished. With nothing asked for they are read on screen and printed at home.

    `gray`: no colour at all, in PDF and Word. `archive`: PDF/A-3u as well as PDF/UA-1, to keep for long.
    `bleed_mm`: room around the page for a print shop, None for none; `marks`: where to trim it.
    """

    gray: bool = False
    archive: bool = False
    bleed_mm: float | None = None
    marks: bool = False


PLAIN = Finish()
"""A file as it is."""

"""What a finished PDF is made ready for: what is asked of the file besides its pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finish:
    """How PDF files are finished. With nothing asked for they are read on screen and printed at home.

    `gray`: no colour at all, in PDF and Word. `archive`: PDF/A-3u as well as PDF/UA-1, to keep for long.
    """

    gray: bool = False
    archive: bool = False


PLAIN = Finish()
"""A file as it is."""

"""What a finished PDF is made ready for: what is asked of the file besides its pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finish:
    """How PDF files are finished. With nothing asked for they are read on screen and printed at home.

    `gray`: no colour at all, in PDF and Word.
    """

    gray: bool = False


PLAIN = Finish()
"""A file as it is."""

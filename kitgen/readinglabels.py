"""The fixed words of documents that are read aloud, per language: what paper shows without words."""

from kitgen.schema import Frozen


class ReadingWords(Frozen):
    """What is said of room to write, boxes to tick, pictures, cards and the lines around each page."""

    line: str
    lines: str
    box: str
    gap: str
    tick: str
    picture: str
    in_picture: str
    card: str
    back: str
    on_pages: str

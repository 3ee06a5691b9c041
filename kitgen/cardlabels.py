"""The fixed words on sheets of cards and on the page that measures a printer, per language."""

from kitgen.schema import Frozen


class CardWords(Frozen):
    """What the small print on a sheet of cards says of how to print, turn and fold it."""

    true_size: str
    bar: str
    long_edge: str
    short_edge: str
    fold: str

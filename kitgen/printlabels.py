"""The fixed words about printing, per language: the print plan and what lies between parts."""

from kitgen.schema import Frozen


class SideWords(Frozen):
    """How paper is printed, and along which edge it turns."""

    single: str
    duplex_long: str
    duplex_short: str


class StockWords(Frozen):
    """Kinds of paper."""

    plain: str
    card: str


class ColourWords(Frozen):
    """With or without colour."""

    gray: str
    colour: str


class BindWords(Frozen):
    """How the sheets of one copy are held together."""

    staple: str
    folder: str


class PrintWords(Frozen):
    """What the print plan says."""

    plan: str
    lead: str
    order: str
    part: str
    file: str
    when: str
    before: str
    lesson: str
    pages: str
    copies: str
    paper: str
    finish: str
    how: str
    colours: str
    binding: str
    sheets: str
    minutes: str
    total: str
    sides: SideWords
    stock: StockWords
    colour: ColourWords
    bind: BindWords
    punch: str
    cut: str
    handling: str
    preparing: str

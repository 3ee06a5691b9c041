"""The fixed words about printing, per language: the print plan and what lies between parts."""

from kitgen.schema import Frozen


class SideWords(Frozen):
    """How paper is printed, and along which edge it turns."""

    single: str
    duplex_long: str
    duplex_short: str


class StockWords(Frozen):
    """Kinds of paper."""

    card: str
    short: str


class ColourWords(Frozen):
    """With or without colour."""

    gray: str
    colour: str


class BindWords(Frozen):
    """How the sheets of one copy are held together."""

    staple: str
    folder: str
    booklet: str


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
    slip_kicker: str
    slip_lead: str
    side_names: SideWords
    card_name: str
    booklet_name: str
    reading_name: str
    n_up_name: str
    piece: str
    ready: str
    ready_lead: str
    preparing: str


class ReleaseWords(Frozen):
    """What the page says from which finished kits are taken."""

    title: str
    lead: str
    holds: str
    get: str
    how_title: str
    how: list[str]
    licence: str

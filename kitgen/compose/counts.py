"""How many copies of everything a class needs."""

from math import ceil

from kitgen.papers import Copies, Deck, Sheet
from kitgen.profile import ClassGroup

CARD_SHEET_MM = (194.0, 281.0)
"""What a printer reaches of A4: 8 mm stay free at each edge."""


def copies_of(copies: Copies, group: ClassGroup) -> int:
    """Return how many copies `group` needs, spares included where each pupil gets one."""
    match copies:
        case "per-pupil":
            return group.pupils + group.spares
        case "per-pair":
            return ceil(group.pupils / 2) + 1
        case "per-group":
            return group.groups
        case "per-class":
            return 1


def sheet_copies(sheet: Sheet, group: ClassGroup) -> int:
    """Return how often `sheet` is printed; slips come several to a page."""
    needed = copies_of(sheet.copies, group)
    on_a_page = max(
        (getattr(block, "count", 1) for block in sheet.blocks if block.kind == "slips"), default=1
    )
    return ceil(needed / on_a_page)


def grid(deck: Deck) -> tuple[int, int]:
    """Return how many cards of `deck` stand beside and below each other on a sheet."""
    width, height = deck.size_mm
    across = width * 2 if deck.fold else width
    return int(CARD_SHEET_MM[0] // across), int(CARD_SHEET_MM[1] // height)


def deck_copies(deck: Deck, group: ClassGroup) -> int:
    """Return how often the sheets of `deck` are printed."""
    columns, rows = grid(deck)
    needed = copies_of(deck.copies, group)
    return ceil(needed / (columns * rows)) if deck.fill else needed

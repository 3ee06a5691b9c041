"""How many copies of everything a class needs."""

from math import ceil

from kitgen.papers import Copies, Deck, Sheet
from kitgen.profile import ClassGroup, Profile


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


def as_printed(deck: Deck, sides: str) -> Deck:
    """Return `deck` as it is printed: who prints on one side gets fold cards, where two halves fit."""
    return deck.folded() if sides == "single" and deck.two_sided else deck


def deck_copies(deck: Deck, profile: Profile) -> int:
    """Return how often the sheets of `deck` are printed for `profile`."""
    printed = as_printed(deck, profile.print.sides)
    needed = copies_of(deck.copies, profile.group)
    if deck.named:  # a card for each pupil, whatever else is said
        return ceil(profile.group.pupils / printed.grid.count)
    return ceil(needed / printed.grid.count) if deck.fill else needed

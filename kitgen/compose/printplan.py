"""The print plan as figures: what is printed, how often, on what, and what is done to it afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Literal

from kitgen.document.kinds import Kind, Sides
from kitgen.document.parts import PageSetup, Use
from kitgen.profile import PrintSettings

Stock = Literal["plain", "card"]
Bind = Literal["", "staple", "folder", "booklet"]

BOUND = frozenset(
    {Kind.HANDOUT, Kind.HOME, Kind.GUIDE, Kind.PUPIL_PACKET, Kind.TEACHER_PACKET, Kind.OVERVIEW, Kind.LETTER}
)
"""Kinds that are read page by page, and so are stapled and punched."""
CUT = frozenset({Kind.CARDS, Kind.SLIPS})
"""Kinds that are cut apart."""
MOST_STAPLED = 25
"""Sheets that an ordinary office stapler takes; a thicker copy goes in a folder."""
CUT_AT_ONCE = 10
"""Sheets of stiff paper that a school's guillotine cuts in one go."""
_BINDING_MINUTES: dict[Bind, float] = {"": 0, "staple": 0.1, "folder": 1, "booklet": 0.5}
CUTTING_MINUTES, JOINING_MINUTES = 3.0, 3.0
"""Our own estimates, as are those above: to cut up a stack, to join the pieces of a poster."""


@dataclass(frozen=True, slots=True)
class Printout:
    """One thing to print: the pages of a file with these `numbers` (from 0), blank ones too, make one copy.

    `use` says when it is needed, `tiled` that it is a poster in pieces to be joined, `folded` that
    it is a booklet, `apart` that its pages are cut apart.
    """

    title: str
    file: str
    kind: Kind
    numbers: tuple[int, ...]
    copies: int
    setup: PageSetup
    settings: PrintSettings
    use: Use
    tiled: bool = False
    folded: bool = False
    apart: bool = False

    @property
    def pages(self) -> int:
        """How many sides one copy has."""
        return len(self.numbers)

    @property
    def sides(self) -> Sides:
        """How it is printed: on one side where the part or the printer does no more."""
        one = self.pages == 1 or self.settings.sides == "single"
        return Sides.SINGLE if one else self.setup.sides

    @property
    def sheets_each(self) -> int:
        """Sheets of paper for one copy."""
        return self.pages if self.sides is Sides.SINGLE else ceil(self.pages / 2)

    @property
    def sheets(self) -> int:
        """Sheets of paper for all copies together."""
        return self.sheets_each * self.copies

    @property
    def stock(self) -> Stock:
        """The paper it needs: cards last on stiff paper."""
        return "card" if self.kind is Kind.CARDS else "plain"

    @property
    def bind(self) -> Bind:
        """How the sheets of a copy are held together, if they are."""
        if self.folded:
            return "booklet"
        if self.cut or self.kind not in BOUND or self.sheets_each < 2:
            return ""
        return "staple" if self.sheets_each <= MOST_STAPLED else "folder"

    @property
    def punch(self) -> bool:
        """Whether it gets the two holes of a ring binder (ISO 838)."""
        return (
            self.settings.punch == "left"
            and self.kind in BOUND
            and self.setup.paper == "A4"
            and not self.cut
            and not self.folded
        )

    @property
    def cut(self) -> bool:
        """Whether it is cut apart."""
        return self.kind in CUT or self.apart

    @property
    def minutes(self) -> float:
        """What stapling, cutting and joining take, by our estimate."""
        bound = self.copies * _BINDING_MINUTES[self.bind]
        cut = ceil(self.sheets / CUT_AT_ONCE) * CUTTING_MINUTES if self.cut else 0
        joined = self.copies * JOINING_MINUTES if self.tiled else 0
        return round(bound + cut + joined, 1)


def in_order_of_use(printouts: Iterable[Printout]) -> tuple[Printout, ...]:
    """Return `printouts` as they are needed: what is read before the first lesson, then step by step."""
    return tuple(sorted(printouts, key=lambda one: (one.use.lesson, one.use.step)))


def minutes(printouts: Iterable[Printout]) -> int:
    """Return what all stapling, cutting and joining takes together, in whole minutes."""
    return ceil(sum(one.minutes for one in printouts))

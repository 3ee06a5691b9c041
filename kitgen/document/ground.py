"""Where everything stands on one side of a sheet of cards.

All lengths are in mm, x to the right and y down from the upper left corner of a drawing, which is
laid on the paper after some quarter turns. Paper always stands, so that one long edge is the edge
to turn it over, and a printer's offset means the same on every sheet.
"""

from dataclasses import dataclass

CODE_MM = 4.5
"""The height that a card with a code keeps for it, at its foot."""


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of small print in the margin, its type size in pt. `bar`: a bar of 50 mm stands before it."""

    left: float
    top: float
    width: float
    size_pt: float
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A line to cut along, from a point to the right, or down where it is `upright`."""

    left: float
    top: float
    length: float
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """One side of a sheet of cards: its drawing, and what stands where on it.

    `turn` counts quarter turns clockwise from the drawing to the paper. `inset` is what stays free
    inside each card. `scissors` stand on a line to cut along.
    """

    width: float
    height: float
    places: tuple[Place, ...]
    inset: float
    turn: int = 0
    cuts: tuple[Cut, ...] = ()
    scissors: Place | None = None
    head: Strip | None = None
    foot: Strip | None = None

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of the paper."""
        return (self.height, self.width) if self.turn % 2 else (self.width, self.height)

    def on_paper(self, left: float, top: float) -> tuple[float, float]:
        """Return where a point of the drawing is on the paper."""
        wide, high = self.paper
        match self.turn % 4:
            case 1:
                return wide - top, left
            case 2:
                return wide - left, high - top
            case 3:
                return top, high - left
            case _:
                return left, top

    def moved(self, right: float, down: float) -> tuple[float, float]:
        """Return by how much the drawing moves when it is to move on the paper by so much."""
        match self.turn % 4:
            case 1:
                return down, -right
            case 2:
                return -right, -down
            case 3:
                return -down, right
            case _:
                return right, down

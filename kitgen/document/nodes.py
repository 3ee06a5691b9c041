"""The print nodes: the small closed vocabulary between lessons and paper.

Blocks yield these; the two renderers draw them. A node knows what it is for (its role),
where it came from (its origin) and how to find it again (its id); it knows nothing of
HTML, Word, YAML or audiences. Lengths are in mm.
"""

from dataclasses import dataclass
from typing import Literal

from kitgen.document.ground import Ground
from kitgen.document.inline import Inlines
from kitgen.document.roles import Role
from kitgen.origin import Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class _Node:
    """What all nodes have: a stable id (a bookmark in Word, an anchor in PDF) and an origin."""

    id: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Section(_Node):
    """Nodes that belong together. `keep`: may not be broken over pages."""

    children: "tuple[Node, ...]"
    role: Role = Role.GROUP
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Heading(_Node):
    """A heading of `level` 1 to 6; `marker` stands before it in the margin column.

    `size_pt` is the type size and `before` the room above it in mm where it is fitted to the page,
    0 where the role decides.
    """

    content: Inlines
    level: int
    role: Role = Role.HEADING
    marker: str = ""
    size_pt: float = 0
    before: float = 0


@dataclass(frozen=True, slots=True)
class Paragraph(_Node):
    """A paragraph of text. `with_next`: stays on the page of what follows.

    `size_pt` is the type size where it is fitted to its place, 0 where the role decides.
    """

    content: Inlines
    role: Role = Role.BODY
    with_next: bool = False
    size_pt: float = 0


@dataclass(frozen=True, slots=True)
class Item(_Node):
    """One entry of a list. `marker` stands before its first line, `keep`: not broken."""

    children: "tuple[Node, ...]"
    marker: Inlines = ()
    keep: bool = False


@dataclass(frozen=True, slots=True)
class List(_Node):
    """A list. With `hanging` its markers stand in the margin column, as with questions."""

    items: tuple[Item, ...]
    role: Role = Role.LIST_ITEM
    hanging: bool = False


@dataclass(frozen=True, slots=True)
class Cell(_Node):
    """A table cell; `header` cells say for what: their column or their row.

    An empty cell to write in has a `name` and a `label`, as all answer spaces have.
    """

    children: "tuple[Node, ...]" = ()
    header: Literal["", "col", "row"] = ""
    span: int = 1
    name: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row(_Node):
    """A table row; `height` is a minimum in mm, 0 for as high as its content."""

    cells: tuple[Cell, ...]
    height: float = 0


@dataclass(frozen=True, slots=True)
class Table(_Node):
    """A table. `widths`: shares of the width, sum 1; `centred`: indexes of centred columns."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    head: tuple[Row, ...] = ()
    role: Role = Role.TABLE
    centred: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Tiles(_Node):
    """Tiles, `columns` beside each other: equal ones with an optional fixed height in mm.

    `cut`: hairlines between and around the tiles, to cut along. `shares`: unequal widths as
    shares of the whole, sum 1; such tiles may break over pages.
    """

    tiles: "tuple[Section | Box, ...]"
    columns: int
    height: float = 0
    cut: bool = False
    role: Role = Role.GROUP
    shares: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Box(_Node):
    """A framed or barred box with an optional title."""

    children: "tuple[Node, ...]"
    role: Role
    title: Inlines = ()


@dataclass(frozen=True, slots=True)
class WritingLines(_Node):
    """Lines to write on: `count` of them, as many as are asked for until a page budget changes that."""

    name: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class WritingBox(_Node):
    """An empty box to write or draw in, `height` mm high."""

    name: str
    label: str
    height: float


@dataclass(frozen=True, slots=True)
class Figure(_Node):
    """A picture. `file` is a path in the project; `alt` is empty only when decorative.

    `words` are the words that stand in an SVG picture, in its order. `data` is the picture itself
    where it was made, as a QR code is, and stands in no file. `centred`: in the middle of its column;
    `in_margin`: from the margin column on, as titles do.
    """

    file: str
    alt: str
    width: float
    caption: Inlines = ()
    decorative: bool = False
    words: tuple[str, ...] = ()
    data: bytes = b""
    centred: bool = False
    in_margin: bool = False


@dataclass(frozen=True, slots=True)
class Turn(_Node):
    """What one speaker says; `side` is where the bubble stands."""

    speaker: str
    children: "tuple[Node, ...]"
    side: Literal["left", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Dialogue(_Node):
    """Chat bubbles, in order."""

    turns: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Card(_Node):
    """One side of a card, with its deck's code and its number (0: not numbered).

    A back shows no code but keeps room for it, so that the text of both lies back to back. `fold`: a
    fold card; `back` then stands beside `front`. `size_pt`: the type that fits, 0: the role's.
    """

    front: "tuple[Node, ...]"
    back: "tuple[Node, ...]" = ()
    deck: str = ""
    number: int = 0
    fold: bool = False
    role: Role = Role.CARD
    size_pt: float = 0

    @property
    def code(self) -> str:
        """What is printed in its corner: "A3", or nothing."""
        shown = self.deck and self.role is not Role.CARD_BACK
        return f"{self.deck}{self.number or ''}" if shown else ""


@dataclass(frozen=True, slots=True)
class CardSheet(_Node):
    """One side of a sheet of cards, a whole page: each card at its place on the `ground`.

    `head` and `foot` are the small print in the margin, for who prints and cuts.
    """

    cards: tuple[Card, ...]
    ground: Ground
    head: "tuple[Node, ...]" = ()
    foot: "tuple[Node, ...]" = ()


@dataclass(frozen=True, slots=True)
class Divider(_Node):
    """A line across the column: a rule, a cut line or a fold line."""

    role: Role = Role.RULE_LINE


@dataclass(frozen=True, slots=True)
class PageBreak(_Node):
    """What follows starts a new page."""


Node = (
    Section
    | Heading
    | Paragraph
    | List
    | Item
    | Table
    | Tiles
    | Box
    | WritingLines
    | WritingBox
    | Figure
    | Dialogue
    | Card
    | CardSheet
    | Divider
    | PageBreak
)
Nodes = tuple[Node, ...]

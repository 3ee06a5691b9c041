"""What holds print nodes: parts with one page set-up, and the document that is one file.

Lengths are in mm.
"""

from dataclasses import dataclass
from typing import Literal

from kitgen.document.kinds import Kind, Sides
from kitgen.document.nodes import Figure, Nodes
from kitgen.origin import Origin

PAPERS_MM = {"A2": (420.0, 594.0), "A3": (297.0, 420.0), "A4": (210.0, 297.0), "A5": (148.0, 210.0)}
"""Width and height of paper standing up (ISO 216)."""


Paper = Literal["A2", "A3", "A4", "A5"]
ENLARGED = 2**0.5
"""How much longer A2 is than A3."""


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Paper and margins of a part. `bare`: no margins and no running lines, as card sheets.

    `framed`: thin lines run around the text of each page, as on a certificate.

    A2 is laid out as A3 and enlarged, so that a poster looks the same on both.
    """

    paper: Paper = "A4"
    landscape: bool = False
    sides: Sides = Sides.DUPLEX_LONG
    bare: bool = False
    framed: bool = False

    @property
    def laid_out(self) -> Paper:
        """The paper that it is laid out on."""
        return "A3" if self.paper == "A2" else self.paper

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the paper that it is laid out on, as it lies."""
        width, height = PAPERS_MM[self.laid_out]
        return (height, width) if self.landscape else (width, height)


@dataclass(frozen=True, slots=True)
class Running:
    """The lines at head and foot of each page of a part; pages are numbered when `paged`.

    On the first page a `logo` stands in the place of `head_right`; above a letter there stands an `address`,
    in lines, with the logo at its left. A document has these in its first part alone.
    """

    head_left: str = ""
    head_right: str = ""
    foot: str = ""
    colophon: str = ""
    paged: bool = True
    logo: Figure | None = None
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Use:
    """When a part is first used: the number of its lesson in the kit, the number of the step and its title.

    0 and nothing: before the lesson, or not known.
    """

    lesson: int = 0
    step: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """How many printed sides a part may take, and where that is written."""

    sides: int
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A run of pages with one page set-up: a sheet, a run sheet, a deck's sheets, a poster.

    `copies` is how many are needed (0: not known), `private`: carries no name,
    `start_on_front`: starts on the front of a sheet of paper. `title` names it for people,
    `id` finds it again, `use` says when it is needed. Room to write changes only in a part
    with a `budget`.
    """

    id: str = ""
    origin: Origin | None = None
    title: str
    children: Nodes
    setup: PageSetup = PageSetup()
    running: Running = Running()
    copies: int = 0
    private: bool = False
    start_on_front: bool = False
    use: Use = Use()
    budget: Budget | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All that goes into one file. `lang` is a language tag, `subject` says what it is.

    `author` is the organisation that it is made for, `dated` the day or month of its content
    ("2026-11"), `version` the letter of a version in another order; each may be empty.
    """

    id: str
    kind: Kind
    title: str
    lang: str
    parts: tuple[Part, ...]
    subject: str = ""
    author: str = ""
    dated: str = ""
    version: str = ""

    @property
    def full_title(self) -> str:
        """Its title, and what it is."""
        return f"{self.title} – {self.subject}" if self.subject else self.title

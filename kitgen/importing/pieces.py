"""What a paragraph of a Word file is made of, as it is read: words with their looks, and what is no word."""

from dataclasses import dataclass

from kitgen.document.inline import Checkbox, Gap
from kitgen.render.docx.xml import Element


@dataclass(frozen=True, slots=True)
class Look:
    """How words look. `kind`: what our styles say of them; `url`, `place`: where they lead."""

    bold: bool = False
    italic: bool = False
    lang: str = ""
    kind: str = ""
    url: str = ""
    place: str = ""
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one look; tabs and new lines are characters."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Ticked:
    """A box that is ticked."""

    box: Checkbox


@dataclass(frozen=True, slots=True)
class Named:
    """A bookmark begins."""

    name: str


@dataclass(frozen=True, slots=True)
class Remarked:
    """Someone's remark begins."""

    id: str


@dataclass(frozen=True, slots=True)
class Turned:
    """A page begins; `noted`: Word says that one did when it last laid out the file."""

    noted: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture, a drawing or a box with text."""

    element: Element


@dataclass(frozen=True, slots=True)
class Noted:
    """A note at the foot or at the end: the kind of part that it stands in, and its id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words that are not shown."""

    text: str


Piece = Run | Checkbox | Ticked | Gap | Named | Remarked | Turned | Shown | Noted | Hidden

"""What stands inside a line: text, gaps to fill in, boxes to tick, links and places."""

from collections.abc import Iterable
from dataclasses import dataclass

from kitgen.origin import Origin


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text. `lang` is a language tag where it differs from the document's.

    `apart`: its direction is its own, as that of a person's name, and it turns nothing around it.
    """

    text: str
    bold: bool = False
    italic: bool = False
    lang: str | None = None
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A value from the profile, such as `school.name`, filled in before layout."""

    name: str
    bold: bool = False
    italic: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A line in the text to write on. `width_mm` 0 means: to the end of the line."""

    width_mm: float
    name: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Checkbox:
    """A box to tick: square when several may be ticked, round when only one."""

    name: str = ""
    label: str = ""
    round: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link outwards; `text` is what is printed, `url` where it leads."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A pointer to another piece of the kit, such as "werkblad 2, deel A".

    `target` is the id of a node in the same document, or None when it stands elsewhere.
    It is drawn as a small label, unless it is `running` text, as in a table of contents.
    """

    text: str
    target: str | None = None
    running: bool = False


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line in the same paragraph."""


Inline = Text | Place | Gap | Checkbox | Link | Reference | LineBreak
Inlines = tuple[Inline, ...]


def text(content: str, *, bold: bool = False) -> Inlines:
    """Return `content` as inlines, or nothing for an empty string."""
    return (Text(content, bold=bold),) if content else ()


def plain(inlines: Iterable[Inline]) -> str:
    """Return the words of `inlines`, a space for a line break, nothing for boxes and gaps."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text() | Link() | Reference():
                parts.append(inline.text)
            case Place():
                parts.append("{" + inline.name + "}")
            case LineBreak():
                parts.append(" ")
            case Gap() | Checkbox():
                pass
    return "".join(parts)

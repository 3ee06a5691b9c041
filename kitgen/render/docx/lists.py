"""Word's numbering: one definition for bullets, and one that starts anew for each counted list."""

from itertools import count
from xml.sax.saxutils import quoteattr

from docx.parts.numbering import NumberingPart

from kitgen.document.counting import BULLET, counted
from kitgen.document.nodes import List
from kitgen.render.docx.measures import twips
from kitgen.render.docx.xml import Element, W, w

HANG_MM = 6.0
_BULLETS, _COUNTED, _LETTERED = 1, 2, 3
_LEVELS = 9


class Numbering:
    """The numbering part of one document."""

    def __init__(self, part: NumberingPart) -> None:
        self._element = part.element
        self._ids = count(_LETTERED + 1)

    def for_list(self, node: List) -> int | None:
        """Return the numbering that sets the markers of `node`; None where Word cannot count them."""
        found = counted(node)
        if found is None:
            return None
        if not found.first:
            return _BULLETS
        return self._starting_at(_LETTERED if found.letters else _COUNTED, found.first)

    def _starting_at(self, kind: int, first: int) -> int:
        number = next(self._ids)
        starts = (w("lvlOverride", w("startOverride", val=first), ilvl=level) for level in range(_LEVELS))
        self._element.append(w("num", w("abstractNumId", val=kind), *starts, numId=number))
        return number


def number_property(numbering: int, depth: int) -> Element:
    """Return the paragraph property that numbers an entry of a list `depth` lists deep."""
    return w("numPr", w("ilvl", val=min(depth, _LEVELS - 1)), w("numId", val=numbering))


def numbering_xml(font: str) -> str:
    """Return the numbering part of an empty document."""
    name = quoteattr(font)
    bullet = f"<w:rPr><w:rFonts w:ascii={name} w:hAnsi={name} w:cs={name}/></w:rPr>"
    return (
        f'<w:numbering xmlns:w="{W}">'
        + _definition(_BULLETS, "bullet", BULLET, bullet)
        + _definition(_COUNTED, "decimal", "", "")
        + _definition(_LETTERED, "lowerLetter", "", "")
        + f'<w:num w:numId="{_BULLETS}"><w:abstractNumId w:val="{_BULLETS}"/></w:num>'
        + "</w:numbering>"
    )


def _definition(number: int, kind: str, text: str, characters: str) -> str:
    levels = "".join(_level(level, kind, text, characters) for level in range(_LEVELS))
    many = '<w:multiLevelType w:val="hybridMultilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{many}{levels}</w:abstractNum>'


def _level(level: int, kind: str, text: str, characters: str) -> str:
    indent = f'<w:ind w:left="{twips(HANG_MM * (level + 1))}" w:hanging="{twips(HANG_MM)}"/>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text or f"%{level + 1}."}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{indent}</w:pPr>{characters}</w:lvl>"
    )

"""How much room the text of a card takes at most, counted from the widths of letters."""

import re
from collections.abc import Iterator

from kitgen.document.inline import Checkbox, Gap, Inlines, LineBreak, plain
from kitgen.document.nodes import Item, List, Nodes, Paragraph, Section
from kitgen.document.roles import Role
from kitgen.document.walk import walk
from kitgen.render.fonts import text_width
from kitgen.theme import Font, Theme

MM_PER_PT = 25.4 / 72
MARKER_MM = 6.0
"""How far a list stands in."""
_SAFETY = 1.02
_SPACES = re.compile("[ \t\n]+")
"""Where a line may break; a space that holds words together is none of them."""


def surely_fits(face: Nodes, room: tuple[float, float], size_pt: float, theme: Theme) -> bool:
    """Return whether the text of `face` fits in `room` (mm) whatever it looks like. False: measure it.

    All of it is counted as bold, without hyphens and with a little extra.
    """
    width, height = room
    total = 0.0
    for node in walk(face):
        if isinstance(node, Paragraph):
            look = theme.look(node.role)
            size = (node.size_pt or size_pt) * MM_PER_PT * _SAFETY
            wide = (width - (MARKER_MM if node.role is Role.LIST_ITEM else 0)) / size
            lengths = list(_lengths(node.content, size, theme.font))
            if max(lengths, default=0) > wide:
                return False
            breaks = sum(isinstance(inline, LineBreak) for inline in node.content)
            total += (lines_of(lengths, wide, theme.font) + breaks) * size * look.line + look.after
        elif not isinstance(node, List | Item | Section):
            return False
    return total <= height


def lines_of(lengths: list[float], width: float, font: Font) -> int:
    """Return in how many lines words of `lengths` are set at `width`, all in multiples of the type size."""
    lines, used = 1, 0.0
    space = text_width(" ", font, 700)
    for length in lengths:
        if used and used + space + length > width:
            lines, used = lines + 1, 0.0
        used += (space if used else 0) + length
    return lines


def letters_of(face: Nodes) -> int:
    """Return how many letters the paragraphs of `face` have."""
    return sum(len(plain(node.content)) for node in walk(face) if isinstance(node, Paragraph))


def first_words(face: Nodes, count: int = 4) -> str:
    """Return the words that `face` begins with."""
    words = " ".join(plain(node.content) for node in walk(face) if isinstance(node, Paragraph)).split()
    return " ".join(words[:count]) + (" …" if len(words) > count else "")


def _lengths(content: Inlines, size: float, font: Font) -> Iterator[float]:
    for word in filter(None, _SPACES.split(_with_room(content, size))):
        yield text_width(word, font, 700)


def _with_room(content: Inlines, size: float) -> str:
    """Return the words of `content`, with as many dashes (half an em) for a gap or box as it is wide."""
    pieces = []
    for inline in content:
        match inline:
            case Gap():
                pieces.append("–" * (round(inline.width_mm / size * 2) or 12))
            case Checkbox():
                pieces.append("–––")
            case _:
                pieces.append(plain((inline,)))
    return "".join(pieces)

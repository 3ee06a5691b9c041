"""Lines of plain text: wrapped at their width, with marks and indents before them."""

import textwrap
from typing import assert_never

from kitgen.document.inline import Checkbox, Gap, Inline, Inlines, LineBreak, Link, Place, Reference, Text

WIDTH = 80
"""Characters on a line, as on a long braille display; only a word that is longer goes beyond it."""
GAP, SQUARE, ROUND = "....", "[ ]", "( )"
Lines = list[str]


def wrapped(inlines: Inlines, width: int) -> Lines:
    """Return the words of `inlines` on lines of at most `width` characters."""
    lines = "".join(map(_said, inlines)).split("\n")
    return [piece for line in lines for piece in filled(line, width)]


def filled(line: str, width: int) -> Lines:
    """Return `line` on lines of at most `width`; words are not broken, no-break spaces are spaces."""
    words = " ".join(line.replace("\u00ad", "").split())
    return textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)


def hung(mark: str, lines: Lines) -> Lines:
    """Return `lines` with `mark` before the first, the others as far in."""
    if not mark:
        return lines
    first, *rest = lines or [""]
    return [f"{mark} {first}".rstrip(), *indented(rest, len(mark) + 1)]


def indented(lines: Lines, by: int) -> Lines:
    """Return `lines` with `by` blanks before each that is not empty."""
    return [" " * by + line if line else "" for line in lines]


def _said(inline: Inline) -> str:
    match inline:
        case Text() | Link():
            return inline.text
        case Reference():
            return inline.text if inline.running else f"({inline.text})"
        case Gap():
            return GAP
        case Checkbox():
            return ROUND if inline.round else SQUARE
        case LineBreak():
            return "\n"
        case Place():
            message = f"the place {inline.name} was not filled in before drawing"
            raise ValueError(message)
        case _:
            assert_never(inline)

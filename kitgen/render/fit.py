"""Settles the room to write of a document on its pages, so that parts keep to their page budget.

What does not fit is laid out with the least room, and gets back what its sides leave free; of other
parts the room to write on the last side grows into what is free there. Both formats are made of the
settled document. A layout costs more than all else, so there are as few as can be: one where nothing
changes, and that is the one that is printed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from kitgen.document.nodes import Node
from kitgen.document.parts import Budget, Document, Part
from kitgen.document.passes import is_derived
from kitgen.document.room import Room, rooms, shared_out, with_sizes
from kitgen.document.walk import first_words
from kitgen.errors import Finding, InputError
from kitgen.render.pdf import lay_out
from kitgen.render.spread import Side, heights_of, sides_of
from kitgen.theme import Theme

SPARE_MM = 8.0
"""What stays free on a side for Word, which sets some lines a little further apart."""
LONGEST = 3
"""How many of the longest blocks are named when a part is too long."""

Read = Callable[[str], bytes]


@dataclass(frozen=True)
class Settled:
    """A document with its room to write settled, and its layout where there is one already."""

    document: Document
    laid_out: Any = None


def settled(
    document: Document,
    theme: Theme,
    read: Read,
    file: str,
    may_change: Callable[[str], bool] = lambda _file: True,
) -> Settled:
    """Return `document` with parts that keep to their page budget. `file` names it in findings.

    A budget in a file that nobody here `may_change` is kept where it can be: another look or a longer
    contact than the lesson was made for must not leave a school without its papers.
    Raises InputError with every part that is too long, and SystemFault as `lay_out` does.
    """
    if not any(part.budget for part in document.parts):
        return Settled(document)
    line_mm = theme.writing_mm(document.kind)
    asked = [rooms(part.children, line_mm) if part.budget else {} for part in document.parts]
    laid_out = lay_out(document, theme, read)
    sides = sides_of(laid_out, document)
    over = [_is_over(part, there) for part, there in zip(document.parts, sides, strict=True)]
    base = document
    if any(over):
        base = _with_least(document, asked, over)
        laid_out = laid_out if base == document else lay_out(base, theme, read)
        sides = sides_of(laid_out, base)
        told = _findings(laid_out, base, sides, line_mm, file)
        if findings := tuple(one for one in told if _stops(one, may_change)):
            raise InputError(findings)
    parts = [
        _stretched(part, there, spaces, to_asked=was_over)
        for part, there, spaces, was_over in zip(base.parts, sides, asked, over, strict=True)
    ]
    stretched = replace(base, parts=tuple(parts))
    if stretched == base:
        return Settled(base, laid_out)
    final = lay_out(stretched, theme, read)
    longer = [len(a) > len(b) for a, b in zip(sides_of(final, stretched), sides, strict=True)]
    return Settled(base, laid_out) if any(longer) else Settled(stretched, final)


def _stops(finding: Finding, may_change: Callable[[str], bool]) -> bool:
    """Whether `finding` is about what somebody here can change, or about a poster, which is one page."""
    return finding.id == "poster-over" or finding.origin is None or may_change(finding.origin.file)


def _is_over(part: Part, sides: tuple[Side, ...]) -> bool:
    return bool(part.budget and len(sides) > part.budget.sides)


def _with_least(document: Document, asked: list[dict[str, Room]], over: list[bool]) -> Document:
    parts = (
        replace(part, children=with_sizes(part.children, {name: room.least for name, room in spaces.items()}))
        if is_over
        else part
        for part, spaces, is_over in zip(document.parts, asked, over, strict=True)
    )
    return replace(document, parts=tuple(parts))


def _stretched(part: Part, sides: tuple[Side, ...], spaces: dict[str, Room], *, to_asked: bool) -> Part:
    """Return `part` with its room to write enlarged by what is free on its sides, never to another side.

    A part that had to shrink gets back on each side what was asked for at most. Of one that did not,
    the last side alone is filled: the others end where something did not fit, and that need not be
    the same place in Word.
    """
    sizes = {name: room.least if to_asked else room.asked for name, room in spaces.items()}
    most = {name: room.asked if to_asked else room.most for name, room in spaces.items()}
    for side in sides if to_asked else sides[-1:]:
        there = [room for name, room in spaces.items() if name in side.rooms]
        sizes = dict(shared_out(part.children, there, sizes, most, side.free - SPARE_MM))
    return replace(part, children=with_sizes(part.children, sizes)) if spaces else part


def _findings(
    laid_out: Any, document: Document, sides: tuple[tuple[Side, ...], ...], line_mm: float, file: str
) -> Iterator[Finding]:
    for number, (part, there) in enumerate(zip(document.parts, sides, strict=True)):
        if part.budget and _is_over(part, there):
            most = part.budget.sides
            over = max(1.0, sum(side.used for side in there[most:]) - there[most - 1].free)
            longest = sorted(heights_of(laid_out, document, number), key=lambda pair: -pair[1])[:LONGEST]
            yield _finding(part, part.budget, len(there), over, line_mm, longest, file)


def _finding(
    part: Part,
    budget: Budget,
    sides: int,
    over: float,
    line_mm: float,
    longest: list[tuple[Node, float]],
    file: str,
) -> Finding:
    values = {
        "title": part.title,
        "sides": sides,
        "over": ceil(over),
        "lines": ceil(over / line_mm),
        "longest": ", ".join(f"{_name(node)} ({height:.0f} mm)" for node, height in longest),
        "file": file,
    }
    written = budget.origin != part.origin
    return Finding("fit-over" if written else "poster-over", budget.origin or part.origin, values=values)


def _name(node: Node) -> str:
    """Return the id that `node` was given, or its first words in quotation marks."""
    return f'"{first_words(node)}"' if is_derived(node.id) else node.id

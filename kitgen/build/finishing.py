"""What is done to a finished PDF before it is written: paper sizes, gray, boxes for a print shop, pieces."""

from collections.abc import Callable

from kitgen.build.jobs import Pieces, larger
from kitgen.document.kinds import Kind, Sides
from kitgen.document.parts import ENLARGED, Document, Part
from kitgen.errors import Finding, SystemFault
from kitgen.finish import Finish
from kitgen.impose import (
    NotGrayError,
    Piece,
    Tile,
    enlarged,
    gray,
    joined,
    no_scaling,
    page_count,
    print_boxes,
    tiles,
)
from kitgen.render.fonts import faces
from kitgen.theme import Font

EXACT = frozenset({Kind.CARDS, Kind.POSTERS, Kind.CALIBRATION})
"""Kinds that must be printed at full size: viewers are asked not to scale them."""

Numbers = tuple[tuple[int, ...], ...]
"""For each part of a document the numbers of its pages, from 0."""


def finished(pdf: bytes, document: Document, pages: Numbers, finish: Finish) -> bytes:
    """Return `pdf`, a file of `document` whose parts have these `pages`, made ready as asked.

    Raises SystemFault for what cannot be turned to gray.
    """
    large = [
        n for part, own in zip(document.parts, pages, strict=True) if part.setup.paper == "A2" for n in own
    ]
    pdf = enlarged(pdf, large, ENLARGED) if large else pdf
    pdf = _in_gray(pdf, document) if finish.gray else pdf
    pdf = no_scaling(pdf, sides_of(document)) if document.kind in EXACT else pdf
    if finish.bleed_mm is not None or finish.marks:
        pdf = print_boxes(pdf, finish.bleed_mm or 0, marks=finish.marks)
    return pdf


def sides_of(document: Document) -> Sides:
    """Return how a whole file is printed: as its first part on two sides, else on one."""
    return next(
        (part.setup.sides for part in document.parts if part.setup.sides is not Sides.SINGLE), Sides.SINGLE
    )


def _in_gray(pdf: bytes, document: Document) -> bytes:
    try:
        return gray(pdf)
    except NotGrayError as found:
        values = {"what": found.what, "page": found.page, "part": f"{document.kind} {document.id}"}
        raise SystemFault([Finding("not-gray", values=values)]) from found


def in_pieces(
    pdf: bytes, document: Document, pages: Numbers, typeface: Font, words: Pieces
) -> tuple[bytes, Numbers]:
    """Return the posters that are larger than A4 as pieces on A4, and the pages of each part's pieces."""
    font = next(face.file for face in faces(typeface) if face.weight == 400 and not face.italic)
    made: list[bytes] = []
    numbers: list[tuple[int, ...]] = []
    for part, own in zip(document.parts, pages, strict=True):
        pieces = [tiles(pdf, n, label=_label(part, words), font=font) for n in own] if larger(part) else []
        start = sum(len(each) for each in numbers)
        made += pieces
        numbers.append(tuple(range(start, start + sum(map(page_count, pieces)))))
    title = f"{document.title} (A4)"
    return joined([Piece(one) for one in made], title=title, sides=Sides.SINGLE), tuple(numbers)


def _label(part: Part, words: Pieces) -> Callable[[Tile], str]:
    def label(tile: Tile) -> str:
        return words.label.format(
            title=part.title, row=tile.row, column=tile.column, n=tile.number, of=tile.count
        )

    return label

"""One file of many: pages of several PDF files after each other, each as often as it is needed."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, Name

from kitgen.document.kinds import Sides
from kitgen.impose.imposition import finished, open_flat, saved, set_printing

_OF_PAPER = (
    "/MediaBox",
    "/CropBox",
    "/BleedBox",
    "/TrimBox",
    "/Rotate",
    "/UserUnit",
    "/Resources",
    "/Contents",
    "/Group",
)
"""What of a page is seen on paper: not its links, nor its place among the tags."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Pages of a PDF file: all, or those numbered `pages` (from 0), `copies` times in a row.

    With `pad_to_front` each copy begins on the front of a sheet.
    """

    pdf: bytes
    pages: tuple[int, ...] | None = None
    copies: int = 1
    pad_to_front: bool = False


def joined(pieces: Sequence[Piece], *, title: str, sides: Sides) -> bytes:
    """Return one file of all `pieces`, to be printed on `sides`.

    Copies share what is drawn, so that they add next to nothing. A blank page of the size of the
    one before it fills a back that would stand in the way; on single sides every page is a
    front. Raises IndexError for a page that is not there.
    """
    made = pikepdf.new()
    known: dict[bytes, list[pikepdf.Object]] = {}
    for piece in pieces:
        if piece.pdf not in known:
            known[piece.pdf] = _pages(made, piece.pdf)
        pages = known[piece.pdf]
        chosen = pages if piece.pages is None else [pages[number] for number in piece.pages]
        for _ in range(piece.copies):
            if piece.pad_to_front and sides is not Sides.SINGLE:
                _end_sheet(made)
            made.pages.extend(_again(made, page) for page in chosen)
    return finished(made, title=title, sides=sides)


def no_scaling(pdf: bytes, sides: Sides) -> bytes:
    """Return the same file, asking viewers to print it at full size and on `sides`."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        set_printing(opened, sides)
        return saved(opened)


def _pages(made: pikepdf.Pdf, pdf: bytes) -> list[pikepdf.Object]:
    """Return what is seen of each page of `pdf`, with the streams it draws from now in `made`."""
    source = open_flat(pdf)
    for page in source.pages:
        page.obj.Resources = source.make_indirect(page.obj.Resources)
    seen = (Dictionary({key: page.obj[key] for key in _OF_PAPER if key in page.obj}) for page in source.pages)
    return [made.copy_foreign(source.make_indirect(page)) for page in seen]


def _again(made: pikepdf.Pdf, page: pikepdf.Object) -> pikepdf.Page:
    return pikepdf.Page(made.make_indirect(Dictionary({"/Type": Name.Page, **dict(page.items())})))


def _end_sheet(made: pikepdf.Pdf) -> None:
    if len(made.pages) % 2:
        left, bottom, right, top = (float(side) for side in made.pages[-1].mediabox)
        made.add_blank_page(page_size=(right - left, top - bottom))

"""Lays finished files out on sheets: booklets to fold, several pages on a side, slips to cut."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from kitgen.build.jobs import Made, PartPages
from kitgen.document.kinds import Kind, Sides
from kitgen.document.parts import PageSetup
from kitgen.impose import Piece, booklet, first_page_mm, joined, n_up, page_count, reading_order
from kitgen.printlabels import PrintWords

BOOKS = frozenset({Kind.PUPIL_PACKET, Kind.HANDOUT, Kind.HOME, Kind.GUIDE, Kind.TEACHER_PACKET})
"""Kinds that can be a booklet."""
FLAT = BOOKS | {Kind.SLIPS, Kind.LETTER, Kind.OVERVIEW}
"""Kinds of which several pages can stand on a side."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How pages lie on sheets of the paper `onto`: as a booklet, or `n` on a side.

    `repeat`: the same page `n` times, with marks to cut it apart.
    """

    kind: Literal["booklet", "n-up"]
    onto: Literal["A4", "A3"] = "A4"
    n: int = 2
    repeat: bool = False

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds of document that can be laid out so."""
        return BOOKS if self.kind == "booklet" else FLAT


def laid_out(
    made: Made, layout: Layout, here: str, words: PrintWords, small: bytes | None = None
) -> Iterator[Made]:
    """Yield the sheets that `made` becomes, in the folder `here`; then what of it is printed as it was.

    Of worksheets only those that everyone gets are laid out. A booklet has its single pages too,
    for a print shop. `small` is the same on smaller pages, where it was laid out again.
    """
    most = max(part.copies for part in made.parts)
    alone = [part for part in made.parts if part.copies != most]
    pdf, title = made.data, made.document.title
    if small:
        pdf = small
    elif alone:
        numbers = tuple(n for part in made.parts if part.copies == most for n in part.numbers)
        pdf = joined([Piece(pdf, numbers)], title=title, sides=Sides.DUPLEX_LONG)
    stem = f"{here}/{made.path.rpartition('/')[2].removesuffix('.pdf')}"
    if layout.kind == "booklet":
        sheets = booklet(pdf, onto=layout.onto, title=title)
        yield _sheets(made, f"{stem}-{words.booklet_name}.pdf", sheets, layout, most)
        pages = reading_order(pdf, onto=layout.onto, title=title)
        yield replace(made, path=f"{stem}-{words.reading_name}.pdf", data=pages, imposed="reading-order")
    else:
        sheets = n_up(pdf, layout.n, onto=layout.onto, repeat=layout.repeat, marks=layout.repeat, title=title)
        copies = ceil(most / layout.n) if layout.repeat else most
        name = words.n_up_name.format(n=layout.n)
        yield _sheets(made, f"{stem}-{name}.pdf", sheets, layout, copies)
    if alone:
        left = (replace(part, numbers=()) if part.copies == most else part for part in made.parts)
        yield replace(made, parts=tuple(left))


def _sheets(made: Made, path: str, data: bytes, layout: Layout, copies: int) -> Made:
    """Return the sheets that the pages of `made` were laid on, as one part."""
    width, height = first_page_mm(data)
    lies = width > height
    setup = PageSetup(layout.onto, landscape=lies, sides=Sides.DUPLEX_SHORT if lies else Sides.DUPLEX_LONG)
    part = PartPages(made.parts[0].title, tuple(range(page_count(data))), copies, setup)
    whole = replace(made, path=path, data=data, parts=(part,), all_pages=part.pages, picture=b"")
    return replace(whole, imposed="slips" if layout.repeat else layout.kind)

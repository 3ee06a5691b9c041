"""Sheets with pages of another PDF on them: the pages' own drawing is shared, never drawn anew.

What comes out is for paper alone: tags, links and bookmarks are left out, what a form field shows
is kept, and so are fonts and the words that a search finds.
"""

import io
import math
from collections.abc import Iterable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name

from kitgen.document.kinds import Sides
from kitgen.impose.geometry import PT_PER_MM, Size

DUPLEX = {
    Sides.SINGLE: Name.Simplex,
    Sides.DUPLEX_LONG: Name.DuplexFlipLongEdge,
    Sides.DUPLEX_SHORT: Name.DuplexFlipShortEdge,
}
"""What a PDF file calls the ways to print (ISO 32000-1, table 150)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A page on a sheet: its number from 0, its middle in mm from the sheet's lower left corner, its scale.

    A `turned` page has its head to the left. `clip` is what may be seen of it, in mm on the
    sheet: left, bottom, width, height.
    """

    page: int
    x: float
    y: float
    scale: float = 1.0
    turned: bool = False
    clip: tuple[float, float, float, float] | None = None


def open_flat(pdf: bytes) -> pikepdf.Pdf:
    """Return the file opened, with what its form fields show drawn on its pages."""
    opened = pikepdf.open(io.BytesIO(pdf))
    if "/AcroForm" in opened.Root:
        opened.generate_appearance_streams()
        opened.flatten_annotations("print")
    return opened


def page_count(pdf: bytes) -> int:
    """Return how many pages the file has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


def first_page_mm(pdf: bytes) -> Size:
    """Return the size of the first page of the file."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return page_mm(opened.pages[0])


def page_mm(page: pikepdf.Page) -> Size:
    """Return the size of a finished page as it is looked at."""
    left, bottom, right, top = (float(side) for side in page.trimbox)
    size = (right - left) / PT_PER_MM, (top - bottom) / PT_PER_MM
    return size[::-1] if int(page.obj.get("/Rotate", 0)) % 180 else size


def finished(pdf: pikepdf.Pdf, *, title: str, sides: Sides) -> bytes:
    """Return a new file as bytes, printed at full size on `sides`. The same file, the same bytes."""
    pdf.docinfo["/Title"] = title
    set_printing(pdf, sides)
    return saved(pdf)


def set_printing(pdf: pikepdf.Pdf, sides: Sides) -> None:
    """Ask viewers not to scale when they print, and how to turn the paper; other wishes stay."""
    wishes = pdf.Root.get("/ViewerPreferences", Dictionary())
    wishes["/PrintScaling"], wishes["/Duplex"] = Name("/None"), DUPLEX[sides]
    pdf.Root.ViewerPreferences = wishes


def saved(pdf: pikepdf.Pdf) -> bytes:
    """Return the file as bytes that follow from its content alone."""
    out = io.BytesIO()
    pdf.save(
        out,
        min_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return out.getvalue()


def title_of(pdf: pikepdf.Pdf) -> str:
    """Return what the file says that it is called."""
    return str(pdf.docinfo.get("/Title", ""))


class Imposition:
    """Sheets being filled with the pages of `pdf`."""

    def __init__(self, pdf: bytes) -> None:
        self._source = open_flat(pdf)
        self._made = pikepdf.new()
        self._forms: dict[int, pikepdf.Object] = {}
        self.pages: tuple[Size, ...] = tuple(page_mm(page) for page in self._source.pages)

    @property
    def made(self) -> pikepdf.Pdf:
        """The file that is being made."""
        return self._made

    def sheet(
        self, size: Size, spots: Iterable[Spot] = (), drawing: bytes = b"", fonts: Dictionary | None = None
    ) -> None:
        """Add a sheet with pages at `spots`, and `drawing` (PDF operators, in pt) over them."""
        self._made.add_blank_page(page_size=(size[0] * PT_PER_MM, size[1] * PT_PER_MM))
        page, pieces, forms = self._made.pages[-1], [], Dictionary()
        for number, spot in enumerate(spots):
            forms[f"/P{number}"] = self._form(spot.page)
            pieces.append(self._placed(spot, f"/P{number}"))
        page.obj.Resources = Dictionary(XObject=forms, Font=Dictionary() if fonts is None else fonts)
        page.obj.Contents = self._made.make_stream("\n".join(pieces).encode() + b"\n" + drawing)

    def bytes(self, *, title: str | None, sides: Sides) -> bytes:
        """Return all sheets as a file; without a `title` it is called as the pages' own file is."""
        return finished(self._made, title=title_of(self._source) if title is None else title, sides=sides)

    def _form(self, page: int) -> pikepdf.Object:
        if page not in self._forms:
            form = self._source.pages[page].as_form_xobject(handle_transformations=False)
            self._forms[page] = self._made.copy_foreign(form)
        return self._forms[page]

    def _placed(self, spot: Spot, name: str) -> str:
        """Return the operators that draw a page: about its own middle turned and scaled, then moved."""
        page = self._source.pages[spot.page]
        left, bottom, right, top = (float(side) for side in page.trimbox)
        turn = math.radians((90 if spot.turned else 0) - int(page.obj.get("/Rotate", 0)))
        a, b = spot.scale * math.cos(turn), spot.scale * math.sin(turn)
        x, y = (left + right) / 2, (bottom + top) / 2
        e, f = spot.x * PT_PER_MM - a * x + b * y, spot.y * PT_PER_MM - b * x - a * y
        clip = f"{numbers(*(side * PT_PER_MM for side in spot.clip))} re W n " if spot.clip else ""
        return f"q {clip}{numbers(a, b, -b, a, e, f)} cm {name} Do Q"


def numbers(*values: float) -> str:
    """Return numbers as a PDF writes them, to a ten-thousandth of a point."""
    return " ".join(f"{round(value, 4) + 0.0:.4f}".rstrip("0").rstrip(".") for value in values)


def rectangle(left: float, bottom: float, right: float, top: float) -> Array:
    """Return a box in mm as a PDF's array in pt."""
    return Array([round(side * PT_PER_MM, 4) for side in (left, bottom, right, top)])

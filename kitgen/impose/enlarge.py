"""Makes pages larger where they stand, such as a poster from A3 to A2: links and tags stay."""

import io
from collections.abc import Collection, Iterator

import pikepdf
from pikepdf import Array, Name

from kitgen.impose.imposition import numbers, saved

_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


def enlarged(pdf: bytes, pages: Collection[int], factor: float) -> bytes:
    """Return the file with `pages` (from 0) drawn `factor` times as large on paper as much larger.

    Links and bookmarks lead to the same places. Raises IndexError for a page that is not there.
    """
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        changed = [opened.pages[number] for number in sorted(pages)]
        grown = {page.obj.objgen for page in changed}
        for page in changed:
            page.contents_add(b"q\n" + numbers(factor, 0, 0, factor, 0, 0).encode() + b" cm\n", prepend=True)
            page.contents_add(b"\nQ\n")
            for box in _BOXES:
                if box in page.obj:
                    page.obj[box] = _scaled(page.obj[box], factor)
            for annotation in page.obj.get("/Annots", ()):
                for key in ("/Rect", "/QuadPoints"):
                    if key in annotation:
                        annotation[key] = _scaled(annotation[key], factor)
        for place in _destinations(opened):
            if place[0].objgen in grown and place[1] == Name.XYZ:
                place[2], place[3] = (round(float(place[n]) * factor, 4) for n in (2, 3))
        return saved(opened)


def _scaled(places: pikepdf.Object, factor: float) -> Array:
    return Array([round(float(place) * factor, 4) for place in places])


def _destinations(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield the places that links and bookmarks lead to: named ones, and those of bookmarks."""
    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        yield from (place for _, place in pikepdf.NameTree(pdf.Root.Names.Dests).items())
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop()
            waiting += item.children
            if isinstance(item.destination, Array):
                yield item.destination

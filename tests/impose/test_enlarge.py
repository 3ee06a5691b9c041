"""A page made larger where it stands: drawing, links and bookmarks grow with the paper."""

import io

import pikepdf
import pypdfium2
import pytest
import weasyprint

from kitgen.impose import enlarged

FACTOR = 2**0.5
HTML = """<html lang="nl"><title>Groot</title><style>
@page { size: 100mm 150mm; margin: 0 } body { margin: 0; border-top: 0.01pt solid white }
div { margin: 30mm 0 0 20mm; width: 40mm; height: 10mm; background: black }
p { margin: 60mm 0 0 20mm } h1 { break-before: page; font-size: 12pt }
</style><body><div></div><p><a href="#twee">verder</a></p><h1 id="twee">Twee</h1>"""


@pytest.fixture(scope="module")
def small() -> bytes:
    made: bytes = weasyprint.HTML(string=HTML).write_pdf(pdf_variant="pdf/ua-1")
    return made


def ink(pdf: bytes, page: int = 0) -> tuple[float, ...]:
    """Return the black box on a page in mm from the upper left corner: left, top, right, bottom."""
    document = pypdfium2.PdfDocument(pdf)
    image = document[page].render(scale=4).to_pil().convert("L")
    box = (
        image.crop((0, 0, image.width, image.height // 2)).point(lambda shade: 255 * (shade < 128)).getbbox()
    )
    document.close()
    return tuple(side / 4 * 25.4 / 72 for side in box)


def test_paper_and_drawing_grow_alike(small: bytes) -> None:
    large = enlarged(small, [0], FACTOR)
    with pikepdf.open(io.BytesIO(large)) as pdf:
        first, second = ([float(side) for side in page.mediabox[2:]] for page in pdf.pages)
    assert first == pytest.approx([100 * 72 / 25.4 * FACTOR, 150 * 72 / 25.4 * FACTOR], abs=0.01)
    assert second == pytest.approx([100 * 72 / 25.4, 150 * 72 / 25.4], abs=0.01)
    assert ink(large) == pytest.approx([side * FACTOR for side in (20, 30, 60, 40)], abs=0.15)


def test_links_grow_too_and_lead_to_the_same_place(small: bytes) -> None:
    with (
        pikepdf.open(io.BytesIO(small)) as before,
        pikepdf.open(io.BytesIO(enlarged(small, [0, 1], 2))) as after,
    ):
        old, new = (pdf.pages[0].Annots[0].Rect for pdf in (before, after))
        assert [float(side) for side in new] == pytest.approx([2 * float(side) for side in old], abs=0.01)
        places = []
        for pdf in (before, after):
            ((_, place),) = pikepdf.NameTree(pdf.Root.Names.Dests).items()
            places.append((place[0].objgen == pdf.pages[1].obj.objgen, float(place[2]), float(place[3])))
    assert places[1] == (True, pytest.approx(2 * places[0][1]), pytest.approx(2 * places[0][2]))


def test_tags_stay(small: bytes) -> None:
    with pikepdf.open(io.BytesIO(enlarged(small, [0], FACTOR))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root

"""What copiers, print shops and scissors need."""

import io

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from press import Paper, Press, sheet

from kitgen.impose import booklet, gray, n_up, reading_order

SIX_PAGES = sheet("- page-break: true\n".join(f"- text: Dit is pagina P{n}.\n" for n in range(1, 7)))


@pytest.fixture
def six(press: Press) -> bytes:
    """A worksheet of six pages."""
    press.lesson(SIX_PAGES)
    return press.paper().file.read_bytes()


def looked_at(press: Press, pdf: bytes) -> Paper:
    file = press.put("uit/vel.pdf", pdf)
    return Paper(press.jobs()[0], file, file)


def numbers(paper: Paper, page: int) -> list[tuple[str, float]]:
    """Return which of the six pages stand on a page, and how far from the left, in mm."""
    marked = ((word, left) for on, left, _, _, _, word in paper.words() if on == page)
    return [(word.strip("."), left) for word, left in marked if word in {f"P{n}." for n in range(1, 7)}]


def test_six_pages_make_a_booklet_of_two_sheets_with_blanks_at_its_end(press: Press, six: bytes) -> None:
    paper = looked_at(press, booklet(six, onto="A4"))
    halves = []
    for page in range(1, 5):
        found = sorted(numbers(paper, page), key=lambda word: word[1])
        halves.append(["left" if left < 297 / 2 else "right" for _, left in found])
        halves[-1] += [word for word, _ in found]
    assert halves == [
        ["right", "P1"],
        ["left", "P2"],
        ["left", "right", "P6", "P3"],
        ["left", "right", "P4", "P5"],
    ]
    assert all(left >= 5 and right <= 292 for _, left, _, right, _, _ in paper.words())


def test_a_print_shop_gets_the_same_pages_one_by_one(press: Press, six: bytes) -> None:
    sheets = looked_at(press, booklet(six, onto="A4")).pages()
    single = looked_at(press, reading_order(six))
    assert len(single.pages()) == len(sheets) * 2 == 8
    read = [[word for word, _ in numbers(single, page)] for page in range(1, 9)]
    assert read == [["P1"], ["P2"], ["P3"], ["P4"], ["P5"], ["P6"], [], []]


def test_marks_stand_at_both_ends_of_every_cut_and_none_within_a_page(six: bytes) -> None:
    with pikepdf.open(io.BytesIO(n_up(six, 4, marks=True))) as pdf:
        fronts, backs = (pikepdf.parse_content_stream(page) for page in pdf.pages)
        drawn = [[float(n) * 25.4 / 72 for n in one.operands] for one in fronts if str(one.operator) in "ml"]
        assert not [one for one in backs if str(one.operator) == "l"]
    ends = [(*start, *end) for start, end in zip(drawn[::2], drawn[1::2], strict=True)]
    upright = [(105, 5, 105, 8), (105, 292, 105, 289)]
    lying = [(5, 148.5, 8, 148.5), (205, 148.5, 202, 148.5)]
    assert ends == [pytest.approx(line, abs=0.1) for line in upright + lying]


def test_a_logo_that_is_see_through_has_white_behind_it_in_gray_too(press: Press) -> None:
    logo = Image.new("RGBA", (120, 60), (0, 0, 0, 0))
    ImageDraw.Draw(logo).ellipse((30, 5, 90, 55), fill=(200, 0, 40, 255))
    logo.save(press.put("assets/images/logo.png", ""), "PNG")
    press.lesson(sheet("- {picture: images/logo.png, alt: Een stip., width: 60}"))
    made = press.paper().file.read_bytes()
    for pdf in (made, gray(made)):
        page = pypdfium2.PdfDocument(pdf)[0]
        (shown,) = page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = shown.get_bounds()
        image = page.render(scale=2).to_pil().convert("RGB")
        height = image.height
        assert image.getpixel((round(left * 2 + 4), round(height - top * 2 + 4))) == (255, 255, 255)
        middle = image.getpixel((round(left + right), round(height - bottom - top)))
        assert max(middle) < 210
    assert len(set(middle)) == 1


SORTING = """\
handout:
  - sheet: Sorteren
    id: blad
    blocks:
      - sort: [Iemand dreigt., Iemand vraagt of het goed is.]
        into: [Stop, Oké]
      - callout: Wie twijfelt, vraagt het.
        kind: tip
"""
BRAND = """\
name: Kleurenschool
contacts: [{role: leraar, reach: lokaal 1}]
theme: {colours: {main: "#C62828", accent: "#2E7D32"}}
"""


def test_colours_of_the_same_gray_are_told_and_groups_have_words(press: Press) -> None:
    press.lesson(SORTING)
    press.profile = "kleuren"
    press.put("assets/profiles/kleuren.yaml", BRAND)
    told = press.said()
    assert "assets/profiles/kleuren.yaml:3:8: warning[same-gray]" in told
    assert "lighter or darker" in told
    built = press.run(
        "build", "les", "--gray", "--format", "pdf", "--part", "handout", "-o", str(press.root / "uit")
    )
    assert built.exit_code == 0, built.stderr
    (file,) = (press.root / "uit").rglob("*.pdf")
    words = Paper(press.jobs()[0], file, file).text()
    assert "Stop" in words
    assert "Oké" in words
    document = pypdfium2.PdfDocument(file.read_bytes())
    image = document[0].render(scale=2).to_pil().convert("RGB")
    document.close()
    assert all(red == green == blue for _, (red, green, blue) in image.getcolors(1 << 24))

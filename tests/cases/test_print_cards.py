"""Sheets of cards as a school prints and cuts them, measured in the files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pytest
from PIL import ImageChops
from press import Paper, Press

from kitgen.document.kinds import Kind

MM = 25.4 / 72
DOTS = 150
OFFSET = {"x": 1.5, "y": -0.5}
PROFILE = """
name: School
contacts: [{role: zorg, name: An}]
print: {sides: SIDES, offset: {x: X, y: Y}}
"""


@dataclass(frozen=True)
class Line:
    """A hairline in a file, in mm from the upper left corner of its page."""

    left: float
    top: float
    width: float
    height: float


def printed(press: Press, decks: list[str], sides: str, offset: dict[str, float] | None = None) -> Paper:
    """Return the sheets of `decks`, each of nine cards F01 to F09 with backs B01 to B09."""
    moved = offset or {"x": 0, "y": 0}
    text = PROFILE.replace("SIDES", sides).replace("X", str(moved["x"])).replace("Y", str(moved["y"]))
    press.put("assets/profiles/school.yaml", text)
    press.profile = "school"
    nine = ", ".join(f"{{front: F{n:02}, back: B{n:02}}}" for n in range(1, 10))
    sets = ", ".join(
        f"{{deck: Set, id: set-{n}, code: S, {deck}, cards: [{nine}]}}" for n, deck in enumerate(decks)
    )
    press.lesson(f"cards: [{sets}]\n")
    return press.paper("pdf", Kind.CARDS)


def marks(paper: Paper) -> Iterator[tuple[int, str, float, float]]:
    """Yield the page, the word and the middle of every F01 … and B01 …, in mm."""
    for page, left, top, right, bottom, word in paper.words():
        if re.fullmatch(r"[FB]0\d", word):
            yield page, word, (left + right) / 2, (top + bottom) / 2


def pairs(paper: Paper) -> list[tuple[int, tuple[float, float], tuple[float, float]]]:
    """Return the front page, the middle of the front and that of its back for each card."""
    found = {(page, word): (x, y) for page, word, x, y in marks(paper)}
    fronts = [(page, word) for page, word in found if word[0] == "F"]
    return [(p, found[p, w], found[p + 1, w.replace("F", "B")]) for p, w in fronts]


def sizes(paper: Paper) -> list[tuple[float, float]]:
    with pikepdf.open(paper.file) as pdf:
        boxes = [[float(side) * MM for side in page.mediabox] for page in pdf.pages]
    return [(right - left, top - bottom) for left, bottom, right, top in boxes]


SIZES = ["63x88", "85x54", "A6", "A7", "A7 landscape", "97x140", "40x120"]
DECKS = [*(f"size: {size}" for size in SIZES), "size: A7, paper: A3", "size: 63x88, paper: A3"]


@pytest.mark.parametrize(
    ("sides", "offset"), [("duplex-long", None), ("duplex-short", None), ("duplex-short", OFFSET)]
)
def test_backs_coincide_with_their_fronts_when_the_paper_is_turned(
    press: Press, sides: str, offset: dict[str, float] | None
) -> None:
    paper = printed(press, DECKS, sides, offset)
    pages = sizes(paper)
    moved = offset or {"x": 0, "y": 0}
    found = pairs(paper)
    assert len(found) == 9 * len(DECKS)
    for page, (x, y), (back_x, back_y) in found:
        wide, high = pages[page - 1]
        expected = (wide - x, y) if sides == "duplex-long" else (x, high - y)
        assert back_x == pytest.approx(expected[0] + moved["x"], abs=0.2), page
        assert back_y == pytest.approx(expected[1] + moved["y"], abs=0.2), page


def test_nine_playing_cards_come_as_the_case_says(press: Press) -> None:
    paper = printed(press, ["size: 63x88"], "duplex-long")
    assert sizes(paper) == [pytest.approx((210, 297), abs=0.01)] * 2
    for _, (x, y), (back_x, back_y) in pairs(paper):
        assert x + back_x == pytest.approx(210, abs=0.2)
        assert y == pytest.approx(back_y, abs=0.2)
    assert "lange kant" in paper.pages()[0]
    assert "ware grootte (100 %)" in paper.pages()[0]
    assert "lange kant" not in paper.pages()[1]


def lines(paper: Paper, page: int) -> list[Line]:
    """Return the hairlines that are drawn on a page that is not turned."""
    found: list[Line] = []
    with pikepdf.open(paper.file) as pdf:
        matrix, kept, drawn = pikepdf.Matrix(), [], []
        high = float(pdf.pages[page].mediabox[3])
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[page]):
            match str(operator):
                case "q":
                    kept.append(matrix)
                case "Q":
                    matrix = kept.pop()
                case "cm":
                    matrix = pikepdf.Matrix(*map(float, operands)) @ matrix
                case "re":
                    x, y, w, h = map(float, operands)
                    (x1, y1), (x2, y2) = matrix.transform((x, y)), matrix.transform((x + w, y + h))
                    left, right, low, top = *sorted((x1, x2)), *sorted((y1, y2))
                    drawn.append(Line(left * MM, (high - top) * MM, (right - left) * MM, (top - low) * MM))
                case "f" | "f*":
                    found += drawn
                    drawn = []
                case "n":
                    drawn = []
    return [
        line
        for line in found
        if 0.05 < min(line.width, line.height) < 0.2 < 55 < max(line.width, line.height)
    ]


def test_hairlines_run_through_the_sheet_on_the_edges_of_the_cards(press: Press) -> None:
    paper = printed(press, ["size: 63x88", "size: A6"], "duplex-long")
    across = sorted(line.top + line.height / 2 for line in lines(paper, 0) if line.width > line.height)
    down = sorted(line.left + line.width / 2 for line in lines(paper, 0) if line.height > line.width)
    assert across == pytest.approx([16.5, 104.5, 192.5, 280.5], abs=0.1)
    assert down == pytest.approx([10.5, 73.5, 136.5, 199.5], abs=0.1)
    for line in lines(paper, 0):
        assert 0.25 <= min(line.width, line.height) / MM <= 0.5
        if line.width > line.height:
            assert 5 <= line.left < 10.5 - 2
            assert 199.5 + 2 < line.left + line.width <= 205
        else:
            assert 5 <= line.top < 16.5 - 2
            assert 280.5 + 2 < line.top + line.height <= 292
    assert lines(paper, 1) == []
    quarters = lines(paper, 2)
    assert len(quarters) == 2
    middles = sorted((line.left + line.width / 2, line.top + line.height / 2) for line in quarters)
    assert middles == [pytest.approx((105, 148.5), abs=0.1)] * 2


def test_no_ink_is_nearer_to_the_edge_of_the_paper_than_a_printer_reaches(press: Press) -> None:
    fold = "size: 63x88, fold: true"
    paper = printed(press, [*DECKS, fold, "size: A7, fold: true"], "duplex-long", {"x": 3, "y": -3})
    document = pypdfium2.PdfDocument(paper.file)
    try:
        for number, page in enumerate(document):
            image = page.render(scale=DOTS / 72).to_pil().convert("L")
            left, top, right, bottom = ImageChops.invert(image).getbbox()
            edges = (left, top, image.width - right, image.height - bottom)
            assert min(edges) / DOTS * 25.4 >= 5, (number, edges)
    finally:
        document.close()


def test_text_stays_within_its_card_however_long_it_is(press: Press) -> None:
    long = "Een zin met verantwoordelijkheidsgevoel erin. " * 9
    press.lesson(
        f"cards: [{{deck: Lang, id: l, code: L, cards: ['{long}', Onvoorstelbaarlangewoordcombinaties]}}]\n"
    )
    cards = [w for w in press.paper("pdf", Kind.CARDS).words() if 16.5 <= w[2] <= 280.5]
    assert len(cards) > 50
    for _, left, top, right, bottom, word in cards:
        assert (left - 10.5) % 63 >= 5 - 0.1, word
        assert (right - 10.5) % 63 <= 63 - 5 + 0.1, word
        assert top >= 16.5 + 5 - 0.5, word
        assert bottom <= 16.5 + 88 - 5 + 0.5, word


def test_fold_cards_stand_side_by_side_for_who_prints_on_one_side(press: Press) -> None:
    paper = printed(press, ["size: 85x54"], "single")
    assert len(paper.pages()) == 2
    found = {word: (page, x, y) for page, word, x, y in marks(paper)}
    for n in range(1, 10):
        page, x, y = found[f"F{n:02}"]
        assert found[f"B{n:02}"] == (page, pytest.approx(x + 85, abs=0.2), pytest.approx(y, abs=0.2))
    cuts = {round(line.left + line.width / 2, 1) for line in lines(paper, 0) if line.height > 200}
    assert cuts == {20.0, 190.0}, "no cut between the halves"

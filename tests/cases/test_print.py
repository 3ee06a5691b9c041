"""What copiers, print shops and scissors need."""

import pytest
from press import Paper, Press, sheet

from kitgen.impose import booklet, reading_order

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

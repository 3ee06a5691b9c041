import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from paperwork import A4, A5, drawn, ink_box, numbered, opened, sizes, words

from kitgen.impose import booklet, reading_order
from kitgen.impose.booklet import booklet_sides, creep
from kitgen.impose.imposition import saved


def folded(sides):
    """Fold sheets one in the other, turn the leaves, and return the numbers as they are read.

    A sheet has the front left a, right b and the back left c, right d; turned over the short edge, c lies
    behind b and d behind a. Before the middle one sees right halves of fronts and left halves of backs,
    after it right halves of backs and left halves of fronts.
    """
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    first = [number for (_, b), (c, _) in sheets for number in (b, c)]
    second = [number for (a, _), (_, d) in reversed(sheets) for number in (d, a)]
    return first + second


@given(st.integers(1, 60))
def test_folded_sheets_are_read_from_the_first_page_to_the_last_with_blanks_after_it(pages):
    sides = booklet_sides(pages)
    assert folded(sides) == list(range(1, -(-pages // 4) * 4 + 1))


def test_six_pages_come_on_two_sheets():
    assert booklet_sides(6) == ((8, 1), (2, 7), (6, 3), (4, 5))


@pytest.mark.parametrize("pages", [4, 6, 21])
def test_each_page_stands_in_the_middle_of_its_half(pages):
    made = words(booklet(numbered(pages)))
    for found, (left, right) in zip(made, booklet_sides(pages), strict=True):
        expected = {f"P{n}": x for n, x in ((left, 297 / 4), (right, 297 * 3 / 4)) if n <= pages}
        assert {word.text: word.x for word in found} == pytest.approx(expected, abs=0.5)
        assert [word.y for word in found] == pytest.approx([105] * len(found), abs=0.2)


@pytest.mark.parametrize(
    ("page", "onto", "sheet"),
    [
        (A5, None, (297.0, 210.0)),
        (A4, None, (420.0, 297.0)),
        (A4, "A4", (297.0, 210.0)),
        ((100.0, 120.0), None, (200.0, 120.0)),
        ((210.0, 148.0), None, (297.0, 210.0)),
    ],
)
def test_the_sheet_is_twice_the_page_or_the_paper_asked_for(page, onto, sheet):
    assert sizes(booklet(numbered(4, page), onto=onto)) == [sheet] * 2


def test_pages_of_a4_are_made_smaller_on_a4_and_stay_5_mm_from_the_edge():
    made = booklet(numbered(4, A4), onto="A4")
    (whole,) = {round(word.size, 2) for word in words(numbered(1, A4))[0]}
    assert {round(word.size / whole, 2) for word in words(made)[0]} == {0.71}
    assert ink_box(made) == pytest.approx([8 * 0.7071 + (297 / 2 - 210 * 0.7071) / 2, 5.66] * 2, abs=0.2)


def test_pages_with_ink_near_their_edge_are_made_smaller_still():
    made = booklet(numbered(4, A4, ink=5), onto="A4", ink_mm=5)
    assert min(ink_box(made)) >= 5


def test_pages_that_fit_keep_their_size():
    (whole,) = {word.size for word in words(numbered(1))[0]}
    assert {word.size for word in words(booklet(numbered(4), onto="A4"))[0]} == {whole}


def test_a_page_that_lies_down_is_turned_with_its_head_to_the_left():
    made = booklet(drawn((1, A5, 8), (2, A5[::-1], 8), (3, A5, 8), (4, A5, 8)))
    assert sizes(made)[1] == (297.0, 210.0)
    with opened(made) as pdf:
        matrix = pikepdf.parse_content_stream(pdf.pages[1])[1].operands
    assert [round(float(number), 3) for number in matrix[:4]] == [0, 1, -1, 0]
    assert ink_box(made, 1)[1] == pytest.approx(8, abs=0.2)


def test_a_page_that_the_file_itself_turns_is_seen_upright():
    with opened(numbered(4, A5[::-1])) as pdf:
        for page in pdf.pages:
            page.obj.Rotate = 90
        made = booklet(saved(pdf))
    with opened(made) as pdf:
        matrix = pikepdf.parse_content_stream(pdf.pages[0])[1].operands
    assert [round(float(number), 3) for number in matrix[:4]] == [0, -1, 1, 0]
    assert min(ink_box(made)) == pytest.approx(8, abs=0.2)


def test_inner_pages_move_towards_the_fold_from_nine_sheets_on():
    assert creep(8, 0.1, most_mm=3) == (0,) * 8
    assert creep(9, 0.1, most_mm=3) == pytest.approx([n * 0.1 for n in range(9)])
    assert creep(16, 0.4, most_mm=3) == pytest.approx([n * 0.2 for n in range(16)])
    made = words(booklet(numbered(60)))
    (outer_left, outer_right), (inner_left, inner_right) = (sorted(w.x for w in made[n]) for n in (0, -1))
    assert inner_left - outer_left == pytest.approx(1.4, abs=0.05)
    assert outer_right - inner_right == pytest.approx(1.4, abs=0.05)


def test_thick_paper_never_pushes_ink_over_the_fold():
    made = booklet(numbered(60), thickness_mm=2)
    inner = sorted(word.x for word in words(made)[-1])
    assert inner[1] - inner[0] == pytest.approx(148.5 - 8, abs=0.3)


def test_viewers_are_asked_not_to_scale_and_to_turn_over_the_short_edge():
    with opened(booklet(numbered(4))) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert (wishes.PrintScaling, wishes.Duplex) == ("/None", "/DuplexFlipShortEdge")
        assert str(pdf.docinfo["/Title"]) == "Proef"
    with opened(booklet(numbered(4), title="Boekje")) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Boekje"


@pytest.mark.parametrize("make", [booklet, reading_order])
def test_the_same_pages_give_the_same_bytes(make):
    assert make(numbered(6)) == make(numbered(6))


def test_a_print_shop_gets_single_pages_with_the_same_blanks():
    made = reading_order(numbered(6))
    assert sizes(made) == [A5] * 8
    assert [[word.text for word in page] for page in words(made)] == [[f"P{n}"] for n in range(1, 7)] + [
        [],
        [],
    ]


def test_a_print_shop_gets_the_size_of_the_folded_booklet():
    made = reading_order(numbered(6, A4), onto="A4")
    assert sizes(made) == [A5] * 8
    assert min(ink_box(made)) == pytest.approx(5.6, abs=0.2)


def test_a_file_without_pages_is_no_booklet():
    with pytest.raises(ValueError, match="without pages"):
        booklet(numbered(0))

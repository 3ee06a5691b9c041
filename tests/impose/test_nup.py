import pytest
from paperwork import A4, A5, drawn, ink_box, lines, numbered, opened, sizes, words

from kitgen.impose import n_up, two_up
from kitgen.impose.nup import best_grid

LYING = (297.0, 210.0)


def places(page):
    return [(word.text, round(word.x), round(word.y)) for word in page]


def test_two_pages_of_a5_stand_side_by_side_at_full_size():
    made = two_up(numbered(3))
    assert sizes(made) == [LYING] * 2
    assert places(words(made)[0]) == [("P1", 75, 105), ("P2", 223, 105)]
    assert places(words(made)[1]) == [("P3", 75, 105)]
    assert words(made)[0][0].size == words(numbered(1))[0][0].size


def test_two_pages_of_a4_are_made_smaller_and_keep_off_the_edge():
    made = two_up(numbered(2, A4))
    assert sizes(made) == [LYING]
    assert words(made)[0][0].size / words(numbered(1, A4))[0][0].size == pytest.approx(0.7071, abs=0.003)
    assert min(ink_box(made)) == pytest.approx(5.66, abs=0.2)


def test_pages_that_lie_down_stand_one_above_the_other():
    made = two_up(numbered(2, A5[::-1]))
    assert sizes(made) == [A4]
    assert [word.text for word in words(made)[0]] == ["P1", "P2"]
    assert [word.y for word in words(made)[0]] == pytest.approx([297 / 2 + 74, 297 / 2 - 74], abs=0.2)


def test_a_page_that_lies_otherwise_than_the_first_is_turned():
    made = two_up(drawn((1, A5, 8), (2, A5[::-1], 8)))
    assert sizes(made) == [LYING]
    assert min(ink_box(made)) >= 7.9


@pytest.mark.parametrize(
    ("page", "n", "sheet", "columns", "rows"),
    [
        (A4, 1, A4, 1, 1),
        (A4, 4, A4, 2, 2),
        (A4, 6, LYING, 3, 2),
        (A4, 8, LYING, 4, 2),
        (A4, 9, A4, 3, 3),
        ((210, 99), 3, A4, 1, 3),
        ((90, 54), 8, A4, 2, 4),
    ],
)
def test_the_grid_makes_pages_least_small(page, n, sheet, columns, rows):
    grid = best_grid(page, n, "A4")
    assert (grid.sheet, grid.columns, grid.rows) == (sheet, columns, rows)


@pytest.mark.parametrize("n", [2, 4, 6, 8, 9])
@pytest.mark.parametrize("page", [A4, A5, A4[::-1]])
def test_pages_follow_as_one_reads_and_ink_stays_off_the_edge(page, n):
    made = n_up(numbered(n + 1, page), n)
    first, second = words(made)
    read = sorted(first, key=lambda word: (-round(word.y), word.x))
    assert [word.text for word in read] == [f"P{number}" for number in range(1, n + 1)]
    assert [word.text for word in second] == [f"P{n + 1}"]
    assert min(ink_box(made)) >= 4.95


def test_slips_repeat_one_page_and_have_its_back_behind_each():
    made = n_up(numbered(2, (210, 99)), 3, repeat=True)
    front, back = words(made)
    assert [word.text for word in front] == ["P1"] * 3
    assert [word.text for word in back] == ["P2"] * 3
    assert [word.y for word in front] == [word.y for word in back]
    with opened(made) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"


def test_one_side_is_printed_on_one_side():
    with opened(n_up(numbered(1), 2, repeat=True)) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"


def test_marks_stand_at_both_ends_of_every_cut_in_the_margin_of_fronts():
    made = n_up(numbered(2, (85, 54)), 8, repeat=True, marks=True)
    left, bottom = (210 - 170) / 2, (297 - 4 * 54) / 2
    found = {tuple(round(side, 1) for side in line) for line in lines(made)}
    below = {(left + n * 85, bottom - 11, left + n * 85, bottom - 1) for n in range(3)}
    above = {(x, 297 - y, x, 297 - to) for x, y, _, to in below}
    at_left = {(left - 11, bottom + n * 54, left - 1, bottom + n * 54) for n in range(5)}
    at_right = {(210 - x, y, 210 - to, y) for x, y, to, _ in at_left}
    assert found == below | above | at_left | at_right
    assert lines(made, page=1) == []


def test_where_pages_fill_the_sheet_marks_lie_between_them_and_off_the_edge():
    made = n_up(numbered(4, A4), 4, marks=True)
    assert sorted(lines(made)) == [
        pytest.approx(line, abs=0.01)
        for line in (
            (5, 148.5, 8, 148.5),
            (105, 5, 105, 8),
            (105, 292, 105, 289),
            (205, 148.5, 202, 148.5),
        )
    ]


def test_the_same_pages_give_the_same_bytes():
    assert n_up(numbered(9), 9) == n_up(numbered(9), 9)


def test_no_pages_on_a_side_is_refused():
    with pytest.raises(ValueError, match="0 pages"):
        n_up(numbered(1), 0)

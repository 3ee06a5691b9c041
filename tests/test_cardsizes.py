import pytest

from kitgen.cardsizes import FREE_MM, USUAL, CardSize, Grid, grid_of, size_of


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("63x88", CardSize(63, 88)),
        ("85.6x54", CardSize(85.6, 54)),
        ("200x280", CardSize(200, 280)),
        ("A7", CardSize(74.25, 105, tiled=True)),
        ("A7 landscape", CardSize(105, 74.25, tiled=True)),
        ("A6 landscape", CardSize(148.5, 105, tiled=True)),
    ],
)
def test_a_size_is_said_in_mm_or_by_a_name(text: str, size: CardSize) -> None:
    assert size_of(text) == size


@pytest.mark.parametrize(
    "text",
    ["", "29x88", "201x88", "63x281", "63x29", "63", "63 x 88", "A5", "A6 lying", "a6", "63x88 landscape"],
)
def test_other_sizes_are_none(text: str) -> None:
    assert size_of(text) is None


@pytest.mark.parametrize(
    ("size", "paper", "fold", "grid"),
    [
        ("63x88", "A4", False, Grid(3, 3)),
        ("85x54", "A4", False, Grid(2, 5)),
        ("63x88", "A3", False, Grid(6, 3, turned=True)),
        ("A6", "A4", False, Grid(2, 2)),
        ("A6 landscape", "A4", False, Grid(2, 2, turned=True)),
        ("A7", "A4", False, Grid(4, 2, turned=True)),
        ("A7 landscape", "A4", False, Grid(2, 4)),
        ("A6", "A3", False, Grid(4, 2, turned=True)),
        ("A7", "A3", False, Grid(4, 4)),
        ("85x54", "A4", True, Grid(1, 5)),
        ("63x88", "A4", True, Grid(2, 2, turned=True)),
        ("A6", "A4", True, Grid(1, 2)),
        ("200x200", "A4", False, None),
        ("150x100", "A4", True, None),
    ],
)
def test_as_many_cards_as_fit_stand_on_a_sheet(size: str, paper: str, fold: bool, grid: Grid | None) -> None:
    made = size_of(size)
    assert made is not None
    assert grid_of(made, paper, fold=fold) == grid


def test_tiled_cards_leave_nothing_of_the_paper_and_others_a_free_edge() -> None:
    for text in USUAL:
        size = size_of(text)
        assert size is not None
        grid = grid_of(size, "A4")
        assert grid is not None
        wide, high = (297, 210) if grid.turned else (210, 297)
        left = (wide - grid.columns * size.width, high - grid.rows * size.height)
        assert left == (0, 0) if size.tiled else min(left) >= 2 * FREE_MM

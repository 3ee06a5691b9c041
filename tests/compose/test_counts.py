import pytest
from written import lesson

from kitgen.compose.counts import CARD_SHEET_MM, copies_of, deck_copies, grid, sheet_copies
from kitgen.papers import Deck
from kitgen.profile import ClassGroup

CLASS = ClassGroup(pupils=24, group_size=4)


def deck(options: str) -> Deck:
    return lesson(f"cards: [{{deck: D, id: d, cards: [a], {options}}}]").cards[0]


@pytest.mark.parametrize(
    ("copies", "number"), [("per-pupil", 27), ("per-pair", 13), ("per-group", 6), ("per-class", 1)]
)
def test_a_class_of_24_in_groups_of_4(copies: str, number: int) -> None:
    assert copies_of(copies, CLASS) == number


def test_an_odd_class_has_a_pair_and_a_group_more() -> None:
    odd = ClassGroup(pupils=25, group_size=4)
    assert [copies_of(copies, odd) for copies in ("per-pupil", "per-pair", "per-group")] == [28, 14, 7]


@pytest.mark.parametrize(("count", "pages"), [(4, 7), (3, 9), (12, 3)])
def test_slips_come_several_to_a_page(count: int, pages: int) -> None:
    (sheet,) = lesson(
        f"handout: [{{sheet: S, id: s, blocks: [{{slips: Vraag, count: {count}, blocks: [{{text: a}}]}}]}}]"
    ).handout
    assert sheet_copies(sheet, CLASS) == pages


def test_a_worksheet_is_printed_as_often_as_it_says() -> None:
    sheets = lesson(
        "handout: [{sheet: A, id: a, blocks: [{text: a}]},"
        " {sheet: B, id: b, copies: per-class, blocks: [{text: b}]}]"
    ).handout
    assert [sheet_copies(sheet, CLASS) for sheet in sheets] == [27, 1]


@pytest.mark.parametrize(
    ("options", "cards"),
    [
        ("size: 63x88", (3, 3)),
        ("size: 85x54", (2, 5)),
        ("size: 63x88, fold: true", (1, 3)),
        ("size: 85x54, fold: true", (1, 5)),
    ],
)
def test_as_many_cards_as_fit_stand_on_a_sheet(options: str, cards: tuple[int, int]) -> None:
    one = deck(options)
    assert grid(one) == cards
    width, height = one.size_mm
    assert cards[0] * width * (2 if one.fold else 1) <= CARD_SHEET_MM[0] <= 210 - 2 * 8
    assert cards[1] * height <= CARD_SHEET_MM[1] <= 297 - 2 * 8


@pytest.mark.parametrize(
    ("options", "sheets"),
    [
        ("copies: per-group", 6),
        ("copies: per-class", 1),
        ("copies: per-pupil, fill: true", 3),
        ("copies: per-pupil, fill: true, fold: true, size: 85x54", 6),
        ("copies: per-group, fill: true", 1),
    ],
)
def test_a_deck_is_printed_once_for_each_or_fills_its_sheet(options: str, sheets: int) -> None:
    assert deck_copies(deck(options), CLASS) == sheets

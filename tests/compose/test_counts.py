import pytest
from written import lesson

from kitgen.compose.counts import as_printed, copies_of, deck_copies, sheet_copies
from kitgen.papers import Deck
from kitgen.profile import ClassGroup, Profile

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
    assert deck_copies(deck(options), profile("duplex-long")) == sheets


def profile(sides: str) -> Profile:
    written = {"name": "S", "print": {"sides": sides}, "class": {"pupils": 24, "group_size": 4}}
    return Profile.model_validate(written)


def test_who_prints_on_one_side_folds_the_cards_that_have_backs() -> None:
    (backs,) = lesson(
        "cards: [{deck: D, id: d, copies: per-pupil, fill: true, cards: [{front: a, back: b}]}]"
    ).cards
    assert as_printed(backs, "single").fold
    assert not as_printed(backs, "duplex-long").fold
    assert not as_printed(deck("copies: per-pupil"), "single").fold
    assert [deck_copies(backs, profile(sides)) for sides in ("duplex-long", "single")] == [3, 7]


def test_what_cannot_be_folded_is_printed_on_two_sides_all_the_same() -> None:
    (wide,) = lesson("cards: [{deck: D, id: d, size: 150x100, cards: [{front: a, back: b}]}]").cards
    assert not as_printed(wide, "single").fold

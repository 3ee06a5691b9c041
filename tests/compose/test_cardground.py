"""The geometry of sheets of cards, counted on paper; tests/cases/test_print.py measures it in the files."""

from itertools import pairwise

import pytest
from written import lesson

from kitgen.compose.cardground import EDGE_MM, back_of, front_of
from kitgen.document.ground import Ground, Place
from kitgen.document.kinds import Sides
from kitgen.document.parts import PAPERS_MM
from kitgen.papers import Deck

OFFSET = (1.5, -0.5)
DECKS = [
    "size: 63x88",
    "size: 85x54",
    "size: A6",
    "size: A6 landscape",
    "size: A7",
    "size: A7 landscape",
    "size: 97x140",
    "size: 30x30",
    "size: 63x88, paper: A3",
    "size: A7, paper: A3",
    "size: A6, paper: A3",
    "size: 63x88, fold: true",
    "size: A7, fold: true",
]


def deck(options: str) -> Deck:
    return lesson(f"cards: [{{deck: D, id: d, cards: [a], {options}}}]").cards[0]


def corners(ground: Ground, place: Place) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of a place on the paper."""
    ends = (
        ground.on_paper(place.left, place.top),
        ground.on_paper(place.left + place.width, place.top + place.height),
    )
    (left, right), (top, bottom) = (sorted(side) for side in zip(*ends, strict=True))
    return left, top, right, bottom


@pytest.mark.parametrize("options", DECKS)
def test_cards_stand_side_by_side_in_the_middle_of_standing_paper(options: str) -> None:
    one = deck(options)
    ground = front_of(one, one.grid.count)
    assert ground.paper == PAPERS_MM[one.paper]
    boxes = [corners(ground, place) for place in ground.places]
    wide, high = ground.paper
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    assert max(box[2] for box in boxes) == pytest.approx(wide - left)
    assert max(box[3] for box in boxes) == pytest.approx(high - top)
    assert (left, top) == (0, 0) if one.card_size.tiled else min(left, top) >= 8
    area = sum((right - x) * (bottom - y) for x, y, right, bottom in boxes)
    assert area == pytest.approx((wide - 2 * left) * (high - 2 * top)), "no gap, no overlap"


@pytest.mark.parametrize("options", DECKS)
@pytest.mark.parametrize("sides", [Sides.DUPLEX_LONG, Sides.DUPLEX_SHORT])
def test_backs_lie_behind_their_fronts_when_the_paper_is_turned(options: str, sides: Sides) -> None:
    one = deck(options)
    front = front_of(one, one.grid.count - 1 or 1)
    back = back_of(one, front, sides, (0, 0))
    wide, high = front.paper
    for ahead, behind in zip(front.places, back.places, strict=True):
        left, top, right, bottom = corners(front, ahead)
        expected = (
            (wide - right, top, wide - left, bottom)
            if sides is Sides.DUPLEX_LONG
            else (left, high - bottom, right, high - top)
        )
        assert corners(back, behind) == pytest.approx(expected)


@pytest.mark.parametrize("options", DECKS)
@pytest.mark.parametrize("sides", [Sides.DUPLEX_LONG, Sides.DUPLEX_SHORT])
def test_an_offset_moves_all_backs_by_as_much_on_the_paper(options: str, sides: Sides) -> None:
    one = deck(options)
    front = front_of(one, one.grid.count)
    still, moved = (back_of(one, front, sides, offset) for offset in ((0, 0), OFFSET))
    for a, b in zip(still.places, moved.places, strict=True):
        from_, to = corners(still, a), corners(moved, b)
        assert [y - x for x, y in zip(from_, to, strict=True)] == pytest.approx([*OFFSET, *OFFSET])


def test_a_card_turns_over_like_a_page() -> None:
    """The top of a back is behind the top of its front, not behind its foot."""
    for options in ("size: 63x88", "size: A7"):
        one = deck(options)
        front = front_of(one, 1)
        (place,) = front.places
        for sides in (Sides.DUPLEX_LONG, Sides.DUPLEX_SHORT):
            back = back_of(one, front, sides, (0, 0))
            (behind,) = back.places
            x, y = front.on_paper(place.left + place.width / 2, place.top)
            wide, high = front.paper
            turned = (wide - x, y) if sides is Sides.DUPLEX_LONG else (x, high - y)
            assert back.on_paper(behind.left + behind.width / 2, behind.top) == pytest.approx(turned)


@pytest.mark.parametrize("options", DECKS)
def test_lines_to_cut_along_lie_on_the_edges_of_cards_and_are_seen_in_the_margin(options: str) -> None:
    one = deck(options)
    ground = front_of(one, one.grid.count)
    across = [cut for cut in ground.cuts if not cut.upright]
    down = [cut for cut in ground.cuts if cut.upright]
    tiled = one.card_size.tiled
    edges = {round(e, 6) for p in ground.places for e in (p.top, p.top + p.height)}
    sides = {round(e, 6) for p in ground.places for e in (p.left, p.left + p.width)}
    if tiled:
        edges, sides = edges - {0, round(ground.height, 6)}, sides - {0, round(ground.width, 6)}
    assert {round(cut.top, 6) for cut in across} == edges
    assert {round(cut.left, 6) for cut in down} == sides
    left, top = min(p.left for p in ground.places), min(p.top for p in ground.places)
    for cut in across:
        assert cut.left >= EDGE_MM
        assert cut.left + cut.length == pytest.approx(ground.width - cut.left)
        assert tiled or cut.left <= left - 2
    for cut in down:
        assert cut.top >= EDGE_MM
        assert cut.top + cut.length == pytest.approx(ground.height - cut.top)
        assert tiled or cut.top <= top - 2


def test_backs_have_no_lines_to_cut_along() -> None:
    one = deck("size: 63x88")
    back = back_of(one, front_of(one, 9), Sides.DUPLEX_LONG, (0, 0))
    assert (back.cuts, back.scissors, back.foot) == ((), None, None)


def test_a_sheet_with_few_cards_has_lines_around_those_alone_at_the_usual_places() -> None:
    one = deck("size: 63x88")
    full, few = front_of(one, 9), front_of(one, 2)
    assert few.places == full.places[:2]
    assert set(few.cuts) < set(full.cuts)
    assert sum(not cut.upright for cut in few.cuts) == 2


@pytest.mark.parametrize("options", DECKS)
def test_small_print_stands_in_the_margin_clear_of_marks_or_in_the_rim_of_a_card(options: str) -> None:
    one = deck(options)
    ground = front_of(one, one.grid.count)
    assert ground.head is not None
    assert ground.foot is not None
    high = ground.head.size_pt * 25.4 / 72
    top = min(p.top for p in ground.places)
    for strip in (ground.head, ground.foot):
        assert strip.left >= EDGE_MM
        assert strip.left + strip.width <= ground.width - EDGE_MM
        assert EDGE_MM <= strip.top <= ground.height - EDGE_MM - high + 0.5
        for cut in (c for c in ground.cuts if c.upright and strip.left < c.left < strip.left + strip.width):
            assert not cut.top < strip.top < cut.top + cut.length
            assert not cut.top < strip.top + high < cut.top + cut.length
    if one.card_size.tiled:
        assert ground.head.top + high <= ground.inset
    else:
        assert ground.head.top + high <= top


def test_text_on_paper_printed_to_its_edges_stays_in_reach_whatever_the_offset() -> None:
    one = deck("size: A6")
    assert front_of(one, 4).inset == 8
    assert front_of(one, 4, (0, -5)).inset == EDGE_MM + 5
    assert front_of(deck("size: 63x88"), 4, (0, -5)).inset == 5


def test_lines_run_through_so_that_a_stack_is_cut_at_once() -> None:
    one = deck("size: 85x54")
    cuts = front_of(one, 10).cuts
    assert len([cut for cut in cuts if cut.upright]) == 3
    assert [round(b.top - a.top, 6) for a, b in pairwise(c for c in cuts if not c.upright)] == [54.0] * 5

import pytest
from written import lesson

from kitgen.errors import InputError
from kitgen.papers import SIZES


def test_a_sheet_of_slips_is_loose() -> None:
    slips = "{slips: c, blocks: [{text: a}]}"
    one = lesson(
        handout=f"[{{sheet: A, id: a, blocks: [{{text: a}}]}}, {{sheet: B, id: b, blocks: [{slips}]}}]"
    )
    assert [sheet.loose for sheet in one.handout] == [False, True]


def test_a_poster_and_signs_have_a_title() -> None:
    text = "[{poster: Aan de muur, id: m, blocks: [{text: a}]}, {signs: Hoeken, id: h, items: [eens]}]"
    assert [poster.title for poster in lesson(posters=text).posters] == ["Aan de muur", "Hoeken"]


@pytest.mark.parametrize(("size", "mm"), [("63x88", (63, 88)), ("85x54", (85, 54))])
def test_a_card_is_as_large_as_its_size_says(size: str, mm: tuple[float, float]) -> None:
    (deck,) = lesson(f"cards: [{{deck: D, id: d, size: {size}, cards: [a]}}]").cards
    assert deck.size_mm == mm
    assert size in SIZES


def test_an_unknown_size_of_card_is_told_with_those_that_exist() -> None:
    with pytest.raises(InputError) as caught:
        lesson("cards: [{deck: D, id: d, size: 63x98, cards: [a]}]")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("card-size", "63x98")
    assert "63x88" in str(finding.values["known"])


def test_a_card_of_one_side_is_a_plain_text() -> None:
    (deck,) = lesson("cards: [{deck: D, id: d, cards: [voor, {front: voor, back: achter}]}]").cards
    assert [(card.front.plain(), card.back and card.back.plain()) for card in deck.cards] == [
        ("voor", None),
        ("voor", "achter"),
    ]

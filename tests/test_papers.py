import pytest
from written import lesson

from kitgen.errors import InputError
from kitgen.papers import deck_at


def test_a_sheet_of_slips_is_loose() -> None:
    slips = "{slips: c, blocks: [{text: a}]}"
    one = lesson(
        handout=f"[{{sheet: A, id: a, blocks: [{{text: a}}]}}, {{sheet: B, id: b, blocks: [{slips}]}}]"
    )
    assert [sheet.loose for sheet in one.handout] == [False, True]


def test_a_poster_and_signs_have_a_title() -> None:
    text = "[{poster: Aan de muur, id: m, blocks: [{text: a}]}, {signs: Hoeken, id: h, items: [eens]}]"
    assert [poster.title for poster in lesson(posters=text).posters] == ["Aan de muur", "Hoeken"]


def test_an_unknown_size_of_card_is_told_with_those_that_are_possible() -> None:
    with pytest.raises(InputError) as caught:
        lesson("cards: [{deck: D, id: d, size: 63 x 88, cards: [a]}]")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("card-size", "63 x 88")
    assert [finding.values[name] for name in ("narrow", "wide", "low", "high")] == [30, 200, 30, 280]
    assert "A6 landscape" in str(finding.values["known"])


@pytest.mark.parametrize(
    ("deck", "finding"),
    [
        ("size: 200x200", "card-room"),
        ("size: 150x200, fold: true", "card-fold-room"),
        ("size: A6 landscape, paper: A3, fold: true", ""),
        ("size: 200x200, paper: A3", ""),
    ],
)
def test_a_card_that_is_larger_than_its_paper_is_told_at_its_size(deck: str, finding: str) -> None:
    written = f"cards:\n  - deck: D\n    id: d\n    {deck.replace(', ', chr(10) + '    ')}\n    cards: [a]\n"
    if not finding:
        assert lesson(written).cards[0].grid.count
        return
    with pytest.raises(InputError) as caught:
        lesson(written)
    (found,) = caught.value.findings
    assert (found.id, found.values["paper"]) == (finding, "A4")
    assert found.origin is not None
    assert found.origin.path[-1] == "size"


def test_a_deck_can_be_had_with_larger_cards() -> None:
    (deck,) = lesson("cards: [{deck: D, id: d, code: A, cards: [a, b]}]").cards
    large = deck_at(deck, "A6")
    assert (large.card_size.width, large.card_size.height) == (105, 148.5)
    assert (large.id, large.code, large.cards) == (deck.id, deck.code, deck.cards)
    for impossible in ("A1", "200x200"):
        with pytest.raises(ValueError, match="A4"):
            deck_at(deck, impossible)


def test_a_card_of_one_side_is_a_plain_text() -> None:
    (deck,) = lesson("cards: [{deck: D, id: d, cards: [voor, {front: voor, back: achter}]}]").cards
    assert [(card.front.plain(), card.back and card.back.plain()) for card in deck.cards] == [
        ("voor", None),
        ("voor", "achter"),
    ]


def test_a_sign_keeps_the_lines_of_its_word() -> None:
    items = '["Helemaal\\noneens", {sign: "Ik\\ntwijfel", picture: images/bord-kruis.svg, alt: Een kruis}]'
    (signs,) = lesson(f"posters: [{{signs: Zones, id: zones, items: {items}}}]").posters
    assert [sign.sign for sign in signs.items] == ["Helemaal\noneens", "Ik\ntwijfel"]
    assert [sign.picture for sign in signs.items] == ["", "images/bord-kruis.svg"]


@pytest.mark.parametrize("words", ["alt: Een kruis", "decorative: true"])
def test_words_for_a_picture_that_is_not_there_are_told(words: str) -> None:
    for text in (
        f"cards: [{{deck: D, id: d, cards: [{{front: Kort, {words}}}]}}]",
        f"posters: [{{signs: Zones, id: zones, items: [{{sign: Ja, {words}}}]}}]",
    ):
        with pytest.raises(InputError) as caught:
            lesson(text)
        assert [finding.id for finding in caught.value.findings] == ["alt-alone"]


def test_signs_are_a4_and_other_paper_is_refused_at_its_place() -> None:
    with pytest.raises(InputError) as caught:
        lesson("posters: [{signs: Zones, id: zones, paper: A2, items: [Ja, Nee]}]")
    (finding,) = caught.value.findings
    assert (finding.id, finding.values["name"]) == ("signs-paper", "A2")
    assert finding.origin
    assert finding.origin.path[-1] == "paper"

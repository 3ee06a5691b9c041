import pytest
from written import lesson

from kitgen.errors import InputError
from kitgen.lesson import SIZES, Lesson

FULL = """
    handout:
      - sheet: Verhaal
        id: verhaal
        blocks:
          - scenario: Sam krijgt een bericht.
            id: sam
            blocks:
              - questions: [Wat doet Sam?]
                id: vragen
          - text: Tot slot.
      - sheet: Briefjes
        id: briefjes
        blocks:
          - slips: Mijn vraag
            blocks:
              - questions: [Wat vraag je?]
                id: briefje
    posters:
      - poster: Aan de muur
        id: muur
        blocks:
          - text: Praat erover.
            id: praat
      - signs: Hoeken
        id: hoeken
        items: [eens, oneens]
    letter:
      title: Beste ouder
      blocks:
        - text: Wij praten over afspraken.
          id: ouders
"""


@pytest.fixture(scope="module")
def full() -> Lesson:
    return lesson(FULL)


def test_all_blocks_are_found_also_those_in_other_blocks(full: Lesson) -> None:
    found = [(block.kind, block.id) for block in full.blocks()]
    assert found == [
        ("scenario", "sam"),
        ("questions", "vragen"),
        ("text", ""),
        ("slips", ""),
        ("questions", "briefje"),
        ("text", "praat"),
        ("text", "ouders"),
    ]


def test_a_block_is_found_by_its_id(full: Lesson) -> None:
    assert full.block("briefje").questions[0].ask.plain() == "Wat vraag je?"
    assert full.block("nergens") is None


def test_a_sheet_of_slips_is_loose(full: Lesson) -> None:
    assert [sheet.loose for sheet in full.handout] == [False, True]


def test_a_poster_and_signs_have_a_title(full: Lesson) -> None:
    assert [poster.title for poster in full.posters] == ["Aan de muur", "Hoeken"]


def test_minutes_of_the_steps_are_added_up() -> None:
    steps = "[{title: a, minutes: 5}, {title: b, minutes: 0}, {title: c, minutes: 40}]"
    assert lesson(steps=steps).planned_minutes() == 45


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


@pytest.mark.parametrize(
    "text",
    [
        "checked: 2026-13",
        "checked: november 2026",
        "ages: twaalf",
        "ages: 11 tot 14",
        "minutes: 4",
        "weight: zwaar",
        "topic: iets",
        "participants: ouders",
        "steps: []",
        "steps: [{title: a, minutes: -1}]",
        "steps: [{title: a, minutes: 5, method: dans}]",
        "handout: [{sheet: S, id: s, blocks: []}]",
        "handout: [{sheet: S, blocks: [{text: a}]}]",
        "handout: [{sheet: S, id: s, fit: half, blocks: [{text: a}]}]",
        "cards: [{deck: D, id: d, code: a, cards: [x]}]",
        "letter: {blocks: []}",
        "sources: [{title: Bron, seen: november 2026}]",
    ],
)
def test_what_cannot_be_printed_is_an_error(text: str) -> None:
    with pytest.raises(InputError):
        lesson(text)


@pytest.mark.parametrize(
    "text",
    [
        "checked: 2026-11",
        "checked: 2026-11-05",
        "ages: 11-14",
        "ages: 11–14",
        "ages: 16+",
        "ages: 12",
        "minutes: 480",
    ],
)
def test_months_ages_and_minutes_as_people_write_them(text: str) -> None:
    key, _, value = text.partition(": ")
    assert str(getattr(lesson(text), key)) == value


def test_a_lesson_is_free_to_share_unless_it_says_otherwise() -> None:
    assert lesson().license == "CC BY-SA 4.0"
    assert lesson().participants == "pupils"

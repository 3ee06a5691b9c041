import re
from dataclasses import replace
from typing import Literal

import pytest
from made import words
from written import headings, lesson, levels, skips

from kitgen.compose.cards import cards, deck_cards
from kitgen.compose.maker import Entry, Maker
from kitgen.document.inline import plain
from kitgen.document.kinds import Sides
from kitgen.document.nodes import Card, CardSheet, Figure, Heading, PageBreak, Paragraph
from kitgen.document.parts import Document, Part
from kitgen.document.roles import Role
from kitgen.document.walk import walk, walk_document
from kitgen.inprint import with_variants
from kitgen.picture import seen
from kitgen.profile import PrintSettings
from kitgen.project import Project

TEN = ", ".join(f"kaart {n}" for n in range(1, 11))
RULES = """
    handout: [{sheet: Blad, id: blad, blocks: [{rules: pikasol, id: afspraken}]}]
    cards: [{deck: Afspraken, id: kaarten, code: A, from: afspraken}]
"""


def made(maker: Maker, text: str) -> Document:
    document = cards(maker, [Entry("les", lesson(text))], "les", "Kaarten: Een les")
    assert document is not None
    return document


def deck(maker: Maker, options: str) -> Part:
    return made(maker, f"cards: [{{deck: Zinnen, id: zinnen, {options}}}]").parts[0]


def pages(part: Part) -> list[CardSheet]:
    return [node for node in part.children if isinstance(node, CardSheet)]


def drawn(sheet: CardSheet) -> tuple[Card, ...]:
    assert len(sheet.cards) == len(sheet.ground.places)
    return sheet.cards


def test_a_deck_made_from_rules_has_a_card_for_each_letter(maker: Maker) -> None:
    (page,) = pages(made(maker, RULES).parts[0])
    rules = maker.data.rulesets["pikasol"].spelled("PIKASOL")
    assert [words(*card.front) for card in drawn(page)] == [
        [f"{rule.letter} · {rule.name}", rule.text.plain()] for rule in rules
    ]
    assert [(card.deck, card.number) for card in drawn(page)] == [("A", n) for n in range(1, 8)]
    assert not any(card.back for card in drawn(page))


def test_ten_cards_take_two_pages_of_nine(maker: Maker) -> None:
    part = deck(maker, f"cards: [{TEN}]")
    assert [len(drawn(page)) for page in pages(part)] == [9, 1]
    assert [type(node) for node in part.children].count(PageBreak) == 1
    assert [card.number for page in pages(part) for card in drawn(page)] == list(range(1, 11))
    assert [words(*page.head)[-1].rpartition(" · ")[2] for page in pages(part)] == ["1/2", "2/2"]


def test_backs_follow_their_fronts(maker: Maker) -> None:
    two_sided = ", ".join(f"{{front: vraag {n}, back: antwoord {n}}}" for n in range(1, 11))
    part = deck(maker, f"code: V, cards: [{two_sided}]")
    shown = [
        (bool(page.ground.cuts), [" ".join(words(*card.front)) for card in drawn(page)])
        for page in pages(part)
    ]
    nine, last = range(1, 10), range(10, 11)
    assert shown == [
        (True, [f"vraag {n}" for n in nine]),
        (False, [f"antwoord {n}" for n in nine]),
        (True, [f"vraag {n}" for n in last]),
        (False, [f"antwoord {n}" for n in last]),
    ]
    assert [card.code for page in pages(part)[:2] for card in drawn(page)] == [f"V{n}" for n in nine] + [
        ""
    ] * 9
    assert [card.number for card in drawn(pages(part)[1])] == list(nine), "a mistake on a back is told by it"
    assert part.setup.sides is Sides.DUPLEX_LONG
    assert part.start_on_front
    assert [type(node) for node in part.children].count(PageBreak) == 3


def test_a_card_without_a_back_keeps_its_place_among_the_backs(maker: Maker) -> None:
    front, back = pages(deck(maker, "cards: [{front: a, back: x}, b, {front: c, back: z}]"))
    assert [words(*card.front) for card in drawn(back)] == [["x"], [], ["z"]]
    assert len(drawn(front)) == len(drawn(back))


def test_cards_of_one_side_are_printed_on_one_side(maker: Maker) -> None:
    part = deck(maker, "cards: [een]")
    assert (part.setup.sides, part.start_on_front, len(pages(part))) == (Sides.SINGLE, False, 1)
    assert part.setup.bare


def test_a_fold_card_has_its_back_beside_its_front(maker: Maker) -> None:
    part = deck(maker, "fold: true, size: 85x54, cards: [{front: a, back: x}, {front: b, back: y}]")
    (page,) = pages(part)
    assert [(words(*c.front), words(*c.back), c.fold) for c in drawn(page)] == [
        (["a"], ["x"], True),
        (["b"], ["y"], True),
    ]
    assert part.setup.sides is Sides.SINGLE
    assert words(*page.foot)[0].endswith("vouw elke kaart op de stippellijn"), "either way"


@pytest.mark.parametrize(
    ("sides", "setup", "folded", "says"),
    [
        ("duplex-long", Sides.DUPLEX_LONG, False, "over de lange kant"),
        ("duplex-short", Sides.DUPLEX_SHORT, False, "over de korte kant"),
        ("single", Sides.SINGLE, True, "naar achteren op de stippellijn"),
    ],
)
def test_a_deck_is_printed_as_the_school_prints(
    sides: Literal["duplex-long", "duplex-short", "single"],
    setup: Sides,
    folded: bool,
    says: str,
    maker: Maker,
) -> None:
    profile = maker.data.profile.model_copy(update={"print": PrintSettings(sides=sides)})
    elsewhere = replace(maker, data=replace(maker.data, profile=profile))
    part = deck(elsewhere, "cards: [{front: a, back: x}]")
    assert part.setup.sides is setup
    assert [card.fold for page in pages(part) for card in drawn(page)] == ([True] if folded else [False] * 2)
    assert says in words(*pages(part)[0].foot)[0]


def test_a_filled_sheet_repeats_one_card_without_numbers(maker: Maker) -> None:
    part = deck(maker, "fill: true, copies: per-pupil, size: 85x54, cards: [Ik wil praten.]")
    (page,) = pages(part)
    assert [words(*card.front) for card in drawn(page)] == [["Ik wil praten."]] * 10
    assert {card.number for card in drawn(page)} == {0}
    assert part.copies == 3


def test_each_card_fills_a_sheet_of_its_own(maker: Maker) -> None:
    sheets = pages(deck(maker, "fill: true, size: 85x54, cards: [Een, Twee]"))
    assert [{" ".join(words(*card.front)) for card in sheet.cards} for sheet in sheets] == [{"Een"}, {"Twee"}]
    assert all(len(sheet.cards) == 10 for sheet in sheets)


def test_a_single_card_has_no_number(maker: Maker) -> None:
    (page,) = pages(deck(maker, "code: K, cards: [een]"))
    assert [(card.deck, card.number) for card in drawn(page)] == [("K", 0)]


def test_a_title_stands_in_bold_above_the_words(maker: Maker) -> None:
    (page,) = pages(deck(maker, "cards: [{title: Durf, front: Zeg **ja**.}]"))
    title, text = page.cards[0].front
    assert (plain(title.content), title.content[0].bold, plain(text.content)) == ("Durf", True, "Zeg ja.")
    assert {title.role, text.role} == {Role.CARD}


def test_the_line_above_the_cards_says_what_they_are_and_for_whom(maker: Maker) -> None:
    (page,) = pages(deck(maker, "code: B, copies: per-pupil, cards: [een]"))
    assert words(*page.head)[-1] == "kaartenset B · Zinnen · Een les · per leerling · 1/1"
    assert words(*page.foot) == ["ware grootte (100 %) · deze balk is 5 cm lang"]


def test_where_room_is_short_the_line_only_names_the_deck(maker: Maker) -> None:
    title = "Een heel lange naam voor een set kaarten, veel te lang voor een kaart"
    document = made(maker, f"cards: [{{deck: '{title}', id: a, code: B, size: A7, cards: [x]}}]")
    (page,) = pages(document.parts[0])
    (line,) = page.head
    assert isinstance(line, Heading)
    assert line.level == 1
    assert re.fullmatch("B · Een heel lange naam .*… · 1/1", plain(line.content))
    assert words(*page.foot) == ["ware grootte (100 %)"]


@pytest.mark.parametrize(
    ("size", "says"),
    [
        (
            "63x88",
            "ware grootte (100 %) · deze balk is 5 cm lang · twee kanten, draai het blad over de lange kant",
        ),
        ("A6", "ware grootte (100 %) · twee kanten, draai het blad over de lange kant"),
        ("A7", "ware grootte (100 %) · draai over de lange kant"),
        ("30x140", "ware grootte (100 %)"),
    ],
)
def test_how_to_print_is_said_as_fully_as_there_is_room(size: str, says: str, maker: Maker) -> None:
    front, _ = pages(deck(maker, f"size: {size}, cards: [{{front: a, back: x}}]"))
    assert words(*front.foot) == [says]


def test_the_first_deck_is_headed_by_the_document_and_every_deck_by_its_name(maker: Maker) -> None:
    document = made(
        maker,
        f"cards: [{{deck: A, id: a, cards: [{TEN}]}}, {{deck: B, id: b, cards: [{{front: x, back: y}}]}}]",
    )
    assert levels(document) == [1, 2, 2]
    assert skips(document) == []
    assert plain(headings(document)[0].content) == "Kaarten: Een les"


def test_decks_of_several_lessons_say_which_and_share_no_ids(maker: Maker) -> None:
    entries = [Entry("een", lesson(RULES), 1), Entry("twee", lesson(RULES), 2)]
    document = cards(maker, entries, "bundel", "Kaarten")
    assert document is not None
    assert [part.title for part in document.parts] == ["Les 1 · Afspraken", "Les 2 · Afspraken"]
    ids = [node.id for node in walk_document(document)] + [part.id for part in document.parts]
    assert len(set(ids)) == len(ids)


def test_a_lesson_without_decks_has_no_cards(maker: Maker) -> None:
    assert cards(maker, [Entry("les", lesson())], "les", "Kaarten") is None


@pytest.mark.parametrize(
    ("block", "fronts"),
    [
        ("{checklist: [een, '**twee**'], id: b}", ["een", "twee"]),
        ("{scenario: Sam belt., title: De bel, id: b}", ["De bel Sam belt."]),
        ("{scenario: x, blocks: [{statements: [ja, nee], id: b}]}", ["ja", "nee"]),
    ],
)
def test_a_deck_is_made_from_any_block_with_items(block: str, fronts: list[str], maker: Maker) -> None:
    one = lesson(f"handout: [{{sheet: S, id: s, blocks: [{block}]}}]\ncards: [{{deck: D, id: d, from: b}}]")
    made_cards = deck_cards(one.cards[0], maker.context("pupil", one))
    assert [" ".join(words(*card.front)) for card in made_cards] == fronts


@pytest.mark.parametrize(
    ("size", "width", "high"),
    [
        ("63x88", 53, 28.16),  # 5 mm stays free at both edges
        ("85x54", 75, 17.28),
        ("A6 landscape", 132.5, 33.6),  # 8 mm, as these are cut at the paper's edge
    ],
)
def test_the_picture_of_a_card_stands_below_its_title_with_room_for_words(
    size: str, width: float, high: float, maker: Maker
) -> None:
    card = (
        "{title: Lina · 1, front: Lina wacht., back: En jij?, picture: images/strip-raam.svg, alt: Een raam.}"
    )
    (page, _) = pages(deck(maker, f"size: {size}, cards: [{card}]"))
    title, figure, text = drawn(page)[0].front
    assert isinstance(title, Paragraph)
    assert isinstance(figure, Figure)
    assert isinstance(text, Paragraph)
    assert figure.alt == "Een raam."
    ratio = seen(maker.read(figure.file)).ratio
    assert figure.width == pytest.approx(min(width, high / ratio), abs=0.01)


def test_cards_are_found_by_their_deck_and_number(maker: Maker) -> None:
    (page,) = pages(deck(maker, "cards: [een, twee]"))
    assert [card.id for card in drawn(page)] == ["zinnen-1", "zinnen-2"]
    filled = deck(maker, "fill: true, cards: [een]")
    named = [node.id for node in walk(filled.children) if isinstance(node, Card)]
    assert named[0] == "zinnen-1"
    assert len(set(named)) == len(named)


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ("size: 63x88", "A6"),
        ("size: 85x54", "A6 landscape"),
        ("size: 85x54, fold: true", "A6 landscape"),
        ("size: A6", "A6"),
    ],
)
def test_in_large_print_cards_are_as_large_as_a_postcard(
    options: str, size: str, maker: Maker, repository: Project
) -> None:
    text = f"cards: [{{deck: D, id: d, {options}, cards: [{{front: Een, back: Twee}}]}}]"
    large = replace(maker, data=with_variants(repository, maker.data, ["large-print"]))
    (sheet, *_) = pages(made(large, text).parts[0])
    usual = text.replace(options.partition(",")[0], f"size: {size}")
    (wanted, *_) = pages(made(maker, usual).parts[0])
    assert sheet.ground.places[0] == wanted.ground.places[0]

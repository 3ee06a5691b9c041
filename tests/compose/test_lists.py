import pytest
from made import guide_of, handout_of, words
from written import lesson

from kitgen.compose.cards import cards
from kitgen.compose.lists import listed
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.posters import posters
from kitgen.document.nodes import Card, Heading, Table
from kitgen.document.walk import walk_document

ONCE = """
    handout:
      - sheet: Blad
        id: blad
        blocks:
          - {table: {from: DECK, header: [Stelling, Wat vind jij?]}, id: tabel}
          - {statements: [Wie zwijgt doet mee., Een grap mag.], id: stellingen}
          - {stages: [{name: Stop, text: Adem uit.}, {name: Kies}], id: stappen}
          - {table: {header: [Dag, Wat], rows: [[maandag, lezen], [dinsdag, rusten]]}, id: dagen}
    cards:
      - {deck: Set, id: set, code: A, cards: [{title: Ja, front: Dat mag.}, Nee.]}
      - {deck: Uit tabel, id: uit-tabel, from: dagen}
      - {deck: Uit set, id: uit-set, from: set}
    posters: [{signs: Borden, id: borden, from: stellingen}, {poster: Muur, id: muur, from: tabel}]
"""


def table(maker: Maker, text: str) -> list[list[str]]:
    document = handout_of(maker, lesson(text))
    first = next(node for node in walk_document(document) if isinstance(node, Table))
    return [["/".join(words(cell)) for cell in row.cells] for row in (*first.head, *first.rows)]


@pytest.mark.parametrize(
    ("made_from", "rows"),
    [
        ("{from: stellingen, header: [Stelling, Jij]}",
         [["Stelling", "Jij"], ["Wie zwijgt doet mee.", ""], ["Een grap mag.", ""]]),
        ("{from: stellingen}", [["Wie zwijgt doet mee."], ["Een grap mag."]]),
        ("{from: stappen, header: [Stap, Zo, Jij]}",
         [["Stap", "Zo", "Jij"], ["1. Stop", "Adem uit.", ""], ["2. Kies", "", ""]]),
        ("{from: stappen, header: [Stap]}", [["Stap"], ["1. Stop/Adem uit."], ["2. Kies"]]),
        ("{from: set, header: [A, B]}", [["A", "B"], ["Ja", "Dat mag."], ["", "Nee."]]),
    ],
)  # fmt: skip
def test_a_list_stands_in_a_table_with_room_to_write(
    made_from: str, rows: list[list[str]], maker: Maker
) -> None:
    text = ONCE.replace("{from: DECK, header: [Stelling, Wat vind jij?]}", made_from)
    assert table(maker, text) == rows


def test_room_to_write_is_named_after_its_row_and_column(maker: Maker) -> None:
    document = handout_of(maker, lesson(ONCE.replace("DECK", "stellingen")))
    first = next(node for node in walk_document(document) if isinstance(node, Table))
    cells = [cell for row in first.rows for cell in row.cells if cell.name]
    assert [cell.label for cell in cells] == [
        "Wat vind jij?, Wie zwijgt doet mee.",
        "Wat vind jij?, Een grap mag.",
    ]
    assert len({cell.name for cell in cells}) == 2


def test_cards_are_made_from_a_table_and_from_other_cards(maker: Maker) -> None:
    document = cards(maker, [Entry("les", lesson(ONCE.replace("DECK", "set")))], "les", "K")
    assert document
    faces = [words(*n.front) for n in walk_document(document) if isinstance(n, Card)]
    assert faces[2:] == [["maandag", "lezen"], ["dinsdag", "rusten"], ["Ja", "Dat mag."], ["Nee."]]


def test_signs_and_a_poster_are_made_from_a_list(maker: Maker) -> None:
    entry = Entry("les", lesson(ONCE.replace("DECK", "set")))
    document = posters(maker, [entry], "les", "P", width_of=len)
    assert document
    headings = [words(n)[0] for n in walk_document(document) if isinstance(n, Heading)]
    assert headings == ["Wie zwijgt doet mee.", "Een grap mag.", "Muur"]
    assert "Dat mag." in words(*document.parts[1].children)


def test_the_guide_shows_the_same_list(maker: Maker) -> None:
    told = words(*guide_of(maker, lesson(ONCE.replace("DECK", "set"))).parts[-1].children)
    assert {"Ja", "Dat mag.", "Nee."} <= set(told)


def test_a_table_made_from_a_list_is_no_list_itself(maker: Maker) -> None:
    one = lesson(ONCE.replace("DECK", "set"))
    context = maker.context("pupil", one)
    assert listed(one, "tabel", context) == ()
    assert listed(one, "nergens", context) == ()
    assert len(context.listed("set")) == 2

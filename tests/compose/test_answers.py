from made import guide_of, titles, words, words_of
from written import headings, lesson

from kitgen.compose.maker import Maker
from kitgen.document.nodes import Table
from kitgen.document.walk import walk_document

LESSON = """
    handout:
      - sheet: Afspraken
        id: blad
        lead: Lees eerst.
        blocks:
          - questions: [{ask: Wie helpt?, answer: Je meter.}, {ask: Wat zeg je?}]
      - sheet: Voor jou
        id: voor-jou
        for: teacher
        blocks: [{text: Zet de tafels klaar.}]
      - sheet: Briefjes
        id: briefjes
        blocks:
          - slips: Mijn vraag
            blocks:
              - questions: [{ask: Wat vraag je?, answer: Bundel de vragen.}]
    cards:
      - deck: Zinnen
        id: zinnen
        code: B
        about: Leg ze open.
        cards: [{front: Zeg **ja**., note: Oefen dit., title: Durf}, Zeg nee.]
      - {deck: Zonder noot, id: zonder, cards: [a]}
      - {deck: Uit het blad, id: uit, about: Deel uit., cards: [b, c]}
"""


def test_worksheets_stand_in_the_guide_with_number_lead_and_answers(maker: Maker) -> None:
    document = guide_of(maker, lesson(LESSON))
    texts = words_of(document)
    at = texts.index("Werkblad 1 · Afspraken")
    assert texts[at + 1 : at + 5] == ["Lees eerst.", "Wie helpt?", "Antwoord. Je meter.", "Wat zeg je?"]


def test_a_sheet_for_the_teacher_is_there_under_its_own_name(maker: Maker) -> None:
    document = guide_of(maker, lesson(LESSON))
    assert "Voor jou" in titles(document)
    assert "Zet de tafels klaar." in words_of(document)


def test_what_to_do_with_slips_is_told_too(maker: Maker) -> None:
    assert any("Bundel de vragen." in text for text in words_of(guide_of(maker, lesson(LESSON))))


def test_cards_with_notes_are_listed_by_number(maker: Maker) -> None:
    document = guide_of(maker, lesson(LESSON))
    texts = words_of(document)
    at = texts.index("Zinnen (kaartenset B)")
    assert texts[at + 1 : at + 8] == [
        "Leg ze open.",
        "B1",
        "Durf Zeg ja.",
        "Oefen dit.",
        "B2",
        "Zeg nee.",
        "",
    ]


def test_decks_with_nothing_to_say_about_them_are_not_listed(maker: Maker) -> None:
    found = titles(guide_of(maker, lesson(LESSON)))
    assert "Uit het blad" in found
    assert "Zonder noot" not in found


def test_headings_of_a_worksheet_stand_one_level_below_it(maker: Maker) -> None:
    one = lesson("handout: [{sheet: A, id: a, blocks: [{section: Kies}, {text: b}]}]")
    document = guide_of(maker, one)
    found = dict(zip(titles(document), (h.level for h in headings(document)), strict=True))
    assert (found["Werkbladen met antwoorden"], found["Werkblad 1 · A"], found["Kies"]) == (2, 3, 4)


def test_a_deck_made_from_a_block_is_explained_but_not_repeated(maker: Maker) -> None:
    text = """
        handout: [{sheet: A, id: a, blocks: [{checklist: [een, twee], id: lijst}]}]
        cards: [{deck: Lijstkaarten, id: kaarten, from: lijst, about: Leg ze in volgorde.}]
    """
    document = guide_of(maker, lesson(text))
    assert "Leg ze in volgorde." in words_of(document)
    rows = [n for n in walk_document(document) if isinstance(n, Table) and "een" in words(n)]
    assert rows == []

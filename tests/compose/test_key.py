import pytest
from made import guide_of, words
from written import lesson

from kitgen.compose.key import key_nodes
from kitgen.compose.maker import Maker
from kitgen.document.inline import plain
from kitgen.document.nodes import Heading, Item, PageBreak, Section, WritingLines
from kitgen.document.walk import walk, walk_document

SHEET = """
    handout:
      - sheet: Blad
        id: blad
        answers: apart
        blocks:
          - section: Lezen
          - text: Lees het verhaal.
          - section: Vragen
            id: vragen
          - scenario: Sam belt.
            draw_out: Niemand is schuldig.
            blocks:
              - questions: [{ask: Wie belt?, answer: "Sam, zie {ref.vragen}."}, {ask: Wat vind jij?, id: jij}]
          - quiz: [{ask: Welk nummer?, options: ["102", "112"], right: 2, why: Bij gevaar.}]
          - statements: [{say: Zwijgen mag., note: Vraag waarom.}]
          - sort: [{item: Je leest mee., in: niet, why: Het is van mij.}]
            into: [wel, niet]
          - text: Let op de stille leerlingen.
            for: teacher
      - {sheet: Slot, id: slot, blocks: [{questions: [{ask: En nu?, answer: Rusten.}]}]}
"""


def key(maker: Maker, text: str = SHEET) -> list[str]:
    sheet = lesson(text).handout[0]
    return words(*key_nodes(sheet, maker.context("teacher")))


def test_the_answer_sheet_has_question_and_answer_and_nothing_else(maker: Maker) -> None:
    assert key(maker) == [
        "Vragen",
        "Wie belt?",
        "Antwoord. Sam, zie {ref.vragen}.",
        "Welk nummer?",
        "Juist: 112",
        "Waarom. Bij gevaar.",
        "Je leest mee.",
        "niet",
        "Het is van mij.",
    ]


def test_numbers_and_letters_are_those_of_the_sheet(maker: Maker) -> None:
    nodes = list(walk(key_nodes(lesson(SHEET).handout[0], maker.context("teacher"))))
    assert [n.marker for n in nodes if isinstance(n, Heading)] == ["B"]
    assert [plain(n.marker) for n in nodes if isinstance(n, Item) and n.marker] == ["1", "3"]


def test_the_sheet_itself_stands_in_the_guide_with_notes_and_room_but_no_answers(maker: Maker) -> None:
    document = guide_of(maker, lesson(SHEET))
    (sheet,) = [n for n in walk_document(document) if isinstance(n, Section) and n.id == "blad"]
    told = " ".join(words(sheet))
    for text in ("Niemand is schuldig.", "Vraag waarom.", "Let op de stille leerlingen.", "102"):
        assert text in told
    for answer in ("Sam, zie", "Juist", "Bij gevaar.", "Het is van mij."):
        assert answer not in told
    assert len([n for n in walk((sheet,)) if isinstance(n, WritingLines)]) == 2


def test_the_answer_sheet_follows_on_a_page_of_its_own(maker: Maker) -> None:
    nodes = guide_of(maker, lesson(SHEET)).parts[-1].children
    at = next(i for i, n in enumerate(nodes) if isinstance(n, Section) and n.id == "blad")
    assert isinstance(nodes[at + 1], PageBreak)
    assert words(nodes[at + 2]) == ["Antwoorden bij werkblad 1 · Blad"]
    last = next(i for i, n in enumerate(nodes) if isinstance(n, Section) and n.id == "slot")
    assert isinstance(nodes[last - 1], PageBreak)
    assert sum(isinstance(n, PageBreak) for n in nodes[at:]) == 2
    assert "Antwoord. Sam, zie werkblad 1, deel B." in words(*nodes[at + 2 : last])


def test_answers_in_columns_stand_below_each_other(maker: Maker) -> None:
    one = "{questions: [{ask: Een?, answer: a}]}"
    text = f"handout: [{{sheet: B, id: b, blocks: [{{columns: [[{one}], [{{text: Lees.}}, {one}]]}}]}}]"
    assert key(maker, text) == ["Een?", "Antwoord. a", "Een?", "Antwoord. a"]


def test_a_kept_block_gives_its_answers_alone(maker: Maker) -> None:
    block = "{questions: [{ask: Een?, answer: a}, Twee?], keep: true}"
    assert key(maker, f"handout: [{{sheet: B, id: b, blocks: [{block}]}}]") == ["Een?", "Antwoord. a"]


def test_no_id_is_used_twice(maker: Maker) -> None:
    document = guide_of(maker, lesson(SHEET))
    ids = [n.id for n in walk_document(document) if n.id]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("sheet", ["{text: a}", "{questions: [Wie?]}", "{statements: [{say: a, note: b}]}"])
def test_a_sheet_without_answers_has_no_answer_sheet(sheet: str, maker: Maker) -> None:
    text = f"handout: [{{sheet: B, id: b, answers: apart, blocks: [{{section: S}}, {sheet}]}}]"
    assert key(maker, text) == []
    assert not [w for w in words(*guide_of(maker, lesson(text)).parts[-1].children) if "Antwoorden bij" in w]

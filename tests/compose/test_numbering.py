import pytest
from generated import lessons
from hypothesis import assume, given, settings
from made import guide_of, handout_of, markers, stands
from written import lesson

from kitgen.audience import view_for
from kitgen.compose.handout import handout
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import citations, sheet_numbers
from kitgen.lesson import Lesson
from kitgen.load import load_lesson
from kitgen.project import Project

SHEETS = """
    handout:
      - {sheet: Uitleg, id: uitleg, for: teacher, blocks: [{text: Voor jou., id: voor-jou}]}
      - sheet: Onze afspraken
        id: afspraken
        blocks:
          - {text: Lees eerst., id: lezen}
          - section: Zeven letters
          - {text: Kies er een., id: kiezen}
          - {section: Voor de leraar, for: teacher}
          - {text: Toon de poster., id: tonen}
          - section: Een verhaal
          - scenario: Sam belt.
            id: sam
            blocks:
              - {questions: [Wie belt Sam?], id: wie}
      - sheet: Briefjes
        id: briefjes
        blocks: [{slips: Mijn vraag, id: vraag, blocks: [{text: a}]}]
      - {sheet: Brief voor thuis, id: thuis, for: home, blocks: [{text: Beste ouder.}]}
      - {sheet: Slot, id: slot, blocks: [{text: Tot dan., id: tot-dan}]}
    cards:
      - {deck: Zinnen, id: zinnen, code: B, cards: [a]}
      - {deck: Losse kaartjes, id: los, cards: [a]}
    posters:
      - {poster: Aan de muur, id: muur, blocks: [{text: a}]}
      - {signs: Zones, id: zones, items: [eens]}
"""


@pytest.fixture(scope="module")
def sheets() -> Lesson:
    return lesson(SHEETS)


def test_worksheets_of_pupils_are_numbered(sheets: Lesson) -> None:
    assert sheet_numbers(sheets) == {"afspraken": 1, "slot": 2}


def test_the_same_numbers_for_every_reader(sheets: Lesson) -> None:
    assert sheet_numbers(view_for(sheets, "pupil")) == sheet_numbers(view_for(sheets, "teacher"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("afspraken", "werkblad 1"),
        ("lezen", "werkblad 1"),
        ("kiezen", "werkblad 1, deel A"),
        ("tonen", "werkblad 1, deel A"),
        ("sam", "werkblad 1, deel B"),
        ("wie", "werkblad 1, deel B"),
        ("slot", "werkblad 2"),
        ("tot-dan", "werkblad 2"),
        ("briefjes", "Briefjes"),
        ("uitleg", "Uitleg"),
        ("zinnen", "kaartenset B"),
        ("los", "Losse kaartjes"),
        ("muur", "poster Aan de muur"),
        ("zones", "borden Zones"),
    ],
)
def test_a_piece_of_a_lesson_is_cited_as_people_call_it(
    name: str, text: str, sheets: Lesson, maker: Maker
) -> None:
    citation = citations(sheets, maker.data.labels)[name]
    assert (citation.text, citation.target) == (text, name)


def agrees(maker: Maker, one: Lesson) -> None:
    document = handout(maker, Entry("les", one))
    cited = citations(one, maker.data.labels)
    where = stands(document) if document else {}
    assert {name: where[name] for name in cited if name in where} == {
        name: cited[name].text for name in cited if name in where
    }


@settings(max_examples=120)
@given(lessons())
def test_what_is_cited_is_what_stands_on_the_pupils_sheet(maker: Maker, one: Lesson) -> None:
    assume(not any(block.kind == "slips" and block.audience for block in one.blocks()))
    agrees(maker, one)


def test_a_section_in_a_scenario_counts_where_sheets_are_cited(maker: Maker) -> None:
    agrees(
        maker,
        lesson(
            "handout: [{sheet: Blad, id: blad, blocks: [{scenario: Sam belt., blocks: [{section: Verder},"
            " {section: Voor jou, for: teacher}]}, {section: Slot}, {text: Dag., id: dag}]}]"
        ),
    )


@pytest.mark.parametrize("name", ["pikasol", "gezonde-relatie", "hulp-dichtbij"])
def test_shipped_lessons_are_cited_as_they_are_printed(name: str, maker: Maker, repository: Project) -> None:
    agrees(maker, load_lesson(repository, name, "nl").value)


QUESTIONS = """
    handout:
      - sheet: Blad
        id: blad
        blocks:
{first}
          - section: Een
          - questions: [{{ask: Eerste?, answer: Ja.}}, Tweede?]
          - section: Twee
          - quiz: [{{ask: Derde?, options: [a, b], right: 1, why: Omdat.}}]
"""


@pytest.mark.parametrize(
    "first",
    [
        "text: Lees.",
        "{questions: [Wat zeg jij?], for: teacher}",
        "{section: Voor jou, for: teacher}",
        "{questions: [Voor thuis?], for: home}",
        "statements: [{say: Zwijgen mag., note: Vraag waarom.}, Alles mag.]",
        "{statements: [{say: Zwijgen mag., note: Vraag waarom.}], choices: [eens, oneens]}",
        "{scenario: Sam belt., blocks: [{questions: [Wie belt?]}]}",
        "{scenario: Sam belt., blocks: [{questions: [Wat vraag jij?], for: teacher}]}",
        "{scenario: Sam belt., blocks: [{section: Voor jou, for: teacher}]}",
        "{scenario: Sam belt., blocks: [{section: Verder}]}",
        "{sort: [{item: a, in: x}], into: [x, y]}",
    ],
)
def test_numbers_and_letters_are_the_same_in_handout_and_guide(first: str, maker: Maker) -> None:
    one = lesson(QUESTIONS.format(first=f"          - {first}"))
    pupils, teachers = markers(handout_of(maker, one)), markers(guide_of(maker, one))
    assert {"Eerste?", "Tweede?", "Derde?", "Een", "Twee"} <= set(pupils)
    assert {name: teachers.get(name) for name in pupils} == pupils


def test_questions_are_numbered_on_over_the_blocks_of_a_sheet(maker: Maker) -> None:
    found = markers(handout_of(maker, lesson(QUESTIONS.format(first="          - text: Lees."))))
    assert found == {"Een": "A", "Twee": "B", "Eerste?": "1", "Tweede?": "2", "Derde?": "3"}


def test_every_sheet_begins_again_at_one(maker: Maker) -> None:
    two = lesson(
        "handout: [{sheet: A, id: a, blocks: [{section: Een}, {questions: [Wie?]}]},"
        " {sheet: B, id: b, blocks: [{section: Twee}, {questions: [Wat?]}]}]"
    )
    assert markers(handout_of(maker, two)) == {"Een": "A", "Wie?": "1", "Twee": "A", "Wat?": "1"}

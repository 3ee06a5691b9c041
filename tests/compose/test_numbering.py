import pytest
from generated import lessons
from hypothesis import assume, given, settings
from made import SHIPPED, cited, guide_of, handout_of, markers, shipped, stands
from written import kit, lesson, references, strings

from kitgen.audience import view_for
from kitgen.compose.cards import cards
from kitgen.compose.handout import handout, home
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import citations, sheet_numbers
from kitgen.compose.packet import pupil_packet
from kitgen.compose.posters import posters
from kitgen.document.inline import plain
from kitgen.document.nodes import WritingLines
from kitgen.document.walk import walk_document
from kitgen.kit import leave_out
from kitgen.lesson import Lesson
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
    assert sheet_numbers(sheets) == {"afspraken": 1, "thuis": 1, "slot": 2}


def test_the_same_numbers_for_every_reader(sheets: Lesson) -> None:
    whole = sheet_numbers(sheets)
    assert sheet_numbers(view_for(sheets, "teacher")) == whole
    for reader in ("pupil", "home"):
        assert sheet_numbers(view_for(sheets, reader)).items() <= whole.items()


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
        ("thuis", "thuisblad 1"),
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


def test_annexes_and_sheets_for_home_are_numbered_apart(maker: Maker) -> None:
    one = lesson(
        """
        handout:
          - {sheet: A, id: a, blocks: [{text: a}]}
          - {sheet: B, id: b, annex: true, blocks: [{text: b}]}
          - {sheet: C, id: c, for: home, blocks: [{section: Samen}, {text: c, id: c-tekst}]}
          - {sheet: D, id: d, blocks: [{text: d, for: teacher}]}
          - {sheet: E, id: e, blocks: [{text: e}]}
          - {sheet: F, id: f, annex: true, blocks: [{questions: [{ask: Wie?, id: f-wie}]}]}
        """
    )
    assert cited(citations(one, maker.data.labels)) == {
        "a": "werkblad 1",
        "b": "bijlage 1",
        "c": "thuisblad 1",
        "c-tekst": "thuisblad 1, deel A",
        "d": "D",
        "e": "werkblad 2",
        "f": "bijlage 2",
        "f-wie": "bijlage 2",
    }
    kickers = [
        plain(n.content) for n in walk_document(handout_of(maker, one)) if getattr(n, "role", "") == "kicker"
    ]
    assert kickers == ["Werkblad 1", "Bijlage 1", "Werkblad 2", "Bijlage 2"]


CITES = """
    steps: [{title: A, minutes: 5, do: "Deel {ref.blad} uit.", say: "Neem **{ref.deel}**."}]
    prepare: "Knip {ref.set}."
    handout:
      - {sheet: Eerst, id: eerst, blocks: [{text: "{Ref.blad} komt straks. Zie {ref.set}."}]}
      - sheet: Blad
        id: blad
        blocks:
          - section: Kies
            id: deel
          - questions: [{ask: "Wat zag je op {ref.eerst}?", lines: 2, answer: "Zie {ref.deel}."}]
      - {sheet: Thuis, id: thuis, for: home, blocks: [{text: "Neem {ref.blad}."}]}
    cards: [{deck: Set, id: set, code: A, cards: ["Hoort bij {ref.blad}."]}]
    posters: [{poster: Muur, id: muur, blocks: [{text: "Van {ref.blad}."}]}]
"""


def test_a_text_cites_by_number_and_leads_there_within_a_document(maker: Maker) -> None:
    one = lesson(CITES)
    found = {(r.text, r.target) for r in references(handout_of(maker, one)) if r.running}
    assert found == {("Werkblad 2", "blad"), ("kaartenset A", None), ("werkblad 1", "eerst")}
    guide = {(r.text, r.target) for r in references(guide_of(maker, one)) if r.running}
    assert guide >= {("werkblad 2", "blad"), ("werkblad 2, deel A", "deel"), ("Werkblad 2", "blad")}


def test_a_citation_stands_in_what_is_written_on_and_in_every_paper(maker: Maker) -> None:
    entry = Entry("les", lesson(CITES))
    made = [
        handout(maker, entry),
        home(maker, entry),
        guide_of(maker, entry.lesson),
        cards(maker, [entry], "les", "K"),
        posters(maker, [entry], "les", "P", width_of=len),
    ]
    for document in made:
        assert document
        assert [text for text in strings(document) if "{" in text] == []
    labels = [n.label for n in walk_document(made[0]) if isinstance(n, WritingLines)]
    assert labels == ["Wat zag je op werkblad 1?"]


def test_what_has_a_title_alone_is_cited_in_quotation_marks(maker: Maker) -> None:
    slips = "{slips: Mijn vraag, id: vraag, blocks: [{text: a}]}"
    one = lesson(
        f"handout: [{{sheet: Briefjes, id: briefjes, blocks: [{slips}]}}]\n"
        "cards: [{deck: Zinnen, id: zinnen, cards: [a]}]\n"
        "prepare: 'Neem {ref.briefjes}, {ref.vraag} en {ref.zinnen}.'"
    )
    found = [r.text for r in references(guide_of(maker, one)) if r.running]
    assert found == ["“Briefjes”", "“Briefjes”", "“Zinnen”"]


def test_citations_follow_when_a_sheet_is_left_out(maker: Maker) -> None:
    left = leave_out(lesson(CITES.replace("{ref.eerst}", "je blad")), ["eerst"])
    assert {r.text for r in references(guide_of(maker, left))} == {
        "werkblad 1",
        "werkblad 1, deel A",
        "kaartenset A",
    }


def test_lessons_that_share_a_packet_cite_their_own(maker: Maker) -> None:
    entries = [Entry("een", lesson(CITES), 1), Entry("twee", lesson(CITES), 2)]
    packet = pupil_packet(maker, kit("title: K\nlessons: [een]"), "k", entries)
    targets = [r.target for r in references(packet) if r.text == "Werkblad 2"]
    assert targets == ["een-blad", "twee-blad"]


def agrees(maker: Maker, one: Lesson) -> None:
    document = handout(maker, Entry("les", one))
    named = cited(citations(one, maker.speaking_to([one]).data.labels))
    where = stands(document) if document else {}
    assert {name: where[name] for name in named if name in where} == {
        name: named[name] for name in named if name in where
    }


@settings(max_examples=80)
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


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_lessons_are_cited_as_they_are_printed(name: str, maker: Maker, repository: Project) -> None:
    agrees(maker, shipped(maker, repository, name))


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

import pytest
from written import kit, lesson

from kitgen.compose.handout import handout
from kitgen.compose.maker import Entry, Maker
from kitgen.compose.numbering import citations
from kitgen.document.inline import plain
from kitgen.document.walk import walk_document
from kitgen.errors import InputError
from kitgen.kit import leave_out
from kitgen.lesson import Lesson
from kitgen.span import Span

LESSON = """
    steps:
      - {id: begin, title: Begin, minutes: 5}
      - {id: quizzen, title: Quizzen, minutes: 10, uses: [quiz]}
      - {id: slot, title: Slot, minutes: 5, uses: [verhaal]}
    handout:
      - sheet: Eerst
        id: eerst
        blocks: [{text: Lees dit., id: lezen}]
      - sheet: Verhaal
        id: verhaal
        blocks:
          - section: De quiz
            id: kop-quiz
          - quiz: [{ask: Wie belt Sam?, options: [Awel, niemand], right: 1}]
            id: quiz
          - section: Het verhaal
            id: kop-verhaal
          - scenario: Sam krijgt een bericht.
            id: sam
            blocks:
              - text: Lees het nog eens.
              - questions: [Wat zou Sam doen?]
                id: vragen-sam
    cards:
      - {deck: Kaarten, id: kaarten, cards: [een]}
      - {deck: Meer kaarten, id: meer-kaarten, cards: [twee]}
    posters:
      - {poster: Muur, id: muur, blocks: [{text: Praat.}]}
      - {signs: Hoeken, id: hoeken, items: [eens]}
"""


@pytest.fixture(scope="module")
def whole() -> Lesson:
    return lesson(LESSON)


def test_lessons_are_named_outright_or_with_what_is_left_out() -> None:
    read = kit("title: Bundel\nlessons:\n  - pikasol\n  - lesson: grenzen\n    without: [quiz]\n")
    assert [(entry.lesson, entry.without) for entry in read.lessons] == [
        ("pikasol", []),
        ("grenzen", ["quiz"]),
    ]


@pytest.mark.parametrize("lessons", ["[]", "[Pikasol]", "[{without: [quiz]}]"])
def test_a_kit_has_lessons_by_name(lessons: str) -> None:
    with pytest.raises(InputError):
        kit(f"title: Bundel\nlessons: {lessons}\n")


def test_nothing_is_left_out_unless_it_is_asked(whole: Lesson) -> None:
    assert leave_out(whole, []) == whole


def test_steps_sheets_decks_and_posters_are_left_out(whole: Lesson) -> None:
    left = leave_out(whole, ["quizzen", "eerst", "kaarten", "hoeken"])
    assert [step.id for step in left.steps] == ["begin", "slot"]
    assert [sheet.id for sheet in left.handout] == ["verhaal"]
    assert [deck.id for deck in left.cards] == ["meer-kaarten"]
    assert [poster.id for poster in left.posters] == ["muur"]
    assert left.planned() == Span(10, 10)


def test_blocks_are_left_out_of_their_sheet(whole: Lesson) -> None:
    left = leave_out(whole, ["quiz", "kop-quiz"])
    assert [block.id for block in left.handout[1].blocks] == ["kop-verhaal", "sam"]
    assert left.handout[0] == whole.handout[0]


def test_blocks_are_left_out_of_a_scenario(whole: Lesson) -> None:
    left = leave_out(whole, ["vragen-sam"])
    assert left.block("vragen-sam") is None
    assert left.block("sam").blocks[0].text.plain() == "Lees het nog eens."


def test_a_sheet_without_blocks_is_left_out_too(whole: Lesson) -> None:
    assert [sheet.id for sheet in leave_out(whole, ["lezen"]).handout] == ["verhaal"]


def test_the_lesson_itself_stays_as_it_is(whole: Lesson) -> None:
    before = whole.model_dump()
    leave_out(whole, ["quiz", "eerst", "vragen-sam", "begin"])
    assert whole.model_dump() == before


def test_numbers_and_letters_close_up(whole: Lesson, maker: Maker) -> None:
    def printed(without: list[str]) -> tuple[str, list[str], str]:
        left = leave_out(whole, without)
        document = handout(maker, Entry("les", left))
        markers = [
            node.marker for node in walk_document(document) if getattr(node, "level", 0) and node.marker
        ]
        kickers = [plain(n.content) for n in walk_document(document) if getattr(n, "role", "") == "kicker"]
        return kickers[-1], markers, citations(left, maker.data.labels)["sam"].text

    assert printed([]) == ("Werkblad 2", ["A", "B"], "werkblad 2, deel B")
    assert printed(["eerst", "kop-quiz", "quiz"]) == ("Werkblad 1", ["A"], "werkblad 1, deel A")


def test_lessons_stand_in_meetings_or_on_their_own() -> None:
    read = kit(
        "title: K\nmeetings:\n"
        "  - {title: A, minutes: 90, lessons: [a, b]}\n  - {title: B, minutes: 50, lessons: [c]}\n"
    )
    assert [(entry.lesson, held.number) for entry, held in read.placed() if held] == [
        ("a", 1),
        ("b", 1),
        ("c", 2),
    ]
    with pytest.raises(InputError) as both:
        kit("title: K\nlessons: [a]\nmeetings: [{title: A, minutes: 90, lessons: [a]}]\n")
    assert [(f.id, f.origin.path, f.values["name"]) for f in both.value.findings if f.origin] == [
        ("two-forms", ("lessons",), "lessons")
    ]
    with pytest.raises(InputError) as neither:
        kit("title: K\n")
    assert [(f.id, f.values["name"]) for f in neither.value.findings] == [("missing-field", "lessons")]

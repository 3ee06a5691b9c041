import pytest
from written import lesson, written

from kitgen.errors import InputError
from kitgen.lesson import Lesson

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
        "minutes: 45–60",
    ],
)
def test_months_ages_and_minutes_as_people_write_them(text: str) -> None:
    key, _, value = text.partition(": ")
    assert str(getattr(lesson(text), key)) == value


def test_a_lesson_is_free_to_share_unless_it_says_otherwise() -> None:
    assert lesson().license == "CC BY-SA 4.0"
    assert lesson().participants == "pupils"


SESSIONS = """
    sessions:
      - {id: een, title: Kijken, minutes: 50, steps: [{title: a, minutes: 40, uses: [blad, set]}]}
      - {id: twee, title: Doen, minutes: 45-60, steps: [{title: b, minutes: 10-20, uses: [blad]}]}
"""


def test_a_lesson_with_steps_is_one_session_with_nothing_of_its_own() -> None:
    (session,) = lesson().all_sessions()
    assert (session.id, session.title, str(session.minutes)) == ("", "Een les", "50")
    assert [step.title for step in session.all_steps()] == ["Praten"]


def test_sessions_add_up() -> None:
    one = lesson(SESSIONS)
    assert (str(one.slot), str(one.planned())) == ("95–110", "50–60")
    assert [step.title for step in one.all_steps()] == ["a", "b"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: L\ntopic: self\nweight: light", [("missing-field", "minutes"), ("missing-field", "steps")]),
        (
            "title: L\ntopic: self\nweight: light\nminutes:\nsteps: [{title: a, minutes: 1}]",
            [("empty-field", "minutes")],
        ),
        (
            SESSIONS + "    minutes: 50\n    title: L\n    topic: self\n    weight: light",
            [("two-forms", "minutes")],
        ),
    ],
)
def test_a_lesson_has_steps_or_sessions(text: str, told: list[tuple[str, str]]) -> None:
    with pytest.raises(InputError) as caught:
        written(text, Lesson)
    assert [(f.id, f.values["name"]) for f in caught.value.findings] == told


def test_of_two_forms_each_key_too_many_is_told_where_it_stands() -> None:
    with pytest.raises(InputError) as caught:
        lesson(minutes="50", sessions="[{id: a, title: A, minutes: 50, steps: [{title: b, minutes: 5}]}]")
    assert [str(f.origin) for f in caught.value.findings] == ["les.yaml:3:10", "les.yaml:5:8"]


PARTS = {
    "sheet": "handout: [{{sheet: Blad, id: blad, fit: {}, blocks: [{{text: a}}]}}]",
    "poster": "posters: [{{poster: A, id: p, fit: {}, blocks: [{{text: a}}]}}]",
    "letter": "letter: {{fit: {}, blocks: [{{text: a}}]}}",
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@pytest.mark.parametrize("fit", ["1 page", "2 sides", "1 side", "9 pages"])
def test_a_part_may_say_how_many_pages_it_takes(part: str, fit: str) -> None:
    assert lesson(part.format(fit))


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@pytest.mark.parametrize(
    ("fit", "suggestion"),
    [
        ("3 pagina's", "3 pages"),
        ("1 blz.", "1 page"),
        ("2 kanten", "2 sides"),
        ("één zijde", "1 side"),
        ("1", "1 page"),
        ("2pages", "2 pages"),
        ("0 pages", "1 page"),
        ("kort", "1 page"),
    ],
)
def test_another_number_of_pages_is_told_as_it_should_be(part: str, fit: str, suggestion: str) -> None:
    with pytest.raises(InputError) as caught:
        lesson(part.format(f'"{fit}"'))
    (finding,) = caught.value.findings
    assert (finding.id, finding.values) == ("fit-form", {"value": fit, "suggestion": suggestion})

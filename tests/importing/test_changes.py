"""What changed, went or moved in Word changes in the lesson where it was written, and nowhere else."""

from collections.abc import Sequence

from handmade import compared, lesson, passage

from kitgen.document.inline import Text as Words
from kitgen.importing.changes import changes, settled_apart
from kitgen.importing.edits import Gone, Order, Text
from kitgen.importing.passages import Passage
from kitgen.importing.places import Path
from kitgen.source.writing import as_yaml

LES = lesson("""\
title: Samen
handout:
  - sheet: Blad
    blocks:
      - text: Lees dit **verhaal** eerst.
      - questions:
          - {ask: Wie helpt Karim?, answer: Zijn oma.}
          - {ask: Waar woont Noah nu?}
          - {ask: Wat gebeurt er morgen op school?}
  - sheet: Ander blad
    blocks:
      - text: Teken hier een huis met een tuin.
""")
WITH_MORE = lesson(f"{as_yaml(LES)}      - text: Schrijf erbij wie er woont.\n")
ASK = ("handout", 0, "blocks", 1, "questions")
LEAD, HOUSE = ("handout", 0, "blocks", 0, "text"), ("handout", 1, "blocks", 0, "text")
OLD = [
    (passage("Lees dit verhaal eerst."), LEAD),
    (passage("Antwoord"), None),
    (passage("Wie helpt Karim?"), (*ASK, 0, "ask")),
    (passage("Waar woont Noah nu?"), (*ASK, 1, "ask")),
    (passage("Wat gebeurt er morgen op school?"), (*ASK, 2, "ask")),
    (passage("Teken hier een huis met een tuin."), HOUSE),
]
NEW = [each for each, _ in OLD]


def found(new: Sequence[Passage]) -> list[object]:
    return list(changes(compared(LES, OLD, new), "les", LES, {}))


def test_the_same_changes_nothing() -> None:
    assert found(NEW) == []


def test_only_the_text_that_changed_is_written_anew() -> None:
    new = [*NEW[:3], passage("Waar woont Noah morgen?"), *NEW[4:]]
    assert found(new) == [Text((*ASK, 1, "ask"), "Waar woont Noah morgen?")]


def test_a_label_that_changed_is_no_change_of_a_lesson() -> None:
    assert found([NEW[0], passage("Jouw antwoord"), *NEW[2:]]) == []


def test_a_question_less_is_an_entry_less() -> None:
    assert found([*NEW[:3], *NEW[4:]]) == [Gone((*ASK, 1))]


def test_its_answer_goes_too_that_is_not_on_this_paper() -> None:
    assert found([*NEW[:2], *NEW[3:]]) == [Gone((*ASK, 0))]


def test_a_list_without_entries_goes_as_a_whole() -> None:
    assert found([*NEW[:2], *NEW[5:]]) == [Gone(("handout", 0, "blocks", 1))]


def test_questions_in_another_order() -> None:
    assert found([*NEW[:2], NEW[4], NEW[2], NEW[3], NEW[5]]) == [Order(ASK, (2, 0, 1))]


def test_what_moved_to_another_sheet_is_gone_there_and_new_here() -> None:
    both = settled_apart(compared(LES, OLD, [*NEW[:2], NEW[3], NEW[4], NEW[5], NEW[2]]))
    assert both.pairs.was == (0, 1, 3, 4, 5, None)
    edits = list(changes(both, "les", LES, {}))
    assert edits == [Gone((*ASK, 0))]


def test_what_moved_within_its_sheet_is_the_same_still() -> None:
    both = settled_apart(compared(LES, OLD, [*NEW[:2], NEW[3], NEW[4], NEW[2], NEW[5]]))
    assert both.pairs.was == (0, 1, 3, 4, 2, 5)


def test_a_sheet_that_moved_with_all_it_says_is_another_order_of_sheets() -> None:
    new = [NEW[5], passage("Schrijf erbij wie er woont."), *NEW[:5]]
    old = [*OLD, (new[1], (*HOUSE[:3], 1, "text"))]
    both = settled_apart(compared(WITH_MORE, old, new))
    assert list(changes(both, "les", WITH_MORE, {})) == [Order(("handout",), (1, 0))]


def test_marks_of_markdown_in_a_title_are_words_like_others() -> None:
    old: list[tuple[Passage, Path | None]] = [(passage("Ander blad"), ("handout", 1, "sheet"))]
    new = Passage((Words("Ander", bold=True), Words(" *blad*_")))
    edits = list(changes(compared(LES, old, [new]), "les", LES, {}))
    assert edits == [Text(("handout", 1, "sheet"), "Ander *blad*_")]

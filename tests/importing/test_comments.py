"""Comments of colleagues become notes for the teacher, beside what they are about."""

from handmade import compared, lesson, passage, yaml

from kitgen.importing.comments import notes
from kitgen.importing.passages import Passage
from kitgen.importing.places import Path
from kitgen.source.tree import said

TEXT = """\
title: Samen
goals: [Je helpt elkaar.]
steps:
  - {title: Praten, do: Praat met je buur., watch: Let op Noah.}
handout:
  - sheet: Blad
    blocks:
      - text: Lees dit eerst.
      - text: Schrijf daarna.
"""
LES = lesson(TEXT)
OLD: list[tuple[Passage, Path | None]] = [
    (passage("Je helpt elkaar."), ("goals", 0)),
    (passage("Praat met je buur."), ("steps", 0, "do")),
    (passage("Lees dit eerst."), ("handout", 0, "blocks", 0, "text")),
    (passage("Antwoord"), None),
]


def noted(*comments: tuple[int, str]) -> tuple[str, list[str]]:
    """Return the lesson with comments on passages, and the words of those that found no place."""
    new = [
        passage(plain, comments=tuple(words for n, words in comments if n == number))
        for number, plain in enumerate(each.content[0].text for each, _ in OLD)  # type: ignore[union-attr]
    ]
    made = list(notes(compared(LES, OLD, new), {"les": LES}))
    kept = yaml(LES, [each.edit for each in made if each.edit])
    return kept, [each.words for each in made if not each.edit]


def same(made: str, *change: str) -> bool:
    return said(lesson(made)) == said(lesson(TEXT.replace(*change)))


def test_beside_a_block_it_is_a_block_for_the_teacher() -> None:
    made, lost = noted((2, "Duurt lang."))
    assert lost == []
    behind = "eerst.\n      - {text: Duurt lang., for: teacher}\n"
    assert same(made, "eerst.\n", behind)


def test_beside_a_step_it_comes_behind_what_is_watched_there() -> None:
    made, _ = noted((1, "Duurt lang."), (1, "Te luid."))
    assert same(made, "Let op Noah.", '"Let op Noah.\\n\\nDuurt lang.\\n\\nTe luid."')


def test_beside_a_label_or_a_goal_it_is_told_that_there_is_no_place() -> None:
    made, lost = noted((3, "Grotere letters."), (0, "Is dit haalbaar?"))
    assert sorted(lost) == ["Grotere letters.", "Is dit haalbaar?"]
    assert same(made, "", "")


def test_signs_of_markdown_in_a_comment_are_signs() -> None:
    made, _ = noted((2, "Neem er *twee* van #3."))
    assert "\\*twee\\*" in made

"""What somebody adds in Word comes where it stands on paper: into a list, a table, a text or as a block."""

from handmade import compared, lesson, passage, written, yaml

from kitgen.importing.additions import Placed, additions, block_list
from kitgen.importing.changes import changes
from kitgen.importing.edits import Text
from kitgen.importing.passages import Passage
from kitgen.importing.places import Path, Spot
from kitgen.source.tree import said

TEXT = """\
title: Samen
handout:
  - sheet: Blad
    blocks:
      - text: Lees dit eerst.
      - list: [Neem een pen., Neem een blad.]
      - questions:
          - {ask: Wie helpt Karim?}
          - {ask: Waar woont Noah?}
      - table:
          - [Dag, Uur]
          - [Maandag, Negen]
      - {title: Zit je ermee, callout: Praat met iemand.}
"""
LES = lesson(TEXT)
BLOCKS: Path = ("handout", 0, "blocks")
OLD: list[tuple[Passage, Path | None]] = [
    (passage("Blad"), ("handout", 0, "sheet")),
    (passage("Lees dit eerst."), (*BLOCKS, 0, "text")),
    (passage("Neem een pen.", marker="•"), (*BLOCKS, 1, "list", 0)),
    (passage("Neem een blad.", marker="•"), (*BLOCKS, 1, "list", 1)),
    (passage("Wie helpt Karim?", marker="1."), (*BLOCKS, 2, "questions", 0, "ask")),
    (passage("Waar woont Noah?", marker="2."), (*BLOCKS, 2, "questions", 1, "ask")),
    (passage("Dag", at=(0, 0)), (*BLOCKS, 3, "table", 0, 0)),
    (passage("Uur", at=(0, 1)), (*BLOCKS, 3, "table", 0, 1)),
    (passage("Maandag", at=(1, 0)), (*BLOCKS, 3, "table", 1, 0)),
    (passage("Negen", at=(1, 1)), (*BLOCKS, 3, "table", 1, 1)),
    (passage("Zit je ermee"), (*BLOCKS, 4, "title")),
    (passage("Praat met iemand."), (*BLOCKS, 4, "callout")),
]


def with_added(behind: int, *more: Passage, as_blocks: bool = False) -> str:
    """Return the lesson with passages added behind the one with the number `behind`."""
    new = [each for each, _ in OLD]
    new[behind + 1 : behind + 1] = more
    placed = additions(compared(LES, OLD, new), {"les": LES}, as_blocks=as_blocks)
    return yaml(LES, [each.edit for each in placed if each.edit])


def same(made: str, *change: str) -> bool:
    return said(lesson(made)) == said(lesson(TEXT.replace(*change)))


def test_an_entry_of_a_list_comes_behind_the_one_before_it() -> None:
    made = with_added(2, passage("Neem een gom.", marker="•"))
    assert same(made, "pen., ", "pen., Neem een gom., ")


def test_a_question_comes_among_the_questions() -> None:
    made = with_added(4, passage("Wat nu?", marker="2."))
    assert same(made, "          - {ask: Waar", "          - {ask: Wat nu?}\n          - {ask: Waar")


def test_a_row_comes_below_the_row_above_it() -> None:
    made = with_added(9, passage("Dinsdag", at=(2, 0)), passage("Tien", at=(2, 1)))
    assert same(made, "[Maandag, Negen]\n", "[Maandag, Negen]\n          - [Dinsdag, Tien]\n")


def test_a_row_with_an_empty_cell_keeps_its_columns() -> None:
    made = with_added(9, passage("Tien", at=(2, 1)))
    assert same(made, "[Maandag, Negen]\n", '[Maandag, Negen]\n          - ["", Tien]\n')


def test_a_paragraph_comes_into_the_text_before_it() -> None:
    new = [each for each, _ in OLD]
    new.insert(2, passage("Denk goed na."))
    (placed,) = additions(compared(LES, OLD, new), {"les": LES}, as_blocks=False)
    assert placed.spot.written.path == (*BLOCKS, 0, "text")
    assert [each.text for each in placed.chunks] == ["Denk goed na."]


def placed_behind(behind: int, more: Passage) -> Placed:
    """Return what comes of a passage added behind the one with the number `behind`."""
    new = [each for each, _ in OLD]
    new.insert(behind + 1, more)
    (placed,) = additions(compared(LES, OLD, new), {"les": LES}, as_blocks=False)
    return placed


def test_a_paragraph_in_a_cell_comes_into_that_cell() -> None:
    placed = placed_behind(8, passage("Of dinsdag.", at=(1, 0)))
    assert placed.spot.written.path == (*BLOCKS, 3, "table", 1, 0)
    assert [each.text for each in placed.chunks] == ["Of dinsdag."]


def test_a_paragraph_below_the_title_of_a_box_comes_before_its_text() -> None:
    placed = placed_behind(10, passage("Even stil."))
    assert placed.spot == Spot(written(LES, (*BLOCKS, 4, "callout")), -1)
    kept = compared(LES, OLD, [each for each, _ in OLD])
    (edit,) = changes(kept, "les", LES, {placed.spot: placed.chunks})
    assert edit == Text((*BLOCKS, 4, "callout"), "Even stil.\n\nPraat met iemand.")


def test_where_it_cannot_come_into_a_text_it_is_a_block() -> None:
    made = with_added(5, passage("Denk goed na."))
    assert same(made, "      - table:", "      - text: Denk goed na.\n      - table:")
    assert with_added(5, passage("Denk goed na."), as_blocks=True) == made


def test_a_heading_is_a_section() -> None:
    made = with_added(5, passage("Nog meer", level=2))
    assert same(made, "      - table:", "      - section: Nog meer\n      - table:")


def test_behind_the_title_of_a_sheet_is_before_its_blocks() -> None:
    made = with_added(0, passage("Denk goed na."))
    assert same(made, "      - text: Lees", "      - text: Denk goed na.\n      - text: Lees")


def test_what_is_empty_is_nothing() -> None:
    assert same(with_added(5, passage("  ")), "", "")


def test_the_innermost_list_of_blocks_counts() -> None:
    inner = (*BLOCKS, 2, "blocks", 1, "text")
    assert block_list(inner) == ((*BLOCKS, 2, "blocks"), 1)
    assert block_list(("handout", 0, "sheet")) == (BLOCKS, -1)
    assert block_list(("steps", 0, "do")) is None


def test_a_row_below_a_block_that_is_drawn_as_a_row_is_no_block_like_it() -> None:
    old: list[tuple[Passage, Path | None]] = [(passage("Lees dit eerst.", at=(0, 0)), (*BLOCKS, 0, "text"))]
    new = [old[0][0], passage("Vraag het zelf.", at=(1, 0))]
    assert [*additions(compared(LES, old, new), {"les": LES}, as_blocks=False)] == []


def test_what_comes_behind_a_text_at_the_top_of_a_lesson_is_no_entry_of_a_list() -> None:
    old: list[tuple[Passage, Path | None]] = [(passage("Samen", marker="•"), ("title",))]
    new = [old[0][0], passage("Nog iets.", marker="•")]
    assert [*additions(compared(LES, old, new), {"les": LES}, as_blocks=False)] == []

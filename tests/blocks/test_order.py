from dataclasses import replace

import pytest
from drawing import Drawn
from written import block, strings

from kitgen.audience import Shown, answers_of, view_for
from kitgen.compose.maker import Maker
from kitgen.document.inline import Gap, plain
from kitgen.document.nodes import Paragraph, Table
from kitgen.document.walk import walk
from kitgen.errors import InputError

STEPS = ["Stop.", "Adem uit.", "Kijk rond.", "Kies.", "Vertel het."]
TEXT = f"order: [{', '.join(STEPS)}]"


def rows(nodes: tuple) -> list[list[str]]:
    (table,) = [n for n in walk(nodes) if isinstance(n, Table)]
    return [[plain(cell.children[0].content) for cell in row.cells if cell.children] for row in table.rows]


def gaps(nodes: tuple) -> list[Gap]:
    return [i for n in walk(nodes) if isinstance(n, Paragraph) for i in n.content if isinstance(i, Gap)]


def test_pupils_see_all_of_it_in_another_order(drawn: Drawn) -> None:
    seen = [words for _, words in rows(drawn(TEXT, "pupil"))]
    assert sorted(seen) == sorted(STEPS)
    assert seen != STEPS


def test_two_things_are_turned_round(drawn: Drawn) -> None:
    assert [words for _, words in rows(drawn("order: [Eerst., Dan.]", "pupil"))] == ["Dan.", "Eerst."]


def test_before_each_is_room_to_write_labelled_with_its_words(drawn: Drawn) -> None:
    nodes = drawn(TEXT, "pupil")
    assert [gap.label for gap in gaps(nodes)] == [words for _, words in rows(nodes)]


def test_names_and_ids_follow_the_sheet_not_the_right_order(drawn: Drawn) -> None:
    (group,) = drawn(TEXT, "pupil")
    assert [row.id for row in group.children[1].rows] == [f"blok-{n}" for n in range(1, 6)]
    assert [gap.name for gap in gaps((group,))] == [f"blok-{n}-place" for n in range(1, 6)]


@pytest.mark.parametrize(("write", "marks"), [("numbers", "12345"), ("letters", "ABCDE")])
def test_the_teacher_reads_the_order_and_what_must_stand_on_the_sheet(
    write: str, marks: str, drawn: Drawn
) -> None:
    text = f"{TEXT}\nwrite: {write}"
    nodes = drawn(text, "teacher")
    assert rows(nodes) == [[mark, words] for mark, words in zip(marks, STEPS, strict=True)]
    on_sheet = [words for _, words in rows(drawn(text, "pupil"))]
    key = [marks[STEPS.index(words)] for words in on_sheet]
    assert plain(nodes[0].children[-1].content).endswith(": " + " – ".join(key))
    first = drawn(text, "pupil")[0].children[0]
    assert f"schrijf {marks[0]} tot en met {marks[-1]}" in plain(first.content)


def test_the_reason_is_for_the_teacher(drawn: Drawn) -> None:
    text = "order: [{item: Eerst., why: Omdat.}, Dan.]"
    assert "Omdat." in list(strings(drawn(text, "teacher")))
    assert "Omdat." not in list(strings(drawn(text, "pupil")))


def test_cards_stand_in_the_order_of_the_sheet(drawn: Drawn, maker: Maker) -> None:
    faces = block(TEXT).faces(maker.context("pupil"))
    assert [face.text.plain() for face in faces] == [words for _, words in rows(drawn(TEXT, "pupil"))]


def test_where_the_block_stands_changes_nothing_but_another_seed_does(maker: Maker) -> None:
    one, context = view_for(block(TEXT), "pupil"), maker.context("pupil")
    here = rows(one.nodes("hier", context))
    assert here == rows(one.nodes("daar", context))
    others = [rows(one.nodes("hier", replace(context, seed=str(seed)))) for seed in range(10)]
    assert any(other != here for other in others)


@pytest.mark.parametrize("text", ["order: [Alleen dit.]", f"{TEXT}\nwrite: woorden"])
def test_one_thing_has_no_order_and_places_are_numbers_or_letters(text: str) -> None:
    with pytest.raises(InputError):
        block(text)


def test_without_a_solution_the_teacher_sees_what_pupils_see(drawn: Drawn) -> None:
    text = "order: [Eerst., Dan., Later.]\nsolution: false"
    assert drawn(text, "teacher") == drawn(text, "pupil")


def test_where_answers_stand_apart_the_sheet_in_the_guide_has_none(drawn: Drawn) -> None:
    one = block("order: [Eerst., Dan., Later.]")
    assert drawn(answers_of(one, Shown.NOTES), "teacher") == drawn(one, "pupil")
    assert drawn(answers_of(one, Shown.ANSWERS), "teacher") == drawn(one, "teacher")

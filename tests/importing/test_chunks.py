from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kitgen.importing.chunks import Chunk, chunks, joined
from kitgen.project import Project
from kitgen.source.tree import Mapping, Scalar, Sequence, Tree

SOURCE = """\
Neem mee, **samen**:

- pen
- papier
  op twee lijnen
  - geel
  - wit

1. Lees.

   Nog iets bij één.
2. Schrijf.

- [ ] ja
- [ ] nee
"""


def seen(source: str) -> list[tuple[int, str, str]]:
    return [(chunk.depth, "[ ]" if chunk.box else chunk.marker, chunk.text) for chunk in chunks(source)]


def test_a_text_is_cut_into_paragraphs_and_items() -> None:
    assert seen(SOURCE) == [
        (0, "", "Neem mee, **samen**:"),
        (1, "-", "pen"),
        (1, "-", "papier\n  op twee lijnen"),
        (2, "-", "geel"),
        (2, "-", "wit"),
        (1, "1.", "Lees."),
        (1, "", "Nog iets bij één."),
        (1, "2.", "Schrijf."),
        (1, "[ ]", "ja"),
        (1, "[ ]", "nee"),
    ]


def test_what_did_not_change_is_written_as_it_was() -> None:
    assert joined(chunks(SOURCE)) == SOURCE


def test_a_changed_text_changes_nothing_around_it() -> None:
    made = list(chunks(SOURCE))
    made[3] = replace(made[3], text="groen")
    assert joined(made) == SOURCE.replace("geel", "groen")


def test_an_item_that_goes_comes_or_moves_is_counted() -> None:
    one, two, three = chunks("1. een\n2. twee\n3. drie\n")
    assert joined([one, three]) == "1. een\n2. drie\n"
    assert joined([one, two, Chunk("nieuw", 1, "9."), three]) == "1. een\n2. twee\n3. nieuw\n4. drie\n"
    assert joined([three, one, two]) == "1. drie\n2. een\n3. twee\n"
    assert joined(chunks("3. een\n4. twee\n5. drie\n")[1:]) == "3. twee\n4. drie\n"


def test_a_new_paragraph_stands_apart_and_a_new_item_in_its_list() -> None:
    first, item, *_ = parts = chunks("Neem mee:\n\n- pen\n- papier\n")
    assert joined([*parts[:2], Chunk("gom", 1, "-"), parts[2]]) == "Neem mee:\n\n- pen\n- gom\n- papier\n"
    assert joined([*parts, Chunk("Begin nu.")]) == "Neem mee:\n\n- pen\n- papier\n\nBegin nu.\n"
    assert joined([Chunk("Eerst dit."), *parts]) == "Eerst dit.\n\nNeem mee:\n\n- pen\n- papier\n"
    assert joined([first, item, Chunk("blauw", 2, "-")]) == "Neem mee:\n\n- pen\n  - blauw\n"
    assert joined([first, Chunk("ja", 1, "-", box=True)]) == "Neem mee:\n\n- [ ] ja\n"


def test_what_stands_in_an_item_stays_in_it_where_its_number_grows() -> None:
    source = "".join(f"{n}. stap\n" for n in range(1, 10)) + "   - erbij\n"
    made = joined([Chunk("eerst", 1, "1."), *chunks(source)])
    assert seen(made)[-2:] == [(1, "10.", "stap"), (2, "-", "erbij")]


def test_a_list_with_empty_lines_keeps_them() -> None:
    one, two = chunks("- een\n\n- twee\n")
    assert joined([one, Chunk("nieuw", 1, "-"), two]) == "- een\n\n- nieuw\n\n- twee\n"


def texts(tree: Tree) -> list[str]:
    match tree:
        case Scalar():
            return [tree.text]
        case Sequence():
            return [text for item in tree.items for text in texts(item)]
        case Mapping():
            return [text for entry in tree.entries for text in texts(entry.value)]


@pytest.mark.parametrize("name", ["pikasol", "hulp-dichtbij", "als-een-leerling-vertelt"])
def test_texts_of_lessons_come_back_byte_for_byte(repository: Project, name: str) -> None:
    for text in texts(repository.tree(f"lessons/nl/{name}.yaml")):
        assert joined(chunks(text)) == text or not text.strip()


@given(st.text("ab \n-*1.)[]>é", max_size=40))
def test_any_text_comes_back_byte_for_byte(source: str) -> None:
    parts = chunks(source)
    assert joined(parts) == (source if parts else "")


LINES = st.tuples(
    st.integers(0, 3), st.sampled_from(["", "-", "1."]), st.sampled_from(["een", "twee\ndrie", "vier"])
)


@given(st.lists(LINES, min_size=1, max_size=7))
def test_chunks_that_are_put_together_are_read_as_they_were_meant(lines: list[tuple[int, str, str]]) -> None:
    made = joined([Chunk(text, depth, marker) for depth, marker, text in lines])
    assert [" ".join(text.split()) for _, _, text in seen(made)] == [
        " ".join(text.split()) for *_, text in lines
    ]
    assert [bool(marker) for _, marker, _ in seen(made)] == [bool(marker) for _, marker, _ in lines]
    assert joined(chunks(made)) == made


@given(st.data())
def test_any_of_the_chunks_may_go_or_stand_elsewhere(data: st.DataObject) -> None:
    parts = data.draw(st.permutations(chunks(SOURCE)))[data.draw(st.integers(0, 5)) :]
    made = joined(parts)
    assert [chunk.text for chunk in chunks(made)] == [part.text for part in parts]
